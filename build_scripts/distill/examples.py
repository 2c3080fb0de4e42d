"""Whether the lines that a record adds to the word lists do in their examples what they say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_scripts.annotate.examples.cues import Words, expected_of, read_examples
from build_scripts.annotate.lexicon import Lexicon, reading_with
from build_scripts.annotate.phrases import compile_phrases, plain
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.positions.stances import stance_of_words
from build_scripts.distill.positions.topics import read_topic
from build_scripts.distill.red_lines.limits import find_limit, phrases_of
from build_scripts.problems import Problem, quoted
from build_scripts.text.document import Document
from build_scripts.yamlio import Loc, Value, YamlFile

# A quotation may be read by the clause around it, which is another line for the same lemma.
SAME_FRAMES = {"quote": ("quote", "ccomp")}


def check_examples(lexicon: Lexicon) -> Iterator[Problem]:
    """Finds examples of a record's lines that are not read as they should be.

    The files must have the form of their kind; the model is needed for cues and events.
    """
    rules = {
        "cues": _check_cues,
        "events": partial(_check_events, lexicon),
        "limits": _check_limits,
        "stances": _check_stances,
        "topics": _check_topics,
    }
    with reading_with(lexicon):
        for name, file in lexicon.added.items():
            yield from rules[name](file)


def _problem(file: YamlFile, loc: Loc, found: str, expected: str) -> Problem:
    place = file.place(loc)
    message = "the example is not read as its line says"
    return Problem(file.path, place.line, place.column, "lexicon-example", message, found, expected)


def _rows(value: Value | None) -> Iterator[tuple[str, Value]]:
    if isinstance(value, dict):
        yield from value.items()


def _check_cues(file: YamlFile) -> Iterator[Problem]:
    lines = [
        (frame, number, line)
        for frame, part in file.value.items()
        for number, line in enumerate(part)
        if isinstance(line, dict)
    ]
    read = read_examples(str(line["example"]) for _, _, line in lines)
    for frame, number, line in lines:
        example, lemma = str(line["example"]), line["lemma"]
        found = [
            words
            for row, words in read[example]
            if row.cue_lemma == lemma and row.frame in SAME_FRAMES.get(frame, (frame,))
        ]
        if expected_of(example) not in found:
            shown = " or ".join(map(_told, found)) or f"nothing by '{lemma}' as {frame}"
            expected = _told(expected_of(example))
            yield _problem(file, (frame, number, "example"), shown, expected)


def _told(words: Words) -> str:
    """Returns the words of an attribution with the marks of an example."""
    who, cue, what = (" … ".join(words[role]) for role in ("source", "cue", "content"))
    return f"[{who}] *{cue}* {{{what}}}"


def _check_events(lexicon: Lexicon, file: YamlFile) -> Iterator[Problem]:
    for group, part in _rows(file.value.get("groups")):
        for key, words in _rows(part):
            for word, example in _rows(words):
                document = Document("example", f"{example}\n", "")
                marks = annotate_document(document, furniture=(), lexicon=lexicon).events
                rules = [mark.rule for mark in marks]
                if not any(rule.endswith(f"/{group}") for rule in rules):
                    loc = ("groups", group, key, word)
                    yield _problem(file, loc, ", ".join(rules) or "no event", group)


def _check_limits(file: YamlFile) -> Iterator[Problem]:
    for kind, part in file.value.items():
        if kind == "not_limits":
            for phrase, example in _rows(part):
                limit = find_limit(str(example))
                if limit is not None or not _holds([phrase], example):
                    found = "no such words" if limit is None else limit.kind
                    yield _problem(file, (kind, phrase), found, f"{quoted(phrase)}, no limit")
            continue
        for strength, phrases in _rows(part):
            forms = dict(phrases_of(kind, strength))
            for phrase, example in _rows(phrases):
                limit = find_limit(str(example))
                fits = limit is not None and (limit.kind, limit.strength) == (kind, strength)
                if not fits or not _holds(forms[phrase], example):
                    found = "no limit" if limit is None else f"{limit.kind}, {limit.strength}"
                    expected = f"{kind}, {strength} by {quoted(phrase)}"
                    yield _problem(file, (kind, strength, phrase), found, expected)


def _holds(forms: list[str] | tuple[str, ...], example: Value) -> bool:
    return bool(compile_phrases(forms).search(plain(str(example))))


def _check_stances(file: YamlFile) -> Iterator[Problem]:
    for stance, phrases in _rows(file.value.get("stances")):
        for phrase, example in _rows(phrases):
            found = stance_of_words(str(example))
            if found != stance or not _holds([phrase], example):
                expected = f"{stance} by {quoted(phrase)}"
                yield _problem(file, ("stances", stance, phrase), found, expected)


def _check_topics(file: YamlFile) -> Iterator[Problem]:
    for topic, phrases in _rows(file.value.get("topics")):
        for phrase, example in _rows(phrases):
            found = read_topic([str(example)])
            if found != topic or not _holds([phrase], example):
                expected = f"{topic} by {quoted(phrase)}"
                yield _problem(file, ("topics", topic, phrase), found, expected)

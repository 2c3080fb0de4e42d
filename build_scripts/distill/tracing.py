"""The lines of the word lists that decided a reading, as `path:line`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.examples.events import example_of
from build_scripts.annotate.lexicon import find_line, find_place
from build_scripts.annotate.marks import Attribution, EventMark
from build_scripts.annotate.phrases import compile_phrases, plain, read_keys
from build_scripts.distill.positions.stances import STANCE_RULES, find_entry
from build_scripts.distill.red_lines.limits import KINDS, find_limit, phrases_of
from build_scripts.yamlio import Value


def trace_cue(row: Attribution) -> str:
    """Returns the line of the cue lexicon that an attribution rests on, with its probability."""
    if not row.cue_lemma or row.frame == "form":
        return f"no word: the form of the sentence attributes, probability {row.probability:g}"
    place = find_line("cues", (row.frame,), lambda entry: _is_of(entry, row.cue_lemma))
    where = place or "a list of words in cues.yml"
    return f"{where}: '{row.cue_lemma}' as {row.frame}, probability {row.probability:g}"


def _is_of(entry: Value, lemma: str) -> bool:
    return isinstance(entry, dict) and entry.get("lemma") == lemma


def trace_stance(row: Attribution, stance: str, told_by: str, content: str) -> str:
    """Returns what gave the stance: the line of the cue or of a phrase, else the rule."""
    entry = find_entry(row)
    if told_by in STANCE_RULES:
        return f"the rule {told_by}: {STANCE_RULES[told_by]}"
    if told_by == "cue" and entry is not None:
        place = find_line("cues", (entry.frame,), lambda line: _is_of(line, entry.lemma))
        turned = "" if entry.stance == stance else f", turned from {entry.stance} by a negation"
        return f"{place or 'cues.yml'}: the cue '{entry.lemma}' {entry.stance}{turned}"
    found = _phrase_in("stances", ("stances", stance), content)
    return found or "no line: neither the cue nor the content tells a stance"


def _phrase_in(name: str, path: tuple[str, ...], content: str) -> str | None:
    """Returns `path:line: 'phrase'` of the first phrase of a list that stands in a text."""
    text = plain(content)
    hits: list[str] = []

    def holds(phrase: Value) -> bool:
        """True where the phrase stands in the text; it is kept to be told."""
        found = isinstance(phrase, str) and bool(compile_phrases([phrase]).search(text))
        if found:
            hits.append(str(phrase))
        return found

    place = find_line(name, path, holds)
    return None if place is None else f"{place}: '{hits[0]}'"


def trace_topic(topic: str | None, texts: tuple[tuple[str, str], ...]) -> str:
    """Returns the line of the first keyword of a topic, and in which of the texts it stands.

    `texts` are (what it is, text); the first with a keyword of any topic decided.
    """
    for what, text in texts:
        if topic is not None and topic in read_keys("topics", "topics"):
            found = _phrase_in("topics", ("topics", topic), text)
            if found is not None:
                return f"{found} in {what}"
    return f"{find_place('topics', 'default') or 'topics.yml'}: no keyword, the default"


def trace_limit(text: str) -> Iterator[str]:
    """Yields the lines of the limits by which a text declares one; the first decides."""
    limit = find_limit(text)
    for kind in KINDS if limit is not None else ():
        for strength in ("explicit", "implied"):
            for phrase, forms in phrases_of(kind, strength):
                if compile_phrases(forms).search(plain(text)):
                    place = find_line("limits", (kind, strength), lambda row, p=phrase: row == p)
                    yield f"{place}: '{phrase}' ({kind}, {strength})"


def trace_event(mark: EventMark, words: str) -> str:
    """Returns the line of the group of words in which a trigger is listed.

    `words` are those of the trigger; the line of the group stands where no own line is found.
    """
    kind, _, group = mark.rule.partition("/")
    known = (words.lower(), mark.word)
    lexicon = load_events().groups[group]
    share = f"{lexicon.confidence:g} (lexicon) x {mark.confidence / lexicon.confidence:.2g}"
    for key in ("nouns", "weak", "verbs"):
        hits: list[str] = []
        place = find_line("events", ("groups", group, key), partial(_is_word, known, hits))
        if place is not None:
            told = f"{place}: '{hits[0]}' in {group}, {key}; {share} (weight, actors, status)"
            example = example_of(group, key, hits[0])
            return told if example is None else f"{told}; as in “{example.replace('*', '')}”"
    return f"{find_place('events', 'groups', group)}: a {kind} of the group {group}; {share}"


def _is_word(known: tuple[str, ...], hits: list[str], row: Value) -> bool:
    """True for a line of a trigger: its noun, or the verb before particle and objects."""
    is_listed = isinstance(row, str) and (row in known or row.split()[0] in known)
    if is_listed:
        hits.append(str(row))
    return is_listed

"""Examples of the event words, such as `Norway *visited* Peru`, and whether their lines fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.annotate.events.lexicon import Lexicon, load_events, read_frame
from build_scripts.annotate.events.nouns import find_nouns
from build_scripts.annotate.events.verbs import find_verbs
from build_scripts.annotate.lexicon import read_lexicon, words_of
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.annotate.parse.tree import Tree
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document
from build_scripts.yamlio import Value

KEYS = ("verbs", "nouns", "weak")
_MARK = "*"


@dataclass(frozen=True)
class EventLine:
    """A line of the trigger lexicon: its group, its list in it, its text, and its example."""

    group: str
    key: str
    text: str
    example: str


def event_lines(group: str) -> tuple[tuple[str, str], ...]:
    """Returns the lines of a group of the lexicon in use: their list and text, in order."""
    words = _group_in("events", group)
    return tuple((key, text) for key in KEYS for text in words_of(words.get(key)))


def read_event_examples(group: str) -> tuple[EventLine, ...]:
    """Returns the lines of a group of the package's lexicon that have an example, in order."""
    lists = _group_in("examples/events", group)
    return tuple(
        EventLine(group, key, text, str(example))
        for key, rows in lists.items()
        if isinstance(rows, dict)
        for text, example in rows.items()
    )


def example_of(group: str, key: str, text: str) -> str | None:
    """Returns the example of a line, a record's own first; None where it has none."""
    for name in ("events", "examples/events"):
        rows = _group_in(name, group).get(key)
        if isinstance(rows, dict) and text in rows:
            return str(rows[text])
    return None


def _group_in(name: str, group: str) -> dict[str, Value]:
    groups = read_lexicon(name)["groups"]
    assert isinstance(groups, dict)
    row = groups.get(group, {})
    assert isinstance(row, dict)
    return row


def find_unread(lines: Sequence[EventLine]) -> Iterator[tuple[EventLine, str]]:
    """Yields each line whose example is not read as it says, with what was found instead.

    The word between the stars must fit the line, were it the only one of the lexicon, and the
    example must tell an event of the line's group.
    """
    texts = [line.example.replace(_MARK, "") for line in lines]
    document = Document("examples.txt", "\n\n".join(texts), "")
    marks = annotate_document(document, furniture=()).events
    spans = document.lines[::2]
    for line, sentence in zip(lines, parse_sentences(document, spans), strict=True):
        rules = [mark.rule for mark in marks if sentence.span.covers(mark.trigger)]
        if line.example.find(_MARK) not in _places(sentence.doc, line):
            yield line, "its word does not fit the line"
        elif not any(rule.endswith(f"/{line.group}") for rule in rules):
            yield line, ", ".join(rules) or "no event"


def _places(doc: Tree, line: EventLine) -> frozenset[int]:
    """Returns where in a sentence the line alone finds its word."""
    alone = _only(line)
    verbs = {trigger.first.idx for trigger, _ in find_verbs(doc, alone)}
    return frozenset(verbs | {trigger.first.idx for trigger in find_nouns(doc, alone)})


def _only(line: EventLine) -> Lexicon:
    """Returns the lexicon in use with one line for its trigger words."""
    lexicon = load_events()
    group = lexicon.groups[line.group]
    if line.key != "verbs":
        return replace(lexicon, verbs={}, nouns={line.text: (group, 1.0)})
    lemma, frame = read_frame(group, line.text)
    return replace(lexicon, verbs={lemma: (frame,)}, nouns={})

"""Events that the next words deny: `No such meeting took place`, `What you say is not true`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import Telling
from build_scripts.text.document import Span

# What takes up a word of the event before: "no such proposal".
_NO_SUCH = re.compile(r"\bno such ([a-z]+)\b", re.IGNORECASE)
# An answer that begins by calling untrue what was asked: "That's a lie."
_UNTRUE = re.compile(
    r"(?:[A-Z][\w.’' -]{0,40}:\s*)?(?:no[.,]\s+)?"
    r"(?:(?:what|that|this|it|these|those|they)\b[^.?!\n]{0,40}\b"
    r"(?:not (?:true|correct|the case|so)|untrue|false|baseless|a lie|a fabrication|nonsense|"
    r"without (?:any )?(?:basis|foundation))|nonsense|rubbish)\b[^?\n]{0,60}[.!]",
    re.IGNORECASE,
)
# What is only told by others, or asked.
_DOUBTED = re.compile(
    r"\?\s*[\"”’»]?\s*$|\b(?:reports?|reportedly|rumou?rs?|reported that|wrote that|claims?)\b",
    re.IGNORECASE,
)
# How many sentences back the event is told, and by how many letters its word is known.
_REACH, _STEM = 6, 4
# An event of that type at least.
_NEITHER = (False, True, -1)
_MAY_BE = frozenset(("happened", "ongoing", "planned"))


def deny_answered(tellings: Sequence[Telling], annotation: Annotation) -> list[Telling]:
    """Returns the tellings in order, those denied that the words behind them deny."""
    kept = list(tellings)
    denied = {row.best.trigger for span in _untrue(annotation) for row in _within(kept, span)}
    for span, noun in _no_such(annotation):
        near = sorted(_within(kept, span), key=lambda row: _closeness(row.best, noun))
        denied |= {row.best.trigger for row in near[-1:] if _closeness(row.best, noun) > _NEITHER}
    return [
        replace(row, best=replace(row.best, status="denied")) if row.best.trigger in denied else row
        for row in kept
    ]


def _within(tellings: Sequence[Telling], span: Span) -> list[Telling]:
    return [row for row in tellings if span.covers(row.best.trigger) and row.best.status in _MAY_BE]


def _closeness(mark: EventMark, noun: str) -> tuple[bool, bool, int]:
    """Returns how well a noun takes up an event: by its word, by its type, and the last first."""
    group, _ = load_events().nouns.get(noun, (None, 0.0))
    is_type = group is not None and group.type == mark.type
    return mark.word[:_STEM] == noun[:_STEM], is_type, mark.trigger.start


def _no_such(annotation: Annotation) -> Iterator[tuple[Span, str]]:
    """Yields the sentences before "no such meeting", with its noun."""
    starts = [span.start for span in annotation.sentences]
    for match in _NO_SUCH.finditer(annotation.document.text):
        place = bisect_right(starts, match.start())
        if place:
            yield Span(starts[max(0, place - 1 - _REACH)], match.start()), match[1].lower()


def _untrue(annotation: Annotation) -> Iterator[Span]:
    """Yields the lines of hearsay and questions that the next line calls untrue."""
    text, above = annotation.document.text, None
    for match in re.finditer(r"[^\n]+", text):
        line = Span(match.start(), match.end())
        is_doubted = above is not None and _DOUBTED.search(text, above.start, above.end)
        if above is not None and is_doubted and _UNTRUE.match(text, line.start, line.end):
            yield above
        above = line

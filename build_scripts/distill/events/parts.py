"""The part of each actor in an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import MUTUAL, Telling

Parts = tuple[tuple[str, str], ...]
# Of whom an actor is, and whether the actor is one person.
Houses = tuple[tuple[str, bool], ...]

# What nobody but a state or organisation does, by whoever announces it.
_ACTS_OF_STATE = frozenset(
    "SANCTION REJECT COERCE MOBILIZE AGREE AID CONCEDE RETREAT SUPPORT ACCUSE".split()
)

_AT_PLACE = re.compile(
    r"\b(?:in|at|near|inside|outside|across|throughout)\s+(?:the\s+)?"
    r"(?:[\w’' ]{1,30}(?:,| and)\s+)?$",
    re.I,
)
_BEFORE = 45


def find_parts(telling: Telling, annotation: Annotation, houses: Mapping[str, Houses]) -> Parts:
    """Returns each actor once with its part, in the order in which the tellings name them.

    Whoever is of a country or organisation ("NATO foreign ministers", "Turkish soldiers") brings
    it into the same part; `houses` names it. A person does so who acts for a state.
    """
    parts: dict[str, str] = {}
    for actor in telling.participants:
        part = _part(telling.best, actor, annotation)
        parts.setdefault(actor, part)
        is_official = telling.best.type in _ACTS_OF_STATE and part == "source"
        for house, is_persons in houses.get(actor, ()):
            if is_official or not is_persons:
                parts.setdefault(house, part)
    return tuple(parts.items())


def _part(mark: EventMark, actor: str, annotation: Annotation) -> str:
    """Returns the part in the best telling; of who only stands in another, that it takes part."""
    if mark.mode == "third-party" and actor in mark.source:
        return "mediator"
    if mark.mode == "visit" and actor in mark.target and actor not in mark.source:
        return "host"
    if actor not in mark.source and _is_place(mark, actor, annotation):
        return "host"
    if mark.type in MUTUAL:
        return "participant"
    if actor in mark.source:
        return "source"
    return "target" if actor in mark.target else "participant"


def _is_place(mark: EventMark, actor: str, annotation: Annotation) -> bool:
    """True for who is named in the event's words only after "in" or "at"."""
    mentions = annotation.mentions
    first = bisect_left(mentions, mark.span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, mark.span.end, key=lambda mention: mention.span.start)
    named = [mention.span for mention in mentions[first:last] if mention.actor == actor]
    text = annotation.document.text
    return bool(named) and all(
        _AT_PLACE.search(text[max(mark.span.start, span.start - _BEFORE) : span.start])
        for span in named
    )

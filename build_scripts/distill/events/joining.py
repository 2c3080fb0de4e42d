"""An actor joined to those who take part in an event, and how sure it is with one more."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.annotate.events.events import LONELY, UNKNOWN_FACTOR
from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.marks import EventMark

_HALVED = 0.45
# What a mark without participants lost, less what an unnamed one leaves open.
UNNAMED_FACTOR = 0.85 / UNKNOWN_FACTOR


def with_actors(mark: EventMark, part: str, actors: tuple[str, ...]) -> EventMark:
    """Returns the mark with actors in a part, source or target; nobody takes part in both."""
    fresh = tuple(actor for actor in actors if actor not in mark.participants)
    if not fresh:
        return mark
    sure = mark.confidence if mark.participants else mark.confidence * UNNAMED_FACTOR
    if is_lonely(mark) and sure < _HALVED:
        sure /= LONELY
    held = (*getattr(mark, part), *fresh)
    everybody = (*mark.participants, *fresh)
    return replace(
        mark, **{part: held}, participants=everybody, confidence=min(1.0, round(sure, 3))
    )


def is_lonely(mark: EventMark) -> bool:
    """True for one alone who "met", which made the mark less sure."""
    if not mark.rule.startswith("verb/") or mark.type != "CONSULT":
        return False
    return is_mutual(mark) and len(mark.participants) == 1


def is_mutual(mark: EventMark) -> bool:
    """True for what takes two, who do the same: they meet, talk or agree."""
    group = load_events().groups.get(mark.rule.partition("/")[2])
    return group is not None and group.roles == "mutual"

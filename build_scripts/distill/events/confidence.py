"""How sure it is that an event is told: the signs of doubt of events."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.doubts import Scale
from build_scripts.distill.drafts import EventDraft
from build_scripts.distill.events.merge import group_of

# From here on a telling by itself is sure enough: its word, who takes part, its status.
_STRONG = 0.75


@dataclass(frozen=True)
class Told:
    """An event as it is drafted, with everybody and everything that was filled in."""

    annotation: Annotation
    draft: EventDraft


def is_by_weak_word(told: Told) -> bool:
    """Its word often tells no event, or with so few who take part, or what is only supposed."""
    return told.draft.marks[0].confidence < _STRONG


def is_deed(told: Told) -> bool:
    """No word list knows its verb, and only its day makes an event of it."""
    return group_of(told.draft.marks[0]) == "deed"


def is_without_own_actor(told: Told) -> bool:
    """None of those who take part is named in its own words, but somewhere around."""
    parts = {actor for actor, _ in told.draft.participants}
    rows = (row for mark in told.draft.marks for row in told.annotation.mentions_over(mark.span))
    return parts.isdisjoint(row.actor for row in rows)


def is_without_sides(told: Told) -> bool:
    """No telling says who does it, nor to whom."""
    return not any(mark.source or mark.target for mark in told.draft.marks)


def is_without_name(told: Told) -> bool:
    """Nobody with a name takes part."""
    kinds = told.annotation.kinds
    return all(kinds.get(actor) in (None, "group") for actor, _ in told.draft.participants)


def is_without_date(told: Told) -> bool:
    """Nothing tells when."""
    return told.draft.date is None


def is_without_place(told: Told) -> bool:
    """Nothing tells where."""
    return told.draft.place is None


def is_told_by_somebody(told: Told) -> bool:
    """It is told in what somebody says, where deeds are often only compared or supposed."""
    trigger, read = told.draft.trigger, told.annotation
    said = (part for row in read.attributions_over(trigger) for part in row.content)
    marked = (row.span for row in read.quotations if not row.is_scare)
    return any(span.covers(trigger) for spans in (said, marked) for span in spans)


def is_of_people_only(told: Told) -> bool:
    """Only persons take part, whose attacks and votes are often figures of speech."""
    kinds = {told.annotation.kinds.get(actor) for actor, _ in told.draft.participants}
    return kinds == {"person"}


SCALE = Scale[Told](
    signs=(
        (is_by_weak_word, 1),
        (is_deed, 1),
        (is_without_own_actor, 1),
        (is_without_sides, 1),
        (is_without_name, 1),
        (is_without_date, 1),
        (is_without_place, 1),
        (is_told_by_somebody, 1),
        (is_of_people_only, 1),
    ),
    low=5,
    high=1,
)


def weigh_event(annotation: Annotation, draft: EventDraft) -> EventDraft:
    """Returns an event that marks tell with its doubts and confidence."""
    doubts = SCALE.find_doubts(Told(annotation, draft))
    return replace(draft, confidence=SCALE.bin_of(doubts), doubts=doubts)

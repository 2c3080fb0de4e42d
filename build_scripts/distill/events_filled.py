"""What the article tells of an event outside its own words: whose elections they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from build_scripts.annotate.events_lexicon import load_events
from build_scripts.annotate.marks import EventMark


def with_voters(marks: Iterable[EventMark]) -> tuple[EventMark, ...]:
    """Returns the marks; dated elections get the country of all others, when it is one only."""
    kept = tuple(marks)
    votes = [mark for mark in kept if mark.type == "ELECTION"]
    countries = tuple(dict.fromkeys(actor for mark in votes for actor in mark.participants))
    if len(countries) != 1:
        return kept
    return tuple(
        replace(mark, participants=countries, target=countries)
        if mark in votes and not mark.participants and mark.timex is not None
        else mark
        for mark in kept
    )


def with_type_by_actors(mark: EventMark) -> EventMark:
    """Returns the mark as what it is by all who take part: an exercise of several is shared."""
    group = load_events().groups.get(mark.rule.partition("/")[2])
    if group is None or group.alone is None or len(mark.participants) < 2:
        return mark
    return replace(mark, type=group.type)

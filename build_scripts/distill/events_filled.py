"""What the article tells of an event outside its own words: whose elections they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

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

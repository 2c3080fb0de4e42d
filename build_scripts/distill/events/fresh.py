"""Which tellings name nobody and yet tell an event of their own, by their day or place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_scripts.annotate.marks import EventMark
from build_scripts.text.document import Span

# What says that an event is known already: "the strike", "Wednesday's clash", "such a meeting".
_KNOWN_BEFORE = re.compile(
    r"\b(?:the|this|that|these|those|its|their|his|her|such|both|latest|\w+day['’]s)\b[^,;:.]*$",
    re.IGNORECASE,
)
# The signs of a day in EDTF; a verb with a month or year alone may tell of anything.
_DAY = 10
# How many signs before a noun are looked through for what makes it known.
_BEFORE = 80


def find_fresh(marks: Iterable[EventMark], text: str) -> frozenset[Span]:
    """Returns the triggers of the events that no word says to be known from before.

    `Gas supplies resumed on February 1` is a noun without "the" that has a day.
    """
    return frozenset(_fresh(marks, text))


def _fresh(marks: Iterable[EventMark], text: str) -> Iterator[Span]:
    for mark in marks:
        if mark.participants:
            continue
        if mark.rule.startswith("verb/"):
            is_own = mark.timex is not None and len(mark.timex.value or "") >= _DAY
        else:
            is_own = mark.timex is not None or mark.place is not None
            start = max(mark.span.start, mark.trigger.start - _BEFORE)
            is_own &= _KNOWN_BEFORE.search(text[start : mark.trigger.start]) is None
        if is_own:
            yield mark.trigger


def are_apart(one: EventMark, other: EventMark, fresh: frozenset[Span]) -> bool:
    """True when a fresh telling is of other words and no same day as what somebody does."""
    if bool(one.participants) == bool(other.participants) or one.word == other.word:
        return False
    if one.timex is not None and other.timex is not None and one.timex.value == other.timex.value:
        return False
    return one.trigger in fresh or other.trigger in fresh

"""The day of the lead, which is that of the press conference told below it.

`ZEDLAND, May 6 - Arland opened the road on Tuesday ... Lima told a news conference`: a report
of a day quotes what was said to an audience on that day.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from build_scripts.annotate.marks import Annotation, Timex
from build_scripts.distill.events.merge import Telling, group_of
from build_scripts.distill.events.sentences import find_sentence

# Before whom somebody speaks: "told a joint news conference", "speaking to reporters".
_AUDIENCE = re.compile(
    r"\b(?:told|tells|addressed|addressing|speaking|spoke|said|stated|declared|read out|appeared|"
    r"heard|made the remarks)\b[^.;:]{0,200}\b(?:(?:press|news) conference|briefing|hearing|"
    r"rally|gathering|(?:televised|radio) address|reporters|journalists|committee|forum)\b",
    re.IGNORECASE,
)
_SPOKEN = frozenset(("press-conference", "statement", "remarks"))
_FULL_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
# The sentences of the lead, and how many days before its article a report tells of.
_LEAD, _FRESH = 4, 3


class LeadDay:
    """The day that the first sentences of an article tell of, if it is the article's own."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._timex = _find_day(annotation)

    def fill(self, telling: Telling) -> Telling:
        """Returns what was said before an audience on no told day with the day of the lead."""
        mark = telling.best
        if self._timex is None or telling.timex is not None or not self._is_spoken(telling):
            return telling
        return replace(telling, best=replace(mark, timex=replace(self._timex, basis="inferred")))

    def _is_spoken(self, telling: Telling) -> bool:
        mark, annotation = telling.best, self._annotation
        if mark.type != "STATEMENT" or mark.status != "happened" or group_of(mark) not in _SPOKEN:
            return False
        sentence = find_sentence(annotation, mark.trigger)
        is_dated = any(row.type in ("DATE", "TIME") for row in annotation.timexes_over(mark.span))
        return not is_dated and _AUDIENCE.search(annotation.document.slice(sentence)) is not None


def _find_day(annotation: Annotation) -> Timex | None:
    """Returns the first full day of the lead where it is the article's or one just before it."""
    date = annotation.date
    if date is None or _FULL_DAY.fullmatch(date.value) is None:
        return None
    start = 0 if date.span is None else date.span.end
    lead = [row for row in annotation.sentences if row.end > start][:_LEAD]
    for timex in annotation.timexes:
        is_day = timex.type in ("DATE", "TIME") and _FULL_DAY.fullmatch(timex.value or "")
        if is_day and any(row.covers(timex.span) for row in lead) and timex.span != date.span:
            return timex if _is_fresh(timex.value or "", date.value) else None
    return None


def _is_fresh(day: str, today: str) -> bool:
    if day[:4] == "XXXX" or today[:4] == "XXXX":
        return day == today
    gap = datetime.date.fromisoformat(today) - datetime.date.fromisoformat(day)
    return 0 <= gap.days < _FRESH

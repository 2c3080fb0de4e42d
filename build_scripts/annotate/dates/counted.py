"""Rules for days and halves that are counted within a month or a week: "the 4th", "Monday 17th"."""

from __future__ import annotations

import calendar
import datetime
import re

from build_scripts.annotate.dates.calendar import (
    DASH,
    MONTH,
    MONTH_SIGNS,
    PART_OF_DAY,
    WEEKDAY,
    WEEKDAY_SIGNS,
    WS,
    read_day,
    read_month,
    read_weekday,
)
from build_scripts.annotate.dates.days import OPTIONAL_YEAR, place
from build_scripts.annotate.dates.rules import Reading, Scene, dated, make_rule
from build_scripts.annotate.dates.values import place_weekday, shift, write_date

_MIDDLE, _LEAP_YEAR = 15, 2000
_ORDINAL = r"(?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
# What ends the words for a day: no noun of which it is the fourth.
_CLOSED = rf"(?=[.,;:)\n]|$|{WS}(?:and|but|in|at|of{WS}(?:this|that|the){WS}month)\b)"
_PART = rf"(?:{WS}{PART_OF_DAY})?"


def _half_of_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """The days of a half of a month; of February in an open year the second half is unknown."""
    month = read_month(match["m"])
    value, basis = place(month, None, match["y"], scene)
    is_first = match["half"].lower() == "first"
    if value is None or (not is_first and month == 2 and value.startswith("XXXX")):
        return Reading("DATE", None, None)
    year = _LEAP_YEAR if value.startswith("XXXX") else int(value[:4])
    first, last = (1, _MIDDLE) if is_first else (16, calendar.monthrange(year, month)[1])
    return Reading("DATE", f"{value}-{first:02d}/{value}-{last:02d}", basis)


def _day_of_this_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """The nearest such day of a month: behind the article's own, or ahead where the tense says."""
    anchor = scene.anchor
    if anchor is None or anchor.month is None or anchor.day is None:
        return Reading("DATE", None, None)
    day, step = read_day(match["d"] or match["d2"]), 0
    if scene.direction == "future":
        step = int(day < anchor.day)
    elif day > anchor.day:
        step = -1
    month, basis = shift(anchor, "month", step)
    value = None if month is None else f"{month}-{day:02d}"
    if month is None or write_date(_LEAP_YEAR, int(month[-2:]), day) is None:
        return None
    return Reading("DATE", value, basis)


def _two_weekdays(match: re.Match[str], scene: Scene) -> Reading | None:
    """Two weekdays as one interval; of a list only where the one follows the other."""
    first, last = read_weekday(match["w"]), read_weekday(match["w2"])
    days = (last - first) % 7
    anchor = scene.anchor
    if days == 0 or (match["and"] == "and" and days > 1):
        return None
    value, basis = place_weekday(last, anchor, scene.direction or "past")
    if value is None or anchor is None or anchor.year is None:
        return Reading("DATE", None, None)
    begin = datetime.date.fromisoformat(value) - datetime.timedelta(days)
    return Reading("DATE", f"{begin.isoformat()}/{value}", basis)


def _day_beside(match: re.Match[str], scene: Scene) -> Reading | None:
    """ "The day before" is that before the last day named in the paragraph."""
    return dated(shift(scene.previous, "day", -1 if match["way"].lower() == "before" else 1))


COUNTED_RULES = (
    make_rule(
        "half-of-month",
        MONTH_SIGNS,
        rf"(?P<half>[Ff]irst|[Ss]econd){WS}half{WS}of{WS}(?P<m>{MONTH}){OPTIONAL_YEAR}",
        _half_of_month,
    ),
    make_rule(
        "day-of-this-month",
        ("0st", "0nd", "0rd", "0th"),
        rf"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil ))the{WS}{_ORDINAL}{_CLOSED}"
        rf"|{WEEKDAY}{WS}(?:the{WS})?{_ORDINAL.replace('<d>', '<d2>')}{_CLOSED}",
        _day_of_this_month,
    ),
    make_rule(
        "two-weekdays",
        WEEKDAY_SIGNS,
        rf"(?P<w>{WEEKDAY}){_PART}(?:{WS}(?P<and>and|to|until|through){WS}|{DASH})"
        rf"(?P<w2>{WEEKDAY}){_PART}",
        _two_weekdays,
    ),
    make_rule(
        "day-beside",
        (" day",),
        rf"the{WS}day{WS}(?P<way>before|after){_CLOSED}",
        _day_beside,
        re.I,
    ),
)

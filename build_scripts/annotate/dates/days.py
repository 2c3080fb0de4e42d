"""Rules for days and months by name or number."""

from __future__ import annotations

import re

from build_scripts.annotate.dates.calendar import (
    ANY_MONTH,
    ANY_WEEKDAY,
    DASH,
    DAY,
    MONTH,
    MONTH_SIGNS,
    WS,
    YEAR,
    YEAR_SIGNS,
    read_day,
    read_month,
)
from build_scripts.annotate.dates.rules import Reading, Scene, dated, make_rule, stated
from build_scripts.annotate.dates.values import UNKNOWN, Valued, place_day, write_date

_STEPS = {"last": -1, "this": 0, "next": 1}


def place(month: int, day: int | None, year: str | None, scene: Scene) -> Valued:
    """Returns the date with the year that stands there, else with the one the scene gives it."""
    if year is None:
        return place_day(month, day, scene.anchor, scene.direction)
    value = write_date(int(year), month, day)
    return (value, "stated") if value else UNKNOWN


def _place_by_words(month: int, day: int | None, way: str, scene: Scene) -> Valued:
    """Returns the date in the year that words tell: "March last year", "July 21 of that year"."""
    way = way.lower()
    base = scene.anchor if way in _STEPS else scene.before
    year = None if base is None or base.year is None else base.year + _STEPS.get(way, 0)
    value = write_date(year, month, day)
    return (value, "stated" if year is None else "anchored") if value else UNKNOWN


def _placed(match: re.Match[str], day: int | None, scene: Scene) -> Valued:
    month = read_month(match["m"])
    if match["way"]:
        return _place_by_words(month, day, match["way"].split()[-1], scene)
    return place(month, day, match["y"], scene)


def _iso_day(match: re.Match[str], scene: Scene) -> Reading | None:
    return stated(write_date(int(match["y"]), int(match["m"]), int(match["d"])))


def _numeric_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Day first where dots part it or only that is possible; else both readings remain."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    day_first, month_first = write_date(year, second, first), write_date(year, first, second)
    if match["sign"][0] == "." or month_first is None or day_first == month_first:
        return stated(day_first)
    return stated(month_first) if day_first is None else Reading("DATE", None, None)


def _day_at(match: re.Match[str], scene: Scene) -> Reading | None:
    """A day and a month before a time of day: `11.03. 17:42`."""
    day, month = int(match["d"]), int(match["m"])
    return dated(place(month, day, None, scene)) if write_date(None, month, day) else None


def _day(match: re.Match[str], scene: Scene) -> Reading | None:
    valued = _placed(match, read_day(match["d"]), scene)
    return None if valued[0] is None else dated(valued)


def _day_range(match: re.Match[str], scene: Scene) -> Reading | None:
    """Two days as one interval; a list of two days is read the same way."""
    months = read_month(match["m"]), read_month(match["m2"] or match["m"])
    days = read_day(match["d"]), read_day(match["d2"])
    last, basis = place(months[1], days[1], match["y"], scene)
    if last is None or (months[0] == months[1] and days[0] >= days[1]):
        return None
    year = None if last.startswith("XXXX") else int(last[:4]) - (months[0] > months[1])
    first = write_date(year, months[0], days[0])
    if first is None or (year is None and months[0] > months[1]):
        return None
    return Reading("DATE", f"{first}/{last}", basis)


def _month_of_year(match: re.Match[str], scene: Scene) -> Reading | None:
    return dated(_placed(match, None, scene))


def _months(match: re.Match[str], scene: Scene) -> Reading | None:
    """Two months as one interval: "April and May 2024", "between May and July"."""
    first, last = read_month(match["m"]), read_month(match["m2"])
    before = match.string[max(0, match.start() - len("between ")) : match.start()].lower()
    is_span = before.endswith(("between ", "from "))
    if first >= last or (last > first + 1 and not is_span):
        return None
    value, basis = place(last, None, match["y"], scene)
    return None if value is None else Reading("DATE", f"{value[:4]}-{first:02d}/{value}", basis)


def _relative_month(match: re.Match[str], scene: Scene) -> Reading | None:
    way = match["way"].lower()
    month, anchor = read_month(match["m"]), scene.anchor
    if anchor is None or anchor.year is None:
        return dated(place_day(month, None, anchor, None))
    if way == "this":
        return dated((write_date(anchor.year, month), "anchored"))
    if anchor.month is None:
        return dated(place_day(month, None, anchor, None))
    if way in ("next", "coming", "this coming"):
        step = int(month <= anchor.month)
    else:
        step = -int(month >= anchor.month)
    return dated((write_date(anchor.year + step, month), "anchored"))


def _bare_month(match: re.Match[str], scene: Scene) -> Reading | None:
    return dated(place_day(read_month(match["m"]), None, scene.anchor, scene.direction))


# "early", "mid-", "late in": they narrow a date, which keeps its value.
EDGE = rf"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)(?:{WS}|{DASH})(?:in{WS})?)"
OPTIONAL_YEAR = rf"(?:,?{WS}(?P<y>{YEAR}))?"
# "March last year", "July 21 of that year".
_BY_YEAR = rf"{WS}(?:(?:of|in){WS})?(?P<way>last|this|next|that|the{WS}same){WS}year\b"
_YEAR_OR_WORDS = rf"(?:,?{WS}(?P<y>{YEAR})|{_BY_YEAR})"
_NAMED_DAY = rf"(?:{ANY_WEEKDAY},?{WS}(?:the{WS})?)?"
_AND = rf"(?:{WS}?(?:{DASH}|to|and|&|or|through|until){WS}?)"
_WAY = r"(?P<way>this past|this coming|last|next|this|past|previous|coming)"
# A bare month, which must not be a verb or a part of a name ("April Smith", "March Street").
_BARE = (
    rf"(?P<m>{MONTH})(?!{WS}(?!Summit|Revolution)[A-Z][a-z])"
    rf"(?!{WS}(?:\d|forward|on\b|through|toward|into|be\b|have\b|not\b|he\b|they\b|also\b))"
)
# May and March are months only after one of these words, at the head of a sentence of the last
# ones: a byline names "By May Lee", and who comes "After May" may be a minister.
_MAY_FOLLOWS = (
    "in since by until till of and or from to between for before after during the "
    "In Since Until From During"
)
_BEFORE_MAY = "|".join(f"(?<=\\b{word}[ \\n])" for word in _MAY_FOLLOWS.split())

DAY_RULES = (
    make_rule(
        "iso-day",
        YEAR_SIGNS,
        r"(?P<y>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?:T[\d:]+Z?)?",
        _iso_day,
    ),
    make_rule(
        "numeric-day",
        YEAR_SIGNS,
        r"(?P<a>\d\d?)(?P<sign>\. |[./-])(?P<b>\d\d?)(?P=sign)(?P<y>\d{4})",
        _numeric_day,
    ),
    make_rule(
        "numeric-day-at",
        ("0. 0", "0., 0"),
        r"(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?=,? \d\d?[:.]\d\d\b)",
        _day_at,
    ),
    make_rule(
        "month-days",
        MONTH_SIGNS,
        rf"{_NAMED_DAY}(?P<m>{ANY_MONTH}){WS}(?P<d>{DAY}){_AND}(?:(?P<m2>{ANY_MONTH}){WS})?"
        rf"(?P<d2>{DAY}){OPTIONAL_YEAR}",
        _day_range,
    ),
    make_rule(
        "days-month",
        MONTH_SIGNS,
        rf"(?P<d>{DAY}){_AND}(?:the{WS})?(?P<d2>{DAY}){WS}(?:of{WS})?(?P<m>{ANY_MONTH})(?P<m2>)"
        rf"{OPTIONAL_YEAR}",
        _day_range,
    ),
    make_rule(
        "day-month-day-month",
        MONTH_SIGNS,
        rf"(?P<d>{DAY}){WS}(?P<m>{ANY_MONTH}){_AND}(?P<d2>{DAY}){WS}(?P<m2>{ANY_MONTH})"
        rf"{OPTIONAL_YEAR}",
        _day_range,
    ),
    make_rule(
        "month-day",
        MONTH_SIGNS,
        rf"{_NAMED_DAY}(?P<m>{ANY_MONTH}){WS}(?P<d>{DAY}){_YEAR_OR_WORDS}?",
        _day,
    ),
    make_rule(
        "day-month",
        MONTH_SIGNS,
        rf"{_NAMED_DAY}(?P<d>{DAY})(?:{WS}|{DASH})(?:of{WS}|day{WS}of{WS})?(?P<m>{ANY_MONTH})"
        rf"(?:,?(?:{WS}|{DASH})(?P<y>{YEAR})|{_BY_YEAR})?",
        _day,
    ),
    make_rule(
        "month-year",
        MONTH_SIGNS,
        rf"{EDGE}?(?P<m>{ANY_MONTH})(?:(?:{WS}of)?,?{WS}(?P<y>{YEAR})|{_BY_YEAR})",
        _month_of_year,
    ),
    make_rule(
        "months",
        MONTH_SIGNS,
        rf"(?:(?!May|March)|{_BEFORE_MAY})(?P<m>{MONTH}){WS}(?:and|to|until|through){WS}"
        rf"(?P<m2>{MONTH})(?!{WS}\d\d?\b){OPTIONAL_YEAR}",
        _months,
    ),
    make_rule("relative-month", MONTH_SIGNS, rf"(?i:{_WAY}){WS}(?P<m>{MONTH})", _relative_month),
    make_rule("edge-month", MONTH_SIGNS, rf"{EDGE}(?P<m>{MONTH})", _bare_month),
    make_rule("bare-month", MONTH_SIGNS, rf"(?!May|March){_BARE}", _bare_month),
    make_rule("bare-may", ("May", "March"), rf"(?:{_BEFORE_MAY})(?=May|March){_BARE}", _bare_month),
)

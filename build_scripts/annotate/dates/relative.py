"""Rules for what counts from the date of the article: weekdays, last month, two years ago."""

from __future__ import annotations

import datetime
import re

from build_scripts.annotate.dates.calendar import (
    NUMBER,
    PART_OF_DAY,
    PART_OF_DAY_SIGNS,
    SEASON_SIGNS,
    UNIT,
    UNIT_SIGNS,
    VAGUE,
    WEEKDAY,
    WEEKDAY_SIGNS,
    WS,
    read_number,
    read_unit,
    read_weekday,
    write_duration,
)
from build_scripts.annotate.dates.rules import Reading, Scene, dated, make_rule
from build_scripts.annotate.dates.values import (
    UNKNOWN,
    Anchor,
    Direction,
    Valued,
    place_weekday,
    shift,
)
from build_scripts.annotate.dates.years import season_of

_DEICTIC = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1,
    "this morning": 0, "this afternoon": 0, "this evening": 0,
    "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_DIRECTIONS: dict[str, Direction] = {
    **dict.fromkeys(("last", "past", "previous", "this past"), "past"),
    **dict.fromkeys(("next", "coming", "this coming"), "future"),
}
_SATURDAY = 5
_FOR = " for "
# So many hours from a day it may be another.
_MANY_HOURS = 12
_NOW = (
    r"now|nowadays|currently|at present|presently|at the moment|recently|(?:in )?recent times"
    r"|lately|the (?:near )?future|recent"
)
_NOW_SIGNS = ("now", "current", "present", "moment", "recent", "lately", "future")


def _deictic(match: re.Match[str], scene: Scene) -> Reading | None:
    words = " ".join(match["d"].lower().split())
    value, basis = shift(scene.anchor, "day", _DEICTIC[words])
    is_part = match["part"] or words.startswith(("last ", "this "))
    return Reading("TIME" if is_part else "DATE", value, basis)


def _weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    way = " ".join((match["way"] or "").lower().split())
    direction = _DIRECTIONS.get(way) or scene.direction or ("future" if way == "this" else "past")
    if not way and _is_set_for(match):
        direction = "future"
    value, basis = place_weekday(
        read_weekday(match["w"]), scene.anchor, direction, strict=way in _DIRECTIONS
    )
    return Reading("TIME" if match["part"] else "DATE", value, basis)


def _is_set_for(match: re.Match[str]) -> bool:
    """True for "announced a rally for Friday"; not for what is done "for Friday's attack"."""
    before = match.string[max(0, match.start() - len(_FOR)) : match.start()]
    return before == _FOR and match.string[match.end() : match.end() + 1] not in ("'", "’")


def _unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """ "last month" is a date; "the last month" is as long as a month."""
    way, unit = match["way"].lower(), match["u"].lower()
    if way == "past" or (match["the"] and way == "last" and unit != "weekend"):
        return Reading("DURATION", write_duration(1, unit), "stated")
    if unit == "century":
        return dated(UNKNOWN)
    return dated(shift(scene.anchor, unit, _STEPS[way]))


def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    anchor = scene.anchor
    if anchor is None or anchor.year is None or anchor.month is None:
        return dated(UNKNOWN)
    way = _STEPS[(match["way"] or "past").lower().split()[-1]]
    name = match["s"]
    year = anchor.year + (way == 1)
    is_ahead = season_of(name, year)[:7] > f"{anchor.year}-{anchor.month:02d}"
    return dated((season_of(name, year - (way == -1 and is_ahead)), "anchored"))


def _ago(match: re.Match[str], scene: Scene) -> Reading | None:
    number = read_number(match["n"]) if match["n"] else None
    if number is None or number != int(number):
        return dated(UNKNOWN)
    sign = 1 if match["way"].lower() in ("from now", "hence") else -1
    return dated(_counted(scene.anchor, read_unit(match["u"]), sign * int(number)))


def _counted(anchor: Anchor | None, unit: str, steps: int) -> Valued:
    """A date so many units away; round numbers of years are taken as about."""
    if unit in ("second", "minute", "hour"):
        return shift(anchor, "day", 0) if abs(steps) < 12 else UNKNOWN
    if unit in ("decade", "century"):
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    if unit == "fortnight":
        unit, steps = "week", 2 * steps
    value, basis = shift(anchor, unit, steps)
    return (f"{value}~" if value and unit == "year" and steps % 10 == 0 else value), basis


def _from_previous(match: re.Match[str], scene: Scene) -> Reading | None:
    """The same, next or previous day: counted from the last day named in the paragraph."""
    way = match["way"].lower().split()[-1]
    step = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1}.get(way, 0)
    return dated(shift(scene.previous, "day", step))


def _later(match: re.Match[str], scene: Scene) -> Reading | None:
    """Days, months or years before or after the last date named; weeks are too vague for one.

    Hours later it is still the last day named.
    """
    unit = read_unit(match["u"] or match["u2"])
    number = read_number(match["n"]) if match["n"] else None
    if unit in ("minute", "hour") and (number or 1) < _MANY_HOURS:
        return dated(shift(scene.previous, "day", 0))
    if number is None or number != int(number):
        return dated(UNKNOWN)
    step = int(number) * (-1 if match["way"].lower() == "earlier" else 1)
    day = scene.previous
    if unit == "day" and day is not None and day.date is not None:
        return dated(((day.date + datetime.timedelta(step)).isoformat(), "anchored"))
    return dated(shift(scene.before, unit, step) if unit in ("month", "year") else UNKNOWN)


def _that_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """The month or year of the last date named before, or the one behind it."""
    unit, step = match["u"].lower(), int(match["way"].split()[-1].lower() == "following")
    return dated(shift(scene.before, unit, step) if unit in ("month", "year") else UNKNOWN)


def _edge_of_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """ "The end of the month" is in the article's own month."""
    return dated(shift(scene.anchor, (match["u"] or match["u2"]).lower(), 0))


def _weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """The weekend before, of an article of a Saturday or Sunday its own; ahead the next."""
    day = None if scene.anchor is None else scene.anchor.week_date
    is_own = day is not None and day.weekday() >= _SATURDAY
    step = 0 if is_own or scene.direction == "future" else -1
    return dated(shift(scene.anchor, "weekend", step))


def _overnight(match: re.Match[str], scene: Scene) -> Reading | None:
    return Reading("TIME", *shift(scene.anchor, "day", 0))


def _unknown(match: re.Match[str], scene: Scene) -> Reading | None:
    return dated(UNKNOWN)


_EDGE = rf"(?:(?:early|earlier|late|later|mid)(?:{WS}|-)(?:on{WS}|in{WS})?)?"
_AMOUNT = rf"(?:(?P<n>{NUMBER})|{VAGUE})(?:{WS}|-)(?P<u>{UNIT})"
_ABOUT = rf"(?:(?:more than|less than|about|almost|nearly|over|around|some|just|at least){WS})?"

RELATIVE_RULES = (
    make_rule(
        "deictic",
        (words.split()[-1] for words in _DEICTIC),
        rf"(?:the{WS})?(?P<d>{'|'.join(sorted(_DEICTIC, reverse=True))})"
        rf"(?:{WS}(?P<part>{PART_OF_DAY}))?".replace("day before", f"day{WS}before"),
        _deictic,
        re.I,
    ),
    make_rule(
        "weekday",
        WEEKDAY_SIGNS,
        rf"(?i:{_EDGE}(?:(?P<way>this past|this coming|last|next|this|past|previous|coming){WS})?"
        rf"{_EDGE})(?P<w>{WEEKDAY})(?:{WS}(?P<part>{PART_OF_DAY}))?",
        _weekday,
    ),
    make_rule(
        "unit",
        (" quarter", *UNIT_SIGNS),
        rf"{_EDGE}(?P<the>the{WS})?(?P<way>last|past|previous|this|next|coming){WS}"
        r"(?P<u>week|weekend|month|quarter|year|decade|century)",
        _unit,
        re.I,
    ),
    make_rule(
        "relative-season",
        SEASON_SIGNS,
        rf"(?P<way>this past|this coming|last|past|previous|this|next|coming){WS}"
        r"(?P<s>spring|summer|autumn|fall|winter)",
        _season,
        re.I,
    ),
    make_rule(
        "ago",
        (" ago", " now", " hence"),
        rf"{_ABOUT}{_AMOUNT}{WS}(?P<way>ago|from{WS}now|hence)",
        _ago,
        re.I,
    ),
    make_rule(
        "same-day",
        (" day", *PART_OF_DAY_SIGNS),
        rf"{_EDGE}(?:the{WS})?(?P<way>(?:that{WS})?same|that|(?<=the )(?:next|following|previous))"
        rf"{WS}(?:day|{PART_OF_DAY})",
        _from_previous,
        re.I,
    ),
    make_rule(
        "later",
        (" later", " earlier"),
        rf"(?:{_ABOUT}{_AMOUNT}|(?P<u2>hours|minutes)){WS}(?P<way>later|earlier)",
        _later,
        re.I,
    ),
    make_rule(
        "that-unit",
        (" week", " month", " year", " summer", " winter"),
        rf"{_EDGE}(?P<way>that|the{WS}same|the{WS}following){WS}(?P<u>week|month|year|summer|winter)",
        _that_unit,
        re.I,
    ),
    make_rule(
        "edge-of-unit",
        (" month", " year", "month", "year"),
        rf"(?:the{WS})?(?:(?:beginning|start|middle|end|close){WS}of{WS}the{WS}(?P<u>month|year)"
        rf"|(?<=\bby )(?:the )?(?P<u2>month|year)['’]s{WS}end)",
        _edge_of_unit,
        re.I,
    ),
    make_rule(
        "weekend", (" weekend",), rf"(?<=\bover )the{WS}weekend|(?<=\bat )the{WS}weekend", _weekend
    ),
    make_rule(
        "overnight", ("overnight",), r"overnight(?! (?:on|from|into|and)\b| \w+s\b)", _overnight
    ),
    make_rule("now", _NOW_SIGNS, rf"(?:{_NOW})".replace(" ", WS), _unknown, re.I),
)

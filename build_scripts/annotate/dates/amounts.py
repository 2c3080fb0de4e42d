"""Rules for how long and how often: durations, repeated times, and the clock."""

from __future__ import annotations

import re

from build_scripts.annotate.dates.calendar import (
    NUMBER,
    UNIT,
    UNIT_SIGNS,
    UNITS,
    VAGUE,
    WEEKDAY,
    WS,
    read_number,
    read_unit,
    read_weekday,
    write_duration,
)
from build_scripts.annotate.dates.rules import Reading, Scene, make_rule
from build_scripts.annotate.dates.values import UNKNOWN, place_weekday

_OFTEN = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "yearly": "year", "annually": "year",
}  # fmt: skip


# "A second convoy" counts convoys and not time.
_ORDINAL = re.compile(r"an? second", re.I)
_COUNTED = re.compile(r"\s+(?!after|before|or|of|and)[a-z]")


def _duration(match: re.Match[str], scene: Scene) -> Reading | None:
    if _ORDINAL.fullmatch(match[0]) and _COUNTED.match(match.string, match.end()):
        return None
    number = read_number(match["n"]) if match["n"] else None
    return Reading("DURATION", write_duration(number, read_unit(match["u"])), "stated")


def _uncounted(match: re.Match[str], scene: Scene) -> Reading | None:
    return Reading("DURATION", write_duration(None, read_unit(match["u"])), "stated")


def _unit_long(match: re.Match[str], scene: Scene) -> Reading | None:
    number = None if match["u"].lower() not in UNITS else 1
    return Reading("DURATION", write_duration(number, read_unit(match["u"])), "stated")


def _often(match: re.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", write_duration(1, _OFTEN[match[0].lower()]), "stated")


def _every(match: re.Match[str], scene: Scene) -> Reading | None:
    word = match["u"].lower()
    number = read_number(match["n"]) if match["n"] else 1.0
    if read_unit(word) in UNITS:
        return Reading("SET", write_duration(number, read_unit(word)), "stated")
    return Reading("SET", "P1Y" if "er" in word or "ring" in word else "P1W", "stated")


def _times_a(match: re.Match[str], scene: Scene) -> Reading | None:
    return Reading("SET", write_duration(1, read_unit(match["u"])), "stated")


def _clock(match: re.Match[str], scene: Scene) -> Reading | None:
    """A time of day; its value is the day, where a weekday stands beside it."""
    if match["w"] is None:
        return Reading("TIME", *UNKNOWN)
    direction = scene.direction or "past"
    return Reading("TIME", *place_weekday(read_weekday(match["w"]), scene.anchor, direction))


_BOUND = (
    r"(?:(?:more than|less than|fewer than|at least|at most|up to|as (?:many|long) as|about|almost"
    r"|nearly|over|under|around|some|another|roughly|(?:the )?(?:past|last|next|first|coming"
    r"|previous|final)) )?"
).replace(" ", WS)
# Words that make a plural unit a time of unknown length: "for weeks".
_SPELL = "|".join(f"(?<={word} )" for word in "for in over within after of took take".split())
_ZONE = rf"(?:{WS}(?:GMT|UTC|EST|EDT|CET|CEST|local{WS}time))?"

AMOUNT_RULES = (
    make_rule(
        "duration",
        UNIT_SIGNS,
        rf"{_BOUND}(?:(?P<n>{NUMBER})|{VAGUE})(?:{WS}|-)(?:more{WS}|full{WS}|long{WS})?(?P<u>{UNIT})"
        rf"(?:-long)?(?!{WS}old|-old)",
        _duration,
        re.I,
    ),
    make_rule(
        "uncounted-duration",
        UNIT_SIGNS,
        rf"(?:{_SPELL})(?P<u>(?:hours|days|weeks|months|years|decades|centuries))",
        _uncounted,
        re.I,
    ),
    make_rule("unit-long", (" long",), rf"(?P<u>{UNIT})-long", _unit_long, re.I),
    make_rule("often", _OFTEN, rf"(?:{'|'.join(_OFTEN)})(?!{WS}[A-Z])", _often),
    make_rule(
        "every",
        ("every", "each"),
        rf"(?:every|each)(?:{WS}other)?(?:{WS}(?P<n>{NUMBER}))?{WS}"
        rf"(?P<u>{UNIT}|(?i:{WEEKDAY})|spring|summer|autumn|fall|winter)",
        _every,
        re.I,
    ),
    make_rule(
        "times-a",
        ("once", "twice", "times"),
        rf"(?:once|twice|\w+{WS}times){WS}(?:an?|every|per){WS}(?P<u>{UNIT})",
        _times_a,
        re.I,
    ),
    make_rule(
        "clock",
        ("0", "noon", "midnight", "midday"),
        rf"(?:(?:\d\d?(?:[:.]\d\d)?{WS}?[ap]\.?m\b\.?|\d\d?:\d\d(?![\d:])|noon|midnight|midday)"
        rf"{_ZONE}(?:,?{WS}(?:on{WS})?(?P<w>{WEEKDAY}))?)",
        _clock,
        re.I,
    ),
)

"""Rules for years, decades, centuries, seasons, quarters and feasts."""

from __future__ import annotations

import re

from build_scripts.annotate.dates.calendar import (
    DASH,
    DECADES,
    SEASON_SIGNS,
    SEASONS,
    WS,
    YEAR,
    YEAR_SIGNS,
)
from build_scripts.annotate.dates.days import EDGE, OPTIONAL_YEAR, place
from build_scripts.annotate.dates.rules import Reading, Scene, dated, make_rule, stated
from build_scripts.annotate.dates.values import UNKNOWN, thanksgiving, write_months
from build_scripts.annotate.marks import Basis

# What makes a year of a number whatever follows, and what follows a number that counts things.
_YEAR_WORD = re.compile(
    r"\b(?:in|since|by|until|till|from|of|during|the|after|before|to|early|late|mid|and|year|back"
    r"|spring|summer|autumn|fall|winter)[\s-]$|\($",
    re.I,
)
_COUNTED = re.compile(r"\s+(?:[a-z]+s|people|men|women|children|km|miles|troops|percent)\b|\s*%")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
FEASTS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14),
    "may day": (5, 1), "halloween": (10, 31),
}  # fmt: skip
_FEAST_SIGNS = (*(name.partition("'")[0] for name in FEASTS), "thanksgiving")


def season_of(name: str, year: int) -> str:
    """Returns the months of a northern season."""
    return write_months(year, *SEASONS.get(name.lower(), (12, 2)))


def _year(match: re.Match[str], scene: Scene) -> Reading | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    after = match.string[match.end() : match.end() + 20]
    if _COUNTED.match(after) and not _YEAR_WORD.search(before):
        return None
    return stated(match["y"])


def _years(match: re.Match[str], scene: Scene) -> Reading | None:
    last = match["y2"] if len(match["y2"]) == 4 else match["y"][:2] + match["y2"]
    return stated(f"{match['y']}/{last}") if match["y"] < last else None


def _decade(match: re.Match[str], scene: Scene) -> Reading | None:
    if match["name"] is not None:
        first = 1900 + DECADES[match["name"].lower()]
    else:
        first = int(match["y"]) if len(match["y"]) == 4 else 1900 + int(match["y"])
    return stated(f"{first}/{first + 9}")


def _century(match: re.Match[str], scene: Scene) -> Reading | None:
    number = int(match["n"])
    return stated(f"{100 * (number - 1)}/{100 * number - 1}") if 15 < number < 23 else None


def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    return stated(season_of(match["s"], int(match["y"])))


def _quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    year = match["y"] or (scene.anchor.year if scene.anchor is not None else None)
    if year is None:
        return Reading("DATE", None, None)
    first = 3 * _ORDINALS[match["q"].lower()] - 2
    basis: Basis = "stated" if match["y"] else "anchored"
    return Reading("DATE", write_months(int(year), first, first + 2), basis)


def _feast(match: re.Match[str], scene: Scene) -> Reading | None:
    name = " ".join(match["f"].lower().replace("’", "'").split())
    if not name.startswith("thanksgiving"):
        return dated(place(*FEASTS[name], match["y"], scene))
    found, basis = place(11, 25, match["y"], scene)
    if found is None or found.startswith("XXXX"):
        return dated(UNKNOWN)
    return dated((thanksgiving(int(found[:4])), basis))


YEAR_RULES = (
    make_rule(
        "years",
        YEAR_SIGNS,
        rf"(?P<y>{YEAR})(?:{WS}?{DASH}{WS}?|(?<=between \d\d\d\d){WS}and{WS})"
        rf"(?P<y2>{YEAR}|\d\d(?!\d))",
        _years,
    ),
    make_rule(
        "year",
        YEAR_SIGNS,
        rf"(?:(?:[Ll]ate|[Ee]arly|[Mm]id)(?:{WS}|{DASH}))?(?P<y>{YEAR})(?!{DASH}\w|%)",
        _year,
    ),
    make_rule(
        "decade",
        ("0s", "0's", "0’s", *DECADES),
        rf"(?:(?:the{WS})?(?:early|mid|late)(?:{WS}|{DASH}))?"
        rf"(?:['’]?(?P<y>(?:1[5-9]|20)?\d0)['’]?s|(?P<name>(?<=the )(?:{'|'.join(DECADES)})))",
        _decade,
        re.I,
    ),
    make_rule(
        "century",
        (" century",),
        rf"(?:the{WS})?(?P<n>\d\d)(?:st|nd|rd|th){WS}century",
        _century,
        re.I,
    ),
    make_rule(
        "season",
        SEASON_SIGNS,
        rf"{EDGE}?(?P<s>(?i:spring|summer|autumn|fall|winter))(?:{WS}of)?{WS}(?P<y>{YEAR})",
        _season,
    ),
    make_rule(
        "quarter",
        (" quarter",),
        rf"(?P<q>first|second|third|fourth|final){WS}quarter(?:{WS}of)?(?:{WS}(?P<y>{YEAR}))?",
        _quarter,
        re.I,
    ),
    make_rule(
        "feast",
        _FEAST_SIGNS,
        rf"(?P<f>{'|'.join(FEASTS)}|thanksgiving(?:{WS}day)?){OPTIONAL_YEAR}".replace("'", "['’]"),
        _feast,
        re.I,
    ),
)

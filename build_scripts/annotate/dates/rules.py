"""What a rule for time expressions is: a pattern, and how its match is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from build_scripts.annotate.dates.values import Anchor, Direction, Valued
from build_scripts.annotate.marks import Basis


@dataclass(frozen=True)
class Scene:
    """What a rule may look at beside its own words.

    `previous` is the last day named before in the same paragraph, for "the same day"; `before`
    the last date there of any length, for "that year".
    """

    anchor: Anchor | None
    direction: Direction = None
    previous: Anchor | None = None
    before: Anchor | None = None


@dataclass(frozen=True)
class Reading:
    """What an expression says: its type in TIMEX3 and its value."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    basis: Basis | None


Resolver = Callable[["re.Match[str]", Scene], Reading | None]


@dataclass(frozen=True)
class Rule:
    """A pattern and how its match is read; the name says what the pattern takes.

    Each match holds one of the `needs` or stands right behind a part of it: a piece of text, in
    small letters for any case, where `0` is any digit and a space any gap or hyphen.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver
    needs: frozenset[str]


def make_rule(
    name: str, needs: Iterable[str], pattern: str, resolve: Resolver, flags: int = 0
) -> Rule:
    """Returns a rule whose pattern begins and ends at the edge of a word or number."""
    compiled = re.compile(rf"(?<![\w$€£]){pattern}(?!\w)", flags)
    return Rule(name, compiled, resolve, frozenset(needs))


def dated(valued: Valued) -> Reading:
    """Returns the reading of a date."""
    return Reading("DATE", *valued)


def stated(value: str | None) -> Reading | None:
    """Returns the reading of a date that stands there in full; None where there is no such day."""
    return None if value is None else Reading("DATE", value, "stated")

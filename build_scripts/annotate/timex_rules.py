"""What a rule for time expressions is: a pattern, and how its match is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from build_scripts.annotate.marks import Basis
from build_scripts.annotate.timex_values import Anchor, Direction, Valued


@dataclass(frozen=True)
class Scene:
    """What a rule may look at beside its own words.

    `previous` is the last day named before in the same paragraph, for "the same day".
    """

    anchor: Anchor | None
    direction: Direction = None
    previous: Anchor | None = None


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

    Each match holds one of `needs`, where any are told: in small letters for any case.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver
    needs: tuple[str, ...] = ()

    def may_match(self, text: str, folded: str) -> bool:
        """False for a text in which the pattern surely has no match; `folded` is without case."""
        return not self.needs or any(
            word in (folded if word.islower() else text) for word in self.needs
        )


def make_rule(
    name: str, pattern: str, resolve: Resolver, flags: int = 0, needs: Iterable[str] = ()
) -> Rule:
    """Returns a rule whose pattern begins and ends at the edge of a word or number."""
    compiled = re.compile(rf"(?<![\w$€£]){pattern}(?!\w)", flags)
    return Rule(name, compiled, resolve, tuple(needs))


def dated(valued: Valued) -> Reading:
    """Returns the reading of a date."""
    return Reading("DATE", *valued)


def stated(value: str | None) -> Reading | None:
    """Returns the reading of a date that stands there in full; None where there is no such day."""
    return None if value is None else Reading("DATE", value, "stated")

"""Spans as sets of words, likeness of sets, and pairing one to one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

P = TypeVar("P")
G = TypeVar("G")
Pair = tuple[int, int]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Words:
    """The words of a text, by where they begin and end; quote marks and points are none."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """Returns the words of a text."""
        found = [match.span() for match in _WORD.finditer(text)]
        return cls(tuple(start for start, _ in found), tuple(end for _, end in found))

    def under(self, spans: Iterable[Pair]) -> frozenset[int]:
        """Returns the numbers of the words that any of the spans touches."""
        return frozenset(
            number
            for start, end in spans
            for number in range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        )


@dataclass(frozen=True)
class Score:
    """What was found of what was sought: `hits` of `proposed` and of `expected`."""

    hits: int = 0
    proposed: int = 0
    expected: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.hits + other.hits,
            self.proposed + other.proposed,
            self.expected + other.expected,
        )

    @property
    def precision(self) -> float:
        """The share of hits among what was proposed, in percent; 0 of nothing."""
        return percent(self.hits, self.proposed)

    @property
    def recall(self) -> float:
        """The share of hits among what was expected, in percent; 0 of nothing."""
        return percent(self.hits, self.expected)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        return percent(2 * self.hits, self.proposed + self.expected)

    def figures(self, name: str) -> dict[str, float]:
        """Returns precision, recall and F1 under names that begin with `name`."""
        return {
            f"{name} precision": round(self.precision, 2),
            f"{name} recall": round(self.recall, 2),
            f"{name} F1": round(self.f1, 2),
        }


def percent(part: float, whole: float) -> float:
    """Returns a share in percent; 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def dice(one: AbstractSet[int], other: AbstractSet[int]) -> float:
    """Returns how alike two sets are, between 0 and 1; two empty ones are the same."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def is_half(one: Pair, other: Pair) -> bool:
    """True when two spans share at least half of the shorter."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])


def pair_closest(
    proposed: Sequence[P], expected: Sequence[G], likeness: Callable[[P, G], float | None]
) -> list[Pair]:
    """Returns pairs one to one, the most alike first; None means that two do not fit."""
    fitting = [
        (-close, i, j)
        for i, one in enumerate(proposed)
        for j, other in enumerate(expected)
        if (close := likeness(one, other)) is not None
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(fitting):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return sorted(pairs.items())


def pair_most(
    proposed: Sequence[P], expected: Sequence[G], fits: Callable[[P, G], bool]
) -> list[Pair]:
    """Returns as many pairs one to one as there can be."""
    options = [[j for j, other in enumerate(expected) if fits(one, other)] for one in proposed]
    holder: dict[int, int] = {}
    for i in range(len(proposed)):
        _place(i, options, holder, set())
    return sorted((i, j) for j, i in holder.items())


def _place(i: int, options: list[list[int]], holder: dict[int, int], seen: set[int]) -> bool:
    """Gives `i` a partner, moving those placed before where that makes room."""
    for j in options[i]:
        if j not in seen:
            seen.add(j)
            if j not in holder or _place(holder[j], options, holder, seen):
                holder[j] = i
                return True
    return False

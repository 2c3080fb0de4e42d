"""How sure a draft is: the signs of doubt that hold of it, each of so many points, in three bins.

Signs and points were chosen by how often drafts with them are right in the development articles,
each series held out in turn; they speak of how a fact is told, never of what.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from build_scripts.distill.drafts import Bin, Doubt

Told = TypeVar("Told")


@dataclass(frozen=True)
class Scale(Generic[Told]):
    """The signs of one kind of fact: at `low` points or more it is low, above `high` not high."""

    signs: tuple[tuple[Callable[[Told], bool], int], ...]
    low: int
    high: int

    def find_doubts(self, told: Told) -> tuple[Doubt, ...]:
        """Returns the signs that hold, each by its name with its points, in the order of signs."""
        return tuple((name_of(sign), points) for sign, points in self.signs if sign(told))

    def bin_of(self, doubts: Sequence[Doubt]) -> Bin:
        """Returns the bin that the points of some signs amount to."""
        total = sum(points for _, points in doubts)
        if total >= self.low:
            return "low"
        return "high" if total <= self.high else "medium"

    def explain(self, doubts: Sequence[Doubt]) -> str:
        """Returns the signs in words: `loosely told 2, deed 1; 3 points`."""
        shown = ", ".join(f"{name} {points}" for name, points in doubts) or "none"
        total = sum(points for _, points in doubts)
        limits = f"high to {self.high}, low from {self.low}"
        return f"signs of doubt: {shown}; {total} points, {limits}"


def name_of(sign: Callable[..., bool]) -> str:
    """Returns the name of a sign as it is printed: `told inside` of `is_told_inside`."""
    return sign.__name__.partition("_")[2].replace("_", " ")

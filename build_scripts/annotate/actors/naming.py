"""Which of its printed names an actor without a listed name bears."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.annotate.actors.office_words import load_bodies
from build_scripts.annotate.words import find_words, fold, is_capital

NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split()
)


def is_generic(name: str) -> bool:
    """True for a body's name that any country's body may bear: `Foreign Ministry`."""
    words = find_words(name, 0, len(name))
    found = load_bodies().longest(name, words, 0)
    return found is not None and found[0] == len(words)


def fullest(aliases: Iterable[str]) -> str:
    """Returns the longest printed name, of those with capitals if there are any.

    A name that begins with a number ("three civilians") counts only where there is no other.
    """
    rows = list(aliases)
    plain = [alias for alias in rows if fold(alias.split()[0]) not in NUMBERS] or rows
    return max(plain, key=lambda alias: (_is_titled(alias), len(alias)))


def _is_titled(alias: str) -> bool:
    """True for `Foreign Ministry`, not for `Georgia's foreign office`."""
    return is_capital(alias.split()[-1])

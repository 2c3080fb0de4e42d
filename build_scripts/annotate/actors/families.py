"""Whole names that a family name alone shows to be persons'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.actors.name_runs import read_name
from build_scripts.annotate.actors.names import Introduction
from build_scripts.annotate.actors.person_signs import is_house_by_syntax
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import is_acronym, is_capital

# The rules that find a family name alone.
_LONE_RULES = frozenset(("verb", "honorific", "title"))


def find_families(reading: Reading, rows: Sequence[Introduction]) -> frozenset[str]:
    """Returns the family names that bring in a person of their own: `Ms. Lima`, `Lima said`."""
    lone = (row for row in rows if row.last - row.first == 1 and row.rule in _LONE_RULES)
    return frozenset(reading.word(row.first) for row in lone)


def find_kin(
    reading: Reading, rows: Sequence[Introduction], families: frozenset[str]
) -> Iterator[Introduction]:
    """Yields the whole names behind known family names, whatever the model takes them for.

    `families` are those of the article; with `Lima said` in it `Ana Lima` is a person's name too.
    """
    taken = {at for row in rows for at in range(row.first, row.last)}
    for at, word in enumerate(reading.words if families and reading.parse is not None else ()):
        if word.text not in families or not taken.isdisjoint((at - 1, at)):
            continue
        if at == 0 or reading.gap(at) != " ":
            continue
        first, root = at - 1, reading.root(at, at + 1)
        if read_name(reading, first) != at + 1 or is_acronym(reading.word(first)):
            continue
        begins = not is_capital(reading.word(first - 1)) or reading.gap(first) != " "
        if begins and _is_given_name(reading, first, root) and not is_house_by_syntax(root):
            yield Introduction(first, at + 1, first, at + 1, "family")


def _is_given_name(reading: Reading, first: int, family: Token | None) -> bool:
    """True for a name that hangs on the family name; false for the `Maybe` of `Maybe Lima`."""
    given = reading.root(first, first + 1)
    if given is None or family is None or family.pos_ != "PROPN":
        return False
    return given.tag_ == "NNP" and given.dep_ == "compound" and given.head.i == family.i

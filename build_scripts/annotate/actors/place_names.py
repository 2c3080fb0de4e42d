"""Names that the model takes for persons and the text uses for places, rivers and ships alone."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.actors.names import Introduction
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import leading
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import fold

# Before these a place stands and a person hardly ever does.
_BEFORE_PLACES = frozenset(
    "near in off around into through outside inside toward towards along across beyond".split()
)
# Where a name stands for itself and not before a noun: `the Vega`, not `the Novak government`.
_WHOLE = frozenset("nsubj nsubjpass dobj pobj conj attr appos".split())
_REACHED = frozenset("leave enter reach approach cross".split())


def without_places(
    readings: Sequence[Reading], rows: Sequence[Sequence[Introduction]]
) -> list[tuple[Introduction, ...]]:
    """Returns the introductions of each reading without names that are places at every mention.

    Only what nothing but its capitals and the model shows to be a person is asked.
    """
    persons: set[str] = set()
    for reading, group in zip(readings, rows, strict=True):
        persons |= {_key(reading, row) for row in group if not _is_place(reading, row)}
    return [
        tuple(row for row in group if _key(reading, row) in persons)
        for reading, group in zip(readings, rows, strict=True)
    ]


def _key(reading: Reading, row: Introduction) -> str:
    return fold(reading.text(row.first, row.last))


def _is_place(reading: Reading, row: Introduction) -> bool:
    root = reading.root(row.first, row.last)
    if row.rule != "name" or root is None:
        return False
    if _is_named_thing(reading, row, root):
        return True
    root = leading(root) if root.dep_ == "conj" else root
    if root.dep_ not in ("pobj", "dobj"):
        return False
    if root.dep_ == "dobj":
        return root.head.lemma_ in _REACHED
    word = root.head.lower_
    if word == "at":
        return root.head.head.lemma_.lower() not in read_words("names", "aimed")
    parts = read_words("names", "parts_of_places")
    return word in _BEFORE_PLACES or (word == "of" and root.head.head.lower_ in parts)


def _is_named_thing(reading: Reading, row: Introduction, root: Token) -> bool:
    """True for `the ship Vega Star`, `the Vega`, `HMS Vega`: nobody bears an article or a hull."""
    if reading.gap(row.first) != " ":
        return False
    before = reading.word(row.first - 1)
    things = read_words("names", "named_things")
    # The model may take the hull for a part of the name.
    is_hull = not read_words("names", "hulls").isdisjoint((before, reading.word(row.first)))
    if is_hull or fold(before) in things:
        return True
    return before == "the" and root.dep_ in _WHOLE

"""All sides of a topic in one view, and which of its positions agree or contradict each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from build_scripts.cards.model import Card, Position
from build_scripts.render.record import Record
from build_scripts.render.words import in_words

# Stances that go together, each under the words that tell a reader what they share.
FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("In favour", ("supports", "promises", "thanks")),
    ("Asks or warns", ("demands", "conditions", "warns")),
    ("Against", ("opposes", "condemns", "accuses")),
    ("Tells its view", ("states",)),
)
AGREEING = frozenset({"reaffirms"})
Families = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
Pair = tuple[Card, str, Card, str]


def find_sides(record: Record, positions: Iterable[Position]) -> Families:
    """Returns for each family of stances the holders with how many positions, most first."""
    positions = tuple(positions)
    actors = record.base.actors
    found = []
    for title, stances in FAMILIES:
        counts = Counter(card.holder for card in positions if card.stance in stances)
        ranked = sorted(counts.items(), key=lambda row: (-row[1], actors[row[0]].name, row[0]))
        if ranked:
            found.append((title, tuple(ranked)))
    return tuple(found)


def find_tied_pairs(
    record: Record, positions: Iterable[Position], types: frozenset[str]
) -> tuple[Pair, ...]:
    """Returns (position, words, other card, note) for ties of these types, each pair once.

    The other card may be on another topic; a tie written on it counts too.
    """
    pairs: dict[frozenset[str], Pair] = {}
    for card in positions:
        rows = [*record.ties_of(card.id), *record.ties_to(card.id)]
        for edge in rows:
            ends = frozenset((edge.source, edge.target))
            known = edge.type in types and ends not in pairs
            if known and all(record.is_listed(id) for id in ends):
                one, other = record.base.card(edge.source), record.base.card(edge.target)
                pairs[ends] = (one, in_words("relation", edge.type), other, edge.note)
    return tuple(pairs.values())

"""Actors by topics: who takes which stance on what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.cards.model import Actor, Position
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.record import Record


@dataclass(frozen=True)
class Matrix:
    """Topics that positions are on, and for each holder a cell of positions a topic."""

    topics: tuple[Topic, ...]
    rows: tuple[tuple[Actor, tuple[tuple[Position, ...], ...]], ...]


def make_matrix(record: Record, positions: Iterable[Position]) -> Matrix:
    """Returns the matrix of positions; holders with most of them first, topics in their order."""
    cells: dict[tuple[str, str], list[Position]] = {}
    totals: dict[str, int] = {}
    for card in positions:
        cells.setdefault((card.holder, card.topic), []).append(card)
        totals[card.holder] = totals.get(card.holder, 0) + 1
    used = {topic for _, topic in cells}
    topics = tuple(topic for id, topic in record.base.topics.items() if id in used)
    actors = record.base.actors
    holders = sorted(totals, key=lambda id: (-totals[id], actors[id].name, id))
    rows = tuple(
        (actors[id], tuple(tuple(cells.get((id, topic.id), ())) for topic in topics))
        for id in holders
    )
    return Matrix(topics, rows)

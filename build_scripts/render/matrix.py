"""Actors by topics: who takes which stance on what, and since when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from build_scripts.cards.model import Actor, Position
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.claims import is_told
from build_scripts.render.record import Record


@dataclass(frozen=True)
class Run:
    """Positions of one holder on one topic that follow each other with the same stance."""

    stance: str
    is_told: bool
    cards: tuple[Position, ...]

    @property
    def last(self) -> Position:
        """The latest of the positions."""
        return self.cards[-1]


Cell = tuple[Run, ...]


@dataclass(frozen=True)
class Matrix:
    """Topics that positions are on, and for each holder a cell of runs a topic."""

    topics: tuple[Topic, ...]
    rows: tuple[tuple[Actor, tuple[Cell, ...]], ...]


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
        (actors[id], tuple(_runs(record, cells.get((id, topic.id), ())) for topic in topics))
        for id in holders
    )
    return Matrix(topics, rows)


def _runs(record: Record, cards: Iterable[Position]) -> Cell:
    """Returns the runs of a cell by date: a change of stance begins a new one."""
    runs = groupby(record.by_date(cards), key=lambda card: (card.stance, is_told(record, card)))
    return tuple(Run(stance, told, tuple(rows)) for (stance, told), rows in runs)

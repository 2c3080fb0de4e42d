"""Red lines that collide, as pairs and as a drawing with one line between each two."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.cards.model import Card, RedLine
from build_scripts.render.claims import name_of
from build_scripts.render.record import Record

WIDTH = 960
BOX = 372
HEIGHT = 78
GAP = 16
_SIGNS = 47
_LINES = 2


@dataclass(frozen=True)
class Side:
    """A card as a box of the drawing: whose it is and its words, cut to fit."""

    id: str
    who: str
    lines: tuple[str, ...]
    x: int
    y: int


@dataclass(frozen=True)
class Collisions:
    """The drawing: boxes, the lines between them as (x, y, x, y), and its height."""

    sides: tuple[Side, ...]
    lines: tuple[tuple[int, int, int, int], ...]
    height: int


def find_pairs(record: Record, cards: Iterable[RedLine]) -> Iterator[tuple[RedLine, Card, str]]:
    """Yields (red line, the card it collides with, note) for each relation written on one."""
    for card in cards:
        for relation in card.relations:
            if relation.type == "collides-with":
                other = record.base.card(relation.card)
                if other.review == "reviewed":
                    yield card, other, relation.note


def draw_collisions(record: Record, pairs: Iterable[tuple[RedLine, Card, str]]) -> Collisions:
    """Returns the drawing of colliding cards; what collides stands on opposite sides."""
    ties = [(card.id, other.id) for card, other, _ in pairs]
    left = _sides(ties)
    columns = [[id for id in left if left[id] is wanted] for wanted in (True, False)]
    height = max((len(column) for column in columns), default=0) * (HEIGHT + GAP)
    sides: dict[str, Side] = {}
    for column, x in zip(columns, (1, WIDTH - BOX - 1), strict=True):
        free = height - len(column) * (HEIGHT + GAP)
        for number, id in enumerate(column):
            y = 1 + free // 2 + number * (HEIGHT + GAP)
            sides[id] = _side(record, id, x, y)
    lines = tuple(_between(sides[one], sides[other]) for one, other in ties)
    return Collisions(tuple(sides.values()), lines, height)


def _sides(ties: list[tuple[str, str]]) -> dict[str, bool]:
    """Returns for each card whether it stands left; the first of a pair decides for the other."""
    left: dict[str, bool] = {}
    for one, other in ties:
        if other in left and one not in left:
            left[one] = not left[other]
        left.setdefault(one, True)
        left.setdefault(other, not left[one])
    return left


def _side(record: Record, id: str, x: int, y: int) -> Side:
    card = record.base.card(id)
    holder = getattr(card, "holder", None)
    who = "" if holder is None else name_of(record, holder)
    words = textwrap.wrap(
        name_of(record, id), _SIGNS, max_lines=_LINES, placeholder=" …", break_long_words=True
    )
    return Side(id, textwrap.shorten(who, _SIGNS, placeholder=" …"), tuple(words), x, y)


def _between(one: Side, other: Side) -> tuple[int, int, int, int]:
    """Returns the line from one box to the other, between their facing edges."""
    left, right = sorted((one, other), key=lambda side: side.x)
    start = left.x + BOX
    end = right.x if right.x > left.x else right.x + BOX
    return start, left.y + HEIGHT // 2, end, right.y + HEIGHT // 2

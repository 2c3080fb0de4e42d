"""The record's dates as a drawing: a box for each date, as wide as the date is uncertain.

Only years with facts have a column, wider where there are more dates; what has no year or no
date has a column of its own at the end. Boxes that would cover each other stand
in rows above each other.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from build_scripts.cards.dates import parse_edtf
from build_scripts.render.when import label_of, year_of

WIDTH = 960
ROW = 21
HEAD = 26
_LEAST = 20
_GAP = 3
_PADDING = 8
_COLUMN = 88.0
_UNKNOWN = ("Year unknown", "Date unknown")


@dataclass(frozen=True)
class Box:
    """A date with its facts: where its box stands, and how its ends and edge are drawn."""

    x: float
    width: float
    row: int
    count: int
    title: str
    fragment: str
    is_wide: bool
    is_open: bool
    is_unsure: bool

    @property
    def y(self) -> int:
        """The upper edge of the box."""
        return HEAD + self.row * ROW


@dataclass(frozen=True)
class Column:
    """A year with facts, or what has none, and where it begins."""

    label: str
    x: float
    width: float


@dataclass(frozen=True)
class Strip:
    """The drawing: columns from left to right, boxes in the order of their dates."""

    columns: tuple[Column, ...]
    boxes: tuple[Box, ...]
    height: int


def fragment_of_date(date: str | None) -> str:
    """Returns the id of a date on the timeline; signs an address cannot hold are spelt out."""
    if date is None:
        return "on-no-day"
    plain = date.replace("/", "-to-").replace("..", "open")
    return "on-" + plain.replace("~", "-about").replace("?", "-unsure").replace("%", "-both")


def draw_strip(dated: Iterable[tuple[str | None, str]]) -> Strip:
    """Returns the drawing of dates in their order, each with the kind of what it is that of."""
    days = [
        (date, [kind for _, kind in rows]) for date, rows in groupby(dated, key=lambda row: row[0])
    ]
    columns = tuple(_columns([year_of(date) for date, _ in days]))
    starts = {column.label: column for column in columns}
    rows: dict[int, float] = {}
    boxes = tuple(_place(starts[year_of(date)], date, found, rows) for date, found in days)
    height = HEAD + ROW * (max((box.row for box in boxes), default=0) + 1)
    return Strip(columns, boxes, height)


def _columns(years: list[str]) -> Iterator[Column]:
    """Yields a column for each year; each has a least width, the rest goes by dates."""
    names = sorted(set(years), key=_rank)
    least = min(_COLUMN, WIDTH / max(len(names), 1))
    spare = WIDTH - least * len(names)
    x = 0.0
    for name in names:
        width = least + spare * years.count(name) / len(years)
        yield Column(name, x, width)
        x += width


def _rank(year: str) -> tuple[int, str]:
    return (_UNKNOWN.index(year) + 1 if year in _UNKNOWN else 0), year


def _place(column: Column, date: str | None, kinds: list[str], rows: dict[int, float]) -> Box:
    """Returns the box of a date in the first row in which it covers no other."""
    start, end = _extent(date)
    inner = column.width - 2 * _PADDING
    width = max(_LEAST, min(end - start, 1.0) * inner)
    x = min(column.x + _PADDING + start * inner, column.x + column.width - _PADDING - width)
    row = next(number for number in _count() if rows.get(number, -1.0) <= x)
    rows[row] = x + width + _GAP
    label = "no date known" if date is None else label_of(date)
    return Box(
        x=round(x, 1),
        width=round(width, 1),
        row=row,
        count=len(kinds),
        title=f"{label}: {_told(kinds)}",
        fragment=fragment_of_date(date),
        is_wide=end - start > 0.02,
        is_open=date is not None and ".." in date,
        is_unsure=date is None or date.startswith("XXXX") or date[-1] in "~?%",
    )


def _count() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def _told(kinds: list[str]) -> str:
    """Returns how many events and how many claims stand under a date."""
    events = kinds.count("event")
    counts = ((events, "event"), (len(kinds) - events, "position"))
    return ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n)


def _extent(date: str | None) -> tuple[float, float]:
    """Returns where a date begins and ends in its year, as shares of it; open ends reach out."""
    if date is None:
        return 0.0, 1.0
    found = parse_edtf(date)
    if found.earliest is None and found.latest is None:
        _, month, day = found.sort_key
        first = ((month or 1) - 1) / 12 + max(day - 1, 0) / 372
        return first, first + (1 / 372 if day else 1 / 12)
    first_day = found.earliest or datetime.date(found.latest.year, 1, 1)  # type: ignore[union-attr]
    last_day = found.latest or datetime.date(first_day.year, 12, 31)
    start = _share(first_day)
    end = _share(last_day) + 1 / 366 if last_day.year == first_day.year else 1.0
    return start, max(end, start)


def _share(day: datetime.date) -> float:
    return (day.timetuple().tm_yday - 1) / 366

"""What the files below docs/ were made of, as the last run remembers it.

The file that holds it is a memory, never a source: when it is lost, damaged or of another form,
all is rendered again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_scripts.files import Held, Signature, read_sealed, write_sealed
from build_scripts.render.notes import Referred
from build_scripts.render.rows import Names, Row


class Piece(NamedTuple):
    """A piece of a long file as it was left there: its key, its length, the names it has read."""

    key: str
    length: int
    reads: Names


@dataclass(frozen=True)
class Long:
    """A long file as it was left: its head, its tail, and its pieces in their order."""

    head: str
    tail: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Memory:
    """What the files on disk were made of: a memory, never a source; without it all is rendered.

    `readings` has what each name of a record stood for, `reads` the names that each page read,
    `written` the signatures of all files, `long` the pieces of the long ones, and `rows` the rows
    of long pages by their keys.
    """

    salt: str = ""
    readings: Mapping[str, str] = field(default_factory=dict)
    reads: Mapping[str, Names] = field(default_factory=dict)
    written: Mapping[str, Signature] = field(default_factory=dict)
    long: Mapping[str, Long] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, Row]] = field(default_factory=dict)


_HELD = Held[Memory]()


def read_memory(path: Path, salt: str) -> Memory:
    """Returns what is remembered of the files on disk; nothing of another salt, or damaged."""
    held = _HELD.find(path)
    if held is not None and held.salt == salt:
        return held
    try:
        value = read_sealed(path)
        if value["salt"] != salt:
            return Memory()
        names = list(value["readings"])
        sets = [frozenset(map(names.__getitem__, row)) for row in value["sets"]]
        return Memory(
            salt,
            value["readings"],
            {page: sets[row] for page, row in value["reads"].items()},
            {page: tuple(row) for page, row in value["written"].items()},
            {page: _long(sets, row) for page, row in value["long"].items()},
            {page: _rows(sets, row) for page, row in value["rows"].items()},
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return Memory()


def write_memory(path: Path, memory: Memory) -> None:
    """Writes what is remembered, for the next run; what is read together stands there once."""
    sets: dict[Names, int] = {}

    def numbers(found: Iterator[Names]) -> list[int]:
        """Returns a number for each set of names; equal sets have one number."""
        return [sets.setdefault(names, len(sets)) for names in found]

    value = {
        "salt": memory.salt,
        "readings": memory.readings,
        "reads": dict(zip(memory.reads, numbers(iter(memory.reads.values())), strict=True)),
        "written": memory.written,
        "long": {
            page: (
                long.head,
                long.tail,
                [piece.key for piece in long.pieces],
                [piece.length for piece in long.pieces],
                numbers(piece.reads for piece in long.pieces),
            )
            for page, long in memory.long.items()
        },
        "rows": {
            page: (
                list(rows),
                [row.start for row in rows.values()],
                [row.length for row in rows.values()],
                numbers(row.reads for row in rows.values()),
                [row.notes for row in rows.values()],
            )
            for page, rows in memory.rows.items()
        },
    }
    number = {name: index for index, name in enumerate(memory.readings)}
    value["sets"] = [sorted(map(number.__getitem__, names)) for names in sets]
    write_sealed(path, value)
    _HELD.hold(path, memory)


def _long(sets: list[Names], row: list) -> Long:
    head, tail, keys, lengths, reads = row
    found = zip(keys, lengths, map(sets.__getitem__, reads), strict=True)
    return Long(head, tail, tuple(map(Piece._make, found)))


def _rows(sets: list[Names], row: list) -> dict[str, Row]:
    keys, starts, lengths, reads, notes = row
    referred = (tuple(map(Referred._make, found)) for found in notes)
    found = zip(starts, lengths, map(sets.__getitem__, reads), referred, strict=True)
    return dict(zip(keys, map(Row._make, found), strict=True))

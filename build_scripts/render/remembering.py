"""What is rendered anew: what nothing has changed of that it was made of, is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from build_scripts.files import Signature, read_sealed, signature_of, write_sealed
from build_scripts.render.record import Record
from build_scripts.render.series import Series
from build_scripts.render.watching import Noted, Readings, WatchedRecord

Names = frozenset[str]


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
    `written` the signatures of all files, and `long` the pieces of the long ones.
    """

    salt: str = ""
    readings: Mapping[str, str] = field(default_factory=dict)
    reads: Mapping[str, Names] = field(default_factory=dict)
    written: Mapping[str, Signature] = field(default_factory=dict)
    long: Mapping[str, Long] = field(default_factory=dict)


@dataclass
class Rendering:
    """One run: the texts that may differ from what is on disk, and the paths that do not."""

    docs: Path
    before: Memory
    record: Record
    texts: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    reads: dict[str, Names] = field(default_factory=dict)
    long: dict[str, Long] = field(default_factory=dict)

    @cached_property
    def readings(self) -> Readings:
        """What names stand for now."""
        return Readings(self.record)

    @cached_property
    def changed(self) -> Names:
        """The known names that stand for something else now."""
        known = self.before.readings
        return frozenset(name for name, value in known.items() if self.readings.of(name) != value)

    def render(self, pages: Mapping[str, Callable[[Record], str]]) -> None:
        """Renders the pages that may have changed."""
        noted = Noted()
        watched = WatchedRecord(self.record, noted)
        for path, make in pages.items():
            reads = self.before.reads.get(path)
            if reads is not None and self.changed.isdisjoint(reads) and self._is_left(path):
                self.kept.add(path)
                self.reads[path] = reads
            else:
                with noted.apart() as names:
                    self.texts[path] = make(watched)
                self.reads[path] = frozenset(names)

    def render_long(self, files: Mapping[str, Series]) -> None:
        """Renders the pieces that may have changed; the others are taken from the old files."""
        for path, series in files.items():
            before = self.before.long.get(path)
            is_left = before is not None and self._is_left(path)
            if before is not None and is_left and self._is_same(before, series):
                self.kept.add(path)
                self.long[path] = before
                continue
            known: dict[str, tuple[str, Piece]] = {}
            if before is not None and is_left and before.head == series.head:
                text = (self.docs / path).read_bytes().decode("utf-8")
                known = {piece.key: (own, piece) for own, piece in _cut(text, before, series.joint)}
            self._put_together(path, series, known)

    def _is_same(self, before: Long, series: Series) -> bool:
        return (
            (before.head, before.tail) == (series.head, series.tail)
            and [piece.key for piece in before.pieces] == list(series.keys)
            and all(self.changed.isdisjoint(piece.reads) for piece in before.pieces)
        )

    def _put_together(
        self, path: str, series: Series, known: Mapping[str, tuple[str, Piece]]
    ) -> None:
        """Takes the pieces that are known and not changed, and makes the others."""
        noted = Noted()
        watched = WatchedRecord(self.record, noted)
        texts: list[str] = []
        pieces: list[Piece] = []
        for key in series.keys:
            text, piece = known.get(key, ("", None))
            if piece is None or not self.changed.isdisjoint(piece.reads):
                with noted.apart() as names:
                    text = series.make(watched, key)
                piece = Piece(key, len(text), frozenset(names))
            texts.append(text)
            pieces.append(piece)
        self.texts[path] = series.joined(texts)
        self.long[path] = Long(series.head, series.tail, tuple(pieces))

    def _is_left(self, path: str) -> bool:
        written = self.before.written.get(path)
        return written is not None and signature_of(f"{self.docs}/{path}") == written

    def memory(self, salt: str) -> Memory:
        """Returns what is to be remembered when all is written."""
        names = set().union(*self.reads.values())
        for long in self.long.values():
            names.update(*(piece.reads for piece in long.pieces))
        written = {path: self.before.written[path] for path in self.kept}
        for path in self.texts:
            signature = signature_of(f"{self.docs}/{path}")
            if signature is not None:
                written[path] = signature
        readings = {name: self.readings.of(name) for name in sorted(names)}
        return Memory(salt, readings, self.reads, written, self.long)


def _cut(text: str, before: Long, joint: str) -> Iterator[tuple[str, Piece]]:
    """Yields the pieces of a file with their texts."""
    at = len(before.head)
    for piece in before.pieces:
        yield text[at : at + piece.length], piece
        if piece.length:
            at += piece.length + len(joint)


def read_memory(path: Path, salt: str) -> Memory:
    """Returns what is remembered of the files on disk; nothing of another salt, or damaged."""
    try:
        value = read_sealed(path)
        if value["salt"] != salt:
            return Memory()
        names = list(value["readings"])
        return Memory(
            salt,
            value["readings"],
            {page: _named(names, row) for page, row in value["reads"].items()},
            {page: tuple(row) for page, row in value["written"].items()},
            {page: _long(names, row) for page, row in value["long"].items()},
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return Memory()


def write_memory(path: Path, memory: Memory) -> None:
    """Writes what is remembered, for the next run."""
    number = {name: index for index, name in enumerate(memory.readings)}

    def numbers(names: Names) -> list[int]:
        return sorted(map(number.__getitem__, names))

    value = {
        "salt": memory.salt,
        "readings": memory.readings,
        "reads": {page: numbers(row) for page, row in memory.reads.items()},
        "written": memory.written,
        "long": {
            page: (
                long.head,
                long.tail,
                [(piece.key, piece.length, numbers(piece.reads)) for piece in long.pieces],
            )
            for page, long in memory.long.items()
        },
    }
    write_sealed(path, value)


def _long(names: list[str], row: tuple) -> Long:
    head, tail, pieces = row
    return Long(
        head, tail, tuple(Piece(key, length, _named(names, reads)) for key, length, reads in pieces)
    )


def _named(names: list[str], row: Iterable[int]) -> Names:
    return frozenset(map(names.__getitem__, row))

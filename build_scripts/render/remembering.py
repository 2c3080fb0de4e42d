"""What is rendered anew: what nothing has changed of that it was made of, is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import attrgetter
from pathlib import Path

from build_scripts.files import signature_of
from build_scripts.render.memory import Long, Memory, Piece
from build_scripts.render.readings import Readings
from build_scripts.render.record import Record
from build_scripts.render.rows import Names, Row, Rows
from build_scripts.render.series import Series
from build_scripts.render.watching import Noted, WatchedRecord


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
    rows: dict[str, Mapping[str, Row]] = field(default_factory=dict)

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
        for path, make in pages.items():
            reads = self.before.reads.get(path)
            if reads is not None and self.changed.isdisjoint(reads) and self._is_left(path):
                self.kept.add(path)
                self.reads[path] = reads
                if path in self.before.rows:
                    self.rows[path] = self.before.rows[path]
                continue
            rows = Rows(*self._rows_left(path), self.changed, noted)
            with noted.apart() as names:
                self.texts[path] = make(WatchedRecord(self.record, noted, rows))
            self.reads[path] = frozenset(names)
            found = rows.found_in(self.texts[path])
            if found:
                self.rows[path] = found

    def _rows_left(self, path: str) -> tuple[Mapping[str, Row], str]:
        """Returns the rows of a page and the page, where that is as the last run has left it."""
        rows = self.before.rows.get(path)
        if rows is None or not self._is_left(path):
            return {}, ""
        return rows, self._text(path)

    def _text(self, path: str) -> str:
        return (self.docs / path).read_bytes().decode("utf-8")

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
                pieces = _cut(self._text(path), before, series.joint)
                known = {piece.key: (own, piece) for own, piece in pieces}
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
        pieces = chain.from_iterable(long.pieces for long in self.long.values())
        sets = {id(reads): reads for reads in chain(self.reads.values(), map(_reads_of, pieces))}
        names: set[str] = set().union(*sets.values())
        written = {path: self.before.written[path] for path in self.kept}
        for path in self.texts:
            signature = signature_of(f"{self.docs}/{path}")
            if signature is not None:
                written[path] = signature
        readings = {name: self.readings.of(name) for name in sorted(names)}
        return Memory(salt, readings, self.reads, written, self.long, self.rows)


_reads_of = attrgetter("reads")


def _cut(text: str, before: Long, joint: str) -> Iterator[tuple[str, Piece]]:
    """Yields the pieces of a file with their texts."""
    at = len(before.head)
    for piece in before.pieces:
        yield text[at : at + piece.length], piece
        if piece.length:
            at += piece.length + len(joint)

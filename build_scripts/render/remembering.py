"""What is rendered anew: a page is kept when nothing that it was made of has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.files import Signature, read_sealed, signature_of, write_sealed
from build_scripts.render.record import Record
from build_scripts.render.watching import Readings, WatchedRecord


@dataclass(frozen=True)
class Written:
    """A generated file as it was left on disk: the hash of its text, and its signature."""

    hash: str
    signature: Signature


@dataclass(frozen=True)
class Memory:
    """What the pages on disk were made of: a memory, never a source; without it all is rendered.

    `readings` has what each name of a record stood for, `reads` the names that each page read.
    """

    salt: str = ""
    readings: Mapping[str, str] = field(default_factory=dict)
    reads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    written: Mapping[str, Written] = field(default_factory=dict)


@dataclass
class Rendering:
    """One run: the texts that may differ from what is on disk, and the paths that do not."""

    docs: Path
    before: Memory
    texts: dict[str, str] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    reads: dict[str, frozenset[str]] = field(default_factory=dict)

    def render(self, record: Record, pages: Mapping[str, Callable[[Record], str]]) -> Readings:
        """Renders the pages that may have changed; returns what names stand for now."""
        readings = Readings(record)
        known = self.before.readings
        changed = {name for name, value in known.items() if readings.of(name) != value}
        for path, make in pages.items():
            reads = self.before.reads.get(path)
            if reads is not None and changed.isdisjoint(reads) and self._is_left(path):
                self.kept.add(path)
                self.reads[path] = reads
            else:
                names: set[str] = set()
                self.texts[path] = make(WatchedRecord(record, names.add))
                self.reads[path] = frozenset(names)
        return readings

    def add(self, files: Mapping[str, str]) -> None:
        """Takes files that are always rendered; those that are on disk as they are, are kept."""
        for path, text in files.items():
            written = self.before.written.get(path)
            if written is not None and written.hash == _hash(text) and self._is_left(path):
                self.kept.add(path)
            else:
                self.texts[path] = text

    def _is_left(self, path: str) -> bool:
        written = self.before.written.get(path)
        return written is not None and signature_of(self.docs / path) == written.signature

    def memory(self, salt: str, readings: Readings) -> Memory:
        """Returns what is to be remembered when all is written."""
        names = {name for reads in self.reads.values() for name in reads}
        written = {path: self.before.written[path] for path in self.kept}
        for path, text in self.texts.items():
            signature = signature_of(self.docs / path)
            if signature is not None:
                written[path] = Written(_hash(text), signature)
        return Memory(
            salt, {name: readings.of(name) for name in sorted(names)}, self.reads, written
        )


def read_memory(path: Path, salt: str) -> Memory:
    """Returns what is remembered of the pages on disk; nothing of another salt, or damaged."""
    try:
        value = read_sealed(path)
        if value["salt"] != salt:
            return Memory()
        names = list(value["readings"])
        return Memory(
            salt,
            value["readings"],
            {page: _named(names, row) for page, row in value["reads"].items()},
            {page: Written(row[0], tuple(row[1])) for page, row in value["written"].items()},
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return Memory()


def write_memory(path: Path, memory: Memory) -> None:
    """Writes what is remembered, for the next run."""
    number = {name: index for index, name in enumerate(memory.readings)}
    value = {
        "salt": memory.salt,
        "readings": memory.readings,
        "reads": {page: sorted(map(number.__getitem__, row)) for page, row in memory.reads.items()},
        "written": {page: (one.hash, one.signature) for page, one in memory.written.items()},
    }
    write_sealed(path, value)


def _named(names: list[str], row: Iterable[int]) -> frozenset[str]:
    return frozenset(map(names.__getitem__, row))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

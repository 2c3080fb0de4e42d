"""The journal of a run that writes drafts: which sources are done, so that it can go on.

Each source has one line of JSON: `{"source", "sha256", "cards"}`. A line is put down before the
cards that it names are written, and is ended after the last of them: half a line is a source in
whose midst the run was interrupted.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from build_scripts.cards.factbase import FactBase
from build_scripts.distill.proposals import is_untouched
from build_scripts.text.document import Document
from build_scripts.tree import refuse_links

# How every line begins, by which no other file is taken for a journal.
_OURS = b'{"source": '


@dataclass(frozen=True)
class _Line:
    source: str
    sha256: str
    cards: tuple[str, ...]


@dataclass(frozen=True)
class Journal:
    """What a run wrote before: the lines of a file, and the one in whose midst it ended."""

    path: Path
    lines: tuple[_Line, ...] = ()
    begun: _Line | None = None
    size: int = field(default=0, repr=False)

    @property
    def cards(self) -> frozenset[str]:
        """The ids of all cards that the run wrote."""
        return frozenset(card for line in self.lines for card in line.cards)

    def done(self, documents: Mapping[str, Document]) -> frozenset[str]:
        """Returns the sources whose article was drafted and has not changed since."""
        kept = {line.source: line.sha256 for line in self.lines}
        return frozenset(id for id, row in documents.items() if kept.get(id) == row.sha256)

    def take_back(self, fact_base: FactBase) -> None:
        """Removes the drafts of the source in whose midst the run ended, and its half line.

        They are written again with the rest. What somebody has edited or reviewed stays.
        Raises Refused for a card behind a link.
        """
        for id in self.begun.cards if self.begun is not None else ():
            entry = fact_base.entries.get(id)
            if entry is not None and is_untouched(entry.card):
                refuse_links(fact_base.root, fact_base.root / entry.path)
                (fact_base.root / entry.path).unlink()
        if self.path.exists():
            os.truncate(self.path, self.size)

    @contextmanager
    def writing(self, source: str, sha256: str, cards: Sequence[str]) -> Iterator[None]:
        """Notes what is written inside: before it begins, and that it has ended."""
        row = {"source": source, "sha256": sha256, "cards": list(cards)}
        self._put(json.dumps(row))
        yield
        self._put("\n")

    def _put(self, text: str) -> None:
        with self.path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())


def read_journal(path: Path) -> Journal:
    """Returns the journal in a file; an empty one where there is none yet.

    A file with other lines is refused, so that it is not spoilt by mistake.
    """
    if not path.exists():
        return Journal(path)
    whole, _, half = path.read_bytes().rpartition(b"\n")
    lines = [_parse(line) for line in whole.splitlines()]
    if None in lines or half[: len(_OURS)] != _OURS[: len(half)]:
        raise click.UsageError(f"{path} holds other lines than those of distilling into a record")
    kept = tuple(line for line in lines if line is not None)
    return Journal(path, kept, _parse(half), len(whole) + bool(whole))


def _parse(raw: bytes) -> _Line | None:
    """Returns what a line says; None for a part of one, or for anything else."""
    if not raw.startswith(_OURS):
        return None
    try:
        row = json.loads(raw)
        return _Line(str(row["source"]), str(row["sha256"]), tuple(map(str, row["cards"])))
    except (ValueError, KeyError, TypeError):
        return None

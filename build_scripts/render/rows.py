"""Rows of long pages: one that is made of the same, with the same footnotes, is the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from build_scripts.render.notes import Notes, Referred
from build_scripts.render.watching import Noted

Names = frozenset[str]


class Row(NamedTuple):
    """A row as it was made: where it is on its page, what it has read, its footnotes.

    It begins at the sign `start`.
    """

    start: int
    length: int
    reads: Names
    notes: tuple[Referred, ...]


class _Taken(NamedTuple):
    """A row of the page that is made now; one of the last build began at `before` there."""

    before: int | None
    text: str
    reads: Names
    notes: tuple[Referred, ...]


@dataclass
class Rows:
    """The rows of one page: those of the last build by key, which stand in `page`, and of this.

    What decides a row beside what it reads of the record stands in its key.
    """

    before: Mapping[str, Row]
    page: str
    changed: Names
    noted: Noted
    _taken: dict[str, _Taken] = field(default_factory=dict)

    def take(self, key: str, notes: Notes, make: Callable[[], str]) -> Markup:
        """Returns a row, made anew only where something has changed; its footnotes are noted."""
        row = self.before.get(key)
        if row is None or not self.changed.isdisjoint(row.reads) or not notes.repeat(row.notes):
            with self.noted.apart() as names, notes.apart() as referred:
                text = make()
            self._taken[key] = _Taken(None, text, frozenset(names), tuple(referred))
        else:
            text = self.page[row.start : row.start + row.length]
            self.noted.add(row.reads)
            self._taken[key] = _Taken(row.start, text, row.reads, row.notes)
        return Markup(text)

    def found_in(self, page: str) -> dict[str, Row]:
        """Returns the rows of the page that has been made; they stand there in their order.

        One that does not stand there as it was made is left out.
        """
        found: dict[str, Row] = {}
        at = shift = 0
        for key, (before, text, reads, notes) in self._taken.items():
            start = at if before is None else max(at, before + shift)
            if not page.startswith(text, start):
                start = page.find(text, at)
            if start >= 0:
                at = start + len(text)
                shift = shift if before is None else start - before
                found[key] = Row(start, len(text), reads, notes)
        return found

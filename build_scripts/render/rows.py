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
    """A row as it was made: its text, the names it has read, the footnotes it refers to."""

    text: str
    reads: Names
    notes: tuple[Referred, ...]


@dataclass
class Rows:
    """The rows of one page: those of the last build by key, and those of this one.

    What decides a row beside what it reads of the record stands in its key.
    """

    before: Mapping[str, Row]
    changed: Names
    noted: Noted
    after: dict[str, Row] = field(default_factory=dict)

    def take(self, key: str, notes: Notes, make: Callable[[], str]) -> Markup:
        """Returns a row, made anew only where something has changed; its footnotes are noted."""
        row = self.before.get(key)
        if row is None or not self.changed.isdisjoint(row.reads) or not notes.repeat(row.notes):
            with self.noted.apart() as names, notes.apart() as referred:
                text = make()
            row = Row(text, frozenset(names), tuple(referred))
        else:
            self.noted.add(row.reads)
        self.after[key] = row
        return Markup(row.text)

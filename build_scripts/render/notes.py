"""The numbered footnotes of one page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from markupsafe import Markup

from build_scripts.cards.model import Evidence, Source
from build_scripts.render.links import fragment_of, live_link
from build_scripts.render.markup import shorten
from build_scripts.render.record import Record
from build_scripts.render.when import label_of
from build_scripts.text.document import Span

# Of a label that stands in for an outlet, so many signs are shown.
_LABEL = 48


@dataclass(frozen=True)
class Note:
    """One footnote: words of a source, where they stand, and how to open them."""

    number: int
    words: str
    source: str
    label: str
    outlet: str
    line: int
    fragment: str
    live: str


# Words of a source: its id, and the span of the words.
Place = tuple[str, int, int]


class Referred(NamedTuple):
    """A reference to a footnote: its words, its number, and which reference to it this is."""

    source: str
    start: int
    end: int
    number: int
    turn: int

    @property
    def place(self) -> Place:
        """The words."""
        return self.source, self.start, self.end


@dataclass
class Notes:
    """Collects the footnotes of a page in the order in which the page refers to them.

    The same words of the same source are one footnote, however often they are referred to.
    """

    record: Record
    _numbers: dict[Place, int] = field(default_factory=dict)
    _turns: dict[int, int] = field(default_factory=dict)
    _referred: list[Referred] = field(default_factory=list)

    def refer(self, evidence: Evidence) -> Markup:
        """Returns the raised number that links to the footnote for this evidence."""
        span = self.record.span(evidence)
        referred = self._next((evidence.source, span.start, span.end))
        self._note(referred)
        number, turn = referred.number, referred.turn
        id = f"fnref-{number}" + (f"-{turn}" if turn > 1 else "")
        return Markup(  # of numbers alone: nothing in it needs to be escaped
            f'<sup class="fn"><a id="{id}" href="#fn-{number}"'
            f' aria-label="Source {number}">{number}</a></sup>'
        )

    def repeat(self, row: tuple[Referred, ...]) -> bool:
        """Refers to the same footnotes again where they have the same numbers here, all or none."""
        for count, before in enumerate(row):
            if self._next(before.place) != before:
                for _ in range(count):
                    self._take_back()
                return False
            self._note(before)
        return True

    @contextmanager
    def apart(self) -> Iterator[list[Referred]]:
        """Yields what is referred to within."""
        around, self._referred = self._referred, []
        try:
            yield self._referred
        finally:
            around += self._referred
            self._referred = around

    def _next(self, place: Place) -> Referred:
        """Returns the next reference to these words, which may be the first on the page."""
        number = self._numbers.get(place) or len(self._numbers) + 1
        return Referred(*place, number, self._turns.get(number, 0) + 1)

    def _note(self, referred: Referred) -> None:
        self._numbers[referred.place] = referred.number
        self._turns[referred.number] = referred.turn
        self._referred.append(referred)

    def _take_back(self) -> None:
        last = self._referred.pop()
        self._turns[last.number] -= 1
        if last.turn == 1:
            del self._numbers[last.place]

    def numbered(self) -> tuple[tuple[int, Place], ...]:
        """Returns the numbers of the footnotes in their order, with the places of their words."""
        return tuple((number, place) for place, number in self._numbers.items())

    def at(self, number: int, source_id: str, start: int, end: int) -> Note:
        """Returns the footnote of this number for these words."""
        span = Span(start, end)
        source = self.record.base.sources[source_id]
        document = self.record.document(source_id)
        words = document.slice(span)
        return Note(
            number=number,
            words=words,
            source=source_id,
            label=source.label,
            outlet=_outlet_of(self.record, source),
            line=document.position(span.start)[0],
            fragment=fragment_of(span),
            live=live_link(source.url, words) if source.url and source.live_link else "",
        )

    def listed(self) -> tuple[Note, ...]:
        """Returns the footnotes in the order of their numbers."""
        return tuple(self.at(number, *place) for number, place in self.numbered())

    def sources(self) -> tuple[Source, ...]:
        """Returns the sources of the footnotes, each once, in the order of their first one."""
        ids = dict.fromkeys(source for source, _, _ in self._numbers)
        return tuple(self.record.base.sources[id] for id in ids)


def _outlet_of(record: Record, source: Source) -> str:
    """Returns the outlet and the date of a source, or its label where no outlet is known."""
    if source.outlet is None:
        return shorten(source.label, _LABEL)
    published = "" if source.published is None else f", {label_of(source.published)}"
    return record.base.actors[source.outlet].name + published

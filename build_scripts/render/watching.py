"""A record that notes what is read of it, so that a page is known by what it was made of.

What is read has a name: `card:ID`, `topic:ID`, `all:KIND`, `ties-to:ID`,
`article:ID`, `evidence:ID`, `coverage:ID` of a source, `dates`, `latest`, `figures`, `as-of`,
`drafts`, `rejected`. A page whose names all stand for what they stood for is the same page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from build_scripts.cards.coverage import Coverage
from build_scripts.cards.factbase import FactBase, Rejection
from build_scripts.cards.model import Card, Change, Event, Evidence, Position
from build_scripts.cards.relations import Edge
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.record import Fact, Record
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import Furniture

if TYPE_CHECKING:
    from build_scripts.render.rows import Rows

Note = Callable[[str], None]
V = TypeVar("V")
KINDS = ("sources", "actors", "events", "positions", "red_lines")


class Noted:
    """The names that are read, noted together or, for one part of the work, apart."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def __call__(self, name: str) -> None:
        """Notes a name."""
        self._names.add(name)

    def add(self, names: Iterable[str]) -> None:
        """Notes several names."""
        self._names.update(names)

    @contextmanager
    def apart(self) -> Iterator[set[str]]:
        """Yields the names that are read within; those around have read them too."""
        around, self._names = self._names, set()
        try:
            yield self._names
        finally:
            around |= self._names
            self._names = around


class WatchedMapping(Mapping[str, V]):
    """A mapping that notes which of its keys are asked for, or that all of it is read."""

    def __init__(self, inside: Mapping[str, V], one: str, whole: str, note: Note) -> None:
        self._inside, self._one, self._whole, self._note = inside, one, whole, note

    def __getitem__(self, key: str) -> V:
        self._note(f"{self._one}:{key}")
        return self._inside[key]

    def __contains__(self, key: object) -> bool:
        self._note(f"{self._one}:{key}")
        return key in self._inside

    def __iter__(self) -> Iterator[str]:
        self._note(self._whole)
        return iter(self._inside)

    def __len__(self) -> int:
        self._note(self._whole)
        return len(self._inside)


class WatchedBase:
    """What pages may ask of a fact base; what is not here they may not ask for."""

    def __init__(self, base: FactBase, note: Note) -> None:
        self._base, self._note = base, note
        for kind in KINDS:
            cards = WatchedMapping(getattr(base, kind), "card", f"all:{kind}", note)
            setattr(self, kind, cards)
        self.topics = WatchedMapping(base.topics, "topic", "all:topics", note)
        self.entries = WatchedMapping(base.entries, "card", "all:cards", note)

    def cards(self) -> Iterator[Card]:
        """Yields all cards, as the fact base does."""
        self._note("all:cards")
        return self._base.cards()

    def card(self, id: str) -> Card:
        """Returns the card with this id, as the fact base does."""
        self._note(f"card:{id}")
        return self._base.card(id)

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """What people threw out."""
        self._note("rejected")
        return self._base.rejected


class WatchedRecord(Record):
    """A record that notes what is read; what is derived once is derived of the record itself."""

    def __init__(self, record: Record, note: Note, rows: Rows | None = None) -> None:
        base = WatchedBase(record.base, note)
        super().__init__(base, record.coverages, rows)  # type: ignore[arg-type]
        object.__setattr__(self, "_record", record)
        object.__setattr__(self, "_note", note)

    _record: Record
    _note: Note

    @property
    def facts(self) -> tuple[Fact, ...]:  # type: ignore[override]
        """All that is claimed, which every card of a fact may change."""
        for kind in ("events", "positions", "red_lines"):
            self._note(f"all:{kind}")
        return self._record.facts

    @property
    def dated_facts(self) -> tuple[Event | Position, ...]:  # type: ignore[override]
        """What the timeline shows, which every event and position may change."""
        for kind in ("events", "positions"):
            self._note(f"all:{kind}")
        return self._record.dated_facts

    @property
    def dates(self) -> tuple[tuple[str | None, str], ...]:  # type: ignore[override]
        """The dates of the timeline, which a change of words alone does not change."""
        self._note("dates")
        return self._record.dates

    @property
    def latest_changes(self) -> tuple[tuple[Change, str], ...]:  # type: ignore[override]
        """The newest changes, by the ids of their cards."""
        self._note("latest")
        return self._record.latest_changes

    @property
    def figures(self) -> Mapping[str, int]:  # type: ignore[override]
        """The figures of the record, which a change of words alone does not change."""
        self._note("figures")
        return self._record.figures

    @property
    def drafts(self) -> tuple[Card, ...]:  # type: ignore[override]
        """The cards that nobody has reviewed."""
        self._note("drafts")
        return self._record.drafts

    @property
    def as_of(self) -> str:  # type: ignore[override]
        """The day of the newest change."""
        self._note("as-of")
        return self._record.as_of

    @property
    def evidence_by_source(self) -> Mapping[str, tuple[tuple[Card, Evidence], ...]]:  # type: ignore[override]
        """The evidence in each source; a page reads that of the sources it asks for."""
        return WatchedMapping(self._record.evidence_by_source, "evidence", "all:cards", self._note)

    @property
    def _ties(self) -> Any:  # type: ignore[override]
        raise AssertionError("ties are asked for by the card they belong to")

    def node(self, id: str) -> Card | Topic:
        """Returns the card or topic with this id, which one name stands for here."""
        self._note(f"card:{id}")
        return self._record.node(id)

    def ties_of(self, id: str) -> list[Edge]:
        """Returns the cross-links that the card itself states."""
        self._note(f"card:{id}")
        return self._record.ties_of(id)

    def ties_to(self, id: str, *types: str) -> list[Edge]:
        """Returns the cross-links that listed cards state to this one."""
        self._note(f"ties-to:{id}")
        return self._record.ties_to(id, *types)

    def document(self, source_id: str) -> Document:
        """Returns the article of a source."""
        self._note(f"article:{source_id}")
        return self._record.document(source_id)

    def sentences(self, source_id: str) -> tuple[Span, ...]:
        """Returns the sentences of a source's article."""
        self._note(f"article:{source_id}")
        return self._record.sentences(source_id)

    def furniture(self, source_id: str) -> tuple[Furniture, ...]:
        """Returns the page furniture of a source's article."""
        self._note(f"article:{source_id}")
        return self._record.furniture(source_id)

    def coverage(self, source_id: str) -> Coverage:
        """Returns how much of a source its facts account for."""
        self._note(f"coverage:{source_id}")
        return self._record.coverage(source_id)

    def facts_in(self, source_id: str) -> int:
        """Returns how many listed facts have words in a source."""
        self._note(f"coverage:{source_id}")
        return self._record.facts_in(source_id)

    def span(self, evidence: Evidence) -> Span:
        """Returns the place of the evidence."""
        self._note(f"article:{evidence.source}")
        return self._record.span(evidence)

"""What pages need of a fact base, derived once: listed cards, ties, places and names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from build_scripts.cards.coverage import Coverage, measure_coverage
from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.evidence import evidence_of, furniture_of, match_of, sentences_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import (
    Actor,
    Card,
    Change,
    Event,
    Evidence,
    Position,
    RedLine,
    Source,
)
from build_scripts.cards.relations import Edge, edges
from build_scripts.cards.vocabulary import Topic
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import Furniture

if TYPE_CHECKING:
    from build_scripts.render.rows import Rows

Fact = Event | Position | RedLine
FACTS = (Event, Position, RedLine)
C = TypeVar("C", bound=Card)
_LAST = (2, 0, 0)
# So many of the newest are shown on the home page.
LATEST = 6


@dataclass(frozen=True, eq=False)
class Record:
    """A checked fact base as pages see it: drafts and withdrawn cards are in no list.

    `rows` are those of the long page that is made of it, where some are known from the last build.
    `ties_of` and `ties_to` are the cross-links from and to a card or topic, those of its
    unlisted neighbours left out; only a withdrawn card still names its successor.
    """

    base: FactBase
    coverages: dict[str, Coverage] = field(default_factory=dict)
    rows: Rows | None = None

    def node(self, id: str) -> Card | Topic:
        """Returns the card or topic with this id; raises KeyError when there is none."""
        return self.base.topics[id] if id in self.base.topics else self.base.card(id)

    def listed(self, cards: Mapping[str, C]) -> tuple[C, ...]:
        """Returns the reviewed ones among `cards`, in their order."""
        return tuple(card for card in cards.values() if card.review == "reviewed")

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The listed positions, red lines and events, by date, the undated last."""
        kinds = (self.base.positions, self.base.red_lines, self.base.events)
        return self.by_date(card for kind in kinds for card in self.listed(kind))

    @cached_property
    def dated_facts(self) -> tuple[Event | Position, ...]:
        """What the timeline shows: listed events and positions by date.

        A day and about that day begin together; each keeps its own cards beside each other.
        """
        kinds = (self.base.events, self.base.positions)
        cards = self.by_date(card for kind in kinds for card in self.listed(kind))
        return tuple(sorted(cards, key=lambda c: (self.sort_key(c), self.date_of(c) or "")))

    @cached_property
    def dates(self) -> tuple[tuple[str | None, str], ...]:
        """The dates of the timeline in their order, each with the kind of its card."""
        return tuple((self.date_of(card), card.kind_name) for card in self.dated_facts)

    @cached_property
    def latest_changes(self) -> tuple[tuple[Change, str], ...]:
        """The last lines of the histories of listed facts, the newest first, with their cards."""
        rows = [(change, card.id) for card in self.facts for change in card.history]
        rows.sort(key=lambda row: row[1])
        rows.sort(key=lambda row: row[0].date, reverse=True)
        return tuple(rows[:LATEST])

    @cached_property
    def drafts(self) -> tuple[Card, ...]:
        """Every card that nobody has reviewed yet, by kind and id."""
        return tuple(card for card in self.base.cards() if card.review == "draft")

    @cached_property
    def _ties(self) -> tuple[dict[str, list[Edge]], dict[str, list[Edge]]]:
        out: dict[str, list[Edge]] = defaultdict(list)
        into: dict[str, list[Edge]] = defaultdict(list)
        for edge in edges(self.base):
            out[edge.source].append(edge)
            if self.is_listed(edge.source) or edge.type == "successor":
                into[edge.target].append(edge)
        return out, into

    def ties_of(self, id: str) -> list[Edge]:
        """Returns the cross-links that the card itself states."""
        return self._ties[0].get(id, [])

    def ties_to(self, id: str, *types: str) -> list[Edge]:
        """Returns the cross-links that listed cards state to this one, of `types` or of all."""
        found = self._ties[1].get(id, [])
        return [edge for edge in found if edge.type in types] if types else found

    def is_listed(self, id: str) -> bool:
        """True for topics and for reviewed cards: what lists and counts hold."""
        return id in self.base.topics or self.base.card(id).review == "reviewed"

    def sources_of_ties(self, id: str, *types: str) -> tuple[Card, ...]:
        """Returns the listed cards that are tied to `id` in one of these ways, by date."""
        found = {edge.source for edge in self.ties_to(id, *types)}
        return self.by_date(self.base.card(one) for one in found if one not in self.base.topics)

    def by_date(self, cards: Iterable[C]) -> tuple[C, ...]:
        """Returns cards by the date of what they tell, undated ones last, then by id."""
        return tuple(sorted(cards, key=lambda card: (self.sort_key(card), card.id)))

    def sort_key(self, card: Card) -> tuple[int, int, int]:
        """Returns where a card stands among dated ones."""
        date = self.date_of(card)
        return _LAST if date is None else parse_edtf(date).sort_key

    def date_of(self, card: Card) -> str | None:
        """Returns the date of what a card tells; a red line has that of its first position."""
        if isinstance(card, RedLine):
            dates = [self.base.positions[id].date for id in card.positions]
            known = [date for date in dates if date is not None]
            return min(known, key=lambda text: parse_edtf(text).sort_key, default=None)
        if isinstance(card, Event | Position):
            return card.date
        return card.published if isinstance(card, Source) else None

    @cached_property
    def figures(self) -> Mapping[str, int]:
        """The figures of the record: counts of listed cards, and coverage in sentences."""
        base = self.base
        sources = self.listed(base.sources)
        coverages = [self.coverage(source.id) for source in sources]
        return {
            "sources": len(sources),
            "actors": len(self.listed(base.actors)),
            "events": len(self.listed(base.events)),
            "positions": len(self.listed(base.positions)),
            "red_lines": len(self.listed(base.red_lines)),
            "facts": len(self.facts),
            "drafts": len(self.drafts),
            "accounted": sum(coverage.accounted for coverage in coverages),
            "sentences": sum(coverage.total for coverage in coverages),
        }

    def facts_in(self, source_id: str) -> int:
        """Returns how many listed facts have words in a source."""
        rows = self.evidence_by_source.get(source_id, ())
        listed = (card for card, _ in rows if card.review == "reviewed")
        return len({card.id for card in listed if isinstance(card, FACTS)})

    def document(self, source_id: str) -> Document:
        """Returns the article of a source."""
        return self.base.documents[source_id]

    def sentences(self, source_id: str) -> tuple[Span, ...]:
        """Returns the sentences of a source's article in text order."""
        return sentences_of(self.base, source_id)

    def furniture(self, source_id: str) -> tuple[Furniture, ...]:
        """Returns the page furniture of a source's article in text order."""
        return furniture_of(self.base, source_id)

    def coverage(self, source_id: str) -> Coverage:
        """Returns how much of a source its facts account for; measured once."""
        if source_id not in self.coverages:
            self.coverages[source_id] = measure_coverage(self.base, source_id)
        return self.coverages[source_id]

    def span(self, evidence: Evidence) -> Span:
        """Returns the place of the evidence, the first one where words other than content recur.

        Raises ValueError when the words are not in the source: pages show only what is proven.
        """
        spans = match_of(self.base, evidence).spans
        if not spans:
            raise ValueError(f"not in {evidence.source}: {evidence.quote!r}")
        return spans[0]

    @cached_property
    def evidence_by_source(self) -> dict[str, tuple[tuple[Card, Evidence], ...]]:
        """All evidence in each source with its card, drafts included, withdrawn cards not."""
        found: dict[str, list[tuple[Card, Evidence]]] = defaultdict(list)
        for card in self.base.cards():
            if card.review != "withdrawn":
                for _, evidence in evidence_of(card):
                    found[evidence.source].append((card, evidence))
        return {source: tuple(rows) for source, rows in found.items()}

    @cached_property
    def as_of(self) -> str:
        """The newest date in any card's history, or nothing for an empty record."""
        return newest_change(self.base.cards())


def newest_change(cards: Iterable[Card]) -> str:
    """Returns the newest date in the histories of these cards, or nothing."""
    return max((change.date for card in cards for change in card.history), default="")


def own_evidence(card: Card | Topic) -> tuple[Evidence, ...]:
    """Returns the evidence of a card in its order, roles of actors included."""
    return () if isinstance(card, Topic) else tuple(row for _, row in evidence_of(card))


def first_content(card: Card | Topic) -> Evidence | None:
    """Returns the evidence that proves a card where it is listed: its first content."""
    if isinstance(card, Actor):
        return None
    return next((row for row in own_evidence(card) if row.use == "content"), None)

"""One article of a record: how it is read, and how what is new in it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from itertools import starmap, tee

from build_scripts.annotate.lexicon import Lexicon
from build_scripts.annotate.marks import DocumentDate
from build_scripts.annotate.pipeline import Request, annotate, annotate_documents
from build_scripts.cards.evidence import furniture_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, to_yaml
from build_scripts.cli.common import today
from build_scripts.cli.journal import Journal
from build_scripts.distill.article import Drafts, distill_article, without_marks
from build_scripts.distill.proposals import (
    has_reviewed_card,
    known_actors,
    new_drafts,
    propose_cards,
    taken_ids,
)
from build_scripts.files import write_atomically
from build_scripts.problems import Refused
from build_scripts.render.words import count_of
from build_scripts.text.document import Document
from build_scripts.text.furniture import complete_furniture


def read_source(fact_base: FactBase, source_id: str, lexicon: Lexicon) -> Drafts:
    """Returns what the rules read out of a source, with what the record knows."""
    return distill_article(annotate(_request_for(fact_base, source_id, lexicon)))


def _request_for(fact_base: FactBase, source_id: str, lexicon: Lexicon) -> Request:
    document = fact_base.documents[source_id]
    furniture = complete_furniture(document, furniture_of(fact_base, source_id))
    return Request(document, None, known_actors(fact_base), furniture, lexicon)


def known_before(fact_base: FactBase, drafted: Collection[str]) -> FactBase:
    """Returns what a record knew of sources and actors before a run drafted some, and no more."""
    actors = {
        id: actor
        for id, actor in fact_base.actors.items()
        if id not in drafted or actor.review != "draft"
    }
    return replace(
        fact_base, actors=actors, events={}, positions={}, red_lines={}, documents={}, entries={},
        topics={}, rejected=(), vocabulary=None, rejections=None, problems=(),
    )  # fmt: skip


@dataclass(frozen=True)
class Reader:
    """Reads articles with what the record knew when the run began; handed to each worker."""

    known: FactBase
    lexicon: Lexicon
    no_record: bool
    date: str | None

    def __call__(
        self, articles: Iterable[tuple[str, Document]]
    ) -> Iterator[tuple[str, Drafts] | Refused]:
        """Yields each source's id with what the rules read out of its article, in order."""
        named, asked = tee(articles)
        answers = annotate_documents(starmap(self._request, asked))
        for (source, _), answer in zip(named, answers, strict=True):
            if isinstance(answer, Refused):
                yield answer
            else:
                yield source, without_marks(distill_article(answer))

    def _request(self, source: str, document: Document) -> Request:
        date = None if self.date is None else DocumentDate(self.date, "outside")
        if self.no_record:
            return Request(document, date)
        fact_base = replace(self.known, documents={source: document})
        return replace(_request_for(fact_base, source, self.lexicon), date=date)


@dataclass
class Writer:
    """Writes what is new in one article after the other, and remembers the ids that it gave.

    A source with a reviewed card gets new drafts only when it `is_named`.
    """

    fact_base: FactBase
    journal: Journal | None
    is_named: bool
    dry_run: bool
    written: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._taken = taken_ids(self.fact_base)
        self._facts = _facts_by_source(self.fact_base)

    def write(self, source: str, drafts: Drafts) -> str:
        """Writes the cards of an article; returns what there is to tell of it."""
        part = self._part(source)
        line = _told(part, source, drafts)
        if not self.is_named and has_reviewed_card(part, source):
            return line
        cards = propose_cards(part, source, drafts, today(), self._taken)
        line += f"; {len(cards)} drafts {'would be written' if self.dry_run else 'written'}"
        if not self.dry_run:
            self._put(source, drafts, cards)
        return line + "".join(f"\n  data/{card.folder}/{card.id}.yml" for card in cards)

    def _put(self, source: str, drafts: Drafts, cards: tuple[Card, ...]) -> None:
        sha256 = drafts.annotation.document.sha256
        ids = [card.id for card in cards]
        noted = nullcontext() if self.journal is None else self.journal.writing(source, sha256, ids)
        with noted:
            for card in cards:
                path = self.fact_base.root / "data" / card.folder / f"{card.id}.yml"
                write_atomically(path, to_yaml(card))
                self.written[card.id] = card.kind_name

    def _part(self, source: str) -> FactBase:
        """Returns the part of the record that speaks of a source.

        The article is a copy, so that what is searched for in it goes when the part goes.
        """
        return replace(
            self.fact_base,
            sources={source: self.fact_base.sources[source]},
            actors={},
            documents={source: replace(self.fact_base.documents[source])},
            **self._facts.get(source, {"events": {}, "positions": {}, "red_lines": {}}),
        )


def _facts_by_source(fact_base: FactBase) -> dict[str, dict[str, dict[str, Card]]]:
    """Returns the events, positions and red lines that rest on each source, by kind and id."""
    kinds: dict[str, Mapping[str, Card]] = {
        "events": fact_base.events,
        "positions": fact_base.positions,
        "red_lines": fact_base.red_lines,
    }
    found: dict[str, dict[str, dict[str, Card]]] = {}
    for kind, cards in kinds.items():
        for card in cards.values():
            for source in {row.source for row in card.evidence}:
                part = found.setdefault(source, {name: {} for name in kinds})
                part[kind][card.id] = card
    return found


def _told(fact_base: FactBase, source: str, drafts: Drafts) -> str:
    new = len(new_drafts(fact_base, source, drafts))
    total = len(drafts.events) + len(drafts.positions) + len(drafts.red_lines)
    kinds = ("actor", "position", "event", "red line")
    rows = (drafts.actors, drafts.positions, drafts.events, drafts.red_lines)
    found = ", ".join(count_of(len(row), kind) for kind, row in zip(kinds, rows, strict=True))
    told = count_of(total, "fact")
    return f"{source}: found {found}; the record accounts for {total - new} of the {told}"

"""Where the evidence of cards stands; each search is done once a fact base or article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Event, Evidence, Position, RedLine
from build_scripts.text.anchors import Match, find_quote, furniture_spans
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import Furniture
from build_scripts.text.sentences import find_sentences
from build_scripts.yamlio import Loc

FACT_KINDS = (Event, Position, RedLine)
NO_MATCH = Match((), ())


@dataclass(frozen=True)
class EvidenceUse:
    """Located evidence: its place in the article, its card, its place in the card."""

    span: Span
    card: str
    loc: Loc
    evidence: Evidence


# The places of quotes in an article, by quote, prefix and suffix.
_Matches = dict[tuple[str, str, str], Match]


@dataclass
class _Found:
    """What was searched for in one fact base."""

    matches: dict[str, _Matches] = field(default_factory=dict)
    furniture: dict[str, tuple[Furniture, ...]] = field(default_factory=dict)
    sentences: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    evidence: dict[str, list[tuple[str, Loc, Evidence]]] | None = None
    uses: dict[str, tuple[EvidenceUse, ...]] = field(default_factory=dict)


_FOUND: WeakKeyDictionary[FactBase, _Found] = WeakKeyDictionary()
# An article that two fact bases share is searched, and cut by its furniture, once for both.
_MATCHES: WeakKeyDictionary[Document, _Matches] = WeakKeyDictionary()
_SENTENCES: WeakKeyDictionary[Document, dict[tuple[Furniture, ...], tuple[Span, ...]]]
_SENTENCES = WeakKeyDictionary()


def match_of(fact_base: FactBase, evidence: Evidence) -> Match:
    """Returns all places of the quote in its source; a lost source has none."""
    return find_in(fact_base, evidence.source, evidence.quote, evidence.prefix, evidence.suffix)


def find_in(fact_base: FactBase, source: str, quote: str, prefix: str, suffix: str) -> Match:
    """Returns all places of a quote in the article of a source."""
    document = fact_base.documents.get(source)
    if document is None:
        return NO_MATCH
    found = _found(fact_base).matches
    known = found.get(source)
    if known is None:
        known = found[source] = _MATCHES.setdefault(document, {})
    key = (quote, prefix, suffix)
    if key not in known:
        known[key] = find_quote(document, quote, prefix, suffix)
    return known[key]


def locate(fact_base: FactBase, evidence: Evidence) -> Span | None:
    """Returns the one place of the evidence; None when there is none or several."""
    spans = match_of(fact_base, evidence).spans
    return spans[0] if len(spans) == 1 else None


def furniture_of(fact_base: FactBase, source_id: str) -> tuple[Furniture, ...]:
    """Returns the furniture that a source card lists, in order, without overlaps."""
    known = _found(fact_base).furniture
    if source_id not in known:
        known[source_id] = tuple(_find_furniture(fact_base, source_id))
    return known[source_id]


def sentences_of(fact_base: FactBase, source_id: str) -> tuple[Span, ...]:
    """Returns the sentences of a source's article; its furniture lies in none of them."""
    document = fact_base.documents.get(source_id)
    if document is None:
        return ()
    known = _found(fact_base).sentences
    if source_id not in known:
        furniture = furniture_of(fact_base, source_id)
        cuts = _SENTENCES.setdefault(document, {})
        if furniture not in cuts:
            cuts[furniture] = find_sentences(document, furniture)
        known[source_id] = cuts[furniture]
    return known[source_id]


def evidence_of(card: Card) -> Iterator[tuple[Loc, Evidence]]:
    """Yields the evidence of a card, of roles too, with its place in the file."""
    if isinstance(card, FACT_KINDS):
        for index, evidence in enumerate(card.evidence):
            yield ("evidence", index), evidence
    if isinstance(card, Actor):
        for number, role in enumerate(card.roles):
            for index, evidence in enumerate(role.evidence):
                yield ("roles", number, "evidence", index), evidence


def uses_of(fact_base: FactBase, source_id: str) -> tuple[EvidenceUse, ...]:
    """Returns all located evidence in a source's article, in text order, then by card."""
    found = _found(fact_base)
    if found.evidence is None:
        found.evidence = _group_evidence(fact_base)
    if source_id not in found.uses:
        rows = found.evidence.get(source_id, ())
        located = ((locate(fact_base, evidence), id, loc, evidence) for id, loc, evidence in rows)
        uses = (EvidenceUse(row[0], *row[1:]) for row in located if row[0] is not None)
        found.uses[source_id] = tuple(
            sorted(uses, key=lambda use: (use.span, use.card, str(use.loc)))
        )
    return found.uses[source_id]


def origins_of(fact_base: FactBase, card: Card) -> tuple[str, ...]:
    """Returns the origin groups whose words state a fact, sorted: its corroboration.

    Reposts and wire copies of one text count once, and so does a source quoted twice.
    """
    groups = {
        fact_base.sources[evidence.source].origin_group
        for _, evidence in evidence_of(card)
        if evidence.use == "content" and evidence.source in fact_base.sources
    }
    return tuple(sorted(groups))


def _find_furniture(fact_base: FactBase, source_id: str) -> Iterator[Furniture]:
    source, document = fact_base.sources.get(source_id), fact_base.documents.get(source_id)
    if source is None or document is None:
        return
    listed = sorted(
        Furniture(span, passage.kind)
        for passage in source.furniture
        for span in furniture_spans(document, passage.quote, passage.prefix, passage.suffix)
    )
    end = 0
    for furniture in listed:
        if furniture.span.start >= end:
            yield furniture
            end = furniture.span.end


def _group_evidence(fact_base: FactBase) -> dict[str, list[tuple[str, Loc, Evidence]]]:
    """Returns the evidence by source, each with its card and its place in the card."""
    found: dict[str, list[tuple[str, Loc, Evidence]]] = {}
    for card in fact_base.cards():
        for loc, evidence in evidence_of(card):
            found.setdefault(evidence.source, []).append((card.id, loc, evidence))
    return found


def _found(fact_base: FactBase) -> _Found:
    found = _FOUND.get(fact_base)
    if found is None:
        found = _FOUND[fact_base] = _Found()
    return found

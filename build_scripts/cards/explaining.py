"""What a card says of itself: where it is, what it rests on, and what the checks find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.cards.evidence import evidence_of, find_in, furniture_of, match_of, uses_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Event, Position, RedLine
from build_scripts.problems import Problem
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import explain_furniture


def explain_card(fact_base: FactBase, card: Card, problems: Sequence[Problem]) -> Iterator[str]:
    """Yields the card's place, what it says, its evidence with places, and its findings."""
    entry = fact_base.entries[card.id]
    yield f"{entry.path}: {card.kind_name} {card.id}"
    confidence = "" if card.confidence is None else f", confidence {card.confidence}"
    yield f"  {says_of(card)}"
    yield f"  review {card.review}, origin {card.origin}{confidence}"
    for _, row in evidence_of(card):
        document = fact_base.documents.get(row.source)
        spans = match_of(fact_base, row).spans
        for span in spans if document is not None else ():
            words = " ".join(document.slice(span).split())
            yield f"  {row.use}: {where(document, span)}: “{words}”"
        if not spans:
            yield f"  {row.use}: not found in {row.source}: “{row.quote}”"
    found = [problem for problem in problems if problem.path == entry.path]
    yield from (f"  check: {problem}" for problem in found)
    if not found:
        yield "  checks: nothing found"


def says_of(card: Card) -> str:
    """Returns what a card states, in its own tokens."""
    if isinstance(card, Position):
        speaker = card.speaker or "nobody"
        head = f"holder {card.holder}, speaker {speaker}, {card.mode}, {card.stance}"
        return f"{card.statement} ({head})"
    if isinstance(card, RedLine):
        return f"{card.limit} (holder {card.holder}, {card.kind}, {card.strength})"
    if isinstance(card, Event):
        return f"{card.label} ({card.type}, {card.status}, {card.date or 'no date'})"
    return f"{card.name} ({card.kind})" if isinstance(card, Actor) else card.kind_name


def where(document: Document, span: Span) -> str:
    """Returns `path:line:column` of a span."""
    line, column = document.position(span.start)
    return f"{document.path}:{line}:{column}"


def explain_place(fact_base: FactBase, source_id: str, span: Span) -> Iterator[str]:
    """Yields what a record says of some words of a source: furniture, cards, or no fact."""
    document = fact_base.documents[source_id]
    for row in furniture_of(fact_base, source_id):
        if row.span.overlap(span):
            yield f"{where(document, row.span)}: {row.kind}, listed as furniture by the source card"
    for use in uses_of(fact_base, source_id):
        if use.span.overlap(span):
            yield f"{where(document, use.span)}: {use.evidence.use} of {use.card}"
    for passage in fact_base.sources[source_id].no_fact:
        match = places_of_passage(fact_base, source_id, passage.quote)
        if any(row.overlap(span) for row in match):
            yield f"holds no fact, says the source card: {passage.reason}"


def places_of_passage(fact_base: FactBase, source_id: str, quote: str) -> tuple[Span, ...]:
    """Returns where words that a source card lists stand in its article."""
    return find_in(fact_base, source_id, quote, "", "").spans


def explain_page(document: Document, span: Span) -> Iterator[str]:
    """Yields what of some words is page furniture by the rules, and by which rule."""
    for finding in explain_furniture(document):
        if finding.furniture.span.overlap(span):
            place = where(document, finding.furniture.span)
            yield f"{place}: {finding.furniture.kind}, furniture by the rule {finding.rule}"

"""The real record, and its cards found by the words they rest on, never by their ids."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from build_scripts.cards.evidence import evidence_of, locate
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Source
from build_scripts.text.document import Document, Span

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ("000", "001", "002", "003", "004")
TELLING = ("content", "repetition")

C = TypeVar("C", bound=Card)


@lru_cache(maxsize=1)
def read_record() -> FactBase:
    """Returns the record of the five articles, read once for all tests."""
    return read_fact_base(ROOT)


def source_of(record: FactBase, number: str) -> Source:
    """Returns the source whose article's file name begins with the three digits."""
    (found,) = (row for row in record.sources.values() if row.article.startswith(f"{number}_"))
    return found


def document_of(record: FactBase, number: str) -> Document:
    """Returns the article whose file name begins with the three digits."""
    return record.documents[source_of(record, number).id]


def actor_of(record: FactBase, printed: str) -> Actor:
    """Returns the one actor that is printed so: by its name, or by an alias."""
    actors = record.actors.values()
    (found,) = (row for row in actors if printed in (row.name, *row.aliases))
    return found


def id_of(record: FactBase, printed: str) -> str:
    """Returns the id of the one actor that is printed so."""
    return actor_of(record, printed).id


def places_in(
    record: FactBase, card: Card, number: str, uses: tuple[str, ...] = TELLING
) -> list[Span]:
    """Returns where the evidence of a card with one of the uses stands in an article."""
    source = source_of(record, number).id
    rows = [row for _, row in evidence_of(card) if row.source == source and row.use in uses]
    return [span for row in rows if (span := locate(record, row)) is not None]


def lines_in(
    record: FactBase, card: Card, number: str, uses: tuple[str, ...] = TELLING
) -> set[int]:
    """Returns the 1-based lines of an article in which the evidence of a card begins."""
    document = document_of(record, number)
    return {document.position(span.start)[0] for span in places_in(record, card, number, uses)}


def find_words(record: FactBase, number: str, words: str) -> list[Span]:
    """Returns every place of the words in an article; they must stand there."""
    text = document_of(record, number).text
    found = [Span(*match.span()) for match in re.finditer(re.escape(words), text)]
    assert found, f"article {number} does not hold {words!r}"
    return found


def cards_on(record: FactBase, kind: type[C], number: str, words: str) -> list[C]:
    """Returns the cards of a kind whose content holds half of the words, at any place of them."""
    places = find_words(record, number, words)
    return [
        card
        for card in cards_from(record, kind, number)
        if any(
            2 * span.overlap(place) >= len(place)
            for span in places_in(record, card, number, ("content",))
            for place in places
        )
    ]


def card_on(record: FactBase, kind: type[C], number: str, words: str) -> C:
    """Returns the one card of a kind whose content holds half of the words."""
    found = cards_on(record, kind, number, words)
    assert len(found) == 1, f"{[card.id for card in found]} rest on {words!r}"
    return found[0]


def cards_from(record: FactBase, kind: type[C], number: str) -> list[C]:
    """Returns the cards of a kind with content evidence in an article, tombstones left out."""
    return [
        card
        for card in record.cards()
        if isinstance(card, kind)
        and card.review != "withdrawn"
        and places_in(record, card, number, ("content",))
    ]


def facts_from(record: FactBase, number: str) -> list[Event | Position | RedLine]:
    """Returns the events, positions and red lines with content evidence in an article."""
    kinds = (Event, Position, RedLine)
    return [card for kind in kinds for card in cards_from(record, kind, number)]


def parts_of(event: Event) -> dict[str, str]:
    """Returns the part of each participant, by its id."""
    return {row.actor: row.part for row in event.participants}


def wording_of(card: Card) -> str:
    """Returns the words of our own in which a card says its fact; empty for other cards."""
    if isinstance(card, Event):
        return card.label
    if isinstance(card, Position):
        return card.statement
    return card.limit if isinstance(card, RedLine) else ""

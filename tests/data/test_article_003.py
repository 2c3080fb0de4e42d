"""What the article of Rustavi 2 hides: a clock, one statement thrice, a speaker at the end."""

from __future__ import annotations

import pytest
from record_lookup import (
    card_on,
    cards_from,
    document_of,
    facts_from,
    id_of,
    lines_in,
    parts_of,
    source_of,
)

from build_scripts.cards.evidence import evidence_of, furniture_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position

NUMBER = "003"


def test_the_clock_dates_nothing(record: FactBase) -> None:
    source = source_of(record, NUMBER)
    assert (source.published or "").startswith("2022-11")
    assert source.published_basis == "outside"
    for card in facts_from(record, NUMBER):
        assert "2024" not in (getattr(card, "date", None) or ""), card.id
        quotes = [row.quote for _, row in evidence_of(card) if row.source == source.id]
        assert not any("27 November" in quote or "00:32" in quote for quote in quotes), card.id


def test_clock_and_navigation_are_page_furniture(record: FactBase) -> None:
    document = document_of(record, NUMBER)
    rows = furniture_of(record, source_of(record, NUMBER).id)
    kinds = {document.slice(row.span): row.kind for row in rows}
    assert kinds["more"] == kinds["MORE HEADLINES"] == "navigation"
    assert "clock" in kinds.values()


@pytest.mark.parametrize(
    "words",
    [
        "Georgia is a highly valued partner",
        "we know that these partners are a subject of Russian interference",
    ],
)
def test_a_statement_made_three_times_is_one_fact(record: FactBase, words: str) -> None:
    card = card_on(record, Position, NUMBER, words)
    assert lines_in(record, card, NUMBER) == {3, 5, 7}
    assert 3 not in lines_in(record, card, NUMBER, ("content",))


def test_the_speaker_at_the_very_end_has_said_all_four_paragraphs(record: FactBase) -> None:
    positions = cards_from(record, Position, NUMBER)
    assert {(card.speaker, card.mode) for card in positions} == {
        (id_of(record, "Jens Stoltenberg"), "direct")
    }
    lines = {line for card in positions for line in lines_in(record, card, NUMBER)}
    assert lines >= {7, 9, 11, 13}


def test_such_a_statement_was_made_by_the_secretary_general(record: FactBase) -> None:
    event = card_on(record, Event, NUMBER, "Such a statement made the NATO Secretary General")
    assert parts_of(event) == {id_of(record, "Jens Stoltenberg"): "source"}
    assert event.type == "STATEMENT"


def test_attackers_and_place_of_the_attacks_are_not_filled_in(record: FactBase) -> None:
    words = "horrific attacks against civilians, residential areas"
    event = card_on(record, Event, NUMBER, words)
    assert (event.place, parts_of(event)) == (None, {})
    position = card_on(record, Position, NUMBER, words)
    assert position.toward == ()
    for text in (event.label, position.statement):
        assert "Russia" not in text
        assert "Ukrain" not in text


def test_what_the_european_parliament_decided_is_not_told(record: FactBase) -> None:
    event = card_on(record, Event, NUMBER, "the decision by the European Parliament")
    assert parts_of(event) == {id_of(record, "European Parliament"): "source"}
    assert event.type == "OTHER"
    assert "not told" in event.note


def test_what_was_said_in_2022_of_2008_has_both_dates(record: FactBase) -> None:
    words = "Georgia has seen Russian military aggression back in 2008"
    assert card_on(record, Event, NUMBER, words).date == "2008"
    assert (card_on(record, Position, NUMBER, words).date or "").startswith("2022-11")


def test_the_ministerial_is_still_to_come(record: FactBase) -> None:
    words = "the meetings of NATO Foreign Ministers in Bucharest"
    event = card_on(record, Event, NUMBER, words)
    assert event.status == "planned"
    assert (event.date, event.date_basis) == ("2022-11-29/2022-11-30", "outside")

"""What the article of Agenda.ge hides: days without years, a lost flag, tweets, one red line."""

from __future__ import annotations

import pytest
from record_lookup import (
    actor_of,
    card_on,
    cards_from,
    cards_on,
    document_of,
    id_of,
    lines_in,
    places_in,
    source_of,
    wording_of,
)

from build_scripts.cards.evidence import evidence_of, furniture_of, sentences_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine

NUMBER = "000"
LOST_FLAG = "????????"


def red_lines_of_nato(record: FactBase) -> list[RedLine]:
    """Returns the red lines of NATO that rest on this article."""
    nato = id_of(record, "NATO")
    return [card for card in cards_from(record, RedLine, NUMBER) if card.holder == nato]


def test_december_10_is_in_2021(record: FactBase) -> None:
    statement = card_on(record, Event, NUMBER, "Russia released a statement on December 10")
    demand = card_on(record, Position, NUMBER, "demanding NATO member states rescind")
    assert {statement.date, demand.date} == {"2021-12-10"}
    assert "stated" not in {statement.date_basis, demand.date_basis}


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Strategic Stability Dialogue on January 10", "2022-01-10"),
        ("the NATO-Russia Council meeting in Brussels on January 12", "2022-01-12"),
        ("government websites were carried out on January 14", "2022-01-14"),
        ("on a visit to Brussels via an invitation", "2022-01-17/2022-01-18"),
        ("meeting with the alliance's Secretary-General Jens Stoltenberg", "2022-01-17"),
    ],
)
def test_the_january_days_are_in_2022(record: FactBase, words: str, date: str) -> None:
    event = card_on(record, Event, NUMBER, words)
    assert (event.date, event.date_basis) == (date, "anchored")


def test_2008_dates_the_bucharest_summit_only(record: FactBase) -> None:
    summit = cards_on(record, Event, NUMBER, "the 2008 Bucharest Summit declaration")
    declaration = cards_on(record, Position, NUMBER, "the 2008 Bucharest Summit declaration")
    of_2008 = [
        card
        for kind in (Event, Position)
        for card in cards_from(record, kind, NUMBER)
        if (card.date or "").startswith("2008")
    ]
    assert "2008" in {card.date for card in summit}
    assert {card.id for card in of_2008} <= {card.id for card in (*summit, *declaration)}


def test_the_lost_flag_is_no_question_and_ends_no_sentence(record: FactBase) -> None:
    document, source = document_of(record, NUMBER), source_of(record, NUMBER).id
    sentences = [document.slice(span) for span in sentences_of(record, source)]
    assert sum(LOST_FLAG in sentence for sentence in sentences) == 3
    assert not any(sentence.endswith("?") for sentence in sentences)
    assert not any(sentence.startswith("?") for sentence in sentences)
    kinds = (Event, Position, RedLine)
    assert not any("?" in wording_of(card) for kind in kinds for card in record.cards())


def test_which_flag_was_lost_is_not_guessed(record: FactBase) -> None:
    support = card_on(record, Position, NUMBER, "staunch support for????????'s Euro-Atlantic")
    assert "Georgia" not in support.statement
    assert support.toward == ()
    thanked = actor_of(record, "@T_Szatkowski")
    assert thanked.name == "@T_Szatkowski"
    assert (thanked.affiliation, thanked.roles) == (None, ())


def test_line_3_is_quoted_though_its_quotation_was_never_opened(record: FactBase) -> None:
    agenda = card_on(record, Position, NUMBER, "agenda for NATO integration will be maintained")
    assert (agenda.holder, agenda.speaker) == (id_of(record, "David Zalkaliani"),) * 2
    assert agenda.mode == "direct"
    assert lines_in(record, agenda, NUMBER) == {3}


def test_the_author_of_a_tweet_stands_on_the_line_after_it(record: FactBase) -> None:
    positions = cards_from(record, Position, NUMBER)
    second = [card for card in positions if 10 in lines_in(record, card, NUMBER)]
    assert len(second) >= 2
    for card in second:
        assert card.speaker == id_of(record, "@DZalkaliani")
        assert (card.mode, card.date, card.date_basis) == ("direct", "2022-01-17", "stated")
    first = [card for card in positions if 4 in lines_in(record, card, NUMBER)]
    assert len(first) >= 2
    author = id_of(record, "@tberuch")
    for card in first:
        assert author in (card.speaker, *card.via)
    own = {(card.date, card.date_basis) for card in first if card.speaker == author}
    assert own == {("2022-01-18", "stated")}


def test_nobody_is_guessed_to_be_quoted_in_the_first_tweet(record: FactBase) -> None:
    zalkaliani = id_of(record, "David Zalkaliani")
    positions = cards_from(record, Position, NUMBER)
    first = [card for card in positions if 4 in lines_in(record, card, NUMBER)]
    assert zalkaliani not in {name for card in first for name in (card.holder, card.speaker)}
    assert any("not name" in card.note for card in first)


def test_the_position_of_the_secretary_general_comes_through_a_tweet(record: FactBase) -> None:
    words = "there will be no reconsideration of NATO decisions about Open Door policy"
    card = card_on(record, Position, NUMBER, words)
    assert card.holder == id_of(record, "Jens Stoltenberg")
    assert card.via == (id_of(record, "Tamar Beruchashvili"),)
    assert card.mode == "indirect"


def test_residue_of_the_page_proves_nothing(record: FactBase) -> None:
    source = source_of(record, NUMBER).id
    document = document_of(record, NUMBER)
    kinds = {document.slice(row.span): row.kind for row in furniture_of(record, source)}
    residue = [text for text, kind in kinds.items() if kind == "residue"]
    assert len(residue) == document.text.count("pic.twitter.com/") == 2
    quotes = [row.quote for card in record.cards() for _, row in evidence_of(card)]
    assert not any("pic.twitter.com" in quote for quote in quotes)


def test_one_red_line_is_told_three_times_and_the_third_says_what_it_is(record: FactBase) -> None:
    (red_line,) = red_lines_of_nato(record)
    assert lines_in(record, red_line, NUMBER) >= {1, 2, 4}
    for part in ("sovereignty", "territorial integrity", "Euro-Atlantic integration"):
        assert part in red_line.limit
    third = cards_on(record, RedLine, NUMBER, "The red lines are Georgia's sovereignty")
    assert [card.id for card in third] == [red_line.id]


def test_natos_red_line_is_spoken_by_the_georgian_minister(record: FactBase) -> None:
    (red_line,) = red_lines_of_nato(record)
    assert red_line.speaker == id_of(record, "David Zalkaliani")
    spoken = card_on(record, Position, NUMBER, "there will be no compromise on the red lines")
    assert spoken.holder == id_of(record, "NATO")
    assert spoken.speaker == id_of(record, "David Zalkaliani")


def test_the_two_speakers_of_one_sentence_are_kept_apart(record: FactBase) -> None:
    positions = cards_from(record, Position, NUMBER)
    both = [card for card in positions if lines_in(record, card, NUMBER) == {13}]
    assert {(card.holder, card.speaker) for card in both} == {
        (id_of(record, "United States"), id_of(record, "Wendy Sherman")),
        (id_of(record, "Russia"), id_of(record, "Sergey Ryabkov")),
    }
    spans = [span for card in both for span in places_in(record, card, NUMBER)]
    assert not any(a.overlap(b) for a in spans for b in spans if a != b)


def test_its_is_georgia_and_the_country_is_ukraine(record: FactBase) -> None:
    card = card_on(record, Position, NUMBER, "its solidarity with the country")
    assert card.holder == id_of(record, "Georgia")
    assert card.speaker == id_of(record, "David Zalkaliani")
    assert card.toward == (id_of(record, "Ukraine"),)

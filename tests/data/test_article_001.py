"""What the repost hides: years that it does not give, headings in lines, speakers after quotes."""

from __future__ import annotations

import pytest
from record_lookup import (
    actor_of,
    card_on,
    cards_from,
    document_of,
    facts_from,
    id_of,
    lines_in,
    parts_of,
    source_of,
    wording_of,
)

from build_scripts.cards.evidence import furniture_of, sentences_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position

NUMBER = "001"
HEADINGS = [
    "Appreciation for NATO Support and Policy Preservation «open doors»",
    "«Build up efforts»",
    "Opposition opinion",
    "Georgia and NATO",
]


def furniture_lines(record: FactBase, kind: str) -> list[tuple[int, str]]:
    """Returns line and text of the page furniture of a kind."""
    document = document_of(record, NUMBER)
    return [
        (document.position(row.span.start)[0], document.slice(row.span))
        for row in furniture_of(record, source_of(record, NUMBER).id)
        if row.kind == kind
    ]


def sentences(record: FactBase) -> list[str]:
    """Returns the sentences of the article."""
    document = document_of(record, NUMBER)
    return [document.slice(span) for span in sentences_of(record, source_of(record, NUMBER).id)]


def test_the_headline_stands_three_times_and_proves_nothing(record: FactBase) -> None:
    assert [line for line, _ in furniture_lines(record, "headline")] == [1, 33, 49]
    for card in facts_from(record, NUMBER):
        assert not lines_in(record, card, NUMBER, ("content",)) & {1, 33, 49}, card.id


def test_line_3_is_a_caption_and_no_fact(record: FactBase) -> None:
    assert [line for line, _ in furniture_lines(record, "caption")] == [3]
    assert not any(3 in lines_in(record, card, NUMBER) for card in facts_from(record, NUMBER))


def test_four_headings_are_no_sentences_not_even_the_one_glued_to_its_own(record: FactBase) -> None:
    assert [text for _, text in furniture_lines(record, "heading")] == HEADINGS
    glued = "Georgian Prime Minister Giorgi Gakharia also expressed his opinion"
    assert any(sentence.startswith(glued) for sentence in sentences(record))


def test_the_standfirst_holds_a_fact_of_its_own(record: FactBase) -> None:
    card = card_on(record, Position, NUMBER, "expressed gratitude to the North Atlantic Alliance")
    assert 5 in lines_in(record, card, NUMBER, ("content",))
    assert (card.holder, card.stance) == (id_of(record, "Georgian leaders"), "thanks")


def test_two_dots_end_six_sentences(record: FactBase) -> None:
    assert sum(sentence.endswith("..") for sentence in sentences(record)) == 6


@pytest.mark.parametrize("name", ["European Georgia", "Georgian Dream"])
def test_guillemets_around_a_party_name_are_no_quotation(record: FactBase, name: str) -> None:
    party = actor_of(record, name)
    assert (party.kind, party.name) == ("party", name)
    assert not any("«" in alias for alias in party.aliases)


def test_the_speaker_of_an_inverted_clause_has_said_the_whole_quotation(record: FactBase) -> None:
    positions = cards_from(record, Position, NUMBER)
    package = [card for card in positions if 11 in lines_in(record, card, NUMBER)]
    assert len(package) >= 3
    for card in package:
        assert (card.speaker, card.mode) == (id_of(record, "David Zalkaliani"), "direct")


def test_kapanadze_is_the_speaker_though_no_verb_says_so(record: FactBase) -> None:
    card = card_on(record, Position, NUMBER, "This is the prerequisite for NATO membership")
    assert card.speaker == id_of(record, "Sergi Kapanadze")
    assert card.holder == id_of(record, "European Georgia")
    assert (card.mode, card.stance) == ("direct", "conditions")


def test_said_this_points_back_one_sentence(record: FactBase) -> None:
    card = card_on(record, Position, NUMBER, "Georgia is moving forward towards NATO integration")
    assert (card.speaker, card.mode) == (id_of(record, "David Zalkaliani"), "indirect")
    assert card.date == "2020-12-03"


def test_lavrovs_september_has_no_year(record: FactBase) -> None:
    lavrov = id_of(record, "Sergei Lavrov")
    said = [card for card in cards_from(record, Position, NUMBER) if card.speaker == lavrov]
    done = [card for card in cards_from(record, Event, NUMBER) if lavrov in parts_of(card)]
    assert len(said) >= 3
    assert done
    assert {card.date for card in (*said, *done)} == {"XXXX-09"}


def test_the_year_2020_always_comes_from_outside(record: FactBase) -> None:
    dated = [
        card
        for kind in (Event, Position)
        for card in cards_from(record, kind, NUMBER)
        if "2020" in (card.date or "")
    ]
    assert len(dated) >= 20
    for card in dated:
        assert card.date_basis == "outside", card.id
        assert card.date_url, card.id


def test_1992_and_2008_stand_in_the_text_and_date_nothing_else(record: FactBase) -> None:
    cooperation = card_on(record, Event, NUMBER, "has been cooperating with NATO since 1992")
    assert (cooperation.date, cooperation.date_basis) == ("1992/..", "stated")
    for card in cards_from(record, Position, NUMBER):
        if (card.date or "").startswith("2008"):
            assert lines_in(record, card, NUMBER) == {45}, card.id


@pytest.mark.parametrize(
    "words",
    [
        "for the support in the Atlantic integration of the country",
        "it is important that the country overcomes the political crisis",
        "in the future the country will definitely become a member",
        "on the success of the reforms carried out in the country",
    ],
)
def test_the_country_is_georgia(record: FactBase, words: str) -> None:
    assert "Georgia" in wording_of(card_on(record, Position, NUMBER, words))


def test_the_country_of_the_training_center_is_georgia(record: FactBase) -> None:
    words = "There is a training center on the territory of the country"
    assert id_of(record, "Georgia") in parts_of(card_on(record, Event, NUMBER, words))


def test_partners_and_opposition_contradict_each_other_side_by_side(record: FactBase) -> None:
    recognised = "recognize the legitimacy of the October 31 elections"
    partners = card_on(record, Position, NUMBER, recognised)
    falsified = "accuse the authorities of falsifying the voting results"
    parties = card_on(record, Position, NUMBER, falsified)
    assert partners.holder == id_of(record, "Georgia’s international partners")
    assert parties.holder == id_of(record, "Eight Georgian opposition parties")
    tied = {
        frozenset((card.id, row.card))
        for card in (partners, parties)
        for row in card.relations
        if row.type == "contradicts"
    }
    assert frozenset((partners.id, parties.id)) in tied
    assert {partners.review, parties.review} == {"reviewed"}


def test_the_sentence_that_breaks_off_tells_of_a_third_round_to_come(record: FactBase) -> None:
    words = "another, third round of negotiations between the opposition and the ruling"
    event = card_on(record, Event, NUMBER, words)
    assert (event.status, event.date) == ("planned", None)
    assert id_of(record, "Georgian Dream") in parts_of(event)

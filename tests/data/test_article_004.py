"""What the article of Europetime hides: a lead without its source, months without a year."""

from __future__ import annotations

import pytest
from record_lookup import (
    actor_of,
    card_on,
    cards_from,
    facts_from,
    id_of,
    lines_in,
    parts_of,
    source_of,
)

from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine

NUMBER = "004"


def test_the_quotation_of_five_lines_is_all_by_the_official(record: FactBase) -> None:
    positions = cards_from(record, Position, NUMBER)
    assert {(card.speaker, card.mode) for card in positions} == {
        (id_of(record, "NATO official"), "direct")
    }
    lines = {line for card in positions for line in lines_in(record, card, NUMBER, ("content",))}
    assert lines >= {5, 7, 9}


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Allies have agreed to step up assistance to partners", {1, 3, 9}),
        ("what these tailored support measures should entail", {1, 3, 9}),
        ("This should help to resist Russian malign influence", {9}),
        ("This applies specifically also to Georgia, which is one of", {9}),
        ("has been subject to Russian hybrid threats and pressure", {9}),
    ],
)
def test_lead_and_headline_tell_no_second_fact(
    record: FactBase, words: str, lines: set[int]
) -> None:
    card = card_on(record, Position, NUMBER, words)
    assert lines_in(record, card, NUMBER) >= lines
    assert 1 not in lines_in(record, card, NUMBER, ("content",))


def test_the_agreement_is_one_event(record: FactBase) -> None:
    event = card_on(record, Event, NUMBER, "Allies have agreed to step up assistance to partners")
    assert lines_in(record, event, NUMBER) == {1, 3, 9}


def test_the_official_stays_anonymous(record: FactBase) -> None:
    official = actor_of(record, "NATO official")
    assert official.kind == "person"
    assert official.roles == ()
    assert official.affiliation == id_of(record, "NATO")


def test_the_outlet_is_the_hearer_and_does_nothing(record: FactBase) -> None:
    outlet = id_of(record, "Europetime")
    assert source_of(record, NUMBER).outlet == outlet
    for card in facts_from(record, NUMBER):
        if isinstance(card, Event):
            assert outlet not in parts_of(card), card.id
        else:
            via = card.via if isinstance(card, Position) else ()
            assert outlet not in (card.holder, card.speaker, *card.toward, *via), card.id


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("the third NATO-Georgia Joint Exercise last March", "2022-03"),
        ("meeting of NATO Foreign Ministers this past April", "2022-04"),
        ("second official trip to the South Caucasus a few weeks ago", "2022-04~"),
        ("Informal Meeting of NATO Ministers of Foreign Affairs", "2022-05-14/2022-05-15"),
        ("a working session with NATO Allies on 14 May", "2022-05-14"),
        ("The ministerial meetings on 15 May", "2022-05-15"),
    ],
)
def test_months_without_a_year_are_in_the_inferred_2022(
    record: FactBase, words: str, date: str
) -> None:
    event = card_on(record, Event, NUMBER, words)
    assert (event.date, event.date_basis) == (date, "inferred")


def test_no_date_is_stated_since_the_text_has_no_year(record: FactBase) -> None:
    dated = [*cards_from(record, Event, NUMBER), *cards_from(record, Position, NUMBER)]
    assert len(dated) >= 15
    assert {card.date_basis for card in dated if card.date} <= {"inferred", "outside"}


def test_the_two_defence_ministerials_are_two_events(record: FactBase) -> None:
    minister = id_of(record, "Burchuladze")
    events = [card for card in cards_from(record, Event, NUMBER) if minister in parts_of(card)]
    assert sorted(card.date or "" for card in events) == ["2022-02", "2022-03"]


def test_colomina_is_one_person_and_not_stoltenberg(record: FactBase) -> None:
    colomina = actor_of(record, "Javier Colomina")
    nato = id_of(record, "NATO")
    assert [(colomina.affiliation, role.of) for role in colomina.roles] == [(nato, nato)]
    assert colomina.roles[0].title.endswith("Representative for the Caucasus and Central Asia")
    trip = card_on(record, Event, NUMBER, "second official trip to the South Caucasus")
    assert set(parts_of(trip)) == {colomina.id}
    source, stoltenberg = source_of(record, NUMBER).id, actor_of(record, "Jens Stoltenberg")
    assert source not in {row.source for _, row in evidence_of(stoltenberg)}
    events = cards_from(record, Event, NUMBER)
    assert not any(stoltenberg.id in parts_of(card) for card in events)


def test_meetings_for_allies_only_are_no_red_line(record: FactBase) -> None:
    assert cards_from(record, RedLine, NUMBER) == []

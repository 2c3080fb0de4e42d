"""What five articles hide together: one actor by many names, namesakes, and what collides."""

from __future__ import annotations

import pytest
from record_lookup import (
    actor_of,
    card_on,
    cards_on,
    id_of,
    lines_in,
    source_of,
)

from build_scripts.cards.checks.proof import has_words, names_of
from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine

FOREIGN_MINISTERS = [
    ("001", "the virtual ministerial of the NATO member states", "2020-12"),
    ("004", "meeting of NATO Foreign Ministers this past April", "2022-04"),
    ("004", "Informal Meeting of NATO Ministers of Foreign Affairs", "2022-05"),
    ("003", "the meetings of NATO Foreign Ministers in Bucharest", "2022-11"),
]


@pytest.mark.parametrize(
    ("number", "published", "basis"),
    [
        ("001", "2020-12", "outside"),
        ("000", "2022-01-18", "inferred"),
        ("004", "2022-05", "inferred"),
        ("003", "2022-11-25~", "outside"),
        ("002", "2024-03-18", "stated"),
    ],
)
def test_every_article_is_dated_as_far_as_it_can_be(
    record: FactBase, number: str, published: str, basis: str
) -> None:
    source = source_of(record, number)
    assert (source.published, source.published_basis) == (published, basis)
    assert source.published_note
    assert bool(source.published_url) == (basis == "outside")


def test_the_order_of_the_articles_is_that_of_their_content(record: FactBase) -> None:
    published = [source_of(record, n).published or "" for n in ("001", "000", "004", "003", "002")]
    assert published == sorted(published, key=lambda date: parse_edtf(date).sort_key)


def test_only_europetime_names_itself_and_the_repost_has_no_publisher(record: FactBase) -> None:
    sources = {number: source_of(record, number) for number in ("000", "001", "002", "003", "004")}
    assert {number: source.outlet_basis for number, source in sources.items()} == {
        "000": "outside",
        "001": None,
        "002": "outside",
        "003": "outside",
        "004": "stated",
    }
    assert [number for number, source in sources.items() if not source.live_link] == ["001"]


def test_headlines_are_given_where_there_are_some(record: FactBase) -> None:
    with_one = {number for number in ("001", "003", "004") if source_of(record, number).headline}
    assert with_one == {"001", "003", "004"}
    assert not source_of(record, "000").headline
    assert not source_of(record, "002").headline


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_nothing_has_mended_an_article(record: FactBase, number: str) -> None:
    source = source_of(record, number)
    document = record.documents[source.id]
    assert document.sha256 == source.sha256
    assert not document.text.endswith("\n")
    assert document.text.startswith(" ") == (number == "002")


@pytest.mark.parametrize("name", ["North Atlantic Alliance", "the Alliance", "the alliance"])
def test_nato_is_one_actor_by_all_its_names(record: FactBase, name: str) -> None:
    assert actor_of(record, name).id == id_of(record, "NATO")


def test_georgia_is_a_country(record: FactBase) -> None:
    assert actor_of(record, "Georgia").kind == "country"
    named = [row.name for row in record.actors.values() if row.name == "Georgia"]
    assert len(named) == 1


@pytest.mark.parametrize(
    "name", ["South Ossetia", "Abkhazia", "Crimea", "Black Sea", "Afghanistan", "Euro-Atlantic"]
)
def test_places_and_adjectives_are_no_actors(record: FactBase, name: str) -> None:
    actors = record.actors.values()
    assert not any(has_words(printed, name) for row in actors for printed in names_of(row))


def test_the_2008_summit_is_not_the_2022_ministerial(record: FactBase) -> None:
    told = cards_on(record, Event, "000", "the 2008 Bucharest Summit")
    (summit,) = (event for event in told if event.type == "CONSULT")
    ministerial = card_on(record, Event, "003", "the meetings of NATO Foreign Ministers in Buch")
    assert summit.id != ministerial.id
    assert (summit.date, (ministerial.date or "")[:7]) == ("2008", "2022-11")


def test_four_meetings_of_foreign_ministers_are_four_events(record: FactBase) -> None:
    events = [card_on(record, Event, number, words) for number, words, _ in FOREIGN_MINISTERS]
    assert len({event.id for event in events}) == 4
    for event, (_, _, month) in zip(events, FOREIGN_MINISTERS, strict=True):
        assert (event.date or "").startswith(month)


def test_rounds_of_elections_are_not_rounds_of_negotiations(record: FactBase) -> None:
    talks = card_on(record, Event, "001", "two rounds of negotiations were held")
    third = card_on(record, Event, "001", "third round of negotiations between the opposition")
    words = "the second round of elections, which took place on November 21"
    election = [card for card in cards_on(record, Event, "001", words) if card.type == "ELECTION"]
    assert [card.date for card in election] == ["2020-11-21"]
    assert {talks.type, third.type} == {"CONSULT"}
    assert len({talks.id, third.id, election[0].id}) == 3


def test_the_cyber_attacks_told_twice_are_one_event(record: FactBase) -> None:
    event = card_on(record, Event, "000", "Cyber attacks against the Ukrainian government")
    assert lines_in(record, event, "000") == {7, 8}


def test_cyberattacks_in_the_world_are_no_event(record: FactBase) -> None:
    words = "various hybrid threats in the world, including cyberattacks"
    assert cards_on(record, Event, "001", words) == []


@pytest.mark.parametrize(
    ("office", "holders"),
    [
        ("Prime Minister", {"Giorgi Gakharia": "2020", "Irakli Kobakhidze": "2024"}),
        ("Foreign Minister", {"David Zalkaliani": "2022", "Ilia Darchiashvili": "2022"}),
    ],
)
def test_an_office_has_its_holder_of_the_time(
    record: FactBase, office: str, holders: dict[str, str]
) -> None:
    georgia = id_of(record, "Georgia")
    latest = {
        actor.name: role.as_of[:4]
        for actor in record.actors.values()
        for role in actor.roles
        if (role.title, role.of) == (office, georgia)
    }
    assert latest == holders


def test_every_role_has_its_time(record: FactBase) -> None:
    roles = [role for actor in record.actors.values() for role in actor.roles]
    assert len(roles) >= 15
    assert all(parse_edtf(role.as_of).earliest for role in roles)


def collisions(record: FactBase) -> set[frozenset[str]]:
    """Returns each pair of cards that is tied by collides-with."""
    return {
        frozenset((card.id, row.card))
        for card in record.cards()
        for row in card.relations
        if row.type == "collides-with"
    }


def test_the_open_door_collides_with_the_demand_for_guarantees(record: FactBase) -> None:
    demanded = "guarantees that Ukraine and Georgia will never become NATO members"
    kept = ("not allow anyone to slam closed NATO's open door policy", "NATO decisions about Open")
    guarantees = card_on(record, Position, "000", demanded)
    for words in kept:
        door = card_on(record, Position, "000", words)
        assert frozenset((door.id, guarantees.id)) in collisions(record)


@pytest.mark.parametrize(
    "words",
    [
        "not allow anyone to slam closed NATO's open door policy",
        "there will be no compromise on the red lines",
    ],
)
def test_red_lines_collide_with_russias(record: FactBase, words: str) -> None:
    demanded = "guarantees that Ukraine and Georgia will never become NATO members"
    russias = card_on(record, RedLine, "000", demanded)
    assert russias.holder == id_of(record, "Russia")
    other = card_on(record, RedLine, "000", words)
    assert frozenset((other.id, russias.id)) in collisions(record)

"""The actors of the five articles, with every trap that their names set."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from marking import Found, read_mentions

from build_scripts.annotate.marks import NamedActor
from build_scripts.text.document import Document, read_document
from build_scripts.text.furniture import find_furniture

SEEDS = Path(__file__).parents[3] / "seeds"
NUMBERS = ("000", "001", "002", "003", "004")


@cache
def article(number: str) -> Document:
    return read_document(next(SEEDS.glob(f"{number}_*.txt")))


@cache
def found(number: str) -> Found:
    return read_mentions(article(number))


def actors(number: str) -> dict[str, NamedActor]:
    return {actor.id: actor for actor in found(number)[0]}


def actors_in(number: str, passage: str) -> list[tuple[str, str]]:
    """Returns the (words, actor) of the mentions inside the first place of a passage."""
    document = article(number)
    start = document.text.index(passage)
    return [
        (document.slice(mention.span), mention.actor)
        for mention in found(number)[1]
        if start <= mention.span.start < start + len(passage)
    ]


PASSAGES = [
    ("000", "Georgian Foreign Minister David Zalkaliani",
     [("David Zalkaliani", "david-zalkaliani")]),
    ("000", "the alliance's Secretary-General Jens Stoltenberg",
     [("Jens Stoltenberg", "jens-stoltenberg")]),
    ("000", "#NATO SG @jensstoltenberg met w/Dep.PM & FM ???????? @DZalkaliani in Brussels",
     [("@jensstoltenberg", "jens-stoltenberg"), ("@DZalkaliani", "david-zalkaliani")]),
    ("000", "“SG has made", [("SG", "jens-stoltenberg")]),
    ("000", "— Tamar Beruchashvili - თამარ ბერუჩაშვილი (@tberuch)",
     [("Tamar Beruchashvili", "tamar-beruchashvili"), ("@tberuch", "tamar-beruchashvili")]),
    ("000", "The Foreign Ministry said", [("Foreign Ministry", "georgian-foreign-ministry")]),
    ("000", "Georgia's FM condemned the recent cyber attacks against Ukraine and reiterated its "
     "solidarity with the country",
     [("Georgia's FM", "david-zalkaliani"), ("Ukraine", "ukraine"), ("its", "georgia"),
      ("country", "ukraine")]),
    ("000", "against the Ukrainian government websites", [("Ukrainian", "ukraine")]),
    ("000", "an invitation of the NATO Secretary-General",
     [("NATO Secretary-General", "jens-stoltenberg")]),
    ("000", "Grateful to???????? @T_Szatkowski", [("@T_Szatkowski", "t-szatkowski")]),
    ("000", "called on Russia to withdraw its forces", [("Russia", "russia"), ("its", "russia")]),
    ("000", "US Deputy Secretary of State Wendy Sherman said the US would",
     [("Wendy Sherman", "wendy-sherman"), ("US", "united-states")]),
    ("000", "Russian Deputy Foreign Minister Sergey Ryabkov said Russia",
     [("Sergey Ryabkov", "sergey-ryabkov"), ("Russia", "russia")]),
    ("000", "Georgia's foreign office",
     [("Georgia's foreign office", "georgian-foreign-ministry")]),
    ("001", "integration of the country", [("country", "georgia")]),
    ("001", "said the prime minister of Georgia",
     [("prime minister of Georgia", "giorgi-gakharia")]),
    ("001", "told Zalkaliani", [("Zalkaliani", "david-zalkaliani")]),
    ("001", "The Georgian opposition states", [("Georgian opposition", "georgian-opposition")]),
    ("001", "a spokesman for the opposition «European Georgia» Sergi Kapanadze",
     [("European Georgia", "european-georgia"), ("Sergi Kapanadze", "sergi-kapanadze")]),
    ("001", "However, the opposition did", [("opposition", "georgian-opposition")]),
    ("001", "the parties agreed", []),
    ("001", "the ruling «Georgian Dream»", [("Georgian Dream", "georgian-dream")]),
    ("001", "Tbilisi has been expressing its", [("Tbilisi", "georgia"), ("its", "georgia")]),
    ("001", "at a briefing in Tbilisi", []),
    ("001", "it continues its military build-up in Crimea", [("it", "russia"), ("its", "russia")]),
    ("002", "Met upon arrival by key Georgian officials",
     [("Georgian officials", "georgian-officials")]),
    ("002", "During his visit", [("his", "jens-stoltenberg")]),
    ("002", "regions of South Ossetia and Abkhazia", []),
    ("003", "Such a statement made the NATO Secretary General",
     [("NATO Secretary General", "jens-stoltenberg")]),
    ("003", "the Foreign Ministers from Moldova and Bosnia and Herzegovina",
     [("Moldova", "moldova"), ("Bosnia and Herzegovina", "bosnia-and-herzegovina")]),
    ("003", "we meet as Foreign Ministers in Bucharest", []),
    ("003", "Russian military aggression", [("Russian", "russia")]),
    ("004", "the NATO Secretary General Special Representative for the Caucasus and Central Asia "
     "Javier Colomina", [("Javier Colomina", "javier-colomina")]),
    ("004", "invasion of Ukraine, Allies have agreed to step up assistance to partners affected "
     "by Russian threats",
     [("Ukraine", "ukraine"), ("Allies", "nato-allies"), ("Russian", "russia")]),
    ("004", "- a NATO official told Europetime", [("a NATO official", "nato-official")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "passage", "expected"), PASSAGES, ids=[f"{n}-{p[:40]}" for n, p, _ in PASSAGES]
)
def test_a_passage_names_these_actors(
    number: str, passage: str, expected: list[tuple[str, str]]
) -> None:
    assert actors_in(number, passage) == expected


def test_nobody_is_named_in_page_furniture_but_who_signs_a_tweet() -> None:
    for number in NUMBERS:
        for row in find_furniture(article(number)):
            inside = [m for m in found(number)[1] if row.span.overlap(m.span)]
            assert row.kind == "signature" or inside == [], row


def test_the_headline_of_an_article_gives_no_mention() -> None:
    assert actors_in("004", "Allies have agreed to step up assistance to partners affected by "
                     "Russian threats. Georgia and NATO") == []  # fmt: skip


def test_nato_bears_all_its_names_and_one_id() -> None:
    aliases = {alias for number in NUMBERS for alias in actors(number)["nato"].aliases}
    wanted = {"NATO", "@NATO", "#Alliance", "alliance", "Alliance", "North Atlantic Alliance"}
    assert wanted <= aliases


def test_the_same_actor_has_the_same_id_in_every_article() -> None:
    assert all("georgia" in actors(number) for number in NUMBERS)
    assert [n for n in NUMBERS if "jens-stoltenberg" in actors(n)] == ["000", "001", "002", "003"]


@pytest.mark.parametrize(
    ("number", "actor", "role"),
    [
        ("000", "david-zalkaliani", "Georgian Foreign Minister"),
        ("001", "giorgi-gakharia", "Georgian Prime Minister"),
        ("002", "irakli-kobakhidze", "Prime Minister"),
        ("004", "ilia-darchiashvili", "Foreign Minister"),
        ("004", "burchuladze", "Defence Minister"),
        ("001", "sergi-kapanadze", "spokesman for the opposition «European Georgia»"),
    ],
)
def test_a_role_belongs_to_who_bears_it_in_that_article(number: str, actor: str, role: str) -> None:
    assert role in actors(number)[actor].roles


@pytest.mark.parametrize(
    ("number", "name", "kind"),
    [
        ("000", "permanent representatives of NATO member states", "group"),
        ("000", "hackers", "group"),
        ("001", "Eight Georgian opposition parties", "group"),
        ("001", "Georgia’s international partners", "group"),
        ("001", "US and EU ambassadors in Georgia", "group"),
        ("001", "NATO expert group", "group"),
        ("001", "NATO leadership", "group"),
        ("001", "Georgian Dream", "party"),
        ("001", "Georgian military", "body"),
        ("003", "civilians", "group"),
        ("003", "NATO Foreign Ministers", "group"),
        ("003", "European Parliament", "body"),
        ("004", "a NATO official", "person"),
    ],
)
def test_who_has_no_name_of_his_own_is_an_actor_too(number: str, name: str, kind: str) -> None:
    assert [a.kind for a in actors(number).values() if name in (a.name, *a.aliases)] == [kind]


def test_neither_places_nor_events_nor_the_hearing_outlet_are_actors() -> None:
    places = {"Black Sea", "South Ossetia", "Abkhazia", "Crimea", "Caucasus", "South Caucasus",
              "Central Asia", "Brussels", "Bucharest", "Berlin", "Euro-Atlantic", "Europetime",
              "Bucharest Summit", "Open Door Policy", "January", "Monday"}  # fmt: skip
    for number in NUMBERS:
        for actor in actors(number).values():
            assert not places & {actor.name, *actor.aliases}


def test_aliases_stand_exactly_so_in_the_article() -> None:
    for number in NUMBERS:
        for actor in actors(number).values():
            assert actor.aliases
            assert all(alias in article(number).text for alias in actor.aliases)


def test_the_colomina_article_does_not_know_stoltenberg() -> None:
    assert "jens-stoltenberg" not in actors("004")
    assert "nato-secretary-general" not in actors("004")

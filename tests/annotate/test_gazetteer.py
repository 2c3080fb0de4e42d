"""The word lists of names: complete, without contradictions, and read with care for case."""

from __future__ import annotations

import re

import pytest

from build_scripts.annotate.gazetteer import (
    adjective_of,
    find_homonyms,
    find_name,
    load_gazetteer,
)
from build_scripts.annotate.words import find_words, to_kebab

FORMS = [
    ("Egypt", "egypt", "name"),
    ("Egyptian", "egypt", "adjective"),
    ("Egyptians", "egypt", "people"),
    ("Cairo", "egypt", "capital"),
    ("U.S.", "united-states", "name"),
    ("US", "united-states", "name"),
    ("USA", "united-states", "name"),
    ("UK", "united-kingdom", "name"),
    ("UAE", "united-arab-emirates", "name"),
    ("DPRK", "north-korea", "name"),
    ("Türkiye", "turkey", "name"),
    ("Turkiye", "turkey", "name"),
    ("Côte d’Ivoire", "ivory-coast", "name"),
    ("Burma", "myanmar", "name"),
    ("HELLENIC REPUBLIC", "greece", "name"),
    ("Argentine Republic", "argentina", "name"),
    ("Swiss Confederation", "switzerland", "name"),
    ("Islamic Republic of Pakistan", "pakistan", "name"),
    ("Hashemite Kingdom of Jordan", "jordan", "name"),
    ("Islamic Republic", "iran", "name"),
    ("Republic of Korea", "south-korea", "name"),
    ("Kyiv", "ukraine", "capital"),
    ("Kiev", "ukraine", "capital"),
    ("Kosovar", "kosovo", "adjective"),
    ("Guinea-Bissau", "guinea-bissau", "name"),
    ("Papua New Guinea", "papua-new-guinea", "name"),
    ("North Atlantic Alliance", "nato", "name"),
    ("North Atlantic Treaty Organisation", "nato", "name"),
    ("UN Security Council", "un-security-council", "name"),
    ("People's Liberation Army", "people-liberation-army", "name"),
    ("ISIS", "islamic-state", "name"),
]


def look_up(text: str) -> tuple[str, str, str] | None:
    """Returns (actor, form, words) of the name that the text begins with."""
    plain = text.replace("’", "'")
    words = find_words(plain, 0, len(plain))
    found = find_name(load_gazetteer(), plain, words, 0, frozenset())
    if found is None:
        return None
    return found[1].actor, found[1].form, plain[: words[found[0] - 1].end]


@pytest.mark.parametrize(("text", "actor", "form"), FORMS)
def test_a_name_stands_for_its_actor(text: str, actor: str, form: str) -> None:
    assert look_up(text) == (actor, form, text.replace("’", "'"))


@pytest.mark.parametrize("text", ["us", "who", "turkey", "china shop", "Us", "Who", "Apple", "is"])
def test_common_words_are_no_names(text: str) -> None:
    assert look_up(text) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("South Ossetia", "South Ossetia"),
        ("Georgia Tech", "Georgia Tech"),
        ("New Mexico", "New Mexico"),
        ("Sea of Japan", "Sea of Japan"),
        ("Gulf of Oman", "Gulf of Oman"),
    ],
)
def test_a_place_keeps_the_country_inside_its_name(text: str, whole: str) -> None:
    found = look_up(text)
    assert found is not None
    assert found[2] == whole
    assert found[0] not in ("georgia", "mexico", "japan", "oman")


def test_there_are_all_countries() -> None:
    kinds = [listed.kind for listed in load_gazetteer().actors.values()]
    assert kinds.count("country") >= 195
    assert {"organisation", "body", "party", "media", "region"} <= set(kinds)


def test_an_id_is_its_name_and_owners_are_listed() -> None:
    actors = load_gazetteer().actors
    for listed in actors.values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", listed.id)
        assert listed.id == to_kebab(listed.name) or listed.kind == "region"
        assert listed.owner is None or listed.owner in actors


def test_every_listed_name_leads_to_its_own_actor() -> None:
    shared = {"macau", "luxembourg", "singapore"}
    for listed in load_gazetteer().actors.values():
        found = look_up(listed.name)
        assert found is not None, listed.name
        assert found[0] == listed.id or listed.id in shared, listed.name


@pytest.mark.parametrize(
    ("actor", "adjective"),
    [("georgia", "Georgian"), ("united-states", "US"), ("nato", "NATO"), ("european-union", "EU")],
)
def test_an_actor_has_an_adjective_for_its_bodies(actor: str, adjective: str) -> None:
    assert adjective_of(load_gazetteer(), actor) == adjective


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Voters in Atlanta and all of Georgia, where Republicans lead", {"georgia"}),
        ("Georgia and Florida counted on; in Atlanta it rained", {"georgia"}),
        ("Georgia joined NATO talks in Tbilisi", set()),
        ("Georgia rejected the offer", set()),
    ],
)
def test_the_state_of_georgia_is_told_from_the_country(text: str, away: set[str]) -> None:
    assert find_homonyms(text) == away


@pytest.mark.parametrize(
    ("name", "kebab"),
    [
        ("Aleksandar Vučić", "aleksandar-vucic"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Georgia’s international partners", "georgia-international-partners"),
        ("senior U.S. official", "senior-us-official"),
        ("T_Szatkowski", "t-szatkowski"),
        ("Ministry of Foreign Affairs & Trade", "ministry-of-foreign-affairs-trade"),
    ],
)
def test_an_id_is_the_name_in_small_ascii_letters(name: str, kebab: str) -> None:
    assert to_kebab(name) == kebab

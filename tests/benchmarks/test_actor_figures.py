"""Actors read against actors recorded, on invented ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.actors import Actor, marked_actors, recorded_actors, score_actors
from benchmarks.facts import names_of
from benchmarks.seeds import Tally
from build_scripts.cards.factbase import read_fact_base

LIMA = Actor(names_of("Ana Lima", "the minister"), "person")
SARN = Actor(names_of("Sarn", "the Republic of Sarn"), "country")


def figures(found: list[Actor], record: list[Actor]) -> dict[str, float]:
    tally = Tally()
    tally.add_actors(found, record)
    return tally.figures()


def test_an_actor_is_met_by_a_name_in_common() -> None:
    shown = figures([Actor(names_of("Sarn"), "country"), LIMA], [SARN])
    assert (shown["actors precision"], shown["actors recall"]) == (50, 100)


def test_two_readings_of_one_actor_count_once() -> None:
    shown = figures([Actor(names_of("Lima", "the minister"), "person"), LIMA], [LIMA])
    assert (shown["actors precision"], shown["actors recall"]) == (50, 100)


def test_a_wrong_kind_is_told_beside_who_was_met() -> None:
    shown = figures([replace(LIMA, kind="body"), SARN], [LIMA, SARN])
    assert shown["actors F1"] == 100
    assert shown["kinds of actors right, of those met"] == 50


@pytest.mark.parametrize("found", [[], [LIMA]])
def test_a_minor_actor_neither_helps_nor_hurts(found: list[Actor]) -> None:
    scores = score_actors(found, [replace(LIMA, is_minor=True)])
    assert (scores.met.proposed, scores.met.expected) == (0, 0)
    assert scores.misses == ()


def test_what_is_not_met_is_named() -> None:
    misses = score_actors([LIMA], [SARN]).misses
    missed = "MISSED actors | country | republic of sarn"
    assert misses == ("FALSE actors | person | ana lima", missed)


def test_an_actor_that_was_marked_without_a_kind_has_none() -> None:
    row = {"name": "Sarn", "aliases": ["the Sarnese"], "kind": None}
    assert list(marked_actors([row])) == [Actor(names_of("Sarn", "the Sarnese"), "")]


def test_the_record_s_actors_of_an_article_have_a_part_in_its_facts() -> None:
    actors = recorded_actors(read_fact_base(Path()), "rustavi-2-243160")
    told = {name for actor in actors for name in actor.names}
    assert "jens stoltenberg" in told
    assert "rustavi 2" not in told


@pytest.mark.parametrize(("found", "right"), [("2024-03-05", 100), ("", 100), ("XXXX-03-05", 0)])
def test_a_document_date_may_be_one_of_several(found: str, right: float) -> None:
    tally = Tally()
    tally.add_document_date(found, {"2024-03-05", ""})
    assert tally.figures()["document dates right"] == right

"""An attack and what came of it, told in one sentence: `{...}` stands around each actor."""

from __future__ import annotations

import pytest
from eventing import mark, told

ONE_EVENT = [
    # A clause that is no attack of its own, and the harm beside it: the whole is told.
    ("Shells landed in {Arland}, killing two boys and wounding nine.",
     "Shells landed in Arland, killing two boys and wounding nine"),
    ("The bus had overturned in {Arland}, killing two boys.",
     "The bus had overturned in Arland, killing two boys"),
    # Of an attack and its dead the attack is kept.
    ("{Zedland} attacked the port, killing ten men.",
     "Zedland attacked the port, killing ten men"),
    ("Ten men were killed and four injured at a market in {Arland}.",
     "Ten men were killed and four injured at a market in Arland"),
    ("Five soldiers were killed in {Arland} when {rebels} stormed a post.",
     "Five soldiers were killed in Arland when rebels stormed a post"),
    ("Two soldiers died as a mine exploded near {Arland}.",
     "Two soldiers died as a mine exploded near Arland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), ONE_EVENT)
def test_an_attack_and_its_dead_are_one_event(text: str, words: str) -> None:
    document, events = mark(text)
    assert [document.slice(event.span) for event in events] == [words]


def test_who_did_it_is_told_by_the_clause_beside_the_dead() -> None:
    lines = told("Five soldiers of {Arland} were killed when {rebels} stormed a post.")
    assert lines == ["killed: ASSAULT happened, rebels > arland"]


def test_who_died_is_told_beside_the_attack() -> None:
    lines = told("{Zedland} attacked the port, killing the envoy of {Arland}.")
    assert lines == ["attacked: ASSAULT happened, zedland > arland"]


@pytest.mark.parametrize(
    "text",
    [
        # Two attacks of two sides are two events.
        "{Zedland} killed ten soldiers, and {Arland} shelled the port.",
        # A reason is no cause of harm.
        "{Zedland} arrested the envoy of {Arland} because {rebels} stormed a post.",
    ],
)
def test_two_events_stay_two(text: str) -> None:
    assert len(told(text)) == 2

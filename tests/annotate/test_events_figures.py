"""Words of force in figures of speech, and accidents: `{...}` stands around each actor."""

from __future__ import annotations

import pytest
from eventing import told

NO_EVENTS = [
    "{Zedland} seized the chance to praise the harvest.",
    "Stocks in {Zedland} rallied on the news.",
    "The minister of {Zedland} rallied his party behind the bill.",
    "The minister of {Zedland} shot back that the figures were wrong.",
    "The attack on the budget of {Zedland} was long.",
    "The retreat of glaciers in {Zedland} has doubled.",
    "Inflation is killing the farms of {Zedland}.",
]
EVENTS = [
    ("{Zedland} seized the ship.", "seized: COERCE happened, zedland > the ship"),
    ("{Zedland} attacked {Arland} for the third night running.",
     "attacked: ASSAULT happened, zedland > arland"),
    ("Thousands rallied in {Arland} last week, some burning flags.",
     "rallied: PROTEST happened, Thousands > arland"),
    # Nobody attacks those who die in a storm or an accident.
    ("Two sailors of {Arland} were killed by an avalanche.",
     "killed: OTHER happened, an avalanche > arland"),
    ("The fire killed two sailors of {Arland}.", "killed: OTHER happened, The fire > arland"),
    ("Ten miners of {Arland} were killed when a shaft collapsed.",
     "killed: OTHER happened, a shaft > arland"),
    ("Two sailors of {Arland} were killed by artillery fire.",
     "artillery fire: ASSAULT happened, - > arland"),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_EVENTS)
def test_a_figure_of_speech_tells_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "line"), EVENTS)
def test_what_is_done_or_happens_is_told_by_its_kind(text: str, line: str) -> None:
    assert told(text) == [line]


SENT = [
    ("Drones launched by {Zedland} struck two ships of {Arland}.",
     "struck: ASSAULT happened, zedland > arland"),
    # The parser takes the verb for an adjective of the missiles.
    ("{North Korea} test-fired two short-range ballistic missiles into the sea.",
     "test-fired: MOBILIZE happened, north-korea > -"),
    ("Fifty envoys of {Arland} were detained in dawn raids.",
     "dawn raids: COERCE happened, - > arland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), SENT)
def test_who_does_it_and_to_whom_is_found_behind_weapons_and_raids(text: str, line: str) -> None:
    assert line in told(text)

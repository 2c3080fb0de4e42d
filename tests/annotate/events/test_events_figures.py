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
    "The minister of {Zedland} came under fire from critics over the tax.",
    "A rally in bond prices of {Zedland} was short.",
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


GERUNDS = [
    ("The storming of the embassy by {rebels} was filmed.",
     "storming: PROTEST happened, rebels > the embassy"),
    ("The jailing of {Oran Reed} shocked the town.",
     "jailing: COERCE happened, - > oran-reed"),
    ("The banning of the party by {Zedland} came late.",
     "banning: COERCE happened, zedland > the party"),
    # What sparks a protest does not protest.
    ("The arrest of {Oran Reed} set off protests in {Arland}.",
     "protests: PROTEST happened, - > arland"),
    # The parser hangs who did it on the drone.
    ("After the downing of a drone by {rebels}, the envoys left.",
     "downing: ASSAULT happened, rebels > a drone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), GERUNDS)
def test_a_gerund_tells_what_its_verb_tells(text: str, line: str) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    "text", ["The building of {Zedland} is old.", "The storming by {rebels} was filmed."]
)
def test_a_noun_in_ing_that_is_no_such_deed_tells_none(text: str) -> None:
    assert told(text) == []


SENT = [
    ("Ten men of {Arland} were killed and four injured in attacks on the port.",
     "attacks: ASSAULT happened, - > arland"),
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

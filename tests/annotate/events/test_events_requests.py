"""Requests and refusals that are told as done, and those that are only positions."""

from __future__ import annotations

import pytest
from eventing import told

DONE = [
    ("{Arland} asked {Norway} for two ships.", "asked: REQUEST happened, arland > norway"),
    ("{Arland} has proposed a joint survey.",
     "proposed: REQUEST happened, arland > a joint survey"),
    ("{Norway} demanded the release of {Oran Reed}.",
     "demanded: REQUEST happened, norway > oran-reed"),
    ("{Norway} urged {Arland} to wait.", "urged: REQUEST happened, norway > arland"),
    ("{Arland} has refused to give up the valley.", "refused: REJECT happened, arland > -"),
    ("{Arland}'s refusal to sell the pier angered the mayor.",
     "refusal: REJECT happened, arland > -"),
    ("{Norway} had a request for two ships from {Arland}.",
     "request: REQUEST happened, norway > arland"),
    ("{Norway} has been pressing both sides to stop.",
     "pressing: REQUEST ongoing, norway > both sides"),
    ("{Norway} intends to request the return of the ships.",
     "request: REQUEST planned, norway > the return of the ships"),
    ("{Norway} will ask {Arland} to wait.", "ask: REQUEST planned, norway > arland"),
    ("{Norway} received a request from {Arland} for two ships.",
     "request: REQUEST happened, arland > norway"),
    ("{Norway} has threatened to leave the pier if {Arland} stays.",
     "threatened: THREATEN happened, norway > arland"),
    ("{Norway} gave {Arland} an ultimatum.", "ultimatum: THREATEN happened, norway > arland"),
    ("{Norway} allowed two trains to cross the bridge.",
     "allowed: CONCEDE happened, norway > -"),
    ("{Norway} let two ships pass the bridge.", "let: CONCEDE happened, norway > -"),
    ("{Norway} postponed the talks with {Arland}.", "postponed: REJECT happened, norway > arland"),
    ("{Norway} is preparing to block the opening of the chapter.",
     "block: REJECT planned, norway > the opening of the chapter"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "line"), DONE)
def test_who_asked_for_a_thing_or_would_not_do_it_took_a_step(drawn: str, line: str) -> None:
    assert line in told(drawn)


POSITIONS = [
    "{Norway} demands two ships of {Arland}.",
    # A comment is no step, and many without a name are asked for nothing that one could take.
    "{Ana Lima} asked {Oran Reed} for comment.",
    "{Norway} urged shoppers to wait.",
    "{Arland} has asked for more.",
    "The miners urged {Arland} to wait.",
    "{Norway} asked whether {Arland} would wait.",
    "{Ana Lima} refused to comment.",
    "{Norway} sought access to the pier.",
    "{Norway} would request the return of the ships if it rained.",
    "The rain is a threat to {Norway}.",
    "The rules allow judges to wait.",
    "The path allowed cats to sleep by the river.",
]


@pytest.mark.parametrize("drawn", POSITIONS)
def test_what_asks_for_no_step_of_anybody_is_a_position(drawn: str) -> None:
    assert told(drawn) == []

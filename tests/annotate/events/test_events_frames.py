"""What stands around a verb makes it another: until when, what is carried, who it is."""

from __future__ import annotations

import pytest
from eventing import told

TOLD = [
    # A day until which somebody must act, however it is told.
    ("{Norway} gave {Peru} until Monday to leave the valley.", "gave: THREATEN"),
    ("The guild has given the government of {Peru} until Friday.", "given: THREATEN"),
    # Who is carried does not visit.
    ("{Norway} returned the body of a sailor to {Peru}.", "returned: RETREAT"),
    ("{Norway} flew thirty patients to {Peru}.", "flew: AID"),
    # A body of which the sentence before spoke.
    ("{Norway} was angry. It halted its share of the programme.", "halted: SANCTION"),
]
UNTOLD = [
    ("{Norway} gave concerts in {Peru} until Monday.", "THREATEN"),
    ("{Norway} returned the body of a sailor to {Peru}.", "CONSULT"),
    ("{Norway} was cold. It hits the poor.", "ASSAULT"),
]


@pytest.mark.parametrize(("drawn", "found"), TOLD)
def test_the_words_around_a_verb_tell_its_event(drawn: str, found: str) -> None:
    assert any(line.startswith(found) for line in told(drawn))


@pytest.mark.parametrize(("drawn", "kind"), UNTOLD)
def test_words_that_look_alike_tell_no_such_event(drawn: str, kind: str) -> None:
    assert not [line for line in told(drawn) if line.split(" ")[1] == kind]

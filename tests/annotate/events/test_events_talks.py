"""Who agrees on something to be done makes a pact; what is talked of is no place of the talks."""

from __future__ import annotations

import pytest
from eventing import mark, told

PACTS = [
    ("{Norway} and {Peru} agreed in 2009 that the north would give notice.", "agreed"),
    ("They spoke of what had been agreed by {Norway} in Oslo last year.", "agreed"),
    ("{Norway} and {Peru} struck a bargain over the river on Saturday.", "bargain"),
    ("{Norway} and {Peru} agreed a timetable on Monday.", "agreed"),
    ("{Norway} and {Peru} found common ground on the fee on Friday.", "found"),
    ("An understanding between {Norway} and {Peru} ended the quarrel.", "understanding"),
]


@pytest.mark.parametrize(("drawn", "trigger"), PACTS)
def test_a_pact_is_told_by_many_words(drawn: str, trigger: str) -> None:
    (line,) = [line for line in told(drawn) if "AGREE" in line]
    assert line.startswith(trigger) or trigger in line.split(":")[0] or trigger in drawn


NO_PACTS = [
    # They hold the same view and settle nothing.
    "Experts of {Norway} agreed that the harbour would close.",
    "{Norway} and {Peru} agree that the harbour is small.",
    "{Oran Reed} agreed that the talks had failed.",
    "{Norway} and {Peru} ended the talks without an agreement.",
    "{Norway} wants mutual understanding between the peoples of the north.",
]


@pytest.mark.parametrize("drawn", NO_PACTS)
def test_a_shared_view_and_a_missing_pact_are_none(drawn: str) -> None:
    assert not [line for line in told(drawn) if "AGREE" in line]


def test_what_is_agreed_stands_in_the_words() -> None:
    document, (event, *_) = mark("{Norway} and {Peru} agreed that the bridge would open.")
    assert document.slice(event.span).endswith("that the bridge would open")


def test_the_place_of_the_topic_is_not_where_they_met() -> None:
    assert mark("{Norway} and {Peru} discussed the situation in Kosovo.")[1][0].place is None
    assert mark("{Norway} and {Peru} discussed the harbour in Oslo on Monday.")[1]


def test_a_visit_of_somebody_has_a_visitor() -> None:
    (event,) = mark("The visit of {Ana Lima} to {Arland} on Thursday was short.")[1]
    assert (event.source, event.target) == (("ana-lima",), ("arland",))


@pytest.mark.parametrize("which", ["fifth", "68th", "next"])
def test_a_numbered_round_is_one_of_talks(which: str) -> None:
    (event,) = mark(f"The {which} round is scheduled for March.")[1]
    assert (event.type, event.status, event.confidence) == ("CONSULT", "planned", 0.48)

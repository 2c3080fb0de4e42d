"""A statement is told by who made it and where; what two do together, they share."""

from __future__ import annotations

import pytest
from eventing import mark, told

SPOKEN = [
    # Who said it where, without what was said.
    ("{Norway} said in a statement on Monday that the harbour was closed.",
     "Norway said in a statement on Monday"),
    ("In a televised address on Sunday, {Ana Lima} said that the harbour was closed.",
     "In a televised address on Sunday, Ana Lima said"),
    ("{Ana Lima} told the crowd at a news conference in Oslo that the harbour was closed.",
     "Ana Lima told the crowd at a news conference in Oslo"),
    ("{Ana Lima} told a press briefing in Oslo that the harbour was closed.",
     "Ana Lima told a press briefing in Oslo"),
    ("{Ana Lima} said in remarks broadcast on television that the harbour was closed.",
     "Ana Lima said in remarks broadcast on television"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "words"), SPOKEN)
def test_a_statement_is_told_with_who_made_it(drawn: str, words: str) -> None:
    document, events = mark(drawn)
    assert words in [document.slice(e.span) for e in events if e.type == "STATEMENT"]


SENT = [
    ("{Norway} sent a letter to {Peru} on Monday.", "sent: STATEMENT happened, norway > peru"),
    ("The letter was sent by {Norway} to {Peru}.", "sent: STATEMENT happened, norway > peru"),
    ("A note was handed to {Peru} on Monday.", "handed: STATEMENT happened, - > peru"),
]


@pytest.mark.parametrize(("drawn", "line"), SENT)
def test_a_message_goes_from_one_to_another(drawn: str, line: str) -> None:
    assert told(drawn) == [line]


@pytest.mark.parametrize(
    "drawn",
    [
        "Letters from readers filled the newspaper of {Peru} on Monday.",
        "The remarks of {Ana Lima} angered {Peru}.",
    ],
)
def test_letters_of_readers_and_remarks_told_of_are_no_statements(drawn: str) -> None:
    assert not [line for line in told(drawn) if "STATEMENT" in line]


TYPES = [
    ("{Norway} and {Peru} reopened the crossing on Monday.", "COOPERATE"),
    ("{Norway} reopened the crossing to {Peru} on Monday.", "RETREAT"),
    ("{Norway} and {Peru} held joint sailing activities on Monday.", "COOPERATE"),
    ("A joint lake survey was conducted by {Norway} and {Peru} in March.", "COOPERATE"),
    ("{Norway} and {Peru} repaired the bridge together on Monday.", "COOPERATE"),
    ("{Norway} and {Peru} signed a declaration of principles in Oslo.", "AGREE"),
]


@pytest.mark.parametrize(("drawn", "type_"), TYPES)
def test_what_two_do_with_each_other_is_shared(drawn: str, type_: str) -> None:
    (event,) = mark(drawn)[1]
    assert (event.type, event.participants) == (type_, ("norway", "peru"))


def test_candidate_status_is_a_step_to_accession_whoever_grants_it() -> None:
    (event,) = mark("{Peru} was granted candidate status by {Norway} in 2022.")[1]
    assert event.type == "ACCESSION"


def test_a_joint_account_is_no_doing() -> None:
    assert told("{Norway} and {Peru} had a joint account in Lima.") == []

"""What somebody has others do, denies to them or stops doing for them, and what goes on."""

from __future__ import annotations

import pytest
from eventing import told

CAUSED = [
    ("{Norway} had the quotas of two firms cancelled.", "cancelled: REJECT happened, norway >"),
    ("{Peru} had a freighter held for two days in May.", "held: COERCE happened, peru >"),
    ("{The firm} had its licence revoked.", "revoked: SANCTION happened, - > the-firm"),
    ("{Two envoys} were denied contact with the prisoners.", "denied: REJECT happened"),
    ("{Norway} stopped sharing readings with {Peru}.", "stopped: SANCTION happened, norway >"),
    ("{The army} began guarding the depots.", "guarding: MOBILIZE happened, the-army"),
    ("{The navy} prevented two sailors from leaving.", "prevented: COERCE happened, the-navy >"),
    ("{Norway} opened a section of the railway.", "opened: RETREAT happened, norway"),
]
NOTHING = [
    "{Norway} had a meeting planned for May.",
    "{Peru} had its hopes raised.",
    "{The board} stopped pretending.",
    "{Norway} had the bell cast in Lima.",
    "A gardener stopped answering letters.",
    "{The minister} denied it.",
]


@pytest.mark.parametrize(("drawn", "found"), CAUSED)
def test_a_deed_is_that_of_who_had_it_done(drawn: str, found: str) -> None:
    assert [line for line in told(drawn) if line.startswith(found)]


@pytest.mark.parametrize("drawn", NOTHING)
def test_words_alike_tell_no_such_deed(drawn: str) -> None:
    kinds = ("SANCTION", "REJECT", "COERCE", "MOBILIZE", "RETREAT")
    assert not [line for line in told(drawn) if line.split(" ")[1] in kinds]


def test_somebodys_brother_is_not_he() -> None:
    (line,) = told("{Ana Lima} left after {her} brother was stripped of his passport.")[-1:]
    assert line.endswith("> her brother")


GOING_ON = [
    ("Deportations of sailors from {Peru} go on.", "Deportations: COERCE ongoing"),
    ("A sit-in at {the embassy} drags on.", "sit-in: PROTEST happened"),
]


@pytest.mark.parametrize(("drawn", "found"), GOING_ON)
def test_what_goes_on_is_told_by_its_noun(drawn: str, found: str) -> None:
    (line,) = told(drawn)
    assert line.startswith(found)

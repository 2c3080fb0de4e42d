"""What a state or body does to things that no line names, but for figures of speech."""

from __future__ import annotations

import pytest
from eventing import told

DONE = [
    ("{Kuwait} has frozen its own share of the programme.", "frozen: SANCTION"),
    ("The government recalled its counsellor from {Peru}.", "recalled: SANCTION"),
    ("{Norway} handed over the lighthouse to {Peru}.", "handed: RETREAT"),
    ("{Norway}, which has dropped its insistence on the court, is ready.", "dropped: CONCEDE"),
    ("The lighthouse was seized by the navy.", "seized: COERCE"),
    ("The ministry will distribute stoves in {Peru}.", "distribute: AID"),
]
NOTHING = [
    "{Norway} closed the gap on {Peru}.",
    "{Bergen} opened the scoring and lifted the title.",
    "The army lifted its eyes to the hills.",
    "{Peru} created the impression that it was late.",
    "{Norway} may freeze its share of the programme.",
    "{Norway} wants to freeze its share of the programme.",
    "A gardener cancelled the tulips.",
    "Rain has halted the parade of the swans.",
]


@pytest.mark.parametrize(("drawn", "found"), DONE)
def test_a_body_is_read_with_whatever_it_acts_on(drawn: str, found: str) -> None:
    assert any(line.startswith(found) for line in told(drawn))


@pytest.mark.parametrize("drawn", NOTHING)
def test_a_figure_of_speech_or_somebody_else_tells_no_such_deed(drawn: str) -> None:
    kinds = ("SANCTION", "RETREAT", "CONCEDE", "COERCE", "OTHER", "REJECT")
    assert not [line for line in told(drawn) if line.split(" ")[1] in kinds]

"""Promises, threats, requests and refusals that are deeds, beside those that are positions."""

from __future__ import annotations

import pytest
from test_events_told import told

DEEDS = [
    ("Norway offered to host the games of Peru.", "AGREE happened: norway peru"),
    # The offer is the event, not the deed that may follow it.
    ("Norway had once promised to send weapons to Peru.", "AGREE happened: norway peru"),
    ("Norway has offered Peru a new pier.", "AGREE happened: norway peru"),
    ("Norway threatened to cut the cable of Peru.", "THREATEN happened: norway peru"),
    ("Norway had warned Peru that the pier must stay open.", "THREATEN happened: norway peru"),
    ("Chile says that Norway had demanded in a letter that Peru drop the subject.",
     "REQUEST happened: norway"),
    ("Norway was the one that in January asked for the draft.", "REQUEST happened: norway"),
    ("Norway had refused to share a room with Peru.", "REJECT happened: norway peru"),
    ("Peru has been charged with hooliganism by Norway.", "ACCUSE happened: norway peru"),
]  # fmt: skip
POSITIONS = [
    "Norway demands that Peru drop the subject.",
    "Norway offered no comment on the pier.",
    "Norway charged that Peru was late.",
    "Norway vowed to be a friend of Peru.",
    "Norway offered its condolences to Peru.",
    "Norway never promised to leave the pier.",
    "Norway had refused to comment on the pier.",
    "Norway had asked whether the pier was open.",
    "Norway vowed to leave the pier should Peru stay.",
    "Norway warned that the pier must stay open.",
    "We promised to look at the pier of Peru.",
    "Norway had been asked for the draft.",
]


@pytest.mark.parametrize(("text", "event"), DEEDS)
def test_words_that_are_a_deed_tell_an_event(text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize("text", POSITIONS)
def test_words_that_only_say_something_tell_none(text: str) -> None:
    assert told(text) == []

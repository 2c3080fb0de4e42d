"""Visits and talks are of people, and violence is of a day, a place or two sides."""

from __future__ import annotations

import pytest
from eventing import mark, told

NO_TALK = [
    "Weapons arrived in {Arland}.",
    "The report discusses the harbour of {Arland}.",
    "{Ana Lima} said that we can discuss the fines.",
    "The delegation, led by {Oran Reed}, was late.",
    "{Norway} sent a clear message to {Arland}.",
    "{Norway} sent a letter to {Arland}.",
    "{Ana Lima} was in good health in Lima on Friday.",
    "{Ana Lima} called on the president of {Arland} to resign.",
    "{Oran Reed} met his wife in Lima in 1999.",
    "{Arland} hosts the football championship on Monday.",
    "{Arland} has hosted four million refugees since 1979.",
    # How a source was reached, and why it has no name.
    "{Oran Reed} of {Arland} said by telephone on Monday that the harbour was safe.",
    "An official, who spoke on condition of anonymity to discuss confidential talks, agreed.",
]


@pytest.mark.parametrize("drawn", NO_TALK)
def test_what_no_two_talk_about_and_nobody_travels_for_is_no_talk(drawn: str) -> None:
    assert not [line for line in told(drawn) if "CONSULT" in line]


TALK = [
    "{Ana Lima} arrived in {Arland}.",
    # Who pays a call, is somewhere for talks, and offers to host others.
    "{Ana Lima} called on the president of {Arland} on Monday.",
    "{Ana Lima} is in Lima for a third round of talks with {Oran Reed}.",
    "{Arland} offered to host a summit of {Norway} and {Peru}.",
    "The audit team of {Norway} was in Lima last week.",
    "{Norway} exchanged letters with {Arland}.",
    "{Ana Lima} led a delegation to {Arland}.",
]


@pytest.mark.parametrize("drawn", TALK)
def test_who_travels_or_sends_word_consults(drawn: str) -> None:
    assert [line for line in told(drawn) if "CONSULT" in line]


def _sure(drawn: str) -> float:
    return mark(drawn)[1][0].confidence


def test_violence_on_no_day_is_less_sure() -> None:
    general = "{Ana Lima} spoke for the victims of the brutal war of {Zedland}."
    assert [e.confidence for e in mark(general)[1] if e.type == "ASSAULT"] == [0.28]


def test_a_treaty_with_its_year_is_surer_than_one_in_passing() -> None:
    assert _sure("The treaty of 1951 is old.") > _sure("The treaty is old.")

"""Statements that are occasions, and speech that is none."""

from __future__ import annotations

import pytest
from drawing import annotate_text
from test_positions import INTRODUCED

from build_scripts.distill.occasions import distill_occasions

OCCASIONS = [
    "Brandt said in an interview that the treaty was dead.",
    "The treaty is dead and buried. Such a statement made Brandt ahead of the meeting in Oslo.",
]
NONE = [
    "Brandt said on Monday that the treaty was dead.",
    "Brandt told reporters that the treaty was dead.",
    "An official, speaking on condition of anonymity, said that the treaty was dead.",
]


@pytest.mark.parametrize("sentence", OCCASIONS)
def test_an_interview_and_remarks_are_events(sentence: str) -> None:
    (found,) = distill_occasions(annotate_text(INTRODUCED + sentence), ())
    assert (found.type, found.status, found.participants) == (
        "STATEMENT", "happened", (("maria-brandt", "source"),),
    )  # fmt: skip


@pytest.mark.parametrize("sentence", NONE)
def test_plain_speech_is_no_event(sentence: str) -> None:
    assert distill_occasions(annotate_text(INTRODUCED + sentence), ()) == ()


def test_what_is_already_told_as_a_statement_is_not_told_again() -> None:
    annotation = annotate_text(INTRODUCED + OCCASIONS[0])
    found = distill_occasions(annotation, ())
    assert distill_occasions(annotation, found) == ()

"""Rules about a card's own sentence: each mutation is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import DEMAND, MEETING, RED_LINE, STRIKE, Mutation, expected_of, findings_after

SAYS_MORE = "statement-beyond: the sentence says more than its evidence, found"
EXPECTED = "expected names and numbers that the quoted words hold."

MUTATIONS = [
    Mutation(
        DEMAND,
        "Grey Strait by 1 April.",
        "Grey Strait by 2 April.",
        f"7:12: {SAYS_MORE} '2', {EXPECTED}",
    ),
    Mutation(
        DEMAND,
        "demands that Sorland reopens the Grey Strait",
        "demands that Sorland reopens the Grey Strait and Westhaven",
        f"7:12: {SAYS_MORE} 'Westhaven', {EXPECTED}",
    ),
    Mutation(
        STRIKE,
        "label: Strike of the ferry crews",
        "label: Strike of the 40 ferry crews",
        f"2:8: {SAYS_MORE} '40', {EXPECTED}",
    ),
    Mutation(
        RED_LINE,
        "limit: Norland",
        "limit: With Sudmark Norland",
        f"4:8: {SAYS_MORE} 'Sudmark', {EXPECTED}",
    ),
]
SOUND = [
    (STRIKE, "label: Strike of the ferry crews", "label: Strike of February 2031"),
    (MEETING, "label: Meeting", "label: Westhaven, the first word is not judged"),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.new)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)


@pytest.mark.parametrize(("path", "old", "new"), SOUND)
def test_the_cards_own_date_and_its_first_word_are_no_findings(
    toy_copy: Path, path: str, old: str, new: str
) -> None:
    assert findings_after(toy_copy, Mutation(path, old, new, "")) == []

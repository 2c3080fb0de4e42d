"""Who takes part in what a sentence tells of nobody: those of the sentences before it."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

# An article that speaks often of Norway and Peru, once of Chile.
_ABOUT = "Norway met Peru. Norway left Peru. Chile was there. Norway told Peru. "
CASES = [
    (_ABOUT + "Norway and Peru quarrelled over the wells. Elections planned for 2021 were never "
     "held.", "norway participant, peru participant"),
    # The sentence between names nobody.
    (_ABOUT + "Norway quarrelled with Peru. It was cold. Seven wells were drilled in 1980.",
     "norway participant, peru participant"),
    # Whoever stands in the sentence itself is meant.
    (_ABOUT + "Norway quarrelled with Peru. Seven wells were drilled in 1980, Chile said.",
     "chile participant"),
    # Nobody whom the article names only in passing, and nobody named farther back.
    ("Norway and Peru quarrelled. Elections planned for 2021 were never held.", ""),
    (_ABOUT + "It was cold. It rained. Seven wells were drilled in 1980.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), CASES)
def test_those_told_of_just_before_take_part_where_nobody_is_named(text: str, parts: str) -> None:
    event = distill_article(annotate_document(Document("article.txt", text, ""))).events[-1]
    assert ", ".join(sorted(f"{actor} {part}" for actor, part in event.participants)) == parts


def test_the_dead_of_one_attack_are_not_those_of_the_next() -> None:
    text = (
        "Four people died after Norwegian artillery hit a bus stop. It was cold. "
        "The governor, Ana Ruiz, writes that the city came under fire 29 times."
    )
    first, later = distill_article(annotate_document(Document("article.txt", text, ""))).events
    assert ("four-people", "target") in first.participants
    assert "norway" in dict(later.participants)
    assert "four-people" not in dict(later.participants)

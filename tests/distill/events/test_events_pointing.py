"""Whom a pronoun means that does something in an event, one line a case."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

POINTING = [
    ("Norway attacked Peru on Monday. It closed the border on Tuesday.", ["norway"]),
    # A woman is not `he`.
    ("Maria Brandt met the envoys in Oslo. He flew to Peru on Tuesday.", ["peru"]),
]


@pytest.mark.parametrize(("text", "actors"), POINTING)
def test_a_pronoun_means_the_one_who_can_be_meant(text: str, actors: list[str]) -> None:
    drafts = distill_article(annotate_document(Document("article.txt", f"{text}\n", "")))
    assert [actor for actor, _ in drafts.events[-1].participants] == actors

"""What the next words deny of an event: an answer, a second sentence."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

TOLD = [
    ("A paper wrote that Norway met the envoy of Peru. No such meeting took place.", "denied"),
    ("A paper wrote that Norway met the envoy of Peru. No such ship was seen.", "happened"),
    ("Q: Did Norway and Peru hold talks in Lima on Monday?\n\nA: That is not true.", "denied"),
    ("Reports said that Norway attacked Peru. Was it so?\n\nNo. These reports are baseless.",
     "denied"),
    ("The press wrote that Norway attacked Peru.\n\nNonsense.", "denied"),
    ("Norway and Peru held talks in Lima on Monday.\n\nThat is not true of Chile.", "happened"),
    ("Did Norway and Peru hold talks in Lima on Monday?\n\nYes. It is true.", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), TOLD)
def test_an_answer_denies_what_was_told_or_asked(text: str, status: str) -> None:
    events = distill_article(annotate_document(Document("article.txt", text, ""))).events
    assert events[0].status == status

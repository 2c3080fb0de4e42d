"""Whoever answered before is who answers the next question."""

from __future__ import annotations

import pytest
from marking import read_mentions

from build_scripts.text.document import Document

OPENING = "The spokeswoman, Maria Brandt, said the port was open. "


@pytest.mark.parametrize(
    "answer",
    [
        "Asked about the charge, which Jan Novak had denied, she said",
        "To a question on Jan Novak, she replied",
        "Responding to another correspondent, who quoted General Oran Reed, she said",
        "Jan Novak had denied it. Asked about that, she said",
        "In reply to a query from a reporter who named General Reed, she noted",
    ],
)
def test_the_one_who_answers_is_who_spoke_before(answer: str) -> None:
    text = f"{OPENING}{answer} that the ships had left.\n"
    _, mentions = read_mentions(Document("article.txt", text, ""))
    she = [row.actor for row in mentions if text[row.span.start : row.span.end] == "she"]
    assert she == ["maria-brandt"]


def test_who_is_asked_in_no_question_may_be_another() -> None:
    text = f"{OPENING}General Ana Reed left Oslo on Monday. She said that the ships had left.\n"
    _, mentions = read_mentions(Document("article.txt", text, ""))
    she = [row.actor for row in mentions if text[row.span.start : row.span.end] == "She"]
    assert she == ["ana-reed"]

"""Whose the parliament is in an article that is told from a capital."""

from __future__ import annotations

import pytest
from marking import read_mentions

from build_scripts.text.document import Document

LEAD = (
    "The parliament will not move the old ferry, a minister said on Tuesday. China asked Manila "
    "for it. China waits, China said, and the Philippines agreed that China may."
)
TOLD_FROM = [
    ("MANILA, Philippines — ", "philippine-parliament"),
    ("MANILA — ", "philippine-parliament"),
    ("MANILA, Philippines (Coast Wire) _\n\n", "philippine-parliament"),
    ("MANILA, August 7 (Coast Wire) --\n\n", "philippine-parliament"),
    # Neither a town that is no capital nor a country that the article hardly names is at home.
    ("SHANGHAI — ", "chinese-parliament"),
    ("BERGEN, Norway — ", "chinese-parliament"),
]


@pytest.mark.parametrize(("dateline", "actor"), TOLD_FROM)
def test_a_body_without_an_owner_is_that_of_the_dateline(dateline: str, actor: str) -> None:
    text = f"Ferry stays where it is\nBy Jan Novak\n{dateline}{LEAD}\n"
    _, mentions = read_mentions(Document("article.txt", text, ""))
    assert actor in {row.actor for row in mentions if row.rule == "body"}

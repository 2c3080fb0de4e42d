"""An unnamed source is called by all the words that first tell of it."""

from __future__ import annotations

import pytest

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document


def names(text: str) -> list[str]:
    """Returns what the holders of a text's positions are called, without articles."""
    drafts = distill_article(annotate_document(Document("article.txt", text, "")))
    called = {actor.id: actor.name for actor in drafts.actors}
    return list(dict.fromkeys(without_article(called[row.holder]) for row in drafts.positions))


FULLER = [
    ("A port official in Bergen said that the ferry would be late. The official left.",
     "port official in Bergen"),
    ("But people briefed on the sale, who spoke on condition of anonymity to describe private "
     "calls, said they had been in trouble for days.",
     "people briefed on the sale"),
    ("A source close to the owners of the ferry warned that the harbour would close.",
     "source close to the owners of the ferry"),
    ("A shipping expert with knowledge of the plan warned that the harbour would close.",
     "shipping expert with knowledge of the plan"),
    ("The port was shut, three people familiar with the harbour plan said, as a text fell apart.",
     "three people familiar with the harbour plan"),
    # The phrase ends at whatever cue follows it.
    ("Officials in Bergen have asked Norway to send a new ferry.", "Officials in Bergen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), FULLER)
def test_the_whole_phrase_is_the_name(text: str, name: str) -> None:
    assert names(text) == [name]


PLAIN = [
    # Two who are told by the same noun are not one of them.
    ("A source close to the mayor said that the ferry was late. A source close to the owners said "
     "that it would never come.", "source"),
    # When and where it was said is no part of who says it.
    ("A diplomat in a statement on Monday warned that the ferry would sink.", "diplomat"),
    ("An expert on Monday warned that the ferry would sink.", "expert"),
    ("A lawyer said in Bergen that the ferry would sink.", "lawyer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), PLAIN)
def test_what_is_no_part_of_the_phrase_stays_out(text: str, name: str) -> None:
    assert names(text) == [name]

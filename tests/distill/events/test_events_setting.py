"""The country of a headline or of a section takes part in what is told of nobody below it."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

_TOLD = "It was cold. The bridges were reopened to pedestrians."
_CHILE = "Chile and Norway were told of it. "
CASES = [
    # By the headline, where the article goes on to tell of it and not of others.
    (f"Peru: bridges open again\n\nPeru sang. {_CHILE}Peru danced. It was late. {_TOLD}",
     "peru"),
    (f"Peru: bridges open again\n\n{_CHILE}It was late. It was late. {_TOLD}", None),
    # In a roundup by the section, told by its country, its capital or by capitals.
    (f"In brief\n\nPeru\nA mayor of Peru sang.\n\nSantiago\n{_CHILE}It was late. {_TOLD}", "chile"),
    (f"In brief\n\nPERU. The mayor of Peru sang. It was late. {_TOLD}", "peru"),
    # So do datelines where there are several; one alone tells only where it was written.
    (f"In brief\n\nLIMA - A mayor sang.\n\nSANTIAGO - {_CHILE}It was late. {_TOLD}", "chile"),
    (f"Wells dry\n\nSANTIAGO - The mayor sang. {_CHILE}It was late. It was late. {_TOLD}", None),
    # A sentence is no headline.
    (f"Peru is a country.\n\n{_CHILE}It was late. {_TOLD}", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "home"), CASES)
def test_what_is_told_of_nobody_is_of_the_country_of_its_heading(
    text: str, home: str | None
) -> None:
    drafts = distill_article(annotate_document(Document("article.txt", text, "")))
    found = [
        [actor for actor, _ in event.participants]
        for event in drafts.events
        if "bridges were" in drafts.annotation.document.slice(event.evidence[0].span)
    ]
    assert found == ([] if home is None else [[home]])


def test_a_noun_with_what_it_is_done_to_is_told_of_nobody_too() -> None:
    told = "Peru sang. It was late. It rained. The confiscation of two carts angered him."
    text = f"Peru: a night of raids\n\n{told}"
    (event,) = distill_article(annotate_document(Document("article.txt", text, ""))).events
    assert (event.type, event.participants) == ("COERCE", (("peru", "participant"),))

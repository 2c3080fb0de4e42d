"""How sure a draft is: the signs that take from it, each by what it stands in."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.events.events import distill_events
from build_scripts.distill.positions.confidence import bin_of
from build_scripts.text.document import Document

POSITIONS = [
    ("Norway said on Monday that Peru had closed the harbour of Oslo.", "high"),
    # One sign of doubt: what is told to do rather than said.
    ("Norway demanded on Monday that Peru close the harbour of Oslo.", "high"),
    # Two: the source is named beside the words, which begin with what another sentence explains.
    ("According to Norway, this had closed the harbour of Oslo for a year.", "medium"),
    # Three: a demand besides.
    ('Norway: "This must be paid for at once by the mayors of Peru."', "low"),
]


@pytest.mark.parametrize(("text", "confidence"), POSITIONS)
def test_each_sign_of_doubt_makes_a_position_less_sure(text: str, confidence: str) -> None:
    drafts = distill_article(annotate_text(text)).positions
    assert [row.confidence for row in drafts] == [confidence]


EVENTS = [
    ("Kenya arrested a captain.", "high"),
    ("Soldiers arrested a captain.", "low"),
    ("Soldiers arrested a captain on May 3, 2021.", "high"),
    ("Kenya did not attack Ghana on May 3, 2021.", "low"),
]


@pytest.mark.parametrize(("text", "confidence"), EVENTS)
def test_what_the_nameless_do_on_no_day_and_what_is_denied_is_unsure(
    text: str, confidence: str
) -> None:
    drafts = distill_events(annotate_document(Document("article.txt", text, "")))
    assert [row.confidence for row in drafts] == [confidence]


LIMITS = [
    ("Norway said that it would not accept a wall in the harbour.", "high"),
    ("Norway said that it was categorically opposed to the wall.", "medium"),
]


@pytest.mark.parametrize(("text", "confidence"), LIMITS)
def test_an_implied_limit_is_less_sure_than_one_said_outright(text: str, confidence: str) -> None:
    drafts = distill_article(annotate_text(text)).red_lines
    assert [row.confidence for row in drafts] == [confidence]


@pytest.mark.parametrize(
    ("confidence", "expected"), [(0.75, "high"), (0.74, "medium"), (0.5, "medium"), (0.49, "low")]
)
def test_confidence_falls_into_three_bins(confidence: float, expected: str) -> None:
    assert bin_of(confidence) == expected

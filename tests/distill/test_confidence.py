"""How sure a draft is: the signs that take from it, each by what it stands in."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.doubts import Scale
from build_scripts.distill.events.confidence import SCALE as EVENT_SCALE
from build_scripts.distill.events.events import distill_events
from build_scripts.distill.positions.confidence import SCALE
from build_scripts.text.document import Document

POSITIONS = [
    ("Norway said on Monday that Peru had closed the harbour of Oslo.", "high", ""),
    ("Norway offered on Monday to close the harbour of Oslo.", "high", "deed 1"),
    ("According to Norway, Peru closed the harbour for a year.", "medium", "loosely told 2"),
    # Whom a pronoun means may be read wrongly.
    ("Ana Berg left. According to her, Peru closed the harbour.", "low", "by unnamed source 1"),
    # Another than who stands far off, or an unnamed one further on, may be meant.
    (
        "Some aides met the mayor of Oslo in the town hall on a cold Monday morning in May, saying "
        "that the harbour was closed.",
        "low",
        "by far source 3",
    ),
    ("In the end a rare accord said that all was lost in the town.", "low", "by unlisted noun 2"),
    ("Norway got 911 calls saying that Peru had closed the harbour.", "medium", "joined to noun 2"),
    ("Guests got tickets telling them that the harbour closed.", "low", "joined to unnamed 2"),
    ("According to officials, Peru closed the harbour for a year.", "low", "by unnamed source 1"),
]


@pytest.mark.parametrize(("text", "confidence", "doubt"), POSITIONS)
def test_each_sign_of_doubt_makes_a_position_less_sure(
    text: str, confidence: str, doubt: str
) -> None:
    (draft,) = distill_article(annotate_text(text)).positions
    assert (draft.confidence, doubt in SCALE.explain(draft.doubts)) == (confidence, True)


CLAIMS = [
    # The second claim of a sentence is short, or long enough to stand for itself.
    ("Norway said that the harbour of Oslo was closed and that Peru knew of it.", "low"),
    (
        "Norway said that the harbour of Oslo was closed and that the mayors of Peru had known of "
        "it since the first day of May.",
        "medium",
    ),
    ('Lima said: "We closed the harbour of Oslo. We will open the harbour of Lima."', "medium"),
]


@pytest.mark.parametrize(("text", "confidence"), CLAIMS)
def test_a_later_claim_of_the_same_words_is_less_sure(text: str, confidence: str) -> None:
    drafts = distill_article(annotate_text(text)).positions
    assert [row.confidence for row in drafts] == ["high", confidence]


def test_what_lies_in_the_words_of_another_position_is_unsure() -> None:
    text = "Norway rejected the allegations of Peru that ships had fired at the harbour of Lima."
    drafts = distill_article(annotate_text(text)).positions
    found = [(row.holder, row.confidence) for row in drafts]
    assert found == [("norway", "high"), ("peru", "low")]


EVENTS = [
    ("Kenya attacked Ghana in Paris on May 3, 2021.", "high", ""),
    ("Kenya arrested a captain.", "medium", "without date 1, without place 1"),
    # What persons do to one another is often a figure of speech.
    ("Anna Berg arrested Oran Reed.", "medium", "of people only 1"),
    ("Soldiers arrested a captain.", "medium", "without name 1"),
    ("Kenya repainted the harbour on 4 May 2021.", "medium", "deed 1"),
    ("Ghana said that the harbour had been closed by soldiers.", "medium", "told by somebody 1"),
    ("The harbour was closed on Monday, Kenya said.", "low", "own actor 1, without sides 1"),
]


@pytest.mark.parametrize(("text", "confidence", "doubt"), EVENTS)
def test_each_sign_of_doubt_makes_an_event_less_sure(
    text: str, confidence: str, doubt: str
) -> None:
    draft = distill_events(annotate_document(Document("article.txt", text, "")))[-1]
    shown = EVENT_SCALE.explain(draft.doubts)
    assert (draft.confidence, doubt in shown) == (confidence, True), shown


LIMITS = [
    ("Norway said that it would not accept a wall in the harbour.", "high"),
    ("Norway said that it was categorically opposed to the wall.", "medium"),
    # The position is unsure, not that a limit is told.
    ("According to officials, Norway would not accept a wall in the harbour.", "medium"),
]


@pytest.mark.parametrize(("text", "confidence"), LIMITS)
def test_an_implied_limit_is_less_sure_than_one_said_outright(text: str, confidence: str) -> None:
    drafts = distill_article(annotate_text(text)).red_lines
    assert [row.confidence for row in drafts] == [confidence]


def test_a_scale_sums_up_points_and_names_each_sign() -> None:
    def is_told_once(told: str) -> bool:
        return told.isupper()

    def is_guessed(told: str) -> bool:
        return told.endswith("?")

    scale = Scale[str](signs=((is_told_once, 2), (is_guessed, 1)), low=3, high=1)
    doubts = {told: scale.find_doubts(told) for told in ("a", "a?", "A", "A?")}
    assert doubts["A?"] == (("told once", 2), ("guessed", 1))
    assert [scale.bin_of(row) for row in doubts.values()] == ["high", "high", "medium", "low"]
    assert scale.explain(doubts["A?"]) == (
        "signs of doubt: told once 2, guessed 1; 3 points, high to 1, low from 3"
    )

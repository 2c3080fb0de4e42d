"""Which speech acts are events of their own, and which are positions only."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.events.steps import is_step
from build_scripts.text.document import Document

STEPS = [
    # Threats and apologies, whoever utters them.
    "The union of Peru has threatened with blocking of the roads in Lima.",
    "The ministry of Norway vowed countermeasures.",
    "Norway apologized to Peru for the shots.",
    # What is asked or warned of in a letter or a note.
    "Norway has asked Peru in a note whether the port is open.",
    "Norway asked Peru in writing whether the port is open.",
    # What a state or a body offers.
    "Norway offered Peru its good offices.",
    # What is refused or turned down, unless it is a claim or only words.
    "Peru refused to prolong the treaty.",
    "Peru turned down a call by Norway to publish the map.",
    "Norway rejected the draft of the treaty.",
    "Norway tabled a motion on the ships, which was rejected by Peru.",
    # What was asked or objected to on a day, or several times.
    "Ana Reed on Monday demanded that the court hear the fishermen.",
    "Ana Reed has asked three times for the map to be shown.",
    "Norway objected to the clause in November.",
]
POSITIONS = [
    "The union of Peru has not threatened with blocking of the roads.",
    "Ana Reed offered no change.",
    "Norway offered its condolences to Peru.",
    "Norway vowed to be a friend of Peru.",
    "Peru rejected the allegation that its ships had fired.",
    "Peru refused to comment on the talks.",
    "Norway, which refused to pay, is a member.",
    "Ana Reed demanded an answer.",
    "Norway demands an answer by Monday.",
    "Norway asked Peru to leave the port by Monday.",
    "“We refused to sign the treaty,” Ana Reed said.",
    "Peru accused Norway on Monday of a provocation.",
    "Peru closed the port, threatening a strike.",
]


def steps(text: str) -> set[bool]:
    annotation = annotate_document(Document("article.txt", "Oslo, 5 May 2025\n\n" + text, ""))
    acts = [row for row in annotation.events if row.rule.startswith("speech-act")]
    return {is_step(row, annotation) for row in acts}


@pytest.mark.parametrize("text", STEPS)
def test_what_others_must_answer_is_an_event(text: str) -> None:
    assert True in steps(text)


@pytest.mark.parametrize("text", POSITIONS)
def test_what_is_only_said_is_a_position(text: str) -> None:
    assert True not in steps(text)

"""Rules about keys that must fit each other: each mutation is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    CONFIRM,
    DEMAND,
    DRAFT,
    MEETING,
    PROTECT,
    STRIKE,
    TOMBSTONE,
    Mutation,
    expected_of,
    findings_after,
)

MUTATIONS = [
    Mutation(
        DEMAND,
        "topic: grey-strait\n",
        "",
        (
            "2:1: topic-missing: the position has no topic, expected one of "
            "data/vocabulary/topics.yml."
        ),
    ),
    Mutation(
        DRAFT,
        "confidence: medium\n",
        "",
        "14:9: draft-confidence: a draft needs a confidence, expected low, medium or high.",
    ),
    Mutation(
        DEMAND,
        "origin: hand\n",
        "origin: hand\nconfidence: high\n",
        "27:13: draft-confidence: a card that is reviewed has no confidence.",
    ),
    Mutation(
        TOMBSTONE,
        (
            "withdrawn:\n  reason: The government is ready, not the minister.\n  successor: "
            "2031-03-03-norland-demands-reopening\n"
        ),
        "",
        (
            "12:9: withdrawn-reason: a withdrawn card says why, expected the key withdrawn "
            "with its reason."
        ),
    ),
    Mutation(
        TOMBSTONE,
        "review: withdrawn",
        "review: reviewed",
        (
            "18:3: withdrawn-reason: a card with a reason for its withdrawal is withdrawn, "
            "found review: reviewed."
        ),
    ),
    Mutation(
        TOMBSTONE,
        '  - {date: "2031-03-06", change: withdrawn}\n',
        "",
        (
            "15:34: withdrawn-reason: the last change in the history does not fit, found "
            "'added' on a card that is withdrawn."
        ),
    ),
    Mutation(
        STRIKE,
        "mode: strike",
        "mode: visit",
        (
            "4:7: event-mode: an event of the type PROTEST has no mode 'visit', expected one "
            "of demo, boycott, strike, riot, obstruct."
        ),
    ),
    Mutation(
        MEETING,
        "type: CONSULT",
        "type: STATEMENT",
        (
            "4:7: event-mode: an event of the type STATEMENT has no mode 'meeting', expected "
            "no mode."
        ),
    ),
    Mutation(
        PROTECT,
        "mode: reporter",
        "speaker: sorland\nmode: reporter",
        (
            "3:10: reporter-speaker: in the mode reporter nobody speaks, found the speaker "
            "'sorland'."
        ),
    ),
    Mutation(
        PROTECT,
        "mode: reporter",
        "mode: indirect",
        (
            "3:7: reporter-speaker: somebody speaks in the mode indirect, expected the key "
            "speaker, or the mode reporter."
        ),
    ),
    Mutation(
        CONFIRM,
        "mode: indirect",
        "mode: direct",
        (
            "11:12: direct-quoted: warning: direct speech stands in quotation marks, "
            "expected words in quotation marks, or another mode."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)

"""Rules about what evidence proves: each mutation is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    CLOSED,
    DEMAND,
    DRAFT,
    KEEP,
    MEETING,
    PROTECT,
    RED_LINE,
    STRIKE,
    Mutation,
    expected_of,
    findings_after,
)

MUTATIONS = [
    Mutation(
        PROTECT,
        "use: content",
        "use: context",
        (
            "8:3: evidence-content: no evidence proves the content of the card, expected at "
            "least one with use: content."
        ),
    ),
    Mutation(
        KEEP,
        "Strait, minister says\n    use: repetition",
        "Strait, minister says\n    use: content",
        (
            "18:12: evidence-furniture: page furniture proves nothing: this is a headline, "
            "found line 1 of seeds/minister-in-westhaven.txt, expected words of the "
            "article's sentences, or another use."
        ),
    ),
    Mutation(
        MEETING,
        "quote: The two governments will meet in Eastmark on 10 March\n",
        "quote: Minister Ada Brandt on the pier of Westhaven\n",
        (
            "15:12: evidence-furniture: page furniture proves nothing: this is a caption, "
            "found line 2 of seeds/minister-in-westhaven.txt, expected words of the "
            "article's sentences, or another use."
        ),
    ),
    Mutation(
        MEETING,
        "quote: The two governments will meet in Eastmark on 10 March\n",
        "quote: Norland will never give up its right to sail the Grey Strait,\n",
        (
            "13:12: span-overused: warning: the same words prove 3 facts, found also in "
            "2031-03-03-norland-keeps-right-to-sail, 2031-03-10-eastmark-meeting."
        ),
        at=RED_LINE,
    ),
    Mutation(
        PROTECT,
        "quote: shows the firm will of Sorland to protect",
        "quote: to protect",
        (
            "2:9: holder-named: no evidence of the card names 'sorland', expected its name "
            "or an alias in a quote; use: context may name it."
        ),
    ),
    Mutation(
        DRAFT,
        "quote: The Ferry Union of Norland thanked the minister for her words",
        "quote: thanked the minister for her words",
        (
            "2:9: holder-named: warning: no evidence of the card names 'ferry-union', "
            "expected its name or an alias in a quote; use: context may name it."
        ),
    ),
    Mutation(
        CLOSED,
        "quote: The strait stays closed until our fishermen are safe.",
        "quote: The strait stays closed until",
        (
            "2:9: holder-named: no evidence of the card names 'sorland', expected its name "
            "or an alias in a quote; use: context may name it."
        ),
    ),
    Mutation(
        DEMAND,
        "quote: Transport Minister Ada Brandt\n",
        "quote: Transport Minister Ada\n",
        (
            "3:10: speaker-named: no evidence of the card names 'ada-brandt', expected its "
            "name or an alias in a quote; use: context may name it."
        ),
    ),
    Mutation(
        RED_LINE,
        "quote: Transport Minister Ada Brandt said",
        "quote: said in Westhaven",
        (
            "3:10: speaker-named: no evidence of the card names 'ada-brandt', expected its "
            "name or an alias in a quote; use: context may name it."
        ),
    ),
    Mutation(
        STRIKE,
        "quote: The strike of the ferry crews of Norland ended",
        "quote: of Norland ended",
        (
            "13:13: participant-named: warning: no evidence of the card names 'ferry-crews', "
            "expected its name or an alias in a quote; use: context may name it."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)

"""Rules about what sources and actors list: each mutation is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    CREW,
    MINISTER,
    NORLAND,
    REJECTED,
    REPOST,
    Mutation,
    expected_of,
    findings_after,
)

MUTATIONS = [
    Mutation(
        MINISTER,
        "headline: Norland will never give up the Grey Strait, minister says",
        "headline: Norland will never give up the Grey Strait",
        (
            "6:11: source-headline: the headline is not listed under furniture, found "
            "'Norland will never give up the Grey Strait', expected a quote that reads so, "
            "with kind: headline."
        ),
    ),
    Mutation(
        MINISTER,
        "kind: headline",
        "kind: heading",
        (
            "6:11: source-headline: the headline is not listed under furniture, found "
            "'Norland will never give up the Grey Strait, minister says', expected a quote "
            "that reads so, with kind: headline."
        ),
    ),
    Mutation(
        MINISTER,
        "quote: Read more\n",
        "quote: Read less\n",
        (
            "22:12: furniture-missing: this is no whole line of the article, nor one place "
            "in it, found 0 places, expected a whole line, or one place told by prefix or "
            "suffix."
        ),
    ),
    Mutation(
        MINISTER,
        "quote: Read more\n",
        "quote: The Grey Strait is\n",
        (
            "22:12: furniture-missing: this is no whole line of the article, nor one place "
            "in it, found 2 places, expected a whole line, or one place told by prefix or "
            "suffix."
        ),
    ),
    Mutation(
        MINISTER,
        "quote: The Grey Strait is eleven miles wide.",
        "quote: The Grey Strait is twelve miles wide.",
        (
            "25:12: no-fact-missing: the quote does not have one place in the article, found "
            "0 places."
        ),
    ),
    Mutation(
        MINISTER,
        "quote: The Grey Strait is eleven miles wide.",
        "quote: Grey Strait is open to",
        (
            "25:12: no-fact-missing: the quote does not have one place in the article, found "
            "2 places."
        ),
    ),
    Mutation(
        MINISTER,
        "quote: The Grey Strait is eleven miles wide.",
        "quote: The two governments will meet in Eastmark",
        (
            "25:12: no-fact-used: warning: what holds no fact proves one, found content "
            "evidence of 2031-03-10-eastmark-meeting."
        ),
    ),
    Mutation(
        REPOST,
        "origin_group: inland-radio",
        "origin_group: copies",
        (
            "9:15: origin-group: half of the sentences stand in the source 'sorland-answers' "
            "too, found 'copies', expected 'inland-radio'."
        ),
    ),
    Mutation(
        CREW,
        "  - ferry crews of Norland\n",
        "  - ferry crews of Norland\n  - Ferry Crews\n",
        "6:5: alias-printed: no article prints the alias 'Ferry Crews'.",
    ),
    Mutation(
        NORLAND,
        "  - Norland\n",
        "  - Norland\n  - Norl\n",
        "6:5: alias-printed: no article prints the alias 'Norl'.",
    ),
    Mutation(
        CREW,
        "note: the members of the union, named so in one article\n",
        "",
        (
            "2:7: name-printed: no article prints the name 'Ferry crews', expected a note "
            "that explains it."
        ),
    ),
    Mutation(
        REJECTED,
        "quote: The Grey Strait is open to fishing boats",
        "quote: The Grey Strait is open to sailing boats",
        (
            "5:12: rejection-stale: warning: the quote does not stand in the source "
            "'minister-in-westhaven'."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)

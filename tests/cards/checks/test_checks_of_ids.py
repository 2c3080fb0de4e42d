"""Rules about ids: each that names nothing is found where it stands, with a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    BRANDT,
    CLOSED,
    CONFIRM,
    DEMAND,
    MINISTER,
    RED_LINE,
    REJECTED,
    STRIKE,
    TOMBSTONE,
    TOPICS,
    Mutation,
    expected_of,
    findings_after,
)

MUTATIONS = [
    Mutation(
        DEMAND,
        "holder: norland",
        "holder: norlnd",
        (
            "2:9: reference-dangling: there is no actor with the id 'norlnd'. Did you mean "
            "'norland'?"
        ),
    ),
    Mutation(
        DEMAND,
        "speaker: ada-brandt",
        "speaker: ada-brand",
        (
            "3:10: reference-dangling: there is no actor with the id 'ada-brand'. Did you "
            "mean 'ada-brandt'?"
        ),
    ),
    Mutation(
        DEMAND,
        "  - sorland",
        "  - soreland",
        (
            "9:5: reference-dangling: there is no actor with the id 'soreland'. Did you mean "
            "'sorland'?"
        ),
    ),
    Mutation(
        CLOSED,
        "  - inland-radio",
        "  - inland-radi",
        (
            "5:5: reference-dangling: there is no actor with the id 'inland-radi'. Did you "
            "mean 'inland-radio'?"
        ),
    ),
    Mutation(
        CONFIRM,
        "event: 2031-03-10-eastmark-meeting",
        "event: 2031-03-10-eastmark-meting",
        (
            "8:8: reference-dangling: there is no event with the id "
            "'2031-03-10-eastmark-meting'. Did you mean '2031-03-10-eastmark-meeting'?"
        ),
    ),
    Mutation(
        CONFIRM,
        "source: sorland-repost",
        "source: sorland-respost",
        (
            "16:13: reference-dangling: there is no source with the id 'sorland-respost'. "
            "Did you mean 'sorland-repost'?"
        ),
    ),
    Mutation(
        CLOSED,
        "card: 2031-03-03-norland-demands-reopening",
        "card: 2031-03-03-norland-demands-reopning",
        (
            "26:33: reference-dangling: there is no card with the id "
            "'2031-03-03-norland-demands-reopning'. Did you mean "
            "'2031-03-03-norland-demands-reopening'?"
        ),
    ),
    Mutation(
        STRIKE,
        "actor: ferry-union",
        "actor: ferry-unions",
        (
            "12:13: reference-dangling: there is no actor with the id 'ferry-unions'. Did "
            "you mean 'ferry-union'?"
        ),
    ),
    Mutation(
        RED_LINE,
        "  - 2031-03-03-norland-keeps-right-to-sail",
        "  - 2031-03-03-norland-keeps-right",
        (
            "10:5: reference-dangling: there is no position with the id "
            "'2031-03-03-norland-keeps-right'. Did you mean "
            "'2031-03-03-norland-keeps-right-to-sail'?"
        ),
    ),
    Mutation(
        BRANDT,
        "affiliation: norland",
        "affiliation: norlands",
        (
            "7:14: reference-dangling: there is no actor with the id 'norlands'. Did you "
            "mean 'norland'?"
        ),
    ),
    Mutation(
        BRANDT,
        "of: norland",
        "of: norlands",
        (
            "10:9: reference-dangling: there is no actor with the id 'norlands'. Did you "
            "mean 'norland'?"
        ),
    ),
    Mutation(
        MINISTER,
        "outlet: harbour-post",
        "outlet: harbor-post",
        (
            "7:9: reference-dangling: there is no actor with the id 'harbor-post'. Did you "
            "mean 'harbour-post'?"
        ),
    ),
    Mutation(
        TOMBSTONE,
        "successor: 2031-03-03-norland-demands-reopening",
        "successor: 2031-03-03-norland-demand-reopening",
        (
            "19:14: reference-dangling: there is no card with the id "
            "'2031-03-03-norland-demand-reopening'. Did you mean "
            "'2031-03-03-norland-demands-reopening'?"
        ),
    ),
    Mutation(
        TOPICS,
        "- 2031-03-04-sorland-keeps-strait-closed",
        "- 2031-03-04-sorland-keeps-straight-closed",
        (
            "7:11: reference-dangling: there is no card with the id "
            "'2031-03-04-sorland-keeps-straight-closed'. Did you mean "
            "'2031-03-04-sorland-keeps-strait-closed'?"
        ),
    ),
    Mutation(
        REJECTED,
        "source: minister-in-westhaven",
        "source: ministers-in-westhaven",
        (
            "4:13: reference-dangling: there is no source with the id "
            "'ministers-in-westhaven'. Did you mean 'minister-in-westhaven'?"
        ),
    ),
    Mutation(
        DEMAND,
        "speaker: ada-brandt",
        "speaker: 2031-02-17-ferry-strike",
        (
            "3:10: reference-kind: the id '2031-02-17-ferry-strike' is of another kind of "
            "card, found event, expected actor."
        ),
    ),
    Mutation(
        RED_LINE,
        "  - 2031-03-03-norland-keeps-right-to-sail",
        "  - 2031-02-17-ferry-strike",
        (
            "10:5: reference-kind: the id '2031-02-17-ferry-strike' is of another kind of "
            "card, found event, expected position."
        ),
    ),
    Mutation(
        DEMAND,
        "topic: grey-strait",
        "topic: grey-straits",
        (
            "6:8: topic-unknown: there is no topic 'grey-straits' in the vocabulary. Did you "
            "mean 'grey-strait'?"
        ),
    ),
    Mutation(
        STRIKE,
        "topic: ferry-strike",
        "topic: fery-strike",
        (
            "10:8: topic-unknown: there is no topic 'fery-strike' in the vocabulary. Did you "
            "mean 'ferry-strike'?"
        ),
    ),
    Mutation(
        CLOSED,
        "card: 2031-03-03-norland-demands-reopening",
        "card: 2031-03-04-sorland-keeps-strait-closed",
        "26:33: relation-self: the card is tied to itself.",
    ),
    Mutation(
        DEMAND,
        "history:",
        (
            "relations:\n  - {type: collides-with, card: "
            "2031-03-04-sorland-keeps-strait-closed}\nhistory:"
        ),
        (
            "26:33: relation-doubled: the relation 'collides-with' is written twice, found "
            "the first in data/positions/2031-03-03-norland-demands-reopening.yml."
        ),
        at=CLOSED,
    ),
    Mutation(
        CLOSED,
        "history:",
        "  - {type: collides-with, card: 2031-03-03-norland-demands-reopening}\nhistory:",
        (
            "27:33: relation-doubled: the relation 'collides-with' is written twice, found "
            "the first in data/positions/2031-03-04-sorland-keeps-strait-closed.yml."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)

"""Rules about a card as a file: each mutation is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    DEMAND,
    NORLAND,
    REPOST,
    TOPICS,
    Mutation,
    expected_of,
    findings_after,
)

MUTATIONS = [
    Mutation(
        DEMAND,
        "stance: demands\n",
        "stance: demands # so she said\n",
        (
            "5:17: comment: a comment would be lost when the file is written again, expected "
            "the key note."
        ),
    ),
    Mutation(
        TOPICS,
        "grey-strait:\n",
        "# the water between the two\ngrey-strait:\n",
        (
            "1:1: comment: a comment would be lost when the file is written again, expected "
            "the key note."
        ),
    ),
    Mutation(
        DEMAND,
        "stance: demands\ntopic: grey-strait\n",
        "topic: grey-strait\nstance: demands\n",
        ("5:1: format: warning: the card is not written in the one form; factcards fmt mends it."),
    ),
    Mutation(
        DEMAND,
        "stance: demands\n",
        'stance: "demands"\n',
        ("5:1: format: warning: the card is not written in the one form; factcards fmt mends it."),
    ),
    Mutation(
        REPOST,
        "language: en\n",
        'headline: ""\nlanguage: en\n',
        ("8:1: format: warning: the card is not written in the one form; factcards fmt mends it."),
    ),
    Mutation(
        NORLAND,
        "# yaml-language-server: $schema=../../schemas/actor.json\n",
        "",
        ("1:1: format: warning: the card is not written in the one form; factcards fmt mends it."),
    ),
    Mutation(
        DEMAND,
        "statement: Norland demands that Sorland reopens the Grey Strait by 1 April.",
        'statement: "Norland \\u202edemands\\u202c nothing."',
        (
            "7:12: hidden-sign: the text holds what nobody sees, found U+202E RIGHT-TO-LEFT "
            "OVERRIDE, U+202C POP DIRECTIONAL FORMATTING."
        ),
    ),
    Mutation(
        TOPICS,
        "name: The ferry strike",
        'name: "The\\u200B ferry strike"',
        "9:9: hidden-sign: the text holds what nobody sees, found U+200B ZERO WIDTH SPACE.",
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)

"""The main verbs of what is said, and the grammar of each."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.marks import Predication


def read(text: str) -> list[Predication]:
    """Returns the main verbs of the only attribution of a text."""
    [row] = annotate_text(text).attributions
    return list(row.predications)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Norway said the ferry would sail at night.", ["sail"]),
        # An aside tells something else.
        ("Norway said the ferry that the army had seized would sail.", ["sail"]),
        ("Norway said it would sail when the army had left.", ["sail"]),
        ("If nobody sails, Norway said, the army will leave.", ["leave"]),
        # Two clauses are two.
        ("Norway said the ferry had sailed and the army had left.", ["sail", "leave"]),
        # Before what is said `I think` says nothing.
        ("“I think the ferry will sail,” the envoy of Norway said.", ["sail"]),
        # A thing is no clause.
        ("Norway condemned the attack on the ferry.", []),
    ],
)
def test_the_main_verbs_are_found_and_those_of_asides_are_not(text: str, verbs: list[str]) -> None:
    assert [row.lemma for row in read(text)] == verbs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said the crews will not sail.", (("will",), False, True, False)),
        ("Norway said the crews did not sail.", (("did",), True, True, False)),
        ("Norway said no ferry had sailed.", (("had",), True, True, False)),
        ("Norway said the ferry was closed.", (("was",), True, False, True)),
        ("Norway said the ferry is closed.", (("is",), False, False, True)),
    ],
)
def test_auxiliaries_time_negation_and_voice_are_read(
    text: str, expected: tuple[tuple[str, ...], bool, bool, bool]
) -> None:
    [row] = read(text)
    assert (row.auxiliaries, row.is_past, row.is_negated, row.is_passive) == expected


def test_the_subject_is_the_actor_or_what_is_the_actors() -> None:
    [own] = read("Norway said it would sail.")
    [army] = read("Norway said its army would sail.")
    [ours] = read("“Our army will sail,” the envoy of Norway said.")
    assert (own.actors, army.subject, army.actors) == (("norway",), "army", ("norway",))
    assert ours.is_ours and not own.is_ours


def test_what_is_asked_is_bare() -> None:
    [asked] = read("Norway insisted that the ferry be searched.")
    [told] = read("Norway insisted that the ferry is searched.")
    assert asked.is_bare and not told.is_bare

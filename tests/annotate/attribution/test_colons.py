"""A clause behind a colon is the word of who speaks before it: `(text, words, holder)`."""

from __future__ import annotations

import pytest
from drawing import annotate_text

SAID = "the army must leave the valley before winter"
CASES = [
    (f"Ana Brandt was blunt: {SAID}.", "ana-brandt"),
    (f"The minister, Jan Brandt, rejected this in a statement: {SAID}.", "jan-brandt"),
    (f"Jan Brandt laid down one condition: {SAID}.", "jan-brandt"),
    # A paper, somebody who only does something, and what is said already.
    (f"The agreement sets one condition: {SAID}.", None),
    (f"Jan Brandt left the hall at noon: {SAID}.", None),
    (f"Jan Brandt said that the talks are over: {SAID}.", None),
]


@pytest.mark.parametrize(("text", "holder"), CASES)
def test_a_clause_behind_a_colon_goes_on_with_who_takes_a_stance(
    text: str, holder: str | None
) -> None:
    annotation = annotate_text(text)
    told = [row for row in annotation.attributions if row.rule == "colon"]
    assert [row.holder for row in told] == ([] if holder is None else [holder])
    assert {annotation.document.slice(row.content[0]) for row in told} <= {SAID}


def test_a_list_behind_a_colon_is_no_clause() -> None:
    rows = annotate_text("Jan Brandt promised two things: a new road and a school.").attributions
    assert not [row for row in rows if row.rule == "colon"]


LISTS = [
    ("Norway set two conditions: bread for the port and a vote", "norway"),
    ("Jan Brandt has one condition for talks: a full withdrawal", "jan-brandt"),
    ("Norway wants four things in writing: a port, fish, bread and a vote", "norway"),
    ("Norway made a single demand: the return of the ship", "norway"),
    # A paper, what nobody asks for, and none at all.
    ("The treaty has two conditions: bread for the port and a vote", None),
    ("Norway has two problems: fog in the port and old ice", None),
    ("Norway has four things in store: a port, fish, bread and a vote", None),
    ("Norway set no conditions: bread for the port and a vote", None),
]


@pytest.mark.parametrize(("text", "holder"), LISTS)
def test_demands_that_a_colon_names_are_held_by_who_sets_them(
    text: str, holder: str | None
) -> None:
    annotation = annotate_text(f"{text}.")
    told = [row for row in annotation.attributions if row.source]
    assert [row.holder for row in told] == ([holder] if holder else [])
    assert all(text.endswith(annotation.document.slice(row.content[0])) for row in told)

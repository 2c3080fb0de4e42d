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

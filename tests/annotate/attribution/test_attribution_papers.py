"""Who speaks in a paper and in a capital: `it reads`, `In Oslo they said`."""

from __future__ import annotations

import pytest
from drawing import annotate_text

TOP = "Norwegian Foreign Minister Maria Brandt sent a letter to Denmark on Monday. "


@pytest.mark.parametrize(
    ("text", "lemma", "holder"),
    [
        (TOP + '"The ships must never come back to the fjord," it reads.', "read", "maria-brandt"),
        ("Maria Brandt released an open letter calling on Denmark to open the port.", "call on",
         "maria-brandt"),
        # Whose text it is that a town has, nobody tells.
        ('A letter hung in Oslo. "The ships must never come back to the fjord," it reads.', "read",
         "None"),
        ("Norway sent a note. In Oslo they stated that the ships must leave.", "state", "norway"),
        ("Norway sent a note. In Oslo, where the envoy stayed, they stated that it was late.",
         "state", "norway"),
        ("Norway sent a note. In winter they stated that the ships must leave.", "state", "None"),
    ],
)  # fmt: skip
def test_a_paper_and_a_capital_speak_for_their_own(text: str, lemma: str, holder: str) -> None:
    rows = [row for row in annotate_text(text + "\n").attributions if row.cue_lemma == lemma]
    assert [str(row.holder) for row in rows] == [holder]

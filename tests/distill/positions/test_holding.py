"""Whose stance a claim is: the speaker's own, the speaker's house's, or another house's."""

from __future__ import annotations

import pytest
from test_positions import INTRODUCED, told

AT_HOME = INTRODUCED + "She went home to Norway later. "
HELD = [
    # What the own country will do or needs is the country's, in a quotation too.
    ("“Norway will leave the old treaty in spring,” Brandt said.", "norway"),
    ("“We will not start a quarrel over the port,” Brandt said.", "norway"),
    ("“But our ties with the other ports will suffer badly,” Brandt said.", "norway"),
    ("“And for the port, we could also increase our help,” Brandt said.", "norway"),
    # What another is ready for or will not give up is told, not held, by the speaker.
    ("Brandt said Poland was ready to continue the talks on fish.", "poland"),
    ("Brandt said Poland would not reconsider its vote on the port.", "poland"),
    # What another merely does is the speaker's word.
    ("Brandt said Poland would open a new port in the spring.", "maria-brandt"),
    ("“Norway has seen many storms in this long winter,” Brandt said.", "maria-brandt"),
    ("“We met with all the captains of the old port,” Brandt said.", "maria-brandt"),
]


@pytest.mark.parametrize(("sentence", "holder"), HELD)
def test_a_stance_is_held_by_the_house_that_takes_it(sentence: str, holder: str) -> None:
    assert [row[0] for row in told(AT_HOME + sentence)] == [holder]


def test_a_piece_without_a_subject_is_held_as_the_piece_before_it() -> None:
    text = INTRODUCED + (
        "Brandt said Poland was ready to continue the talks on fish, "
        "“however, there will be no compromise on the old port.”"
    )
    assert [row[0] for row in told(text)] == ["poland", "poland"]


def test_a_minister_for_a_union_does_not_serve_it() -> None:
    text = (
        "Hungary vetoed the plan on fish. Its EU minister, Barnabas Kerekes, spoke to reporters. "
        "“Brussels will keep its own old paper for now,” Kerekes said."
    )
    assert [row[0] for row in told(text)] == ["barnabas-kerekes"]

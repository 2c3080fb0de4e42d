"""Whose words a quotation on a line of its own is: `(text, speaker)`."""

from __future__ import annotations

import pytest
from drawing import annotate_text

QUOTED = '\n\n"There will be no talks with those who burnt our villages."\n\n'
CASES = [
    # The sentence above tells of one person who speaks or says something.
    (f"General Osman Idris spoke to officers at a base.{QUOTED}He left.", "osman-idris"),
    (f"The talks failed. General Osman Idris was blunt on Monday.{QUOTED}He left.", "osman-idris"),
    (f"General Osman Idris said that he would not go to Lima.{QUOTED}He left.", "osman-idris"),
    # Another who answers above takes over from the speaker before.
    ('"We will stay," Home Secretary Ann Reed said.\n\nHer rival, Ivo Lenz, hit back.'
     f"{QUOTED}Ok.", "ivo-lenz"),
    # A line below that is a name and what its bearer is signs it.
    (f"Mayor Ivo Lenz spoke to officers. The talks went on.{QUOTED}— Ivo Lenz, mayor of Oslo.",
     "ivo-lenz"),
    # A heading below with a name in it signs nothing.
    (f"General Osman Idris said that he would stay.{QUOTED}LENZ EFFECT.\n\nIvo Lenz left.",
     "osman-idris"),
    # Nor does a line that tells of who wrote the page.
    (f"General Osman Idris met Mayor Ivo Lenz.{QUOTED}Follow Ivo Lenz on Twitter.", None),
    (f"General Osman Idris met Mayor Ivo Lenz.{QUOTED}Reporting by Ivo Lenz.", None),
    # Nobody speaks above, several do, or a house does.
    (f"General Osman Idris drove to a base.{QUOTED}He left.", None),
    (f"General Osman Idris and Mayor Ivo Lenz spoke to officers.{QUOTED}They left.", None),
    (f"Norway spoke of peace.{QUOTED}It was over.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_a_quotation_on_a_line_of_its_own_goes_on_with_who_speaks_above(
    text: str, speaker: str | None
) -> None:
    rows = annotate_text(text).attributions
    quoted = [row.speaker for row in rows if "There will" in text[row.content[0].start :][:12]]
    assert quoted == ([] if speaker is None else [speaker])


BESIDE = ' "There will be no talks with those who burnt our villages."\n'
CASES_BESIDE = [
    # What one person does right before it, on its line, whatever it is.
    (f"Mayor Ivo Lenz shook his head.{BESIDE}", "ivo-lenz"),
    (f"Mayor Ivo Lenz wanted to know who would pay. He was not satisfied.{BESIDE}", "ivo-lenz"),
    # Two persons, a thing, and somebody who is told to say it behind it.
    (f"Mayor Ivo Lenz met Ann Reed in the hall.{BESIDE}", None),
    (f"The hall was full.{BESIDE}", None),
    (f"Mayor Ivo Lenz shook his head.{BESIDE.rstrip()} Ann Reed said.", "ann-reed"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES_BESIDE)
def test_a_quotation_that_ends_a_line_is_said_by_the_one_person_before_it(
    text: str, speaker: str | None
) -> None:
    rows = annotate_text(text).attributions
    quoted = [row.speaker for row in rows if "There will" in text[row.content[0].start :][:12]]
    assert quoted == ([] if speaker is None else [speaker])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Maria Brandt said the dam stays. And the river? "There will be no toll on it."', True),
        ('The dam, Maria Brandt said, stays. The river? "There will be no toll on it."', True),
        # So does whoever says the sentence right before, also where the line goes on.
        ('Maria Brandt said the dam stays. "There will be no toll on it." Oslo was calm.', True),
        ('The dam, Maria Brandt said, stays, and Ana Reed left. "There will be no toll!"', True),
        ('Ana Reed said the envoy, Maria Brandt, lied. "There will be no toll on it, never', False),
        # Nobody is told to say anything before the question.
        ('Maria Brandt left Oslo. And the river? "There will be no toll on it."', False),
    ],
)
def test_what_answers_a_question_is_by_who_spoke_last_on_the_line(text: str, speaker: bool) -> None:
    rows = annotate_text(text).attributions
    quoted = [row.speaker for row in rows if "There will" in text[row.content[0].start :][:12]]
    assert quoted == (["maria-brandt"] if speaker else [])

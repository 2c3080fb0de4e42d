"""Interviews: the answers are the words of who is asked, the questions nobody's."""

from __future__ import annotations

import pytest
from drawing import annotate_text

TOP = """"The ferry stays"
Harbour Minister Ana Brandt on the port, the river and her quarrel with Norway
Interview: Oran Reed
"""
BY_TURNS = (
    TOP
    + """Minister Brandt, the dockers have been on strike for weeks. Do you hear them?
I hear them. The harbour will not be sold.
The court in Oslo has ruled against you.
The court rules on fish and not on harbours.
What will you do then?
We will build a second quay. Norway has nothing to say there.
Even if the union leaves?
The union will stay at the table.
Minister Brandt, thank you for this interview.
Ana Brandt, 51, taught law before she entered parliament.
"""
)
LONG_ANSWERS = (
    TOP
    + """Minister Brandt, do you hear the dockers?
The harbour will not be sold.
It was built by their fathers.
What will you do then?
We will build a second quay.
Norway has nothing to say there.
And the union?
The union will stay at the table.
It has always stayed there.
"""
)
BY_LETTERS = """Harbour Minister Ana Brandt spoke to us in Oslo about the port and its ferries.
Q: Do you hear the dockers?
A: The harbour will not be sold.
Q: The court has ruled against you.
A: Norway has nothing to say there.
"""
BY_QUESTIONS = """Harbour Minister Ana Brandt spoke to us in Oslo about the port and Jan Novak.
Q: Do you hear the dockers?
Ana Brandt: The harbour will not be sold.
Q: The court has ruled against you.
Norway has nothing to say there.
The port is ours.
Q: And the union?
The union will stay at the table.
The talk was held in the town hall.
"""
BY_NAMES = """Harbour Minister Ana Brandt answered our questions in Oslo on Monday about the port.
Harbour Post: Do you hear the dockers?
Brandt: The harbour will not be sold.
Harbour Post: The court has ruled against you.
Brandt: Norway has nothing to say there.
"""


def answers(text: str) -> list[str]:
    """Returns what is read as the words of the one who is interviewed."""
    annotation = annotate_text(text)
    rows = [row for row in annotation.attributions if row.rule == "interview"]
    assert {row.holder for row in rows} <= {"ana-brandt"}
    assert {row.mode for row in rows} <= {"direct"}
    return [annotation.document.slice(part) for row in rows for part in row.content]


@pytest.mark.parametrize("text", [BY_TURNS, LONG_ANSWERS, BY_LETTERS, BY_QUESTIONS, BY_NAMES])
def test_the_answers_are_told_and_the_questions_are_not(text: str) -> None:
    found = answers(text)
    assert "The harbour will not be sold." in found
    assert "Norway has nothing to say there." in found
    assert not any("?" in row or "court has ruled" in row or "in Oslo" in row for row in found)


def test_a_remark_in_place_of_a_question_is_none_of_the_answers() -> None:
    assert "The court in Oslo has ruled against you." not in answers(BY_TURNS)
    assert "The court rules on fish and not on harbours." in answers(BY_TURNS)


def test_where_only_questions_are_labelled_the_last_answer_is_one_line() -> None:
    assert "The union will stay at the table." in answers(BY_QUESTIONS)
    assert "The talk was held in the town hall." not in answers(BY_QUESTIONS)


def test_every_paragraph_of_a_long_answer_is_told() -> None:
    assert "It was built by their fathers." in answers(LONG_ANSWERS)


@pytest.mark.parametrize(
    "text",
    [
        # Questions answered by the writer: nobody is interviewed.
        "Why is the port closed?\nThe dockers are on strike.\n"
        "What does Harbour Minister Ana Brandt want?\nThe harbour will not be sold.\n"
        "And the union?\nThe union will stay.\n",
        # An interview with two: who of them answers is told nowhere.
        "Interview: Oran Reed\nHarbour Minister Ana Brandt and Mayor Maria Solberg came.\n"
        "Do you hear the dockers?\nThe harbour will not be sold.\nAnd then?\nWe will build.\n"
        "Why?\nWe must.\n",
        # A report with a question in it, whose lines begin with a name.
        "In an interview with the Post, Harbour Minister Ana Brandt spoke of the port.\n"
        "Mrs. Brandt, who took office in May, will not sell it.\nIs it late?\n"
        "The dockers say that Brandt is.\nMrs. Brandt, now in Oslo, has denied it.\n"
        "Mrs. Brandt, the dockers say, has left.\nThe port is closed.\n",
        # A table of votes.
        "A look at the race of Harbour Minister Ana Brandt.\nAna Brandt: 1,769.\n"
        "PLEDGED VOTES.\nWe counted them several times.\nThese can change their minds.\n"
        "Brandt: 547.\nTHE TOTAL.\nBrandt: 2,316.\n",
        # One line of a list is no talk.
        "Harbour Minister Ana Brandt came.\nBrandt: the harbour will not be sold, she said.\n",
    ],
)
def test_no_answers_are_read_where_nobody_is_interviewed(text: str) -> None:
    assert answers(text) == []

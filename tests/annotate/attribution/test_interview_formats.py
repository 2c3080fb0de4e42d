"""The ways in which outlets print an interview; `> ` draws an answer, `|` the end of its label."""

from __future__ import annotations

import pytest

from build_scripts.annotate.attribution.interview import SAYS_SO
from tests.drawing import annotate_text

INITIALS = """Ferry minister: no second quay without Norway
The Harbour Post talked to Harbour Minister Ana Brandt about the port.
HP: Minister, do you hear the dockers?
> AB:| The harbour will not be sold.
HP: And the union?
> AB:| The union will stay at the table.
> It has always stayed there.
HP: Tell us about Norway.
> AB:| Norway has nothing to say there.
The talk was held in the town hall.
"""
CAPITALS = """Harbour Minister Ana Brandt came to our studio in Oslo on Monday.
HARBOUR POST: Do you hear the dockers?
> BRANDT:| The harbour will not be sold.
HARBOUR POST: The court has ruled against you.
> BRANDT:| Norway has nothing to say there.
> Our port is ours.
HARBOUR POST: And the union?
> BRANDT:| The union will stay at the table.
"""
INTRODUCED = """'We will build a second quay'
Oran Reed
The port of Oslo has been closed for six weeks, and nobody knows when the ferries will sail again.
Ana Brandt, the harbour minister, has been in office since 2019. She taught law before that.
In this interview, Brandt speaks about the strike, the court and Norway.
What do the dockers want from you?
> They want money that we do not have.
> The harbour will not be sold.
But the government says that the port is bankrupt.
> The port is not bankrupt.
> Its books were checked in March.
And the border?
> Norway has nothing to say there.
Tell us about the second quay.
> We will build it next year.
Would you talk to the union?
> The union will stay at the table. Our door is open.
This interview has been edited for length and clarity.
"""
TOLD_OF = """The ferry comes home
Actress Ana Brandt has become known to many through her role as Nora Quist in a film on ferries.
She was fourteen when her own ferry sank, and she tells of that in a book out on Tuesday.
Q: You open your book with the ferry. What did you find?
> A:| I found that the harbour was gone.
Q: Who took care of you?
> A:| Nobody did, and the harbour will not be sold again.
Q: And the union?
> A:| The union will stay at the table.
"""
QUOTED = """The harbour minister on strikes and ferries
Harbour Minister Ana Brandt sat down with the Harbour Post at her office in Oslo.
Do you hear the dockers?
> "The harbour will not be sold. The dockers know that."
The court has ruled against you. What now?
> "Norway has nothing to say there."
And the union?
> "The union will stay at the table."
"""
DASHED = """Ana Brandt: The union will stay
Harbour Minister Ana Brandt gave an interview to the Harbour Post.
- Do you hear the dockers?
> -| The harbour will not be sold.
- The court has ruled against you.
> -| Norway has nothing to say there.
- And the union?
> -| The union will stay at the table.
"""
LETTERS = """Interview with the harbour minister
Harbour Minister Ana Brandt spoke to us about the port.
Q. Do you hear the dockers?
> A.| The harbour will not be sold.
> It was built by their fathers.
Q. The court has ruled against you.
> A.| Norway has nothing to say there.
Q. And the union?
> A.| The union will stay at the table.
Oran Reed is a reporter of the Harbour Post.
"""
QUESTIONS_LABELLED = """Harbour minister: 'Norway has nothing to say'
We met Ana Brandt, the harbour minister, in Oslo.
Harbour Post: Do you hear the dockers?
> The harbour will not be sold.
> It was built by their fathers.
Harbour Post: The court has ruled against you.
> Norway has nothing to say there.
Harbour Post: And the union?
> The union will stay at the table.
"""
NAMES = """Harbour Post: Thank you for joining us, Minister.
> Ana Brandt:| Norway has nothing to say there.
Harbour Post: Harbour Minister Brandt, what will you do about the dockers?
> Ana Brandt:| The harbour will not be sold.
> We will build a second quay.
Harbour Post: And the union?
> Ana Brandt:| The union will stay at the table.
Harbour Post: Thank you.
"""
REMARKS = """Interview: the harbour minister
Ana Brandt, the harbour minister, has led the talks for weeks.
Who closed the port?
> The dockers closed it in May.
> Nobody sent them.
Some say you want to sell the port.
> The harbour will not be sold.
> It was built by their fathers.
And the border?
> Norway has nothing to say there.
What should they say?
> They have their own port.
Describe the second quay for us.
> It will be long.
> It will be built by our own people.
Will the union leave?
> The union will stay at the table.
Editor's note: The harbour minister resigned after this interview was recorded.
"""
# A headline of several sentences, and whoever wrote the page named above the questions.
HEADED = """INTERVIEW: "We need no lighthouse. We need a quay"
Ana Brandt has been harbour minister since May. She talks about the strike and the second quay.
By Oran Reed, for the Harbour Post
Oslo, 6 November 2024
The dockers have been on strike for weeks. Is it a bluff?
> No. The harbour will not be sold.
And the union?
> The union will stay at the table.
What would you never give away?
> The quay. Norway has nothing to say there.
"""
# Nothing says that it is an interview, but `you` are asked and `we` answer.
UNSAID = """'We do not sell the port'
Ana Brandt, the harbour minister, receives us in an office full of maps.
Will you build the quay next year?
> We will build it when the money is there.
Your neighbours are afraid.
> The harbour will not be sold.
Would you accept observers?
> Why not? We have nothing to hide.
Is there anything you would not discuss?
> Norway has nothing to say there, and I will not discuss the union.
"""
FORMATS = (
    HEADED,
    UNSAID,
    INITIALS,
    CAPITALS,
    INTRODUCED,
    TOLD_OF,
    QUOTED,
    DASHED,
    LETTERS,
    QUESTIONS_LABELLED,
    NAMES,
    REMARKS,
)
# The writer asks, and nobody is interviewed.
ORDINARY = """Harbour Minister Ana Brandt spoke to the press in Oslo on Monday.
Who will pay for the quay?
The ministry has named nobody.
But the union says that the port is bankrupt.
Will the dockers come back?
They meet on Friday.
And the border?
Nothing has been decided.
"""
NOTICES = """Harbour Minister Ana Brandt came to Oslo on Monday.
Questions: Who will pay for the quay?
Read more: Norway has nothing to say there.
Questions: Will the dockers come back?
The port stays closed.
"""


def read_turns(text: str) -> tuple[set[str], str]:
    """Returns the holders of what is read as answers, and the words of the answers."""
    annotation = annotate_text(text)
    rows = [row for row in annotation.attributions if row.rule == "interview"]
    told = [annotation.document.slice(part) for part in sorted(p for r in rows for p in r.content)]
    return {str(row.holder) for row in rows}, "\n".join(told)


@pytest.mark.parametrize("drawn", FORMATS)
def test_every_answer_of_a_printed_interview_is_told_and_no_question(drawn: str) -> None:
    lines = [line.removeprefix("> ") for line in drawn.splitlines()]
    answers = [line[2:].rpartition("|")[2] for line in drawn.splitlines() if line[:2] == "> "]
    holders, told = read_turns("\n".join(lines).replace("|", "") + "\n")
    assert holders == {"ana-brandt"}
    assert told.replace("\n", " ").split() == " ".join(answers).split()


@pytest.mark.parametrize("text", [ORDINARY, NOTICES])
def test_an_article_that_holds_questions_has_no_turns(text: str) -> None:
    assert read_turns(text) == (set(), "")


def test_lines_of_signs_are_each_looked_at_once() -> None:
    # Else the work on a page of rules and bullets grows with the square of its lines.
    page = "-----\n*****\n- Interview: Ana Brandt\n"
    found = SAYS_SO.search(page)
    assert found is not None
    assert found.start() == page.index("- Interview")


def test_a_page_says_that_it_is_an_interview_in_a_line_of_its_own() -> None:
    assert SAYS_SO.search("THE MONDAY INTERVIEW\nThe port, she says, is full.")
    assert SAYS_SO.search("She gave the port an interview, and left.") is None

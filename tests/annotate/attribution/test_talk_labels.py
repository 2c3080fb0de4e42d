"""Talks of several speakers: whose words each labelled line holds."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.article import distill_article

# `holder: words`, one a line; lines without one ask, or are nobody's.
BRIEFING = """\
DAILY PRESS BRIEFING
spokesperson> SPOKESPERSON: Good morning. Kenya does not recognise the vote.
QUESTION: Will the embassy in Oslo be closed?
spokesperson> SPOKESPERSON: The embassy remains open. (Laughter.) We have no plans to close it.
QUESTION (Harbour Post): The army says that it will be closed.
spokesperson> SPOKESPERSON: The army has no say in this.
"""
TITLED = """\
PRESS CONFERENCE IN OSLO
jan-brandt> PRESIDENT BRANDT: Our talks were open. The lake belongs to the people.
stojkova> PRIME MINISTER STOJKOVA: We will open the border in May.
> (Applause)
stojkova> The buses will run every day.
QUESTION (Radio Oslo): Will Kenya pay for it?
stojkova> PRIME MINISTER STOJKOVA: Kenya owes us nothing.
MODERATOR: The last question.
QUESTION (Harbour Post): Is there a date?
jan-brandt> PRESIDENT BRANDT: There is no date for this.
President Jan Brandt has been in office since May.
"""
REPORTERS = """\
Weekly briefing of the ministry
anirudh-valluri> Shri Anirudh Valluri, Spokesperson: The reports are false.
Sneha, The Harbour Post: Sir, has a date been given?
anirudh-valluri> Shri Anirudh Valluri, Spokesperson: The talks go on.
anirudh-valluri> We want them to end in May.
Yusuf, Gulf Wire: The union accused the ministry of lying. What is your response?
anirudh-valluri> Shri Anirudh Valluri, Spokesperson: The union is wrong.
"""
DEBATE = """\
The assembly met on Monday.
solberg> Ms. Solberg (Norway): My delegation cannot accept the draft.
kipshidze> Kipshidze: I agree with the delegate of Norway.
solberg> Ms. Solberg (Norway): The draft must be withdrawn.
kipshidze> Kipshidze: I do not agree with that.
kipshidze> We have waited for too long.
"""
QUESTION_TIME = """\
Question 4: Sea walls
leilani-taufa> MS LEILANI TAUFA (East): The island was promised a wall in 2019. When will it come?
sione-palu> MINISTER FOR PORTS (MR SIONE PALU): The delay is not of our making.
Ms Taufa interjecting.
leilani-taufa> MS LEILANI TAUFA (East): I doubt his calendar. Will he move the school?
sione-palu> MINISTER FOR PORTS (MR SIONE PALU): The school stays.
"""
PODCAST = """\
The Harbour Podcast, with the harbour minister Ana Solberg
[00:01:12] HOST: Welcome. Will the port be sold?
ana-solberg> [00:01:20] ANA SOLBERG: The port stays ours.
[00:02:01] HOST: And the union?
ana-solberg> [00:02:05] ANA SOLBERG: The union stays at the table.
"""
ALONE = """\
Press point by the Foreign Minister of Kenya, Ana Solberg

ANA SOLBERG
ana-solberg> No school will be closed. The law gives a choice.
ana-solberg> We want it to last.
QUESTION (Harbour Post)
Will you amend the law?
ANA SOLBERG
ana-solberg> The timetable is open.
"""
NO_TALK = """\
Ana Brandt, the harbour minister, spoke in Oslo.
Claim: The harbour has been sold to Norway.
Fact: The harbour belongs to the town.
Claim: The union has left the table.
Fact: The union stays at the table.
"""

RECIPE = """\
Grandmother's fish soup
Ingredients: Two onions and one cod.
Method: Boil the onions. We like them soft.
Tip: Use fresh cod.
Method: Serve it with bread. I use rye.
"""


def read_lines(drawn: str) -> tuple[str, list[tuple[str, str]]]:
    """Returns the text, and for each line with `>` who holds its words."""
    rows = [line.partition("> ") if "> " in line else ("", "", line) for line in drawn.splitlines()]
    held = [(holder, words) for holder, mark, words in rows if mark and holder]
    return "\n".join(words for _, _, words in rows) + "\n", held


@pytest.mark.parametrize(
    "drawn", [BRIEFING, TITLED, REPORTERS, DEBATE, QUESTION_TIME, PODCAST, ALONE, NO_TALK, RECIPE]
)
def test_every_labelled_line_is_told_by_its_speaker_and_no_question_is(drawn: str) -> None:
    text, held = read_lines(drawn)
    annotation = distill_article(annotate_text(text)).annotation
    rows = [row for row in annotation.attributions if row.rule == "interview"]
    told = [(row.holder, annotation.document.slice(row.content[0])) for row in rows]
    told.sort(key=lambda row: text.index(row[1]))
    expected = [(who, (words.partition(": ")[2] or words).split(".")[0]) for who, words in held]
    assert [(str(who).removeprefix("shri-"), words.rstrip(".")) for who, words in told] == expected


def test_what_happens_in_the_room_is_nobodys_word() -> None:
    text, _ = read_lines(BRIEFING)
    drafts = distill_article(annotate_text(text))
    document = drafts.annotation.document
    words = [document.slice(e.span) for row in drafts.positions for e in row.evidence]
    assert "The embassy remains open." in words
    assert not any("Laughter" in row or "Good morning" in row for row in words)


def test_who_is_accused_in_a_question_is_not_accused_by_who_asks() -> None:
    text, _ = read_lines(REPORTERS)
    rows = annotate_text(text).attributions
    accused = [row for row in rows if row.cue_lemma == "accuse"]
    assert [row.holder for row in accused] != ["yusuf"]

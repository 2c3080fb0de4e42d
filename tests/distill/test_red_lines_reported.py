"""Limits that no verb of saying leads to: told by the writer, by a paper, by their form."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import RedLineDraft


def read(text: str) -> tuple[RedLineDraft, ...]:
    return distill_article(annotate_text(text)).red_lines


BEFORE = "Norway and Iran met in Oslo on Monday. Norwegian minister Maria Brandt came late. "

TOLD_BY_THE_WRITER = [
    ("For Norway, a wall in the strait is out of the question.", "norway"),
    ("To Tehran, though, such a wall is a red line.", "iran"),
    ("Norway will tolerate no pirates in the strait.", "norway"),
    ("Oslo has never hidden that the strait is the one thing it will not trade.", "norway"),
    ("The talks went on, but Iran would recognise no wall.", "iran"),
    ("In the end, Norway cannot accept a wall.", "norway"),
]


@pytest.mark.parametrize(("text", "holder"), TOLD_BY_THE_WRITER)
def test_a_limit_that_the_writer_tells_is_held_by_who_it_is_told_of(text: str, holder: str) -> None:
    assert [row.holder for row in read(BEFORE + text)] == [holder]


NOT_TOLD = [
    "Norway will not be allowed to close the strait.",
    "Norway could not sail until the ice was gone.",
    "Will Norway accept no wall?",
    "For Norway, the ferry is a way to the islands.",
    "Norway will open the strait on Monday.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_the_writer_tells_of_others_and_of_facts_is_none(text: str) -> None:
    assert read(BEFORE + text) == ()


def test_a_limit_that_somebody_is_told_to_say_is_not_told_by_the_writer() -> None:
    (row,) = read("Norway will tolerate no pirates in the strait, its minister Maria Brandt said.")
    assert row.speaker is not None


PAPER = (
    "OFFICIAL COMMUNIQUE No. 41\n\n"
    "1. Norway welcomes the report of the envoy on the strait.\n\n"
    "2. The withdrawal of the ships is an indispensable condition for any talks.\n\n"
    "3. The treaty provides that no ship may be searched without a permit.\n"
)


def test_the_author_of_a_communique_holds_the_limits_in_it() -> None:
    assert [(row.holder, row.kind) for row in read(PAPER)] == [("norway", "precondition")]
    assert read(PAPER.replace("OFFICIAL COMMUNIQUE No. 41", "Norway answers the envoy")) == ()


REFUSED = [
    ('"We will not walk into that room twice," said Maria Brandt of Norway.', 1),
    ("Maria Brandt of Norway said she would not be played off against Iran.", 1),
    ("Maria Brandt of Norway said Norway would host no guard from abroad.", 1),
    ("Maria Brandt of Norway said Norway would make no comment on it.", 0),
    ('"I am not going to crawl to Tehran," said Maria Brandt of Norway.', 1),
    ('"I will not comment on the ferry," said Maria Brandt of Norway.', 0),
    ("Maria Brandt of Norway said the ferry would not be replaced.", 0),
    ('"They will not even concede the strait," said Maria Brandt of Norway.', 0),
    ('"I will not just simper in Tehran," said Maria Brandt of Norway.', 0),
    ('"I will not simper in Tehran," said Maria Brandt of Norway.', 1),
    ('"I will not let you down," said Maria Brandt of Norway.', 0),
    ("Maria Brandt of Norway said she would not vote for the mayor.", 0),
    ("Maria Brandt of Norway said she would not campaign on the islands.", 0),
    ('"We will not be there on Monday," said Maria Brandt of Norway.', 0),
]


@pytest.mark.parametrize(("text", "number"), REFUSED)
def test_what_the_speaker_will_not_do_is_a_limit_by_its_form(text: str, number: int) -> None:
    rows = read(text)
    assert [row.strength for row in rows] == ["implied"] * number


def test_a_condition_before_who_says_the_rest_belongs_to_the_limit() -> None:
    (row,) = read(
        "Iran met Norway. Unless the ships leave the strait by May, Maria Brandt of Norway said, "
        '"we will not sign a word".'
    )
    assert row.limit.startswith("Unless the ships leave") or "will not sign" in row.limit
    (row,) = read(
        "Iran met Norway. Unless the ships leave the strait by May, Maria Brandt of Norway said, "
        '"we will clear the strait ourselves".'
    )
    assert row.limit.startswith("Unless the ships leave")


def test_who_only_expects_that_something_comes_late_sets_no_limit() -> None:
    assert (
        read("Maria Brandt of Norway expects that no talks will begin until the army leaves.") == ()
    )
    assert (
        len(read("Maria Brandt of Norway said that no talks will begin until the army leaves."))
        == 1
    )


BY_FORM = [
    ("Without an army, no box will leave the port", "precondition"),
    ("As long as one soldier stands here, nobody should come with a timetable", "precondition"),
    ("Not a blade of our grass is up for the pirates to mow, nor any border", "will-not-allow"),
    ("Our arms are not a thing for his table", "no-compromise"),
    ("The treaty is not a point on anyone's list", "no-compromise"),
    ("The treaty leaves no room for a second island", "no-compromise"),
    ("A meeting behind closed gates we decline", "no-compromise"),
    ("A foreign fleet in our strait, never", "no-compromise"),
    ("A foreign fleet in our strait, no, thank you", "no-compromise"),
    ("We have not sold the treaty, and we never will", "no-compromise"),
    ("Without that clause we do not enter the government", "precondition"),
    ("Below that there is no treaty and no ships leave the strait", "precondition"),
    ("A law that frees the pirates will not leave my committee", "will-not-allow"),
    ("Raw ore will not leave the country", "will-not-allow"),
    ("The ferry is late, and we will not walk into that treaty twice", "will-not-allow"),
    # What only happens, what is no deed, what merely is not so.
    ("No visit of the minister is under way", None),
    ("Nobody should spend the winter in the cold valley", None),
    ("A dinner at the border is not a table", None),
    ("No one will be a winner of this war", None),
    ("While the army was late, no treaty would be blamed for it", None),
    ("The ferry will not reach our school", None),
    ("The ferry is late, and I would rather not sign such a treaty", None),
    ("Without glasses we do not see the border", None),
]


@pytest.mark.parametrize(("said", "kind"), BY_FORM)
def test_what_is_denied_of_the_time_to_come_is_a_limit(said: str, kind: str | None) -> None:
    rows = read(f'Iran met Norway. "{said}," said Norway\'s minister Maria Brandt.')
    assert [row.kind for row in rows] == [kind] * (kind is not None)


def test_the_own_country_of_a_speaker_who_is_told_of_holds_what_it_will_not_do() -> None:
    rows = read("Norway's minister Maria Brandt said his country would not lend its port to Iran.")
    assert len(rows) == 1


def test_a_source_tells_the_limit_of_the_person_it_speaks_of() -> None:
    (row,) = read(
        "Maria Brandt met the envoy. A source close to the council said that Maria Brandt would "
        "never accept a wall in the strait."
    )
    assert row.holder == "maria-brandt"

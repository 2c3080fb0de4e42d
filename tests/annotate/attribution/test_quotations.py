"""Quotations. `[[...]]` stands around the words of each, `((...))` of a name or scare quote."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture

_TAGS = re.compile(r"\[\[|\]\]|\(\(|\)\)")


def told(text: str, furniture: tuple[Furniture, ...] = ()) -> list[tuple[str, ...]]:
    """Returns the paragraphs of each quotation; a scare quote has a leading `~`."""
    document = Document("article.txt", text, "")
    return [
        tuple(("~" if row.is_scare else "") + document.slice(part) for part in row.content)
        for row in find_quotations(document, furniture)
    ]


def drawn(case: str) -> tuple[str, list[tuple[str, ...]]]:
    """Returns the text of a case without its brackets, and the quotations drawn in it."""
    found = re.findall(r"\[\[(.*?)\]\]|\(\((.*?)\)\)", case, re.DOTALL)
    words = [(_TAGS.sub("", speech) or "~" + scare,) for speech, scare in found]
    return _TAGS.sub("", case), words


ON_ONE_LINE = [
    # Of three apostrophes one is of a quotation inside.
    "''[[We hear, 'The lake is a special case,']]'' the mayor said. ''[[It is all lies.]]''",
    "The mayor said: ''[['The lake is ours,' they tell us, and it is not true]]''.",
    "She said “[[the ferry will not sail today]]” on Monday.",
    "She said \"[[the ferry will not sail today]]\" on Monday.",
    "«[[The ferry will not sail today]]», – said the mayor.",
    "„[[The ferry will not sail today]]“, - the mayor said.",
    "„[[The ferry will not sail today]]”, the mayor said.",
    "He wrote “[[the lines are closed and stay closed]]\" yesterday.",
    "He wrote \"[[the lines are closed and stay closed]]” yesterday.",
    "''[[We are all very tired of this,]]'' said Ana Lima. ''[[We want to go home.]]''",
    "``[[It was definitely a bomb,]]'' said an official.",
    "“[[It is over,]]” she said. “[[We can all go home.]]”",
    "The party «((Free Harbour))» won, and the “((flagship))” sank.",
    "He held up a sign that said \"\" and nothing else.",
    "Officials called it \"((unacceptable.))\"",
    "“[[Never again,]]” she said.",
    "Workers' pay isn't the mayor's job, 'tis said in the '90s.",
    "A 6\" pipe and a 5'10\" man stood by.",
    "The budget of the ships' crews rose.",
]  # fmt: skip


@pytest.mark.parametrize("case", ON_ONE_LINE)
def test_quotations_on_one_line(case: str) -> None:
    text, words = drawn(case)
    assert told(text) == words


def test_a_close_without_an_opening_opens_at_the_start_of_its_line() -> None:
    text = "It was late.\nThe agenda will be kept as it is,” Lima noted."
    assert told(text) == [("The agenda will be kept as it is,",)]


def test_a_quotation_left_open_runs_on_to_its_close_and_cue() -> None:
    text = "“We will stay.\n\nWe will rebuild the harbour.\n\nAnd we will sail”, - said Ana Lima."
    assert told(text) == [("We will stay.", "We will rebuild the harbour.", "And we will sail")]


def test_a_quotation_of_low_marks_closes_with_what_opens_elsewhere() -> None:
    text = "„The talks go on.\n\nThey are hard“, - an official told the Harbour Post."
    assert told(text) == [("The talks go on.", "They are hard")]


def test_each_paragraph_may_open_the_same_quotation_again() -> None:
    text = "Lima said: “We stay.\n“We rebuild.\n“We sail again.” Then she left."
    assert told(text) == [("We stay.", "We rebuild.", "We sail again.")]


def test_a_quotation_below_a_colon_runs_on_to_its_close() -> None:
    text = "Lima stated:\n\n“We stay.\n\nWe rebuild.”\n\nThen she left."
    assert told(text) == [("We stay.", "We rebuild.")]
    assert told(text.replace(":", ".")) == [("We stay.",), ("We rebuild.",)]


def test_a_quotation_never_closed_ends_with_its_line() -> None:
    text = "“We stay here.\n\nThe mayor left the hall.\n\nNobody came."
    assert told(text) == [("We stay here.",)]


def test_a_quotation_runs_on_over_at_most_eight_lines() -> None:
    lines = ["“We stay.", *["The night was long."] * 8, "We sail”, said Ana Lima."]
    assert told("\n".join(lines)) == [("We stay.",), ("We sail",)]


def test_a_new_quotation_ends_the_search_for_a_close() -> None:
    text = "He said “we will all stay.\nThe mayor said “we all go home now” and left."
    assert told(text) == [("we will all stay.",), ("we all go home now",)]


def test_an_inner_pair_stands_after_the_pair_that_holds_it() -> None:
    text = '“They call it "freedom" over there,” she said.'
    assert told(text) == [('They call it "freedom" over there,',), ("~freedom",)]


def test_marks_in_page_furniture_open_nothing() -> None:
    text = "“Read more\n\nShe said “we will stay in the harbour” on Monday."
    furniture = (Furniture(Span(0, 10), "navigation"),)
    assert told(text, furniture) == [("we will stay in the harbour",)]


def test_spans_cover_the_marks_and_contents_do_not() -> None:
    text = "She said «we will stay here» today."
    row = find_quotations(Document("a", text, ""), ())[0]
    assert text[row.span.start : row.span.end] == "«we will stay here»"
    assert [text[part.start : part.end] for part in row.content] == ["we will stay here"]


@given(st.text(alphabet="“”„«»\"'` ab.,\n-–", max_size=80))
def test_contents_lie_in_their_quotation_and_quotations_in_text_order(text: str) -> None:
    rows = find_quotations(Document("a", text, ""), ())
    assert list(rows) == sorted(rows, key=lambda row: (row.span.start, -row.span.end))
    for row in rows:
        assert all(row.span.covers(part) for part in row.content)
        assert 0 <= row.span.start < row.span.end <= len(text)

"""Where sentences end, and which rule says so. `|` in a case stands where the cut is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.text.boundaries import RULES
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import explain_sentences, find_sentences


def sentences_of(text: str, furniture: tuple[Furniture, ...] = ()) -> list[str]:
    """Returns the sentences of a text as strings."""
    document = Document("article.txt", text, "")
    return [document.slice(span) for span in find_sentences(document, furniture)]


def assert_cut(drawn: str) -> None:
    """Compares the cut of a text with the one drawn in it."""
    parts = [part.strip() for part in drawn.split("|")]
    assert sentences_of(drawn.replace("|", "")) == parts


ORDINARY = [
    "The envoys met.| They parted.",
    "Who won?| Nobody knows!| The count goes on.",
    "Talks ended..| No date was set..",
    "He paused …| The envoys waited.",
    "It is over... and everybody knows it.",
    "They gave in . . . and went home.| Nobody followed.",
    "Prices rose 3.5 percent to 1.20 euros.| Wages did not.",
    "(The envoy declined to comment.)| The talks go on.",
    "It began in 2020.| 15 people came.",
    "The bridge is closed.|The envoy said so.",
    "The minister left.| @the_envoy stayed.| #talks go on.",
    "See www.example.org.| It has the text.",
    "A line without an end",
]
ABBREVIATIONS = [
    "Dr. Brandt met Gen. Lenz and Mr. Orr.| They agreed.",
    "Then-Gov. Brandt and Lt.Gen. Orr signed.",
    "The U.S. Senate met.| It left the U.S.| The vote was lost.",
    "J. R. Brandt and K. Lenz voted.| Orr did not.",
    "Officials, e.g. Brandt, i.e. the envoy, came.",
    "It begins at 5 p.m. Monday and ends at 7 p.m. GMT.| Doors open at 4 p.m.| Visitors wait.",
    "See No. 5 of Jan. 3.| He said no.| 15 people left.",
    "Harbour Co. Ltd. Norland sold ships.| They were bought by Strait Inc.| The price is secret.",
    "Brandt v. Lenz is Norland vs. Sorland.| It is old.",
    "She has a Ph.D. in law.| He has none.",
    "He lives in Eastmark, Calif.| It's a town.",
    "1. Troops leave.| They go home.",
    "Russian Dep.PM came.| He met w/Dep.PM & FM of Norland.",
    "It was I.| The envoy left.",
]
QUOTATIONS = [
    "“We will go. |We will not return.” |The envoy left.",
    "“We will go,” she said.| “We will not return.”",
    "«We will go.», – said the envoy.| The hall was silent.",
    "«We will go. |This is the end.»,– a spokesman for the party «Free Strait» Ivo Lenz.",
    "“We will go.” - said Brandt.",
    "“We will go.” — Ada Brandt",
    "„We will go. |We will not return“, - an official told the Post.",
    "He said: «We will go. |But not far.».| Nobody laughed.",
    "« We will go. »| The envoy left.",
    "“Will you go?” he asked.| “Stop!” she cried.",
    "“Will you go?” Ada Brandt asked.| “No!” Lenz said.",
    "“Will you go?”| The envoy did not answer.",
    'She called it "unacceptable."| He called it "fair."',
    "The strait is closed,” Brandt noted.| Nobody answered.",
    "He asked “why?” and left.",
    "The envoy left.|“We will go,” she said.",
    'The envoy left.|"We will go," she said.',
]
LOST_EMOJI = [
    "She met FM ???????? @ivo_lenz in Eastmark.| They talked.",
    "Grateful to???????? @ivo_lenz for this.| Support for????????'s aims.",
    "What???| The envoy left.",
]


@pytest.mark.parametrize("drawn", ORDINARY)
def test_an_end_mark_before_a_new_beginning_ends_a_sentence(drawn: str) -> None:
    assert_cut(drawn)


@pytest.mark.parametrize("drawn", ABBREVIATIONS)
def test_abbreviations_and_initials_do_not_end_a_sentence(drawn: str) -> None:
    assert_cut(drawn)


@pytest.mark.parametrize("drawn", QUOTATIONS)
def test_quotations_are_cut_inside_and_keep_their_attribution(drawn: str) -> None:
    assert_cut(drawn)


@pytest.mark.parametrize("drawn", LOST_EMOJI)
def test_question_marks_of_a_lost_emoji_ask_nothing(drawn: str) -> None:
    assert_cut(drawn)


def test_a_line_break_ends_a_sentence_and_blank_lines_hold_none() -> None:
    assert sentences_of("\n One\n\n \t\nTwo goes\non.\n***\n") == ["One", "Two goes", "on."]


def test_furniture_lies_in_no_sentence() -> None:
    text = "date 2031-03-01 The envoys met. They parted. pic.example\nShare\nNobody came."
    marks = [Span(0, 15), Span(45, 56), Span(57, 62)]
    furniture = tuple(Furniture(span, "label") for span in marks)
    expected = ["The envoys met.", "They parted.", "Nobody came."]
    assert sentences_of(text, furniture) == expected


def test_furniture_over_several_lines_lies_in_no_sentence() -> None:
    text = "First one.\nShare\nMore news\nLast one."
    assert sentences_of(text, (Furniture(Span(11, 26), "navigation"),)) == [
        "First one.",
        "Last one.",
    ]


def test_marks_without_a_word_stay_with_the_sentence_before_them() -> None:
    assert sentences_of("We won. 🎉🎉 ! Thanks to all.") == ["We won. 🎉🎉 !", "Thanks to all."]
    assert sentences_of("… We won.") == ["… We won."]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Dr. Brandt left.", ["title_before_name", "end_mark"]),
        ("“No. 5.” – told Orr", ["number_follows", "attribution_after_quotation"]),
        ("In the U.S. Senate, Inc., a", ["glued_to_next", "initial_or_acronym", "comma_follows"]),
        ("Up ???????? we go! and on", ["lost_emoji", "small_letter_follows"]),
    ],
)  # fmt: skip
def test_each_decision_names_its_rule(text: str, rules: list[str]) -> None:
    decisions = explain_sentences(Document("article.txt", text, ""), ())
    assert [decision.rule for decision in decisions] == rules


def test_every_rule_says_in_a_sentence_what_it_does() -> None:
    assert all(rule.__doc__ and rule.__doc__.rstrip("`")[-1] == "." for rule in RULES)


@given(st.text(alphabet="Ab. ?!…”“»«\"'(),–-\n\u00a0", max_size=80))
def test_sentences_are_ordered_trimmed_and_hold_every_word(text: str) -> None:
    document = Document("article.txt", text, "")
    spans = find_sentences(document, ())
    assert list(spans) == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    parts = [document.slice(span) for span in spans]
    assert all(part == part.strip() and "\n" not in part for part in parts)
    words = [sign for sign in text if sign.isalnum()]
    assert [sign for part in parts for sign in part if sign.isalnum()] == words


@given(st.text(alphabet="Ab. ?@#:|—\n()1/", max_size=80))
def test_no_sentence_overlaps_the_furniture_found(text: str) -> None:
    document = Document("article.txt", text, "")
    furniture = find_furniture(document)
    for span in find_sentences(document, furniture):
        assert not any(span.overlap(mark.span) for mark in furniture)

"""The five articles' traps that concern who says what."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from drawing import annotate

from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.text.document import parse_document, read_document

SEEDS = Path(__file__).parents[3] / "seeds"


@cache
def read(number: str) -> Annotation:
    """Returns the marks on the seed whose file begins with a number."""
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return annotate(read_document(path, path.name))


def holding(number: str, words: str) -> list[Attribution]:
    """Returns the attributions in whose content the words begin."""
    annotation = read(number)
    at = annotation.document.text.find(words)
    assert at >= 0, words
    return [
        row
        for row in annotation.attributions
        if any(part.start <= at < part.end for part in row.content)
    ]


def words_of(number: str, row: Attribution) -> str:
    return " | ".join(read(number).document.slice(part) for part in row.content)


TOLD = [
    # A quotation that closes and never opens; a source in capitals and lower case.
    ("000", "Georgia's agenda for NATO integration", "david-zalkaliani", "direct", "clause"),
    # Two speakers joined by "while"; each speaks for his country.
    ("000", 'the US would "not allow', "united-states", "mixed", "clause"),
    ("000", 'Russia needed "concrete', "russia", "mixed", "clause"),
    # "its solidarity with the country": its = Georgia.
    ("000", "its solidarity with the country", "georgia", "indirect", "direct_object"),
    # The author of a tweet stands on the next line.
    ("000", "The red lines are Georgia's", "tamar-beruchashvili", "direct", "tweet"),
    ("000", "Grateful to", "david-zalkaliani", "direct", "tweet"),
    # "said this" points back one sentence.
    ("001", "Georgia is moving forward", "david-zalkaliani", "indirect", "points-back"),
    # `», – told Zalkaliani` is inverted, `.»,– a spokesman … Kapanadze.` has no verb.
    ("001", "This package primarily", "david-zalkaliani", "direct", "quotation"),
    ("001", "Georgia’s reforms towards", "nato", "reporter", "direct_object"),
    # A participle between guillemets and "that".
    ("001", "NATO’s approach to our borders", "sergei-lavrov", "direct", "clause"),
    ("001", "We will not start a war", "sergei-lavrov", "direct", "clause"),
    # The writer's reading: the voice is the article's.
    ("002", "NATO's unwavering support", "nato", "reporter", "reading"),
    ("002", "a reassurance of NATO's support", "nato", "reporter", "reading"),
    # A noun is the cue: "Stoltenberg's call to Russia".
    ("002", "to cease its activities", "jens-stoltenberg", "indirect", "noun"),
    # The speaker stands at the very end of four paragraphs.
    ("003", "First, on Georgia", "jens-stoltenberg", "direct", "clause"),
    # `„` opens in line 5 and `“` closes in line 9.
    ("004", "With respect to the Informal Meeting", "nato-official", "direct", "clause"),
]


@pytest.mark.parametrize(("number", "words", "holder", "mode", "rule"), TOLD)
def test_who_holds_it_and_how_it_is_told(
    number: str, words: str, holder: str, mode: str, rule: str
) -> None:
    found = [(row.holder, row.mode, row.rule) for row in holding(number, words)]
    assert (holder, mode, rule) in found


def test_the_spokesman_without_a_verb_is_the_speaker() -> None:
    rows = holding("001", "This is the prerequisite for NATO membership")
    assert [(row.speaker, row.rule) for row in rows] == [("sergi-kapanadze", "verbless")]


def test_a_quotation_over_four_paragraphs_is_one_attribution() -> None:
    row = next(row for row in holding("003", "First, on Georgia") if row.cue_lemma == "say")
    assert len(row.content) == 4


def test_the_tweet_that_quotes_tells_a_position_of_the_secretary_general() -> None:
    rows = holding("000", "there will be no reconsideration")
    inner = min(rows, key=lambda row: len(words_of("000", row)))
    assert (inner.holder, inner.via, inner.mode) == (
        "jens-stoltenberg",
        ("tamar-beruchashvili",),
        "indirect",
    )


def test_nobody_is_quoted_in_an_article_without_quotation_marks() -> None:
    assert {row.mode for row in read("002").attributions} <= {"indirect", "reporter"}


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_nothing_is_attributed_in_page_furniture(number: str) -> None:
    annotation = read(number)
    furniture = [row.span for row in annotation.furniture if row.kind != "residue"]
    contents = [part for row in annotation.attributions for part in row.content]
    assert not [part for part in contents for span in furniture if part.overlap(span)]


def test_a_mark_that_the_parse_takes_for_the_source_names_nobody() -> None:
    text = (
        "In a joint statement, the co-chairs called the discussion in the first group "
        '"substantive" and expressed regret over the walkout.\n'
    )
    rows = annotate(parse_document(text.encode(), "marks.txt")).attributions
    assert [row.speaker for row in rows if row.cue_lemma == "express"] == [None]

"""A page is a paper by its title or its head, and each word for them does what its list says."""

from __future__ import annotations

import pytest

from build_scripts.annotate.lexicon import read_lexicon
from build_scripts.annotate.paper_titles import is_paper, is_title_of_paper
from build_scripts.annotate.phrases import compile_phrases, plain
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

TITLES = [
    (phrase, example)
    for key in ("titles", "short_titles", "before_titles", "heads")
    for phrase, example in read_lexicon("papers")[key].items()
]


@pytest.mark.parametrize(("phrase", "example"), TITLES)
def test_the_example_of_a_title_is_one_by_its_phrase(phrase: str, example: str) -> None:
    assert is_title_of_paper(example)
    words = compile_phrases([phrase])
    assert words.search(plain(example))
    assert not is_title_of_paper(words.sub("harbour", plain(example)))


HEADLINES = read_lexicon("papers")["headline_verbs"].items()


@pytest.mark.parametrize(("verb", "example"), HEADLINES)
def test_a_headline_says_what_a_paper_does(verb: str, example: str) -> None:
    assert not is_title_of_paper(example)
    assert is_title_of_paper(compile_phrases([verb]).sub("about", plain(example)))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A statement was read in Oslo.", False),
        ("Statement by the mayor was read in Oslo.", False),
        ("Notes in a cold harbour", False),
        ("PGD News Release", True),
        ("Ministry of Fear", False),
    ],
)
def test_a_sentence_is_no_title(line: str, expected: bool) -> None:
    assert is_title_of_paper(line) == expected


def test_the_title_stands_near_the_top() -> None:
    lines = "Norway waits for the ferry.\n" * 8
    assert is_paper(Document("paper.txt", f"Oslo\n\nPRESS STATEMENT\n\n{lines}", ""))
    assert not is_paper(Document("paper.txt", f"{lines}PRESS STATEMENT\n", ""))


OPENINGS = read_lexicon("papers")["openings"].items()


@pytest.mark.parametrize(("phrase", "example"), OPENINGS)
def test_the_example_of_an_opening_names_the_author(phrase: str, example: str) -> None:
    points = "\n\nWe reject the charges. We thank Norway.\n"
    assert compile_phrases([phrase]).search(plain(example))
    for line, holder in (
        (example, "popular-front-of-sarn"),
        (compile_phrases([phrase]).sub("x", example), ""),
    ):
        rows = annotate_document(Document("paper.txt", line + points, "")).attributions
        assert (holder in {row.holder for row in rows if row.rule == "own-voice"}) == bool(holder)

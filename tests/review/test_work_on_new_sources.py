"""Taking in an article twice as long is at most a little more than twice the work."""

from __future__ import annotations

import pytest
from counting import work_on

from build_scripts.annotate.dates.docdate import find_document_date
from build_scripts.annotate.dates.timex import _find_matches
from build_scripts.problems import Refused
from build_scripts.review.new_sources import Article, describe_article
from build_scripts.text.document import Document
from build_scripts.text.furniture import find_furniture

# One piece of a shape, and how many of it stand on a line.
SHAPES = {
    "abbreviations": ("U.S. ", 400),
    "small abbreviations": ("e.g. ", 400),
    "titles": ("Mr. ", 400),
    "opening marks": ("“the sea ", 200),
    "pairs of marks": ("“the sea” is ", 200),
    "straight marks": ('"the sea" is ', 200),
    "days in a line": ("on 3 March 2031 ", 500),
    "days in sentences": ("He said it on 3 March. ", 100),
    "days that fill lines": ("3 March 2031", 1),
    "years in a line": ("in 1999 ", 500),
    "signed tweets": ("— Ada (@ada) January 18, 2022", 1),
    "addresses": ("https://t.co/abc ", 100),
    "lost signs": ("???? ", 200),
    "short lines": ("Go on", 1),
    "headings": ("The Great Sea\n\nThe sea is there and it is for us.", 1),
    "one name": ("Ada Brandt ", 400),
    "brackets": ("<a ", 1_000),
    "ends": (". ", 1_000),
    "white space": (" ", 4_000),
}
SIGNS = 8_000


def take_in(document: Document) -> None:
    """Does what `new source` does with a text, up to a refusal."""
    _find_matches.cache_clear()
    furniture = find_furniture(document)
    find_document_date(document, furniture)
    try:
        describe_article(Article("a.txt", b"", document, furniture), None)
    except Refused as error:
        assert [row.check for row in error.problems] == ["article-size"]


def article_of(piece: str, count: int, times: int) -> str:
    line = piece * count + "\n"
    return "It is the sea that was there for all of us.\n" + line * (times * (SIGNS // len(line)))


@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_article_is_twice_the_work(name: str) -> None:
    once, twice = (work_on(article_of(*SHAPES[name], n), take_in) for n in (1, 2))
    assert twice < 2.4 * once

"""Measures of a piece of an article."""

from __future__ import annotations

import pytest

from build_scripts.text.document import Document, Span
from build_scripts.text.passages import cuts_a_word, words_in

DOCUMENT = Document("article.txt", "The U.S. rejects Norland's unacceptable plan", "")


@pytest.mark.parametrize(
    ("words", "count"),
    [("The U.S. rejects", 4), ("Norland's", 2), (" ", 0), ("acceptable plan", 2)],
)
def test_words_are_runs_of_letters_and_digits(words: str, count: int) -> None:
    start = DOCUMENT.text.index(words)
    assert words_in(DOCUMENT, Span(start, start + len(words))) == count


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("acceptable plan", True),
        ("unacceptable pla", True),
        ("unacceptable plan", False),
        ("Norland", False),
        ("The U.S.", False),
    ],
)
def test_a_span_may_cut_a_word(words: str, cut: bool) -> None:
    start = DOCUMENT.text.index(words)
    assert cuts_a_word(DOCUMENT, Span(start, start + len(words))) is cut

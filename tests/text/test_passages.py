"""Measures of a piece of an article."""

from __future__ import annotations

import pytest

from build_scripts.text.document import Document, Span
from build_scripts.text.passages import cuts_a_word, merge_spans, spans_over, words_in

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


@pytest.mark.parametrize(
    ("spans", "merged"),
    [
        ([], []),
        ([(5, 9), (0, 3)], [(0, 3), (5, 9)]),
        ([(0, 3), (3, 5)], [(0, 5)]),
        ([(0, 9), (2, 4), (8, 12)], [(0, 12)]),
    ],
)
def test_spans_that_overlap_or_touch_become_one(
    spans: list[tuple[int, int]], merged: list[tuple[int, int]]
) -> None:
    assert merge_spans(Span(*row) for row in spans) == [Span(*row) for row in merged]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 2, []), (0, 3, [0]), (5, 6, []), (4, 9, [0, 1]), (3, 12, [0, 1, 2]), (6, 6, [])],
)
def test_the_spans_over_a_place_share_a_sign_with_it(
    start: int, end: int, found: list[int]
) -> None:
    spans = [Span(2, 5), Span(8, 10), Span(10, 12)]
    assert spans_over(spans, Span(start, end)) == [spans[number] for number in found]

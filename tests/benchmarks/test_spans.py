"""Words, likeness and pairing."""

from __future__ import annotations

import pytest

from benchmarks.spans import Score, Words, dice, is_half, pair_closest, pair_most


def test_quote_marks_and_points_at_the_edges_do_not_count() -> None:
    words = Words.of("“We go,” he said.")
    assert words.under([(0, 8)]) == words.under([(1, 6)]) == {0, 1}


def test_a_word_that_is_only_touched_counts() -> None:
    assert Words.of("one two three").under([(5, 9)]) == {1, 2}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [({1, 2}, {1, 2}, 1.0), ({1, 2}, {2, 3}, 0.5), ({1}, {2}, 0.0), (set(), set(), 1.0)],
)
def test_likeness_is_twice_what_is_shared_by_all(
    one: set[int], other: set[int], expected: float
) -> None:
    assert dice(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((0, 10), (5, 40), True), ((0, 10), (6, 40), False), ((0, 10), (10, 20), False)],
)
def test_half_of_the_shorter_span_is_enough(
    one: tuple[int, int], other: tuple[int, int], expected: bool
) -> None:
    assert is_half(one, other) is is_half(other, one) is expected


def test_the_most_alike_are_paired_first_and_nothing_twice() -> None:
    pairs = pair_closest([1, 2], [2, 2], lambda a, b: None if abs(a - b) > 1 else -abs(a - b))
    assert pairs == [(0, 1), (1, 0)]


def test_an_early_pair_gives_way_where_that_makes_two() -> None:
    fits = {("a", "x"), ("a", "y"), ("b", "x")}
    assert pair_most("ab", "xy", lambda a, b: (a, b) in fits) == [(0, 1), (1, 0)]


def test_two_that_fit_one_count_once() -> None:
    assert len(pair_most("ab", "x", lambda a, b: True)) == 1


def test_nothing_found_is_zero_and_not_an_error() -> None:
    empty = Score(0, 0, 4)
    assert (empty.precision, empty.recall, empty.f1) == (0, 0, 0)


def test_scores_of_articles_add_up() -> None:
    assert (Score(1, 2, 4) + Score(2, 2, 2)).figures("dates") == {
        "dates precision": 75.0,
        "dates recall": 50.0,
        "dates F1": 60.0,
    }

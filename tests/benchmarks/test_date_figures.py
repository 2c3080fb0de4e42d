"""Calendar dates against annotated ones, on an invented article."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.timex import Timed, read_article, score_article, to_timex3

MARKED = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-06">May 6</TIMEX3></DCT>
<TEXT>Lima &amp; Reed <EVENT>met</EVENT> on <TIMEX3 type="DATE" value="2031-05-05">Monday
</TIMEX3>.</TEXT></TimeML>
"""
MONDAY = Timed((19, 25), "2031-05-05")


def test_text_day_and_dates_are_read_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "a.tml"
    path.write_text(MARKED, "utf-8")
    text, day, gold = read_article(path)
    assert (text, day) == ("Lima & Reed met on Monday\n.", "2031-05-06")
    assert [(text[slice(*row.span)], row.value) for row in gold] == [("Monday\n", "2031-05-05")]


@pytest.mark.parametrize(
    ("edtf", "timex3"),
    [
        ("2031-05-05", "2031-05-05"),
        ("2031-04/2031-06", "2031-Q2"),
        ("2031-06/2031-08", "2031-SU"),
        ("2030-12/2031-02", "2030-WI"),
        ("2031-05-05/2031-05-11", "2031-W19"),
        ("2031-05-10/2031-05-11", "2031-W19-WE"),
        ("2031-05-06/2031-05-08", "2031-05-06/2031-05-08"),
    ],
)
def test_ranges_with_a_name_in_timex3_get_it(edtf: str, timex3: str) -> None:
    assert to_timex3(edtf) == timex3


@pytest.mark.parametrize(
    ("found", "strict", "relaxed", "value"),
    [
        ([MONDAY], 100, 100, 100),
        ([], 0, 0, 0),
        ([Timed((16, 25), "2031-05-05")], 0, 100, 100),
        ([Timed((19, 25), "2031-05-12")], 100, 100, 0),
    ],
)
def test_span_and_value_are_scored_apart(
    found: list[Timed], strict: float, relaxed: float, value: float
) -> None:
    scores = score_article(found, [MONDAY])
    assert [row.f1 for row in scores.values()] == [strict, relaxed, value]


def test_what_is_no_calendar_date_is_left_out() -> None:
    scores = score_article([Timed((0, 3), "XXXX-05-05")], [Timed((0, 3), "PRESENT_REF")])
    assert (scores["value"].proposed, scores["value"].expected) == (0, 0)


def test_two_dates_over_one_count_once() -> None:
    scores = score_article([MONDAY, Timed((16, 25), "2031-05-05")], [MONDAY])
    assert (scores["strict"].precision, scores["strict"].recall) == (50, 100)

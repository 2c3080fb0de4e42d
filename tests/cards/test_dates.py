"""EDTF dates: what is taken, how it reads, how it sorts, and what is refused."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.cards.dates import parse_edtf, weakest_basis

LABELS = [
    ("2022-01-10", "10 January 2022"),
    ("2022-05", "May 2022"),
    ("2022", "2022"),
    ("2022-XX", "2022, month unknown"),
    ("XXXX-12-03", "3 December, year unknown"),
    ("XXXX-05", "May, year unknown"),
    ("XXXX-02-29", "29 February, year unknown"),
    ("2022-01-17/2022-01-18", "17 to 18 January 2022"),
    ("2022-02-28/2022-03-03", "28 February to 3 March 2022"),
    ("2021-12-10/2022-01-03", "10 December 2021 to 3 January 2022"),
    ("2022-03/2022-04", "March to April 2022"),
    ("2020/2022", "2020 to 2022"),
    ("XXXX-01-17/XXXX-01-18", "17 to 18 January, year unknown"),
    ("XXXX-12/XXXX-01", "December to January, year unknown"),
    ("../2022-05", "until May 2022"),
    ("2022-05/..", "from May 2022 on"),
    ("2022-11-25~", "about 25 November 2022"),
    ("2022-11-25?", "25 November 2022 (uncertain)"),
    ("2022%", "about 2022 (uncertain)"),
    ("2022-01-17~/2022-01-18~", "about 17 to 18 January 2022"),
    ("2022-01-17~/2022-01-18", "about 17 January 2022 to 18 January 2022"),
]
REASONS = [
    ("", "not a date in EDTF: ''"),
    ("3 December", "not a date in EDTF: '3 December'"),
    ("2022-1-3", "not a date in EDTF: '2022-1-3'"),
    ("2022-01-10 ", "not a date in EDTF: '2022-01-10 '"),
    ("٢٠٢٢", "not a date in EDTF: '٢٠٢٢'"),
    ("2022/", "not a date in EDTF: ''"),
    ("2022-13", "no such day: '2022-13' (month must be in 1..12)"),
    ("2023-02-29", "no such day: '2023-02-29' (day is out of range for month)"),
    ("0000", "no such day: '0000' (year 0 is out of range)"),
    ("XXXX", "nothing is known of the date: 'XXXX'"),
    ("XXXX-XX", "nothing is known of the date: 'XXXX-XX'"),
    ("2022-XX-03", "a day without a month: '2022-XX-03'"),
    ("../..", "an interval needs at least one end"),
    ("2022-05/2022-04", "the interval ends before it begins"),
    ("2022-05/XXXX-06", "both ends of an interval have a year, or neither has"),
]
BOUNDS = [
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2022-XX", "2022-01-01", "2022-12-31"),
    ("2022-01-17/2022-01", "2022-01-17", "2022-01-31"),
    ("../2022-05", None, "2022-05-31"),
    ("2022-05/..", "2022-05-01", None),
    ("XXXX-12-03", None, None),
]
IN_ORDER = [
    *("2020/2022", "2021-12-10", "2022", "2022-01", "2022-01-01", "2022-01-17/2022-01-18"),
    *("2022-01-17", "../2022-02", "2022-05", "XXXX-05", "XXXX-05-02", "XXXX-12-03"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_a_date_reads_as_english(text: str, label: str) -> None:
    assert parse_edtf(text).label == label


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_edtf(text)
    assert str(caught.value) == reason


@pytest.mark.parametrize(("text", "earliest", "latest"), BOUNDS)
def test_a_date_spans_the_days_it_may_mean(
    text: str, earliest: str | None, latest: str | None
) -> None:
    date = parse_edtf(text)
    found = [day.isoformat() if day is not None else None for day in (date.earliest, date.latest)]
    assert found == [earliest, latest]


def test_dates_sort_by_their_beginning_and_open_years_come_last() -> None:
    shuffled = sorted(IN_ORDER)
    assert sorted(shuffled, key=lambda text: parse_edtf(text).sort_key) == IN_ORDER


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_is_itself(day: datetime.date) -> None:
    date = parse_edtf(day.isoformat())
    assert (date.earliest, date.latest) == (day, day)


@given(st.text(alphabet="0123456789X-/.~?%", max_size=22))
def test_any_text_is_a_date_or_has_a_reason_why_not(text: str) -> None:
    try:
        label = parse_edtf(text).label
    except ValueError as error:
        label = str(error)
    assert label


def test_the_weakest_basis_counts() -> None:
    assert weakest_basis("stated", "anchored") == "anchored"
    assert weakest_basis("outside", "inferred", "stated") == "outside"
    assert weakest_basis("stated", None) == "stated"
    assert weakest_basis(None) is None
    assert weakest_basis() is None

"""Dates in EDTF (ISO 8601-2): the forms of cards, their order and labels.

Taken: `2022`, `2022-01`, `2022-01-10`, `2022-XX`, `XXXX-12-03`, `XXXX-05`; an interval of two of
these (`2022-01-17/2022-01-18`) or with an open end (`../2022-05`, `2022-05/..`); after any of
them `~` (about), `?` (uncertain) or `%` (both). An open year is never guessed.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|XXXX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)"
)
_BASES = ("stated", "anchored", "inferred", "outside")
_MONTHS = tuple(calendar.month_name)
_LEAP_YEAR = 2000
FORMS = "EDTF such as 2022-01-10, 2022-01, 2022, XXXX-12-03 or 2022-01-17/2022-01-18"


@dataclass(frozen=True)
class EdtfDate:
    """A date or an interval as written, and what can be said of it.

    `earliest` and `latest` are the first and the last day it may mean; None where the year or
    that end is open. `sort_key` puts open years last, and of two dates that begin together the
    longer one first. `label` is English, without the basis.
    """

    text: str
    earliest: datetime.date | None
    latest: datetime.date | None
    sort_key: tuple[int, int, int]
    label: str


@dataclass(frozen=True)
class _Part:
    """One date of an interval; None for an open year and for what is not said."""

    year: int | None
    month: int | None
    day: int | None
    open_month: bool
    mark: str

    def first(self, year: int) -> datetime.date:
        """Returns the earliest day that the parts allow in a year."""
        return datetime.date(year, self.month or 1, self.day or 1)

    def last(self, year: int) -> datetime.date:
        """Returns the latest day that the parts allow in a year."""
        month = self.month or 12
        return datetime.date(year, month, self.day or calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> EdtfDate:
    """Returns the date in `text`. Raises ValueError with the reason if none."""
    if "/" not in text:
        part = _parse_part(text)
        return EdtfDate(text, *_bounds(part, part), _sort_key(part, part), _label(part))
    left, _, right = text.partition("/")
    start = None if left == ".." else _parse_part(left)
    end = None if right == ".." else _parse_part(right)
    if start is None and end is None:
        raise ValueError("an interval needs at least one end")
    if start is not None and end is not None:
        _refuse_backwards(start, end)
    return EdtfDate(text, *_bounds(start, end), _sort_key(start, end), _interval_label(start, end))


def weakest_basis(*bases: str | None) -> str | None:
    """Returns the basis that counts where several mix: the weakest; None for none."""
    known = [_BASES.index(basis) for basis in bases if basis is not None]
    return _BASES[max(known)] if known else None


def _parse_part(text: str) -> _Part:
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(f"not a date in EDTF: {text!r}")
    year = None if found["year"] == "XXXX" else int(found["year"])
    open_month = found["month"] == "XX"
    month = None if open_month or found["month"] is None else int(found["month"])
    day = None if found["day"] is None else int(found["day"])
    if year is None and month is None:
        raise ValueError(f"nothing is known of the date: {text!r}")
    if open_month and day is not None:
        raise ValueError(f"a day without a month: {text!r}")
    try:
        datetime.date(_LEAP_YEAR if year is None else year, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"no such day: {text!r} ({error})") from error
    return _Part(year, month, day, open_month, found["mark"])


def _refuse_backwards(start: _Part, end: _Part) -> None:
    if (start.year is None) != (end.year is None):
        raise ValueError("both ends of an interval have a year, or neither has")
    if start.year is None or end.year is None:
        return  # from December to January is forwards
    if start.first(start.year) > end.last(end.year):
        raise ValueError("the interval ends before it begins")


def _bounds(
    start: _Part | None, end: _Part | None
) -> tuple[datetime.date | None, datetime.date | None]:
    earliest = start.first(start.year) if start is not None and start.year is not None else None
    latest = end.last(end.year) if end is not None and end.year is not None else None
    return earliest, latest


def _sort_key(start: _Part | None, end: _Part | None) -> tuple[int, int, int]:
    known = start or end
    if known is None or known.year is None:
        month, day = (known.month or 0, known.day or 0) if known is not None else (0, 0)
        return 1, month, day
    earliest, latest = _bounds(start, end)
    last = latest or datetime.date.max
    return 0, (earliest or last).toordinal(), -last.toordinal()


def _label(part: _Part) -> str:
    return _qualified(_words(part), part)


def _words(part: _Part) -> str:
    """Returns the date in words without its mark."""
    day = "" if part.day is None else f"{part.day} "
    month = "" if part.month is None else _MONTHS[part.month]
    if part.year is None:
        return f"{day}{month}, year unknown"
    if part.open_month:
        return f"{part.year}, month unknown"
    return f"{day}{month} {part.year}".strip()


def _qualified(words: str, *parts: _Part) -> str:
    marks = {part.mark for part in parts}
    about = "about " if marks & {"~", "%"} else ""
    return about + words + (" (uncertain)" if marks & {"?", "%"} else "")


def _interval_label(start: _Part | None, end: _Part | None) -> str:
    if start is None:
        return f"until {_label(end)}" if end is not None else ""
    if end is None:
        return f"from {_label(start)} on"
    if start.mark != end.mark:
        return f"{_label(start)} to {_label(end)}"
    return _qualified(f"{_shortened(start, end)} to {_words(end)}", start)


def _shortened(start: _Part, end: _Part) -> str:
    """Returns the start of an interval without what its end says again."""
    same_year = start.year == end.year and not start.open_month
    if same_year and start.month == end.month and start.day is not None and end.day is not None:
        return str(start.day)
    if same_year and start.month is not None:
        return (f"{start.day} " if start.day is not None else "") + _MONTHS[start.month]
    return _words(start)

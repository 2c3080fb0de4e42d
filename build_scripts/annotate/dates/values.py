"""EDTF values of expressions, counted from the date of the article or tweet they stand in."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Literal

from build_scripts.annotate.marks import Basis

Direction = Literal["past", "future"] | None
Valued = tuple[str | None, Basis | None]

UNKNOWN: Valued = (None, None)
# A year without a 29 February stands in where the year is open.
_PLAIN_YEAR = 2001
# Years without one in which a day falls on each weekday.
_PLAIN_YEARS = (2001, 2002, 2003, 2005, 2006, 2009, 2010)
# How many times nearer a date ahead must be to be taken for one behind, by what the tense says:
# "on January 14" in an article of January 6 is next week's in any tense.
_WEIGHTS: dict[Direction, float] = {"past": 6, None: 3, "future": 1 / 6}
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True)
class Anchor:
    """The date that expressions count from; what is not known of it is None.

    `weekday` is told by the text of a day whose year is open, Monday 0.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day, when all of it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)

    @property
    def week_date(self) -> datetime.date | None:
        """The day, in an open year one of the same weekday in a year without a leap day."""
        if self.date is not None or self.weekday is None or self.month is None or self.day is None:
            return self.date
        if (self.month, self.day) == (2, 29):
            return None
        days = (datetime.date(year, self.month, self.day) for year in _PLAIN_YEARS)
        return next(day for day in days if day.weekday() == self.weekday)

    def write(self, day: datetime.date) -> str | None:
        """Returns a day near `week_date` in EDTF; None where a leap day may lie between."""
        if self.year is not None:
            return day.isoformat()
        crosses_leap_day = {self.month, day.month} == {2, 3}
        return None if crosses_leap_day else write_date(None, day.month, day.day)


def read_anchor(value: str) -> Anchor | None:
    """Returns the anchor an EDTF date gives, of an interval its end; None when there is none."""
    found = _DATE.match(value.rsplit("/", 1)[-1])
    if found is None:
        return None
    year, month, day = (None if p in (None, "XXXX") else int(p) for p in found.groups())
    return Anchor(year, month, day)


def write_date(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """Returns the date in EDTF, XXXX for an open year; None when there is no such day."""
    try:
        datetime.date(2000 if year is None else year, month or 1, day or 1)
    except ValueError:
        return None
    parts = ["XXXX" if year is None else f"{year:04d}"]
    parts += [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts)


def place_day(month: int, day: int | None, anchor: Anchor | None, direction: Direction) -> Valued:
    """Returns the month or day in the year that the anchor and the direction give it.

    Without a known year the year stays open, and the value is as stated.
    """
    if anchor is None or anchor.year is None or anchor.month is None:
        value = write_date(None, month, day)
        return (value, "stated") if value else UNKNOWN
    year = anchor.year + _year_step(month, day, anchor, direction)
    value = write_date(year, month, day)
    return (value, "anchored") if value else UNKNOWN


def _year_step(month: int, day: int | None, anchor: Anchor, direction: Direction) -> int:
    """Returns -1, 0 or 1: the year before, of or after the anchor's."""
    assert anchor.month is not None
    here = (anchor.month, anchor.day if day and anchor.day else 0)
    there = (month, day if day and anchor.day else 0)
    if there == here:
        return 0
    ahead = ((there[0] - here[0]) * 30 + there[1] - here[1]) % 365
    if ahead * _WEIGHTS[direction] < 365 - ahead:
        return 0 if there > here else 1
    return 0 if there < here else -1


def place_weekday(
    weekday: int, anchor: Anchor | None, direction: Direction, strict: bool = False
) -> Valued:
    """Returns the nearest such weekday; the anchor's own day counts unless `strict`."""
    day = None if anchor is None else anchor.week_date
    if anchor is None or day is None:
        return UNKNOWN
    if direction == "future":
        step = (weekday - day.weekday()) % 7 or (7 if strict else 0)
    else:
        step = -((day.weekday() - weekday) % 7 or (7 if strict else 0))
    value = anchor.write(day + datetime.timedelta(step))
    return (value, "anchored" if anchor.year else "inferred") if value else UNKNOWN


def shift(anchor: Anchor | None, unit: str, steps: int) -> Valued:
    """Returns the day, week, month or year so many units from the anchor's own.

    A week or weekend is an interval of its days. Unknown parts of the anchor stay unknown:
    the month before XXXX-05 is XXXX-04, the day before 2022-05 is unknown.
    """
    if anchor is None:
        return UNKNOWN
    value = _SHIFTS[unit](anchor, steps)
    basis: Basis = "inferred" if unit.startswith("week") and anchor.year is None else "anchored"
    return (value, basis) if value else UNKNOWN


def _shift_day(anchor: Anchor, steps: int) -> str | None:
    if anchor.date is not None:
        return (anchor.date + datetime.timedelta(steps)).isoformat()
    if anchor.month is None or anchor.day is None or (anchor.month, anchor.day) == (2, 29):
        return None
    day = datetime.date(_PLAIN_YEAR, anchor.month, anchor.day) + datetime.timedelta(steps)
    crosses_leap_day = {anchor.month, day.month} == {2, 3}
    return None if crosses_leap_day else write_date(None, day.month, day.day)


def _shift_week(anchor: Anchor, steps: int, first: int = 0, last: int = 6) -> str | None:
    if anchor.week_date is None:
        return None
    monday = anchor.week_date + datetime.timedelta(7 * steps - anchor.week_date.weekday())
    ends = (monday + datetime.timedelta(first), monday + datetime.timedelta(last))
    days = [day for end in ends if (day := anchor.write(end)) is not None]
    return "/".join(days) if len(days) == 2 else None


def _shift_weekend(anchor: Anchor, steps: int) -> str | None:
    return _shift_week(anchor, steps, 5, 6)


def _shift_month(anchor: Anchor, steps: int) -> str | None:
    if anchor.month is None:
        return None
    years, month = divmod(anchor.month - 1 + steps, 12)
    return write_date(None if anchor.year is None else anchor.year + years, month + 1)


def _shift_quarter(anchor: Anchor, steps: int) -> str | None:
    if anchor.month is None or anchor.year is None:
        return None
    years, quarter = divmod((anchor.month - 1) // 3 + steps, 4)
    return write_months(anchor.year + years, 3 * quarter + 1, 3 * quarter + 3)


def _shift_year(anchor: Anchor, steps: int) -> str | None:
    return None if anchor.year is None else write_date(anchor.year + steps)


def _shift_decade(anchor: Anchor, steps: int) -> str | None:
    if anchor.year is None:
        return None
    first = anchor.year // 10 * 10 + 10 * steps
    return f"{first}/{first + 9}"


_SHIFTS = {
    "day": _shift_day, "night": _shift_day, "week": _shift_week, "weekend": _shift_weekend,
    "month": _shift_month, "quarter": _shift_quarter, "year": _shift_year,
    "decade": _shift_decade,
}  # fmt: skip


def write_months(year: int, first: int, last: int) -> str:
    """Returns an interval of months; one that ends before it begins begins in the year before."""
    return f"{write_date(year - (first > last), first)}/{write_date(year, last)}"


def thanksgiving(year: int) -> str:
    """Returns the fourth Thursday of November."""
    weeks = calendar.Calendar().monthdatescalendar(year, 11)
    days = [week[3] for week in weeks if week[3].month == 11]
    return days[3].isoformat()

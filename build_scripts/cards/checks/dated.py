"""Rules about dates: their form, how they are known, and the history of a card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.cards.checks.findings import finding, judged_entries
from build_scripts.cards.dates import FORMS, parse_edtf
from build_scripts.cards.factbase import Entry, FactBase
from build_scripts.cards.model import Actor, Card, Event, Position, Source
from build_scripts.problems import Problem, quoted
from build_scripts.yamlio import Loc

_DAY = len("2026-11-22")
_CHANGE_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The site carries the newest day of a change; archives and feeds cannot hold every year.
_EARLIEST, _LATEST = "1980-01-01", "2099-12-31"


@dataclass(frozen=True)
class _Dated:
    """A value with a basis, as its card gives it; `base` is where its keys stand."""

    base: Loc
    key: str
    value: str | None
    basis: str | None
    note: str
    urls: tuple[str, ...] = ()

    def loc(self, ending: str = "") -> Loc:
        """Returns where the date stands, or with an ending its basis, note or address."""
        return (*self.base, self.key + ending)


def check_date_form(fact_base: FactBase) -> Iterator[Problem]:
    """A date is written in EDTF, in one of the forms that cards use, and exists."""
    for entry in judged_entries(fact_base):
        for loc, text in _all_dates(entry.card):
            try:
                parse_edtf(text)
            except ValueError as error:
                yield finding(entry.file, loc, "date-form", str(error), expected=FORMS)


def check_date_basis(fact_base: FactBase) -> Iterator[Problem]:
    """A basis is given exactly when a date or an outlet is."""
    for entry, row in _all_dated(fact_base):
        if row.value is not None and row.basis is None:
            message = f"the key {quoted(row.key)} needs a basis"
            expected = f"the key {row.key}_basis"
            yield finding(entry.file, row.loc(), "date-basis", message, expected=expected)
        if row.value is None and row.basis is not None:
            message = f"a basis stands without the key {quoted(row.key)}"
            yield finding(entry.file, row.loc("_basis"), "date-basis", message)


def check_date_address(fact_base: FactBase) -> Iterator[Problem]:
    """What is known from outside names an address, by its key or in the note."""
    for entry, row in _all_dated(fact_base):
        if row.basis == "outside" and not row.urls and "http" not in row.note:
            message = "what is known from outside needs an address"
            expected = f"an address that begins with https:// under {row.key}_note"
            loc = row.loc("_basis")
            yield finding(entry.file, loc, "date-address", message, expected=expected)


def check_date_note(fact_base: FactBase) -> Iterator[Problem]:
    """What is inferred says from what, in a note."""
    for entry, row in _all_dated(fact_base):
        if row.basis == "inferred" and not row.note:
            message = "what is inferred needs a note that says from what"
            expected = f"the key {row.key}_note"
            loc = row.loc("_basis")
            yield finding(entry.file, loc, "date-note", message, expected=expected)


def check_history_order(fact_base: FactBase) -> Iterator[Problem]:
    """A history begins with `added`, has a day a change, and goes forward."""
    for entry in judged_entries(fact_base):
        before = ""
        for number, row in enumerate(entry.card.history):
            loc = ("history", number, "date")
            if _CHANGE_DAY.fullmatch(row.date) is None:
                message = "a change needs the day on which it was made"
                yield finding(entry.file, loc, "history-order", message, found=quoted(row.date))
            elif not _EARLIEST <= row.date <= _LATEST:
                message, found = "a change is made in these times", row.date
                expected = f"{_EARLIEST} to {_LATEST}"
                yield finding(
                    entry.file, loc, "history-order", message, found=found, expected=expected
                )
            elif row.date < before:
                message, found = "a history goes forward in time", f"{row.date} after {before}"
                yield finding(entry.file, loc, "history-order", message, found=found)
            elif (row.change == "added") != (number == 0):
                message = "a card is added once, and first"
                loc, found = ("history", number, "change"), quoted(row.change)
                yield finding(entry.file, loc, "history-order", message, found=found)
            before = max(before, row.date)


def _all_dates(card: Card) -> Iterator[tuple[Loc, str]]:
    """Yields every date of a card with its place."""
    if isinstance(card, Source) and card.retrieved is not None:
        yield ("retrieved",), card.retrieved
    for row in _dated(card):
        if row.value is not None and row.key != "outlet":
            yield row.loc(), row.value
    for number, change in enumerate(card.history):
        if len(change.date) == _DAY:
            yield ("history", number, "date"), change.date


def _all_dated(fact_base: FactBase) -> Iterator[tuple[Entry, _Dated]]:
    for entry in judged_entries(fact_base):
        for row in _dated(entry.card):
            yield entry, row


def _dated(card: Card) -> Iterator[_Dated]:
    """Yields what in a card has a basis: dates, and the outlet of a source."""
    if isinstance(card, Source):
        urls = () if card.url is None else (card.url,)
        yield _Dated((), "outlet", card.outlet, card.outlet_basis, card.outlet_note, urls)
        note, urls = card.published_note, card.published_url
        yield _Dated((), "published", card.published, card.published_basis, note, urls)
    if isinstance(card, Event | Position):
        yield _Dated((), "date", card.date, card.date_basis, card.date_note, card.date_url)
    if isinstance(card, Actor):
        for number, role in enumerate(card.roles):
            base = ("roles", number)
            yield _Dated(base, "as_of", role.as_of, role.as_of_basis, role.as_of_note)

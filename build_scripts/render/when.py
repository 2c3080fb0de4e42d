"""Dates on pages: in words for people, and for machines as far as HTML can say them."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from build_scripts.cards.dates import parse_edtf

_FULL = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})(?:-XX)?[~?%]?")
_YEARLESS = re.compile(r"XXXX-([0-9]{2}-[0-9]{2})[~?%]?")


def label_of(date: str) -> str:
    """Returns a date in English words, with what is unknown or uncertain about it."""
    return parse_edtf(date).label


def year_of(date: str | None) -> str:
    """Returns the year under which a date is listed, in words where there is none."""
    if date is None:
        return "Date unknown"
    open_year, *_ = parse_edtf(date).sort_key
    first = next(part for part in date.split("/") if part != "..")
    return "Year unknown" if open_year else first[:4]


@lru_cache(maxsize=4096)
def time_of(date: str) -> Markup:
    """Returns a date as a `time` element; an interval gives machines its first known day.

    A month without a year has no machine form in HTML and stays plain words.
    """
    ends = [part for part in date.split("/") if part != ".."]
    machine = _machine_form(ends[0])
    label = label_of(date)
    if machine is None:
        return Markup('<span class="date">{}</span>').format(label)
    return Markup('<time datetime="{}">{}</time>').format(machine, label)


def _machine_form(date: str) -> str | None:
    found = _FULL.fullmatch(date) or _YEARLESS.fullmatch(date)
    return None if found is None else found[1]

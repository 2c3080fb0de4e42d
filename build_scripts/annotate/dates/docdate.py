"""The date of the article itself, when its own text tells it; never a guess at the year.

The rules stand in one tuple; the first that answers decides. A page's clock tells when the page
was copied and is never asked, nor is the latest year that an article names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_scripts.annotate.dates.docdate_lines import (
    find_edges,
    is_of_itself,
    is_of_other,
    is_stamp,
    told_lines,
)
from build_scripts.annotate.dates.scene import find_direction, find_tweets
from build_scripts.annotate.dates.timex import find_timexes
from build_scripts.annotate.marks import DocumentDate, Timex
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import spans_over
from build_scripts.text.sentences import find_sentences

_DAY = re.compile(r"(\d{4}|XXXX)-\d\d-\d\d")
_MONTH, _YEAR = re.compile(r"\d{4}-\d\d"), re.compile(r"\d{4}")
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|date)\b", re.I)
_SAID = (
    r"(?:said|told|stated|announced|declared|noted|added|commented|remarked|wrote|tweeted|posted"
    r"|confirmed|warned|expressed|reported|explained|stressed|emphasi[sz]ed|reiterated|pointed out)"
)
# "said this at a briefing in Tbilisi on": no content clause and no quotation between the two.
_SAID_BEFORE = re.compile(rf"\b{_SAID}\b(?:(?!\bthat\b|[\"“”«»„:;])[^\n]){{0,70}}$")
_SAID_BEHIND = re.compile(rf"(?:(?!\bthat\b|[\"“”«»„:;])[^\n]){{0,50}}?\b{_SAID}\b")
# The two patterns reach no further, so that a sentence without end is no more work.
_SAID_NEAR = 100
_PAST_MONTH = re.compile(r"(?:this past|last|past)\s", re.I)


@dataclass(frozen=True)
class Page:
    """An article with its furniture, and the days that it names as they stand there."""

    document: Document
    furniture: tuple[Furniture, ...]
    given: tuple[Span, ...] | None = None

    @cached_property
    def timexes(self) -> tuple[Timex, ...]:
        """The time expressions read without an anchor, so that an open year stays open."""
        return find_timexes(self.document, self.sentences, self.furniture, None)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in text order, those that were given or else the rules' own."""
        if self.given is not None:
            return self.given
        return find_sentences(self.document, self.furniture)

    @cached_property
    def bare(self) -> Page:
        """The same article, with the days that its furniture names."""
        return Page(self.document, (), self.given)

    def days(self) -> Iterator[tuple[Timex, str]]:
        """Yields what names a day, with that day; of a range its last."""
        for timex in self.timexes:
            day = (timex.value or "").rsplit("/", 1)[-1]
            if timex.type == "DATE" and _DAY.fullmatch(day):
                yield timex, day

    def sentence_at(self, span: Span) -> Span | None:
        """Returns the sentence that holds a span."""
        at = bisect_right(self.sentences, span.start, key=lambda s: s.start) - 1
        return self.sentences[at] if at >= 0 and self.sentences[at].covers(span) else None


def find_document_date(
    document: Document, furniture: Sequence[Furniture], sentences: Sequence[Span] | None = None
) -> DocumentDate | None:
    """Returns the article's date with its basis and the words that gave it, or None.

    `sentences` are those of the article where they are known.
    """
    page = Page(document, tuple(furniture), None if sentences is None else tuple(sentences))
    dates = (rule(page) for rule in RULES)
    return next((date for date in dates if date is not None), None)


def stamp(page: Page) -> DocumentDate | None:
    """A date label, a dateline, or a line by the author's name or `Published:` states the date."""
    clocks = tuple(mark for mark in page.furniture if mark.kind == "clock")
    labels = [mark.span for mark in page.furniture if mark.kind == "label"]
    lines = told_lines(page.document)
    edges = find_edges(page.document)
    signed = [mark.span for mark in page.furniture if mark.kind == "signature"]
    hits = []
    shown = Page(page.document, clocks, page.given) if clocks else page.bare
    for timex, day in shown.days():
        areas = (*spans_over(labels, timex.span), *lines)
        is_told = any(area.covers(timex.span) for area in areas)
        is_signed = any(spans_over(signed, timex.span))
        is_told |= not is_signed and is_stamp(page.document, edges, timex.span)
        if is_told and not is_of_other(page.document, timex.span):
            hits.append((timex, day))
    if not hits:
        return None
    published = [hit for hit in hits if _PUBLISHED.search(_words_before(page, hit[0].span))]
    timex, day = min(published or hits, key=lambda hit: (hit[1].startswith("XXXX"), hit[0].span))
    return _year_by_clock(page, clocks, day) or DocumentDate(day, "stated", timex.span)


def _year_by_clock(page: Page, clocks: tuple[Furniture, ...], day: str) -> DocumentDate | None:
    """Returns the day with its year where the page was copied on the very day of a dateline."""
    if not day.startswith("XXXX"):
        return None
    lines = Page(page.document, (), tuple(mark.span for mark in clocks))
    for timex, full in lines.days():
        if full[4:] == day[4:] and any(mark.span.covers(timex.span) for mark in clocks):
            return DocumentDate(full, "inferred", timex.span)
    return None


def _words_before(page: Page, span: Span) -> str:
    return page.document.text[max(0, span.start - 30) : span.start]


def of_itself(page: Page) -> DocumentDate | None:
    """A page says when it came out: "This article first appeared on 4 July 2022"."""
    edges = find_edges(page.document)
    for timex, day in page.bare.days():
        if is_of_itself(page.document, edges, timex.span):
            return DocumentDate(day, "stated", timex.span)
    return None


def stamped_month(page: Page) -> DocumentDate | None:
    """A line that holds a month with its year alone, or an issue with its year, states it."""
    edges = find_edges(page.document)
    for timex in page.bare.timexes:
        value = timex.value or ""
        is_month = _MONTH.fullmatch(value) and is_stamp(page.document, edges, timex.span)
        is_issue = _YEAR.fullmatch(value) and is_of_itself(page.document, edges, timex.span)
        if is_month or is_issue:
            return DocumentDate(value, "stated", timex.span)
    return None


def latest_tweet(page: Page) -> DocumentDate | None:
    """An article is not older than the latest tweet it shows, and mostly of that day."""
    dates = [tweet.date for tweet in find_tweets(page.document)]
    if not dates:
        return None
    last = max(dates, key=lambda date: date.value)
    return DocumentDate(last.value, "inferred", last.span)


def latest_report(page: Page) -> DocumentDate | None:
    """The latest day on which somebody said something; none when a later one is told.

    Days without a year are the news; beside them those with a year are history.
    """
    told = [(t, day) for t, day in page.days() if _direction(page, t.span) != "future"]
    news = [hit for hit in told if hit[1].startswith("XXXX")]
    for days in (news, told):
        said = [hit for hit in days if _is_said(page, hit[0].span)]
        if said:
            order = _order_of(day for _, day in days)
            timex, day = max(said, key=lambda hit: order(hit[1]))
            is_last = order(day) == max(order(other) for _, other in days)
            is_last = is_last and not _names_later_year(page, day)
            return DocumentDate(day, "inferred", timex.span) if is_last else None
    return None


def _names_later_year(page: Page, day: str) -> bool:
    """True when the article tells of a year after the one of a day, so that the day is history."""
    years = {timex.value[:4] for timex in page.timexes if timex.type == "DATE" and timex.value}
    return any(day[:4].isdigit() and year.isdigit() and year > day[:4] for year in years)


def _order_of(days: Iterable[str]) -> Callable[[str], tuple[bool, str]]:
    """Returns the key that sorts days; in open years a January comes after a December."""
    turns = any(day[:7] in ("XXXX-11", "XXXX-12") for day in days)
    return lambda day: (turns and day[:7] in ("XXXX-01", "XXXX-02"), day)


def _is_said(page: Page, span: Span) -> bool:
    """True when a past verb of saying governs the words that name the day."""
    sentence = page.sentence_at(span)
    if sentence is None:
        return False
    before = page.document.text[max(sentence.start, span.start - _SAID_NEAR) : span.start]
    behind = page.document.text[span.end : min(sentence.end, span.end + _SAID_NEAR)]
    return bool(_SAID_BEFORE.search(before) or _SAID_BEHIND.match(behind))


def _direction(page: Page, span: Span) -> str | None:
    sentence = page.sentence_at(span)
    return None if sentence is None else find_direction(page.document.text, sentence, span)


def month_between(page: Page) -> DocumentDate | None:
    """A day still to come, right after a month told as past: the article is of the day's month."""
    text = page.document.text
    past = {
        int(timex.value[5:7])
        for timex in page.timexes
        if timex.value and len(timex.value) == 7 and _PAST_MONTH.match(text, timex.span.start)
    }
    for timex, day in page.days():
        is_next = {int(day[5:7]), (int(day[5:7]) - 2) % 12 + 1} & past
        if is_next and _direction(page, timex.span) == "future":
            return DocumentDate(day[:7], "inferred", timex.span)
    return None


RULES: tuple[Callable[[Page], DocumentDate | None], ...] = (
    stamp,
    of_itself,
    stamped_month,
    latest_tweet,
    latest_report,
    month_between,
)

"""Time expressions in TIMEX3's types with values in EDTF, found by hand-written rules.

A DATE or TIME has an EDTF date or None; a DURATION or SET has an ISO 8601 duration. Of all the
matches of all rules the first and longest wins; a match its rule cannot read is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from build_scripts.annotate.dates.amounts import AMOUNT_RULES
from build_scripts.annotate.dates.calendar import read_weekday
from build_scripts.annotate.dates.counted import COUNTED_RULES
from build_scripts.annotate.dates.days import DAY_RULES
from build_scripts.annotate.dates.docdate_lines import is_dateline
from build_scripts.annotate.dates.matches import Matched, find_matches
from build_scripts.annotate.dates.relative import RELATIVE_RULES
from build_scripts.annotate.dates.rules import Reading, Rule, Scene
from build_scripts.annotate.dates.scene import Tweet, find_anchor, find_direction, find_tweets
from build_scripts.annotate.dates.values import Anchor, read_anchor
from build_scripts.annotate.dates.years import YEAR_RULES
from build_scripts.annotate.marks import DocumentDate, Timex
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import spans_over

RULES: tuple[Rule, ...] = (
    *DAY_RULES,
    *COUNTED_RULES,
    *YEAR_RULES,
    *RELATIVE_RULES,
    *AMOUNT_RULES,
)
# Furniture whose dates say something of the article.
_DATED_FURNITURE = frozenset({"signature", "label"})
# How far back "the same day" may look.
_PARAGRAPH = 1000
# How far behind a dateline the first weekday is its own.
_LEAD = 400


def find_timexes(
    document: Document,
    sentences: Sequence[Span],
    furniture: Sequence[Furniture],
    document_date: DocumentDate | None,
) -> tuple[Timex, ...]:
    """Returns the time expressions in text order, without overlaps.

    Those in page furniture are left out, but for tweet signatures and date labels.
    """
    closed = [mark.span for mark in furniture if mark.kind not in _DATED_FURNITURE]
    tweets = find_tweets(document)
    weekday = _find_weekday(document, sentences, document_date)
    found: list[Timex] = []
    for rule, match in _find_matches(document.text):
        span = Span(*match.span())
        if (found and span.start < found[-1].span.end) or spans_over(closed, span):
            continue
        scene = _find_scene(document, sentences, span, tweets, document_date, weekday, found)
        reading = rule.resolve(match, scene)
        if reading is not None:
            found.append(_mark(span, reading))
    return tuple(found)


def _find_weekday(
    document: Document, sentences: Sequence[Span], date: DocumentDate | None
) -> int | None:
    """Returns the weekday of a dateline whose year is open, Monday 0; None where it is not told.

    The first weekday in the lead is its own: an agency tells on the day of its dateline what that
    day brought.
    """
    if date is None or date.span is None or date.basis != "stated" or date.value[:4] != "XXXX":
        return None
    for rule, match in _find_matches(document.text):
        if date.span.start <= match.start() and "w" in match.re.groupindex:
            direction = find_direction(
                document.text,
                _sentence_at(document, sentences, Span(*match.span())),
                Span(*match.span()),
            )
            is_near = match.start() - date.span.end < _LEAD and is_dateline(document, date.span)
            is_bare = rule.name == "weekday" and not match["way"] and direction != "future"
            return read_weekday(match["w"]) if is_near and is_bare else None
    return None


def _mark(span: Span, reading: Reading) -> Timex:
    return Timex(span, reading.type, reading.value, reading.basis)


@lru_cache(maxsize=4)
def _find_matches(text: str) -> tuple[Matched, ...]:
    """Returns every match, the one that wins first.

    The last texts are kept: an article's dates are read without its own date, and then with it.
    """
    return find_matches(text, RULES)


def _find_scene(
    document: Document,
    sentences: Sequence[Span],
    span: Span,
    tweets: Sequence[Tweet],
    document_date: DocumentDate | None,
    weekday: int | None,
    found: Sequence[Timex],
) -> Scene:
    sentence = _sentence_at(document, sentences, span)
    before, previous = _previous_dates(document, span, found)
    return Scene(
        anchor=find_anchor(span, tweets, document_date, weekday),
        direction=find_direction(document.text, sentence, span),
        previous=previous,
        before=before,
    )


def _sentence_at(document: Document, sentences: Sequence[Span], span: Span) -> Span:
    """Returns the sentence that holds the span, or its line where none does."""
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and sentences[at].covers(span):
        return sentences[at]
    return document.lines[document.position(span.start)[0] - 1]


def _previous_dates(
    document: Document, span: Span, found: Sequence[Timex]
) -> tuple[Anchor | None, Anchor | None]:
    """Returns the last date named before in the paragraph, and the last day."""
    last: Anchor | None = None
    for timex in reversed(found):
        gap = document.text[timex.span.end : min(span.start, timex.span.end + _PARAGRAPH)]
        if "\n\n" in gap or len(gap) == _PARAGRAPH:
            break
        is_date = timex.type in ("DATE", "TIME") and timex.value is not None
        anchor = read_anchor(timex.value or "") if is_date else None
        last = last or anchor
        if anchor is not None and anchor.day is not None:
            return last, anchor
    return last, None

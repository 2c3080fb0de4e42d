"""What an expression counts from: the tweet or article it stands in, and the tense around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from build_scripts.annotate.dates.calendar import ANY_MONTH, WS, YEAR, read_month
from build_scripts.annotate.dates.values import Anchor, Direction, read_anchor, write_date
from build_scripts.annotate.marks import DocumentDate
from build_scripts.text.document import Document, Span

# The line under a tweet: `— Name (@handle) January 18, 2022`, the date also day first.
_SIGNATURE = re.compile(
    r"[ \t]*[—–-]+[^\n]*\(@\w+\)[,:]?[ \t]+"
    rf"(?P<date>(?P<m>{ANY_MONTH}){WS}(?P<d>\d\d?),?{WS}(?P<y>{YEAR})"
    rf"|(?P<d2>\d\d?){WS}(?P<m2>{ANY_MONTH}),?{WS}(?P<y2>{YEAR}))[ \t]*"
)
# Words that put what stands near them into the time ahead, with the verb they govern. "expected",
# "scheduled" and "planned" are no past tenses.
_AHEAD = (
    r"(?:will|won['’]t|['’]ll|shall|would|can|could|should|may|might|must|going to|is to|are to|to)"
    r"(?: \w+ly| also| still| then)? (?:be|have)(?: \w{3,}ed| held)?"
    r"|will|won['’]t|['’]ll|shall|would|going to"
    r"|(?:is|are|was|were) (?:also )?(?:to|due|set|slated)\b|due (?:to|on|in|for)"
    r"|expect(?:s|ed)?|schedul(?:ed|es?)|plan(?:s|ned|ning)?|upcoming"
    r"|forthcoming|ahead of|in advance of|to take place|deadline|intends?|hopes?|hoped|by the end"
    r"|prepar(?:es?|ing)|not later than|as (?:soon|early|late) as|coming|can|could|should|may|might"
    r"|travels? to|flies to|fly to|heads? to|go(?:es)? to the polls"
    r"|takes? (?:effect|office)|(?:comes?|goes|go) into (?:force|effect)"
    r"|resumes?|begins|starts|expires?|(?:re)?convenes?|gathers?|meets|takes? (?:over|up|place)"
    r"|(?:is|are) being \w+ed|(?:is|are) \w+ing|until after"
    r"|must|agreed to|(?:(?:has|have|had|was|were|is|are) )?(?:been )?invited"
)
_BEHIND = (
    r"was|were|had|did|has|have|been|ago|last|previous|following|held|met|took|began|came|went|made"
    r"|said|told|left|gave|found|led|broke|rose|fell|sent|spoke|shot|struck|won|lost|hit|saw|wrote"
    r"|became|killed|\w{3,}ed|after|since"
)
_TENSE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))(?!\w)", re.I)
# "the ministry on Sunday issued": the verb right behind the expression.
_VERB_BEHIND = re.compile(rf",? (?!planned|scheduled|expected)(?:{_BEHIND})\b", re.I)
# How far the words around an expression are asked; less in what no sentence is as long as.
_NEAR, _NEARER = 400, 80
_LONGEST_SENTENCE = 2_000
_LONGEST_SIGNATURE = 200


@dataclass(frozen=True)
class Tweet:
    """A tweet copied into an article: its text line, its signature's date, and where that is."""

    span: Span
    date: DocumentDate


def find_tweets(document: Document) -> tuple[Tweet, ...]:
    """Returns the tweets with a dated signature line under them, in text order.

    The span runs from the start of the line above the signature to the signature's end.
    """
    found = []
    above: Span | None = None
    for line in document.lines:
        before, above = above, line if document.slice(line).strip() else above
        is_short = len(line) <= _LONGEST_SIGNATURE
        match = _SIGNATURE.fullmatch(document.text, line.start, line.end) if is_short else None
        value = None if match is None else _signature_date(match)
        if match is None or value is None:
            continue
        start = line.start if before is None else before.start
        date = DocumentDate(value, "stated", Span(*match.span("date")))
        found.append(Tweet(Span(start, line.end), date))
    return tuple(found)


def _signature_date(match: re.Match[str]) -> str | None:
    month, day, year = (match[key] or match[f"{key}2"] for key in "mdy")
    return write_date(int(year), read_month(month), int(day))


def find_anchor(
    span: Span,
    tweets: Sequence[Tweet],
    document_date: DocumentDate | None,
    weekday: int | None = None,
) -> Anchor | None:
    """Returns the date of the tweet that holds the span, else of the document with its weekday."""
    at = bisect_left(tweets, span.end, key=lambda tweet: tweet.span.end)
    if at < len(tweets) and tweets[at].span.covers(span):
        return read_anchor(tweets[at].date.value)
    anchor = None if document_date is None else read_anchor(document_date.value)
    return anchor if anchor is None or weekday is None else replace(anchor, weekday=weekday)


@lru_cache(maxsize=256)
def find_direction(text: str, sentence: Span, span: Span) -> Direction:
    """Returns whether the words around an expression look back or ahead; None without a sign.

    A past verb right behind it decides, else the last sign before it in its sentence, else the
    first after it. In a sentence without end only the words near by are asked. The last answers
    are kept: an article's dates are read without its own date, and then with it.
    """
    near = _NEAR if len(sentence) <= _LONGEST_SENTENCE else _NEARER
    start, end = max(sentence.start, span.start - near), min(sentence.end, span.end + near)
    if _VERB_BEHIND.match(text, span.end, end):
        return "past"
    before = list(_TENSE.finditer(text, start, span.start))
    sign = before[-1] if before else _TENSE.search(text, span.end, end)
    if sign is None:
        return None
    return "future" if sign["ahead"] else "past"

"""Headlines of other stories: below `Read more` and the like, and below the end of the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from build_scripts.text.page import PageLine
from build_scripts.text.page_controls import whole_line

_LEAD_IN = whole_line(
    r"(?:read|see|learn|explore|watch)?\s*more\s+(?:on|from|about|in|like)\s[^.]{1,60}",
    r"(?:read|see|learn|explore)\s+(?:more|also|next)",
    r"more(?: (?:news|stories|headlines|coverage))?",
    r"(?:also|must)[- ]reads?|what to read next|up next|keep reading|further reading",
    r"(?:related|recommended|suggested|similar|connected|linked)"
    r"(?:\s+(?:articles?|stories|news|topics?|posts|content|links?|coverage|reading|for you))?",
    r"explore more on these topics|(?:issue )?keywords?|in the headlines|on this topic",
    r"(?:most|top|latest|trending|popular|recent|other|breaking)"
    r"(?:\s+(?:read|viewed|shared|liked|popular|commented|news|stories|headlines|articles|now|posts"
    r"|today|in|from)(?:\s[^.]{1,40})?)?",
    r"you (?:may|might) (?:also )?(?:like|be interested in|want to read)|don['’]t miss|news ?feed",
    r"editors?['’]?s?['’]? (?:picks?|choice)|in case you missed it|in other news|stories for you",
)
# How many headlines stand below a lead-in, how long one may be, and a topic in small letters.
_MAX_LINKED, _MAX_WORDS, _MAX_SMALL = 12, 22, 3
_STOP = re.compile(r"[.!…:;][\"”»’')\]]*$")
_MIN_SENTENCE = 6


def leads_in(line: PageLine) -> bool:
    """`Read more`, `MOST READ IN NEWS`, `Related topics`: the lines below are other stories."""
    free = not line.text.endswith((".", "!", "?")) and len(line.words) <= 10
    return free and bool(_LEAD_IN.fullmatch(line.text))


def find_linked(lines: Sequence[PageLine], leads: Iterable[int]) -> frozenset[int]:
    """Returns the rows of the lines below lead-ins up to the first that ends as a sentence.

    `leads` are rows too; those above the first sentence may stand above the article's own
    headline. A line with which the next goes on in small letters is no headline.
    """
    found: set[int] = set()
    rows = [line.row for line in lines]
    first = min(_rows_of_sentences(lines), default=0)
    for lead in leads:
        begin = bisect_right(rows, lead) if lead > first else len(lines)
        for index in range(begin, min(begin + _MAX_LINKED, len(lines))):
            if not _may_be_linked(lines, index):
                break
            found.add(rows[index])
    return frozenset(found)


def _may_be_linked(lines: Sequence[PageLine], index: int) -> bool:
    line, below = lines[index], lines[index + 1 : index + 2]
    goes_on = any(row.row == line.row + 1 and row.text[0].islower() for row in below)
    begins_small = line.text[0].islower() and len(line.words) > _MAX_SMALL
    is_short = len(line.words) <= _MAX_WORDS and not begins_small
    return is_short and not (_STOP.search(line.text) or line.is_tweet or goes_on)


def find_trailing(lines: Sequence[PageLine], other_rows: Iterable[int]) -> frozenset[int]:
    """Returns the rows of lines without an end mark below the last sentence of an article.

    There must be furniture between, on one of `other_rows`: a tag, a credit, `Enditem`.
    """
    ends = _rows_of_sentences(lines)
    if len(ends) < 2:
        return frozenset()
    first = min((row for row in other_rows if row > ends[-1]), default=None)
    if first is None:
        return frozenset()
    return frozenset(
        line.row
        for line in lines
        if line.row > first
        and not line.is_tweet
        and not line.is_list_item
        and not line.has_end_mark
    )


def _rows_of_sentences(lines: Sequence[PageLine]) -> list[int]:
    return [
        line.row for line in lines if _STOP.search(line.text) and len(line.words) >= _MIN_SENTENCE
    ]

"""Lines that date an article by their form: a date line, a dateline, the stamp of a live entry.

A line is cut at its separators; a part that holds nothing but a date, with its weekday, time and
place, is a stamp, and so is one behind words that say what the page is or what was done with it.
A date inside of a sentence never is, but of one that tells of its own page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.annotate.dates.calendar import ANY_WEEKDAY
from build_scripts.annotate.lexicon import once_a_lexicon
from build_scripts.annotate.phrases import any_of, phrases_at, plain
from build_scripts.text.document import Document, Span

_STAMP_LINE = re.compile(
    r"\b(?:published|posted|updated?|date[ds]?|issued|released|modified|created)\b|^\W*by\s", re.I
)
_SEPARATOR = re.compile(r"[|·•/→()\[\]]|(?<=\s)[–—-]+(?=\s)")
_TIME = re.compile(
    r"(?<!\d)\d{1,2}(?:[:.h]\d\d(?::\d\d)?(?!\d)(?:\s*[ap]\.?m\.?(?!\w))?|\s*[ap]\.?m\.?(?!\w))"
    r"(?:\s*(?:local time|h(?:ours|rs)?\b\.?))?"
    r"(?:\s*(?:GMT|UTC|EST|EDT|ET|BST|CET|CEST|EET|EAT|IST|WAT|CAT|SAST|MSK|PST)\b)?",
    re.I,
)
# "9:02 am on 17 April" and "17 April at 9:02".
_ON = re.compile(r"(?:^|\s)(?:on|at)$|^at$", re.I)
_WEEKDAY = re.compile(rf"\b{ANY_WEEKDAY},?", re.I)
# "Lisbon," and "RIO DE JANEIRO," before the day of a dateline.
_PLACE = re.compile(r"[A-Z][\w'’.-]*,?\s*(?:(?:[A-Z][\w'’.-]*,?|of|de|del|the)\s*){0,4}")
# "Communiqué — Mountains of Sarn," before the day: what the paper is.
_PAPER = re.compile(
    r"(?:joint |press |public |official )?(?:communiqu[eé]|statement|release|declaration|"
    r"announcement|open letter|bulletin)\s+[—–-]+\s",
    re.I,
)
_LOUD_PLACE = re.compile(r"(?:[A-Z][A-Z'’.-]+,?\s*){1,4}(?:,\s*[A-Z][\w.]+\s*){0,2}")
_LOUD_PLACES = re.compile(rf"{_LOUD_PLACE.pattern}(?:\s*/\s*{_LOUD_PLACE.pattern})?")
# "Issue of", "Week of" and "No: 122," before the day of a paper or a press release.
_TITLE = re.compile(
    r"(?:(?:issue|edition|press release|week)\s*)?(?:no[.:]{0,2}\s*[\d/-]+,?\s*)?(?:of)?", re.I
)
_TOP_LINES, _END_LINES, _MAX_STAMP_WORDS, _LONGEST_PLACE = 8, 3, 16, 60
# A tweet's signature has a handle, and what is announced a colon.
_UNSTAMPED = re.compile(r"[@:;.?!]")
# "4 min read" and "Reading time: 4 min." beside a day.
_READING = re.compile(r"(?:reading time:?\s*)?\b\d{1,2} ?min(?:ute)?s?\b\.?(?: read\b)?", re.I)
# "14th May 2025, by Jo Reed".
_BYLINE_BEHIND = re.compile(r"\W*\b[Bb]y\s(?:[A-Z][\w'’.-]*\s*){1,4}\W*$")
# How far within its line a stamp may begin, in code points.
_FARTHEST = 200


def told_lines(document: Document) -> list[Span]:
    """Returns the short lines near the top and the end that speak of publishing or an author."""
    return [
        line
        for line in find_edges(document)
        if _count_words(document.slice(line)) <= _MAX_STAMP_WORDS
        and _STAMP_LINE.search(document.slice(line))
        and not document.slice(line).rstrip().endswith((".", "”", '"'))
    ]


def is_stamp(document: Document, edges: Sequence[Span], span: Span) -> bool:
    """True when the part of a line in which a date stands has nothing else but its place or time.

    A date alone counts on the `edges`, with a time of day on any line. A date before a sentence is
    an entry of a chronicle.
    """
    line = document.lines[document.position(span.start)[0] - 1]
    if not line.covers(span) or span.start - line.start > _FARTHEST:
        return False
    part = _part_of(document.text, line, span)
    before, behind = document.text[part.start : span.start], document.text[span.end : part.end]
    has_time = bool(_TIME.search(before) or _TIME.search(behind))
    if behind.startswith(":") and _is_place_before(document.text, line, part):
        behind = ""
    before, behind = _bare(before), _bare(_BYLINE_BEHIND.sub("", behind))
    if has_time:
        before, behind = _ON.sub("", before), _ON.sub("", behind)
    if behind or len(before) > _LONGEST_PLACE:
        return False
    if not before and has_time and part == line:
        return True
    if line not in edges:
        return False
    opens = part.start == line.start
    if len(document.slice(line).split()) > _MAX_STAMP_WORDS:
        return opens and bool(before) and bool(_LOUD_PLACE.fullmatch(before))
    if not before or _TITLE.fullmatch(before) or _is_said_of_page(before):
        return True
    if line.start == part.start and _is_set_off(document.text[line.start : span.start]):
        return True
    opens |= bool(_PAPER.match(document.text, line.start, line.end)) and part.end == line.end
    return opens and bool(_PLACE.fullmatch(before))


def is_of_other(document: Document, span: Span) -> bool:
    """True for the day of a picture or of a founding, which a line may hold like the page's own."""
    line = document.lines[document.position(span.start)[0] - 1]
    start = max(line.start, span.start - _FARTHEST)
    return _others().search(plain(document.text[start : span.start])) is not None


def is_of_itself(document: Document, edges: Sequence[Span], span: Span) -> bool:
    """True for a day in a line near the top or the end that tells when its page came out."""
    line = document.lines[document.position(span.start)[0] - 1]
    if line not in edges or len(line) > _FARTHEST or not line.covers(span):
        return False
    opening = _of_itself().match(plain(document.text[line.start : span.start]))
    return opening is not None


def _is_said_of_page(before: str) -> bool:
    """True for `Delivered on`, `Transcript of the briefing of`, `Briefing note,` before a day."""
    return _stamps().fullmatch(plain(before)) is not None


def _is_set_off(before: str) -> bool:
    """True for words with a comma before the day: "Report on the port, 7 June 2022"."""
    is_closed = _WEEKDAY.sub("", before).rstrip().endswith(",")
    return is_closed and _UNSTAMPED.search(before) is None


@once_a_lexicon
def _others() -> re.Pattern[str]:
    return re.compile(any_of(phrases_at("papers", "not_dated")))


@once_a_lexicon
def _stamps() -> re.Pattern[str]:
    done, kinds = any_of(phrases_at("papers", "stamps")), any_of(phrases_at("papers", "dated"))
    place = r"(?:\s(?:in|at)?\s?(?:the )?[\w'.-]+){0,8}?"
    return re.compile(
        rf"(?:\W*(?:[\w'./-]+\W+){{0,6}}?)"
        rf"(?:{done}{place}(?:,?\s(?:on|the))?|{kinds}\s(?:of|on|for))\W*"
    )


@once_a_lexicon
def _of_itself() -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(phrases_at('papers', 'of_itself'))}")


def _is_place_before(text: str, line: Span, part: Span) -> bool:
    """True for "Abuja, Nigeria —" before the day with which a part of a line begins."""
    before = text[line.start : part.start].strip(" —–-")
    return len(before) <= _LONGEST_PLACE and _PLACE.fullmatch(before) is not None


def _count_words(line: str) -> int:
    """Returns how many words a line has; its separators are none."""
    return sum(any(sign.isalnum() for sign in word) for word in line.split())


def is_dateline(document: Document, span: Span) -> bool:
    """True for the day of a line that begins with a place in capitals: `LIMA, May 3 (AGP) -`."""
    line = document.lines[document.position(span.start)[0] - 1]
    before = document.text[line.start : span.start].strip(" ,")
    return 0 < len(before) <= _LONGEST_PLACE and bool(_LOUD_PLACES.fullmatch(_bare(before)))


def _bare(words: str) -> str:
    """Returns words without times of day, weekdays and the signs around them."""
    words = _READING.sub("", _TIME.sub("", words))
    return _WEEKDAY.sub("", words).strip(" ,.\t\u00a0")


def _part_of(text: str, line: Span, span: Span) -> Span:
    """Returns the part of a line between two separators in which a span stands."""
    start, end = line.start, min(line.end, span.end + _FARTHEST)
    for cut in _SEPARATOR.finditer(text, start, end):
        if cut.end() <= span.start:
            start = cut.end()
        elif cut.start() >= span.end:
            end = cut.start()
            break
    return Span(start, end)


def find_edges(document: Document) -> list[Span]:
    """Returns the lines near the top and the end, without empty ones, in text order."""
    lines = [line for line in document.lines if document.slice(line).strip()]
    return lines[:_TOP_LINES] + lines[max(_TOP_LINES, len(lines) - _END_LINES) :]

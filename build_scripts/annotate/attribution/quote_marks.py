"""Quotation marks of an article, each with what its neighbours allow it to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import spans_over

# Every double mark, and two apostrophes that stand for one; a single apostrophe is none. Of three
# one is the mark of a quotation inside.
_MARK = re.compile(r"[“”„‟«»\"]|(?<!')'''?(?!')|(?<!‘)‘‘(?!‘)|(?<!’)’’(?!’)|``")
# A number before a straight mark is a measure: 6" or 5'10".
_MEASURE = re.compile(r"(?<![\w.,])(?:\d{1,2}'\s?)?\d{1,2}$")

_SPACES = " \t\u00a0\u2009\u202f"
_OPENS_ONLY = frozenset(("„", "‟", "«", "``", "‘‘"))
_CLOSES_ONLY = frozenset(("»", "’’"))
_BEFORE_OPENING = frozenset(_SPACES + "([{-–—―/:“„«\"'‘")
_AFTER_CLOSING = frozenset(_SPACES + ")]},.;:!?-–—―…'’\"”»“*")
# The marks that close what a mark opened, in the habits of several countries' presses.
_CLOSING_OF = {
    "“": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "”": '”"',
    '"': '"”',
    "``": ("''", '"'),
    "''": ("''",),
    "‘‘": ("’’",),
}


@dataclass(frozen=True)
class Mark:
    """A quotation mark at its place."""

    span: Span
    sign: str
    may_open: bool
    may_close: bool

    def closes(self, sign: str) -> bool:
        """True when this mark can end what `sign` began."""
        return self.may_close and self.sign in _CLOSING_OF.get(sign, ())


@dataclass(frozen=True)
class Line:
    """A line that holds text of the article, and the marks on it."""

    span: Span
    marks: tuple[Mark, ...]
    is_whole: bool = True

    def after(self, offset: int) -> Line:
        """Returns what is left of the line from `offset` on."""
        if offset <= self.span.start:
            return self
        marks = tuple(mark for mark in self.marks if mark.span.start >= offset)
        return Line(Span(offset, self.span.end), marks, is_whole=False)


def strip_span(document: Document, span: Span) -> Span:
    """Returns the span without white space at its ends; an empty one keeps its start."""
    text = document.slice(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


def find_marked_lines(document: Document, furniture: Sequence[Furniture]) -> tuple[Line, ...]:
    """Returns the lines with text that is not all page furniture; marks in furniture are none."""
    closed = [row.span for row in furniture]
    lines = []
    for whole in document.lines:
        span = strip_span(document, whole)
        near = spans_over(closed, span)
        if len(span) and not any(row.covers(span) for row in near):
            lines.append(Line(span, _marks_in(document, span, near)))
    return tuple(lines)


def _marks_in(document: Document, line: Span, furniture: Sequence[Span]) -> tuple[Mark, ...]:
    marks = []
    for match in _MARK.finditer(document.text, line.start, line.end):
        span = _outer(document, match)
        is_furniture = any(row.covers(span) for row in spans_over(furniture, span))
        if is_furniture or _is_measure(document, line, match):
            continue
        before = document.text[max(line.start, span.start - 1) : span.start]
        after = document.text[span.end : min(line.end, span.end + 1)]
        marks.append(_mark(span, document.slice(span), before, after))
    return tuple(marks)


def _outer(document: Document, match: re.Match[str]) -> Span:
    """Returns the mark without the apostrophe inside, which is the last of three that open."""
    start, end = match.span()
    if end - start > len("''"):
        opens = document.text[end : end + 1].isalnum()
        start, end = (start, end - 1) if opens else (start + 1, end)
    return Span(start, end)


def _is_measure(document: Document, line: Span, match: re.Match[str]) -> bool:
    start = max(line.start, match.start() - 8)
    return match.group() in ('"', "''") and bool(
        _MEASURE.search(document.text[start : match.start()])
        and document.text[match.end() : match.end() + 1] not in (",", ".")
    )


def _mark(span: Span, sign: str, before: str, after: str) -> Mark:
    can_begin = before == "" or before in _BEFORE_OPENING
    can_end = after == "" or after in _AFTER_CLOSING
    is_glued = after == "" or after in _SPACES
    may_open = sign in _OPENS_ONLY or (can_begin and sign not in _CLOSES_ONLY and not is_glued)
    if sign == "“" and not can_end:
        may_open = True
    may_close = sign not in _OPENS_ONLY and (sign in _CLOSES_ONLY or can_end or not can_begin)
    return Mark(span, sign, may_open, may_close)

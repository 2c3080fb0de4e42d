"""Quotations of an article: one state machine over the raw text, whichever marks it uses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.annotate.attribution.dash_speech import find_dash_speeches
from build_scripts.annotate.attribution.quote_marks import Line, Mark, find_marked_lines, strip_span
from build_scripts.annotate.marks import Quotation
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture

MAX_LINES = 8
MAX_SCARE_WORDS = 3
# How far above a line the colon may stand that leads to it.
_REACH_UP = 8
_FARTHEST_PART = 90
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
# `“Nobody”, Ana Lima told the paper, “will sell it”`: who says it stands between two parts.
_PARTED = re.compile(r",?\s[^.;:?!“”\"«»„\n]{3,70},\s[“\"«„]")
_PART_BEFORE = re.compile(r"[“”\"»],?\s[^.;:?!“”\"«»„\n]{3,70},\s$")


def find_quotations(document: Document, furniture: Sequence[Furniture]) -> tuple[Quotation, ...]:
    """Returns the quotations in text order, an outer one before those it holds.

    Page furniture neither opens nor closes one. What is left open at the end of its line runs
    on over at most eight lines while a close follows, else it ends with its line. A close that
    nothing opened opens at the start of its line.
    """
    lines = find_marked_lines(document, furniture)
    found: list[Quotation] = []
    number = used = 0
    while number < len(lines):
        line = lines[number].after(used)
        closed, opened = _read_line(document, line)
        found += closed
        number, used = number + 1, 0
        if opened is None:
            continue
        longer = _run_on(document, line, lines[number : number + MAX_LINES], opened)
        if longer is None:
            found.append(_quotation(document, opened, line.span.end))
            continue
        quotation, steps = longer
        found.append(quotation)
        number, used = number - 1 + steps, quotation.span.end
    found += find_dash_speeches(document, furniture)
    found = [row for row in found if any(len(part) for part in row.content)]
    return tuple(sorted(found, key=lambda row: (row.span.start, -row.span.end)))


def _read_line(document: Document, line: Line) -> tuple[list[Quotation], Mark | None]:
    """Returns the quotations closed on a line, and the outermost one it leaves open."""
    stack: list[Mark] = []
    found: list[Quotation] = []
    for number, mark in enumerate(line.marks):
        if stack and mark.closes(stack[-1].sign) and not _nests(mark, stack, line, number):
            opened = stack.pop()
            found.append(_quotation(document, opened, mark.span.start, mark.span.end))
        elif mark.may_open and (not stack or mark.sign != stack[-1].sign):
            stack.append(mark)
        elif mark.may_close and not stack and not found and line.is_whole:
            found.append(_opened_by_line(document, line, mark))
    return found, stack[0] if stack else None


def _nests(mark: Mark, stack: list[Mark], line: Line, number: int) -> bool:
    """True for a straight mark that begins a word inside a pair of other marks."""
    if mark.sign != '"' or stack[-1].sign == '"' or not mark.may_open:
        return False
    later = line.marks[number + 1 :]
    return len(later) > 1 and later[0].sign == '"' and later[0].may_close


def _opened_by_line(document: Document, line: Line, close: Mark) -> Quotation:
    content = strip_span(document, Span(line.span.start, close.span.start))
    return Quotation(Span(line.span.start, close.span.end), (content,), False)


def _quotation(document: Document, opened: Mark, end: int, after: int | None = None) -> Quotation:
    span = Span(opened.span.start, end if after is None else after)
    content = strip_span(document, Span(min(opened.span.end, end), end))
    return Quotation(span, (content,), _is_scare(document, span, content))


def _is_scare(document: Document, span: Span, content: Span) -> bool:
    """True for up to three words, unless they stand as a sentence of their own or open one."""
    text = document.slice(content)
    if len(_WORD.findall(text)) > MAX_SCARE_WORDS:
        return False
    before = document.text[max(0, span.start - 8) : span.start].rstrip(" \t\u00a0")[-1:]
    stands_alone = before in ("", "\n", ".", "!", "?", ":") or span.start == 0
    if not stands_alone:
        before = document.text[max(0, span.start - _FARTHEST_PART) : span.start]
        return not (text.endswith((".", "!")) and _PART_BEFORE.search(before))
    if not text[:1].isupper():
        return True
    is_parted = _PARTED.match(document.text, span.end, span.end + _FARTHEST_PART) is not None
    return not (text.endswith((",", ".", "!", "?")) or is_parted)


def _run_on(
    document: Document, first: Line, later: Sequence[Line], opened: Mark
) -> tuple[Quotation, int] | None:
    """Returns a quotation that goes on over lines, and how many lines on it ends."""
    paragraphs = [strip_span(document, Span(opened.span.end, first.span.end))]
    for steps, line in enumerate(later, 1):
        marks, start = list(line.marks), line.span.start
        is_reopened = bool(marks) and marks[0].span.start == start and marks[0].may_open
        if is_reopened:
            start = marks.pop(0).span.end
        close, is_new = _first_close(marks, opened)
        if close is None and is_new:
            return None
        end = line.span.end if close is None else close.span.start
        paragraphs.append(strip_span(document, Span(start, end)))
        if close is not None:
            if is_reopened or _is_attributed(document, first, opened, line, close):
                return Quotation(Span(opened.span.start, close.span.end), tuple(paragraphs)), steps
            return None
    return None


def _first_close(marks: Sequence[Mark], opened: Mark) -> tuple[Mark | None, bool]:
    """Returns the mark that ends `opened`, passing over pairs, and whether one began before."""
    depth: list[Mark] = []
    for mark in marks:
        if depth and mark.closes(depth[-1].sign):
            depth.pop()
        elif not depth and mark.closes(opened.sign) and not mark.may_open:
            return mark, False
        elif mark.may_open:
            if mark.sign == opened.sign:
                return None, True
            depth.append(mark)
        elif not depth and mark.closes(opened.sign):
            return mark, False
    return None, bool(depth)


def _is_attributed(document: Document, first: Line, opened: Mark, line: Line, close: Mark) -> bool:
    """True when words stand after the close on its line, or before the opening on its own.

    So do those of a line right above that ends in a colon.
    """
    after = document.text[close.span.end : line.span.end]
    before = document.text[first.span.start : opened.span.start]
    above = document.text[max(0, first.span.start - _REACH_UP) : first.span.start].rstrip()[-1:]
    return bool(_WORD.search(after) or _WORD.search(before) or above == ":")

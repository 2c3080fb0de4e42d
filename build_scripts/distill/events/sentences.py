"""The sentence in which an event stands, and how sentences, lines and headlines end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from build_scripts.annotate.marks import Annotation
from build_scripts.text.document import Span

_POINT = re.compile(r"\s*(?:[-–—•▪●*►]|\d{1,2}[.)])\s")
# Furniture that tells the hour of an entry.
_HOURS = frozenset(("clock", "label"))
# How many signs of white space may stand between a line and the hour above it.
_GAP = 20
# What may stand behind a point: marks of quotation and brackets.
_SHUT = r"[\"'”’»)]*"
# A line of eight words or more with its point.
_PARAGRAPH = re.compile(rf"^(?:\S+[ \t]+){{7,400}}\S*[.!?]{_SHUT}$", re.MULTILINE)
# How a whole sentence ends, and no heading or button of a page.
_CLOSED = re.compile(rf"[.!?:;…]{_SHUT}\s*$")
# How a line of text ends; a headline may ask or cry out.
_OF_TEXT = re.compile(rf"[.;,]{_SHUT}$")
# A line that ends as a sentence does; headlines and the lines beside them do not.
_CLOSED_LINE = re.compile(rf"^.*[.!?]{_SHUT}[ \t]*$", re.MULTILINE)


def is_closed(annotation: Annotation, sentence: Span) -> bool:
    """True for a sentence with its point, and not for a heading."""
    return _CLOSED.search(annotation.document.slice(sentence)) is not None


def ends_as_text(words: str) -> bool:
    """True for words with a full stop, a semicolon or a comma at their end, as no headline has."""
    return _OF_TEXT.search(words) is not None


def find_closed_lines(text: str) -> Iterator[str]:
    """Yields the lines that close as a sentence does, in order."""
    return (row[0] for row in _CLOSED_LINE.finditer(text))


def find_head_end(text: str) -> int:
    """Returns where the first line that closes as a sentence does begins: below the headlines."""
    first = _CLOSED_LINE.search(text)
    return 0 if first is None else first.start()


def is_caption(annotation: Annotation, sentence: Span) -> bool:
    """True for a line without an end among paragraphs: a caption, or the title of another article.

    Not so the point of a list, nor the heading of an entry right below its hour.
    """
    document = annotation.document
    if is_closed(annotation, sentence) or _POINT.match(document.slice(sentence)):
        return False
    if sentence.start < _first_paragraph(document.text):
        return False
    return not _is_below_hour(annotation, sentence)


def _is_below_hour(annotation: Annotation, sentence: Span) -> bool:
    """True for a line with nothing between it and the hour of an entry above."""
    rows, text = annotation.furniture, annotation.document.text
    at = bisect_right(rows, sentence.start, key=lambda row: row.span.start) - 1
    if at < 0 or rows[at].kind not in _HOURS:
        return False
    end = rows[at].span.end
    return sentence.start - end <= _GAP and text[end : sentence.start].isspace()


@lru_cache(8)
def _first_paragraph(text: str) -> int:
    """Returns where the first line of a text ends that is a sentence, or where the text does."""
    found = _PARAGRAPH.search(text)
    return len(text) if found is None else found.end()


def find_sentence(annotation: Annotation, span: Span) -> Span:
    """Returns the sentence in which a span lies, else the span."""
    rows = annotation.sentences
    at = bisect_right(rows, span.start, key=lambda row: row.end)
    return rows[at] if at < len(rows) and rows[at].overlap(span) else span

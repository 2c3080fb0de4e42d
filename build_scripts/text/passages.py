"""Pieces of an article: what is furniture, how many words they hold, what they cut."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from build_scripts.text.document import Document, Span

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, order=True)
class Furniture:
    """A span of page furniture; `kind` is one of the card model's furniture kinds."""

    span: Span
    kind: str


def words_in(document: Document, span: Span) -> int:
    """Returns the number of words in a span: runs of letters, digits and underscores."""
    return sum(1 for _ in _WORD.finditer(document.text, span.start, span.end))


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Returns the spans in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


@dataclass(frozen=True)
class Spread:
    """Spans that may overlap, each with a number, asked for those over a place."""

    rows: tuple[tuple[Span, int], ...]

    @classmethod
    def of(cls, spans: Iterable[tuple[Span, int]]) -> Spread:
        """Returns the spans with their numbers, in text order."""
        return cls(tuple(sorted(spans)))

    @cached_property
    def _ends(self) -> list[int]:
        """For each span the furthest end of it and those before, which may hold it."""
        return list(accumulate((span.end for span, _ in self.rows), max))

    def over(self, place: Span) -> list[int]:
        """Returns the numbers of the spans that share a sign with a place, each once, sorted."""
        first = bisect_right(self._ends, place.start)
        last = bisect_left(self.rows, place.end, lo=first, key=lambda row: row[0].start)
        return sorted({number for span, number in self.rows[first:last] if span.overlap(place)})


def spans_over(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Returns those of some spans that share a sign with a span, in order.

    They are given in text order and do not overlap.
    """
    first = bisect_right(spans, span.start, key=lambda row: row.end)
    last = bisect_left(spans, span.end, lo=first, key=lambda row: row.start)
    return [row for row in spans[first:last] if row.overlap(span)]


def cuts_a_word(document: Document, span: Span) -> bool:
    """True when a span begins or ends within a word, as `acceptable` does in `unacceptable`."""
    return _is_inside_word(document.text, span.start) or _is_inside_word(document.text, span.end)


def _is_inside_word(text: str, offset: int) -> bool:
    around = text[max(0, offset - 1) : offset + 1]
    return 0 < offset < len(text) and all(sign.isalnum() for sign in around)

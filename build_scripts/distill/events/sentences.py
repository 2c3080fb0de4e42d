"""The sentence in which an event stands."""

from __future__ import annotations

from bisect import bisect_right

from build_scripts.annotate.marks import Annotation
from build_scripts.text.document import Span


def find_sentence(annotation: Annotation, span: Span) -> Span:
    """Returns the sentence in which a span lies, else the span."""
    rows = annotation.sentences
    at = bisect_right(rows, span.start, key=lambda row: row.end)
    return rows[at] if at < len(rows) and rows[at].overlap(span) else span

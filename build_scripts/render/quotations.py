"""The words that prove a card, each shown in the sentences it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.cards.model import Evidence
from build_scripts.render.passages import Mark, Piece, cut
from build_scripts.render.record import Record
from build_scripts.text.document import Document, Span


@dataclass(frozen=True)
class Quotation:
    """Sentences of one source in which evidence is marked; `evidence` in the card's order."""

    source: str
    line: int
    pieces: tuple[Piece | str, ...]
    evidence: tuple[Evidence, ...]


def find_quotations(record: Record, evidence: Iterable[Evidence]) -> tuple[Quotation, ...]:
    """Returns the evidence in context, words of the same sentences together, content first."""
    groups: dict[tuple[str, Span], list[Evidence]] = {}
    for row in sorted(evidence, key=lambda row: row.use != "content"):
        window = sentences_around(record.sentences(row.source), record.span(row))
        key = _joined(groups, row.source, window)
        groups.setdefault(key, []).append(row)
    return tuple(
        _quotation(record, source, window, rows) for (source, window), rows in groups.items()
    )


def sentences_around(sentences: tuple[Span, ...], span: Span) -> Span:
    """Returns the span widened to the sentences it touches; alone where it touches none."""
    touched = [sentence for sentence in sentences if sentence.overlap(span)]
    edges = [span, *touched]
    return Span(min(edge.start for edge in edges), max(edge.end for edge in edges))


def _joined(
    groups: dict[tuple[str, Span], list[Evidence]], source: str, window: Span
) -> tuple[str, Span]:
    """Returns the key of a group that the window belongs to, widening that group if need be."""
    for key in groups:
        other, span = key
        if other == source and (span.overlap(window) or span == window):
            if span.covers(window):
                return key
            wider = source, Span(min(span.start, window.start), max(span.end, window.end))
            _rename(groups, key, wider)
            return wider
    return source, window


def _rename(
    groups: dict[tuple[str, Span], list[Evidence]],
    key: tuple[str, Span],
    wider: tuple[str, Span],
) -> None:
    """Gives a group another key and leaves it in its place among the groups."""
    renamed = {wider if one == key else one: rows for one, rows in groups.items()}
    groups.clear()
    groups.update(renamed)


def _quotation(record: Record, source: str, window: Span, rows: list[Evidence]) -> Quotation:
    document = record.document(source)
    marks = _marks(record, rows)
    pieces = cut(document, window, marks)
    return Quotation(source, _line(document, window), pieces, tuple(rows))


def _marks(record: Record, rows: list[Evidence]) -> list[Mark]:
    """Returns one mark for each span; where uses share a span, the first listed names it."""
    uses: dict[Span, str] = {}
    for row in rows:
        uses.setdefault(record.span(row), row.use)
    return [Mark(span, use) for span, use in uses.items()]


def _line(document: Document, window: Span) -> int:
    return document.position(window.start)[0]

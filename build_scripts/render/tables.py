"""The record as tables: one CSV file for each kind of card, and one of all evidence.

A cell that a spreadsheet would take for a formula has an apostrophe before it. Several values in
one cell are joined by `; `, and what has keys of its own is JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.model import KINDS, Card, Evidence, keys_of
from build_scripts.render.record import Record
from build_scripts.render.series import Series

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_EVIDENCE = ("card", "number", "source", "use", "start", "end", "quote")

COLUMNS: dict[str, tuple[str, ...]] = {
    **{kind.folder: ("id", *keys_of(kind)) for kind in KINDS},
    "evidence": _EVIDENCE,
}


def table_series(
    record: Record, written: Callable[[Card], Mapping[str, object]]
) -> dict[str, Series]:
    """Returns the CSV files by their paths; withdrawn cards are in them, drafts are not.

    `written` returns what stands in the file of one of these cards, and its id.
    """
    cards = [card for card in record.base.cards() if card.review != "draft"]
    found: dict[str, Series] = {}
    for kind in KINDS:
        keys = tuple(card.id for card in cards if type(card) is kind)
        found[kind.folder] = _table(kind.folder, keys, lambda record, card: [written(card)])
    keys = tuple(card.id for card in cards if card.review != "withdrawn")
    found["evidence"] = _table("evidence", keys, _evidence_rows)
    return {f"csv/{name}.csv": series for name, series in found.items()}


def _evidence_rows(record: Record, card: Card) -> Iterator[Mapping[str, object]]:
    for number, (_, row) in enumerate(evidence_of(card), 1):
        yield {"card": card.id, "number": number, **_place(record, row), "use": row.use}


def _place(record: Record, evidence: Evidence) -> dict[str, object]:
    span = record.span(evidence)
    words = record.document(evidence.source).slice(span)
    return {"source": evidence.source, "start": span.start, "end": span.end, "quote": words}


def _table(
    name: str,
    keys: tuple[str, ...],
    rows_of: Callable[[Record, Card], Iterable[Mapping[str, object]]],
) -> Series:
    columns = COLUMNS[name]

    def make(record: Record, id: str) -> str:
        """Returns the lines of CSV that a card gives to this table."""
        rows = rows_of(record, record.base.card(id))
        return _lines(("1", *(cell_of(row.get(key)) for key in columns)) for row in rows)

    return Series(keys, make, _lines([("schema_version", *columns)]))


def _lines(rows: Iterable[tuple[str, ...]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()


def cell_of(value: object) -> str:
    """Returns a value as the text of a cell; what is unknown is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        if any(isinstance(part, dict) for part in value):
            return json.dumps(value, ensure_ascii=False)
        return _inert("; ".join(str(part) for part in value))
    return str(value) if isinstance(value, int) else _inert(str(value))


def _inert(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text

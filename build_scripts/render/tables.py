"""The record as tables: one CSV file for each kind of card, and one of all evidence.

A cell that a spreadsheet would take for a formula has an apostrophe before it. Several values in
one cell are joined by `; `, and what has keys of its own is JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.model import KINDS, Evidence, keys_of
from build_scripts.render.record import Record

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_EVIDENCE = ("card", "number", "source", "use", "start", "end", "quote")

COLUMNS: dict[str, tuple[str, ...]] = {
    **{kind.folder: ("id", *keys_of(kind)) for kind in KINDS},
    "evidence": _EVIDENCE,
}


def render_tables(record: Record, written: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Returns the CSV files by their paths; withdrawn cards are in them, drafts are not.

    `written` has what stands in the file of each of these cards, and its id.
    """
    cards = [card for card in record.base.cards() if card.review != "draft"]
    found: dict[str, Iterable[Mapping[str, object]]] = {}
    for kind in KINDS:
        found[kind.folder] = [written[card.id] for card in cards if type(card) is kind]
    found["evidence"] = [
        {"card": card.id, "number": number, **_place(record, row), "use": row.use}
        for card in cards
        if card.review != "withdrawn"
        for number, (_, row) in enumerate(evidence_of(card), 1)
    ]
    return {f"csv/{name}.csv": _table(COLUMNS[name], rows) for name, rows in found.items()}


def _place(record: Record, evidence: Evidence) -> dict[str, object]:
    span = record.span(evidence)
    words = record.document(evidence.source).slice(span)
    return {"source": evidence.source, "start": span.start, "end": span.end, "quote": words}


def _table(columns: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(("schema_version", *columns))
    for row in rows:
        writer.writerow(("1", *(cell_of(row.get(column)) for column in columns)))
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

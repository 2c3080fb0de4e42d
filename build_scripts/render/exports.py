"""The record as data files, beside the pages that show it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from pydantic_core import to_json

from build_scripts.cards.model import Card, to_mapping
from build_scripts.render.export_schemas import SCHEMA_VERSION, render_export_schemas
from build_scripts.render.feed import FEED, render_feed
from build_scripts.render.linked import LINKED, render_linked
from build_scripts.render.links import page_path
from build_scripts.render.record import Record
from build_scripts.render.search import export_search
from build_scripts.render.tables import render_tables


def export_record(record: Record, name: str, address: str = "") -> dict[str, str]:
    """Returns every data file by its path; drafts are in none, withdrawn cards in most.

    `name` is that of the site, from which the feed's ids are made; `address` is where the site is
    published, with which the feed makes its links whole.
    """
    cards = [card for card in record.base.cards() if card.review != "draft"]
    cells = {card.id: _row(card) for card in cards}
    rows = {page_path(c): {"schema_version": SCHEMA_VERSION, **cells[c.id]} for c in cards}
    return {
        "facts.json": export_facts(record, cells.values()),
        "facts.jsonl": "".join(f"{_line(row)}\n" for row in rows.values()),
        LINKED: render_linked(record),
        FEED: render_feed(record, name, address),
        **{f"{path}.json": _pretty(row) for path, row in rows.items()},
        **render_tables(record, cells),
        **render_export_schemas(),
        **export_search(record),
    }


def export_facts(record: Record, rows: Iterable[dict[str, object]]) -> str:
    """Returns the record as JSON: reviewed and withdrawn cards as they stand in their files."""
    topics = [
        {"id": id, **topic.model_dump(mode="json")} for id, topic in record.base.topics.items()
    ]
    value = {
        "schema_version": SCHEMA_VERSION,
        "as_of": record.as_of or None,
        "topics": topics,
        "cards": list(rows),
    }
    return _pretty(value)


def _row(card: Card) -> dict[str, object]:
    return {"id": card.id, "card_kind": card.kind_name, **to_mapping(card)}


def _pretty(value: dict[str, object]) -> str:
    return to_json(value, indent=1).decode() + "\n"


def _line(value: dict[str, object]) -> str:
    """Returns a value on one line, without the two signs that some readers end lines at."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")

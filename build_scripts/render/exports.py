"""The record as data files, beside the pages that show it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from pydantic_core import to_json

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, to_mapping
from build_scripts.render.export_schemas import SCHEMA_VERSION, SCHEMAS, render_schema
from build_scripts.render.feed import FEED, render_feed
from build_scripts.render.linked import LINKED, linked_series
from build_scripts.render.links import page_path
from build_scripts.render.record import Record
from build_scripts.render.search import search_series
from build_scripts.render.series import Series, json_series
from build_scripts.render.tables import table_series


def export_record(record: Record, name: str, address: str = "") -> dict[str, str]:
    """Returns every data file by its path; drafts are in none, withdrawn cards in most.

    `name` is that of the site, from which the feed's ids are made; `address` is where the site is
    published, with which the feed makes its links whole.
    """
    short = {path: make(record) for path, make in short_files(record.base, name, address).items()}
    return short | {path: series.text(record) for path, series in long_files(record).items()}


def short_files(fact_base: FactBase, name: str, address: str) -> dict[str, Callable[[Record], str]]:
    """Returns what makes each data file but the long ones of the record, by its path."""
    found: dict[str, Callable[[Record], str]] = {
        f"{page_path(card)}.json": partial(_card_file, id=card.id)
        for card in fact_base.cards()
        if card.review != "draft"
    }
    for schema in SCHEMAS:
        found[f"schemas/{schema}.json"] = partial(_schema_file, name=schema)
    return {**found, FEED: lambda record: render_feed(record, name, address)}


def long_files(record: Record) -> dict[str, Series]:
    """Returns the data files that hold all cards, by their paths."""
    written: dict[str, dict[str, object]] = {}

    def row_of(card: Card) -> dict[str, object]:
        """Returns the row of a card, made once for all the files that it stands in."""
        if card.id not in written:
            written[card.id] = _row(card)
        return written[card.id]

    ids = tuple(card.id for card in record.base.cards() if card.review != "draft")
    return {
        "facts.json": _facts(record, ids, row_of),
        "facts.jsonl": Series(ids, lambda record, id: _line(row_of(record.base.card(id)))),
        LINKED: linked_series(record),
        **table_series(record, row_of),
        **search_series(record),
    }


def _facts(
    record: Record, ids: tuple[str, ...], row_of: Callable[[Card], dict[str, object]]
) -> Series:
    """Returns the record as JSON: reviewed and withdrawn cards as they stand in their files."""
    topics = [
        {"id": id, **topic.model_dump(mode="json")} for id, topic in record.base.topics.items()
    ]
    value = {
        "schema_version": SCHEMA_VERSION,
        "as_of": record.as_of or None,
        "topics": topics,
        "cards": [],
    }

    def make(record: Record, id: str) -> list[str]:
        """Returns a card as the one item of the list that is its own."""
        return [to_json(row_of(record.base.card(id)), indent=1).decode()]

    return json_series(_pretty(value), ids, make)


def _card_file(record: Record, id: str) -> str:
    return _pretty({"schema_version": SCHEMA_VERSION, **_row(record.base.card(id))})


def _schema_file(record: Record, name: str) -> str:
    return render_schema(name)


def _row(card: Card) -> dict[str, object]:
    return {"id": card.id, "card_kind": card.kind_name, **to_mapping(card)}


def _pretty(value: dict[str, object]) -> str:
    return to_json(value, indent=1).decode() + "\n"


def _line(row: dict[str, object]) -> str:
    """Returns a card on one line, without the two signs that some readers end lines at."""
    value = {"schema_version": SCHEMA_VERSION, **row}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    inert = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return inert.replace("\x85", "\\u0085") + "\n"

"""The record as data files, beside the pages that show it."""

from __future__ import annotations

import json

from build_scripts.cards.model import Card, to_mapping
from build_scripts.render.record import Record

SCHEMA_VERSION = 1


def export_facts(record: Record) -> str:
    """Returns the record as JSON: reviewed and withdrawn cards as they stand in their files."""
    cards = [_row(card) for card in record.base.cards() if card.review != "draft"]
    topics = [topic.model_dump(mode="json") for topic in record.base.topics.values()]
    for topic, id in zip(topics, record.base.topics, strict=True):
        topic["id"] = id
    value = {
        "schema_version": SCHEMA_VERSION,
        "as_of": record.as_of or None,
        "topics": topics,
        "cards": cards,
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _row(card: Card) -> dict[str, object]:
    return {"id": card.id, "kind": card.kind_name, **to_mapping(card)}

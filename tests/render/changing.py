"""Records that differ from the toy record in one card."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, to_yaml

NAMES = {"source": "sources", "actor": "actors", "event": "events", "position": "positions",
         "red-line": "red_lines"}  # fmt: skip
C = TypeVar("C", bound=Card)


def with_card(fact_base: FactBase, card: Card) -> FactBase:
    """Returns the record with a card added, or changed when its id is there already."""
    name = NAMES[card.kind_name]
    template = next(e for e in fact_base.entries.values() if type(e.card) is type(card))
    entry = fact_base.entries.get(card.id, template)
    entry = replace(entry, card=card, file=replace(entry.file, text=to_yaml(card)))
    cards = dict(sorted({**getattr(fact_base, name), card.id: card}.items()))
    return replace(fact_base, **{name: cards}, entries={**fact_base.entries, card.id: entry})


def related(card: C, type_: str, other: str, note: str) -> C:
    """Returns the card with one relation."""
    relation = {"type": type_, "card": other, "note": note}
    return type(card).model_validate({**card.model_dump(), "id": card.id, "relations": [relation]})

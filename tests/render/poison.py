"""A record in which every text tries to become markup, in each of the languages of a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Evidence, Record
from build_scripts.text.document import Document

# Closes the title, runs a script, is a Markdown link, emphasis, an attribute list, a template.
POISON = "</title><script>alert(1)</script> [a](javascript:b) *a* {: onclick=c } {{ 7*7 }} & `x`"
PROOF = f"The poisoned words {POISON} prove the card."

# Fields that hold no free text: ids, tokens, dates, addresses, and words found in an article.
BOUND = frozenset(
    """id review origin confidence type card date change successor source quote use prefix suffix
    kind of as_of as_of_basis actor part article sha256 length outlet outlet_basis url live_link
    retrieved published published_basis published_url language origin_group display affiliation
    mode status date_basis date_url topic holder speaker via toward event positions stance
    strength cards""".split()
)
R = TypeVar("R", bound=Record)


def poisoned(fact_base: FactBase, root: Path) -> FactBase:
    """Returns the record at `root` with poison in every free text and in every article."""
    cards = {card.id: _with_proof(_poison(card)) for card in fact_base.cards()}
    entries = {id: replace(entry, card=cards[id]) for id, entry in fact_base.entries.items()}

    def renewed(old: Mapping[str, Card]) -> dict[str, Card]:
        return {id: cards[id] for id in old}

    return replace(
        fact_base,
        root=root,
        sources=renewed(fact_base.sources),
        actors=renewed(fact_base.actors),
        events=renewed(fact_base.events),
        positions=renewed(fact_base.positions),
        red_lines=renewed(fact_base.red_lines),
        topics={id: _poison(topic) for id, topic in fact_base.topics.items()},
        documents={id: _longer(document) for id, document in fact_base.documents.items()},
        entries=entries,
    )


def _poison(record: R) -> R:
    """Returns the record with poison at the end of every free text in it."""
    changes = {name: _changed(name, getattr(record, name)) for name in type(record).model_fields}
    return record.model_copy(update=changes)


def _changed(name: str, value: object) -> object:
    if isinstance(value, Record):
        return _poison(value)
    if isinstance(value, tuple):
        return tuple(_changed(name, part) for part in value)
    if isinstance(value, str) and name not in BOUND:
        return f"{value} {POISON}".strip()
    return value


def _with_proof(card: Card) -> Card:
    """Returns a card that also rests on the poisoned words of its first source."""
    if isinstance(card, Actor) and card.roles:
        roles = tuple(_with_proof(role) for role in card.roles)  # type: ignore[type-var]
        return card.model_copy(update={"roles": roles})
    evidence = getattr(card, "evidence", ())
    if not evidence:
        return card
    proof = Evidence(source=evidence[0].source, quote=PROOF, use="content")
    return card.model_copy(update={"evidence": (*evidence, proof)})


def _longer(document: Document) -> Document:
    return replace(document, text=f"{document.text}\n{PROOF}")

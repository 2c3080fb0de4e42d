"""A new card comes into the record: it is read back before it is written, and never over another.

What is refused is not written; what is written is a draft, with the findings of the checks.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from build_scripts.cards.checks import run_checks
from build_scripts.cards.evidence import sentences_of
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.folders import is_id
from build_scripts.cards.model import Card, keys_of, to_yaml
from build_scripts.cards.reading import parse_record
from build_scripts.cards.schemas import renew_ids
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, Refused, guess_among, quoted
from build_scripts.text.document import Document
from build_scripts.tree import refuse_links
from build_scripts.yamlio import dump_yaml, parse_yaml


def make_card(
    kind: type[Card], card_id: str, body: Mapping[str, object], date: str, confidence: str
) -> Card:
    """Returns the draft of a card that a person writes. Raises Refused with all that is wrong."""
    shown = f"data/{kind.folder}/{card_id}.yml"
    if not is_id(card_id):
        expected = "small letters, digits and single hyphens"
        message = "this is no id"
        raise Refused([Problem("--id", 1, 1, "file-name", message, quoted(card_id), expected)])
    every = {
        **{key: part for key, part in body.items() if part not in (None, "", (), [])},
        "review": "draft",
        "origin": "hand",
        "confidence": confidence,
        "history": [{"date": date, "change": "added"}],
    }
    ordered = {key: every[key] for key in keys_of(kind) if key in every}
    card = parse_record(kind, parse_yaml(dump_yaml(ordered).encode(), shown), id=card_id)
    if isinstance(card, list):
        raise Refused(card)
    return card


def add_card(root: Path, card: Card) -> tuple[str, tuple[Problem, ...]]:
    """Writes a new card; returns its path and what the checks say of it. Raises Refused."""
    shown = f"data/{card.folder}/{card.id}.yml"
    path = root / shown
    taken = read_fact_base(root).entries.get(card.id)
    if path.exists() or path.is_symlink() or taken is not None:
        where = shown if taken is None else taken.path
        message = f"there is a card {quoted(card.id)} already, and none is written over"
        raise Refused([Problem(where, 1, 1, "id-twice", message, expected="another --id")])
    refuse_links(root, path.parent)
    write_atomically(path, to_yaml(card))
    fact_base = read_fact_base(root)
    renew_ids(fact_base)
    found = run_checks(fact_base)
    return shown, tuple(problem for problem in found if problem.path == shown)


def need_source(fact_base: FactBase, source_id: str) -> Document:
    """Returns the article of a source. Raises Refused with a guess."""
    document = fact_base.documents.get(source_id)
    if document is None:
        message = f"there is no source {quoted(source_id)} with an article"
        guess = guess_among(source_id, fact_base.documents)
        raise Refused([Problem("--source", 1, 1, "reference-dangling", message, guess=guess)])
    return document


def list_sentences(fact_base: FactBase, source_id: str) -> tuple[str, ...]:
    """Returns the sentences of a source in text order, as they stand."""
    document = need_source(fact_base, source_id)
    return tuple(document.slice(span) for span in sentences_of(fact_base, source_id))

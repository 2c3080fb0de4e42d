"""What a person decides: a draft is accepted or rejected, a reviewed card withdrawn.

A draft becomes a reviewed card or an entry of rejected.yml, a card a tombstone; nothing else
of it changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from build_scripts.cards.checks import run_checks
from build_scripts.cards.evidence import FACT_KINDS
from build_scripts.cards.factbase import Entry, FactBase, read_fact_base
from build_scripts.cards.model import Card, Change, Position, to_mapping, to_yaml
from build_scripts.cards.reading import parse_record
from build_scripts.cards.relations import references_of
from build_scripts.cards.schemas import renew_ids
from build_scripts.cards.vocabulary import REJECTED_PATH, Rejection
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, Refused, guess_among, quoted
from build_scripts.yamlio import dump_yaml, parse_yaml


def accept_draft(root: Path, card_id: str, date: str, topic: str | None = None) -> tuple[str, ...]:
    """Makes a draft a reviewed card, and the draft actors it names; returns their ids.

    `date` goes into the history; a position that has no topic gets `topic`. Where one would not
    hold as a reviewed card, all stay drafts. Raises Refused with the reasons.
    """
    fact_base = read_fact_base(root)
    entry = _with_topic(_draft(fact_base, card_id), topic)
    entries = [fact_base.entries[name] for name in _draft_actors(fact_base, entry.card)]
    note = Change(date=date, change="changed", note="accepted")
    texts = {
        row.path: to_yaml(
            row.card.model_copy(
                update={
                    "review": "reviewed",
                    "confidence": None,
                    "history": (*row.card.history, note),
                }
            )
        )
        for row in (*entries, entry)
    }
    _write_if_it_holds(root, texts)
    return tuple(row.card.id for row in (*entries, entry))


def withdraw_card(root: Path, card_id: str, why: str, successor: str | None, date: str) -> str:
    """Makes a reviewed card a tombstone that says why and what stands in its place.

    Returns its path. Raises Refused with the reasons, and then nothing has changed.
    """
    fact_base = read_fact_base(root)
    entry = fact_base.entries.get(card_id)
    if entry is None:
        raise Refused([_no_card(card_id, fact_base.entries)])
    if entry.card.review != "reviewed":
        found = f"review: {entry.card.review}"
        message = "only a reviewed card is withdrawn; a draft is rejected"
        raise Refused([Problem(entry.path, 1, 1, "no-card", message, found=found)])
    if successor is not None and (successor not in fact_base.entries or successor == card_id):
        raise Refused(
            [_no_card(successor, [name for name in fact_base.entries if name != card_id])]
        )
    reason = {"reason": why} if successor is None else {"reason": why, "successor": successor}
    mapping = to_mapping(entry.card)
    rows = mapping["history"]
    assert isinstance(rows, tuple | list)
    change = {"date": date, "change": "withdrawn", "note": why}
    mapping |= {"review": "withdrawn", "history": [*rows, change], "withdrawn": reason}
    card = parse_record(
        type(entry.card), parse_yaml(dump_yaml(mapping).encode(), entry.path), id=card_id
    )
    if isinstance(card, list):
        raise Refused(card)
    _write_if_it_holds(root, {entry.path: to_yaml(card)})
    return entry.path


def _write_if_it_holds(root: Path, texts: Mapping[str, str]) -> None:
    """Writes cards together; where the record then has a new error, all are as before."""
    known = set(_errors(root))
    before = {path: (root / path).read_bytes() for path in texts}
    for path, text in texts.items():
        write_atomically(root / path, text)
    problems = [row for row in _errors(root) if row.path in texts or row not in known]
    if problems:
        for path, raw in before.items():
            write_atomically(root / path, raw)
        raise Refused(problems)


def _with_topic(entry: Entry, topic: str | None) -> Entry:
    """Returns the entry with the topic where its card is a position that has none."""
    if topic is None or not isinstance(entry.card, Position) or entry.card.topic is not None:
        return entry
    return replace(entry, card=entry.card.model_copy(update={"topic": topic}))


def _errors(root: Path) -> list[Problem]:
    return [row for row in run_checks(read_fact_base(root)) if row.severity == "error"]


def _draft_actors(fact_base: FactBase, card: Card) -> list[str]:
    """Returns the ids of draft actors that a card names, or that those name; itself left out."""
    found: dict[str, None] = {}
    cards = [card]
    while cards:
        for reference in references_of(cards.pop()):
            actor = fact_base.actors.get(reference.target)
            if actor is not None and actor.review == "draft" and actor.id not in found:
                found[actor.id] = None
                cards.append(actor)
    return sorted(name for name in found if name != card.id)


def _no_card(card_id: str, names: Iterable[str]) -> Problem:
    message = f"there is no card {quoted(card_id)}"
    return Problem("data", 1, 1, "no-card", message, guess=guess_among(card_id, names))


def reject_draft(root: Path, card_id: str, why: str) -> str:
    """Throws a draft out and keeps its words and the reason; returns the path it had.

    The distiller does not propose the same words again. Raises Refused with the reasons.
    """
    fact_base = read_fact_base(root)
    entry = _draft(fact_base, card_id)
    rejection = _rejection(entry, why)
    rows = [row.model_dump(exclude_none=True) for row in (*fact_base.rejected, rejection)]
    write_atomically(root / REJECTED_PATH, dump_yaml({"rejected": rows}))
    (root / entry.path).unlink()
    renew_ids(read_fact_base(root))
    return entry.path


def _draft(fact_base: FactBase, card_id: str) -> Entry:
    entry = fact_base.entries.get(card_id)
    if entry is None:
        drafts = [card.id for card in fact_base.cards() if card.review == "draft"]
        message = f"there is no card {quoted(card_id)}"
        raise Refused(
            [Problem("data", 1, 1, "no-draft", message, guess=guess_among(card_id, drafts))]
        )
    if entry.card.review != "draft":
        found = f"review: {entry.card.review}"
        raise Refused([Problem(entry.path, 1, 1, "no-draft", "the card is no draft", found=found)])
    return entry


def _rejection(entry: Entry, why: str) -> Rejection:
    """Returns what is kept of a draft; only facts are kept, an actor without one just goes."""
    card = entry.card
    if not isinstance(card, FACT_KINDS):
        message = f"a draft {card.kind_name} is not rejected: remove its file"
        raise Refused([Problem(entry.path, 1, 1, "no-draft", message)])
    proof = next(row for row in card.evidence if row.use == "content")
    return Rejection(
        kind=card.kind_name,
        holder=getattr(card, "holder", None),
        source=proof.source,
        quote=proof.quote,
        why=why,
    )

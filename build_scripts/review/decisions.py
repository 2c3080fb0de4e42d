"""A draft becomes a reviewed card, or an entry of rejected.yml; nothing else of it changes."""

from __future__ import annotations

from pathlib import Path

from build_scripts.cards.checks import run_checks
from build_scripts.cards.evidence import FACT_KINDS
from build_scripts.cards.factbase import Entry, FactBase, read_fact_base
from build_scripts.cards.model import Change, to_yaml
from build_scripts.cards.vocabulary import REJECTED_PATH, Rejection
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, Refused, guess_among, quoted
from build_scripts.yamlio import dump_yaml


def accept_draft(root: Path, card_id: str, date: str) -> str:
    """Makes a draft a reviewed card; returns its path. `date` goes into its history.

    A card that would not hold as a reviewed one stays a draft. Raises Refused with the reasons.
    """
    entry = _draft(read_fact_base(root), card_id)
    card = entry.card
    accepted = card.model_copy(
        update={
            "review": "reviewed",
            "confidence": None,
            "history": (*card.history, Change(date=date, change="changed", note="accepted")),
        }
    )
    path = root / entry.path
    before = path.read_bytes()
    write_atomically(path, to_yaml(accepted))
    problems = [row for row in run_checks(read_fact_base(root)) if row.path == entry.path]
    if any(row.severity == "error" for row in problems):
        write_atomically(path, before)
        raise Refused(problems)
    return entry.path


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

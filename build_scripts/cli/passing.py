"""The pass over drafts in a terminal: each beside its passage, with a question."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click

from build_scripts.cards.evidence import evidence_of, locate, sentences_of
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import Card, Position, to_mapping
from build_scripts.cli.common import FINDINGS, FINE, say, say_problems
from build_scripts.problems import Refused, visible

_ANSWERS = click.Choice(["a", "r", "s", "q"])
_QUESTION = "[a]ccept, [r]eject, [s]kip, [q]uit"
_UNSHOWN = frozenset({"evidence", "history", "review", "origin", "furniture"})


def is_terminal() -> bool:
    """True when a person can answer questions."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_for_each(
    root: Path, accept: Callable[[str, str | None], str], reject: Callable[[str, str], str]
) -> int:
    """Shows every draft with its passage and does what is answered; returns the exit code.

    Actors come last: those that an accepted fact names are accepted with it.
    """
    drafts = [card.id for card in read_fact_base(root).cards() if card.review == "draft"]
    left, code = len(drafts), FINE
    for card_id in sorted(drafts, key=lambda name: _is_actor(root, name)):
        fact_base = read_fact_base(root)
        entry = fact_base.entries.get(card_id)
        if entry is not None and entry.card.review == "draft":
            for line in _shown(fact_base, entry.card, entry.path):
                say(line)
            answer = click.prompt(_QUESTION, type=_ANSWERS, err=True)
            if answer == "q":
                break
            if answer != "s":
                topic = _topic(fact_base, entry.card) if answer == "a" else None
                code |= _do(card_id, answer, partial(accept, topic=topic), reject)
        left -= 1
    say(f"{left} drafts not looked at" if left else "no draft is left to look at")
    return code


def _topic(fact_base: FactBase, card: Card) -> str | None:
    """Returns the topic that a person gives a position which has none; else None."""
    if not isinstance(card, Position) or card.topic is not None or not fact_base.topics:
        return None
    return click.prompt("Topic", type=click.Choice(list(fact_base.topics)), err=True)


def _is_actor(root: Path, card_id: str) -> bool:
    return (root / "data" / "actors" / f"{card_id}.yml").exists()


def _do(
    card_id: str, answer: str, accept: Callable[[str], str], reject: Callable[[str, str], str]
) -> int:
    try:
        if answer == "a":
            say(f"{accept(card_id)}: accepted")
        else:
            why = click.prompt("Why", err=True)
            say(f"{reject(card_id, why)}: rejected")
    except Refused as refused:
        say_problems(refused.problems)
        return FINDINGS
    return FINE


def _shown(fact_base: FactBase, card: Card, path: str) -> Iterator[str]:
    """Yields the lines that show a draft: its keys, then each passage with the words marked."""
    yield f"\n{path} (confidence: {card.confidence or 'none'})"
    for key, value in to_mapping(card).items():
        if key not in _UNSHOWN:
            yield f"  {key}: {visible(str(value))}"
    for _, evidence in evidence_of(card):
        document = fact_base.documents.get(evidence.source)
        span = locate(fact_base, evidence)
        if document is None or span is None:
            yield f"  {evidence.use}, not found: {visible(evidence.quote)}"
            continue
        around = [row for row in sentences_of(fact_base, evidence.source) if row.overlap(span)]
        start = min((row.start for row in around), default=span.start)
        end = max((row.end for row in around), default=span.end)
        line, column = document.position(span.start)
        before = document.text[min(start, span.start) : span.start]
        after = document.text[span.end : max(end, span.end)]
        words = f"{before}[[{document.slice(span)}]]{after}"
        yield f"  {evidence.use}, {document.path}:{line}:{column}: {visible(words)}"

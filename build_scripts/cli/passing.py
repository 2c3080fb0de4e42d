"""The pass over drafts in a terminal: each beside its passage, with a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from build_scripts.cards.evidence import evidence_of, locate, sentences_of
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import Card, Position, to_mapping
from build_scripts.cli.common import FINDINGS, FINE, say, say_problems
from build_scripts.problems import Refused, visible
from build_scripts.review.diff import in_words

_ANSWERS = click.Choice(["a", "r", "e", "s", "q"])
_QUESTION = "[a]ccept, [r]eject, [e]dit, [s]kip, [q]uit"
_UNSHOWN = frozenset({"evidence", "history", "review", "origin", "furniture", "confidence"})


def ask_for_each(
    root: Path, accept: Callable[[str, str | None], str], reject: Callable[[str, str], str]
) -> int:
    """Shows every draft with its passage and does what is answered; returns the exit code.

    Actors come last: those that an accepted fact names are accepted with it. Each answer is
    carried out before the next draft is shown, so that leaving in between loses none.
    """
    drafts = [card.id for card in read_fact_base(root).cards() if card.review == "draft"]
    left, code = len(drafts), FINE
    for card_id in sorted(drafts, key=lambda name: _is_actor(root, name)):
        answer = _ask_for_one(root, card_id, left, accept, reject)
        if answer is None:
            break
        code |= answer
        left -= 1
    say(f"{left} drafts not looked at" if left else "no draft is left to look at")
    return code


def _ask_for_one(
    root: Path,
    card_id: str,
    left: int,
    accept: Callable[[str, str | None], str],
    reject: Callable[[str, str], str],
) -> int | None:
    """Shows a draft until it is decided or skipped; returns the exit code, or None to leave."""
    code = FINE
    while True:
        fact_base = read_fact_base(root)
        entry = fact_base.entries.get(card_id)
        if entry is None or entry.card.review != "draft":
            return code
        for line in _shown(fact_base, entry.card, entry.path):
            say(line)
        answer = click.prompt(f"{_QUESTION}; {left} to look at", type=_ANSWERS, err=True,
                              show_choices=False)  # fmt: skip
        if answer in ("q", "s"):
            return None if answer == "q" else code
        if answer == "e":
            _edit(root / entry.path)
            continue
        code |= _decide(fact_base, entry.card, answer, accept, reject)


def _decide(
    fact_base: FactBase,
    card: Card,
    answer: str,
    accept: Callable[[str, str | None], str],
    reject: Callable[[str, str], str],
) -> int:
    """Accepts or rejects a draft; it stays one when a further question is left empty."""
    try:
        if answer == "r":
            why = click.prompt("Why (empty: back)", default="", show_default=False, err=True)
            if why:
                say(f"{reject(card.id, why)}: rejected")
        elif not _lacks_topic(fact_base, card):
            say(f"{accept(card.id, None)}: accepted")
        elif topic := _topic(fact_base):
            say(f"{accept(card.id, topic)}: accepted")
    except Refused as refused:
        say_problems(refused.problems)
        say("It stays a draft: edit it, reject it or skip it.")
        return FINDINGS
    return FINE


def _edit(path: Path) -> None:
    """Opens a card in the editor of the person, and waits until it is closed."""
    try:
        click.edit(filename=str(path))
    except click.ClickException as error:
        say(error.message)


def _lacks_topic(fact_base: FactBase, card: Card) -> bool:
    return isinstance(card, Position) and card.topic is None and bool(fact_base.topics)


def _topic(fact_base: FactBase) -> str:
    """Returns the topic that a person gives a position; nothing to go back."""
    for name, topic in fact_base.topics.items():
        say(f"  {name}: {visible(topic.name)}")
    choice = click.Choice([*fact_base.topics, ""])
    told = "Topic (empty: back)"
    return click.prompt(
        told, type=choice, default="", show_default=False, show_choices=False, err=True
    )


def _is_actor(root: Path, card_id: str) -> bool:
    return (root / "data" / "actors" / f"{card_id}.yml").exists()


def _shown(fact_base: FactBase, card: Card, path: str) -> Iterator[str]:
    """Yields the lines that show a draft: its keys, then each passage with the words marked."""
    yield f"\n{path} (confidence: {card.confidence or 'none'})"
    for key, value in to_mapping(card).items():
        if key not in _UNSHOWN:
            yield f"  {key}: {visible(in_words(value))}"
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

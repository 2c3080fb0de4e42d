"""Commands on drafts and changes: accept, reject, withdraw, diff."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from build_scripts.cli.asking import is_terminal
from build_scripts.cli.common import (
    FINDINGS,
    UNREADABLE,
    need_record,
    open_record,
    root_option,
    say,
    say_problems,
    today,
)
from build_scripts.cli.history import find_base, record_at
from build_scripts.cli.passing import ask_for_each
from build_scripts.problems import Refused
from build_scripts.review.decisions import accept_draft, reject_draft, withdraw_card
from build_scripts.review.diff import compare_records
from build_scripts.review.diff_words import render_diff

ids_argument = click.argument("ids", nargs=-1, required=True, metavar="ID...")


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--topic", help="The topic of the positions that have none yet.")
@root_option
def accept(ids: tuple[str, ...], topic: str | None, root: Path) -> None:
    """Make drafts reviewed cards, with the draft actors they name.

    One that would not hold stays a draft. Without an ID, in a terminal, every draft is shown
    beside its passage, and you say what becomes of it.
    """
    need_record(root)
    if ids:
        sys.exit(_decide(ids, partial(_accept, root, topic=topic), "accepted"))
    if not is_terminal():
        raise click.UsageError("name drafts, or run this in a terminal to be asked for each")
    sys.exit(ask_for_each(root, partial(_accept, root), partial(reject_draft, root)))


def _accept(root: Path, card_id: str, topic: str | None) -> str:
    """Accepts a draft; returns the ids of all that became reviewed."""
    return ", ".join(accept_draft(root, card_id, today(), topic))


@click.command()
@ids_argument
@click.option("--why", required=True, help="The reason, kept in data/rejected.yml.")
@root_option
def reject(ids: tuple[str, ...], why: str, root: Path) -> None:
    """Throw drafts out; their words are not proposed again."""
    need_record(root)
    sys.exit(_decide(ids, partial(reject_draft, root, why=why), "rejected"))


@click.command()
@click.argument("card_id", metavar="ID")
@click.option("--why", required=True, help="The reason, shown on the page that stays.")
@click.option("--successor", help="The id of the card that stands in its place.")
@root_option
def withdraw(card_id: str, why: str, successor: str | None, root: Path) -> None:
    """Withdraw a reviewed card: its page stays as a tombstone with the reason."""
    need_record(root)
    action = partial(withdraw_card, root, why=why, successor=successor, date=today())
    sys.exit(_decide([card_id], action, "withdrawn"))


def _decide(ids: Iterable[str], action: Callable[[str], str], done: str) -> int:
    """Does one thing to each card, tells what stands in the way; returns the exit code."""
    code = 0
    for card_id in ids:
        try:
            say(f"{action(card_id)}: {done}")
        except Refused as refused:
            say_problems(refused.problems)
            code = FINDINGS
    return code


@click.command()
@click.argument("base", default="main")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text")
@root_option
def diff(base: str, form: str, root: Path) -> None:
    """Tell in words what has changed in the record since BASE (a branch, tag or commit).

    It compares the files as they are with the commit at which this branch left BASE.
    """
    after = open_record(root)
    try:
        commit = find_base(root, base)
        with record_at(root, commit) as before:
            changes = compare_records(before, after)
    except Refused as refused:
        say_problems(refused.problems)
        sys.exit(UNREADABLE)
    click.echo(render_diff(changes, f"{base} ({commit[:7]})", form), nl=False)

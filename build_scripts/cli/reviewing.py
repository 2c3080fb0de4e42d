"""Commands on drafts and changes: accept, reject, diff."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

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
from build_scripts.problems import Refused
from build_scripts.review.decisions import accept_draft, reject_draft
from build_scripts.review.diff import compare_records
from build_scripts.review.diff_words import render_diff

ids_argument = click.argument("ids", nargs=-1, required=True, metavar="ID...")


@click.command()
@ids_argument
@root_option
def accept(ids: tuple[str, ...], root: Path) -> None:
    """Make drafts reviewed cards; one that would not hold stays a draft."""
    need_record(root)
    sys.exit(_decide(ids, lambda card_id: accept_draft(root, card_id, today()), "accepted"))


@click.command()
@ids_argument
@click.option("--why", required=True, help="The reason, kept in data/rejected.yml.")
@root_option
def reject(ids: tuple[str, ...], why: str, root: Path) -> None:
    """Throw drafts out; their words are not proposed again."""
    need_record(root)
    sys.exit(_decide(ids, partial(reject_draft, root, why=why), "rejected"))


def _decide(ids: Iterable[str], action: Callable[[str], str], done: str) -> int:
    """Does one thing to each draft, tells what stands in the way; returns the exit code."""
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

"""Commands on drafts: accept, reject."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from build_scripts.cli.common import FINDINGS, need_record, root_option, say, say_problems, today
from build_scripts.problems import Refused
from build_scripts.review.decisions import accept_draft, reject_draft

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

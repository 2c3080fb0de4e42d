"""What the commands share: the record's root, findings on stderr, and exit codes."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.problems import Problem, render_problems

if TYPE_CHECKING:
    from build_scripts.annotate.lexicon import Lexicon

FINE, FINDINGS, UNREADABLE = 0, 1, 2

root_option = click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The record's folder, which holds data/ and seeds/ (default: this one).",
)


def say(text: str) -> None:
    """Prints a line for people, on stderr."""
    click.echo(text, err=True)


def say_problems(problems: Iterable[Problem]) -> None:
    """Prints findings for people, sorted, on stderr."""
    sys.stderr.write(render_problems(problems))


def need_record(root: Path) -> None:
    """Ends with exit code 2 when there is no record at `root`."""
    if not (root / "data").is_dir():
        say(f"{root}/data: there is no record here; go to its folder or name it with --root")
        sys.exit(UNREADABLE)


def open_record(root: Path) -> FactBase:
    """Returns the record at `root`, or ends with exit code 2 when there is none."""
    need_record(root)
    return read_fact_base(root)


def has_model() -> bool:
    """True where the distill extra is installed, so that articles can be read."""
    from build_scripts.annotate.parse.parsing import MODEL

    return find_spec(MODEL) is not None


def open_lexicon(root: Path) -> Lexicon:
    """Returns the words to read with at `root`, or ends with exit code 2 and what is broken."""
    from build_scripts.annotate.added import read_added

    added = read_added(root)
    if added.problems:
        say_problems(added.problems)
        sys.exit(UNREADABLE)
    return added.lexicon


def today() -> str:
    """Returns the day for a card's history: SOURCE_DATE_EPOCH's where set, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
        return moment.date().isoformat()
    return datetime.datetime.now(datetime.UTC).date().isoformat()

"""Commands on the cards: check, fmt, coverage."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from build_scripts.annotate.lexicon import has_added
from build_scripts.cards.checks import run_checks
from build_scripts.cards.coverage import measure_coverage
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import to_yaml
from build_scripts.cli.common import (
    FINDINGS,
    has_model,
    open_record,
    root_option,
    say,
    say_problems,
)
from build_scripts.files import write_atomically
from build_scripts.problems import Problem, render_problems


@click.command()
@click.option("--strict", is_flag=True, help="Warnings count as findings.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@root_option
def check(strict: bool, form: str, root: Path) -> None:
    """Check every card against the rules and the words of its sources."""
    fact_base = open_record(root)
    problems = sorted((*run_checks(fact_base), *_lexicon_problems(root)))
    if form == "text":
        say_problems(problems)
    else:
        sys.stdout.write(render_problems(problems, form))
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    say(f"{len(fact_base.entries)} cards checked: {errors} errors, {warnings} warnings")
    sys.exit(FINDINGS if errors or (strict and warnings) else 0)


def _lexicon_problems(root: Path) -> Iterator[Problem]:
    """Yields the findings on the record's word lists; examples are read where a model is."""
    if not has_added(root):
        return
    from build_scripts.annotate.added import read_added

    added = read_added(root)
    yield from added.problems
    if added.lexicon.added and not added.problems:
        if has_model():
            from build_scripts.distill.examples import check_examples

            yield from check_examples(added.lexicon)
        else:
            say("the examples in data/lexicon are read when the distill extra is installed")


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if it would.")
@root_option
def fmt(only_check: bool, root: Path) -> None:
    """Bring cards to their stable form; a card with a comment is left alone.

    The schemas by which editors know the keys, words and ids of cards are brought up to date too.
    """
    from build_scripts.cards.schemas import stale_schemas

    fact_base = open_record(root)
    cards, schemas = _unformatted(fact_base), stale_schemas(fact_base)
    for path, text in {**cards, **schemas}.items():
        if not only_check:
            write_atomically(root / path, text)
        say(f"{path}: {'would be rewritten' if only_check else 'rewritten'}")
    say(f"{len(cards)} of {len(fact_base.entries)} cards differ from the stable form")
    sys.exit(FINDINGS if only_check and (cards or schemas) else 0)


def _unformatted(fact_base: FactBase) -> dict[str, str]:
    """Returns the stable text of each card whose file reads otherwise and has no comment."""
    texts = {}
    for entry in fact_base.entries.values():
        text = to_yaml(entry.card)
        path = fact_base.root / entry.path
        if not entry.file.has_comments and path.read_bytes() != text.encode("utf-8"):
            texts[entry.path] = text
    return texts


@click.command()
@click.option("--left-over", is_flag=True, help="Print the sentences that no fact accounts for.")
@root_option
def coverage(left_over: bool, root: Path) -> None:
    """Print how much of every article the facts account for."""
    fact_base = open_record(root)
    for source_id, document in fact_base.documents.items():
        row = measure_coverage(fact_base, source_id)
        share = row.accounted / row.total if row.total else 1
        words = row.words_in_evidence / row.words_total if row.words_total else 1
        click.echo(
            f"{source_id}: {row.accounted} of {row.total} sentences ({share:.0%}), "
            f"{words:.0%} of the words"
        )
        for span in row.left_over if left_over else ():
            line, column = document.position(span.start)
            click.echo(f"  {document.path}:{line}:{column}: {document.slice(span)}")

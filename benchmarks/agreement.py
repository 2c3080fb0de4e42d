"""How far two readers agree who marked the same articles, neither having seen the other's marks.

    python -m benchmarks.agreement [--write]

The one plays the rules: what is read without doubt, without the minor facts, is compared with all
that the other marked, as drafts are. Then they change parts. It is the most that can be asked of
rules.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from benchmarks.facts import KINDS, Fact
from benchmarks.figures import add_write_option, report
from benchmarks.invented import FOLDER, marked_facts
from benchmarks.seeds import Tally
from build_scripts.text.document import read_document

ARTICLES = FOLDER / "fourth" / "articles"
READERS = (FOLDER / "fourth" / "gold", FOLDER / "fourth" / "second_reader")
BLOCK = "readers-of-fourth"
ABOUT = (
    "Two readers of the fourth series, each by the written guide: how far the second finds what "
    "the first marked, and the first what the second did."
)


def read_marks(folder: Path, path: Path) -> list[Fact]:
    """Returns the facts that a reader marked in an article."""
    marked = yaml.safe_load((folder / f"{path.stem}.yml").read_text("utf-8"))
    return list(marked_facts(read_document(path, path.stem).text, marked))


def compare(one: Path, other: Path) -> Tally:
    """Returns the tally of what one reader marked as sure against all that the other marked."""
    tally = Tally()
    for path in sorted(ARTICLES.glob("*.txt")):
        sure = [row for row in read_marks(one, path) if not row.is_minor]
        found = tuple(replace(row, confidence="high") for row in sure)
        tally.add(found, tuple(read_marks(other, path)))
    return tally


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures, and writes them with --write."""
    parser = argparse.ArgumentParser(prog="benchmarks.agreement", description=__doc__)
    add_write_option(parser)
    options = parser.parse_args(arguments)
    first, second = READERS
    figures: dict[str, float] = {}
    counts: dict[str, int] = {}
    for name, one, other in (("second", second, first), ("first", first, second)):
        tally = compare(one, other)
        for kind in KINDS:
            figures[f"{kind} F1 of the {name}"] = tally.figures()[f"{kind} F1"]
            counts[f"{kind} of the {name}"] = tally.kinds[kind].proposed
    report(BLOCK, figures, (), counts, options.write, "python -m benchmarks.agreement", ABOUT)


if __name__ == "__main__":
    main()

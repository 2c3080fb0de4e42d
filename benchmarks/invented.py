"""Invented articles of other conflicts and outlets, against what a reader marked in them.

    python -m benchmarks.invented [--series second] [--show] [--write]

A series is a folder with `articles/*.txt` and `gold/*.yml` of the same names. Facts are paired as
those of the seeds are, with which the figures are compared; what the reader marked as minor neither
helps nor hurts. The readers had one field for who holds a claim: the figures "by speaker too"
count a draft as right also where it is the draft's speaker whom the reader marked.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from benchmarks import seeds
from benchmarks.actors import drafted_actors, marked_actors
from benchmarks.facts import (
    KINDS,
    Fact,
    Fields,
    Names,
    drafted_facts,
    fields_of_event,
    fields_of_position,
    fold_date,
    modes_as_right,
    names_of,
)
from benchmarks.figures import Target, add_write_option, report
from benchmarks.seeds import Tally, figures_of_bins
from benchmarks.spans import Pair
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.cards.factbase import read_fact_base
from build_scripts.distill.article import distill_article
from build_scripts.text.document import read_document

FOLDER = Path(__file__).with_name("invented")


@dataclass(frozen=True)
class Series:
    """Articles written and marked together: their folder, and what their figures mean."""

    block: str
    folder: Path
    command: str
    about: str


SERIES = {
    "first": Series(
        "invented",
        FOLDER,
        "python -m benchmarks.invented",
        "Invented articles of other conflicts and outlets, against what a reader marked in them. "
        "The rules were widened from what they missed here: a figure of development.",
    ),
    "second": Series(
        "invented-second",
        FOLDER / "second",
        "python -m benchmarks.invented --series second",
        "Invented articles marked before there was a written guide. Once blind; the rules were "
        "later widened from what they missed here: a figure of development.",
    ),
    "third": Series(
        "invented-third",
        FOLDER / "third",
        "python -m benchmarks.invented --series third",
        "Invented articles marked by the written guide. The rules were widened from what they "
        "missed here: a figure of development.",
    ),
    "fourth": Series(
        "invented-fourth",
        FOLDER / "fourth",
        "python -m benchmarks.invented --series fourth",
        "Invented articles marked by two readers by the written guide. Once blind; the rules were "
        "later widened from what they missed here: a figure of development.",
    ),
    "fifth": Series(
        "invented-fifth",
        FOLDER / "fifth",
        "python -m benchmarks.invented --series fifth",
        "Invented articles in the manner of an ordinary day, marked by the written guide. The "
        "rules were widened from what they missed here: a figure of development.",
    ),
    "eighth": Series(
        "invented-eighth",
        FOLDER / "eighth",
        "python -m benchmarks.invented --series eighth",
        "Invented articles of many genres, marked by the written guide. The rules were widened "
        "from what they missed here: a figure of development.",
    ),
    "ninth": Series(
        "invented-ninth",
        FOLDER / "ninth",
        "python -m benchmarks.invented --series ninth",
        "Invented articles of many genres, marked by the written guide. Once blind; the rules "
        "were later widened from what they missed here: a figure of development.",
    ),
    "seventh": Series(
        "invented-seventh",
        FOLDER / "seventh",
        "python -m benchmarks.invented --series seventh",
        "Invented articles in the manner of an ordinary day, marked by the written guide. Once "
        "blind; the rules were later widened from what they missed here: a figure of development.",
    ),
    "tenth": Series(
        "invented-tenth",
        FOLDER / "tenth",
        "python -m benchmarks.invented --series tenth",
        "Invented articles, half of them news and half of other genres, marked by the written "
        "guide, that no rule was widened from.",
    ),
    "eleventh": Series(
        "invented-eleventh",
        FOLDER / "eleventh",
        "python -m benchmarks.invented --series eleventh",
        "Invented articles, three in four of them news and the others of other genres, marked by "
        "the written guide, that no rule was widened from.",
    ),
    "sixth": Series(
        "invented-sixth",
        FOLDER / "sixth",
        "python -m benchmarks.invented --series sixth",
        "Invented articles in the manner of an ordinary day, half of them with limits, marked by "
        "the written guide. The rules were widened from what they missed here: a figure of "
        "development.",
    ),
}
# What somebody utters who need not be the holder.
SPOKEN = ("positions", "red_lines")
# How far the figures may lie behind those of the seeds, in points of F1.
MOST_BEHIND = 10
TARGETS = (
    *(Target(f"{kind} F1 behind the seeds", MOST_BEHIND, is_most=True) for kind in KINDS),
    Target("facts on furniture", 0, is_most=True),
    Target("rise from low to high", 20),
    Target("rise from low to high, seeds too", 20),
)

Row = Mapping[str, Any]


def find_words(text: str, words: str, nth: int = 1) -> Pair:
    """Returns where words stand for the nth time. Raises ValueError where they do not."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return at, at + len(words)


def marked_facts(text: str, marked: Row) -> Iterator[Fact]:
    """Yields the facts that the reader marked, with every name of their actors."""
    names = {row["id"]: names_of(row["name"], *row["aliases"]) for row in marked["actors"]}
    for kind in KINDS:
        for row in marked.get(kind) or ():
            spans = [find_words(text, row["words"], row.get("nth", 1))]
            spans += [find_words(text, words) for words in row.get("also", ())]
            yield Fact(
                kind=kind,
                actors=tuple(_actors(names, kind, row)),
                spans=tuple(spans),
                type=row.get("type", ""),
                words=" ".join(row["words"].split()),
                other_types=tuple(row.get("type_alt", ())),
                is_minor=bool(row.get("minor")),
                fields=_fields(kind, row),
            )


def _fields(kind: str, row: Row) -> Fields:
    if kind == "positions":
        return fields_of_position(row["polarity"], *modes_as_right(row["mode"]))
    if kind != "events":
        return {}
    dates = (row.get("date"), *row.get("date_alt", ()))
    return fields_of_event(dates, (row["status"], *row.get("status_alt", ())))


def _actors(names: Mapping[str, Names], kind: str, row: Row) -> Iterator[Names]:
    """Yields the participants, or the one holder by the names of all who may be it."""
    if kind == "events":
        if not row.get("participants_optional"):
            yield from (names[id] for id in row["participants"])
        return
    yield frozenset().union(*(names[id] for id in (row["holder"], *row.get("holder_alt", ()))))


def marked_furniture(text: str, rows: Iterable[str | Row]) -> list[Pair]:
    """Returns every place of the page residue, of repeated words all but where `nth` says which."""
    found: list[Pair] = []
    for row in rows:
        if not isinstance(row, str):
            found.append(find_words(text, row["words"], row["nth"]))
            continue
        at = text.find(row)
        while at >= 0:
            found.append((at, at + len(row)))
            at = text.find(row, at + 1)
    return found


def score(folder: Path, by_speaker: bool = False) -> Tally:
    """Returns the tally over all articles of a folder, with speakers as holders if asked."""
    tally = Tally()
    for path in sorted((folder / "articles").glob("*.txt")):
        document = read_document(path, path.stem)
        gold = folder / "gold" / f"{path.stem}.yml"
        marked = yaml.safe_load(gold.read_text("utf-8"))
        drafts = distill_article(annotate_document(document))
        found = tuple(drafted_facts(drafts))
        if by_speaker:
            found = tuple(map(as_its_speaker, found))
        record = tuple(marked_facts(document.text, marked))
        tally.add(found, record, marked_furniture(document.text, marked.get("furniture") or ()))
        tally.add_actors(tuple(drafted_actors(drafts)), tuple(marked_actors(marked["actors"])))
        date = drafts.annotation.date
        tally.add_document_date(fold_date(date and date.value), marked_dates(marked))
    return tally


def marked_dates(marked: Row) -> set[str]:
    """Returns every date that is right of an article; the empty one where nothing dates it."""
    rows = (marked["document_date"], *marked.get("document_date_alt", ()))
    return {fold_date(date) for date in rows}


def as_its_speaker(fact: Fact) -> Fact:
    """Returns a fact that is held by whoever speaks as well; an event has no speaker."""
    if fact.kind == "events":
        return fact
    return replace(fact, actors=(fact.actors[0] | fact.speaker,))


def figures_beside(tally: Tally, others: Tally) -> dict[str, float]:
    """Returns the figures of the invented articles, and how far they lie behind the seeds'."""
    rows, beside = tally.figures(), others.figures()
    behind = {
        f"{kind} F1 behind the seeds": round(beside[f"{kind} F1"] - rows[f"{kind} F1"], 2)
        for kind in KINDS
    }
    both = {name: row + others.bins[name] for name, row in tally.bins.items()}
    pooled = {f"{key}, seeds too": value for key, value in figures_of_bins(both).items()}
    return {**rows, **behind, **pooled}


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures; with --show also what was missed and what nobody marked."""
    parser = argparse.ArgumentParser(prog="benchmarks.invented", description=__doc__)
    parser.add_argument("--series", choices=sorted(SERIES), default="first")
    parser.add_argument("--root", type=Path, default=Path(), help="the record of the seeds")
    parser.add_argument("--show", action="store_true", help="print every miss")
    add_write_option(parser)
    options = parser.parse_args(arguments)
    series = SERIES[options.series]
    tally = score(series.folder)
    for line in (*tally.misses, *tally.actors.misses) if options.show else ():
        print(line)
    others = seeds.score(read_fact_base(options.root))
    figures = figures_beside(tally, others)
    spoken = score(series.folder, by_speaker=True).figures()
    figures.update({f"{kind} F1, by speaker too": spoken[f"{kind} F1"] for kind in SPOKEN})
    counts = {
        key.replace("in the record", "marked"): value for key, value in tally.counts().items()
    }
    report(series.block, figures, TARGETS, counts, options.write, series.command, series.about)


if __name__ == "__main__":
    main()

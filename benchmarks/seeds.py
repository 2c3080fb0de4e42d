"""The five seeds, read without the record, against the cards that people reviewed.

    python -m benchmarks.seeds [--root FOLDER] [--show] [--write]

Facts are paired one to one within an article: their words overlap by half of the shorter, and
the holder is the same; of events the type is the same or near, and a participant in common.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from benchmarks.actors import Actor, ActorScores, drafted_actors, recorded_actors, score_actors
from benchmarks.facts import KINDS, Fact, Fields, drafted_facts, is_same, recorded_facts
from benchmarks.figures import Target, add_write_option, report
from benchmarks.spans import Pair, Score, pair_most, percent
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.cards.evidence import furniture_of
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.distill.article import distill_article

BINS = ("low", "medium", "high")
# A headline is page furniture, and yet the article's own words.
_ARTICLE_WORDS = frozenset({"headline"})
COMMAND = "python -m benchmarks.seeds"
ABOUT = "The articles of this record, read without it, against the reviewed cards."
TARGETS = (
    Target("positions recall", 80),
    Target("positions precision", 75),
    Target("events recall", 70),
    Target("events precision", 65),
    Target("red_lines recall", 80),
    Target("red_lines precision", 80),
    Target("facts on furniture", 0, is_most=True),
    Target("rise from low to high", 20),
)


class Tally:
    """The scores by kind and by bin, of the actors, and the facts on page furniture."""

    def __init__(self) -> None:
        self.kinds = {kind: Score() for kind in KINDS}
        self.bins = {name: Score() for name in BINS}
        self.fields: dict[str, Score] = {}
        self.actors = ActorScores()
        self.document_dates = Score()
        self.on_furniture = 0
        self.misses: list[str] = []

    def add(
        self, found: Sequence[Fact], record: Sequence[Fact], furniture: Sequence[Pair] = ()
    ) -> None:
        """Counts the facts of one article; minor ones neither help nor hurt."""
        for kind in KINDS:
            one = [fact for fact in found if fact.kind == kind]
            other = [fact for fact in record if fact.kind == kind]
            pairs = pair_most(one, other, is_same)
            free = {i for i, j in pairs if other[j].is_minor}
            other_count = sum(not fact.is_minor for fact in other)
            self.kinds[kind] += Score(len(pairs) - len(free), len(one) - len(free), other_count)
            for i, j in pairs:
                self._add_fields(one[i].fields, other[j].fields)
            hits = {i for i, _ in pairs}
            for i, fact in enumerate(one):
                self.bins[fact.confidence] += Score(int(i in hits), 1)
            met = {j for _, j in pairs} | {j for j, fact in enumerate(other) if fact.is_minor}
            self.misses += [f"FALSE {fact}" for i, fact in enumerate(one) if i not in hits]
            self.misses += [f"MISSED {fact}" for j, fact in enumerate(other) if j not in met]
        self.on_furniture += sum(stands_on(fact, furniture) for fact in found)

    def add_actors(self, found: Sequence[Actor], record: Sequence[Actor]) -> None:
        """Counts the actors of one article."""
        self.actors += score_actors(found, record)

    def add_document_date(self, found: str, right: Set[str]) -> None:
        """Counts the date of one article; it may be right that there is none."""
        self.document_dates += Score(int(found in right), 1)

    def _add_fields(self, found: Fields, right: Fields) -> None:
        for name, values in right.items():
            is_right = not values.isdisjoint(found[name])
            self.fields[name] = self.fields.get(name, Score()) + Score(int(is_right), 1)

    def figures(self) -> dict[str, float]:
        """Returns all figures by name, in percent but for the facts on furniture."""
        rows: dict[str, float] = {}
        for kind, row in self.kinds.items():
            rows.update(row.figures(kind))
        rows["facts on furniture"] = self.on_furniture
        right = {f"{name} right, of those met": row.precision for name, row in self.fields.items()}
        rows.update({name: round(share, 2) for name, share in right.items()})
        if self.actors.met.expected:
            rows.update(self.actors.figures())
        if self.document_dates.proposed:
            rows["document dates right"] = round(self.document_dates.precision, 2)
        return {**rows, **figures_of_bins(self.bins)}

    def counts(self) -> dict[str, int]:
        """Returns how many facts of each kind and bin the figures speak of."""
        rows = {}
        for kind, row in self.kinds.items():
            rows[f"{kind} read"], rows[f"{kind} in the record"] = row.proposed, row.expected
        if self.actors.met.expected:
            rows["actors read"] = self.actors.met.proposed
            rows["actors in the record"] = self.actors.met.expected
        return {**rows, **{f"read with {name}": row.proposed for name, row in self.bins.items()}}


def figures_of_bins(bins: Mapping[str, Score]) -> dict[str, float]:
    """Returns the precision of each bin of confidence in percent, and how far it rises."""
    shares = {name: row.precision for name, row in bins.items()}
    rows = {f"precision of {name}": round(share, 2) for name, share in shares.items()}
    return {**rows, "rise from low to high": round(shares["high"] - shares["low"], 2)}


def stands_on(fact: Fact, furniture: Sequence[Pair]) -> bool:
    """True when half of a passage that states the fact is page furniture."""
    return any(_share(span, furniture) >= 50 for span in fact.spans)


def _share(span: Pair, furniture: Sequence[Pair]) -> float:
    covered = (min(span[1], end) - max(span[0], start) for start, end in furniture)
    return percent(sum(max(0, part) for part in covered), span[1] - span[0])


@dataclass(frozen=True)
class Reading:
    """What was read out of one article of a record, and what the record has of it."""

    source_id: str
    found: tuple[Fact, ...]
    recorded: tuple[Fact, ...]
    furniture: list[Pair]
    actors: tuple[Actor, ...]
    recorded_actors: tuple[Actor, ...]


def read_articles(fact_base: FactBase) -> Iterator[Reading]:
    """Yields what was read out of every article, beside what the record has of it."""
    for source_id, document in fact_base.documents.items():
        drafts = distill_article(annotate_document(document))
        furniture = [
            (row.span.start, row.span.end)
            for row in furniture_of(fact_base, source_id)
            if row.kind not in _ARTICLE_WORDS
        ]
        yield Reading(
            source_id,
            tuple(drafted_facts(drafts)),
            tuple(recorded_facts(fact_base, source_id)),
            furniture,
            tuple(drafted_actors(drafts)),
            tuple(recorded_actors(fact_base, source_id)),
        )


def score(fact_base: FactBase) -> Tally:
    """Returns the tally over all articles of a record."""
    tally = Tally()
    for row in read_articles(fact_base):
        tally.add(row.found, row.recorded, row.furniture)
        tally.add_actors(row.actors, row.recorded_actors)
    return tally


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures; with --show also what was missed and what is not in the record."""
    parser = argparse.ArgumentParser(prog="benchmarks.seeds", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--show", action="store_true", help="print every miss")
    add_write_option(parser)
    options = parser.parse_args(arguments)
    fact_base = read_fact_base(options.root)
    if not fact_base.documents:
        parser.error(f"{options.root}: there is no record with articles in this folder")
    tally = score(fact_base)
    for line in (*tally.misses, *tally.actors.misses) if options.show else ():
        print(line)
    report("seeds", tally.figures(), TARGETS, tally.counts(), options.write, COMMAND, ABOUT)


if __name__ == "__main__":
    main()

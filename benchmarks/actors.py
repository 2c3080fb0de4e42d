"""Actors as the benchmarks compare them: by a name in common, then by their kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.facts import Names, names_of, reviewed_cards
from benchmarks.spans import Score, pair_most
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position
from build_scripts.distill.article import Drafts

Row = Mapping[str, Any]
NOTHING = Score()


@dataclass(frozen=True)
class Actor:
    """An actor of one article, by all its names; a minor one may be read or left out."""

    names: Names
    kind: str
    is_minor: bool = False

    def __str__(self) -> str:
        return " | ".join(("actors", self.kind, min(self.names, default="?")))


@dataclass(frozen=True)
class ActorScores:
    """How many actors were met, of how many of these the kind is right, and what was not met."""

    met: Score = NOTHING
    kinds: Score = NOTHING
    misses: tuple[str, ...] = ()

    def __add__(self, other: ActorScores) -> ActorScores:
        misses = self.misses + other.misses
        return ActorScores(self.met + other.met, self.kinds + other.kinds, misses)

    def figures(self) -> dict[str, float]:
        """Returns precision, recall and F1 of the actors, and how often their kind is right."""
        right = round(self.kinds.precision, 2)
        return {**self.met.figures("actors"), "kinds of actors right, of those met": right}


def score_actors(found: Sequence[Actor], record: Sequence[Actor]) -> ActorScores:
    """Returns the scores of one article; each actor is met once, minor ones do not count."""
    pairs = pair_most(found, record, lambda one, other: not one.names.isdisjoint(other.names))
    free = sum(record[j].is_minor for _, j in pairs)
    sought = sum(not actor.is_minor for actor in record)
    hits, met = {i for i, _ in pairs}, {j for _, j in pairs}
    return ActorScores(
        Score(len(pairs) - free, len(found) - free, sought),
        Score(sum(found[i].kind == record[j].kind for i, j in pairs), len(pairs)),
        (
            *(f"FALSE {actor}" for i, actor in enumerate(found) if i not in hits),
            *(
                f"MISSED {actor}"
                for j, actor in enumerate(record)
                if j not in met and not actor.is_minor
            ),
        ),
    )


def drafted_actors(drafts: Drafts) -> Iterator[Actor]:
    """Yields the actors that the rules read out of an article."""
    for row in drafts.actors:
        yield Actor(names_of(row.name, *row.aliases), row.kind)


def marked_actors(rows: Iterable[Row]) -> Iterator[Actor]:
    """Yields the actors that a reader of an invented article marked."""
    for row in rows:
        names = names_of(row["name"], *row["aliases"])
        yield Actor(names, row["kind"] or "", bool(row.get("minor")))


def recorded_actors(fact_base: FactBase, source_id: str) -> Iterator[Actor]:
    """Yields who has a part in the reviewed facts that a source's words state, by id."""
    told: set[str] = set()
    for card, _ in reviewed_cards(fact_base, source_id):
        if isinstance(card, Event):
            told.update(row.actor for row in card.participants)
            continue
        told.update((card.holder, *card.toward, *filter(None, [card.speaker])))
        told.update(card.via if isinstance(card, Position) else ())
    for id in sorted(told & fact_base.actors.keys()):
        actor = fact_base.actors[id]
        yield Actor(names_of(actor.name, *actor.aliases), actor.kind)

"""The links between cards: every id that one names, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Source
from build_scripts.cards.vocabulary import Topic
from build_scripts.yamlio import Loc


class Reference(NamedTuple):
    """An id that stands at `loc` in a file; `kind` is what it must be."""

    loc: Loc
    target: str
    type: str
    kind: type[Card] | type[Topic] = Card
    note: str = ""


class Edge(NamedTuple):
    """A link from one card or topic to another; `note` is a relation's note or a part."""

    source: str
    target: str
    type: str
    note: str = ""


def references_of(card: Card) -> Iterator[Reference]:
    """Yields every id that a card names, in the order of its keys."""
    if isinstance(card, Source):
        yield from _one(card.outlet, ("outlet",), "outlet", Actor)
    elif isinstance(card, Actor):
        yield from _one(card.affiliation, ("affiliation",), "affiliation", Actor)
        for number, role in enumerate(card.roles):
            yield from _one(role.of, ("roles", number, "of"), "role", Actor, role.title)
    elif isinstance(card, Event):
        yield from _one(card.topic, ("topic",), "topic", Topic)
        for number, row in enumerate(card.participants):
            loc = ("participants", number, "actor")
            yield Reference(loc, row.actor, "participant", Actor, row.part)
    elif isinstance(card, Position | RedLine):
        yield from _claim_references(card)
    for loc, evidence in evidence_of(card):
        yield Reference((*loc, "source"), evidence.source, "source", Source)
    for number, relation in enumerate(card.relations):
        loc = ("relations", number, "card")
        yield Reference(loc, relation.card, relation.type, note=relation.note)
    if card.withdrawn is not None:
        yield from _one(card.withdrawn.successor, ("withdrawn", "successor"), "successor", Card)


def topic_references(topic: Topic) -> Iterator[Reference]:
    """Yields the cards that a topic names; places are in the topics' file."""
    for number, sentence in enumerate(topic.introduction):
        for index, id in enumerate(sentence.cards):
            loc = (topic.id, "introduction", number, "cards", index)
            yield Reference(loc, id, "introduction")


def edges(fact_base: FactBase) -> tuple[Edge, ...]:
    """Returns every link between cards and topics that exist, sorted, none twice."""
    found = {
        Edge(node.id, reference.target, reference.type, reference.note)
        for nodes, references in (
            (fact_base.cards(), references_of),
            (fact_base.topics.values(), topic_references),
        )
        for node in nodes
        for reference in references(node)
        if reference.target in fact_base.entries or reference.target in fact_base.topics
    }
    return tuple(sorted(found))


def inbound(fact_base: FactBase) -> dict[str, tuple[Edge, ...]]:
    """Returns, for each card and topic that others name, the links to it, sorted."""
    found: dict[str, list[Edge]] = {}
    for edge in edges(fact_base):
        found.setdefault(edge.target, []).append(edge)
    return {target: tuple(rows) for target, rows in sorted(found.items())}


def _claim_references(card: Position | RedLine) -> Iterator[Reference]:
    yield Reference(("holder",), card.holder, "holder", Actor)
    yield from _one(card.speaker, ("speaker",), "speaker", Actor)
    for index, id in enumerate(card.toward):
        yield Reference(("toward", index), id, "toward", Actor)
    if isinstance(card, RedLine):
        for index, id in enumerate(card.positions):
            yield Reference(("positions", index), id, "position", Position)
        return
    for index, id in enumerate(card.via):
        yield Reference(("via", index), id, "via", Actor)
    yield from _one(card.topic, ("topic",), "topic", Topic)
    yield from _one(card.event, ("event",), "event", Event)


def _one(
    target: str | None, loc: Loc, type: str, kind: type[Card] | type[Topic], note: str = ""
) -> Iterator[Reference]:
    if target is not None:
        yield Reference(loc, target, type, kind, note)

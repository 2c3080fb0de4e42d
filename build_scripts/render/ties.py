"""The cross-links of a card that its page does not show in a section of their own."""

from __future__ import annotations

from typing import get_args

from build_scripts.cards.model import Card, RelationType
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.record import Record
from build_scripts.render.words import in_words

RELATIONS = frozenset(get_args(RelationType))
# Links to a card, by its kind, that its page shows in sections of their own.
SHOWN: dict[str, frozenset[str]] = {
    "source": frozenset({"source"}),
    "actor": frozenset(
        {"holder", "speaker", "via", "toward", "participant", "affiliation", "role", "outlet"}
    ),
    "event": frozenset({"event"}),
    "position": frozenset({"position", "contradicts", "collides-with"}),
    "red-line": frozenset({"collides-with"}),
    "topic": frozenset({"topic"}),
}
COLLIDING = frozenset({"collides-with"})
CONTRARY = frozenset({"contradicts", "collides-with"})
Tie = tuple[str, Card | Topic, str]


def kind_of(node: Card | Topic) -> str:
    """Returns the kind of a card as the model calls it, or `topic`."""
    return "topic" if isinstance(node, Topic) else node.kind_name


def find_ties(record: Record, id: str) -> tuple[Tie, ...]:
    """Returns (words, other card, note) for relations both ways and for remaining links."""
    shown = SHOWN[kind_of(record.node(id))]
    out = [
        (in_words("relation", edge.type), edge.target, edge.note)
        for edge in record.ties_of(id)
        if edge.type in RELATIONS - shown
    ]
    into = [
        (_inbound_words(edge.type), edge.source, edge.note)
        for edge in record.ties_to(id)
        if edge.type not in shown
    ]
    rows = dict.fromkeys([*out, *into])
    return tuple((words, record.node(other), note) for words, other, note in rows)


def find_contrary(
    record: Record, id: str, types: frozenset[str]
) -> tuple[tuple[Card | Topic, str], ...]:
    """Returns the cards that stand against a card, written on either side, with the note."""
    out = [(e.target, e.note) for e in record.ties_of(id) if e.type in types]
    into = [(e.source, e.note) for e in record.ties_to(id) if e.type in types]
    notes: dict[str, str] = {}
    for other, note in (*out, *into):
        notes[other] = notes.get(other) or note
    return tuple((record.node(other), note) for other, note in notes.items())


def _inbound_words(type: str) -> str:
    return in_words("relation_inbound" if type in RELATIONS else "linked_from", type)

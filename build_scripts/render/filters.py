"""What a list of facts can be narrowed to: actors, topics and kinds, each with its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from build_scripts.cards.model import Event, Position
from build_scripts.render.claims import name_of
from build_scripts.render.record import Fact, Record

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Filters:
    """The choices of each filter as (id, name), by name; topics in the vocabulary's order.

    A fact on the page names its choices by their numbers, counted from 1: ids would be a tenth
    of a long page.
    """

    actors: Choices
    topics: Choices

    def actor_numbers(self, card: Fact) -> str:
        """Returns the numbers of the card's actors among the choices, parted by spaces."""
        return " ".join(self._actor_numbers[id] for id in actors_of(card))

    def topic_number(self, card: Fact) -> str:
        """Returns the number of the card's topic among the choices, empty where it has none."""
        topic = getattr(card, "topic", None)
        return "" if topic is None else self._topic_numbers[topic]

    @cached_property
    def _actor_numbers(self) -> dict[str, str]:
        return _numbers(self.actors)

    @cached_property
    def _topic_numbers(self) -> dict[str, str]:
        return _numbers(self.topics)


def _numbers(choices: Choices) -> dict[str, str]:
    return {id: str(number) for number, (id, _) in enumerate(choices, 1)}


def find_filters(record: Record, cards: Iterable[Fact]) -> Filters:
    """Returns the choices that leave at least one of these cards."""
    cards = tuple(cards)
    actors = {id for card in cards for id in actors_of(card)}
    topics = {getattr(card, "topic", None) for card in cards}
    named = sorted((name_of(record, id), id) for id in actors)
    return Filters(
        actors=tuple((id, name) for name, id in named),
        topics=tuple((id, row.name) for id, row in record.base.topics.items() if id in topics),
    )


def actors_of(card: Fact) -> tuple[str, ...]:
    """Returns the actors that hold, utter or pass on a claim, or take part in an event."""
    if isinstance(card, Event):
        return tuple(dict.fromkeys(row.actor for row in card.participants))
    via = card.via if isinstance(card, Position) else ()
    named = (card.holder, card.speaker, *via)
    return tuple(dict.fromkeys(id for id in named if id is not None))

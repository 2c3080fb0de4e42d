"""How a card is told in one sentence: always who said it, never as a fact of our own."""

from __future__ import annotations

import re

from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Source
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.record import Record
from build_scripts.render.words import in_words

# What follows the head of a name: the partners of Georgia are many.
_OF = re.compile(r" (?:of|in|to) ")


def name_of(record: Record, id: str) -> str:
    """Returns the short name by which a link to this card or topic is known."""
    node = record.node(id)
    if isinstance(node, Actor | Topic):
        return node.name
    if isinstance(node, Position):
        return node.statement
    if isinstance(node, RedLine):
        return node.limit
    return node.label if isinstance(node, Event | Source) else id


def title_of(record: Record, node: Card | Topic) -> str:
    """Returns the title of a card's page, which says whose claim it is."""
    if isinstance(node, Position):
        return f"{lead_of(record, node)}: {node.statement}"
    if isinstance(node, RedLine):
        return f"{red_line_lead(record, node)}: {node.limit}"
    return name_of(record, node.id)


def lead_of(record: Record, position: Position) -> str:
    """Returns the words before a position's statement: `Russia demands`, and who says so.

    A speaker who belongs to the holder speaks for it; any other speaker reports on it. Where
    nobody says it, the article describes the holder.
    """
    holder = name_of(record, position.holder)
    verb = verb_of(record, position)
    if position.mode == "reporter":
        writer = writer_of(record, position)
        return f"{writer} describes {holder} {in_words('describes', position.stance)}"
    if position.speaker is None or position.speaker == position.holder:
        return f"{holder} {verb}"
    speaker = name_of(record, position.speaker)
    if speaks_for(record, position.speaker, position.holder):
        return f"{speaker} {verb} for {holder}"
    return f"{speaker} says that {holder} {verb}"


def is_described(card: Position | RedLine) -> bool:
    """True when nobody utters a card: the writer of the article ascribes it to the holder."""
    return card.speaker is None if isinstance(card, RedLine) else card.mode == "reporter"


def verb_of(record: Record, position: Position) -> str:
    """Returns the stance as the verb of its holder: `Russia demands`, `the partners demand`."""
    verb = in_words("stance", position.stance)
    holder = record.base.actors[position.holder]
    is_plural = holder.kind in ("group", "body") and _OF.split(holder.name)[0].endswith("s")
    return verb.removesuffix("s") if is_plural else verb


def red_line_lead(record: Record, line: RedLine) -> str:
    """Returns the words before a red line's limit: whose it is, and who tells of it."""
    holder = name_of(record, line.holder)
    if line.speaker == line.holder:
        return f"Red line of {holder}"
    teller = writer_of(record, line) if line.speaker is None else name_of(record, line.speaker)
    return f"Red line of {holder}, as told by {teller}"


def speaks_for(record: Record, speaker: str, holder: str) -> bool:
    """True when the speaker belongs to the holder by affiliation or by an office."""
    actor = record.base.actors[speaker]
    return actor.affiliation == holder or any(role.of == holder for role in actor.roles)


def is_told(record: Record, card: Position) -> bool:
    """True when not the holder nor one who speaks for it, but somebody else tells of it."""
    if card.mode == "reporter" or card.speaker in (None, card.holder):
        return card.mode == "reporter"
    return not speaks_for(record, card.speaker, card.holder)


def sources_of(card: Position | RedLine | Event) -> tuple[str, ...]:
    """Returns the sources of a card's evidence, each once, those of its content first."""
    content = [row.source for row in card.evidence if row.use == "content"]
    return tuple(dict.fromkeys([*content, *(row.source for row in card.evidence)]))


def writer_of(record: Record, card: Position | RedLine | Event) -> str:
    """Returns the outlet whose article tells a card, or the article where it is unknown."""
    source = record.base.sources[sources_of(card)[0]]
    if source.outlet is not None:
        return name_of(record, source.outlet)
    return f"The article “{source.label}”"


def describe(record: Record, node: Card | Topic) -> str:
    """Returns one line about a card for search engines and previews."""
    if isinstance(node, Topic):
        return " ".join(row.text for row in node.introduction) or f"What is said on {node.name}."
    if isinstance(node, Actor):
        return f"What {node.name} says, does and is asked for, with the words that prove it."
    if isinstance(node, Source):
        return f"The article “{node.label}” with the facts drawn from it, in text order."
    kind = in_words("kind", node.kind_name).capitalize()
    return f"{kind}: {title_of(record, node)}, with the words that prove it."

"""One page for each card and topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Role, Source
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.article import find_facts, paragraphs_of
from build_scripts.render.claims import describe, sources_of, title_of
from build_scripts.render.markup import as_line, render_template
from build_scripts.render.page import Page
from build_scripts.render.quotations import find_quotations
from build_scripts.render.sides import AGREEING, find_sides, find_tied_pairs
from build_scripts.render.ties import COLLIDING, CONTRARY, find_contrary, kind_of

# Lists on an actor's page: their titles, and the ties of the cards in them.
ACTOR_LISTS = (
    ("Said for or about others", ("speaker",)),
    ("Passed on", ("via",)),
    ("Demanded of this actor", ("toward",)),
    ("Addressed to this actor", ("toward",)),
    ("Takes part in", ("participant",)),
    ("Members and offices", ("affiliation", "role")),
    ("Articles published", ("outlet",)),
)


def render_card(page: Page, node: Card | Topic) -> str:
    """Returns the page of a card or topic; a withdrawn card is a tombstone."""
    record = page.record
    head = {"title": title_of(record, node), "description": describe(record, node)}
    if isinstance(node, Topic):
        head["title"] = f"Topic: {node.name}"
        return render_template("topic", page=page, **head, **_topic(page, node))
    if node.review == "withdrawn":
        head["title"] = f"Withdrawn: {head['title']}"
        return render_template("withdrawn", page=page, card=node, **head)
    return render_template(kind_of(node), page=page, card=node, **head, **_values(page, node))


def _values(page: Page, card: Card) -> dict[str, object]:
    if isinstance(card, Position):
        return _claim(page, card) | {
            "red_lines": page.record.sources_of_ties(card.id, "position"),
            "against": find_contrary(page.record, card.id, CONTRARY),
        }
    if isinstance(card, RedLine):
        positions = [page.record.base.positions[id] for id in card.positions]
        return _claim(page, card) | {
            "positions": page.record.by_date(positions),
            "collisions": find_contrary(page.record, card.id, COLLIDING),
        }
    if isinstance(card, Event):
        said = page.record.sources_of_ties(card.id, "event")
        return _claim(page, card) | {"said": said}
    return _actor(page, card) if isinstance(card, Actor) else _source(page, card)


def _claim(page: Page, card: Position | RedLine | Event) -> dict[str, object]:
    """Returns what the pages of positions, red lines and events share."""
    return {
        "quotations": find_quotations(page.record, card.evidence),
        "sources": tuple(page.record.base.sources[id] for id in sources_of(card)),
    }


def _actor(page: Page, actor: Actor) -> dict[str, object]:
    record = page.record
    held = record.sources_of_ties(actor.id, "holder")
    own = {card.id for card in held}
    lists = []
    for title, types in ACTOR_LISTS:
        cards = record.sources_of_ties(actor.id, *types)
        if types == ("speaker",):
            cards = tuple(card for card in cards if card.id not in own)
        if types == ("toward",):
            wanted = title.startswith("Demanded")
            cards = tuple(card for card in cards if _is_demand(card) is wanted)
        if cards:
            lists.append((title, cards))
    positions = [card for card in held if isinstance(card, Position)]
    return {
        "offices": _offices(actor),
        "red_lines": tuple(card for card in held if isinstance(card, RedLine)),
        "topics": by_topic(page, positions),
        "lists": tuple(lists),
        "spoken": _counted(card.speaker for card in held if card.speaker != actor.id),
        "beside": _counted(
            row.actor
            for card in record.sources_of_ties(actor.id, "participant")
            if isinstance(card, Event)
            for row in card.participants
            if row.actor != actor.id
        ),
    }


def _offices(actor: Actor) -> tuple[tuple[Role, tuple[Role, ...]], ...]:
    """Returns each office, the one named first first, with all times at which it is named."""
    roles = sorted(actor.roles, key=lambda role: role.as_of)
    found: dict[tuple[str, str | None], list[Role]] = {}
    for role in roles:
        found.setdefault((role.title, role.of), []).append(role)
    return tuple((rows[0], tuple(rows)) for rows in found.values())


def _is_demand(card: Card) -> bool:
    """True for what asks something of those it is addressed to."""
    return isinstance(card, Position) and card.stance in ("demands", "conditions")


def _counted(ids: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    """Returns each id with how often it comes, the most frequent first."""
    found = Counter(id for id in ids if id is not None)
    return tuple(sorted(found.items(), key=lambda row: (-row[1], row[0])))


def by_topic(
    page: Page, positions: Iterable[Position]
) -> tuple[tuple[Topic, tuple[Position, ...]], ...]:
    """Returns positions under their topics, topics in the order of the vocabulary."""
    topics = page.record.base.topics
    order = {id: number for number, id in enumerate(topics)}
    ranked = sorted(positions, key=lambda card: order[card.topic])
    return tuple(
        (topics[id], tuple(rows)) for id, rows in groupby(ranked, key=lambda card: card.topic)
    )


def by_holder(
    page: Page, positions: Iterable[Position]
) -> tuple[tuple[Actor, tuple[Position, ...]], ...]:
    """Returns positions under their holders, the holders by name."""
    actors = page.record.base.actors
    ranked = sorted(positions, key=lambda card: (actors[card.holder].name, card.holder))
    return tuple(
        (actors[id], tuple(rows)) for id, rows in groupby(ranked, key=lambda card: card.holder)
    )


def _topic(page: Page, topic: Topic) -> dict[str, object]:
    record = page.record
    tied = record.sources_of_ties(topic.id, "topic")
    positions = [card for card in tied if isinstance(card, Position)]
    shown = {card.id for card in tied}
    cited = dict.fromkeys(id for row in topic.introduction for id in row.cards)
    return {
        "topic": topic,
        "count": len(positions),
        "sides": find_sides(record, positions),
        "contrary": find_tied_pairs(record, positions, CONTRARY),
        "agreeing": find_tied_pairs(record, positions, AGREEING),
        "holders": by_holder(page, positions),
        "events": tuple(card for card in tied if isinstance(card, Event)),
        "cited": tuple(page.node(id) for id in cited if id not in shown),
        "as_of": page.as_of(topic.id, *shown, *cited),
    }


def _source(page: Page, source: Card) -> dict[str, object]:
    assert isinstance(source, Source)
    record = page.record
    document = record.document(source.id)
    coverage = record.coverage(source.id)
    return {
        "coverage": coverage,
        "paragraphs": paragraphs_of(record, source, find_facts(record, source.id)),
        "left_over": tuple(
            (document.position(span.start)[0], as_line(document.slice(span)))
            for span in coverage.left_over
        ),
        "same_origin": tuple(
            other.id
            for other in record.listed(record.base.sources)
            if other.origin_group == source.origin_group and other.id != source.id
        ),
    }

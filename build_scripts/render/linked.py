"""The record as linked data: claims in schema.org's terms, their words as Web Annotations.

The context stands in the file, so that no reader must fetch one. Addresses are relative to the
file. Positions of words count code points of the article's file, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pydantic_core import to_json

from build_scripts.cards.model import Actor, Card, Event, Evidence, Position, RedLine, Source
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.claims import title_of
from build_scripts.render.links import fragment_of, page_path
from build_scripts.render.record import Record, own_evidence
from build_scripts.render.series import Series, json_series

LINKED = "facts.jsonld"
VERSION = 1
CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "schemaVersion": "https://schema.org/schemaVersion",
}
# So many signs of the text on each side tell copies of the same words apart.
_AROUND = 32
_ISO = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_ACTOR_TYPES = {"person": "Person", "country": "Country", "media": "NewsMediaOrganization"}

Node = dict[str, object]


def linked_series(record: Record) -> Series:
    """Returns the linked data of all listed cards; drafts and withdrawn ones are left out."""
    base = record.base
    listed = chain(record.listed(base.sources), record.listed(base.actors), record.facts)
    value = {"@context": CONTEXT, "schemaVersion": VERSION, "@graph": []}
    text = to_json(value, indent=1).decode() + "\n"
    return json_series(text, (*base.topics, *(card.id for card in listed)), _make)


def _make(record: Record, id: str) -> Iterator[str]:
    """Yields the nodes of a card or topic as JSON."""
    for node in _nodes(record, record.node(id)):
        yield to_json(_without_none(node), indent=1).decode()


def _nodes(record: Record, card: Card | Topic) -> Iterator[Node]:
    if isinstance(card, Topic):
        yield {"@id": _id(card), "@type": "DefinedTerm", "name": card.name}
    elif isinstance(card, Source):
        yield _article(record, card)
    elif isinstance(card, Actor):
        yield _actor(record, card)
    else:
        yield _event(record, card) if isinstance(card, Event) else _claim(record, card)
        yield from _annotations(record, card)


def _id(node: Card | Topic) -> str:
    return f"{page_path(node)}.html"


def _link(record: Record, id: str | None) -> Node | None:
    return None if id is None else {"@id": _id(record.node(id))}


def _article(record: Record, source: Source) -> Node:
    return {
        "@id": _id(source),
        "@type": "NewsArticle",
        "name": source.label,
        "headline": source.headline or None,
        "url": source.url if source.live_link else None,
        "inLanguage": source.language,
        "datePublished": _iso(source.published),
        "publisher": _link(record, source.outlet),
        "sha256": source.sha256,
    }


def _actor(record: Record, actor: Actor) -> Node:
    return {
        "@id": _id(actor),
        "@type": _ACTOR_TYPES.get(actor.kind, "Organization"),
        "name": actor.name,
        "alternateName": list(actor.aliases) or None,
        "affiliation": _link(record, actor.affiliation),
    }


def _event(record: Record, event: Event) -> Node:
    return {
        "@id": _id(event),
        "@type": "Event",
        "name": event.label,
        "startDate": _iso(event.date),
        "temporal": event.date,
        "location": event.place,
        "about": _link(record, event.topic),
        "participant": [_link(record, row.actor) for row in event.participants] or None,
        "subjectOf": [_quotation(record, event, row, None) for row in _proofs(event)],
    }


def _claim(record: Record, card: Card) -> Node:
    assert isinstance(card, Position | RedLine)
    topic = card.topic if isinstance(card, Position) else None
    date = record.date_of(card)
    return {
        "@id": _id(card),
        "@type": "Claim",
        "name": title_of(record, card),
        "text": card.limit if isinstance(card, RedLine) else card.statement,
        "creator": _link(record, card.holder),
        "about": _link(record, topic),
        "dateCreated": _iso(date),
        "temporal": date,
        "recipient": [_link(record, id) for id in card.toward] or None,
        "appearance": [_quotation(record, card, row, card.speaker) for row in _proofs(card)],
    }


def _proofs(card: Card) -> list[Evidence]:
    return [row for row in own_evidence(card) if row.use == "content"]


def _quotation(record: Record, card: Card, row: Evidence, speaker: str | None) -> Node:
    span = record.span(row)
    return {
        "@id": f"{_id(record.node(row.source))}#{fragment_of(span)}",
        "@type": "Quotation",
        "text": record.document(row.source).slice(span),
        "isPartOf": _link(record, row.source),
        "creator": _link(record, speaker),
    }


def _annotations(record: Record, card: Card) -> Iterator[Node]:
    """Yields an annotation for each evidence of a card: which words of which article."""
    for number, row in enumerate(own_evidence(card), 1):
        span = record.span(row)
        text = record.document(row.source).text
        quote = {
            "@type": "oa:TextQuoteSelector",
            "oa:exact": text[span.start : span.end],
            "oa:prefix": text[max(span.start - _AROUND, 0) : span.start],
            "oa:suffix": text[span.end : span.end + _AROUND],
        }
        place = {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end}
        yield {
            "@id": f"{_id(card)}#evidence-{number}",
            "@type": "oa:Annotation",
            "additionalType": row.use,
            "oa:hasBody": {"@id": _id(card)},
            "oa:hasTarget": {
                "oa:hasSource": _link(record, row.source),
                "oa:hasSelector": [quote, place],
            },
        }


def _iso(date: str | None) -> str | None:
    """Returns a date that ISO 8601 can say; one that is uncertain or open is not among them."""
    return date if date is not None and _ISO.fullmatch(date) else None


def _without_none(node: Node) -> Node:
    """Returns a node without what is unknown, its parts likewise."""
    found: Node = {}
    for key, value in node.items():
        if isinstance(value, list):
            found[key] = [_without_none(row) if isinstance(row, dict) else row for row in value]
        elif value is not None:
            found[key] = value
    return found

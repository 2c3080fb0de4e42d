"""JSON Schemas of the exported data, out of the card model; published beside the data."""

from __future__ import annotations

import json
from collections.abc import Callable

from build_scripts.cards.model import KINDS
from build_scripts.cards.schemas import DIALECT, Json, schema_of
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.tables import COLUMNS

# Rises when a key changes its meaning or goes away; new keys do not raise it.
SCHEMA_VERSION = 1
_VERSION: Json = {"const": SCHEMA_VERSION}
_TEXT: Json = {"type": "string", "minLength": 1}
_LINK: Json = {"type": "object", "properties": {"@id": _TEXT}, "required": ["@id"]}


def render_schema(name: str) -> str:
    """Returns a schema of `SCHEMAS`, which is published as schemas/NAME.json."""
    return json.dumps({"$schema": DIALECT, **SCHEMAS[name]()}, indent=1) + "\n"


def _facts() -> dict[str, Json]:
    """Returns the schema of the whole record."""
    kinds: Json = [{"$ref": f"#/$defs/{kind.kind_name}"} for kind in KINDS]
    return {
        "title": "facts.json: the whole record",
        "type": "object",
        "properties": {
            "schema_version": _VERSION,
            "as_of": {"type": ["string", "null"]},
            "topics": {"type": "array", "items": {"$ref": "#/$defs/topic"}},
            "cards": {"type": "array", "items": {"oneOf": kinds}},
        },
        "required": ["schema_version", "as_of", "topics", "cards"],
        "additionalProperties": False,
        "$defs": card_definitions(),
    }


def _card() -> dict[str, Json]:
    """Returns the schema of one card."""
    return {
        "title": "one card: a file of its own, and a line of facts.jsonl",
        "oneOf": [{"$ref": f"#/$defs/{kind.kind_name}"} for kind in KINDS],
        "required": ["schema_version"],
        "$defs": card_definitions(),
    }


def card_definitions() -> dict[str, Json]:
    """Returns the schemas of all kinds of cards as exported, of their parts, and of topics."""
    found: dict[str, Json] = {}
    for model in KINDS:
        schema = schema_of(model)
        found |= schema.pop("$defs", {})
        kind = model.kind_name
        schema["properties"] = {
            "schema_version": _VERSION,
            "id": _TEXT,
            "card_kind": {"const": kind},
            **schema["properties"],
        }
        schema["required"] = ["id", "card_kind", *schema["required"]]
        found[kind] = schema
    topic = schema_of(Topic)
    topic["properties"] = {"id": _TEXT, **topic["properties"]}
    topic["required"] = ["id", *topic["required"]]
    found |= topic.pop("$defs", {})
    found["topic"] = topic
    return found


def _tables() -> dict[str, Json]:
    """Returns the schema of a row of each table, read as texts by the names of its columns."""
    rows: dict[str, Json] = {
        name: {
            "type": "object",
            "properties": {
                "schema_version": {"const": str(SCHEMA_VERSION)},
                **{column: {"type": "string"} for column in columns},
            },
            "required": ["schema_version", *columns],
            "additionalProperties": False,
        }
        for name, columns in COLUMNS.items()
    }
    return {"title": "a row of a CSV file, under the name of the file", "$defs": rows}


def _linked() -> dict[str, Json]:
    """Returns the schema of the linked data: what each type of node must have."""
    needed: dict[str, Json] = {
        "Claim": ["name", "text", "creator", "appearance"],
        "Event": ["name", "subjectOf"],
        "Quotation": ["text", "isPartOf"],
        "NewsArticle": ["name", "inLanguage"],
        "oa:Annotation": ["oa:hasBody", "oa:hasTarget"],
    }
    rules: Json = [
        {"if": {"properties": {"@type": {"const": type}}}, "then": {"required": keys}}
        for type, keys in needed.items()
    ]
    node: dict[str, Json] = {
        "type": "object",
        "required": ["@id", "@type"],
        "properties": {
            "@id": _TEXT,
            "@type": {"type": "string"},
            "oa:hasBody": _LINK,
            "oa:hasTarget": _target(),
        },
        "allOf": rules,
    }
    return {
        "title": "facts.jsonld: claims, events, actors and articles, with where the words stand",
        "type": "object",
        "properties": {
            "@context": {"type": "object"},
            "schemaVersion": _VERSION,
            "@graph": {"type": "array", "items": node},
        },
        "required": ["@context", "schemaVersion", "@graph"],
        "additionalProperties": False,
    }


def _target() -> Json:
    """Returns the schema of an annotation's target: its two selectors of the same words."""
    quote: Json = {
        "type": "object",
        "properties": {"@type": {"const": "oa:TextQuoteSelector"}, "oa:exact": _TEXT},
        "required": ["@type", "oa:exact", "oa:prefix", "oa:suffix"],
    }
    count: Json = {"type": "integer", "minimum": 0}
    place: Json = {
        "type": "object",
        "properties": {
            "@type": {"const": "oa:TextPositionSelector"},
            "oa:start": count,
            "oa:end": count,
        },
        "required": ["@type", "oa:start", "oa:end"],
    }
    selectors: Json = {"type": "array", "prefixItems": [quote, place], "minItems": 2, "maxItems": 2}
    return {
        "type": "object",
        "properties": {"oa:hasSource": _LINK, "oa:hasSelector": selectors},
        "required": ["oa:hasSource", "oa:hasSelector"],
    }


SCHEMAS: dict[str, Callable[[], dict[str, Json]]] = {
    "facts": _facts,
    "card": _card,
    "tables": _tables,
    "linked": _linked,
}

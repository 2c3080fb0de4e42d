"""The schemas for editors come out of the card model and lie in schemas/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from record_lookup import read_record
from referencing import Registry, Resource

from build_scripts.cards.describing import describe_keys, read_meanings
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import KINDS, Card, keys_of, to_mapping
from build_scripts.cards.schemas import render_ids, render_schemas, renew_ids, stale_schemas
from build_scripts.cards.terms import CLOSED_LISTS

SCHEMAS = Path(__file__).parents[2] / "schemas"

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)


def read_schema(name: str) -> dict[str, Any]:
    return json.loads(render_schemas()[f"{name}.json"])


def validator_of(kind: type[Card], fact_base: FactBase) -> Draft202012Validator:
    """Returns what tells whether a card fits its schema and the ids of a record."""
    ids = Resource.from_contents(json.loads(render_ids(fact_base)))
    registry = Registry().with_resource("ids.json", ids)
    return Draft202012Validator(read_schema(kind.kind_name), registry=registry)


def as_json(card: Card) -> Any:
    return json.loads(json.dumps(to_mapping(card)))


def test_the_committed_schemas_are_those_of_the_model() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}
    del committed["ids.json"]
    assert committed == render_schemas()


def test_a_fresh_clone_offers_actors_sources_and_topics_of_the_record() -> None:
    offered = json.loads((SCHEMAS / "ids.json").read_text("utf-8"))["$defs"]
    record = read_record()
    assert {"nato", "georgia", "russia"} <= set(offered["actor"]["enum"])
    assert set(record.sources) & set(offered["source"]["enum"])
    assert set(record.topics) & set(offered["topic"]["enum"])


@every_kind
def test_a_schema_has_the_keys_of_its_kind_and_no_others(kind: type[Card]) -> None:
    schema = read_schema(kind.kind_name)
    assert set(schema["properties"]) == set(keys_of(kind))
    assert schema["additionalProperties"] is False
    assert {"review", "origin", "history"} <= set(schema["required"]) <= set(keys_of(kind))


@every_kind
def test_every_card_of_the_record_fits_the_schema_of_its_kind(kind: type[Card]) -> None:
    record = read_record()
    validator = validator_of(kind, record)
    cards = [card for card in record.cards() if type(card) is kind]
    told = [(card.id, error.message) for card in cards
            for error in validator.iter_errors(as_json(card))]  # fmt: skip
    assert cards
    assert told == []


def test_an_id_that_no_card_has_does_not_fit(toy: FactBase) -> None:
    card = as_json(toy.positions["2031-03-03-norland-demands-reopening"])
    validator = validator_of(type(toy.positions["2031-03-03-norland-demands-reopening"]), toy)
    assert validator.is_valid(card)
    for key, wrong in (("holder", "norlund"), ("topic", "norland"), ("toward", ["grey-strait"])):
        assert not validator.is_valid(card | {key: wrong})


def test_an_editor_is_told_the_words_of_a_closed_list_and_what_each_means() -> None:
    mode = read_schema("position")["properties"]["mode"]
    assert mode["enum"] == ["direct", "indirect", "mixed", "reporter"]
    assert mode["enumDescriptions"][0] == "The words stand in quotation marks in the article."


@pytest.mark.parametrize("name", [path.stem for path in SCHEMAS.iterdir() if path.stem != "ids"])
def test_every_key_tells_an_editor_what_it_holds(name: str) -> None:
    schema = read_schema(name)
    shapes = {"": schema, **schema.get("$defs", {})}
    silent = [
        (part, key)
        for part, shape in shapes.items()
        for key, value in shape.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_every_word_of_every_closed_list_has_a_meaning() -> None:
    meanings = {name: tuple(words) for name, words in read_meanings().items()}
    assert meanings == CLOSED_LISTS


@every_kind
def test_the_text_of_a_key_is_its_docstring_in_the_model(kind: type[Card]) -> None:
    assert set(describe_keys(kind)) == set(keys_of(kind))
    told = read_schema(kind.kind_name)["properties"]
    assert {key: told[key]["description"] for key in told} == describe_keys(kind)


@every_kind
def test_no_schema_lets_null_stand_for_unknown(kind: type[Card]) -> None:
    assert "null" not in render_schemas()[f"{kind.kind_name}.json"]


def test_a_new_card_is_offered_once_the_ids_are_renewed(toy_copy: Path) -> None:
    renew_ids(read_fact_base(toy_copy))
    assert not (toy_copy / "schemas").exists(), "a record without schemas gets none"
    for path, text in stale_schemas(read_fact_base(toy_copy)).items():
        (toy_copy / path).parent.mkdir(exist_ok=True)
        (toy_copy / path).write_text(text, "utf-8")
    assert stale_schemas(read_fact_base(toy_copy)) == {}
    actor = toy_copy / "data" / "actors" / "norland.yml"
    actor.with_name("norland-navy.yml").write_bytes(actor.read_bytes())
    assert list(stale_schemas(read_fact_base(toy_copy))) == ["schemas/ids.json"]
    renew_ids(read_fact_base(toy_copy))
    assert '"norland-navy"' in (toy_copy / "schemas" / "ids.json").read_text("utf-8")

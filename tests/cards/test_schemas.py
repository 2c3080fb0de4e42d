"""The schemas for editors come out of the card model and lie in schemas/."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_scripts.cards.model import KINDS, Card, keys_of
from build_scripts.cards.schemas import render_schemas

SCHEMAS = Path(__file__).parents[2] / "schemas"


def test_the_committed_schemas_are_those_of_the_model() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}
    assert committed == render_schemas()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)
def test_a_schema_has_the_keys_of_its_kind_and_no_others(kind: type[Card]) -> None:
    schema = json.loads(render_schemas()[f"{kind.kind_name}.json"])
    assert set(schema["properties"]) == set(keys_of(kind))
    assert schema["additionalProperties"] is False
    assert {"review", "origin", "history"} <= set(schema["required"]) <= set(keys_of(kind))


def test_an_editor_is_told_the_words_of_a_closed_list() -> None:
    schema = json.loads(render_schemas()["position.json"])
    assert schema["properties"]["mode"]["enum"] == ["direct", "indirect", "mixed", "reporter"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)
def test_no_schema_lets_null_stand_for_unknown(kind: type[Card]) -> None:
    assert "null" not in render_schemas()[f"{kind.kind_name}.json"]

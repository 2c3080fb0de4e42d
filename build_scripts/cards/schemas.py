"""JSON Schemas for editors, out of the one card model."""

from __future__ import annotations

import json

from build_scripts.cards.model import KINDS, Card

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def render_schemas() -> dict[str, str]:
    """Returns the text of each file in schemas/ by its name, such as position.json."""
    return {f"{kind.kind_name}.json": _render(kind) for kind in KINDS}


def _render(kind: type[Card]) -> str:
    """Returns the schema of one kind; the id is the file's name and stands in no file."""
    schema = kind.model_json_schema()
    del schema["properties"]["id"]
    schema["required"].remove("id")
    shaped = {"$schema": DIALECT, **schema}
    return json.dumps(_without_null(shaped), ensure_ascii=False, indent=2) + "\n"


def _without_null(part: Json) -> Json:
    """Returns the schema without nulls: in a card, what is unknown is absent."""
    if isinstance(part, list):
        return [_without_null(row) for row in part]
    if not isinstance(part, dict):
        return part
    kept = {key: value for key, value in part.items() if (key, value) != ("default", None)}
    choices = kept.get("anyOf")
    if isinstance(choices, list) and _NULL in choices and len(choices) == 2:
        del kept["anyOf"]
        only = choices[0] if choices[1] == _NULL else choices[1]
        kept |= only if isinstance(only, dict) else {}
    return {key: _without_null(value) for key, value in kept.items()}

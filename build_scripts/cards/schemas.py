"""JSON Schemas out of the one card model: of cards as such, and for editors.

For an editor each id refers to `ids.json` beside the schema, which lists those of the record. So
it offers keys, words and ids, and tells what each means, in a fresh clone too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel

from build_scripts.cards.describing import describe_keys, meanings_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import KINDS
from build_scripts.cards.vocabulary import Rejections, Topic
from build_scripts.files import write_atomically

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schemas"
IDS = "ids.json"
# The mark that the model gives an id: of which kind of card it is.
_MARK = "x-card"
_NULL = {"type": "null"}
NOTHING: Mapping[str, str] = MappingProxyType({})
_UNKNOWN = "No {} of this id is listed in schemas/ids.json; factcards fmt lists new ones."

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def render_schemas() -> dict[str, str]:
    """Returns the text of each schema for editors by its name, such as position.json."""
    schemas = {kind.kind_name: shape_of(kind) for kind in KINDS}
    topic = shape_of(Topic)
    schemas["topics"] = {"$defs": topic.pop("$defs"), "additionalProperties": topic}
    schemas["rejected"] = shape_of(Rejections)
    return {
        f"{name}.json": _written({"$schema": DIALECT, **_mapped(schema, _referring)})
        for name, schema in schemas.items()
    }


def render_ids(fact_base: FactBase, written: Mapping[str, str] = NOTHING) -> str:
    """Returns ids.json: the ids of the cards of each kind, of all cards, and of the topics.

    `written` are the kinds, by id, of cards that were written since the record was read.
    """
    kinds = {card.id: card.kind_name for card in fact_base.cards()} | dict(written)
    listed: dict[str, list[str]] = {kind.kind_name: [] for kind in KINDS}
    for id in sorted(kinds):
        listed[kinds[id]].append(id)
    listed |= {"card": sorted(kinds), "topic": list(fact_base.topics)}
    definitions = {
        name: {"enum": ids, "errorMessage": _UNKNOWN.format(name)}
        for name, ids in sorted(listed.items())
    }
    return _written({"$schema": DIALECT, "$defs": definitions})


def stale_schemas(fact_base: FactBase) -> dict[str, str]:
    """Returns what is missing or out of date in the schemas of a record: texts by their paths."""
    folder = fact_base.root / FOLDER
    texts = {**render_schemas(), IDS: render_ids(fact_base)}
    if folder.is_symlink():
        return {}
    return {f"{FOLDER}/{name}": text for name, text in texts.items()
            if _bytes_of(folder / name) != text.encode()}  # fmt: skip


def renew_ids(fact_base: FactBase, written: Mapping[str, str] = NOTHING) -> None:
    """Writes the ids of a record, and of cards written since, for editors where it has schemas."""
    folder = fact_base.root / FOLDER
    if folder.is_dir() and not folder.is_symlink():
        write_atomically(folder / IDS, render_ids(fact_base, written))


def schema_of(kind: type[BaseModel]) -> dict[str, Any]:
    """Returns the schema of a card, part or list by itself, with what each key means."""
    return _mapped(shape_of(kind), lambda part: {k: v for k, v in part.items() if k != _MARK})


def shape_of(kind: type[BaseModel]) -> dict[str, Any]:
    """Returns the schema of a model; an id that stands in no file stands in no schema."""
    schema = _mapped(kind.model_json_schema(), _without_null)
    if schema["properties"].pop("id", None) is not None:
        schema["required"].remove("id")
    parts = {part.__name__: part for part in _parts_of(kind)}
    for name, part in schema.get("$defs", {}).items():
        _describe(part, parts[name])
    _describe(schema, kind)
    return schema


def _describe(schema: dict[str, Any], kind: type[BaseModel]) -> None:
    """Gives the keys of an object's schema their docstrings, and closed lists their meanings."""
    told = describe_keys(kind)
    for key, shape in schema["properties"].items():
        shape.pop("title", None)
        if key in told:
            shape["description"] = told[key]
        meanings = meanings_of(tuple(shape.get("enum", ())))
        if meanings:
            shape["enumDescriptions"] = [meanings[word] for word in shape["enum"]]


def _parts_of(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yields the models that stand in a model, however deep."""
    for field in kind.model_fields.values():
        for part in _models_in(field.annotation):
            yield part
            yield from _parts_of(part)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _mapped(part: Any, change: Any) -> Any:
    """Returns a schema in which every mapping is what `change` makes of it, the outer first."""
    if isinstance(part, list):
        return [_mapped(row, change) for row in part]
    if not isinstance(part, dict):
        return part
    return {key: _mapped(value, change) for key, value in change(part).items()}


def _without_null(part: dict[str, Any]) -> dict[str, Any]:
    """Returns a mapping without nulls: in a card, what is unknown is absent."""
    kept = {key: value for key, value in part.items() if (key, value) != ("default", None)}
    choices = kept.get("anyOf")
    if isinstance(choices, list) and _NULL in choices and len(choices) == 2:
        del kept["anyOf"]
        kept |= choices[0] if choices[1] == _NULL else choices[1]
    return kept


def _referring(part: dict[str, Any]) -> dict[str, Any]:
    """Returns a mapping in which an id refers to those that there are."""
    if _MARK not in part:
        return part
    told = {key: part[key] for key in ("description",) if key in part}
    return {"$ref": f"{IDS}#/$defs/{part[_MARK]}", **told}


def _written(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else b""

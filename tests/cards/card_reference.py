"""The page of all keys and words of cards, made out of the model, its docstrings and words.yml.

`python tests/cards/card_reference.py` writes it; a test holds that it is up to date.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from build_scripts.cards.describing import read_meanings
from build_scripts.cards.model import KINDS, Card, keys_of
from build_scripts.cards.parts import (
    Change,
    Evidence,
    NoFact,
    Participant,
    Passage,
    Relation,
    Role,
    Withdrawal,
)  # fmt: skip
from build_scripts.cards.schemas import schema_of
from build_scripts.cards.terms import CLOSED_LISTS

REPOSITORY = Path(__file__).parents[2]
PAGE = REPOSITORY / "docs" / "contribute" / "cards.md"
PARTS = (Evidence, Relation, Change, Withdrawal, Participant, Role, Passage, NoFact)
EXAMPLES = {
    "source": "sources/minister-in-westhaven", "actor": "actors/ada-brandt",
    "event": "events/2031-03-10-eastmark-meeting",
    "position": "positions/2031-03-03-norland-demands-reopening",
    "red-line": "red_lines/norland-right-to-sail",
}  # fmt: skip
_HEAD = """\
---
title: What stands in a card
description: Every key of every kind of card, what it holds, and the words of each closed list.
---

# What stands in a card

A card is one YAML file in `data/`; its name is its id and never changes.
What is unknown is left out.
A key with a star is needed; the others are there when there is something to say.
The keys stand in the order given here, and `factcards fmt` puts them so.
An editor that knows YAML schemas offers keys, words and ids, and tells what is told here.
The examples come from an invented record.
"""


def render_reference() -> str:
    """Returns the page: a section for each kind, for the parts, and for the closed lists."""
    lines = [
        *(line for kind in KINDS for line in _kind_section(kind)),
        "\n## Parts\n",
        "Some keys hold parts that have keys of their own.",
        *(line for part in PARTS for line in _part_section(part)),
        "\n## Closed lists\n",
        "Some keys take one of a few words only.",
        *(line for name in CLOSED_LISTS for line in _list_section(name)),
    ]
    return _HEAD + "".join(line + "\n" for line in lines)


def _kind_section(kind: type[Card]) -> Iterator[str]:
    yield f"\n## {kind.kind_name.replace('-', ' ').capitalize()}\n"
    yield f"{_told(kind)}\nThe folder is `data/{kind.folder}/`.\n"
    yield from _table(schema_of(kind), keys_of(kind))
    text = (REPOSITORY / f"tests/toy/data/{EXAMPLES[kind.kind_name]}.yml").read_text("utf-8")
    yield f"\n````yaml\n{text}````"


def _part_section(part: type[Any]) -> Iterator[str]:
    yield f"\n### {part.__name__}\n\n{_told(part)}\n"
    schema = schema_of(part)
    yield from _table(schema, tuple(schema["properties"]))


def _list_section(name: str) -> Iterator[str]:
    yield f"\n### {_list_title(name)}\n"
    yield from ("| word | meaning |", "| --- | --- |")
    for word, meaning in read_meanings()[name].items():
        yield f"| `{word}` | {_cell(meaning)} |"


def _table(schema: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[str]:
    yield from ("| key | what it holds | form |", "| --- | --- | --- |")
    for key in keys:
        shape = schema["properties"][key]
        star = "\\*" if key in schema["required"] else ""
        yield f"| `{key}`{star} | {_cell(shape['description'])} | {_form(shape)} |"


def _form(shape: Mapping[str, Any]) -> str:
    """Returns what a value looks like: a closed list, a part, a list, a flag or text."""
    if shape.get("type") == "array":
        return f"list: {_form(shape['items'])}"
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    words = tuple(shape.get("enum", ()))
    named = next((name for name, listed in CLOSED_LISTS.items() if listed == words), None)
    if named is not None:
        title = _list_title(named)
        return f"[{title}](#{title.lower().replace(' ', '-')})"
    kind = shape.get("type", "string")
    return {"boolean": "`true` or `false`", "integer": "number"}.get(kind, "text")


def _list_title(name: str) -> str:
    """Returns the heading of a list; none is that of a kind or part."""
    return f"Words of {name.replace('-', ' ')}"


def _told(kind: type[Any]) -> str:
    return escape(inspect.cleandoc(kind.__doc__ or ""), quote=False)


def _cell(text: str) -> str:
    return escape(text, quote=False).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(render_reference(), "utf-8")

"""What keys and words of cards mean: from the docstrings of the model and from words.yml."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from build_scripts.cards.terms import CLOSED_LISTS
from build_scripts.yamlio import read_yaml

_WORDS = Path(__file__).parent / "words.yml"


def describe_keys(kind: type[BaseModel]) -> dict[str, str]:
    """Returns the docstring of each key of a card or part that has one, inherited ones too."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            found |= _docstrings(base.__module__).get(base.__name__, {})
    return found


@cache
def read_meanings() -> Mapping[str, Mapping[str, str]]:
    """Returns what each word of each closed list means, by the name of the list."""
    lists = read_yaml(_WORDS, _WORDS.name).value
    return {name: {word: str(told) for word, told in dict(rows).items()}
            for name, rows in lists.items()}  # fmt: skip


def meanings_of(words: tuple[str, ...]) -> Mapping[str, str]:
    """Returns what the words of a closed list mean; nothing for words that are none."""
    names = (name for name, listed in CLOSED_LISTS.items() if listed == words)
    return read_meanings().get(next(names, ""), {})


@cache
def _docstrings(module: str) -> dict[str, dict[str, str]]:
    """Returns the docstrings below the keys of every class of a module, read from its source."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {row.name: dict(_documented(row)) for row in tree.body if isinstance(row, ast.ClassDef)}


def _documented(kind: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for key, below in zip(kind.body, kind.body[1:], strict=False):
        if (
            isinstance(key, ast.AnnAssign)
            and isinstance(key.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            yield key.target.id, inspect.cleandoc(str(below.value.value))

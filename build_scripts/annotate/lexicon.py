"""The word lists that ship with the package, for people to read and mend."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from build_scripts.yamlio import Value, parse_yaml


@cache
def read_lexicon(name: str) -> Mapping[str, Value]:
    """Returns the word list `lexicon/<name>.yml`, read once; never change it.

    Raises FileNotFoundError when there is none, and Refused when it is no strict YAML.
    """
    path = files("build_scripts.annotate") / "lexicon" / f"{name}.yml"
    return parse_yaml(path.read_bytes(), f"lexicon/{name}.yml").value


def words_of(value: Value | None) -> tuple[str, ...]:
    """Returns the words of a lexicon's list; one text is a list of one."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str))


@cache
def read_words(name: str, key: str) -> frozenset[str]:
    """Returns the words under a key of a word list, a long text there split."""
    value = read_lexicon(name)[key]
    return frozenset(value.split() if isinstance(value, str) else words_of(value))

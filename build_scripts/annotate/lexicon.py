"""The word lists that ship with the package; a person can read and mend each of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from build_scripts.yamlio import Value, parse_yaml


@cache
def read_lexicon(name: str) -> Mapping[str, Value]:
    """Returns the word list `lexicon/<name>.yml` of this package, read once; not to be changed.

    Raises FileNotFoundError when there is none, and Refused when it is no strict YAML.
    """
    path = files("build_scripts.annotate") / "lexicon" / f"{name}.yml"
    return parse_yaml(path.read_bytes(), f"lexicon/{name}.yml").value


def words_of(value: Value | None) -> tuple[str, ...]:
    """Returns the words of a list of a lexicon, of one text as a list of one, of None as empty."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str))


@cache
def read_words(name: str, key: str) -> frozenset[str]:
    """Returns the words under a key of a word list; a long text there is split at white space."""
    value = read_lexicon(name)[key]
    return frozenset(value.split() if isinstance(value, str) else words_of(value))

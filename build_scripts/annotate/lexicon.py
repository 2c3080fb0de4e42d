"""The word lists that ship with the package, with what a record adds, for people to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from build_scripts.yamlio import Loc, Value, YamlFile, parse_yaml

P = ParamSpec("P")
T = TypeVar("T")

PACKAGE_FOLDER = "build_scripts/annotate/lexicon"
ADDED_FOLDER = "data/lexicon"


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The package's word lists and, by name, the files with which a record adds to them."""

    added: Mapping[str, YamlFile] = field(default_factory=dict)


BASE = Lexicon()
# Bound for the length of one call that takes the lexicon as an argument (see `reading_with`), so
# that no rule has to hand it on; outside of such a call it is the package's own.
_IN_USE: ContextVar[Lexicon] = ContextVar("lexicon", default=BASE)


def has_added(root: Path) -> bool:
    """True where the record below `root` has word lists of its own."""
    return (root / ADDED_FOLDER).is_dir()


@contextmanager
def reading_with(lexicon: Lexicon) -> Iterator[None]:
    """Lets every rule called inside read its words from a lexicon."""
    token = _IN_USE.set(lexicon)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def remembered(kept: int | None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Returns what keeps a function's last so many answers, or all, apart for each lexicon."""

    def remember(read: Callable[P, T]) -> Callable[P, T]:
        """Returns the function with its answers kept."""
        known = lru_cache(kept)(lambda lexicon, *arguments: read(*arguments))
        in_use = _IN_USE.get

        @wraps(read)
        def find(*arguments: object) -> T:
            """Returns the answer for the lexicon in use; it is read for it once."""
            return known(in_use(), *arguments)

        return cast(Callable[P, T], find)

    return remember


# For what is asked with a bounded number of arguments, such as the name of a word list.
once_a_lexicon = remembered(None)


@cache
def _read_package(name: str) -> YamlFile:
    path = Path(__file__).parent / "lexicon" / f"{name}.yml"
    return parse_yaml(path.read_bytes(), f"{PACKAGE_FOLDER}/{name}.yml")


def files_of(name: str) -> tuple[YamlFile, ...]:
    """Returns the files of a word list in use: the record's, where it has one, then ours."""
    added = _IN_USE.get().added.get(name)
    base = _read_package(name)
    return (base,) if added is None else (added, base)


@once_a_lexicon
def read_lexicon(name: str) -> Mapping[str, Value]:
    """Returns the word list `lexicon/<name>.yml` with a record's lines after its own.

    It is read once; never change it. Raises FileNotFoundError when there is none, and Refused
    when it is no strict YAML.
    """
    value: Value = {}
    for file in reversed(files_of(name)):
        value = _merged(value, file.value)
    assert isinstance(value, dict)
    return value


def _merged(base: Value, more: Value) -> Value:
    """Returns lists one after the other and mappings key by key; else what is added stands."""
    if isinstance(base, dict) and isinstance(more, dict):
        keys = dict.fromkeys((*base, *more))
        return {key: _joined(base.get(key), more.get(key)) for key in keys}
    if isinstance(more, dict) and isinstance(base, list):
        return [*base, *more]
    if isinstance(base, list) and isinstance(more, list):
        return [*base, *more]
    return more


def _joined(base: Value | None, more: Value | None) -> Value:
    if base is None or more is None:
        rest = more if base is None else base
        assert rest is not None
        return rest
    return _merged(base, more)


def find_place(name: str, *loc: str | int) -> str | None:
    """Returns `path:line` of a part of a word list in use, or None where it stands nowhere."""
    return next((_shown(file, loc) for file in files_of(name) if loc in file.places), None)


def _shown(file: YamlFile, loc: Loc) -> str:
    return f"{file.path}:{file.places[loc].key_line}"


def find_line(name: str, path: Loc, holds: Callable[[Value], bool]) -> str | None:
    """Returns `path:line` of the first line under `path` that `holds` is true of, or None.

    A line is a member of a list, or a key of a mapping; a record's lines are asked first.
    """
    for file in files_of(name):
        part: Value | None = file.value
        for key in path:
            part = part.get(str(key)) if isinstance(part, dict) else None
        for key, row in _rows(part):
            if holds(row):
                return _shown(file, (*path, key))
    return None


def _rows(part: Value | None) -> Iterator[tuple[str | int, Value]]:
    if isinstance(part, dict):
        yield from ((key, key) for key in part)
    elif isinstance(part, list):
        yield from enumerate(part)


def words_of(value: Value | None) -> tuple[str, ...]:
    """Returns the words of a lexicon's list, or those that have an example beside them.

    One text is a list of one.
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    return tuple(word for word in value if isinstance(word, str))


@once_a_lexicon
def read_words(name: str, key: str) -> frozenset[str]:
    """Returns the words under a key of a word list, a long text there split."""
    value = read_lexicon(name)[key]
    return frozenset(value.split() if isinstance(value, str) else words_of(value))

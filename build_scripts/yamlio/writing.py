"""Stable YAML out: the same value gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import yaml

MODELINE = "# yaml-language-server: "

_SIGNS = frozenset("\"'\n\t#:{}[]&*!|>%@`“”„«»")
_FIRST_SIGNS = frozenset("-?,. ")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\xa0": "\\_"}
# What YAML 1.1 takes for another type than text, by the first sign.
_RESOLVERS = yaml.resolver.Resolver.yaml_implicit_resolvers


def dump_yaml(
    value: Mapping[str, object], modeline: str = "", flow: frozenset[str] = frozenset()
) -> str:
    """Returns `value` as YAML in the order of its keys; same value, same bytes.

    Texts stand plain where every YAML reader takes them for texts, else in double quotes with an
    escape for each sign that nobody sees. Lists under a key named in `flow` hold one mapping a
    line. `modeline` is the schema's address for the editor, or empty.
    """
    first = [f"{MODELINE}$schema={modeline}"] if modeline else []
    return "\n".join([*first, *_mapping_lines(value, "", flow), ""])


def _mapping_lines(value: Mapping[str, object], pad: str, flow: frozenset[str]) -> Iterator[str]:
    for name, part in value.items():
        key = f"{pad}{_written(name)}:"
        if not part or not _is_nested(part):
            yield f"{key} {_written(part)}"
        elif isinstance(part, Mapping):
            yield key
            yield from _mapping_lines(part, pad + "  ", flow)
        else:
            yield key
            yield from _list_lines(part, pad + "  ", flow, name in flow)


def _list_lines(
    rows: Sequence[object], pad: str, flow: frozenset[str], is_flow: bool
) -> Iterator[str]:
    for row in rows:
        if not row or not _is_nested(row):
            yield f"{pad}- {_written(row)}"
        elif is_flow and isinstance(row, Mapping) and not any(map(_is_nested, row.values())):
            parts = (f"{_written(key, ',?')}: {_written(part, ',?')}" for key, part in row.items())
            yield f"{pad}- {{{', '.join(parts)}}}"
        else:
            inner = pad + "  "
            lines = (
                _mapping_lines(row, inner, flow)
                if isinstance(row, Mapping)
                else _list_lines(row, inner, flow, False)
            )
            yield f"{pad}- {next(lines)[len(inner) :]}"
            yield from lines


def _is_nested(part: object) -> bool:
    return isinstance(part, Mapping | list | tuple)


def _written(part: object, signs: str = "") -> str:
    """Returns a scalar, or what is empty; `signs` ask for double quotes too."""
    if isinstance(part, str):
        return _written_text(part, signs)
    if isinstance(part, bool):
        return str(part).lower()
    if _is_nested(part):
        return "{}" if isinstance(part, Mapping) else "[]"
    return str(part)


@lru_cache(maxsize=20_000)
def _written_text(text: str, signs: str) -> str:
    """Returns a text plain or in double quotes; keys and ids come again and again."""
    if _is_plain(text) and not any(sign in text for sign in signs):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str) -> bool:
    """True for what YAML 1.1 readers take for text, free of signs that mean something."""
    if not text or not text.isprintable() or text[0] in _FIRST_SIGNS or text[-1] == " ":
        return False
    rules = _RESOLVERS.get(text[0], []) + _RESOLVERS.get(None, [])
    return _SIGNS.isdisjoint(text) and not any(rule.match(text) for _, rule in rules)


def _escaped(sign: str) -> str:
    if sign.isprintable() and sign not in '"\\':
        return sign
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    code = ord(sign)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

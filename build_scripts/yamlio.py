"""Strict YAML in, with a line and a column for every part; stable YAML out.

A card is a small subset of YAML: one mapping of texts, lists and mappings. Every scalar is read
as the text that stands there (`NO` stays `NO`). Anchors, aliases, tags, doubled keys, second
documents, comments beside the editor's modeline, and anything deep or large are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from build_scripts.problems import Problem, Refused, quoted

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MODELINE = "# yaml-language-server: "

# What YAML forbids, and what it takes for a line end beside the line feed: both would move the
# line of a finding. The writer puts each of them as an escape.
_REFUSED_SIGN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]")
_SIGN_NAMES = {"\ufeff": "byte order mark", "\x00": "NUL", "\r": "carriage return"}

_SIGNS = frozenset("\"'\n\t#:{}[]&*!|>%@`“”„«»")
_FIRST_SIGNS = frozenset("-?,. ")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\xa0": "\\_"}
# What YAML 1.1 takes for another type than text, by the first sign.
_RESOLVERS = yaml.resolver.Resolver.yaml_implicit_resolvers

Value = str | list["Value"] | dict[str, "Value"]
Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """Where a part stands: 1-based line and column of its value and of its key."""

    line: int
    column: int
    key_line: int
    key_column: int


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its value, its text, and the place of every part by keys."""

    path: str
    value: dict[str, Value]
    places: Mapping[Loc, Place]
    text: str = ""
    comment: tuple[int, int] | None = None

    @property
    def has_comments(self) -> bool:
        """True when the file has a comment beside the modeline, first at `comment`."""
        return self.comment is not None

    def place(self, loc: Loc) -> Place:
        """Returns the place of the part at `loc`, or of its nearest parent that is there."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places[loc]


@dataclass
class _Reader:
    """Builds values from parser events, and notes problems as it goes."""

    path: str
    events: Iterator[yaml.Event]
    problems: list[Problem] = field(default_factory=list)
    places: dict[Loc, Place] = field(default_factory=dict)
    scalars: list[tuple[int, int]] = field(default_factory=list)

    def _note(self, event: yaml.Event, check: str, message: str, **more: str) -> None:
        self.problems.append(Problem(self.path, *_begin(event), check, message, **more))

    def read(self, event: yaml.Event, loc: Loc, key: yaml.Event | None = None) -> Value:
        """Returns the value that begins with `event`; `key` is that of its key."""
        self.places[loc] = Place(*_begin(event), *_begin(key or event))
        if len(loc) > MAX_DEPTH:
            expected = f"{MAX_DEPTH} levels"
            self._note(event, "yaml-depth", "the nesting is too deep", expected=expected)
            raise Refused(self.problems)
        self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            self.scalars.append((event.start_mark.index, event.end_mark.index))
            return event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._read_list(loc)
        if isinstance(event, yaml.MappingStartEvent):
            return self._read_mapping(loc)
        return ""

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._note(event, "yaml-alias", "aliases are not allowed", found=f"*{event.anchor}")
        elif event.anchor is not None:
            self._note(event, "yaml-anchor", "anchors are not allowed", found=f"&{event.anchor}")
        if getattr(event, "tag", None) is not None:
            self._note(event, "yaml-tag", "tags are not allowed", found=quoted(event.tag))

    def _read_list(self, loc: Loc) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.read(event, (*loc, len(items))))
        return items

    def _read_mapping(self, loc: Loc) -> dict[str, Value]:
        pairs: dict[str, Value] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            if isinstance(key, yaml.ScalarEvent):
                self._refuse_extras(key)
                self.scalars.append((key.start_mark.index, key.end_mark.index))
                name = key.value
                if name in pairs:
                    line = self.places[(*loc, name)].key_line
                    self._note(
                        key,
                        "yaml-doubled-key",
                        f"the key {quoted(name)} stands twice",
                        found=f"the first on line {line}",
                        expected="each key once",
                    )
            else:
                self._note(key, "yaml-key", "a key must be a plain word")
                self.read(key, (*loc, "?"))
                name = "?"
            pairs[name] = self.read(next(self.events), (*loc, name), key)
        return pairs


def _begin(event: yaml.Event) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def read_yaml(path: Path, shown: str) -> YamlFile:
    """Returns the parsed file; `shown` is its path in findings. Raises Refused."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise _refused(shown, "file-kind", "this is not a plain file")
    try:
        size = path.stat().st_size
        raw = b"" if size > MAX_BYTES else path.read_bytes()
    except OSError as error:
        raise _refused(shown, "file-unreadable", f"cannot read: {error.strerror}") from error
    if size > MAX_BYTES:
        limits = {"found": f"{size} bytes", "expected": f"at most {MAX_BYTES}"}
        raise _refused(shown, "file-size", "the file is too large", **limits)
    return parse_yaml(raw, shown)


def parse_yaml(raw: bytes, shown: str) -> YamlFile:
    """Returns the parsed bytes of a file. Raises Refused with all findings."""
    text = _decode(raw, shown)
    reader = _Reader(shown, yaml.parse(text, Loader=yaml.CBaseLoader))
    value: Value = ""
    try:
        for event in reader.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if reader.places:
                    reader._note(event, "yaml-documents", "a file holds one document")
                    break
                value = reader.read(next(reader.events), ())
    except yaml.MarkedYAMLError as error:
        raise Refused([*reader.problems, _syntax_problem(error, shown)]) from error
    if reader.problems:
        raise Refused(reader.problems)
    if not isinstance(value, dict):
        raise _refused(shown, "yaml-mapping", "the file must be a mapping of keys")
    return YamlFile(shown, value, reader.places, text, _find_comment(text, reader.scalars))


def _syntax_problem(error: yaml.MarkedYAMLError, shown: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(shown, line, column, "yaml-syntax", str(error.problem or error.context))


def _refused(
    shown: str, check: str, message: str, place: tuple[int, int] = (1, 1), **more: str
) -> Refused:
    return Refused([Problem(shown, *place, check, message, **more)])  # type: ignore[arg-type]


def _decode(raw: bytes, shown: str) -> str:
    """Returns the text of the bytes; refuses signs that YAML stumbles over."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _line_and_column(raw[: error.start].decode("utf-8"))
        found = f"byte 0x{raw[error.start]:02x}"
        raise _refused(shown, "not-utf8", "the file is not UTF-8", place, found=found) from error
    sign = _REFUSED_SIGN.search(text)
    if sign is not None:
        name = _SIGN_NAMES.get(sign[0], f"control sign U+{ord(sign[0]):04X}")
        place = _line_and_column(text[: sign.start()])
        expected = "no control signs but tabs and line feeds"
        message = f"the file holds a {name}"
        raise _refused(shown, "control-character", message, place, expected=expected)
    return text


def _line_and_column(before: str) -> tuple[int, int]:
    """Returns the 1-based place of what follows the text `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _find_comment(text: str, scalars: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Returns line and column of the first comment other than the modeline."""
    at = text.find("\n") + 1 if text.startswith(MODELINE) else 0
    for begin, end in [*sorted(scalars), (len(text), len(text))]:
        found = text.find("#", at, begin)
        if found >= 0:
            return _line_and_column(text[:found])
        at = max(at, end)
    return None


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
    if isinstance(part, bool):
        return str(part).lower()
    if _is_nested(part):
        return "{}" if isinstance(part, Mapping) else "[]"
    text = str(part)
    if not isinstance(part, str) or (_is_plain(text) and not any(s in text for s in signs)):
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

"""From the events of the YAML parser to values, by two walks that tell the same.

`walk_plain` is fast and gives up on whatever is not plain; `walk_all` knows every place and says
what is wrong. Nearly every file is plain, and places are asked for by findings only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from build_scripts.problems import Problem, Refused, quoted

MAX_DEPTH = 12

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
class Walked:
    """A value, the places of its parts, and the signs `[start, end)` of its scalars."""

    value: Value
    places: Mapping[Loc, Place]
    scalars: Sequence[tuple[int, int]]


def walk_all(text: str, path: str) -> Walked:
    """Returns all that the text holds; `path` stands in findings. Raises Refused with them."""
    reader = _Reader(path, yaml.parse(text, Loader=yaml.CBaseLoader))
    value: Value = ""
    try:
        for event in reader.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if reader.places:
                    reader._note(event, "yaml-documents", "a file holds one document")
                    break
                value = reader.read(next(reader.events), ())
    except yaml.MarkedYAMLError as error:
        raise Refused([*reader.problems, _syntax_problem(error, path)]) from error
    if reader.problems:
        raise Refused(reader.problems)
    return Walked(value, reader.places, reader.scalars)


class _NotPlain(Exception):
    """There is more in a text than plain scalars, lists and mappings."""


def walk_plain(text: str) -> Value | None:
    """Returns the value in a text with nothing wrong in it; None where `walk_all` must judge."""
    next_event = yaml.CBaseLoader(text).get_event
    try:
        next_event()
        if type(next_event()) is not yaml.DocumentStartEvent:
            return None
        value = _plain(next_event(), next_event, MAX_DEPTH)
        next_event()
        return value if type(next_event()) is yaml.StreamEndEvent else None
    except (_NotPlain, yaml.YAMLError):
        return None


def _plain(event: yaml.Event, next_event: Callable[[], yaml.Event], depth: int) -> Value:
    """Returns the value that begins with `event`, at most `depth` levels deep."""
    kind = type(event)
    if kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None or not depth:
        raise _NotPlain
    if kind is yaml.ScalarEvent:
        return event.value
    if kind is yaml.SequenceStartEvent:
        rows: list[Value] = []
        while type(event := next_event()) is not yaml.SequenceEndEvent:
            rows.append(_plain(event, next_event, depth - 1))
        return rows
    pairs: dict[str, Value] = {}
    while type(event := next_event()) is not yaml.MappingEndEvent:
        key = _plain(event, next_event, 1)
        if type(key) is not str or key in pairs:
            raise _NotPlain
        pairs[key] = _plain(next_event(), next_event, depth - 1)
    return pairs


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


def _syntax_problem(error: yaml.MarkedYAMLError, path: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, "yaml-syntax", str(error.problem or error.context))

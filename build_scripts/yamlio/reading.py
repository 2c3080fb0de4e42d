"""Strict YAML in, with a line and a column for every part."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_scripts.problems import Problem, Refused
from build_scripts.yamlio.walking import Loc, Place, Value, Walked, walk_all, walk_plain
from build_scripts.yamlio.writing import MODELINE

MAX_BYTES = 1_000_000

# What YAML forbids, and what it takes for a line end beside the line feed: both would move the
# line of a finding. The writer puts each of them as an escape.
_REFUSED_SIGN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]")
_SIGN_NAMES = {"\ufeff": "byte order mark", "\x00": "NUL", "\r": "carriage return"}


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its value and its text.

    Where its parts stand is found out when it is asked for: findings alone need it.
    """

    path: str
    value: dict[str, Value]
    text: str

    @property
    def places(self) -> Mapping[Loc, Place]:
        """The place of every part by keys."""
        return self._walked.places

    @cached_property
    def comment(self) -> tuple[int, int] | None:
        """Line and column of the first comment beside the modeline."""
        start = self.text.find("\n") + 1 if self.text.startswith(MODELINE) else 0
        if "#" not in self.text[start:]:
            return None
        return _find_comment(self.text, start, self._walked.scalars)

    @property
    def has_comments(self) -> bool:
        """True when the file has a comment beside the modeline, first at `comment`."""
        return self.comment is not None

    def place(self, loc: Loc) -> Place:
        """Returns the place of the part at `loc`, or of its nearest parent that is there."""
        while loc and loc not in self.places:
            loc = loc[:-1]
        return self.places[loc]

    @cached_property
    def _walked(self) -> Walked:
        return walk_all(self.text, self.path)


def read_yaml(path: Path, shown: str) -> YamlFile:
    """Returns the parsed file; `shown` is its path in findings. Raises Refused."""
    return parse_yaml(read_raw(path, shown), shown)


def read_raw(path: Path, shown: str) -> bytes:
    """Returns the bytes of a plain file of at most MAX_BYTES. Raises Refused."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise _refused(shown, "file-kind", "this is not a plain file")
        raw = b"" if status.st_size > MAX_BYTES else path.read_bytes()
    except OSError as error:
        raise _refused(shown, "file-unreadable", f"cannot read: {error.strerror}") from error
    if status.st_size > MAX_BYTES:
        limits = {"found": f"{status.st_size} bytes", "expected": f"at most {MAX_BYTES}"}
        raise _refused(shown, "file-size", "the file is too large", **limits)
    return raw


def parse_yaml(raw: bytes, shown: str) -> YamlFile:
    """Returns the parsed bytes of a file. Raises Refused with all findings."""
    text = _decode(raw, shown)
    value = walk_plain(text)
    if value is None:
        value = walk_all(text, shown).value
    if not isinstance(value, dict):
        raise _refused(shown, "yaml-mapping", "the file must be a mapping of keys")
    return YamlFile(shown, value, text)


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


def _find_comment(text: str, at: int, scalars: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Returns line and column of the first sign for a comment from `at` on, outside of scalars."""
    for begin, end in [*sorted(scalars), (len(text), len(text))]:
        found = text.find("#", at, begin)
        if found >= 0:
            return _line_and_column(text[:found])
        at = max(at, end)
    return None

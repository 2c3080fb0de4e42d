"""Findings about files that people wrote: each has a place, a rule and a guess."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One finding; sorts by path, line and column.

    `path` is relative to the record's root, with forward slashes. `line` and `column` are
    1-based; a finding about a whole file stands at 1:1. `found`, `expected` and `guess` are
    empty when there is nothing to say.
    """

    path: str
    line: int
    column: int
    check: str
    message: str
    found: str = ""
    expected: str = ""
    guess: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """Returns `path:line:column: check: what, found X, expected Y. Did you mean Z?`.

        It is one line: signs that nobody sees stand as escapes.
        """
        return f"{visible(self.path)}:{self.line}:{self.column}: {self.sentence}"

    @property
    def sentence(self) -> str:
        """The finding without its place, in one line."""
        parts = [self.message]
        if self.found:
            parts.append(f"found {self.found}")
        if self.expected:
            parts.append(f"expected {self.expected}")
        warning = "warning: " if self.severity == "warning" else ""
        guess = f" Did you mean '{self.guess}'?" if self.guess else ""
        return visible(f"{self.check}: {warning}{', '.join(parts)}.{guess}")


class Refused(Exception):
    """Input that cannot be read at all; carries the findings that say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def guess_among(word: str, words: Iterable[str]) -> str:
    """Returns the one of `words` most like `word`; empty when none is near."""
    near = difflib.get_close_matches(word, sorted(words), n=1, cutoff=0.6)
    return near[0] if near else ""


def hint_among(word: str, words: Iterable[str]) -> str:
    """Returns the sentence that asks whether the nearest of `words` is meant, or nothing."""
    guess = guess_among(word, words)
    return f" Did you mean {quoted(guess)}?" if guess else ""


def visible(text: str) -> str:
    """Returns `text` in one line, with an escape for each sign that nobody sees."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def quoted(text: str, limit: int = 80) -> str:
    """Returns `text` quoted for a message, hidden signs visible, cut at `limit`."""
    shown = text if len(text) <= limit else text[: limit - 1] + "…"
    return f"'{visible(shown)}'"


def render_problems(problems: Iterable[Problem], form: str = "text") -> str:
    """Returns the findings one a line: as `text`, `json` or `github` annotations."""
    rows = sorted(problems)
    if form == "json":
        return "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)
    if form == "github":
        return "".join(_annotation(row) + "\n" for row in rows)
    return "".join(f"{row}\n" for row in rows)


def _annotation(row: Problem) -> str:
    """Returns a GitHub workflow command; its own signs are escaped as GitHub tells."""
    path = visible(row.path).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={row.line},col={row.column}"
    return f"::{row.severity} {place}::{row.sentence.replace('%', '%25')}"

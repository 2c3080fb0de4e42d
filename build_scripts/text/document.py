"""An article as it stands in its file, and the places in it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_scripts.problems import Problem, Refused
from build_scripts.text.folding import Folded, fold

# An article is no book: a hundred times the longest in seeds/. Work on it is near linear, and
# these limits bound it.
MAX_BYTES = 500_000
MAX_LINE = 100_000
MAX_LINES = 20_000

# The commonest function words of English; in running English they are 25 to 45 % of all words,
# in other languages that use the Latin alphabet under 10 %.
ENGLISH_WORDS = frozenset(
    "the of and to in a is that for it as was with on by be at this have from or an are not "
    "which its has will their they he she his her we were been would there said had but who".split()
)
_MIN_ENGLISH_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, order=True)
class Span:
    """Half-open code points `[start, end)` of a file read without translating line ends."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """Returns the number of code points that both spans hold."""
        start = self.start if self.start > other.start else other.start
        end = self.end if self.end < other.end else other.end
        return end - start if end > start else 0

    def covers(self, other: Span) -> bool:
        """True when `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Document:
    """An article: its path as given, exact text, and the sha256 of its bytes."""

    path: str
    text: str
    sha256: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which lines begin; only a line feed ends a line."""
        return (0, *(m.end() for m in re.finditer("\n", self.text)))

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines in order, blank ones too, each without its line feed."""
        ends = (*(start - 1 for start in self.line_starts[1:]), len(self.text))
        return tuple(Span(a, b) for a, b in zip(self.line_starts, ends, strict=True))

    @cached_property
    def folded(self) -> Folded:
        """The text under the listed foldings, folded once for all quotes looked for in it."""
        return fold(self.text)

    def slice(self, span: Span) -> str:
        """Returns the text of a span."""
        return self.text[span.start : span.end]

    def trim(self, span: Span) -> Span:
        """Returns a span without the white space at its ends; empty when it holds nothing else."""
        text = self.slice(span)
        start = span.start + len(text) - len(text.lstrip())
        return Span(start, max(start, span.start + len(text.rstrip())))

    def position(self, offset: int) -> tuple[int, int]:
        """Returns the 1-based line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


def read_document(path: Path, shown: str | None = None) -> Document:
    """Returns the article in the file. Raises Refused with every reason why it cannot be read.

    `shown` is the path that stands in the document and in findings (default: `path` as given).
    """
    name = str(path) if shown is None else shown
    return parse_document(read_article(path, name), name)


def read_article(path: Path, name: str) -> bytes:
    """Returns the bytes of an article; `name` stands in findings. Raises Refused."""
    try:
        if path.is_dir():
            raise Refused([Problem(name, 1, 1, "article-unreadable", "this is a folder")])
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        check = "article-missing" if isinstance(error, FileNotFoundError) else "article-unreadable"
        problem = Problem(name, 1, 1, check, f"cannot read the article: {error.strerror}")
        raise Refused([problem]) from error
    if len(raw) > MAX_BYTES:
        raise Refused([_too_large(name, path.stat().st_size)])
    return raw


def parse_document(raw: bytes, path: str) -> Document:
    """Returns the article in the bytes of a file. Raises Refused with every reason why not."""
    document = Document(path, _decode(raw, path), hashlib.sha256(raw).hexdigest())
    problems = [*_sign_problems(document), *_line_problems(document)]
    if not document.text.strip():
        problems.append(Problem(path, 1, 1, "article-empty", "the article is empty"))
    elif not is_english(document.text):
        problems.append(
            Problem(path, 1, 1, "article-not-english", "the article does not read as English")
        )
    if problems:
        raise Refused(problems)
    return document


def is_english(text: str) -> bool:
    """True when enough of the words are English function words; few words get the benefit."""
    words = [word.lower() for word in _WORD.findall(text[:20_000])]
    if not words:
        return False
    share = sum(word in ENGLISH_WORDS for word in words) / len(words)
    return share >= _MIN_ENGLISH_SHARE or (len(words) < 12 and text.isascii())


def _too_large(path: str, size: int) -> Problem:
    return Problem(
        path,
        1,
        1,
        "article-size",
        "the article is too large",
        found=f"{size} bytes" if size else "no end",
        expected=f"at most {MAX_BYTES}",
    )


def _decode(raw: bytes, path: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        problem = Problem(
            path,
            line,
            column,
            "article-not-utf8",
            "the article is not UTF-8",
            found=f"byte 0x{raw[error.start]:02x}",
        )
        raise Refused([problem]) from error


def _sign_problems(document: Document) -> list[Problem]:
    """Finds signs that would shift offsets or that no article holds, the first of each kind."""
    found = []
    signs = (("\ufeff", "byte-order-mark"), ("\x00", "nul"), ("\r", "carriage-return"))
    for sign, name in signs:
        at = document.text.find(sign)
        if at >= 0:
            message = f"the article holds a {name.replace('-', ' ')}"
            place = document.position(at)
            found.append(
                Problem(
                    document.path,
                    *place,
                    f"article-{name}",
                    message,
                    expected="UTF-8 text with line feeds only",
                )
            )
    return found


def _line_problems(document: Document) -> list[Problem]:
    """Finds lines that no article has: too long ones, or the first of too many."""
    count = document.text.count("\n") + 1
    if count > MAX_LINES:
        message, found = "the article has too many lines", f"{count} lines"
        place = (document.path, MAX_LINES + 1, 1)
        return [Problem(*place, "article-lines", message, found, f"at most {MAX_LINES}")]
    return [
        Problem(
            document.path,
            number,
            1,
            "article-line-length",
            "the line is too long",
            found=f"{len(span)} signs",
            expected=f"at most {MAX_LINE}",
        )
        for number, span in enumerate(document.lines, 1)
        if len(span) > MAX_LINE
    ]

"""The one list of foldings under which words still count as the same words.

Runs of white space, quote glyphs, dash glyphs and Unicode's composed form (NFC): nothing else is
ever folded, no letter case, no word, no punctuation. Offsets of the folded text lead back to the
raw code points.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE_QUOTES = '"“”„‟«»〝〞＂'
SINGLE_QUOTES = "'‘’‚‛‹›´`"
DASHES = "-–—‒―−‐‑"

_SPACES = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
WHITE_SPACE, QUOTE_GLYPHS, DASH_GLYPHS, COMPOSED = (
    "white space",
    "quote glyphs",
    "dash glyphs",
    "NFC",
)
FOLDINGS = (WHITE_SPACE, QUOTE_GLYPHS, DASH_GLYPHS, COMPOSED)
_GLYPHS: dict[str, dict[int, str]] = {
    WHITE_SPACE: {ord(sign): " " for sign in _SPACES},
    QUOTE_GLYPHS: {ord(sign): '"' for sign in DOUBLE_QUOTES}
    | {ord(sign): "'" for sign in SINGLE_QUOTES},
    DASH_GLYPHS: {ord(sign): "-" for sign in DASHES},
}
# A run of signs outside ASCII with the sign before it, which a combining mark may change.
_BEYOND_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_SPACE_RUN = re.compile(r"\s{2,}")


# Raw signs `[start, end)` and the text that they became, of another length or composition.
_Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Folded:
    """A folded text; `shifts` are (folded start, folded end, raw start, raw end) of edits."""

    text: str
    shifts: tuple[tuple[int, int, int, int], ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Returns the raw code points of folded `[start, end)`; edits count as a whole."""
        return self._raw(start, at_end=False), self._raw(end, at_end=True)

    def splits_edit(self, start: int, end: int) -> bool:
        """True when folded `[start, end)` begins or ends within what an edit put there."""
        return self._is_inside(start) or self._is_inside(end)

    def _is_inside(self, offset: int) -> bool:
        index = self._edit_before(offset)
        return index >= 0 and self.shifts[index][0] < offset < self.shifts[index][1]

    def _edit_before(self, offset: int) -> int:
        return bisect_right(self.shifts, offset, key=lambda shift: shift[0]) - 1

    def _raw(self, offset: int, at_end: bool) -> int:
        index = self._edit_before(offset)
        if index < 0:
            return offset
        start, end, raw_start, raw_end = self.shifts[index]
        if offset == start:
            return raw_start
        if offset < end:
            return raw_end if at_end else raw_start
        return raw_end + offset - end


def fold(text: str, foldings: tuple[str, ...] = FOLDINGS) -> Folded:
    """Returns `text` under the named foldings, with the way back to its own offsets."""
    edits: list[_Edit] = []
    if WHITE_SPACE in foldings:
        edits += ((m.start(), m.end(), " ") for m in _SPACE_RUN.finditer(text))
    if COMPOSED in foldings and not unicodedata.is_normalized("NFC", text):
        edits += _composed_edits(text)
    parts, shifts, at, length = [], [], 0, 0
    for start, end, new in sorted(edits):
        parts += (text[at:start], new)
        length += start - at
        shifts.append((length, length + len(new), start, end))
        length += len(new)
        at = end
    parts.append(text[at:])
    table: dict[int, str] = {}
    for name in foldings:
        table |= _GLYPHS.get(name, {})
    return Folded("".join(parts).translate(table), tuple(shifts))


def fired_foldings(one: str, other: str) -> tuple[str, ...]:
    """Returns the foldings without which two texts, equal when folded, would differ."""
    if one == other:
        return ()
    needed = []
    for name in FOLDINGS:
        rest = tuple(other_name for other_name in FOLDINGS if other_name != name)
        if fold(one, rest).text.strip() != fold(other, rest).text.strip():
            needed.append(name)
    # Either of two foldings may do, as for two kinds of wide space; then the first is named.
    return tuple(needed) or (WHITE_SPACE,)


def _composed_edits(text: str) -> Iterator[_Edit]:
    """Yields the places that NFC changes, each a base sign with its marks."""
    for run in _BEYOND_ASCII.finditer(text):
        if unicodedata.is_normalized("NFC", run.group()):
            continue
        for start, end in _clusters(text, run.start(), run.end()):
            composed = unicodedata.normalize("NFC", text[start:end])
            if composed != text[start:end] and not composed.isspace():
                yield start, end, composed


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields the base signs of `[start, end)`, each with the signs that may join it."""
    at = start
    for index in range(start + 1, end):
        if not _joins_base(text[index]) or text[index - 1].isspace():
            yield at, index
            at = index
    yield at, end


def _joins_base(sign: str) -> bool:
    """True for combining marks and for the vowels and finals of Korean syllables."""
    return unicodedata.category(sign)[0] == "M" or "\u1160" <= sign <= "\u11ff"

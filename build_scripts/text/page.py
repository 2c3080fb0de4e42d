"""An article as lines on a page: what the furniture rules look at."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from build_scripts.text import words
from build_scripts.text.document import Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# A full stop or its like, with what may close after it, at the end of a line.
_ENDS = re.compile(r"[.!?…:][\"“”«»‘’'›)\]]*\s*$")
_GOES_ON = re.compile(r"[,;–—-]$")
# What opens an item of a list: bullets, and dashes before a space.
_BULLET = re.compile(r"[•‣▪◦●■*·►]\s*|[-–—]\s+\S|\d{1,2}[.)]\s+[a-z]")
_TITLE_SIGN = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class PageLine:
    """A line that holds something: its span without label, residue and outer white space.

    `row` is the 0-based line of the file; `is_tweet` tells that a tweet's signature stands on it
    or on the next line.
    """

    span: Span
    text: str
    row: int
    is_tweet: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the line, at most 60: longer lines are paragraphs whatever they hold."""
        found = []
        for match in _WORD.finditer(self.text, 0, 2000):
            found.append(match.group())
            if len(found) == 60:
                break
        return tuple(found)

    @property
    def has_end_mark(self) -> bool:
        """True when the line ends as a sentence does, or with a colon that leads on."""
        return bool(_ENDS.search(self.text[-12:]))

    @property
    def is_list_item(self) -> bool:
        """True when the line opens as an item of a list."""
        return bool(_BULLET.match(self.text))

    @property
    def breaks_off(self) -> bool:
        """True when the line ends in a comma, semicolon or dash, or begins in small letters."""
        first = _TITLE_SIGN.search(self.text[:20])
        return bool(_GOES_ON.search(self.text)) or (first is not None and first.group().islower())

    @cached_property
    def has_verb(self) -> bool:
        """True when a finite verb makes the line a clause: an auxiliary, `-ed`, `Georgia moves`."""
        around = zip(("", *self.words), self.words, (*self.words[1:], ""), strict=False)
        return any(_is_verb(*three) for three in around)

    @cached_property
    def is_title_case(self) -> bool:
        """True when three words have a capital, and all others are small words without a verb."""
        capitals = sum(word[0].isupper() for word in self.words)
        small = (word for word in self.words if word[0].islower())
        return capitals >= 3 and all(word in words.FUNCTION for word in small)


@dataclass(frozen=True)
class Page:
    """The lines that may be sentences or headings, in order.

    `linked` are the rows of those that are headlines of other stories.
    """

    lines: tuple[PageLine, ...]
    linked: frozenset[int] = frozenset()

    @cached_property
    def copies(self) -> Counter[str]:
        """How often each line stands on the page."""
        return Counter(" ".join(line.words) for line in self.lines if len(line.words) < 60)

    @cached_property
    def is_wrapped(self) -> bool:
        """True when paragraphs are broken into lines, so that end marks are mostly missing.

        Then some lines begin in small letters, which headlines below each other never do.
        """
        joined = [
            (line, below)
            for line, below in zip(self.lines, self.lines[1:], strict=False)
            if below.row == line.row + 1 and len(line.text) >= 40 and line.row not in self.linked
        ]
        going_on = [below for line, below in joined if not line.has_end_mark]
        small = sum(below.text[0].islower() for below in going_on)
        return len(going_on) >= 3 and 2 * len(going_on) > len(joined) and 4 * small >= len(going_on)

    def stands_alone(self, index: int) -> bool:
        """True when no line follows directly; on a page of wrapped lines, nor stands before."""
        row = self.lines[index].row
        rows = {self.lines[i].row for i in (index - 1, index + 1) if 0 <= i < len(self.lines)}
        return not rows & {row - 1, row + 1}

    def is_repeated(self, index: int) -> bool:
        """True when the same words stand on another line too."""
        return self.copies[" ".join(self.lines[index].words)] > 1


def _is_verb(before: str, word: str, after: str) -> bool:
    if word in words.FINITE or (len(word) > 4 and word.islower() and word.endswith("ed")):
        return True
    third_person = len(word) > 3 and word.islower() and word[-1] == "s" and word[-2] not in "sui"
    return third_person and before[:1].isupper() and after != ""

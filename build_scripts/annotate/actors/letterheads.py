"""Lines that name who a paper is from, above it and where it is signed."""

from __future__ import annotations

import re
from functools import cache

from build_scripts.annotate.lexicon import read_lexicon, read_words, words_of
from build_scripts.text.document import Document, Span

# `Communique No. 7`, `OFFICIAL STATEMENT`, `Reaction of the presidency to the ruling`; a headline
# goes on otherwise.
_TITLE = re.compile(
    r"\W*(?:(?:official|joint|final|press|public|news|media|formal|political|general|common|open|"
    r"urgent)\s+){0,2}(?:statement|communiqu[eé]|declaration|release|resolution|reaction|"
    r"announcement|clarification|note verbale|manifesto|appeal|letter|proclamation|memorandum)\b"
    r"(?!\s+(?:says|urges|draws|sparks|comes|calls|puts|raises)\b).{0,120}(?<![.!?])$",
    re.IGNORECASE,
)
# A name and no sentence: words with capitals, joined by small ones.
_WORD = r"[^\W\d_a-zß-ÿ][\w’'.&-]*"
_NAME = re.compile(
    rf"(?:The )?{_WORD}(?: (?:[a-z]{{1,3}} ){{0,2}}{_WORD}){{1,11}}(?: \([A-Z-]{{2,12}}\))?"
)
_TOP_LINES, _LAST_LINES = 6, 4
_LONGEST = 140


def find_letterheads(document: Document) -> tuple[Span, ...]:
    """Returns the lines that hold the name of a house alone, above a paper or below it, in order.

    None on a page without the title of a paper: there such a line is a rubric or a byline.
    """
    lines = [span for line in document.lines if (span := document.trim(line))]
    top = lines[:_TOP_LINES]
    titles = [row for row in top if len(row) <= _LONGEST and _TITLE.match(document.slice(row))]
    if not titles:
        return ()
    ends = (*top, *lines[max(_TOP_LINES, len(lines) - _LAST_LINES) :])
    return tuple(row for row in ends if row not in titles and _is_house(document.slice(row)))


def _is_house(line: str) -> bool:
    """True for a line that is a name with a noun of those who sign papers in it."""
    if len(line) > _LONGEST or not _NAME.fullmatch(line):
        return False
    return not _nouns().isdisjoint(re.findall(r"\w+", line.title()))


@cache
def _nouns() -> frozenset[str]:
    heads = read_lexicon("bodies")["heads"]
    assert isinstance(heads, dict)
    houses = (word for kind, words in heads.items() if kind != "media" for word in words_of(words))
    return frozenset((*houses, *read_words("bodies", "letterheads")))

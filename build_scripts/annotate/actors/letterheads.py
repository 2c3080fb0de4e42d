"""Lines that name who a paper is from, above it and where it is signed."""

from __future__ import annotations

import re

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, read_words, words_of
from build_scripts.annotate.paper_titles import is_head_of_office, is_paper, is_title_of_paper
from build_scripts.text.document import Document, Span

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
    if not is_paper(document):
        return ()
    lines = [span for line in document.lines if (span := document.trim(line))]
    ends = (*lines[:_TOP_LINES], *lines[max(_TOP_LINES, len(lines) - _LAST_LINES) :])
    return tuple(row for row in ends if _is_house(document.slice(row)))


def _is_house(line: str) -> bool:
    """True for a line that is a name with a noun of those who sign papers in it."""
    if len(line) > _LONGEST or not _NAME.fullmatch(line):
        return False
    if is_title_of_paper(line) and not is_head_of_office(line):
        return False
    return not _nouns().isdisjoint(re.findall(r"\w+", line.title()))


@once_a_lexicon
def _nouns() -> frozenset[str]:
    heads = read_lexicon("bodies")["heads"]
    assert isinstance(heads, dict)
    houses = (word for kind, words in heads.items() if kind != "media" for word in words_of(words))
    return frozenset((*houses, *read_words("bodies", "letterheads")))

"""The countries of which an article tells, or a section of it: by its headline or its heading.

`Kenya: curfew in Kisumu` is of Kenya throughout; in a roundup what stands below `Kathmandu` or
behind `BOLIVIA.` is of that country.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from build_scripts.annotate.attribution.sources import find_listed_names
from build_scripts.annotate.gazetteer import load_gazetteer
from build_scripts.annotate.marks import Annotation
from build_scripts.distill.events.sentences import ends_as_text
from build_scripts.text.document import Document, Span

# A headline stands among the first lines, has so many words, and no full stop at its end.
_FIRST_LINES, _MOST_WORDS = 6, 16
# A section by its heading alone, or by capitals at the beginning of its first line.
_LONGEST_HEADING = 40
_LABEL = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ’' /-]{3,40})[.:—–]\s")
# Of a roundup, where several lines begin so, and else the place of an agency's desk: `LIMA - Two`.
_DATELINE = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ’' /-]{2,30}) [-–—]+ ")
_WORD = re.compile(r"\w+")

Countries = frozenset[str]


class Setting:
    """The headline and the sections of an article, each with its countries and its place."""

    def __init__(self, annotation: Annotation) -> None:
        known = annotation.kinds.keys()
        rows = tuple(_sections(annotation.document))
        self._starts = [start for start, _ in rows]
        self._countries = [countries & known for _, countries in rows]
        self._end = len(annotation.document.text)

    def countries_at(self, place: int) -> Countries:
        """Returns the countries of the headline or heading above a place that the article names."""
        at = bisect_right(self._starts, place) - 1
        return self._countries[at] if at >= 0 else frozenset()

    def section_at(self, place: int) -> Span:
        """Returns the words below one heading; the whole article where it has no sections."""
        at = bisect_right(self._starts, place)
        start = self._starts[at - 1] if at else 0
        return Span(start, self._starts[at] if at < len(self._starts) else self._end)


def _sections(document: Document) -> Iterator[tuple[int, Countries]]:
    """Yields where the headline and each section begin, with their countries, in order."""
    lines = [(row.start, words) for row in document.lines if (words := document.slice(row).strip())]
    datelines = [start for start, words in lines if _DATELINE.match(words)]
    is_titled = False
    for number, (start, words) in enumerate(lines):
        label = _LABEL.match(words)
        if label is None and len(datelines) > 1:
            label = _DATELINE.match(words)
        if label is None and number < _FIRST_LINES and not is_titled and _is_headline(words):
            countries = _countries_in(words)
            is_titled = bool(countries)
        elif label is not None or _is_heading(words):
            countries = _countries_in(words if label is None else label[1].title())
        else:
            continue
        if countries:
            yield start, countries


def _countries_in(words: str) -> Countries:
    """Returns the countries that words name, by adjectives and capitals too."""
    listed = load_gazetteer().actors
    named = (id for _, id in find_listed_names(words))
    return frozenset(id for id in named if id in listed and listed[id].kind == "country")


def _is_headline(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and not ends_as_text(words)


def _is_heading(words: str) -> bool:
    """True for a line that is nothing but a name: "Kathmandu", "South Sudan"."""
    if len(words) > _LONGEST_HEADING or ends_as_text(words):
        return False
    named = find_listed_names(words)
    return bool(named) and named[0][0] == 0 and len(_WORD.findall(words)) <= len(named) + 1

"""The country of which an article tells, or a section of it: by its headline or its heading.

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
from build_scripts.text.document import Document

# A headline stands among the first lines, has so many words, and no full stop at its end.
_FIRST_LINES, _MOST_WORDS = 6, 16
_CLOSED = re.compile(r"[.;,][\"'”’)]*$")
# A section by its heading alone, or by capitals at the beginning of its first line.
_LONGEST_HEADING = 40
_LABEL = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ’' -]{3,30})[.:—–]\s")
_WORD = re.compile(r"\w+")


class Setting:
    """The countries of an article's headline and sections, by where they begin."""

    def __init__(self, annotation: Annotation) -> None:
        self._kinds = annotation.kinds
        rows = tuple(_sections(annotation.document))
        self._starts = [start for start, _ in rows]
        self._countries = [country for _, country in rows]

    def country_at(self, place: int) -> str | None:
        """Returns the country of which the article tells at a place, where it names it, or None."""
        at = bisect_right(self._starts, place) - 1
        country = self._countries[at] if at >= 0 else None
        return country if country in self._kinds else None


def _sections(document: Document) -> Iterator[tuple[int, str | None]]:
    """Yields where the headline and each section begin, with its country, in order."""
    seen, is_titled = 0, False
    for line in document.lines:
        words = document.slice(line).strip()
        if not words:
            continue
        seen += 1
        label = _LABEL.match(words)
        if seen <= _FIRST_LINES and not is_titled and _is_headline(words):
            countries = _countries_in(words)
            is_titled = bool(countries)
            if len(countries) == 1:
                yield line.start, countries.pop()
        elif label is not None or _is_heading(words):
            countries = _countries_in(words if label is None else label[1].title())
            if countries:
                yield line.start, countries.pop() if len(countries) == 1 else None


def _countries_in(words: str) -> set[str]:
    """Returns the countries that words name, by adjectives and capitals too."""
    listed = load_gazetteer().actors
    named = (id for _, id in find_listed_names(words))
    return {id for id in named if id in listed and listed[id].kind == "country"}


def _is_headline(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and _CLOSED.search(words) is None


def _is_heading(words: str) -> bool:
    """True for a line that is nothing but a name: "Kathmandu", "South Sudan"."""
    if len(words) > _LONGEST_HEADING or _CLOSED.search(words) is not None:
        return False
    named = find_listed_names(words)
    return bool(named) and named[0][0] == 0 and len(_WORD.findall(words)) <= len(named) + 1

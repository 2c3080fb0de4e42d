"""The country in which somebody is struck, held or freed, or marches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.annotate.actors.where import find_country
from build_scripts.annotate.marks import EventMark
from build_scripts.text.document import Document

# What is done in a country concerns it; who meets in Geneva has nothing to do with Switzerland.
_TYPES = frozenset(("ASSAULT", "COERCE", "PROTEST", "RETREAT", "OTHER", "AID", "MOBILIZE"))
_NAMES = re.compile(
    r"\b(?:in|at|near|outside|on|around|across|of|to)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}"
    r"([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2})"
)


def find_countries_of_place(mark: EventMark, document: Document) -> Iterator[str]:
    """Yields the countries of the places in an event's words, its own place first."""
    if mark.type not in _TYPES and mark.mode != "visit":
        return
    for place in filter(None, (mark.place, *_NAMES.findall(document.slice(mark.span)))):
        parts = place.split()
        for size in range(len(parts), 0, -1):
            country = find_country(" ".join(parts[:size])) or find_country(" ".join(parts[-size:]))
            if country is not None:
                yield country
                break

"""The country in which somebody without a name is struck, held, freed or marches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.annotate.actors.where import find_country
from build_scripts.annotate.marks import Annotation, EventMark

# What is done in a country concerns it; who meets in Geneva has nothing to do with Switzerland.
_TYPES = frozenset(("ASSAULT", "COERCE", "PROTEST", "RETREAT", "OTHER", "AID", "MOBILIZE"))
_STATES = frozenset(("country", "organisation", "party", "body"))
_NAMES = re.compile(
    r"\b(?:in|at|near|outside|on|around|across|of|to)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}"
    r"([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2})"
)


def with_country_of_place(mark: EventMark, annotation: Annotation) -> EventMark:
    """Returns the mark with the country of its place, where only people without a name take part.

    The article must speak of the country elsewhere.
    """
    if mark.type not in _TYPES and mark.mode != "visit":
        return mark
    if any(annotation.kinds.get(actor) in _STATES for actor in mark.participants):
        return mark
    country = next((id for id in _countries_of(mark, annotation) if id in annotation.kinds), None)
    if country is None or country in mark.participants:
        return mark
    return replace(mark, participants=(*mark.participants, country))


def _countries_of(mark: EventMark, annotation: Annotation) -> Iterator[str]:
    """Yields the countries of the places in the event's words, its own place first."""
    words = annotation.document.slice(mark.span)
    for place in filter(None, (mark.place, *_NAMES.findall(words))):
        parts = place.split()
        for size in range(len(parts), 0, -1):
            country = find_country(" ".join(parts[:size])) or find_country(" ".join(parts[-size:]))
            if country is not None:
                yield country
                break

"""What a phrase for whoever takes part tells of where they are from and what they ride."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.annotate.gazetteer import Name, find_name, load_gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.words import find_words
from build_scripts.distill.unnamed_phrases import head_of, without_number
from build_scripts.text.document import Span

# A place in capitals and a dash before the first words of an article.
_DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,30}(?:\([A-Z][\w ]*\) )?\s*[–—-]+\s+(?=\S)")


def without_dateline(text: str, span: Span) -> Span:
    """Returns a phrase without the place of a dateline: `HAMMERVIK - Riot police`."""
    found = _DATELINE.match(text, span.start, span.end)
    return span if found is None else Span(found.end(), span.end)


def is_mere_craft(part: str, words: str) -> bool:
    """True for "two trucks" and "drones"; "a patrol boat" may act for whoever sent it."""
    plain = without_number(words)
    is_told = part == "source" and len(plain.split()) > 1
    return head_of(plain) in read_words("groups", "craft") and not is_told


def is_origin(words: str) -> bool:
    """True for "ten sailors from Peru", who are named only by where they are from."""
    people, _, origin = words.partition(" from ")
    return bool(origin) and next(names_in(people), None) is None


def names_in(words: str) -> Iterator[Name]:
    """Yields what a phrase names of the word lists, adjectives too, in order."""
    found = tuple(find_words(words, 0, len(words)))
    at = 0
    while at < len(found):
        hit = find_name(load_gazetteer(), words, found, at, frozenset())
        if hit is None:
            at += 1
        else:
            yield hit[1]
            at = hit[0]

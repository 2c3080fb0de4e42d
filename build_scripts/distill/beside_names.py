"""A phrase whose bearer's name stands right beside it: `the regional governor, Ana Lima`.

The parser takes most of them for one; what it misses here would make two actors of one person.
"""

from __future__ import annotations

import re

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation
from build_scripts.text.document import Span

# A rank, a rank and a country's people, or nothing stands between the comma and the name.
_MOST_BETWEEN = 4
_REACH = 60
_NAMED = frozenset(("name", "surname", "apposition", "title", "honorific", "office"))
_FIRST = re.compile(r",\s+")
_BEHIND = re.compile(r",\s+(?:(?:the|an?|its|his|her|their)\s+)?$", re.IGNORECASE)
_WORD = re.compile(r"[\w.’'-]+")


def find_bearer(annotation: Annotation, span: Span) -> str | None:
    """Returns the person whose name stands right behind or before a phrase, or None."""
    text = annotation.document.text
    if (comma := _FIRST.match(text, span.end)) is not None:
        reach = Span(comma.end(), min(len(text), comma.end() + _REACH))
        for mention in annotation.mentions_over(reach):
            if mention.span.start < comma.end() or mention.rule not in _NAMED:
                continue
            is_person = annotation.kinds.get(mention.actor) == "person"
            if is_person and _is_rank(text[comma.end() : mention.span.start]):
                return mention.actor
            if is_person or annotation.kinds.get(mention.actor) != "country":
                break
    start = max(0, span.start - _REACH)
    opened = _BEHIND.search(text, start, span.start)
    if opened is None or opened.start() == 0:
        return None
    rows = annotation.mentions_over(Span(opened.start() - 1, opened.start()))
    is_person = [row for row in rows if annotation.kinds.get(row.actor) == "person"]
    named = [row.actor for row in is_person if row.rule in _NAMED - {"office"}]
    return named[0] if named and _is_closed(text, span.end) else None


def _is_rank(between: str) -> bool:
    """True for "Field Marshal", "Dr." and "Laotian diplomat": no word that tells of another."""
    words = _WORD.findall(between)
    told = read_words("groups", "persons")
    return len(words) <= _MOST_BETWEEN and all(
        word[:1].isupper() or word.lower() in told for word in words
    )


def _is_closed(text: str, end: int) -> bool:
    """True where nobody is listed behind: "Ana Lima, a diplomat, said", not "and a diplomat"."""
    return re.match(r"\s+and\b", text[end : end + 8]) is None

"""The country from which an article is told: `MANILA, Philippines —`."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.gazetteer import Gazetteer, find_name
from build_scripts.annotate.words import find_words
from build_scripts.text.document import Document
from build_scripts.text.furniture import Furniture

_DASHES = ("-", "–", "—", "_")
_LONGEST = 60
_SHORTEST = 3


def find_home(
    gazetteer: Gazetteer, document: Document, furniture: Sequence[Furniture]
) -> str | None:
    """Returns the country of the first dateline: of its town where that is a capital, else named.

    A dateline is a label that begins with a town in capitals and ends in a dash.
    """
    for row in furniture:
        words = document.slice(row.span).strip()
        is_dateline = row.kind == "label" and words.endswith(_DASHES) and len(words) <= _LONGEST
        if is_dateline and words[:_SHORTEST].isupper():
            return _country_in(gazetteer, words)
    return None


def _country_in(gazetteer: Gazetteer, printed: str) -> str | None:
    """Returns the last country that a dateline names, also by its capital: `PARIS, France —`."""
    text = printed.title()
    words = tuple(find_words(text, 0, len(text)))
    found = None
    for at in range(len(words)):
        hit = find_name(gazetteer, text, words, at, frozenset())
        if hit is not None and hit[1].kind == "country" and hit[1].form in ("name", "capital"):
            found = hit[1].actor
    return found

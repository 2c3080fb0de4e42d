"""Headlines as a parser reads them: those in title case with the small letters of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.twin import make_twin

# A longer line is no headline that anybody prints.
_LONGEST = 240
_WORD = re.compile(r"[^\W\d_][\w'-]*")
# So many words of title case begin with a capital.
_TITLED, _FEWEST = 0.6, 4


def find_headline(furniture: Sequence[Furniture]) -> Span | None:
    """Returns the headline of an article as it stands first, or None."""
    rows = (row.span for row in furniture if row.kind == "headline")
    return next((row for row in rows if len(row) <= _LONGEST), None)


def make_headline_twin(document: Document, headline: Span) -> str:
    """Returns the twin of a headline; the length is the same.

    In title case, words are written small that the article has in small letters, or never has:
    `Mayor Says Ferry Will Stay` is parsed as `Mayor says ferry will stay`.
    """
    twin = make_twin(document.slice(headline))
    words = list(_WORD.finditer(twin))
    capitals = sum(row[0][0].isupper() for row in words)
    if len(words) < _FEWEST or capitals < _TITLED * len(words):
        return twin
    printed = frozenset(_WORD.findall(make_twin(document.text[headline.end :])))
    signs = list(twin)
    for row in words[1:]:
        small = row[0][0].lower() + row[0][1:]
        if not row[0][1:].isupper() and (small in printed or row[0] not in printed):
            signs[row.start()] = small[0]
    return "".join(signs)

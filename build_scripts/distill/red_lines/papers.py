"""Whose paper an article is: a communique or a release, whose every line its author says."""

from __future__ import annotations

import re

from build_scripts.annotate.attribution.sources import GROUP_KINDS
from build_scripts.annotate.marks import Annotation, Mention

# `OFFICIAL COMMUNIQUE No. 41`, `Statement by the spokesperson`; a headline goes on otherwise.
_TITLE = re.compile(
    r"\W*(?:(?:official|joint|final|press|public|news|media|formal)\s+)*(?:communiqu[eé]|statement|"
    r"declaration|press release|release|note verbale|resolution|manifesto|appeal)\b"
    r"(?!\s+(?:says|urges|draws|sparks|comes|calls|puts|raises)).{0,100}(?<![.!?])$",
    re.IGNORECASE,
)
# The head of its paper: `MINISTRY OF FOREIGN AFFAIRS`.
_HEAD = re.compile(
    r"\W*(?:MINISTR|MINISTERIO|DEPARTMENT OF|REPUBLIC OF|STATE OF|KINGDOM OF|EMBASSY OF|PERMANENT "
    r"MISSION|OFFICE OF THE|PRESIDENCY OF|GOVERNMENT OF)[^a-z]*$"
)
_TOP_LINES = 8


def find_author(annotation: Annotation) -> Mention | None:
    """Returns the country or organisation that first says something in a paper, else None.

    A report has no such author: neither a title nor the head of a paper stands above it.
    """
    if not is_paper(annotation):
        return None
    for row in annotation.attributions:
        if row.source and annotation.kinds.get(row.holder or "") in GROUP_KINDS:
            named = (m for m in annotation.mentions_over(row.source[0]) if m.actor == row.holder)
            first = next(named, None)
            if first is not None:
                return first
    return None


def is_paper(annotation: Annotation) -> bool:
    """True where one of the first lines is the title of a paper or its printed head."""
    document = annotation.document
    lines = [document.slice(row).strip() for row in document.lines[: 2 * _TOP_LINES]]
    filled = [line for line in lines if line][:_TOP_LINES]
    return any(_TITLE.match(line) or _HEAD.match(line) for line in filled)

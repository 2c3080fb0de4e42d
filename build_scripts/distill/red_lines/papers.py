"""Whose paper an article is: a communique or a release, whose every line its author says."""

from __future__ import annotations

from build_scripts.annotate.attribution.sources import GROUP_KINDS
from build_scripts.annotate.marks import Annotation, Mention
from build_scripts.annotate.paper_titles import is_paper


def find_author(annotation: Annotation) -> Mention | None:
    """Returns the country or organisation that first says something in a paper, else None.

    A report has no such author.
    """
    if not is_paper(annotation.document):
        return None
    for row in annotation.attributions:
        if row.source and annotation.kinds.get(row.holder or "") in GROUP_KINDS:
            named = (m for m in annotation.mentions_over(row.source[0]) if m.actor == row.holder)
            first = next(named, None)
            if first is not None:
                return first
    return None

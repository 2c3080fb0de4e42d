"""Sentences that tell what happened and take no stance: meetings and own lives."""

from __future__ import annotations

import re

from build_scripts.annotate.lexicon import once_a_lexicon
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.phrases import any_of, phrases_at, plain, read_phrases
from build_scripts.distill.drafts import PositionDraft

# What may stand before `I`: `Well, but`.
_LEAD = r"\W*(?:(?:yes|no|well|and|but|so|some|many|one|two|of)\b[\s,]*)*"
# `I have seen no proof` denies it, `I have invited them four times` tells what was done about it.
_DENIED = r"(?!\s+no(?:thing|body)?\b)"


def is_only_narrated(annotation: Annotation, draft: PositionDraft) -> bool:
    """True for a tweet's report of a meeting, and for an own life that is told.

    A count of the dead is somebody's position where somebody is told to give it.
    """
    if draft.stance != "states":
        return False
    contents = (row.span for row in draft.evidence if row.use == "content")
    texts = [annotation.document.slice(span) for span in contents]
    if draft.rule.endswith("/tweet"):
        return any(read_phrases("courtesies", "meetings").search(plain(text)) for text in texts)
    if draft.rule.endswith("/interview"):
        return bool(_read_own_life().match(plain(texts[0])))
    return False


@once_a_lexicon
def _read_own_life() -> re.Pattern[str]:
    """Returns the pattern of how a sentence on the own life begins."""
    return re.compile(_LEAD + any_of(phrases_at("courtesies", "own_life")) + _DENIED)

"""Sentences that tell what happened and take no stance: meetings and counts of casualties."""

from __future__ import annotations

import re

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.drafts import PositionDraft

# A meeting told of, which is an event: `Had a good exchange with`, `met w/ the minister`.
_MEETING = re.compile(
    r"\b(?:met|meets?|had an?|spoke|pleased to|glad to|great to|honou?red to)\b.{0,60}"
    r"\b(?:with|w|met|meet|see|exchange|meeting|talks?|discussion)\b|\bmet w\b",
    re.IGNORECASE,
)
_COUNT = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|"
    r"hundreds?|thousands?|several|many|no one|nobody|people|civilians|soldiers)"
)
_FATE = (
    r"(?:killed|wounded|injured|dead|died|deaths|casualties|arrested|detained|missing|"
    r"shot down|evacuated)"
)
# A count of the dead or the arrested: `12 people were killed`, `killed at least 12`.
_CASUALTIES = re.compile(
    rf"\b{_COUNT}\b(?:\W+\w+){{0,5}}?\W+{_FATE}\b|\b{_FATE}\b(?:\W+\w+){{0,3}}?\W+{_COUNT}\b",
    re.IGNORECASE,
)


def is_only_narrated(annotation: Annotation, draft: PositionDraft) -> bool:
    """True for a tweet's report of a meeting, and for a count of casualties that is told."""
    if draft.stance != "states":
        return False
    contents = (row.span for row in draft.evidence if row.use == "content")
    texts = [annotation.document.slice(span) for span in contents]
    if draft.rule.endswith("/tweet"):
        return any(_MEETING.search(text) for text in texts)
    return draft.mode == "indirect" and any(_CASUALTIES.search(text) for text in texts)

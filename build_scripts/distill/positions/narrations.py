"""Sentences that tell what happened and take no stance: meetings and own lives."""

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
# What somebody interviewed tells of the own life: `I was born in Gagra`, `I have been there twice`;
# `I have invited them four times` tells what was done about it, `I have seen no proof` denies it.
_OWN_LIFE = re.compile(
    r"\W*(?:(?:yes|no|well|and|but|so)\b[\s,]*)*(?:(?:some|many|one|two) of )?"
    r"(?:I(?:['’]ve|['’]d| have| had)?\s+(?:(?:always|also|just) )?"
    r"(?:was|did|didn['’]t|grew|grown|went|gone|came|met|saw|seen|used|been|lived|worked|studied|"
    r"known|remember|hear|heard)\b(?! no(?:thing|body)?\b)|"
    r"I (?:have|had) (?:a|an|my|two|three|four)\b|"
    r"my (?:\w+ )?(?:father|mother|parents|family|wife|husband|children|students|office))\b",
    re.IGNORECASE,
)


def is_only_narrated(annotation: Annotation, draft: PositionDraft) -> bool:
    """True for a tweet's report of a meeting, and for an own life that is told.

    A count of the dead is somebody's position where somebody is told to give it.
    """
    if draft.stance != "states":
        return False
    contents = (row.span for row in draft.evidence if row.use == "content")
    texts = [annotation.document.slice(span) for span in contents]
    if draft.rule.endswith("/tweet"):
        return any(_MEETING.search(text) for text in texts)
    if draft.rule.endswith("/interview"):
        return bool(_OWN_LIFE.match(texts[0]))
    return False

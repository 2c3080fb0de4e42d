"""Sentences that tell what happened and take no stance: meetings, casualties, own lives."""

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

# Who did it makes it a charge: `died after Russian shells hit the stop`, `killed by the rebels`.
_DOER = re.compile(
    r"\b(?:after|when|as|because)\b.{0,80}\b(?:hit|struck|shelled|stormed|attacked|fired|bombed|"
    r"opened fire|raided|ambushed|rammed|shot|launched|dropped|targeted)\b|"
    r"\b(?:killed|wounded|injured|shot|hit|arrested|detained|attacked)\s+by\b",
    re.IGNORECASE,
)
# What somebody interviewed tells of the own life: `I was born in Gagra`, `I have been there twice`.
_OWN_LIFE = re.compile(
    r"\W*(?:(?:yes|no|well|and|but|so)\b[\s,]*)*(?:(?:some|many|one|two) of )?"
    r"(?:I(?:['’]ve|['’]d)?\s+(?:was|have|had|haven['’]t|did|didn['’]t|grew|went|came|met|saw|used|"
    r"been|lived|worked|studied|remember|hear|heard)|my (?:\w+ )?(?:father|mother|parents|family|"
    r"wife|husband|children|students|office))\b",
    re.IGNORECASE,
)


def is_only_narrated(annotation: Annotation, draft: PositionDraft) -> bool:
    """True for a tweet's report of a meeting, and for casualties or an own life that is told."""
    if draft.stance != "states":
        return False
    contents = (row.span for row in draft.evidence if row.use == "content")
    texts = [annotation.document.slice(span) for span in contents]
    if draft.rule.endswith("/tweet"):
        return any(_MEETING.search(text) for text in texts)
    if draft.rule.endswith("/interview"):
        return bool(_OWN_LIFE.match(texts[0]))
    counted = draft.mode == "indirect" and any(_CASUALTIES.search(text) for text in texts)
    return counted and not any(_DOER.search(text) for text in texts)

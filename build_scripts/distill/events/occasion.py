"""Whether a noun with "the" or "his" means an occasion told before: `the two-day meeting`."""

from __future__ import annotations

import re

from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import (
    Telling,
    are_alike_in_status,
    are_one_day,
    are_one_place,
    family_of,
    group_of,
)

# How many sentences on the words for an event are still told.
_LATER = 6
# The words right before a noun that take up what is told, with one of its kind between:
# "the two-day".
_TAKEN_UP = re.compile(
    r"(?:\b(?:the|this|that|these|those|his|her|their|its)|\w['’]s)\s(?:[\w-]+\s)?$", re.IGNORECASE
)
# Words between that make it another one.
_ANOTHER = re.compile(
    r"\b(?:next|other|previous|last|latest|earlier|later|separate|another|upcoming|future|former|"
    r"second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s",
    re.IGNORECASE,
)
# "No such deployment": what was told just before, or in the same sentence.
_SUCH, _JUST = re.compile(r"\bsuch (?:an? )?(?:[\w-]+ )?$", re.IGNORECASE), 2
_SUMMONING = frozenset(("summon", "convoke"))
_BEFORE = 40
_HAPPENED = frozenset(("happened", "ongoing"))
# Occasions of one kind, by whatever word.
_KINDS = {
    group: kind
    for kind, groups in {
        "talks": "meeting talks summit host call convening",
        "visit": "visit departure host",
    }.items()
    for group in groups.split()
}
# Who is hosted are no people but "the talks".
_OCCASION = re.compile(
    r"(?:the|this|these|their)\s(?:[\w-]+\s){0,2}"
    r"(?:talks|meeting|summit|conference|session|round|negotiations|dialogue)\b",
    re.IGNORECASE,
)
# A visit by who comes and by who receives.
_BOTH_ENDS = (frozenset(("host", "visit")), frozenset(("host", "departure")))
# How an occasion goes on or ends: its day is not the one on which it began.
_RUNS = re.compile(r"\b(?:end|ended|conclude|concluded|last|lasted|continue|continued)\b", re.I)


def is_taken_up(before: Telling, after: Telling, gap: int, annotation: Annotation) -> bool:
    """A noun with "the" or "his" means the event just told: `his trip`, `the two-day meeting`."""
    one, other = before.best, after.best
    if not 0 < gap <= _LATER:
        return False
    if other.rule.startswith("verb/"):
        return _is_hosted(one, other, annotation)
    text = annotation.document.text
    start = max(0, other.trigger.start - _BEFORE)
    known = _TAKEN_UP.search(text[start : other.trigger.start])
    own = text[max(start, min(other.span.start, other.trigger.start)) : other.trigger.end]
    if known is None or _ANOTHER.search(known[0] + own):
        return False
    if not (_are_of_one_kind(one, other) and _may_be_one(one, other, annotation)):
        return False
    people = set(after.participants)
    return bool(set(before.participants) & people) or (not people and other.type == "CONSULT")


def is_such_as_told(before: Telling, after: Telling, gap: int, annotation: Annotation) -> bool:
    """True for the "such" of what was told: `No such deployment has taken place`."""
    one, other = before.best, after.best
    if not 0 <= gap <= _JUST or one.type != other.type or other.rule.startswith("verb/"):
        return False
    start = max(0, other.trigger.start - _BEFORE)
    return _SUCH.search(annotation.document.text[start : other.trigger.start]) is not None


def _is_hosted(one: EventMark, other: EventMark, annotation: Annotation) -> bool:
    """True for who held the talks just told: `The two-day meeting will be hosted by Norway`."""
    words = annotation.document.slice(other.span)
    is_occasion = group_of(other) == "host" and _OCCASION.match(words) is not None
    return is_occasion and _are_of_one_kind(one, other) and are_alike_in_status(one, other)


def _are_of_one_kind(one: EventMark, other: EventMark) -> bool:
    """True for the same words, the talks of a meeting, the trip of a visit.

    An envoy is summoned to a meeting, too.
    """
    if group_of(one) == group_of(other):
        return True
    if family_of(one) == family_of(other):
        return True
    kind = _KINDS.get(group_of(other))
    if one.word in _SUMMONING and kind == "talks":
        return True
    return kind is not None and kind == _KINDS.get(group_of(one))


def _may_be_one(one: EventMark, other: EventMark, annotation: Annotation) -> bool:
    """True when neither status, day nor place speaks against one event."""
    if other.timex is not None and other.rule.startswith("noun/"):
        return False
    if not are_one_place(one, other):
        return False
    if other.type == "CONSULT" and _RUNS.search(annotation.document.slice(other.span)):
        return one.status in _HAPPENED or are_alike_in_status(one, other)
    return are_one_day(one, other) and are_alike_in_status(one, other)


def is_visit_seen_by_host(
    before: Telling, after: Telling, gap: int, annotation: Annotation
) -> bool:
    """Who travelled to somebody was received there: `Peru had received leaders of the group`."""
    one, other = before.best, after.best
    if gap > _LATER or {group_of(one), group_of(other)} not in _BOTH_ENDS:
        return False
    is_open = are_one_day(one, other) and are_one_place(one, other)
    shared = set(one.participants) & set(other.participants)
    return is_open and are_alike_in_status(one, other) and len(shared) > 1

"""What the next sentences tell of an event: its dead, what was discussed, "his trip"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import (
    Telling,
    are_alike_in_status,
    are_one_day,
    are_one_place,
    family_of,
    group_of,
)
from build_scripts.distill.events.occasion import (
    is_such_as_told,
    is_taken_up,
    is_visit_seen_by_host,
)
from build_scripts.distill.events.sentences import find_sentence

# How many sentences on the dead of an attack, a measure and what was discussed are still told, and
# how many tellings before one are asked.
_NEAR, _LATER, _AT_TABLE, _MOST = 2, 6, 12, 12
_HAPPENED = frozenset(("happened", "ongoing"))
# Those who met, named by that alone: "the sides discussed", "both exchanged views", and
# not "the two ministers of Chile".
_THOSE_WHO_MET = re.compile(
    r"(?:the (?:two|sides?|parties|presidents|ministers|leaders|officials|delegations|diplomats)\b"
    r"|both\b|they\b)(?!\s+(?:\w+\s+)?of\b)",
    re.IGNORECASE,
)
# What sanctions do to those under them.
_MEASURES = frozenset("deny prohibit bar freeze ban".split())
# The same as having met: "the two leaders met for two hours"; they "had met" at another time.
_MET_THEN = re.compile(
    r"(?:they|both|(?:the|both) (?:two |three )?(?:men|women|sides|parties|presidents|ministers|"
    r"leaders|officials|delegations|diplomats|negotiators|envoys)) "
    r"(?:then |also |later )?(?:met|sat|dined)\b",
    re.IGNORECASE,
)


def join_followed(tellings: Sequence[Telling], annotation: Annotation) -> list[Telling]:
    """Returns the tellings, what later sentences tell of an event joined to it."""
    starts = [row.start for row in annotation.sentences]
    kept: list[Telling] = []
    places: list[int] = []
    for telling in tellings:
        place = bisect_right(starts, telling.best.trigger.start)
        home = None
        for n in range(len(kept) - 1, max(-1, len(kept) - 1 - _MOST), -1):
            gap = place - places[n]
            if any(rule(kept[n], telling, gap, annotation) for rule in _FOLLOWING):
                home = n
                break
        if home is None:
            kept.append(telling)
            places.append(place)
        else:
            kept[home] = _joined(kept[home], telling, annotation)
    return kept


def are_its_dead(before: Telling, after: Telling, gap: int, annotation: Annotation) -> bool:
    """The dead and the damage of which nobody else is told are those of the attack just told."""
    one, other = before.best, after.best
    if not 0 < gap <= _NEAR or other.word not in load_events().harm:
        return False
    if family_of(other) != "harm" or not set(other.source) <= set(one.source):
        return False
    is_attack = family_of(one) == "harm" and one.word not in load_events().harm
    return is_attack and _is_open(one, other)


def is_what_was_discussed(
    before: Telling, after: Telling, gap: int, annotation: Annotation
) -> bool:
    """Those who met discuss at their meeting: `The sides discussed the withdrawal`.

    So does who is told as having met after what was discussed. Of a meeting to come they must be
    the same ones.
    """
    one, other = before.best, after.best
    words = annotation.document.slice(other.span)
    if not 0 < gap <= _AT_TABLE:
        return False
    if other.rule == "verb/meeting":
        return family_of(one) == "talks" and _is_open(one, other) and _is_then(words, other)
    if other.rule != "verb/talks":
        return False
    is_meeting = one.type == "CONSULT" and not one.rule.startswith("noun/")
    if not is_meeting or _THOSE_WHO_MET.match(words) is None:
        return False
    is_done = {one.status, other.status} <= _HAPPENED
    is_theirs = bool(set(one.participants) & set(other.participants))
    return is_done or (is_theirs and are_alike_in_status(one, other))


def _is_then(words: str, mark: EventMark) -> bool:
    return mark.timex is None and _MET_THEN.match(words) is not None


def is_denied_again(before: Telling, after: Telling, gap: int, annotation: Annotation) -> bool:
    """What somebody denies without a day is what was told of him: `denied that its ship had`."""
    one, other = before.best, after.best
    is_denial = gap > 0 and one.status in _HAPPENED and other.status == "denied"
    if not is_denial or other.timex is not None:
        return False
    return family_of(one) == family_of(other) and bool(set(one.source) & set(other.source))


def is_measure_of(before: Telling, after: Telling, gap: int, annotation: Annotation) -> bool:
    """What those under sanctions may not do is what the sanctions are."""
    one, other = before.best, after.best
    if not 0 < gap <= _LATER or not group_of(one) == group_of(other) == "sanction":
        return False
    is_passive = other.word in _MEASURES and not other.source and other.timex is None
    return bool(one.source) and not one.rule.startswith("verb/") and is_passive


def _is_open(one: EventMark, other: EventMark) -> bool:
    """True when neither status, day nor place speaks against one event."""
    if not {one.status, other.status} <= _HAPPENED:
        return False
    return are_one_day(one, other) and are_one_place(one, other)


def _joined(first: Telling, later: Telling, annotation: Annotation) -> Telling:
    """Returns an event with what is told of it later, of which only the dead add who took part."""
    marks = later.marks
    best = first.best
    if later.best.status == "denied" and _is_asked(best, annotation):
        best = replace(best, status="denied")
    if later.best.word not in load_events().harm:
        marks = tuple(replace(row, source=(), target=(), participants=()) for row in marks)
    return Telling(best, (*first.others, *marks))


def _is_asked(mark: EventMark, annotation: Annotation) -> bool:
    """True for what a question tells, which the answer denies: "Did you meet her?"."""
    sentence = find_sentence(annotation, mark.trigger)
    return annotation.document.slice(sentence).rstrip(' \n"”»').endswith("?")


Rule = Callable[[Telling, Telling, int, Annotation], bool]
_FOLLOWING: tuple[Rule, ...] = (
    are_its_dead,
    is_what_was_discussed,
    is_taken_up,
    is_such_as_told,
    is_visit_seen_by_host,
    is_denied_again,
    is_measure_of,
)

"""One event told in several words: an attack and its dead, a visit to meet, a headline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.followed import join_followed
from build_scripts.distill.events.merge import (
    Telling,
    are_alike_in_status,
    are_one_day,
    are_one_place,
    family_of,
    group_of,
)

_FORCE = frozenset(("COERCE", "ASSAULT"))
# A pact or talks that only a noun tells, and verbs that tell what becomes of it.
_UNCARRIED_PACTS = frozenset(("noun/agreement", "noun/talks", "light-verb/talks"))
_ENDS = frozenset(("verb/decision", "verb/incident", "verb/deed"))
# How an envoy is called, what is said to him, and how far behind.
_SUMMONING, _HEARD, _AND = frozenset(("summon", "convoke")), frozenset(("PROTEST", "REQUEST")), 5
# What is done by writing a letter.
_WRITTEN = frozenset(("REQUEST", "REJECT", "THREATEN", "ACCUSE", "PROTEST"))
# A line that ends as a sentence does; headlines and the lines beside them do not.
_CLOSED_LINE = re.compile(r"^.*[.!?][\"'”’»)]*[ \t]*$", re.MULTILINE)
# How far behind an event an infinitive of its purpose begins.
_NEXT = 3
# How many tellings before one, and how many in headlines, are asked.
_MOST = 12


def merge_doubles(tellings: Sequence[Telling], annotation: Annotation) -> tuple[Telling, ...]:
    """Returns the tellings in order, those that tell an event in other words joined to it.

    Two tellings of one sentence are one event when a rule of `_BESIDE` says so; what a headline
    tells stands again in the article, told by the same words or of the same actors.
    """
    beside = _join_beside(tellings, annotation)
    return _join_headlines(join_followed(beside, annotation), annotation)


def _join_beside(tellings: Sequence[Telling], annotation: Annotation) -> list[Telling]:
    """Returns the tellings, doubles within one sentence joined."""
    starts = [row.start for row in annotation.sentences]
    kept: list[Telling] = []
    places: list[int] = []
    for telling in sorted(tellings, key=lambda row: row.best.trigger.start):
        place = bisect_right(starts, telling.best.trigger.start)
        near = range(max(0, len(kept) - _MOST), len(kept))
        twin = next(
            (n for n in near if places[n] == place and _is_double(kept[n].best, telling.best)),
            None,
        )
        if twin is None:
            kept.append(telling)
            places.append(place)
        else:
            kept[twin] = _joined(kept[twin], telling)
    return kept


def _join_headlines(tellings: Sequence[Telling], annotation: Annotation) -> tuple[Telling, ...]:
    """Returns the tellings, those of a headline joined to the first of the article that fits."""
    end = find_head_end(annotation.document.text)
    kept = list(tellings)
    above = [row for row in kept if row.best.trigger.end <= end][:_MOST]
    for telling in above:
        below = (row for row in kept if row not in above)
        home = next((row for row in below if _is_below(telling.best, row.best)), None)
        if home is not None:
            kept[kept.index(home)] = Telling(home.best, (*telling.marks, *home.others))
            kept.remove(telling)
    return tuple(kept)


def find_head_end(text: str) -> int:
    """Returns where the first line that closes as a sentence does begins: below the headlines."""
    first = _CLOSED_LINE.search(text)
    return 0 if first is None else first.start()


def _is_double(one: EventMark, other: EventMark) -> bool:
    """True for two marks of a sentence that tell one event."""
    if not (are_one_day(one, other) and are_one_place(one, other)):
        return False
    return any(rule(one, other) for rule in _BESIDE)


def is_within(one: EventMark, other: EventMark) -> bool:
    """The words of one are among those of the other: `will meet to discuss a truce`."""
    return family_of(one) == family_of(other) and _is_nested(one, other)


def is_harm_of(one: EventMark, other: EventMark) -> bool:
    """Of an attack and its dead not both tell who did it: `killed 12 when a drone hit a car`."""
    if {family_of(one), family_of(other)} != {"harm"} or group_of(one) == group_of(other):
        return False
    return not (one.source and other.source) or bool(set(one.source) & set(other.source))


def is_purpose_of(one: EventMark, other: EventMark) -> bool:
    """Who travels to meet somebody does one thing: `plans to visit Uzhhorod to meet her`."""
    if not one.type == other.type == "CONSULT" or not _share(one, other):
        return False
    is_next = other.status == "hypothetical" and 0 <= other.span.start - one.span.end < _NEXT
    return is_next or _is_nested(one, other)


def is_deed_beside(one: EventMark, other: EventMark) -> bool:
    """Two deeds of force by one actor are one: `stopped four trucks and detained eleven men`."""
    if one.type != other.type or one.type not in _FORCE or not _is_nested(one, other):
        return False
    return bool(set(one.source) & set(other.source))


def is_named_incident(one: EventMark, other: EventMark) -> bool:
    """An incident is what its clause tells: `an incident in which soldiers stopped a truck`."""
    return "incident" in (one.word, other.word) and _is_nested(one, other)


def is_asked_for(one: EventMark, other: EventMark) -> bool:
    """What somebody is asked to do is the request: `asked the court to rule on four sites`."""
    if not _is_nested(one, other):
        return False
    return any(
        asked.type == "REQUEST"
        and wanted.status == "hypothetical"
        and bool(set(asked.target) & set(wanted.source))
        for asked, wanted in ((one, other), (other, one))
    )


def is_said_there(one: EventMark, other: EventMark) -> bool:
    """What is read out at a press conference is said there: one statement."""
    is_shared = not (one.participants and other.participants) or _share(one, other)
    return one.type == other.type == "STATEMENT" and _is_nested(one, other) and is_shared


def is_asked_in_letter(one: EventMark, other: EventMark) -> bool:
    """What is asked or refused in a letter is one with it: `In a letter, Peru asked for ships`."""
    return any(
        letter.rule == "noun/statement"
        and told.type in _WRITTEN
        and letter.span.covers(told.trigger)
        and bool(set(letter.participants) & set(told.source))
        for letter, told in ((one, other), (other, one))
    )


def is_refused(one: EventMark, other: EventMark) -> bool:
    """What is refused is the refusal: `a request to hold a rally was refused`."""
    if not _is_nested(one, other):
        return False
    return any(
        refused.type == "REJECT" and wanted.status == "hypothetical" and wanted.type != "REJECT"
        for refused, wanted in ((one, other), (other, one))
    )


def is_end_of_pact(one: EventMark, other: EventMark) -> bool:
    """What ends or is undone is no second event: `the contract of Peru and Chile expired`."""
    if one.span.start != other.span.start or not _is_nested(one, other):
        return False
    return any(
        ended.rule in _UNCARRIED_PACTS
        and told.rule in _ENDS
        and told.trigger.start > ended.trigger.start
        and ended.timex in (None, told.timex)
        for ended, told in ((one, other), (other, one))
    )


def is_said_to_summoned(one: EventMark, other: EventMark) -> bool:
    """An envoy is summoned to hear it: `summoned the ambassador and protested`."""
    summoned = next((m for m in (one, other) if m.word in _SUMMONING), None)
    told = other if summoned is one else one
    if summoned is None or told.type not in _HEARD or told.word in _SUMMONING:
        return False
    is_next = 0 <= told.span.start - summoned.span.end <= _AND
    return _share(one, other) and (_is_nested(one, other) or is_next)


def _is_nested(one: EventMark, other: EventMark) -> bool:
    return one.span.covers(other.span) or other.span.covers(one.span)


def _share(one: EventMark, other: EventMark) -> bool:
    return bool(set(one.participants) & set(other.participants))


Rule = Callable[[EventMark, EventMark], bool]
_BESIDE: tuple[Rule, ...] = (
    is_within,
    is_harm_of,
    is_purpose_of,
    is_deed_beside,
    is_named_incident,
    is_asked_for,
    is_said_there,
    is_asked_in_letter,
    is_refused,
    is_end_of_pact,
    is_said_to_summoned,
)


def _is_below(above: EventMark, below: EventMark) -> bool:
    """True when the article tells what its headline told: the same, or of the same actors."""
    if family_of(above) != family_of(below):
        return False
    if not (are_one_day(above, below) and are_alike_in_status(above, below)):
        return False
    return _share(above, below) or above.word == below.word


def _joined(one: Telling, other: Telling) -> Telling:
    """Returns two tellings as one, the fuller first."""
    best, rest = sorted((one, other), key=_fullness, reverse=True)
    return Telling(best.best, (*best.others, *rest.marks))


def _fullness(telling: Telling) -> tuple[float, ...]:
    """Orders tellings by how many take part, by how sure and how long they are.

    What only names an incident or is asked for comes last, a summons and an end first.
    """
    mark = telling.best
    known = mark.word != "incident" and mark.status != "hypothetical"
    known += mark.word in _SUMMONING or mark.rule in _ENDS
    return known, len(telling.participants), mark.confidence, len(mark.span)

"""When two tellings in one sentence are one event: an attack and its dead, a visit to meet."""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.annotate.marks import EventMark
from build_scripts.distill.events.merge import family_of, group_of

_FORCE = frozenset(("COERCE", "ASSAULT"))
# A pact or talks that only a noun tells, and verbs that tell what becomes of it.
_UNCARRIED_PACTS = frozenset(("noun/agreement", "noun/talks", "light-verb/talks"))
ENDS = frozenset(("verb/decision", "verb/incident", "verb/deed"))
# How an envoy is called, what is said to him, and how far behind.
SUMMONING, _HEARD, _AND = frozenset(("summon", "convoke")), frozenset(("PROTEST", "REQUEST")), 5
# What is done by writing a letter.
_WRITTEN = frozenset(("REQUEST", "REJECT", "THREATEN", "ACCUSE", "PROTEST"))
# What a clause speaks of without telling it: it puts off talks, brings a pact to a vote.
_OCCASIONS = frozenset(
    "meeting talks summit mediation agreement election exercise concession".split()
)
_ANOTHER_TIME = re.compile(
    r"\b(?:after|before|following|followed|since|when|while|until|during|ahead|despite)\b", re.I
)
# Verbs that tell less than their noun: "take part in drills", "offered its good offices".
_EMPTY = frozenset(
    "verb/participation verb/remarks verb/departure verb/visit speech-act/promise".split()
)
# What is said to be done, and how: "asked Peru to reopen the port".
_TO_DO = frozenset(
    "speech-act/request speech-act/reject speech-act/promise verb/request verb/invitation".split()
)
_INFINITIVE = re.compile(r"\bto (?:\w+ ){0,3}$")
# How a pact is told of itself: "the draft, which their envoys had signed".
_OWN_STORY = re.compile(r"\b(?:which|signed|reached|struck)\b", re.I)
# How far behind an event an infinitive of its purpose begins.
_NEXT = 3


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
    if not one.type == other.type == "CONSULT" or not share_an_actor(one, other):
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
    is_shared = not (one.participants and other.participants) or share_an_actor(one, other)
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
        refused.type == "REJECT"
        and wanted.type != "REJECT"
        and (wanted.status == "hypothetical" or _is_its_subject(wanted, refused))
        for refused, wanted in ((one, other), (other, one))
    )


def _is_its_subject(noun: EventMark, refused: EventMark) -> bool:
    """True for "a visit by her lawyer was refused"."""
    is_before = noun.trigger.end <= refused.trigger.start
    return is_before and not noun.rule.startswith("verb/") and not refused.source


def is_end_of_pact(one: EventMark, other: EventMark) -> bool:
    """What ends or is undone is no second event: `the contract of Peru and Chile expired`."""
    if one.span.start != other.span.start or not _is_nested(one, other):
        return False
    return any(
        ended.rule in _UNCARRIED_PACTS
        and told.rule in ENDS
        and told.trigger.start > ended.trigger.start
        and ended.timex in (None, told.timex)
        for ended, told in ((one, other), (other, one))
    )


def is_spoken_of(one: EventMark, other: EventMark, text: str) -> bool:
    """An occasion in the clause of a verb is no second event: `blocked the talks with Peru`.

    At another time it is one: "reopened the road after talks with Peru", "agreed on a third round".
    """
    return any(
        not told.rule.startswith("noun/")
        and noun.rule.startswith("noun/")
        and group_of(noun) in _OCCASIONS
        and told.span.covers(noun.trigger)
        and not (noun.status == "planned" and told.status == "happened")
        and not _has_own_people(noun, told)
        and _OWN_STORY.search(text[noun.trigger.end : noun.span.end]) is None
        and _ANOTHER_TIME.search(text[told.trigger.end : noun.trigger.start]) is None
        for told, noun in ((one, other), (other, one))
    )


def _has_own_people(noun: EventMark, told: EventMark) -> bool:
    """True for talks of two who have no part in the verb: `after talks of Peru and Chile`."""
    own = set(noun.participants) - set(told.participants)
    return len(noun.participants) > 1 and bool(own)


def is_only_spoken_of(mark: EventMark, other: EventMark, text: str) -> bool:
    """True for an occasion in the clause of a verb that tells more than that somebody is there."""
    is_noun = mark.rule.startswith("noun/") and other.rule not in _EMPTY
    return is_noun and is_spoken_of(mark, other, text)


def is_content_of(one: EventMark, other: EventMark) -> bool:
    """What may be done by an offer or a decision is no second event: `offered to open it`."""
    return any(
        (agreed.type == "AGREE" or agreed.rule == "verb/decision")
        and agreed.status != todo.status
        and todo.status == "hypothetical"
        and todo.timex is None
        and agreed.trigger.end <= todo.span.start
        and agreed.span.covers(todo.span)
        for agreed, todo in ((one, other), (other, one))
    )


def is_said_to_summoned(one: EventMark, other: EventMark) -> bool:
    """An envoy is summoned to hear it: `summoned the ambassador and protested`."""
    summoned = next((m for m in (one, other) if m.word in SUMMONING), None)
    told = other if summoned is one else one
    if summoned is None or told.type not in _HEARD or told.word in SUMMONING:
        return False
    is_next = 0 <= told.span.start - summoned.span.end <= _AND
    return share_an_actor(one, other) and (_is_nested(one, other) or is_next)


def _is_nested(one: EventMark, other: EventMark) -> bool:
    return one.span.covers(other.span) or other.span.covers(one.span)


def share_an_actor(one: EventMark, other: EventMark) -> bool:
    """True when somebody takes part in both."""
    return bool(set(one.participants) & set(other.participants))


def is_what_is_asked(one: EventMark, other: EventMark, text: str) -> bool:
    """What somebody is to do is the request, the refusal, the offer: `asked to reopen the port`."""
    return any(
        said.rule in _TO_DO
        and not todo.rule.startswith("speech-act/")
        and todo.timex in (None, said.timex)
        and said.span.covers(todo.trigger)
        and said.trigger.end <= todo.trigger.start
        and _INFINITIVE.search(text[said.trigger.end : todo.trigger.start]) is not None
        for said, todo in ((one, other), (other, one))
    )


Rule = Callable[[EventMark, EventMark], bool]
BESIDE: tuple[Rule, ...] = (
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
    is_content_of,
)
BESIDE_BY_WORDS: tuple[Callable[[EventMark, EventMark, str], bool], ...] = (
    is_spoken_of,
    is_what_is_asked,
)

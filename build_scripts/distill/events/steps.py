"""Which speech acts are steps of a conflict, by ordered signs: a threat, a refusal, an offer.

What somebody does by saying it is a position. It is an event too where others answer it: readers
mark threats, apologies, what is refused or turned down, good offices offered by a state, and what
was asked for on a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.annotate.events.lexicon import read_set
from build_scripts.annotate.marks import Annotation, EventMark

_MANY = frozenset(("country", "organisation", "body", "party", "group"))
_WORD = re.compile(r"\w+")
# "Which was rejected" tells on.
_WHO = re.compile(r"(?:who|that|whose|which(?! (?:was|were|has been|had been)))\b")
# How many words behind a verb tell what it is about.
_ABOUT = 7
_TIMES = re.compile(r"\b(?:twice|(?:two|three|four|five|several|many) times)\b", re.I)
_WRITTEN = re.compile(
    r"\bin (?:an?|the|its|his|her|their) (?:\w+ ){0,2}(?:letter|note|memo)\b|in writing\b", re.I
)
# What a day behind it tells: "asked Peru to leave in May" is of the leaving.
_CONTENT = re.compile(r"\w.*\bto\b|\b(?:that|of|for|whether)\b", re.DOTALL)


def is_step(mark: EventMark, annotation: Annotation) -> bool:
    """True for a speech act that the first sign that holds of it calls an event."""
    return next((answer for sign, answer in _SIGNS if sign(mark, annotation)), False)


def is_quoted(mark: EventMark, annotation: Annotation) -> bool:
    """It stands in somebody's own words, which are the position."""
    return any(row.span.covers(mark.span) for row in annotation.quotations)


def is_not_done(mark: EventMark, annotation: Annotation) -> bool:
    """It is denied, supposed or to come."""
    return mark.status != "happened"


def is_beside(mark: EventMark, annotation: Annotation) -> bool:
    """It says how something else was done, or of whom it is told: "demanding", "who refused"."""
    is_first = mark.trigger.start == mark.span.start and not mark.target
    if is_first or annotation.document.slice(mark.trigger).endswith("ing"):
        return True
    return _WHO.match(annotation.document.slice(mark.span)) is not None


def is_silence(mark: EventMark, annotation: Annotation) -> bool:
    """Only words are refused or offered: "refused to speak of it", "offered no comment"."""
    behind = _words_behind(mark, annotation)[:3]
    words = {word.removesuffix("s") for word in behind}.union(behind)
    if mark.word == "offer":
        return not read_set("@idle").isdisjoint(words)
    return mark.word in read_set("@refusing") and not read_set("@silent").isdisjoint(words)


def is_answer_to_claim(mark: EventMark, annotation: Annotation) -> bool:
    """A claim is denied: "rejected the allegation"."""
    if mark.word not in read_set("@refuting"):
        return False
    about = {word.removesuffix("s") for word in _words_behind(mark, annotation)}
    return not (read_set("@hearsay") | read_set("@blame")).isdisjoint(about)


def is_threat(mark: EventMark, annotation: Annotation) -> bool:
    """Somebody threatens something, or vows it: "vowed countermeasures", not "to be a friend"."""
    is_aim = mark.word in read_set("@vowing") and _words_behind(mark, annotation)[:1] == ["to"]
    return mark.word in read_set("@aiming") and not is_aim and bool(mark.source)


def is_apology(mark: EventMark, annotation: Annotation) -> bool:
    """Somebody apologises."""
    return mark.word in read_set("@apology") and bool(mark.participants)


def is_offer(mark: EventMark, annotation: Annotation) -> bool:
    """A state or body offers something: "offered to host talks"."""
    return mark.word == "offer" and _is_of_many(mark, annotation)


def is_refusal(mark: EventMark, annotation: Annotation) -> bool:
    """Somebody refuses to do what others want."""
    return mark.word == "refuse"


def is_turned_down(mark: EventMark, annotation: Annotation) -> bool:
    """A draft, an offer or a request is rejected."""
    is_told = bool(_words_behind(mark, annotation)) and bool(mark.source or mark.target)
    return mark.word in ("reject", "turn") and is_told


def is_in_writing(mark: EventMark, annotation: Annotation) -> bool:
    """It was asked, refused or warned of in a letter or a note."""
    if mark.word not in read_set("@stepping"):
        return False
    return _WRITTEN.search(annotation.document.slice(mark.span)) is not None


def is_on_a_day(mark: EventMark, annotation: Annotation) -> bool:
    """It was asked, objected to or warned of on a day, or several times."""
    is_now = annotation.document.slice(mark.trigger).lower() in (mark.word, f"{mark.word}s")
    if is_now or mark.word not in read_set("@stepping"):
        return False
    text = annotation.document.text
    if _TIMES.search(text[mark.trigger.end : mark.span.end]):
        return True
    if mark.timex is None or mark.timex.value is None:
        return False
    return _CONTENT.search(text[mark.trigger.end : mark.timex.span.start]) is None


def _is_of_many(mark: EventMark, annotation: Annotation) -> bool:
    return any(annotation.kinds.get(actor) in _MANY for actor in mark.source)


def _words_behind(mark: EventMark, annotation: Annotation) -> list[str]:
    """Returns the words behind a verb that tell what it is about, in small letters."""
    behind = annotation.document.text[mark.trigger.end : mark.span.end]
    return _WORD.findall(behind.lower())[:_ABOUT]


Sign = Callable[[EventMark, Annotation], bool]
_SIGNS: tuple[tuple[Sign, bool], ...] = (
    (is_quoted, False),
    (is_not_done, False),
    (is_beside, False),
    (is_silence, False),
    (is_answer_to_claim, False),
    (is_threat, True),
    (is_apology, True),
    (is_offer, True),
    (is_refusal, True),
    (is_turned_down, True),
    (is_in_writing, True),
    (is_on_a_day, True),
)

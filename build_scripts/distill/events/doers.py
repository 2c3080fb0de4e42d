"""Who did what is told without a doer: "Five people were killed" after "rebels stormed a post"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.joining import with_actors
from build_scripts.distill.events.merge import Telling, group_of
from build_scripts.distill.events.pairs import Pairs

_VIOLENCE = frozenset("attack bombing shelling killing shooting war invasion".split())
# Deeds by force against somebody, of which one may follow from another: whoever seizes a base
# takes its soldiers away, and whoever breaks up a march arrests the marchers.
_BY_FORCE = frozenset("arrest expulsion seizure ban".split())
# The types of what somebody does who may go on to arrest or expel: not who visits or praises.
_STERN = frozenset(("ASSAULT", "COERCE", "ACCUSE", "SANCTION"))
# Deeds that are done to somebody and told again without saying by whom.
_DONE = _VIOLENCE | _BY_FORCE | {"release"}
_DOERS = frozenset(("country", "organisation", "party", "body", "group"))
_STATES = frozenset(("country", "organisation", "party", "body"))
_TOLD = frozenset(("happened", "ongoing"))
# Fighting that takes two: "fighting broke out along the frontier".
_FIGHTING = re.compile(
    r"(?<!civil )\b(?:fighting|clash(?:es)?|hostilities|skirmish(?:es)?|war|conflict)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:frontier|border|line of contact)\b", re.IGNORECASE)
# Another deed than the one before: "in an attack on a house", "in a separate raid".
_OTHER_DEED = re.compile(r"\b(?:in|by|during) an?(?:other)?\b", re.IGNORECASE)
# Weapons do nothing by themselves.
_WEAPON = re.compile(r"\b(?:drones?|missiles?|shells?|rockets?|bombs?|mines?)$", re.IGNORECASE)
# So many marks are looked at for one doer.
_LOOKED_AT = 8


class Doers:
    """The doers of an article's deeds, by sentence; a deed is told by the best of its tellings."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._kinds = annotation.kinds
        self._pairs = Pairs(annotation, annotation.kinds)
        self._starts = [span.start for span in annotation.sentences]

    def fill(self, tellings: Sequence[Telling]) -> list[Telling]:
        """Returns the tellings in their order; who did it is told in the same or last sentence.

        None is taken where two are told there, or where day or place differ.
        """
        told = sorted((row.best for row in tellings), key=lambda mark: mark.trigger)
        filled = {mark.trigger: self._with_doer(told, at) for at, mark in enumerate(told)}
        return [
            row
            if any(mark.source for mark in row.others)
            else replace(row, best=filled[row.best.trigger])
            for row in tellings
        ]

    def _with_doer(self, told: Sequence[EventMark], at: int) -> EventMark:
        mark = told[at]
        if group_of(mark) in _VIOLENCE and not self._has_party(mark):
            pair = self._fighters(mark)
            if pair:
                return with_actors(mark, "source", pair)
        if not self._lacks_doer(mark):
            return mark
        place = self._sentence_of(mark)
        near = [
            row
            for row in (*told[max(0, at - _LOOKED_AT) : at], *told[at + 1 : at + 3])
            if self._sentence_of(row) == place
            or (self._sentence_of(row) == place - 1 and row.trigger < mark.trigger)
        ]
        for fits in (_is_kin, self._is_by_force):
            doers = {self._doers_of(row) for row in near if fits(mark, row)} - {()}
            if len(doers) == 1:
                return with_actors(mark, "source", doers.pop())
            if doers:
                break
        return mark

    def _is_by_force(self, mark: EventMark, other: EventMark) -> bool:
        """True for what may follow from another deed of force, told just before.

        After an attack only whoever may arrest people does so, after any deed of theirs.
        """
        one, two = group_of(mark), group_of(other)
        if other.trigger > mark.trigger or other.status != "happened" or are_apart(mark, other):
            return False
        is_earlier = self._sentence_of(other) < self._sentence_of(mark)
        if one in _BY_FORCE and is_earlier and other.type in _STERN and self._has_power(other):
            return True
        return two in _BY_FORCE and one in _BY_FORCE | _VIOLENCE

    def _has_power(self, mark: EventMark) -> bool:
        """True for a deed of a country, or of police, soldiers and the like."""
        doers = self._doers_of(mark)
        if not doers:
            return False
        words = doers[0].split("-")
        is_state = self._kinds.get(doers[0]) in ("country", "body")
        return is_state or not read_words("groups", "powers").isdisjoint(words)

    def _lacks_doer(self, mark: EventMark) -> bool:
        """True for a deed that is told with whom it struck, and by nobody."""
        if mark.source or group_of(mark) not in _DONE or mark.status not in _TOLD:
            return False
        if any(part == "source" for part, _ in mark.unnamed) or mark.rule.startswith("noun/"):
            return False
        if is_another_deed(mark, self._annotation):
            return False
        return not self._has_party(mark)

    def _has_party(self, mark: EventMark) -> bool:
        return any(self._kinds.get(actor) in _STATES for actor in mark.participants)

    def _fighters(self, mark: EventMark) -> tuple[str, ...]:
        """Returns the two countries of an article for fighting told without anybody, or none.

        They must be named far more often than any third, or share the border that is told of; and
        the sentence names nobody else who might fight.
        """
        document = self._annotation.document
        sentence = self._annotation.sentences[self._sentence_of(mark)]
        is_between = _BETWEEN.search(document.slice(sentence)) is not None
        where = sentence if is_between else mark.span
        if _FIGHTING.search(document.slice(where)) is None:
            return ()
        pair = self._pairs.most_named(2) if is_between else self._pairs.alone()
        others = {
            row.actor
            for row in self._annotation.mentions_over(sentence)
            if self._kinds.get(row.actor) in _STATES | {"group"}
        }
        return pair if len(pair) > 1 and others <= set(pair) else ()

    def _doers_of(self, mark: EventMark) -> tuple[str, ...]:
        """Returns who did it where that is one, with its country: "Ethiopia's army"."""
        doers = tuple(actor for actor in mark.source if self._kinds.get(actor) in _DOERS)
        return doers if len(doers) == 1 and _WEAPON.search(doers[0]) is None else ()

    def _sentence_of(self, mark: EventMark) -> int:
        return max(0, bisect_right(self._starts, mark.trigger.start) - 1)


def _is_kin(mark: EventMark, other: EventMark) -> bool:
    """True for two deeds of one kind, of which neither day nor place tells them apart."""
    one, two = group_of(mark), group_of(other)
    if one != two and not {one, two} <= _VIOLENCE:
        return False
    if other.status not in _TOLD or other.rule.startswith("speech-act"):
        return False
    return not are_apart(mark, other)


def is_another_deed(mark: EventMark, annotation: Annotation) -> bool:
    """True for another deed than the one told before: `killed in an attack on a bus`."""
    return _OTHER_DEED.search(annotation.document.slice(mark.span)) is not None


def are_apart(mark: EventMark, other: EventMark) -> bool:
    """True when the day or place of the one is not that of the other."""
    if mark.timex is not None and mark.timex.value:
        if other.timex is None or not other.timex.value:
            return True
        if not (mark.timex.value in other.timex.value or other.timex.value in mark.timex.value):
            return True
    return not (mark.place is None or other.place is None or mark.place == other.place)

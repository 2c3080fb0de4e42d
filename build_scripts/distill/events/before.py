"""Who takes part in an event whose sentence names no party: those of the sentences before it.

`Drones hit two depots overnight` behind a sentence on the fight of two countries has to do with
them; where no such stand before, with the country of the headline or section. An event keeps its
confidence, which is that of one without participants.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import Telling, family_of
from build_scripts.distill.events.setting import Setting

_STATES = frozenset(("country", "organisation", "party", "body"))
_FORCE = frozenset(("ASSAULT", "COERCE"))
# How many sentences back somebody is looked for, how many may be meant, how many tellings before
# one are asked, and how often the article names whom it is about.
_NEAR, _PARTIES, _LOOKED_AT, _OFTEN = 2, 2, 6, 3


class Before:
    """The actors of an article by sentence, for the events that name none."""

    def __init__(self, annotation: Annotation, tellings: Sequence[Telling]) -> None:
        self._annotation = annotation
        self._kinds = annotation.kinds
        self._starts = [span.start for span in annotation.sentences]
        self._times_named = Counter(row.actor for row in annotation.mentions)
        self._told = sorted((row.best for row in tellings), key=lambda mark: mark.trigger)

    @cached_property
    def _setting(self) -> Setting:
        return Setting(self._annotation)

    def fill(self, telling: Telling, beside: Telling) -> Telling:
        """Returns `beside`, with those of the nearest sentence before where it names no party.

        `telling` is the event by its own words, `beside` with whom its sentence names. Whoever
        took part in an event of the same kind is meant, else the states and parties named there of
        whom the article speaks often, unless they are more than two; else the country of the
        headline.
        """
        if telling.participants or any(
            self._kinds.get(actor) != "person" for actor in beside.participants
        ):
            return beside
        place = self._sentence_of(telling.best)
        for back in range(1, _NEAR + 1):
            meant = tuple(self._of_kin(telling.best, place - back)) or self._named(place - back)
            if meant:
                if len(meant) > _PARTIES:
                    break
                return _joined(meant, beside)
        home = self._setting.country_at(telling.best.trigger.start)
        return beside if home is None else _joined((home,), beside)

    def _of_kin(self, mark: EventMark, place: int) -> Iterator[str]:
        """Yields who took part in the last event of the same kind in a sentence.

        The dead of one attack are not those of the next, nor do all vote in one election.
        """
        at = bisect_right(self._told, mark.trigger, key=lambda row: row.trigger)
        for row in reversed(self._told[max(0, at - _LOOKED_AT) : at]):
            is_force = {row.type, mark.type} <= _FORCE
            is_kin = (family_of(row) == family_of(mark) and mark.type != "ELECTION") or is_force
            if is_kin and self._sentence_of(row) == place:
                is_harm = family_of(row) == "harm"
                victims = {a for a in row.target if self._kinds.get(a) not in _STATES}
                yield from (a for a in row.participants if not (is_harm and a in victims))
                return

    def _named(self, place: int) -> tuple[str, ...]:
        """Returns the states and parties of the article's subject that a sentence names."""
        if place < 0:
            return ()
        rows = self._annotation.mentions_over(self._annotation.sentences[place])
        states = (row.actor for row in rows if self._kinds.get(row.actor) in _STATES)
        return tuple(dict.fromkeys(row for row in states if self._times_named[row] >= _OFTEN))

    def _sentence_of(self, mark: EventMark) -> int:
        return max(0, bisect_right(self._starts, mark.trigger.start) - 1)


def _joined(meant: tuple[str, ...], beside: Telling) -> Telling:
    """Returns an event with those who are meant before those beside it."""
    everybody = tuple(dict.fromkeys((*meant, *beside.participants)))
    return replace(beside, best=replace(beside.best, participants=everybody))

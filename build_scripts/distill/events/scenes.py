"""Whom an article names around one event, and by what: in its sentence, before it, in a headline.

A candidate is whoever stands in one of the places of a `Scene`; `choosing` weighs them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from build_scripts.annotate.attribution.sources import find_listed_names
from build_scripts.annotate.marks import Annotation, EventMark, Mention
from build_scripts.distill.events.doers import are_apart, is_another_deed
from build_scripts.distill.events.merge import Telling, family_of
from build_scripts.distill.events.places import find_countries_of_place
from build_scripts.distill.events.setting import Setting
from build_scripts.distill.positions.holding import find_house
from build_scripts.distill.unnamed_phrases import head_of
from build_scripts.text.document import Document, Span

Names = frozenset[str]

STATES = frozenset(("country", "organisation", "party", "body"))
_FORCE = frozenset(("ASSAULT", "COERCE"))
# How many sentences back names and events of a kind are looked for, how many tellings are asked,
# and how many countries an article is about.
_BACK, _LOOKED_AT, _ABOUT = 2, 6, 2
# How many sentences, and how many tellings, back the thing is told that something is done to.
_FAR, _MOST_FAR = 8, 24


@dataclass(frozen=True)
class Scene:
    """The actors around one event, by where and how the article names them.

    `inside` are named in the event's words, `around` in the rest of its sentence and `nearest` as
    the last before them; `adjectives` only by one ("Turkish"), `houses` by one of theirs who stands
    or tells there, `earlier` so in the sentences before, or as a state in the last. `beside` take
    part in the last event told near, `kin` in the last of its kind, `matter` in the one that its
    words name again, and `place` is the country in which it is done. `subjects` are the countries
    named most, `headline` those of the headline or heading; `people` are the persons but for those
    inside.
    """

    inside: Names
    nearest: Names
    around: Names
    adjectives: Names
    houses: Names
    earlier: Names
    beside: Names
    kin: Names
    matter: Names
    place: Names
    subjects: Names
    headline: Names
    people: Names


class Scenes:
    """The scenes of an article's events, which `tellings` tell."""

    def __init__(self, annotation: Annotation, tellings: Sequence[Telling]) -> None:
        self._annotation = annotation
        self._kinds = annotation.kinds
        self._starts = [span.start for span in annotation.sentences]
        self._adjectives: dict[int, Names] = {}
        self._houses: dict[str, str | None] = {}
        self._subjects: dict[Span, Names] = {}
        self._told = _in_order(tellings)

    def retold(self, tellings: Sequence[Telling]) -> Scenes:
        """Returns the scenes of the article where others tell its events; the rest is kept."""
        scenes = copy(self)
        scenes._told = _in_order(tellings)
        return scenes

    def scene_of(self, mark: EventMark) -> Scene:
        """Returns whom the article names around an event."""
        place = self._sentence_of(mark)
        here = self._mentions_in(place)
        phrases = [span for _, span in mark.unnamed]
        inside = _ids(
            row
            for row in here
            if mark.span.covers(row.span) and not any(span.covers(row.span) for span in phrases)
        )
        rows = [row for back in range(1, _BACK + 1) for row in self._mentions_in(place - back)]
        adjectives = (self._adjectives_in(place - back) for back in range(1, _BACK + 1))
        states = {row.actor for row in self._mentions_in(place - 1) if self._is_state(row.actor)}
        tellers = self._tellers(mark.trigger)
        states_telling = frozenset(filter(self._is_state, tellers))
        last, kin = self._events_around(mark, place)
        return Scene(
            inside=inside,
            nearest=_ids([r for r in here if r.span.end <= mark.span.start][-1:]),
            around=_ids(here) - inside,
            adjectives=self._adjectives_in(place),
            houses=self._houses_of(_ids(here) | tellers) | states_telling,
            earlier=frozenset().union(*adjectives, self._houses_of(_ids(rows)), states),
            beside=last,
            kin=kin,
            matter=self._of_matter(mark, place),
            place=self._countries_of_place(mark),
            subjects=self._subjects_of(self._setting.section_at(mark.trigger.start)),
            headline=self._setting.countries_at(mark.trigger.start),
            people=self._people - inside,
        )

    def _is_state(self, actor: str) -> bool:
        return self._kinds.get(actor) in STATES

    def _events_around(self, mark: EventMark, place: int) -> tuple[Names, Names]:
        """Returns who takes part in the event before, and in the last one of its kind.

        Of two of its kind in one sentence by different doers neither tells anything.
        """
        at = bisect_right(self._told, mark.trigger, key=lambda row: row.best.trigger)
        rows = self._told[max(0, at - _LOOKED_AT) : at]
        told = [
            (place - self._sentence_of(row.best), row)
            for row in reversed(rows)
            if row.best.trigger != mark.trigger and not self._is_another(row.best, mark)
        ]
        last = next((row for back, row in told[:1] if back <= 1), None)
        near = [(back, row) for back, row in told if back <= _BACK and _is_kin(row.best, mark)]
        alike = [row for back, row in near if back == near[0][0]]
        is_one = len({row.best.source for row in alike}) == 1
        return self._parties_of(last), self._parties_of(alike[0] if is_one else None)

    def _of_matter(self, mark: EventMark, place: int) -> Names:
        """Returns who takes part in what is put off in "The swap was put off", told before."""
        heads = _heads_of(mark, self._annotation.document)
        if not heads:
            return frozenset()
        at = bisect_left(self._told, mark.trigger, key=lambda row: row.best.trigger)
        for row in reversed(self._told[max(0, at - _MOST_FAR) : at]):
            if place - self._sentence_of(row.best) > _FAR:
                break
            if any(_last_word(self._annotation.document, m.trigger) in heads for m in row.marks):
                return self._parties_of(row)
        return frozenset()

    def _is_another(self, told: EventMark, mark: EventMark) -> bool:
        """True for another deed of force, and for another election: not all vote in one."""
        if mark.type in _FORCE:
            return are_apart(mark, told) or is_another_deed(mark, self._annotation)
        return mark.type == told.type == "ELECTION"

    def _parties_of(self, telling: Telling | None) -> Names:
        """Returns who takes part, and for whom; the dead of one attack are not those of another."""
        if telling is None:
            return frozenset()
        victims = {
            actor
            for mark in telling.marks
            for actor in mark.target
            if family_of(mark) == "harm" and not self._is_state(actor)
        }
        named = frozenset(telling.participants) - victims
        return named | self._houses_of(named)

    def _tellers(self, trigger: Span) -> Names:
        rows = self._annotation.attributions_over(trigger)
        told = (row for row in rows if any(part.covers(trigger) for part in row.content))
        return frozenset(row.speaker for row in told if row.speaker is not None)

    def _houses_of(self, actors: Names) -> Names:
        """Returns the countries and organisations for which persons stand."""
        for actor in actors - self._houses.keys():
            is_person = self._kinds.get(actor) == "person"
            self._houses[actor] = find_house(self._annotation, actor) if is_person else None
        return frozenset(house for actor in actors if (house := self._houses[actor]) is not None)

    def _mentions_in(self, place: int) -> Sequence[Mention]:
        if not 0 <= place < len(self._starts):
            return ()
        return self._annotation.mentions_over(self._annotation.sentences[place])

    def _adjectives_in(self, place: int) -> Names:
        """Returns whom a sentence names by an adjective alone."""
        if not 0 <= place < len(self._starts):
            return frozenset()
        if place not in self._adjectives:
            words = self._annotation.document.slice(self._annotation.sentences[place])
            listed = {name for _, name in find_listed_names(words) if name in self._kinds}
            self._adjectives[place] = frozenset(listed) - _ids(self._mentions_in(place))
        return self._adjectives[place]

    def _countries_of_place(self, mark: EventMark) -> Names:
        """Returns the first country of the event's places of which the article speaks."""
        named = find_countries_of_place(mark, self._annotation.document)
        return frozenset(islice((row for row in named if row in self._kinds), 1))

    @cached_property
    def _setting(self) -> Setting:
        return Setting(self._annotation)

    def _subjects_of(self, section: Span) -> Names:
        """Returns the countries that a section names most, of two as often the one named first."""
        if section not in self._subjects:
            named = (row.actor for row in self._annotation.mentions_over(section))
            counts = Counter(row for row in named if self._kinds.get(row) == "country")
            self._subjects[section] = frozenset(row for row, _ in counts.most_common(_ABOUT))
        return self._subjects[section]

    @cached_property
    def _people(self) -> Names:
        return frozenset(actor for actor, kind in self._kinds.items() if kind == "person")

    def _sentence_of(self, mark: EventMark) -> int:
        return max(0, bisect_right(self._starts, mark.trigger.start) - 1)


def _in_order(tellings: Sequence[Telling]) -> list[Telling]:
    """Returns the tellings that name somebody, in text order."""
    named = (row for row in tellings if row.participants)
    return sorted(named, key=lambda row: row.best.trigger)


def _ids(rows: Sequence[Mention] | Iterator[Mention]) -> Names:
    return frozenset(row.actor for row in rows)


def _heads_of(mark: EventMark, document: Document) -> Names:
    """Returns the words for what a verb tells to be done to something."""
    if not mark.rule.startswith("verb/"):
        return frozenset()
    done_to = (document.slice(span) for part, span in mark.unnamed if part == "target")
    return frozenset(head.rstrip("s") for words in done_to if (head := head_of(words)))


def _last_word(document: Document, trigger: Span) -> str:
    return document.slice(trigger).lower().split()[-1].rstrip("s")


def _is_kin(one: EventMark, other: EventMark) -> bool:
    """True for two events of a kind."""
    return {one.type, other.type} <= _FORCE or family_of(one) == family_of(other)

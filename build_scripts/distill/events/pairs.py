"""Whom "both sides", "the two countries" and "neither side" mean: two who were told before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, read_words
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.joining import is_lonely, with_actors
from build_scripts.distill.events.merge import MUTUAL
from build_scripts.distill.positions.holding import find_house
from build_scripts.distill.unnamed_phrases import count_of, head_of
from build_scripts.text.document import Span

# "the two", "both sides", "the three leaders"; "the parties" needs no number.
PAIR = re.compile(
    r"(?:(?:the|all|these) (?:two|three)|both|(?:the )?(?:parties|sides|pair)|the delegations|"
    r"n?either (?:side|party|country|government|capital|leader|delegation))\b",
    re.IGNORECASE,
)
_ONE_OF_TWO = re.compile(r"n?either\b", re.IGNORECASE)
_STATES = frozenset(
    "countries states nations neighbours neighbors governments capitals country government "
    "capital".split()
)
# Who is told by these are whole parties: of a minister who met another, the country.
_PARTIES = _STATES | frozenset("sides side parties party delegations delegation".split())
NAMING = frozenset(("country", "organisation"))
PARTIES = frozenset(("country", "organisation", "person", "body", "party"))
# Sides that are no countries.
_BODIES = frozenset(("body", "party"))
# "Diplomats from both sides"; and occasions that two sides have, when nobody is named with them.
_SIDES_INSIDE = re.compile(
    r"\b(?:both|the two) "
    r"(?:sides|countries|governments|capitals|neighbou?rs|delegations|parties|"
    r"counterparts|leaders|presidents|ministers|negotiators)\b",
    re.IGNORECASE,
)
_OF_SIDES = frozenset(("talks", "meeting"))
# "A round of talks": any, and none that was told.
_FRESH = re.compile(
    r"\b(?:an?|any|no|every|each|other|more|such|separate|some)\s+(?:[\w-]+\s+){0,2}$", re.I
)
_ARTICLE = 40
_LOOKED_AT = 5
# Whoever holds talks of which nothing tells whose they are.
_SIDES = "sides"
# How much more often than a third country two are named, and how often where no third is.
_FAR_MORE, _TOLD_AGAIN = 4, 2


@dataclass(frozen=True)
class Pairs:
    """The parties of an article by the events that had several; `kinds` are those of actors."""

    annotation: Annotation
    kinds: Mapping[str, str]

    def fill(self, marks: Sequence[EventMark]) -> list[EventMark]:
        """Returns the marks in text order, with the parties that their words mean."""
        several = [mark for mark in marks if len(mark.participants) > 1]
        return [self.with_pair(mark, several) for mark in marks]

    def with_pair(self, mark: EventMark, several: list[EventMark]) -> EventMark:
        """Adds whom "both sides" means: those of the last event before that had several."""
        for part, span in mark.unnamed:
            words = self.annotation.document.slice(span)
            is_pair = head_of(words) in read_words("groups", "pairs") or _ONE_OF_TWO.match(words)
            if PAIR.match(words) is None or not is_pair:
                continue
            meant = self._meant(words, span, several)
            if meant:
                return with_actors(mark, part, meant)
        if any(self.kinds.get(actor) in PARTIES - {"person"} for actor in mark.participants):
            return mark
        if mark.participants:
            inside = _SIDES_INSIDE.search(self.annotation.document.slice(mark.span))
            return mark if inside is None else self._with_sides(mark, several)
        return self._with_sides(mark, several)

    def _with_sides(self, mark: EventMark, several: list[EventMark]) -> EventMark:
        """Adds who holds "the talks" that name nobody: those of the last event, or the two sides.

        So it is with "diplomats from both sides", who are of the sides.
        """
        text = self.annotation.document.text
        inside = _SIDES_INSIDE.search(text, mark.span.start, mark.span.end)
        kind, _, group = mark.rule.partition("/")
        is_told = kind == "light-verb" or mark.timex is not None
        is_of_sides = group in _OF_SIDES and kind != "verb" and is_told
        before = text[max(0, mark.trigger.start - _ARTICLE) : mark.trigger.start]
        if inside is None and not (is_of_sides and _FRESH.search(before) is None):
            return mark
        words = _SIDES if inside is None else inside[0]
        meant = self._meant(words, mark.trigger, several)
        filled = with_actors(mark, "source", meant)
        return filled if is_lonely(mark) else replace(filled, confidence=mark.confidence)

    def _meant(self, words: str, span: Span, several: list[EventMark]) -> tuple[str, ...]:
        """Returns those of the last event that had as many, else the article's countries.

        Sides are rather countries than who met somebody since.
        """
        before = [row for row in several if row.trigger.start < span.start]
        number, is_exact = count_of(words)
        is_exact |= _ONE_OF_TWO.match(words) is not None
        asked = [*reversed(before[-_LOOKED_AT:]), *several[:1]]
        if words == _SIDES:
            asked = [told for told in asked if told.type in MUTUAL or _is_facing(told)]
        for fitting in self._readings(head_of(words)):
            for meant in map(fitting, asked):
                if len(meant) == number or (len(meant) > number and not is_exact):
                    return meant
        return self.most_named(number, _TOLD_AGAIN if words == _SIDES else 1)

    @cached_property
    def _by_times_named(self) -> Sequence[tuple[str, int]]:
        """The countries of the article with how often it names each, the most named first."""
        named = (row.actor for row in self.annotation.mentions)
        return Counter(row for row in named if self.kinds.get(row) == "country").most_common()

    def most_named(self, number: int, least: int = 1) -> tuple[str, ...]:
        """Returns so many countries that the article names more often than any other, if any.

        Each of them it must name so many times at `least`.
        """
        counts = [row for row in self._by_times_named if row[1] >= least]
        told = [count for _, count in counts[number - 1 : number + 1]]
        is_tie = len(told) > 1 and told[0] == told[1]
        return tuple(actor for actor, _ in counts[:number]) if told and not is_tie else ()

    def leading(self) -> tuple[str, ...]:
        """Returns the country that the article names far more often than any other, if any."""
        counts = self._by_times_named
        is_lone = bool(counts) and (not counts[1:] or counts[0][1] >= _TOLD_AGAIN * counts[1][1])
        return (counts[0][0],) if is_lone else ()

    def alone(self) -> tuple[str, ...]:
        """Returns the two countries of an article that names hardly a third, else none."""
        counts = self._by_times_named
        pair = tuple(actor for actor, _ in counts[:2])
        least = _FAR_MORE * counts[2][1] if counts[2:] else _TOLD_AGAIN
        return pair if counts[1:] and counts[1][1] >= least else ()

    def _readings(self, head: str) -> tuple[Callable[[EventMark], tuple[str, ...]], ...]:
        """Returns how a word may be read, first to last: of "countries" only those are meant."""
        if head in _STATES:
            return (self._countries_of,)
        if head in _PARTIES:
            return (self._countries_of, self._sides_of)
        office = _offices().get(head)
        if office is None:
            return (self._anybody_of,)
        return (lambda told: self._holders_of(told, office), self._met_in, self._countries_of)

    def _anybody_of(self, told: EventMark) -> tuple[str, ...]:
        return self._of_kinds(told.participants, PARTIES)

    def _met_in(self, told: EventMark) -> tuple[str, ...]:
        """Returns who met or agreed, and not two who were arrested together."""
        return self._anybody_of(told) if told.type in MUTUAL else ()

    def _holders_of(self, told: EventMark, office: frozenset[str]) -> tuple[str, ...]:
        """Returns the persons who hold an office: of "the two presidents" those who are one."""
        return tuple(
            actor
            for actor in told.participants
            if not office.isdisjoint(self._titles.get(actor, frozenset()))
        )

    @cached_property
    def _titles(self) -> Mapping[str, frozenset[str]]:
        """The words of the names and roles of each person."""
        people = (actor for actor in self.annotation.actors if actor.kind == "person")
        return {
            actor.id: frozenset(" ".join((*actor.roles, *actor.aliases)).lower().split())
            for actor in people
        }

    def _countries_of(self, told: EventMark) -> tuple[str, ...]:
        """Returns the countries and organisations that took part, a minister's for the minister."""
        named = dict.fromkeys(self._party_of(actor) for actor in told.participants)
        return self._of_kinds(tuple(named), NAMING)

    def _sides_of(self, told: EventMark) -> tuple[str, ...]:
        """Returns who met or agreed, whoever they are; who speaks to a body is no side."""
        named = tuple(dict.fromkeys(self._party_of(actor) for actor in told.participants))
        return self._of_kinds(named, PARTIES if told.type in MUTUAL else NAMING | _BODIES)

    def _of_kinds(self, actors: tuple[str, ...], kinds: frozenset[str]) -> tuple[str, ...]:
        return tuple(row for row in actors if self.kinds.get(row) in kinds)

    def _party_of(self, actor: str) -> str:
        """Returns the country or organisation for which a person takes part, else the actor."""
        if self.kinds.get(actor) not in ("person", "group"):
            return actor
        return find_house(self.annotation, actor) or actor


def _is_facing(told: EventMark) -> bool:
    """True for what one does to another; who thank or condemn together are no two sides."""
    return bool(told.source and told.target)


@once_a_lexicon
def _offices() -> Mapping[str, frozenset[str]]:
    """Returns by the word for several of them what each of those who hold an office is called."""
    rows = read_lexicon("groups")["holders"]
    assert isinstance(rows, dict)
    return {head: frozenset(str(words).split()) for head, words in rows.items()}

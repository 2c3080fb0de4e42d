"""Who takes part in events without a name: `two fishermen`, `Turkish jets`, `both sides`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from build_scripts.annotate.events import LONELY, UNKNOWN_FACTOR
from build_scripts.annotate.events_lexicon import load_events
from build_scripts.annotate.gazetteer import Name, find_name, load_gazetteer
from build_scripts.annotate.known import without_article
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, EventMark, NamedActor
from build_scripts.annotate.words import find_words, fold, to_kebab
from build_scripts.distill.unnamed_phrases import (
    COUNTED,
    MANY_ALONE,
    count_of,
    head_of,
    is_somebody,
    without_number,
)
from build_scripts.text.document import Span

# "the two", "both sides", "the three leaders"; "the parties" needs no number.
_PAIR = re.compile(
    r"(?:(?:the|all|these) (?:two|three)|both|(?:the )?(?:parties|sides|pair))\b", re.IGNORECASE
)
_STATES = frozenset("countries states nations neighbours neighbors governments capitals".split())
_NAMING = frozenset(("country", "organisation"))
_PLURALS = frozenset("men women people police children crew staff clergy aircraft".split())
_PARTIES = frozenset(("country", "organisation", "person", "body", "party"))
_FIRST_NAME = 4
# "Diplomats from both sides"; and occasions that two sides have, when nobody is named with them.
_SIDES_INSIDE = re.compile(
    r"\b(?:both|the two) (?:sides|countries|governments|capitals|neighbou?rs|delegations|parties|"
    r"counterparts|leaders|presidents|ministers|negotiators)\b",
    re.IGNORECASE,
)
_OF_SIDES = frozenset(("talks", "meeting"))
# "A round of talks": any, and none that was told.
_FRESH = re.compile(
    r"\b(?:an?|any|no|every|each|other|more|such|separate|some)\s+(?:[\w-]+\s+){0,2}$", re.I
)
_ARTICLE = 40
# "EUFOR" of "EUFOR reserve soldiers".
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_MANY = frozenset(("group", "organisation", "body"))
_HALVED = 0.45
_LOOKED_AT = 5
_MOST_WORDS = 8
# What stands behind a phrase as the place of those whom it tells: "a court in Lima".
_WHERE = re.compile(r"\s+(?:in|near|of|from|at)\s+[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*){0,2}")
# Whoever is told only as "his counterpart" is nobody.
_NOBODY = re.compile(r"(?:his|her|their|its|my|our)\s+counterparts?", re.IGNORECASE)
# What a mark without participants lost, less what an unnamed one leaves open.
UNNAMED_FACTOR = 0.85 / UNKNOWN_FACTOR


@dataclass
class Unnamed:
    """The actors of an article that only phrases name, by the events they take part in.

    `made` are those that the article's own actors lack, by id, as they come in.
    """

    annotation: Annotation
    made: dict[str, NamedActor] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _groups: dict[str, NamedActor] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._groups = {actor.id: actor for actor in self.annotation.actors}
        for actor in self.annotation.actors:
            self._kinds[actor.id] = actor.kind
            for alias in (actor.name, *actor.aliases):
                self._known.setdefault(fold(without_article(alias)), actor.id)
        for actor in self.annotation.actors:
            if actor.kind == "person" and len(first := actor.name.split(" ")[0]) >= _FIRST_NAME:
                self._known.setdefault(fold(first), actor.id)

    def fill(self, marks: list[EventMark]) -> list[EventMark]:
        """Returns the marks with those who take part by a phrase; work is one look at each."""
        filled = [self._with_phrases(self._of_many(mark)) for mark in marks]
        for actor in dict.fromkeys(actor for mark in filled for actor in mark.participants):
            self._learn_houses(actor)
        several = [mark for mark in filled if len(mark.participants) > 1]
        return [self._with_pairs(mark, several) for mark in filled]

    def _learn_houses(self, actor: str) -> None:
        """Makes actors of the countries and organisations that a group's name tells."""
        named = self.made.get(actor) or self._groups.get(actor)
        if named is None or named.kind != "group":
            return
        for name in _names_in(named.name):
            if name.kind in _NAMING:
                self._listed(name, named.name)
        for word in _ACRONYM.findall(named.name):
            self.find_named(word)

    def _of_many(self, mark: EventMark) -> EventMark:
        """Returns the mark as sure as it is where "the leaders" meet, who are not alone."""
        if not _is_lonely(mark) or self._kinds.get(mark.participants[0]) not in _MANY:
            return mark
        return replace(mark, confidence=min(1.0, round(mark.confidence / LONELY, 3)))

    def _with_phrases(self, mark: EventMark) -> EventMark:
        for part, span in mark.unnamed:
            mark = _with(mark, part, tuple(self._actors_of(part, span)))
        return mark

    def _with_pairs(self, mark: EventMark, several: list[EventMark]) -> EventMark:
        """Adds whom "both sides" means: those of the last event before that had several."""
        if any(self._kinds.get(actor) in _PARTIES - {"person"} for actor in mark.participants):
            return mark
        if mark.participants:
            inside = _SIDES_INSIDE.search(self.annotation.document.slice(mark.span))
            return mark if inside is None else self._with_sides(mark, several)
        for part, span in mark.unnamed:
            words = self.annotation.document.slice(span)
            if _PAIR.match(words) is None or head_of(words) not in read_words("groups", "pairs"):
                continue
            meant = self._pair(words, span, several)
            if meant:
                return _with(mark, part, meant)
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
        words = "both sides" if inside is None else inside[0]
        meant = self._pair(words, mark.trigger, several)
        filled = _with(mark, "source", meant)
        return filled if _is_lonely(mark) else replace(filled, confidence=mark.confidence)

    def _pair(self, words: str, span: Span, several: list[EventMark]) -> tuple[str, ...]:
        """Returns those of the last event that had as many, else the article's countries."""
        before = [row for row in several if row.trigger.start < span.start]
        number, is_exact = count_of(words)
        for told in (*reversed(before[-_LOOKED_AT:]), *several[:1]):
            meant = self._fitting(told, head_of(words))
            if len(meant) == number or (len(meant) > number and not is_exact):
                return meant
        return self._most_named(number)

    def _most_named(self, number: int) -> tuple[str, ...]:
        """Returns so many countries that the article names more often than any other, if any."""
        named = (row.actor for row in self.annotation.mentions)
        counts = Counter(row for row in named if self._kinds.get(row) == "country").most_common()
        told = [count for _, count in counts[number - 1 : number + 1]]
        is_tie = len(told) > 1 and told[0] == told[1]
        return tuple(actor for actor, _ in counts[:number]) if told and not is_tie else ()

    def _fitting(self, told: EventMark, head: str) -> tuple[str, ...]:
        """Returns the actors of an event that a word may mean: of "countries" only those."""
        kinds = _NAMING if head in _STATES else _PARTIES
        return tuple(row for row in told.participants if self._kinds.get(row) in kinds)

    def _actors_of(self, part: str, span: Span) -> Iterator[str]:
        """Yields whom a phrase names by an adjective, else the one it describes."""
        words = self.annotation.document.slice(span)
        head = head_of(without_number(words))
        known = self.find_known(words)
        if known is not None:
            yield known
            return
        is_actor = is_somebody(head) or MANY_ALONE.fullmatch(words) is not None
        named = [
            name
            for name in _names_in(words)
            if (is_actor and name.kind in _NAMING)
            or (part == "target" and name.kind == "country" and name.form == "adjective")
        ]
        if named:
            yield from dict.fromkeys(self._listed(name, words) for name in named)
        elif is_actor and (described := self.find_described(words, span)) is not None:
            yield described

    def _listed(self, name: Name, words: str) -> str:
        """Returns the id of a listed actor, which the article may name by nothing else."""
        listed = load_gazetteer().actors[name.actor]
        id = name.actor if name.actor in self._kinds else self._known.get(fold(listed.name))
        if id is None:
            printed = next((w for w in (listed.name, listed.adjective) if w in words), listed.name)
            id = name.actor
            self.made.setdefault(id, NamedActor(id, listed.name, listed.kind, (printed,)))
        return id

    def find_known(self, words: str) -> str | None:
        """Returns the actor that bears these words as a name, a given name alone too."""
        return self._known.get(fold(without_article(words)))

    def find_named(self, name: str) -> str:
        """Returns the actor of a house's name that no list holds."""
        known = self.find_known(name)
        if known is None:
            known = to_kebab(name)
            self.made.setdefault(known, NamedActor(known, name, "organisation", (name,)))
        return known

    def find_described(self, words: str, span: Span | None = None) -> str | None:
        """Returns the actor that a phrase describes; none for "both sides" and long phrases.

        It goes by the phrase as printed, too, without its number, and with its place behind.
        """
        known = self.find_known(words)
        if known is not None or _PAIR.match(words) or len(words.split()) > _MOST_WORDS:
            return known
        head = head_of(without_number(words))
        name = " ".join(without_article(COUNTED.sub("", words)).split())
        if _NOBODY.fullmatch(name):
            return None
        id = to_kebab(name)
        if id not in self._kinds:
            is_many = head in _PLURALS or (head.endswith("s") and not head.endswith("ss"))
            is_one = head in read_words("groups", "persons") | read_words("groups", "strangers")
            kind = "person" if is_one and not is_many else "group"
            aliases = tuple(dict.fromkeys((name, *self._printed(words, span))))
            self.made.setdefault(id, NamedActor(id, name, kind, aliases))
        return id

    def _is_date(self, start: int, end: int) -> bool:
        dates = (row.span for row in self.annotation.timexes)
        return any(date.start < end and start < date.end for date in dates)

    def _printed(self, words: str, span: Span | None) -> Iterator[str]:
        plain = " ".join(without_article(words).split())
        yield plain
        if (bare := without_number(words)) != words and len(bare.split()) > 1:
            yield bare
        if span is not None:
            document = self.annotation.document
            where = _WHERE.match(document.text, span.end)
            if where is not None and not self._is_date(where.start(), where.end()):
                yield plain + " " + " ".join(where[0].split())


def _with(mark: EventMark, part: str, actors: tuple[str, ...]) -> EventMark:
    """Returns the mark with actors in a part; nobody takes part in both."""
    fresh = tuple(actor for actor in actors if actor not in mark.participants)
    if not fresh:
        return mark
    sure = mark.confidence if mark.participants else mark.confidence * UNNAMED_FACTOR
    if _is_lonely(mark) and sure < _HALVED:
        sure /= LONELY
    held = (*getattr(mark, part), *fresh)
    everybody = (*mark.participants, *fresh)
    return replace(
        mark, **{part: held}, participants=everybody, confidence=min(1.0, round(sure, 3))
    )


def _is_lonely(mark: EventMark) -> bool:
    """True for one alone who "met", which made the mark less sure."""
    if not mark.rule.startswith("verb/") or mark.type != "CONSULT":
        return False
    roles = load_events().groups[mark.rule.partition("/")[2]].roles
    return roles == "mutual" and len(mark.participants) == 1


def _names_in(words: str) -> Iterator[Name]:
    """Yields what a phrase names of the word lists, adjectives too, in order."""
    found = tuple(find_words(words, 0, len(words)))
    at = 0
    while at < len(found):
        hit = find_name(load_gazetteer(), words, found, at, frozenset())
        if hit is None:
            at += 1
        else:
            yield hit[1]
            at = hit[0]

"""Who takes part in events without a name: `two fishermen`, `Turkish jets`, `both sides`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.events.events import LONELY
from build_scripts.annotate.gazetteer import Name, load_gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, EventMark, NamedActor
from build_scripts.annotate.words import fold, to_kebab
from build_scripts.distill.beside_names import find_bearer
from build_scripts.distill.events.doing import (
    find_shortened,
    is_doer,
    is_doing,
    is_name_alone,
    name_behind_kind,
)
from build_scripts.distill.events.joining import is_lonely, with_actors
from build_scripts.distill.events.origins import (
    is_mere_craft,
    is_origin,
    names_in,
    without_dateline,
)
from build_scripts.distill.events.pairs import NAMING, PAIR, Pairs
from build_scripts.distill.events.pointing import Pointing
from build_scripts.distill.group_kinds import with_told_kinds
from build_scripts.distill.positions.holding import find_house
from build_scripts.distill.unnamed_phrases import (
    COUNTED,
    MANY_ALONE,
    head_of,
    is_somebody,
    without_number,
)
from build_scripts.text.document import Span

_PLURALS = frozenset("men women people police children crew staff clergy aircraft".split())
_FIRST_NAME = 4
# "EUFOR" of "EUFOR reserve soldiers".
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_MANY = frozenset(("group", "organisation", "body"))
_MOST_WORDS = 8
# A name in print may be longer: `person familiar with the agenda of the talks`.
_MOST_PRINTED = 14
# What stands behind a phrase as the place of those whom it tells: "a court in Lima".
_WHERE = re.compile(r"\s+(?:in|near|of|from|at)\s+[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*){0,2}")
# Whose "his party" is.
_OWNED = re.compile(r"(?:his|her) (party)", re.IGNORECASE)
# Whoever is told only as "his counterpart" is nobody.
_NOBODY = re.compile(r"(?:his|her|their|its|my|our)\s+counterparts?", re.IGNORECASE)


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
        made = (actor for actor in self.made.values() if actor.kind in NAMING)
        self._kinds.update((actor.id, actor.kind) for actor in made)
        paired = Pairs(self.annotation, self._kinds).fill(filled)
        told = [mark if mark.participants else self._with_both(mark) for mark in paired]
        ordered = sorted(told, key=lambda mark: mark.trigger)
        kinds = {actor.id: actor.kind for actor in with_told_kinds(self.made.values())}
        pointing = Pointing(self.annotation, {**self._kinds, **kinds}, ordered)
        return [pointing.fill(mark) for mark in told]

    def _with_both(self, mark: EventMark) -> EventMark:
        """Returns the mark with "both candidates" where the article tells no two who are meant."""
        for part, span in mark.unnamed:
            words = " ".join(self.annotation.document.slice(span).split())
            if PAIR.match(words) is None or not self._is_group(words):
                continue
            name = without_article(words)
            id = to_kebab(name)
            self.made.setdefault(id, NamedActor(id, name, "group", (name,)))
            return with_actors(mark, part, (id,))
        return mark

    def _is_group(self, words: str) -> bool:
        head = head_of(words)
        return is_somebody(head) or is_doing(head) or head in read_words("groups", "pairs")

    def _learn_houses(self, actor: str) -> None:
        """Makes actors of the countries and organisations that a group's name tells."""
        named = self.made.get(actor) or self._groups.get(actor)
        if named is None or named.kind != "group":
            return
        for name in names_in(named.name):
            if name.kind in NAMING:
                self._listed(name, named.name)
        for word in _ACRONYM.findall(named.name):
            self.find_named(word)

    def _of_many(self, mark: EventMark) -> EventMark:
        """Returns the mark as sure as it is where "the leaders" meet, who are not alone."""
        if not is_lonely(mark) or self._kinds.get(mark.participants[0]) not in _MANY:
            return mark
        return replace(mark, confidence=min(1.0, round(mark.confidence / LONELY, 3)))

    def _with_phrases(self, mark: EventMark) -> EventMark:
        text = self.annotation.document.text
        for part, span in mark.unnamed:
            span = without_dateline(text, span)
            does = is_doer(mark, part, span, text)
            mark = with_actors(mark, part, tuple(self._actors_of(part, span, does)))
        return mark

    def _actors_of(self, part: str, span: Span, does: bool) -> Iterator[str]:
        """Yields whom a phrase names by an adjective, else the one it describes.

        Who `does` what is told may go by a name that is not known, or by the name of a house.
        """
        words = self.annotation.document.slice(span)
        head = head_of(without_number(words))
        known = self.find_known(words) or self._house_of_owner(words, span)
        if known is None and _ACRONYM.fullmatch(without_article(words)):
            known = self.find_named(without_article(words))
        if known is not None:
            yield known
            return
        is_actor = is_somebody(head) or MANY_ALONE.fullmatch(words) is not None
        if does and not is_actor:
            known = find_shortened(words, self.annotation.actors) or self._find_called(words)
            if known is None and is_name_alone(self.annotation, span):
                known = self.find_named(without_article(words))
            if known is not None:
                yield known
                return
            is_actor = is_doing(head)
        # "Two Afghans" are told by their country alone.
        is_people = not is_actor and any(name.form == "people" for name in names_in(words))
        is_actor |= is_people
        named = [
            name
            for name in names_in(words)
            if (is_actor and name.kind in NAMING)
            or (part == "target" and name.kind == "country" and name.form == "adjective")
        ]
        if named:
            yield from dict.fromkeys(self._listed(name, words) for name in named)
        is_actor &= not is_mere_craft(part, words)
        if (
            (not named or is_people or head in read_words("groups", "organs") or is_origin(words))
            and is_actor
            and (described := self.find_described(words, span)) is not None
        ):
            yield described

    def _find_called(self, words: str) -> str | None:
        """Returns the house of "the Australian firm Vardo Metals", which goes by its name too."""
        name = name_behind_kind(words)
        if name is None:
            return None
        id = self.find_named(name)
        self.add_phrase(id, words)
        return id

    def _house_of_owner(self, words: str, span: Span) -> str | None:
        """Returns the party for "his party", told by its name or by whose it is; None for others.

        What else he owns ("his cabinet") keeps its own words.
        """
        owned = _OWNED.fullmatch(words)
        owners = () if owned is None else self.annotation.mentions_over(span)
        if owned is None or not owners:
            return None
        owner = self._groups[owners[0].actor]
        house = find_house(self.annotation, owner.id)
        if house is not None and self._kinds.get(house) == owned[1].lower():
            return house
        name = f"{owner.name}'s {owned[1].lower()}"
        id = to_kebab(name)
        self.made.setdefault(id, NamedActor(id, name, "party", (words,)))
        return id

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

    def find_speaking(self, words: str) -> str:
        """Returns the person whom the label of a printed talk names: `SPOKESPERSON`."""
        known = self.find_known(words)
        if known is None:
            name = without_article(words.title() if words.isupper() else words)
            known = to_kebab(name)
            self.made.setdefault(known, NamedActor(known, name, "person", (words,)))
        return known

    def find_described(self, words: str, span: Span | None = None) -> str | None:
        """Returns the actor that a phrase describes; none for "both sides" and long phrases.

        It goes by the phrase as printed, too, without its number, and with its place behind.
        """
        known = self.find_known(words)
        if known is not None or PAIR.match(words) or len(words.split()) > _MOST_WORDS:
            return known
        head = head_of(without_number(words))
        name = " ".join(without_article(COUNTED.sub("", words)).split())
        if _NOBODY.fullmatch(name):
            return None
        is_many = head in _PLURALS or (head.endswith("s") and not head.endswith("ss"))
        is_one = head in read_words("groups", "persons") | read_words("groups", "strangers")
        if is_one and not is_many and span is not None:
            bearer = self.find_bearer(words, span)
            if bearer is not None:
                return bearer
        id = to_kebab(name)
        if id not in self._kinds:
            kind = "person" if is_one and not is_many else "group"
            aliases = tuple(dict.fromkeys((name, *self._printed(words, span))))
            self.made.setdefault(id, NamedActor(id, name, kind, aliases))
        return id

    def find_bearer(self, words: str, span: Span) -> str | None:
        """Returns the person beside whose name a phrase stands, who bears it from then on."""
        bearer = find_bearer(self.annotation, span)
        if bearer is not None:
            self._known.setdefault(fold(without_article(words)), bearer)
        return bearer

    def add_phrase(self, actor: str, phrase: str) -> None:
        """Notes the whole phrase as printed as another name of an actor made here."""
        made = self.made.get(actor)
        words = without_article(" ".join(phrase.split()))
        if made is not None and words not in made.aliases and len(words.split()) <= _MOST_PRINTED:
            self.made[actor] = replace(made, aliases=(*made.aliases, words))

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

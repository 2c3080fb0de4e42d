"""Actors that a record holds already, and which names of an article lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.annotate.actors.office_words import load_bodies
from build_scripts.annotate.gazetteer import Gazetteer, Name, find_name
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import NamedActor
from build_scripts.annotate.words import find_words, fold, is_capital

_ARTICLES = ("the ", "a ", "an ")


class KnownActors:
    """A record's actors. Names that two of them share lead to neither.

    A name that any country's body or people could bear ("Foreign Ministry", "the opposition")
    leads to an actor only in articles whose main country is in that actor's own name.
    """

    def __init__(self, gazetteer: Gazetteer, actors: Sequence[NamedActor]) -> None:
        self._gazetteer = gazetteer
        self.by_id = {actor.id: actor for actor in actors}
        self.persons = tuple(actor for actor in actors if _is_personal(actor))
        self._others = tuple(actor for actor in actors if actor not in self.persons)
        self._index: dict[tuple[bool, str], NamedActor | None] = {}
        for actor in actors:
            for alias in sorted({_plain(alias) for alias in (actor.name, *actor.aliases)}):
                key = (actor.kind == "person", alias)
                self._index[key] = actor if self._index.get(key, actor) is actor else None

    def phrases(self) -> Iterator[tuple[str, Name]]:
        """Yields the proper names of those who are no persons, without article."""
        for actor in self._others:
            for alias in (actor.name, *actor.aliases):
                phrase = without_article(alias)
                if actor.kind != "person" and len(phrase) > 2 and not is_common(phrase):
                    yield phrase, Name(actor.id, actor.kind)

    def find(self, names: Iterable[str], is_person: bool, main: str | None) -> NamedActor | None:
        """Returns the actor that one of the names leads to, in an article on `main`."""
        for name in names:
            actor = self._index.get((is_person, _plain(name)))
            fits = actor is not None and (not is_common(name) or self._is_of(actor, main))
            if fits:
                return actor
        return None

    def _is_of(self, actor: NamedActor, main: str | None) -> bool:
        words = find_words(actor.name, 0, len(actor.name))
        found = (
            find_name(self._gazetteer, actor.name, words, at, frozenset())
            for at in range(len(words))
        )
        return main is not None and any(row is not None and row[1].actor == main for row in found)


def _plain(name: str) -> str:
    return fold(without_article(name)).replace("’", "'")


def without_article(name: str) -> str:
    """Returns a printed name without `the`, `a` or `an` before it."""
    for article in _ARTICLES:
        if name.lower().startswith(article):
            return name[len(article) :]
    return name


def is_common(name: str) -> bool:
    """True for a name that holds no proper name: `hackers`, `Foreign Ministry`."""
    plain = without_article(name)
    words = find_words(plain, 0, len(plain))
    if not any(is_capital(word.text) for word in words[1:]) and not is_capital(plain):
        return True
    body = load_bodies().longest(plain, words, 0) if words else None
    return body is not None and body[0] == len(words)


def _is_personal(actor: NamedActor) -> bool:
    """True for a person with a name; `NATO official` and a handle are none."""
    if actor.kind != "person" or not actor.name[:1].isalpha():
        return False
    particles = read_words("names", "particles")
    words = [word.text for word in find_words(actor.name, 0, len(actor.name))]
    return all(is_capital(word) or word in particles for word in words)

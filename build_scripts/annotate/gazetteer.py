"""Countries, organisations, bodies, parties and outlets known by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from build_scripts.annotate.lexicon import read_lexicon, words_of
from build_scripts.annotate.words import PhraseIndex, Word, find_word_texts, to_kebab
from build_scripts.yamlio import Value

# How a name names: by itself, by its adjective or its people, by its seat, by what it is.
Form = Literal["name", "adjective", "people", "capital", "epithet"]

_KINDS = {
    "organisations": "organisation",
    "bodies": "body",
    "parties": "party",
    "media": "media",
}


@dataclass(frozen=True, slots=True)
class Name:
    """What a phrase stands for: an actor's key, its kind or a place, and how."""

    actor: str
    kind: str
    form: Form = "name"


@dataclass(frozen=True)
class Listed:
    """An actor of the lists; `adjective` names its bodies, `owner` has this one."""

    id: str
    name: str
    kind: str
    adjective: str
    owner: str | None = None
    epithets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gazetteer:
    """The word lists, ready to be looked up."""

    actors: Mapping[str, Listed]
    names: PhraseIndex[Name]
    epithets: PhraseIndex[tuple[str, ...]]


@cache
def load_gazetteer() -> Gazetteer:
    """Returns the gazetteer that ships with the package, read once."""
    rows = list(_rows())
    actors = {listed.id: listed for listed, _ in rows}
    phrases = [(phrase, name) for listed, words in rows for phrase, name in _phrases(listed, words)]
    phrases.sort(key=lambda row: row[1].form == "capital")
    places = [(place, Name(to_kebab(place), "place")) for place in _places()]
    by_epithet: dict[str, list[str]] = {}
    for listed, _ in rows:
        for epithet in listed.epithets:
            by_epithet.setdefault(epithet, []).append(listed.id)
    epithets = PhraseIndex((phrase, tuple(ids)) for phrase, ids in by_epithet.items())
    return Gazetteer(actors, PhraseIndex([*phrases, *places]), epithets)


def _rows() -> Iterator[tuple[Listed, Mapping[str, Value]]]:
    countries, organisations = read_lexicon("countries"), read_lexicon("organisations")
    sections = [(countries["countries"], "country"), (countries["regions"], "region")]
    sections += [(organisations[key], kind) for key, kind in _KINDS.items()]
    for section, kind in sections:
        if isinstance(section, dict):
            for key, words in section.items():
                if isinstance(words, dict):
                    yield _listed(key, kind, words), words


def _listed(key: str, kind: str, words: Mapping[str, Value]) -> Listed:
    name = str(words["name"])
    short, adjectives = (words_of(words.get(part)) for part in ("short", "adjectives"))
    adjective = next(iter((*short, *adjectives)), name)
    owner = next(iter(words_of(words.get("of"))), None)
    return Listed(key, name, kind, adjective, owner, words_of(words.get("epithets")))


def _phrases(listed: Listed, words: Mapping[str, Value]) -> Iterator[tuple[str, Name]]:
    """Yields each phrase of an entry; the first words of a country's name come first."""
    adjectives = words_of(words.get("adjectives"))
    for phrase in (listed.name, *words_of(words.get("also"))):
        yield _with_small_article(phrase), Name(listed.id, listed.kind)
    for phrase in adjectives:
        yield phrase, Name(listed.id, listed.kind, "adjective")
    plurals = (f"{word}s" for word in adjectives if word[-1] in "ain")
    for phrase in (*words_of(words.get("people")), *plurals):
        yield phrase, Name(listed.id, listed.kind, "people")
    for phrase in words_of(words.get("capital")):
        yield _with_small_article(phrase), Name(listed.id, listed.kind, "capital")


def _with_small_article(phrase: str) -> str:
    """Returns the phrase so that `the Guardian` is found as well as `The Guardian`."""
    return f"the {phrase[4:]}" if phrase.startswith("The ") else phrase


def _places() -> Iterator[str]:
    section = read_lexicon("countries")["places"]
    if isinstance(section, dict):
        for names in section.values():
            yield from words_of(names)


def find_homonyms(twin: str) -> frozenset[str]:
    """Returns the countries whose name means another place here: a US state.

    Words of the other place must outnumber the words of the country.
    """
    section = read_lexicon("countries")["homonyms"]
    words = find_word_texts(twin)
    found = set()
    if isinstance(section, dict):
        for country, signs in section.items():
            if isinstance(signs, dict):
                there, here = (_count(signs, key, twin, words) for key in ("elsewhere", "here"))
                if there > here:
                    found.add(country)
    return frozenset(found)


def _count(signs: Mapping[str, Value], key: str, twin: str, words: frozenset[str]) -> int:
    return sum(sign in (twin if " " in sign else words) for sign in words_of(signs[key]))


def find_name(
    gazetteer: Gazetteer, twin: str, words: tuple[Word, ...], at: int, away: frozenset[str]
) -> tuple[int, Name] | None:
    """Returns the end and the meaning of the longest name from word `at` on."""
    found = gazetteer.names.longest(twin, words, at)
    if found and found[1].actor in away and found[1].form == "name":
        return found[0], Name(found[1].actor, "place")
    return found


def adjective_of(gazetteer: Gazetteer, actor: str) -> str:
    """Returns the word that names an actor's bodies: `Georgian`, `us`, `NATO`."""
    listed = gazetteer.actors.get(actor)
    return actor if listed is None else listed.adjective

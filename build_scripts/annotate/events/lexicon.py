"""The trigger lexicon of events as typed values."""

from __future__ import annotations

import re
from collections.abc import ItemsView, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, words_of
from build_scripts.yamlio import Value

# Where the tokenizer cuts a noun of several words, and where it cuts off the last of them.
_WORDS, _LAST_WORDS = re.compile(r"[ '’-]"), re.compile(r"[ -]")
# Prepositions and particles in which a noun of the lexicon may end: "death of", "swearing in".
_BEHIND = frozenset("of on in at by between through down for from to with &to".split())
Roles = Literal["mutual", "directed", "visit", "struck", "moving", "undergone"]


@dataclass(frozen=True)
class Group:
    """Words that tell one kind of event; two tellings of one event share their group."""

    id: str
    label: str
    type: str
    mode: str | None
    confidence: float
    roles: Roles
    is_speech: bool
    alone: str | None
    together: str | None = None

    def type_of(self, actors: int) -> str:
        """Returns the type by the number of actors: one's own exercise is no cooperation."""
        return self.alone if self.alone is not None and actors == 1 else self.type


@dataclass(frozen=True)
class Frame:
    """A verb as a trigger: its particle or preposition, the objects and subjects it must have."""

    group: Group
    particle: str | None
    objects: frozenset[str]
    subjects: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lexicon:
    """Verbs by lemma, nouns by their phrase with a weight, and the words around events."""

    groups: dict[str, Group]
    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Group, float]]
    light: frozenset[str]
    occurring: frozenset[str]
    undoing: frozenset[str]
    suffering: frozenset[str]
    figurative: frozenset[str]
    through: frozenset[str]
    ahead: frozenset[str]
    doubt: frozenset[str]
    untold: frozenset[str]
    never: frozenset[str]
    under_way: frozenset[str]
    scheduling: frozenset[str]
    conditions: frozenset[str]
    until: frozenset[str]
    bound: frozenset[str]
    addressing: frozenset[str]
    charging: frozenset[str]
    harm: frozenset[str]

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which a noun of several words begins."""
        return frozenset(_WORDS.split(noun)[0] for noun in self.nouns)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last words of the nouns, and those before a preposition that ends one."""
        ends = [_LAST_WORDS.split(noun) for noun in self.nouns]
        before = (words[-2] for words in ends if words[-1] in _BEHIND)
        return frozenset((*(words[-1] for words in ends), *before))


@once_a_lexicon
def load_events() -> Lexicon:
    """Returns the trigger lexicon, read once."""
    data = read_lexicon("events")
    made: dict[str, Group] = {}
    sets = _sets()
    verbs: dict[str, tuple[Frame, ...]] = {}
    nouns: dict[str, tuple[Group, float]] = {}
    for name, row in _rows(data["groups"]):
        assert isinstance(row, dict)
        group = made[name] = _group(name, row)
        for text in words_of(row.get("verbs")):
            lemma, frame = _frame(group, text, sets)
            verbs[lemma] = (*verbs.get(lemma, ()), frame)
        nouns |= dict.fromkeys(words_of(row.get("nouns")), (group, 1.0))
        nouns |= dict.fromkeys(words_of(row.get("weak")), (group, 0.5))
    rest = [key for key in data if key not in ("groups", "sets")]
    words = {key: frozenset(words_of(data[key])) for key in rest}
    return Lexicon(
        groups=made,
        verbs=verbs,
        nouns=nouns,
        light=words["light"],
        occurring=words["occurring"],
        undoing=words["undoing"],
        suffering=words["suffering"],
        figurative=words["figurative"],
        through=words["through"],
        ahead=words["ahead"],
        doubt=words["doubt"],
        untold=words["untold"],
        never=words["never"],
        under_way=words["under-way"],
        scheduling=words["scheduling"],
        conditions=words["conditions"],
        until=words["until"],
        bound=words["bound"],
        addressing=words["addressing"],
        charging=words["charging"],
        harm=words["harm"],
    )


def _group(name: str, row: dict[str, object]) -> Group:
    mode, alone, together = row.get("mode"), row.get("alone"), row.get("together")
    return Group(
        id=name,
        label=str(row["label"]),
        type=str(row["type"]),
        mode=None if mode is None else str(mode),
        confidence=float(str(row["confidence"])),
        roles=row["roles"],  # type: ignore[arg-type]
        is_speech=row.get("speech") == "yes",
        alone=None if alone is None else str(alone),
        together=None if together is None else str(together),
    )


def _rows(part: Value) -> ItemsView[str, Value]:
    assert isinstance(part, dict)
    return part.items()


def read_frame(group: Group, text: str) -> tuple[str, Frame]:
    """Returns lemma and frame of a line of verbs by the sets of the lexicon in use."""
    return _frame(group, text, _sets())


def _sets() -> dict[str, Sequence[str]]:
    return {f"@{name}": str(row).split() for name, row in _rows(read_lexicon("events")["sets"])}


def read_set(name: str) -> frozenset[str]:
    """Returns the words of a set, such as `@asking`, of the lexicon in use."""
    return _read_sets()[name]


@once_a_lexicon
def _read_sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _sets().items()}


def _frame(group: Group, text: str, sets: Mapping[str, Sequence[str]]) -> tuple[str, Frame]:
    """Returns lemma and frame of `pull out`, `sign + treaty deal` or `take to + street`."""
    verb, _, objects = text.partition(" + ")
    lemma, _, particle = verb.partition(" ")
    names = [name for name in objects.split() if not name.startswith("~")]
    doers = [name.removeprefix("~") for name in objects.split() if name.startswith("~")]
    meant, does = (
        frozenset(word for name in part for word in sets.get(name, (name,)))
        for part in (names, doers)
    )
    return lemma, Frame(group, particle or None, meant, does)


@cache
def load_capitals() -> frozenset[str]:
    """Returns the capitals of the list of countries, after which summits are named."""
    countries = read_lexicon("countries")["countries"]
    assert isinstance(countries, dict)
    rows = [row for row in countries.values() if isinstance(row, dict)]
    return frozenset(city for row in rows for city in words_of(row.get("capital")))

"""The persons of one article: which of its names are one person's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from build_scripts.annotate.actors.gender import gender_of_name, gender_of_title
from build_scripts.annotate.actors.names import Introduction
from build_scripts.annotate.actors.offices import Office
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.actors.spelling import is_misspelling
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import NamedActor
from build_scripts.annotate.words import find_words, fold, is_capital
from build_scripts.text.document import Span

_MAX_COMPARED = 50
_KIN_WORDS = 3
_OWNERS = frozenset(("his", "her", "their", "whose"))
_ARTICLES = frozenset(("bin", "ibn", "el", "de", "von"))


@dataclass(eq=False)
class Person:
    """A person as the article builds him up: fullest name, offices, roles.

    `is_kin` of one who was brought in as somebody's: `her husband, Ivo Lenz`. `printed` is how
    often the whole name stands in the article, counted where others share a part of it.
    """

    key: str
    name: str
    core: tuple[str, ...]
    introduced: int
    offices: list[Office] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    honorifics: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    is_kin: bool = False
    printed: int = 0

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return self.core[-1]


def core_of(name: str) -> tuple[str, ...]:
    """Returns the folded words of a name without initials, particles and `Jr.`.

    `Ben Wallace` and `Al Gore` begin with a first name, `Bin Salman` and `Al-Sisi` do not.
    """
    words = find_words(name, 0, len(name))
    suffixes = read_words("names", "suffixes")
    core = tuple(
        fold(word.text)
        for at, word in enumerate(words)
        if len(word.text) > 1
        and word.text not in suffixes
        and not _is_particle(word.text, at == 0 and name[word.end : word.end + 1] == " ")
    )
    return core or tuple(fold(word.text) for word in words)


def _is_particle(word: str, is_first: bool) -> bool:
    if fold(word) not in read_words("names", "particles"):
        return False
    return not (is_first and is_capital(word)) or fold(word) in _ARTICLES


class People:
    """The persons met so far; names of one person are brought together.

    `known` are persons of a record.
    """

    def __init__(self, known: Iterable[NamedActor] = ()) -> None:
        self.persons: list[Person] = []
        self._by_surname: dict[str, dict[str, Person]] = {}
        self._by_first: dict[str, dict[str, Person]] = {}
        self._by_word: dict[str, dict[str, Person]] = {}
        self._by_office: dict[tuple[str, str | None], dict[str, Person]] = {}
        for actor in known:
            person = Person(actor.id, actor.name, core_of(actor.name), -1)
            person.forms += _forms_of_known(actor, person)
            self._keep(person)

    def add(self, reading: Reading, row: Introduction) -> Person | None:
        """Returns the person whom a name introduces; None when it could be two persons'."""
        printed = reading.text(row.first, row.last)
        core = core_of(printed)
        person = self._find_long(core, row) if len(core) > 1 else self._find_short(core[0], row)
        if person is None:
            if len(core) == 1 and len(self._by_word.get(core[0], ())) > 1:
                return None
            key = f"person:{' '.join(core)}"
            person = Person(key, printed, core, reading.words[row.first].start)
            self._keep(person)
        self._extend(person, reading, row, printed, core)
        return person

    def _extend(
        self,
        person: Person,
        reading: Reading,
        row: Introduction,
        printed: str,
        core: tuple[str, ...],
    ) -> None:
        place = reading.words[row.first].start
        if not person.rules and _is_kin(reading, row.start):
            person.is_kin = True
            person.honorifics.append(reading.word(row.start - 1))
        person.introduced = place if person.introduced < 0 else min(person.introduced, place)
        is_fuller = len(core) > len(person.core) and not _is_led(core, person.core)
        if is_fuller or (len(core) == len(person.core) and not person.forms):
            person.name, person.core = printed, core
            self._index(person)
        person.forms.append(printed)
        person.rules.append(row.rule)
        person.offices += row.offices
        for office in row.offices:
            self._by_office.setdefault((office.id, office.owner), {})[person.key] = person
        person.roles += [reading.place(o.start, o.end) for o in row.offices]
        if row.honorific:
            person.honorifics.append(row.honorific)

    def _keep(self, person: Person) -> None:
        self.persons.append(person)
        self._index(person)

    def _index(self, person: Person) -> None:
        rows = [(self._by_surname, person.surname), (self._by_first, person.core[0])]
        for table, word in (*rows, *((self._by_word, word) for word in person.core)):
            table.setdefault(word, {})[person.key] = person

    def _find_long(self, core: tuple[str, ...], row: Introduction) -> Person | None:
        """Returns who has this name, a form of it (`Chuck`, `Charles`) or a misspelling of it."""
        words = set(core)
        ids = {office.id for office in row.offices}
        for person in _some(self._by_surname.get(core[-1])):
            if words <= set(person.core) or words >= set(person.core):
                return person
            same_office = ids & {office.id for office in person.offices}
            if same_office and person.core[0][0] == core[0][0]:
                return person
            if len(person.core) == len(core) and _is_short_for(person.core[0], core[0]):
                return person
        for person in _some(self._by_first.get(core[0])):
            if len(person.core) > 1 and is_misspelling(person.surname, core[-1]):
                return person
        return None

    def _find_short(self, word: str, row: Introduction) -> Person | None:
        """Returns whose family name or, failing that, other name a single word is."""
        for table in (self._by_surname, self._by_word):
            found = _some(table.get(word))
            if len(found) > 1:
                found = _who_fits(found, row)
            if len(found) == 1:
                return found[0]
        bearers = {
            person.key: person
            for office in row.offices
            for person in _some(self._by_office.get((office.id, office.owner)))
        }
        near = [p for p in bearers.values() if is_misspelling(p.surname, word)]
        return near[0] if len(near) == 1 else None


def _is_kin(reading: Reading, first: int) -> bool:
    """True for the name in `her husband, Ivo Lenz`, and in `his brother Ivo Lenz`."""
    before = {reading.word(at).lower() for at in range(max(0, first - _KIN_WORDS), first)}
    kin = reading.word(first - 1).lower() in read_words("names", "kin")
    return kin and bool(before & _OWNERS or "'s" in reading.gap(first - 1))


def _is_short_for(one: str, other: str) -> bool:
    """True for `Ken` and `Kenneth`; `Jana` and `Jan` are two."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and len(long) - len(short) > 2 and long.startswith(short)


def _is_led(core: Sequence[str], short: Sequence[str]) -> bool:
    """True for `Crooked Ana Lima` beside `Ana Lima`: a whole name has no more before it."""
    return len(short) > 1 and tuple(core[-len(short) :]) == tuple(short)


def _who_fits(persons: Sequence[Person], row: Introduction) -> list[Person]:
    """Returns those of one family name who bear the office or honorific before the name."""
    if row.honorific:
        gender = gender_of_title(row.honorific)
        return [p for p in persons if gender and gender_of_name(p.core) == gender]
    ids = {office.id for office in row.offices}
    return [p for p in persons if ids & {office.id for office in p.offices}]


def _some(bucket: dict[str, Person] | None) -> list[Person]:
    """Returns the first persons of a bucket; how many are compared is bounded."""
    return list(islice((bucket or {}).values(), _MAX_COMPARED))


def _forms_of_known(actor: NamedActor, person: Person) -> list[str]:
    """Returns the aliases of a known person that hold a part of the name: offices do not."""
    words = set(person.core)
    return [actor.name, *(a for a in actor.aliases if words & set(core_of(a)) and a[0] != "@")]


def order_introductions(
    readings: Sequence[Reading], rows: Sequence[Sequence[Introduction]]
) -> list[tuple[int, Introduction]]:
    """Returns the introductions with their reading's number, whole names first."""
    flat = [(number, row) for number, group in enumerate(rows) for row in group]
    return sorted(flat, key=lambda p: len(core_of(readings[p[0]].text(p[1].first, p[1].last))) == 1)

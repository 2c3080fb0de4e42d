"""Offices printed instead of a name: `Georgia's FM`, `the minister`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.names import Introduction
from build_scripts.annotate.actors.offices import Office
from build_scripts.annotate.actors.people import People, Person
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.gazetteer import load_gazetteer
from build_scripts.annotate.lexicon import read_lexicon, read_words, words_of
from build_scripts.annotate.parse.syntax import speaks
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import is_acronym, is_capital
from build_scripts.yamlio import Value

Staged = tuple[Reading, Sequence[Office], Sequence[tuple[Introduction, Person]]]

# An unowned office must have been borne at most so many signs of text before.
_REACH = 3000
# Of several who may bear it, whoever is named so many signs behind it is meant: a lead's office.
_AHEAD = 600
_SEVERAL = 2
_NOUNS = frozenset(("NOUN", "PROPN"))
# A deputy minister is called "the minister" too.
_RANKS = ("deputy", "vice")
_INDEFINITE = frozenset(("a", "an", "one", "another", "some"))
_PREDICATES = frozenset(("attr", "oprd", "acomp"))


class Bearers:
    """Who bears which office in this article, which may print it with several owners."""

    def __init__(self, people: People, printed: Iterable[Office] = ()) -> None:
        self._owners: dict[str, set[str]] = {}
        for office in printed:
            if office.owner:
                self._owners.setdefault(office.id, set()).add(office.owner)
        # What somebody unnamed was called so far: `an official`.
        self.unnamed: set[str] = set()
        self._by_office: dict[str, dict[str, tuple[Person, list[Office]]]] = {}
        for person in people.persons:
            for office in person.offices:
                row = self._by_office.setdefault(office.id, {})
                row.setdefault(person.key, (person, []))[1].append(office)

    def find(self, office: Office, offset: int) -> Person | None:
        """Returns the one person whom an office printed alone can mean, else None.

        With an owner printed, his must be the same or untold, and the same where the article
        prints several: `the delegate of Peru` and `France's delegate` are not one. Where several
        fit, those count who were brought in by then, and of these the one whose owner is told.
        """
        rows = [row for id in _family(office) for row in self._by_office.get(id, {}).values()]
        fitting = [(person, held) for person, held in rows if _fits(office, held)]
        if office.owner:
            exact = [(p, held) for p, held in fitting if any(o.owner == office.owner for o in held)]
            alone = len(self._owners.get(office.id, ())) < _SEVERAL
            fitting = exact or (fitting if alone else [])
        persons = {person.key: person for person, _ in fitting} or self._find_wider(office)
        if len(persons) > 1 or not fitting:
            told = {k: p for k, p in persons.items() if offset - _REACH < p.introduced < offset}
            soon = {k: p for k, p in persons.items() if offset < p.introduced < offset + _AHEAD}
            persons = told or (soon if fitting else {})
            if office.owner is None and office.id in HEADS_OF_STATE:
                persons = _heads_of_state(office, fitting, offset) or persons
        return next(iter(persons.values())) if len(persons) == 1 else None

    def is_borne(self, office: Office) -> bool:
        """True when somebody may bear an office, be it one of several."""
        rows = (row for id in _family(office) for row in self._by_office.get(id, {}).values())
        return any(_fits(office, held) for _, held in rows) or bool(self._find_wider(office))

    def find_servant(self, country: str, offset: int) -> Person | None:
        """Returns the one person in office for a country who was brought in before an offset."""
        rows = (row for office in self._by_office.values() for row in office.values())
        serving = {
            person.key: person
            for person, held in rows
            if offset - _REACH < person.introduced < offset
            and any(own.owner == country and not own.is_former for own in held)
        }
        return next(iter(serving.values())) if len(serving) == 1 else None

    def _find_wider(self, office: Office) -> dict[str, Person]:
        """Returns whom a word of no office may mean: `the Cuban leader`, `the official`.

        A country's leader is its head of state or of government; an official is anybody in
        office, unless the article brought in an unnamed one before.
        """
        if office.id in self.unnamed or (office.id == "leader") != bool(office.owner):
            return {}
        ids = words_of(_wider().get(office.id))
        ids = (*ids, *_ministers()) if "minister" in ids else ids
        rows = [row for id in ids for row in self._by_office.get(id, {}).values()]
        return {person.key: person for person, held in rows if _fits_owner(office, held)}


def _heads_of_state(
    office: Office, fitting: Sequence[tuple[Person, list[Office]]], offset: int
) -> dict[str, Person]:
    """Returns whom `the president` means: not that of a bank where a country's was brought in."""
    countries = load_gazetteer().actors
    return {
        person.key: person
        for person, held in fitting
        if person.introduced < offset
        and any(
            own.id == office.id
            and not own.is_elsewhere
            and (own.owner is None or getattr(countries.get(own.owner), "kind", "") == "country")
            for own in held
        )
    }


def _fits_owner(office: Office, held: Sequence[Office]) -> bool:
    owners = {own.owner for own in held if not own.is_former}
    return bool(owners) and (office.owner is None or office.owner in owners)


def _wider() -> Mapping[str, Value]:
    section = read_lexicon("offices")["wider"]
    return section if isinstance(section, dict) else {}


def _family(office: Office) -> tuple[str, ...]:
    """Returns the offices that a word such as `minister` may stand for when it stands alone."""
    families = read_lexicon("offices")["families"]
    wider = words_of(families.get(office.id)) if isinstance(families, dict) else ()
    if office.id == "minister":
        return _ministers()
    return tuple(dict.fromkeys((office.id, *wider)))


def _ministers() -> tuple[str, ...]:
    ministers = ("minister", *(f"{key}-minister" for key in _portfolio_keys()))
    return (*ministers, *(f"{rank}-{name}" for rank in _RANKS for name in ministers))


def _portfolio_keys() -> tuple[str, ...]:
    portfolios = read_lexicon("offices")["portfolios"]
    return tuple(portfolios) if isinstance(portfolios, dict) else ()


def _fits(office: Office, held: Sequence[Office]) -> bool:
    """True when one of the offices somebody holds agrees in owner and in being former."""
    return any(
        (office.owner is None or may_be_of(own, office.owner))
        and (own.is_former == office.is_former or not office.is_former)
        for own in held
    )


def may_be_of(office: Office, owner: str) -> bool:
    """True for an office of an owner, and for one whose owner is not told."""
    return office.owner == owner or (office.owner is None and not office.is_elsewhere)


# Who may be called a country's leader.
HEADS_OF_STATE = frozenset(
    "president prime-minister chancellor king queen emir supreme-leader".split()
)


def adopt_sole_bearer(stage: Sequence[Staged], people: People) -> None:
    """Gives the one office that nobody bears to the one speaker without any.

    `The NATO Secretary General said X` ... `said Jens Stoltenberg`: only when there is exactly
    one such office with a printed owner, and exactly one such person. An office beside a name in
    one sentence (`Ana Lima met the envoy of Peru`), or before `'s deputy`, is somebody else's; it
    may be his who is named in the sentence before it.
    """
    bearers = Bearers(people)
    vacant: dict[tuple[str, str | None], Office] = {}
    idle: dict[str, Person] = {}
    apart = True
    named: set[str] = set()
    before: set[str] = set()
    for reading, offices, introduced in stage:
        for office in _references_in(reading, offices):
            root = reading.root(office.first, office.last)
            if office.owner is None or (root is not None and root.dep_ == "nsubjpass"):
                continue
            if not bearers.is_borne(office):
                vacant.setdefault((office.id, office.owner), office)
                apart &= not introduced and (root is None or root.dep_ != "poss")
                named.update(before)
        before = {person.key for _, person in introduced if not person.offices}
        for row, person in introduced:
            if not person.offices and speaks(reading.root(row.first, row.last)):
                idle[person.key] = person
    apart &= named <= idle.keys()
    if apart and len(vacant) == len(idle) == 1 and not _is_led(people, *vacant.values()):
        next(iter(idle.values())).offices += vacant.values()


def _is_led(people: People, office: Office) -> bool:
    """True for a country's leader where the article names a head of state who may be it."""
    owners = (None, office.owner)
    borne = (row for person in people.persons for row in person.offices)
    heads = (row for row in borne if row.id in HEADS_OF_STATE)
    return office.id == "leader" and any(row.owner in owners for row in heads)


def _references_in(reading: Reading, offices: Sequence[Office]) -> Iterator[Office]:
    return (o for o in offices if not o.is_plural and _is_reference(reading, o))


def find_references(
    reading: Reading, offices: Sequence[Office], bearers: Bearers
) -> Iterator[Find]:
    """Yields the offices of a reading that stand for whoever bears them.

    An office that nobody named here bears is an unnamed person of its own when its owner is
    printed. Plurals, predicates ("was elected president") and "a president" are nobody.
    """
    bearers.unnamed.update(o.id for o in offices if _brings_in(reading, o))
    for office in _references_in(reading, offices):
        span = reading.place(office.start, office.end)
        person = bearers.find(office, span.start)
        if person:
            if office.owner:
                person.roles.append(span)
            yield Find(span, span, person.key, "office")
        elif office.owner:
            key = f"office:{office.owner}:{office.id}"
            yield Find(span, span, key, "office", "person")


def _is_reference(reading: Reading, office: Office) -> bool:
    """True where an office is definite and neither predicate nor part of a longer name."""
    if _is_indefinite(reading, office):
        return False
    before = _word_before(reading, office)
    root = reading.root(office.first, office.last)
    if root is None:
        return is_acronym(reading.word(office.first))
    owned = office.start < office.first or office.owner is not None
    if _is_modifier(root) or root.dep_ in _PREDICATES or (root.pos_ not in _NOUNS and not owned):
        return False
    acronym = is_acronym(reading.word(office.last - 1))
    titled = is_capital(reading.word(office.first)) and office.first > 0
    return before in ("the", "this", "former") or owned or acronym or titled


def _word_before(reading: Reading, office: Office) -> str:
    return reading.word(office.start - 1).lower() if reading.gap(office.start) == " " else ""


def _is_indefinite(reading: Reading, office: Office) -> bool:
    return _word_before(reading, office) in read_words("offices", "indefinite")


def _brings_in(reading: Reading, office: Office) -> bool:
    """True for `a Western diplomat` and `two officials`, whom nobody named."""
    root = reading.root(office.first, office.last)
    told = root is not None and any(row.lower_ in _INDEFINITE for row in root.children)
    return told or office.is_plural or _is_indefinite(reading, office)


def _is_modifier(root: Token) -> bool:
    """True for `general elections`, `president candidate`: the word only says what kind."""
    return root.dep_ in ("compound", "amod", "nmod") and root.head.i > root.i

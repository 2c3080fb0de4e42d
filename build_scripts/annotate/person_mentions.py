"""Every place where a person of the article is named: whole name, family name, handle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.annotate.finds import Find
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.names import Introduction
from build_scripts.annotate.offices import Office
from build_scripts.annotate.people import People, Person, core_of
from build_scripts.annotate.reading import Reading
from build_scripts.annotate.words import PhraseIndex, find_words, fold, is_capital
from build_scripts.text.document import Span

_MIN_HANDLE_SURNAME = 4
_MAX_HANDLE = 40
# Who is named so many times as often by whole name or title owns the family name alone.
_MAINLY = 3
# Family names that are months or small words too need a verb or the model to vouch for them.
_DOUBTFUL = frozenset("may march april june august will rice price grant mark".split())

_LETTER = re.compile(r"[^\W_]")
_FOR_OTHERS = "spokesperson"
_SPOKEN_FOR = frozenset(("party", "organisation", "body", "group"))

Forms = PhraseIndex[tuple[tuple[Person, ...], bool]]


def index_people(people: People) -> Forms:
    """Returns what leads to whom: names and family names, and other parts of a name as weak."""
    strong: dict[str, list[Person]] = {}
    weak: dict[str, list[Person]] = {}
    for person in people.persons:
        for form in _strong_forms(person):
            strong.setdefault(form, []).append(person)
        for form in person.core[:-1]:
            weak.setdefault(form.capitalize(), []).append(person)
    bearers = {fold(form): persons for form, persons in weak.items()}
    rows = [
        (form, (_distinct([*persons, *bearers.get(fold(form), ())]), False))
        for form, persons in strong.items()
    ]
    rows += [(form, (_distinct(persons), True)) for form, persons in weak.items()]
    return PhraseIndex(rows)


def _distinct(persons: Iterable[Person]) -> tuple[Person, ...]:
    return tuple({person.key: person for person in persons}.values())


def _strong_forms(person: Person) -> Iterator[str]:
    """Yields the printed names, first with last name, and the family name with its particle."""
    small = read_words("names", "particles")
    for form in dict.fromkeys((person.name, *person.forms)):
        yield form
        words = [word.text for word in find_words(form, 0, len(form))]
        words = [word for word in words if word not in read_words("names", "suffixes")]
        core = [word for word in words if fold(word) in core_of(form)]
        if len(core) > 1:
            yield f"{core[0]} {core[-1]}"
        last = words.index(core[-1]) if core[-1] in words else len(words) - 1
        yield core[-1]
        while last > 0 and words[last - 1].lower() in small:
            last -= 1
            yield " ".join(words[last : words.index(core[-1]) + 1])


def find_persons(
    reading: Reading,
    forms: Forms,
    introduced: Sequence[tuple[Introduction, Person]],
    common: frozenset[str],
) -> Iterator[Find]:
    """Yields the persons named in a reading; `common` are the article's words in small letters."""
    covered: set[int] = set()
    for row, person in introduced:
        span = reading.place(row.first, row.last)
        if row.rule == "verb" and len(person.core) > 1:
            continue
        yield from _split_title(reading, row, span, person.key)
        covered.update(range(row.first, row.last))
    at = 0
    while at < len(reading.words):
        found = None if at in covered else forms.longest(reading.twin, reading.words, at)
        if found is None:
            at += 1
            continue
        last, (persons, is_weak) = found
        person = _whom(persons, reading.words[at].start)
        if person and _may_be(reading, at, last, is_weak, common):
            span = reading.place(at, last)
            yield Find(span, span, person.key, "surname" if last == at + 1 else "name")
        at = last


def _split_title(reading: Reading, row: Introduction, span: Span, key: str) -> Iterator[Find]:
    """Yields a person with title; in a spokesman's title the party or body is an actor too."""
    speaks = any(office.id.endswith(_FOR_OTHERS) for office in row.offices)
    start = max(0, row.start - 1) if speaks else row.start
    cuts = reading.hits_in(row.start, row.end)
    at = start
    for hit in [*cuts, None] if speaks else [None]:
        if hit and (hit.name.kind not in _SPOKEN_FOR or hit.first < at):
            continue
        end = hit.first if hit else row.end
        if end > at:
            cover = reading.place(at, end)
            holds = cover.covers(span)
            whom = (span, key) if holds else (cover, None)
            yield Find(whom[0], cover, whom[1], row.rule, is_firm=bool(row.offices))
        at = hit.last if hit else end


def _whom(persons: Sequence[Person], offset: int) -> Person | None:
    """Returns the one person of the name; of several the one introduced by then or mostly named."""
    before = [person for person in persons if -1 < person.introduced <= offset]
    if len(persons) == 1 or len(before) == 1:
        return (before or persons)[0]
    often = sorted(persons, key=lambda person: -len(person.rules))
    return often[0] if len(often[0].rules) >= _MAINLY * len(often[1].rules) > 0 else None


def _may_be(reading: Reading, at: int, last: int, is_weak: bool, common: frozenset[str]) -> bool:
    """True unless the word is more likely a common word, a month or part of another name."""
    if last > at + 1:
        return True
    word = reading.word(at)
    if at in reading.starts and reading.starts[at].last > last:
        return False
    if not is_capital(word) or (reading.gap(last) == "-" and reading.word(last).islower()):
        return False
    doubtful = fold(word) in _DOUBTFUL or (at == 0 and fold(word) in common)
    if is_weak or doubtful or at in reading.starts:
        return _acts(reading, at, last)
    return True


def _acts(reading: Reading, at: int, last: int) -> bool:
    """True where the word is the subject of a verb or the owner of something, and a name."""
    root = reading.root(at, last)
    after = reading.root(last, last + 1) if reading.word(last) else None
    finite = after is not None and reading.gap(last) == " " and after.tag_ in ("VBD", "VBZ")
    if finite and after.lemma_.lower() in read_words("names", "says"):
        return True
    if root is None or root.pos_ != "PROPN":
        return False
    return root.dep_ in ("nsubj", "poss", "nsubjpass") and reading.labels.get(at) in (
        "PERSON", None, "ORG",
    )  # fmt: skip


class Handles:
    """Whose handle it is: a person's, when the family name is in it."""

    def __init__(self, people: People) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        for person in people.persons:
            letters = "".join(filter(str.isalnum, person.surname))
            self._by_surname.setdefault(letters, []).append(person)

    def find(
        self, reading: Reading, offices: Sequence[Office], own: dict[str, Person]
    ) -> Iterator[Find]:
        """Yields the handles of a reading; `own` are those that signatures give to a person."""
        ends = {office.end: office for office in offices}
        for at, word in enumerate(reading.words):
            if not word.text.startswith("@") or at in reading.starts:
                continue
            span = Span(word.start, word.end)
            title = ends.get(at) if not _LETTER.search(reading.gap(at)) else None
            cover = reading.place(title.start, at + 1) if title else span
            person = own.get(word.text.lower()) or self._owner(word.text)
            if person:
                yield Find(span, cover, person.key, "handle")
            elif _names_somebody(word.text):
                key = f"person:{word.text.lower()}"
                yield Find(span, cover, key, "handle", "person")

    def _owner(self, handle: str) -> Person | None:
        letters = "".join(filter(str.isalnum, fold(handle)))[:_MAX_HANDLE]
        parts = {
            letters[start:end]
            for start in range(len(letters))
            for end in range(start + _MIN_HANDLE_SURNAME, len(letters) + 1)
        }
        whose = [p for part in sorted(parts) for p in self._by_surname.get(part, ())]
        persons = _distinct(whose)
        return persons[0] if len(persons) == 1 else None


def _names_somebody(handle: str) -> bool:
    """True for `@T_Szatkowski` or `@jane_doe`: an initial or first name, and a family name."""
    first, joined, last = handle[1:].partition("_")
    return bool(joined) and first.isalpha() and last.isalpha() and len(last) >= _MIN_HANDLE_SURNAME

"""Every place where a person is named: whole name, family name, handle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.names import Introduction
from build_scripts.annotate.actors.people import People, Person, core_of
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.words import PhraseIndex, find_words, fold, is_capital
from build_scripts.text.document import Span

# Who is named so many times as often by whole name or title owns the family name alone.
_MAINLY = 3
# Family names that are months or small words too need a verb or the model to vouch for them.
_DOUBTFUL = frozenset("may march april june august will rice price grant mark".split())

_FOR_OTHERS = "spokesperson"
_SPOKEN_FOR = frozenset(("party", "organisation", "body", "group"))

Forms = PhraseIndex[tuple[tuple[Person, ...], bool]]


def index_people(people: People, twin: str) -> Forms:
    """Returns what leads to whom; parts other than the family name as weak.

    Of those who share a name it is counted how often `twin` prints each one's whole name.
    """
    strong: dict[str, list[Person]] = {}
    weak: dict[str, list[Person]] = {}
    for person in people.persons:
        for form in _strong_forms(person):
            strong.setdefault(form, []).append(person)
        for form in person.core[:-1]:
            weak.setdefault(form.capitalize(), []).append(person)
    shared = (row for row in strong.values() if len(row) > 1)
    for person in distinct(person for row in shared for person in row):
        _count_names(person, twin)
    bearers = {fold(form): persons for form, persons in weak.items()}
    rows = [
        (form, (distinct([*persons, *bearers.get(fold(form), ())]), False))
        for form, persons in strong.items()
    ]
    rows += [(form, (distinct(persons), True)) for form, persons in weak.items()]
    return PhraseIndex(rows)


def _count_names(person: Person, twin: str) -> None:
    """Notes where the whole name is printed first, and how often, whoever is told by it."""
    first = twin.find(person.name)
    if len(person.core) > 1 and first >= 0:
        person.printed = twin.count(person.name)
        is_later = not -1 < person.introduced <= first
        person.introduced = first if is_later else person.introduced


def distinct(persons: Iterable[Person]) -> tuple[Person, ...]:
    """Returns the persons, each once, in order."""
    return tuple({person.key: person for person in persons}.values())


def _strong_forms(person: Person) -> Iterator[str]:
    """Yields the printed names, first with last name, and the family name with its particle."""
    small = read_words("names", "particles")
    for form in dict.fromkeys((person.name, *person.forms)):
        yield form
        words = [word.text for word in find_words(form, 0, len(form))]
        words = [word for word in words if word not in read_words("names", "suffixes")]
        core = [at for at, word in enumerate(words) if fold(word) in core_of(form)]
        if not core:
            continue
        if len(core) > 1:
            yield f"{words[core[0]]} {words[core[-1]]}"
        yield from _double_surnames(form)
        first = last = core[-1]
        yield words[last]
        while first > 0 and words[first - 1].lower() in small:
            first -= 1
            yield " ".join(words[first : last + 1])


def _double_surnames(form: str) -> Iterator[str]:
    """Yields `Lima-Prado` of `Ana Lima-Prado`, and `Lima Prado` of `Ana Lima Prado`."""
    words = find_words(form, 0, len(form))
    for word in words[1:-1]:
        if is_capital(word.text) and len(word.text) > 1:
            yield form[word.start :]


def find_persons(
    reading: Reading,
    forms: Forms,
    introduced: Sequence[tuple[Introduction, Person]],
    common: frozenset[str],
) -> Iterator[Find]:
    """Yields the persons named in a reading.

    `common` are the words that the article also has in small letters.
    """
    covered: set[int] = set()
    for row, person in introduced:
        span = reading.place(row.first, row.last)
        if row.rule == "verb" and len(person.core) > 1:
            continue
        yield from _split_title(reading, row, span, person.key)
        covered.update(range(row.first, row.last))
    free = 0
    for at in forms.places_in(reading.words):
        is_free = at >= free and at not in covered
        found = forms.longest(reading.twin, reading.words, at) if is_free else None
        if found is None:
            continue
        free, (persons, is_weak) = found
        last = free
        person = _whom(persons, reading.words[at].start)
        if person and _may_be(reading, at, last, is_weak, common):
            span = reading.place(at, last)
            yield Find(span, span, person.key, "surname" if last == at + 1 else "name")


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
    """Returns the one person of the name; of several the one introduced by then, or the first.

    The first must be mostly named: `Bill Clinton` keeps the first name where `Clinton` is another.

    A family name alone is not that of the wife whom the article names beside her husband.
    """
    own = [person for person in persons if not person.is_kin]
    persons = own if len(own) == 1 else persons
    before = [person for person in persons if -1 < person.introduced <= offset]
    if len(persons) == 1 or len(before) == 1:
        return (before or persons)[0]
    counts = {person.key: max(len(person.rules), person.printed) for person in persons}
    often = sorted(persons, key=lambda person: -counts[person.key])
    most, next_most = (counts[person.key] for person in often[:2])
    is_first = often[0].introduced == min(person.introduced for person in persons)
    return often[0] if is_first and most >= _MAINLY * next_most > 0 else None


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
    if reading.word(last) == "who" and reading.gap(last) == ", ":  # `Paris, who moved to Ohio,`
        return True
    if root is None or root.pos_ != "PROPN":
        return False
    return root.dep_ in ("nsubj", "poss", "nsubjpass") and reading.labels.get(at) in (
        "PERSON", None, "ORG",
    )  # fmt: skip

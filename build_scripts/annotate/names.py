"""Names of persons where an article brings them in: with a title or without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.name_runs import MAX_NAME, read_name
from build_scripts.annotate.offices import Office
from build_scripts.annotate.reading import Reading
from build_scripts.annotate.syntax import speaks
from build_scripts.annotate.words import is_acronym, is_capital


@dataclass(frozen=True)
class Introduction:
    """A name at the words `[first, last)`, with the offices printed beside it.

    `start` and `end` take in title and apposition. `rule` is what found it.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    offices: tuple[Office, ...] = ()
    honorific: str = ""


def find_introductions(reading: Reading, offices: Sequence[Office]) -> tuple[Introduction, ...]:
    """Returns the names that the text or the model shows to be persons.

    A title before the name decides first, then an apposition, then an honorific; what the model
    proposes counts only where at least two words read as a name.
    """
    if reading.parse is None:
        return tuple(_by_signature(reading))
    found = list(_by_title(reading, offices))
    taken = {at for row in found for at in range(row.first, row.last)}
    titles = {office for row in found for office in row.offices}
    rest = [office for office in offices if office not in titles]
    for rule in (_by_apposition_after, _by_apposition_before):
        for row in rule(reading, rest):
            if row.first not in taken:
                found.append(row)
                taken.update(range(row.first, row.last))
    for row in (*_by_honorific(reading), *_by_proposal(reading), *_by_verb(reading)):
        if taken.isdisjoint(range(row.first, row.last)):
            found.append(row)
            taken.update(range(row.first, row.last))
    return tuple(sorted(found, key=lambda row: row.first))


def _by_signature(reading: Reading) -> Iterator[Introduction]:
    """Finds who signs a tweet: the name that the signature begins with."""
    last = read_name(reading, 0, titled=True) if reading.words else 0
    if last > 0:
        yield Introduction(0, last, 0, last, "signature")


def _by_title(reading: Reading, offices: Sequence[Office]) -> Iterator[Introduction]:
    """Finds `OFFICE First Last`, and two offices before one name."""
    for number, office in enumerate(offices):
        if office.is_plural or reading.gap(office.end) not in (" ", ". ", '" '):
            continue
        last = read_name(reading, office.end, titled=True)
        if last > office.end:
            rows = _joined(reading, offices, number)
            yield Introduction(office.end, last, rows[0].start, last, "title", rows)


def _joined(reading: Reading, offices: Sequence[Office], number: int) -> tuple[Office, ...]:
    """Returns an office with the one before it when `and`, `&` or a comma joins them."""
    office = offices[number]
    before = offices[number - 1] if number else None
    if before is None or before.is_plural or before.start == office.start:
        return (office,)
    between = reading.twin[reading.words[before.end - 1].end : reading.words[office.start].start]
    return (before, office) if between.strip() in ("and", "&", "/", "and the", ",") else (office,)


def _by_apposition_after(reading: Reading, offices: Sequence[Office]) -> Iterator[Introduction]:
    """Finds `Serbia's president, Aleksandar Vucic,`: the name follows its office and a comma."""
    for office in offices:
        if office.is_plural or reading.gap(office.end) not in (", ", ' "', ', "'):
            continue
        last = read_name(reading, office.end)
        closed = reading.gap(last)[:1] in (",", ".", ")", ";", "") or last == len(reading.words)
        if last - office.end >= 2 and (closed or reading.labels.get(office.end) == "PERSON"):
            yield Introduction(office.end, last, office.start, last, "apposition", (office,))


def _by_apposition_before(reading: Reading, offices: Sequence[Office]) -> Iterator[Introduction]:
    """Finds `Aleksandar Vucic, the president of Serbia,`: the office follows the name."""
    for office in offices:
        comma = _comma_before(reading, office.start)
        if office.is_plural or comma is None:
            continue
        first = _first_of_name(reading, comma)
        if comma - first >= 2:
            yield Introduction(first, comma, first, office.end, "apposition", (office,))


def _comma_before(reading: Reading, at: int) -> int | None:
    """Returns the word after the name that `, ` or `, the ` before an office closes."""
    for _ in range(4):
        gap = reading.gap(at) if 0 < at < len(reading.words) else ""
        if gap.startswith(",") or gap == " (":
            return at
        if gap != " " or not reading.word(at - 1).islower():
            return None
        at -= 1
    return None


def _first_of_name(reading: Reading, last: int) -> int:
    """Returns where the name that ends before word `last` begins; `last` when there is none."""
    first = max(0, last - MAX_NAME)
    while first < last and read_name(reading, first) != last:
        first += 1
    return first


def _by_honorific(reading: Reading) -> Iterator[Introduction]:
    for at, word in enumerate(reading.words):
        if word.text in read_words("offices", "honorifics"):
            if reading.gap(at + 1) not in (" ", ". "):
                continue
            last = read_name(reading, at + 1, titled=True)
            if last > at + 1:
                yield Introduction(at + 1, last, at, last, "honorific", (), word.text)


def _by_proposal(reading: Reading) -> Iterator[Introduction]:
    """Finds names of at least two words that the model takes for a person or the verb shows."""
    at = 0
    while at < len(reading.words):
        last = read_name(reading, at)
        if last - at >= 2 and _is_person(reading, at, last):
            yield Introduction(at, last, at, last, "name")
        at = max(last, at + 1)


def _by_verb(reading: Reading) -> Iterator[Introduction]:
    """Finds a family name alone that the model takes for a person, as the subject of a verb."""
    for at in range(len(reading.words)):
        if len(reading.word(at)) <= 2 or not is_capital(reading.word(at)):
            continue
        single = _acts(reading, at) and read_name(reading, at) == at + 1
        labels = reading.labels if single else {}
        if labels.get(at) == "PERSON" and labels.get(at + 1) != "PERSON":
            yield Introduction(at, at + 1, at, at + 1, "verb")


def _acts(reading: Reading, at: int) -> bool:
    root = reading.root(at, at + 1)
    if root is None or root.dep_ != "nsubj" or root.pos_ != "PROPN":
        return False
    return at > 0 or speaks(root)


def _is_person(reading: Reading, first: int, last: int) -> bool:
    token = reading.root(first, first + 1)
    if first == 0 and (token is None or token.pos_ != "PROPN"):
        return False
    if all(is_acronym(reading.word(at)) for at in range(first, last)):
        return False
    labels = [reading.labels.get(at) for at in range(first, last)]
    if "PERSON" in labels:
        return True
    return speaks(reading.root(first, last)) and set(labels) <= {None, "GPE", "NORP"}

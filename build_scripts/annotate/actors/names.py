"""Names of persons where an article brings them in: with a title or without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from build_scripts.annotate.actors.gender import gender_of_name
from build_scripts.annotate.actors.name_runs import (
    MAX_NAME,
    find_openings,
    has_initials,
    is_trade,
    read_name,
)
from build_scripts.annotate.actors.offices import Office
from build_scripts.annotate.actors.person_signs import is_house_by_syntax, is_person_by_syntax
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import says, speaks
from build_scripts.annotate.parse.tree import FINITE
from build_scripts.annotate.words import fold, is_acronym

# How the field of an office may begin, and how many words it may have.
_FIELDS = frozenset("of for in at on to from".split())
_MAX_FIELD = 16
_MAX_NOUNS = 3
# A first name and a family name.
_NAME_WORDS = 2
# A family name alone has more letters than so many.
_SHORTEST_NAME = 2
# One person by trade or part.
_ONE_PERSON = ("persons", "strangers")
# What the model takes a name for that may yet be a person's, where it speaks.
_NO_HOUSE = frozenset((None, "GPE", "NORP", "WORK_OF_ART", "PRODUCT"))


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


def find_introductions(
    reading: Reading, offices: Sequence[Office], lone: frozenset[str] = frozenset()
) -> tuple[Introduction, ...]:
    """Returns the names that the text or the model shows to be persons.

    A title before the name decides first, then an apposition, then an honorific; what the model
    proposes counts only where at least two words read as a name. `lone` are words with a capital
    that the article has alone, as family names are.
    """
    if reading.parse is None and _is_signed(reading):
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
    shown = (_by_author(reading), _by_honorific(reading), _by_proposal(reading, lone))
    for row in chain(*shown, _by_verb(reading)):
        if taken.isdisjoint(range(row.first, row.last)):
            found.append(row)
            taken.update(range(row.first, row.last))
    return tuple(sorted(found, key=lambda row: row.first))


def _is_signed(reading: Reading) -> bool:
    return any(word.text.startswith("@") for word in reading.words)


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
    """Finds `Serbia's president, Aleksandar Vucic,`: the name follows its office and a comma.

    The office may have a long field: `The head of the club of the ruling party, Ana Lima,`.
    """
    for office in offices:
        first = _name_behind(reading, office.end)
        if office.is_plural or first is None:
            continue
        last = read_name(reading, first)
        closed = reading.gap(last)[:1] in (",", ".", ")", ";", "") or last == len(reading.words)
        is_named = first == office.end and reading.labels.get(first) == "PERSON"
        if last - first >= 2 and (closed or is_named):
            yield Introduction(first, last, office.start, last, "apposition", (office,))


def _name_behind(reading: Reading, at: int) -> int | None:
    """Returns the word after the comma or mark behind an office that ends before word `at`."""
    if reading.gap(at) in (", ", ' "', ', "'):
        return at
    return _comma_behind_field(reading, at)


def _comma_behind_field(reading: Reading, at: int) -> int | None:
    """Returns the word after the comma that ends `of the club of the ruling party`, if any.

    Behind an owner the noun may stand before it: `the head of the UN | mission in Lima, `.
    """
    for _ in range(_MAX_NOUNS):
        token = reading.root(at, at + 1) if reading.gap(at) == " " else None
        if token is None or token.tag_ not in ("NN", "NNS") or not reading.word(at).islower():
            break
        at += 1
    if reading.gap(at) == ", ":
        return at
    if reading.word(at) not in _FIELDS or reading.gap(at) != " ":
        return None
    for number in range(at + 1, min(at + _MAX_FIELD, len(reading.words))):
        token = reading.root(number, number + 1)
        if reading.gap(number) == ", ":
            return number
        if reading.gap(number) not in (" ", "'s ", "' ", "-") or token is None:
            return None
        if token.tag_ in FINITE or token.tag_ in ("WP", "WDT"):
            return None
    return None


def _by_apposition_before(reading: Reading, offices: Sequence[Office]) -> Iterator[Introduction]:
    """Finds `Aleksandar Vucic, the president of Serbia,`: the office follows the name.

    What bears an article is none: `In the Kosi Estuary, the president said`.
    """
    for office in offices:
        comma = _comma_before(reading, office.start)
        if office.is_plural or comma is None:
            continue
        first = _first_of_name(reading, comma)
        bears_article = first > 0 and reading.word(first - 1).lower() == "the"
        if comma - first >= 2 and not bears_article:
            yield Introduction(first, comma, first, office.end, "apposition", (office,))


def _comma_before(reading: Reading, office: int) -> int | None:
    """Returns the word after the name that `, ` or `, the ` before an office closes."""
    at = office
    for _ in range(4):
        gap = reading.gap(at) if 0 < at < len(reading.words) else ""
        if gap.startswith(",") or gap == " (":
            # "Lima, received the envoy": a verb parts the name from somebody else's office.
            between = reading.tokens(at, office)
            return None if any(token.tag_ in FINITE for token in between) else at
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
    honorifics = read_words("offices", "honorifics")
    for at, word in enumerate(reading.words):
        if word.text in honorifics:
            if reading.gap(at + 1) not in (" ", ". "):
                continue
            last = read_name(reading, at + 1, titled=True)
            if last > at + 1:
                yield Introduction(at + 1, last, at, last, "honorific", (), word.text)


def _by_author(reading: Reading) -> Iterator[Introduction]:
    """Finds `by Ana Lima` and `Ana Lima:` in the title of a speech, which no model reads."""
    if reading.parse is not None:
        return
    for at in range(len(reading.words)):
        if at == 0 or reading.word(at - 1).lower() == "by":
            last = read_name(reading, at)
            closed = at > 0 or reading.gap(last)[:1] in (":", "'", "")
            if last - at >= _NAME_WORDS and closed:
                yield Introduction(at, last, at, last, "name")


def _by_proposal(reading: Reading, lone: frozenset[str]) -> Iterator[Introduction]:
    """Finds names of at least two words that the model takes for a person or the text shows.

    A trade right before a whole name shows a person: `Teacher Ana Lima`, `the teacher Ana Lima`.
    """
    free = 0
    for at in find_openings(reading):
        last = read_name(reading, at) if at >= free else at
        if last - at >= 2 and (_is_told(reading, at) or _is_person(reading, at, last, lone)):
            yield Introduction(at, last, at, last, "name")
        free = max(last, free)


def _is_told(reading: Reading, at: int) -> bool:
    """True behind a trade that opens the sentence or stands in small letters, or with initials."""
    if has_initials(reading, at):
        return True
    if at == 0 or reading.gap(at) != " ":
        return False
    if reading.word(at - 1).islower():
        noun = reading.root(at - 1, at)
        is_one = any(reading.word(at - 1) in read_words("groups", key) for key in _ONE_PERSON)
        return is_one and noun is not None and noun.tag_ == "NN"
    return at == 1 and is_trade(reading, 0)


def _by_verb(reading: Reading) -> Iterator[Introduction]:
    """Finds a family name alone that the model takes for a person, as the subject of a verb."""
    for at in reading.words.capitals:
        if len(reading.word(at)) <= _SHORTEST_NAME:
            continue
        single = _acts(reading, at) and read_name(reading, at) == at + 1
        labels = reading.labels if single else {}
        is_named = labels.get(at) == "PERSON" and labels.get(at + 1) != "PERSON"
        if is_named and not is_house_by_syntax(reading.root(at, at + 1)):
            yield Introduction(at, at + 1, at, at + 1, "verb")


def _acts(reading: Reading, at: int) -> bool:
    root = reading.root(at, at + 1)
    if root is None or root.dep_ != "nsubj" or root.pos_ != "PROPN":
        return False
    return at > 0 or speaks(root)


def _ends_in_country(reading: Reading, first: int, last: int) -> bool:
    """True for `Space Norway`, a house, and not for `Ana Norway`, by her first name."""
    hits = reading.hits_in(last - 1, last)
    if last - first < _NAME_WORDS or all(hit.name.kind != "country" for hit in hits):
        return False
    return not gender_of_name([fold(reading.word(at)) for at in range(first, last)])


def _is_person(reading: Reading, first: int, last: int, lone: frozenset[str]) -> bool:
    token = reading.root(first, first + 1)
    if first == 0 and (token is None or token.pos_ != "PROPN"):
        return False
    if all(is_acronym(reading.word(at)) for at in range(first, last)):
        return False
    root = reading.root(first, last)
    if is_house_by_syntax(root) or _ends_in_country(reading, first, last):
        return False
    labels = [reading.labels.get(at) for at in range(first, last)]
    if "PERSON" in labels:
        return True
    if is_person_by_syntax(root) or (speaks(root) and set(labels) <= _NO_HOUSE):
        return True
    # The model may take an unheard name for a house; a house is not called by its last word.
    if reading.word(last - 1) not in lone or reading.word(first - 1).lower() == "the":
        return False
    return root is not None and says(root)

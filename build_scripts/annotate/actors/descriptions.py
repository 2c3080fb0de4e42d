"""What a person just named is called next: `the Lima senator`, `the billionaire developer`.

A writer who has named somebody seldom repeats the name. A description with `the`, by which nobody
was brought in and behind which nothing tells whose it is, goes back to whoever was told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.annotate.actors.finds import Find, finds_by_reading
from build_scripts.annotate.actors.gender import gender_of_name, gender_of_title
from build_scripts.annotate.actors.office_words import load_offices
from build_scripts.annotate.actors.people import Person
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.actors.references import HEADS_OF_STATE, may_be_of
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import is_subject, leading, says
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

_UNNAMED = ("group:", "office:")
_FRESH = frozenset(("a", "an", "another", "one"))
_PREDICATES = frozenset(("appos", "attr", "oprd", "acomp", "compound"))
_FURTHER = frozenset(("prep", "relcl", "appos", "acl"))
_SINGULAR = frozenset(("NN", "NNP"))
_FORMER = frozenset(("former", "ex", "ousted", "deposed", "late", "retired", "onetime"))
_THE = frozenset(("the",))
_AGED = re.compile(r"\d{2}-year-old\b", re.IGNORECASE)
_NATIVES = ("an", "ite", "ese", "ander")
# So many sentences back somebody may be named whose office it is, and somebody else.
_REACH, _REACH_OF_OTHERS = 3, 1


@dataclass(frozen=True)
class _Described:
    """A description: its noun and where that starts, the words `[first, last)`, and what it tells.

    `office` is an id or empty, `owner` the country that it names.
    """

    noun: Token
    start: int
    first: int
    last: int
    office: str
    owner: str | None

    @property
    def is_former(self) -> bool:
        """True for `the former senator`."""
        return _is_former(self.noun)


@dataclass(frozen=True)
class _Named:
    """A person named in a sentence by its writer; `root` is the token at the head of the name."""

    person: Person
    root: Token | None

    @property
    def is_main(self) -> bool:
        """True for the subject of the sentence itself."""
        root = self.root
        return root is not None and is_subject(root) and _verb_of(root).dep_ == "ROOT"


def join_descriptions(
    readings: Sequence[Reading],
    finds: Sequence[Find],
    persons: Sequence[Person],
    spoken: Sequence[Span],
) -> list[Find]:
    """Returns the finds, in text order, with each such description as the person it means.

    `spoken` are the quotations: whom they name the writer does not tell of.
    """
    by_key = {person.key: person for person in persons}
    article = _Article()
    done: list[Find] = []
    for reading, rows in finds_by_reading(readings, finds):
        here = list(_named_in(reading, rows, by_key, spoken))
        changed = dict(_joined(article, reading, rows, here))
        here += _named_in(reading, list(changed.values()), by_key, spoken)
        done += [changed.pop(row.span.start, row) for row in rows]
        done += changed.values()
        if not any(span.covers(reading.span) for span in spoken):
            article.remember(reading, here)
    return sorted(done, key=lambda find: find.span)


class _Article:
    """Who was told of in the sentences before, and which nouns brought in somebody unnamed."""

    def __init__(self) -> None:
        self._before: list[list[_Named]] = []
        self._fresh: set[str] = set()

    def remember(self, reading: Reading, here: list[_Named]) -> None:
        """Takes in a sentence."""
        self._before = [*self._before[1 - _REACH :], here]
        for at in reading.words.places_of(_FRESH):
            word = reading.root(at, at + 1)
            if word is not None and word.head.dep_ not in _PREDICATES:
                self._fresh.add(word.head.lower_)

    def may_mean_another(self, told: _Described, find: Find, here: Sequence[_Named]) -> bool:
        """True for `the senator` where one was told of long before, and another just does it.

        A head of state is the same all through.
        """
        if find.rule != "office" or told.owner or told.office in HEADS_OF_STATE:
            return False
        before = [row for row in here if _is_ahead(row, told.noun)]
        scenes = [before, *reversed(self._before)]
        if any(row.person.key == find.actor for scene in scenes for row in scene):
            return False
        near = scenes[0] or (scenes[1] if len(scenes) > 1 else [])
        return any(row.is_main and not _serves(row.person) for row in near)

    def find(self, told: _Described, here: Sequence[_Named]) -> Person | None:
        """Returns whom a description means: by office, else by being the last told of."""
        if told.noun.lower_ in self._fresh:
            return None
        before = [row for row in here if _is_ahead(row, told.noun)]
        scenes = [before, *reversed(self._before)]
        for scene in scenes if told.office else ():
            bearers = {row.person.key: row.person for row in scene if _bears(row.person, told)}
            if bearers:
                return next(iter(bearers.values())) if len(bearers) == 1 else None
        if not _is_epithet(told):
            return None
        for scene in scenes[: _REACH_OF_OTHERS + 1]:
            fitting = [row for row in scene if _may_be(row.person, told)]
            if scene:
                idle = [row for row in fitting if not _serves(row.person)]
                return _only(idle) or _only(fitting)
        return None


def _joined(
    article: _Article, reading: Reading, rows: Sequence[Find], here: Sequence[_Named]
) -> Iterator[tuple[int, Find]]:
    """Yields each find of a description that means somebody named, by the start of the old one."""
    for told in _described_in(reading):
        span = reading.place(told.first, told.last)
        over = [row for row in rows if row.cover.overlap(span)]
        heads = [row for row in over if _is_head(row, told)]
        if any(not _is_nobody_named(row, told) for row in heads):
            if article.may_mean_another(told, heads[0], here):
                yield heads[0].span.start, replace(heads[0], actor=None)
            continue
        person = article.find(told, here)
        if person is None:
            continue
        old = next((row for row in over if _is_head(row, told)), None)
        if old is not None:
            yield old.span.start, replace(old, actor=person.key, rule="office", kind="")
        elif not over:
            yield span.start, Find(span, span, person.key, "office")


def _is_nobody_named(row: Find, told: _Described) -> bool:
    """True for a phrase, and for a party that one of its people is called by: `Republican`."""
    is_one = told.noun.lower_ in read_words("groups", "epithets")
    return (row.actor or "").startswith(_UNNAMED) or (is_one and row.rule != "office")


def _is_head(row: Find, told: _Described) -> bool:
    return row.cover.start <= told.start < row.cover.end


def _described_in(reading: Reading) -> Iterator[_Described]:
    """Yields the descriptions of one person that are subjects, with nothing behind their noun."""
    for at in reading.words.places_of(_THE):
        the = reading.root(at, at + 1)
        noun = the.head if the is not None and the.dep_ == "det" else None
        if noun is None or not is_subject(noun):
            continue
        if noun.tag_ not in _SINGULAR and noun.lower_ != "old":
            continue
        last = reading.word_at(reading.span.start + noun.idx) + 1
        whole = load_offices().longest(reading.twin, reading.words, last - 1)
        last = last if whole is None else max(last, whole[0])
        office = _office_at(reading, at + 1, last)
        end = reading.words[last - 1].end - reading.span.start
        behind = [row for row in noun.children if row.idx >= end or row.idx < noun.idx]
        if noun.dep_ in _PREDICATES or any(map(_tells_who, behind)):
            continue
        if last > at + 1 and (office or _is_word_for_one(reading, at, last, noun)):
            hits = [hit for hit in reading.hits_in(at + 1, last) if hit.name.kind == "country"]
            owner = hits[0].name.actor if hits else None
            start = reading.span.start + noun.idx
            yield _Described(noun, start, at + 1, last, office, owner)


def _is_word_for_one(reading: Reading, at: int, last: int, noun: Token) -> bool:
    """True for an epithet, whatever is former, `the 46-year-old`, and `the Texan` who says so."""
    if noun.lower_ in read_words("groups", "epithets") or _is_former(noun):
        return True
    aged = _AGED.match(reading.text(at + 1, last))
    alone = last == at + 2 and at + 1 not in reading.starts
    native = alone and noun.text.istitle() and noun.lower_.endswith(_NATIVES)
    return bool(aged) or (native and says(noun))


def _is_former(noun: Token) -> bool:
    return any(row.lower_ in _FORMER for row in noun.children)


def _tells_who(word: Token) -> bool:
    """True for `who owns the port`, not behind a comma, where more is told of who is known."""
    if word.dep_ not in _FURTHER:
        return False
    first = word.left_edge
    return word.dep_ != "relcl" or first.i == 0 or first.nbor(-1).text != ","


def _office_at(reading: Reading, first: int, last: int) -> str:
    """Returns the id of the office at which a description ends, nothing where it ends at none."""
    for at in range(first, last):
        found = load_offices().longest(reading.twin, reading.words, at)
        if found is not None and found[0] == last and not found[1][1]:
            return found[1][0]
    return ""


def _named_in(
    reading: Reading, rows: Sequence[Find], persons: Mapping[str, Person], spoken: Sequence[Span]
) -> Iterator[_Named]:
    for row in rows:
        if row.actor in persons and not any(span.covers(row.span) for span in spoken):
            yield _Named(persons[row.actor], reading.root_of(row.span))


def _is_ahead(row: _Named, noun: Token) -> bool:
    """True for somebody named before in another clause: `Reed met the envoy` tells of two.

    So does `Reed said that the envoy knew`, whose subject would be `he`.
    """
    if row.root is None or row.root.i >= noun.i:
        return False
    above = _verb_of(noun)
    over = {above.i} if not is_subject(row.root) else {above.i, *(v.i for v in above.ancestors)}
    return _verb_of(row.root).i not in over


def _verb_of(token: Token) -> Token:
    """Returns the verb of the clause in which a noun stands."""
    here = leading(token)
    while here.head.i != here.i and here.pos_ not in ("VERB", "AUX"):
        here = here.head
    return here


def _bears(person: Person, told: _Described) -> bool:
    """True for who bears the office of a description, which may be his by another word."""
    ids = HEADS_OF_STATE if told.office == "leader" else frozenset((told.office,))
    held = [row for row in person.offices if row.id in ids]
    return any(told.owner is None or may_be_of(row, told.owner) for row in held)


def _is_epithet(told: _Described) -> bool:
    """True for what may be said of anybody, and for an office that is no longer held."""
    return not told.office or told.is_former or told.noun.lower_ in read_words("groups", "epithets")


def _may_be(person: Person, told: _Described) -> bool:
    """True unless another office, another country or another gender is told of somebody."""
    owners = {row.owner for row in person.offices if row.owner}
    if told.owner and owners and told.owner not in owners:
        return False
    if told.office and not told.is_former and _serves(person):
        return False
    told_by_noun, by_name = gender_of_title(told.noun.lower_), gender_of_name(person.core)
    return not (told_by_noun and by_name) or told_by_noun == by_name


def _serves(person: Person) -> bool:
    return any(not row.is_former for row in person.offices)


def _only(rows: Sequence[_Named]) -> Person | None:
    """Returns the one person of some, of several the only subject of the sentence itself."""
    for told in (rows, [row for row in rows if row.is_main]):
        people = {row.person.key: row.person for row in told}
        if len(people) == 1:
            return next(iter(people.values()))
    return None

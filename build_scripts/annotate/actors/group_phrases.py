"""Noun phrases whose head says what people are: `opposition parties`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.dates.calendar import MONTHS
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import leading, says, whole
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import fold, is_capital

_LEFT = frozenset(("amod", "compound", "nmod", "nummod", "poss", "det", "predet", "quantmod"))
_LINKS = frozenset(("of", "from", "for", "to", "at"))
_POSSESSORS = frozenset("his her its their our my your whose".split())
_NOBODY = frozenset("every each any no".split())
_PREDICATES = frozenset(("attr", "oprd", "acomp"))
_SELF = frozenset("agency group organisation organization party bloc bank company union".split())
_SORTS = frozenset(
    "news militant extremist terrorist jihadist rebel armed mercenary islamist rights aid".split()
)
_COLLECTIVES = frozenset("opposition leadership party government coalition delegation".split())
_YEAR, _ARTICLES = re.compile(r"[12]\d{3}"), frozenset(("the", "a", "an"))
_COUNTED_BY = frozenset("show indicate suggest reveal".split())
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
_MAX_LEFT = 12
_MAX_PLACE = 3
# These count as part of the armed forces and leave `Russian military forces` Russia's.
_ARMED = frozenset("military armed ground naval regular occupation invading air special".split())


@dataclass(frozen=True)
class GroupPhrase:
    """A noun phrase at the words `[first, last)`, its head, the names in it."""

    first: int
    last: int
    head: int
    token: Token
    hits: tuple[Hit, ...]


def find_group_phrases(reading: Reading) -> Iterator[GroupPhrase]:
    """Yields the phrases in text order; `became a member` and `its allies` hold none."""
    speakers = read_words("groups", "speakers")
    for at, word in enumerate(reading.words):
        small = fold(word.text) if word.text.istitle() else word.text
        if small not in speakers or _is_verb(reading, at):
            continue
        told = _is_verb(reading, at + 1)
        token = reading.root(at + told, at + told + 1)
        if token is None or token.pos_ not in _NOUNS or (token.dep_ in _LEFT - {"poss"}):
            continue
        is_nobody = _is_predicate(token) or _are_numbers(token)
        phrase = None if is_nobody else _phrase_around(reading, at, token)
        if phrase:
            yield phrase


def _is_verb(reading: Reading, at: int) -> bool:
    """True for `states` in `The opposition states, however, that`, which parses as a noun."""
    if reading.word(at) != "states" or reading.word(at - 1) not in _COLLECTIVES:
        return False
    return reading.gap(at + 1)[:1] == "," or reading.word(at + 1) == "that"


def _is_predicate(token: Token) -> bool:
    """True for `is an ally`, `as ministers`, `Likud, the main party`, `opposition to a plan`."""
    if token.dep_ == "appos" and token.head.pos_ == "PROPN":
        return True
    if token.lower_ == "opposition" and any(child.lower_ == "to" for child in token.children):
        return True
    head = leading(whole(token))
    return head.dep_ in _PREDICATES or (head.dep_ == "pobj" and head.head.lower_ == "as")


def _are_numbers(token: Token) -> bool:
    """True for `according to the figures of` and `figures show`: no people are meant."""
    if token.lower_ != "figures":
        return False
    above = token.head
    if token.dep_ == "pobj":
        return above.lower_ == "to" and above.head.lower_ == "according"
    return token.dep_ == "nsubj" and above.lemma_.lower() in _COUNTED_BY


def _phrase_around(reading: Reading, at: int, token: Token) -> GroupPhrase | None:
    house = reading.starts.get(at + 1)
    kinds = ("party", "organisation", "media") if reading.gap(at + 1) == " " else ("party",)
    named = house is not None and house.name.kind in kinds and len(reading.gap(at + 1)) <= 2
    if named or reading.hits_over(at, at + 1):
        return None
    first = _behind_date(reading, _first_word(reading, at, token), at)
    while first < at and reading.word(first) in read_words("groups", "trimmed"):
        first += 1
    if reading.word(first).lower() in _POSSESSORS | _NOBODY:
        return None
    last = _last_word(reading, at, token)
    hits = reading.hits_in(first, last)
    if _is_its_own_kind(reading, at, hits):
        return None
    if _is_country_itself(reading, first, at, hits) or _lists_countries(reading, at, last, token):
        return None
    return GroupPhrase(first, last, at, token, hits)


def _first_word(reading: Reading, at: int, token: Token) -> int:
    """Returns the first word of the noun phrase: its modifiers without a break by a comma."""
    edges = [child.left_edge.idx for child in token.children if child.dep_ in _LEFT]
    edge = reading.span.start + min((*edges, token.idx))
    first = at
    while first > 0 and at - first < _MAX_LEFT and reading.words[first - 1].start >= edge:
        is_number = reading.gap(first) == "," and reading.word(first).isdigit()
        if not is_number and reading.gap(first) not in (" ", "-", "'s ", "' ", ' "', '" '):
            break
        first -= 1
    return first


def _behind_date(reading: Reading, first: int, at: int) -> int:
    """Returns the first word of "soldiers" in "On 11 July soldiers", "In 2023 the bishops"."""
    here = first
    while here < at and reading.word(here).isdigit():
        here += 1
    if here < at and reading.word(here).istitle() and fold(reading.word(here)) in MONTHS:
        here += 1
        while here < at and reading.word(here).isdigit():
            here += 1
        return here if here < at else first
    is_year = here == first + 1 and _YEAR.fullmatch(reading.word(first)) is not None
    return here if is_year and reading.word(here).lower() in _ARTICLES else first


def _last_word(reading: Reading, at: int, token: Token) -> int:
    """Returns the word after the phrase: `of NATO member states` belongs to representatives."""
    last = at + 1
    head = fold(reading.word(at))
    if head in read_words("groups", "persons") and (place := _end_of_place(reading, last)):
        return place
    if head not in read_words("groups", "of_heads") or reading.gap(last) != " ":
        return last
    hit = reading.starts.get(last + 1)
    if reading.word(last) in ("in", "to") and hit and hit.name.form == "name":
        return hit.last if hit.name.kind == "country" else last
    if reading.word(last) in _LINKS:
        last = _end_of_link(reading, last, token)
    hit = reading.starts.get(last + 1)
    last = hit.last if hit and reading.word(last) == "of" and reading.gap(last) == " " else last
    while says(token) and (more := _another_country(reading, last)):
        last = more.last
    return last


def _end_of_place(reading: Reading, at: int) -> int | None:
    """Returns the word after `in Luanda` right behind one person: `a diplomat in Luanda`."""
    if reading.word(at) not in ("in", "from") or reading.gap(at) != " ":
        return None
    first, last = at + 1, at + 1
    while last - first < _MAX_PLACE and is_capital(reading.word(last)) and reading.gap(last) == " ":
        last += 1
    return last if last > first else None


def _end_of_link(reading: Reading, last: int, token: Token) -> int:
    """Returns the word after the noun that the preposition at word `last` governs."""
    links = [c for c in token.children if c.dep_ == "prep" and c.lower_ == reading.word(last)]
    nouns = [noun for link in links[:1] for noun in link.children if noun.dep_ == "pobj"]
    if not nouns:
        return last
    end = reading.word_at(reading.span.start + nouns[0].idx) + 1
    end = max((hit.last for hit in reading.hits_over(end - 1, end)), default=end)
    unbroken = all(reading.gap(number) in (" ", "'s ", "-") for number in range(last, end))
    return end if unbroken else last


def _is_its_own_kind(reading: Reading, at: int, hits: tuple[Hit, ...]) -> bool:
    """True for `Tasnim news agency`, `the Wagner group`: the noun says only what the name is."""
    if fold(reading.word(at)) not in _SELF:
        return False
    return any(
        hit.name.kind in ("media", "party", "organisation")
        and all(reading.word(number).lower() in _SORTS for number in range(hit.last, at))
        for hit in hits
    )


def _is_country_itself(reading: Reading, first: int, at: int, hits: tuple[Hit, ...]) -> bool:
    """True for `the Armenian side` and `Russian military forces`: it is the country that acts."""
    if reading.word(at) not in read_words("groups", "of_country") or len(hits) != 1:
        return False
    rest = [n for n in range(first, at) if not hits[0].first <= n < hits[0].last]
    return all(reading.word(number).lower() in _ARMED for number in rest)


def _lists_countries(reading: Reading, at: int, last: int, token: Token) -> bool:
    """True for `the Foreign Ministers of Finland and Sweden` where they do not speak.

    There each country takes part itself; as speakers the ministers are a group.
    """
    return last > at + 1 and _another_country(reading, last) is not None and not says(token)


def _another_country(reading: Reading, last: int) -> Hit | None:
    """Returns the country that `and` or a comma joins to one that ends before word `last`."""
    end, joined = reading.ends.get(last), reading.word(last) == "and"
    more = reading.starts.get(last + joined)
    if end is None or more is None or not (joined or reading.gap(last) == ", "):
        return None
    return more if end.name.kind == more.name.kind == "country" else None


def is_definite(reading: Reading, phrase: GroupPhrase) -> bool:
    """True when an article or pointing word stands right before the phrase."""
    before = reading.word(phrase.first - 1).lower() if reading.gap(phrase.first) == " " else ""
    return before in ("the", "these", "those", "this", "that") and not is_capital(
        reading.word(phrase.first - 2) if before == "that" else ""
    )

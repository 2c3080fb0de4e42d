"""Whose a body can be: the countries that an article names, and what they call their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from build_scripts.annotate.actors.naming import NUMBERS
from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.gazetteer import Gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.words import is_capital

_MAIN = 1.5
_AT_HOME = 2
_OF = "department of"


def may_have(reading: Reading, words: tuple[int, int], body: str, owner: str) -> bool:
    """False for a `Department of Commerce` of a country that calls its own a ministry.

    So for a `Senate` of a country that has none, and for a `legislature` of one whose own has a
    name: there it is a state's.
    """
    few = having_list(reading, *words)
    if few:
        return owner in read_words("bodies", few)
    return body != "parliament" or owner not in read_words("bodies", "no_parliament")


def having_list(reading: Reading, first: int, last: int) -> str:
    """Returns the list of the countries that alone have a body so called, or nothing."""
    printed = reading.text(first, last).casefold()
    if printed == "senate":
        return "senates"
    is_name = is_capital(reading.word(first))
    return "departments" if is_name and _OF in printed else ""


def find_main_country(
    gazetteer: Gazetteer, readings: Sequence[Reading], home: str | None = None
) -> str | None:
    """Returns the country named half as often again as any other, or None.

    Its bodies and parties count for it. `home`, from where the article is told, is its main
    country where it is named a third as often as any other.
    """
    counts: Counter[str] = Counter()
    for hit in (hit for reading in readings for hit in reading.hits):
        country = country_of(gazetteer, hit)
        if country:
            counts[country] += 1
    ranked = counts.most_common(2)
    if home is not None and counts[home] >= _AT_HOME and counts[home] * 3 >= ranked[0][1]:
        return home
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked and ranked[0][1] >= _MAIN * second else None


def last_country(
    gazetteer: Gazetteer, reading: Reading, before: int, last: str | None
) -> str | None:
    """Returns the country named last before a word of the reading, else the one from before.

    Its parties name it; the town of the `Paris attack` does not.
    """
    for hit in reversed(reading.hits):
        country = country_of(gazetteer, hit) if hit.last <= before else None
        if country and hit.name.kind in ("country", "party") and not _is_where(reading, hit):
            return country
    return last


def _is_where(reading: Reading, hit: Hit) -> bool:
    """True for a capital that only tells where something was: `the Paris attack`."""
    root = reading.root(hit.first, hit.last) if hit.name.form == "capital" else None
    return root is not None and root.dep_ == "compound" and root.head.pos_ == "NOUN"


def country_of(gazetteer: Gazetteer, hit: Hit) -> str | None:
    """Returns the country that a hit names, by itself or by an actor of its own."""
    listed = gazetteer.actors.get(hit.name.actor)
    owner = gazetteer.actors.get(listed.owner) if listed and listed.owner else listed
    return owner.id if owner and owner.kind == "country" else None


def is_counted(reading: Reading, first: int) -> bool:
    """True where a number stands before: `eleven police` are men, no body."""
    word = reading.word(first - 1)
    return reading.gap(first) == " " and (word.isdigit() or word.lower() in NUMBERS)


def ends_longer_name(reading: Reading, at: int) -> bool:
    """True for the last word of `General Services Administration`, before it no listed name."""
    if at < 2 or at in reading.ends or reading.gap(at) != " ":
        return False
    if not (is_capital(reading.word(at - 1)) and is_capital(reading.word(at))):
        return False
    noun, left = reading.root(at, at + 1), reading.root(at - 1, at)
    if noun is None or left is None:
        return False
    return left.dep_ == "compound" and left.head.i == noun.i

"""Names by what an organisation is, where only one is such: `the alliance`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.gazetteer import Gazetteer, Name
from build_scripts.annotate.words import Word, is_capital

# How many sentences back the organisation may have been named.
_REACH = 8
_DEFINITE = frozenset(("the", "this"))


def mark_epithets(gazetteer: Gazetteer, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Returns the readings with epithets as hits, where one organisation fits.

    A capital letter or a definite article must show that a certain one is meant, and it must be
    named in the article, at most eight sentences before (or later in the same sentence).
    """
    named = [frozenset(hit.name.actor for hit in reading.hits) for reading in readings]
    everywhere = frozenset().union(*named) if named else frozenset()
    last: dict[str, int] = {}
    done = []
    for number, reading in enumerate(readings):
        last.update(dict.fromkeys(sorted(named[number]), number))
        near = frozenset(key for key, at in last.items() if number - at <= _REACH)
        hits = tuple(_find_epithets(gazetteer, reading, everywhere, near))
        last.update({hit.name.actor: number for hit in hits})
        done.append(reading.with_hits(hits))
    return tuple(done)


def _find_epithets(
    gazetteer: Gazetteer, reading: Reading, everywhere: frozenset[str], near: frozenset[str]
) -> Iterator[Hit]:
    free = 0
    places = gazetteer.epithets.places_in(reading.words)
    for at in sorted({*places, *reading.words.signed}):
        is_free = at >= free and at not in reading.starts
        found = _epithet_at(gazetteer, reading, at) if is_free else None
        if found is None:
            continue
        free, ids = found
        last = free
        fitting = [key for key in ids if key in everywhere]
        if len(fitting) == 1 and fitting[0] in near and _is_definite(reading, at, last):
            kind = gazetteer.actors[fitting[0]].kind
            yield Hit(at, last, Name(fitting[0], kind, "epithet"))


def _epithet_at(
    gazetteer: Gazetteer, reading: Reading, at: int
) -> tuple[int, tuple[str, ...]] | None:
    word = reading.words[at]
    if word.text.startswith("#"):
        plain = (*reading.words[:at], Word(word.text[1:], word.start, word.end))
        return gazetteer.epithets.longest(reading.twin, plain, at)
    return gazetteer.epithets.longest(reading.twin, reading.words, at)


def _is_definite(reading: Reading, first: int, last: int) -> bool:
    """True for `the alliance`, `the Alliance`, `#Alliance`; not for `the opposition alliance`."""
    word, before = reading.word(first), reading.word(first - 1)
    if word.startswith("#"):
        return True
    if reading.gap(last) == " " and is_capital(word) and is_capital(reading.word(last)):
        return False
    if reading.gap(last) == " " and reading.word(last) == "of":
        return False
    if before.lower() in _DEFINITE and reading.gap(first) == " ":
        return True
    return is_capital(word) and first > 0 and before.islower() and reading.gap(first) == " "

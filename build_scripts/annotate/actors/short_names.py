"""Bodies and parties printed by their last noun or by what they are: `the ministry`, `the party`.

Releases print the noun with a capital, `the Ministry`, and some without an article: `Council`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.gazetteer import Name
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.words import fold, is_acronym, is_capital

# What an actor of a kind is called though its name does not say so.
_SORTS = {"party": "party", "organisation": "organisation", "organization": "organisation"}
# Nouns in the names of parties that do not call themselves so.
_PARTIES = frozenset("front movement alliance coalition league bloc congress union".split())
_OFFICIALS = frozenset("spokesperson spokesman spokeswoman official officials".split())
# What a state is called after its full name: `the Kingdom` of Saudi Arabia.
_STATES = frozenset("kingdom republic sultanate emirate federation state".split())
_OF = frozenset(("of", "for", "on"))
_KINDS = frozenset(("body", "party", "organisation"))
# How many sentences back the body may have been named, when the article has several such.
_REACH = 3


def mark_short_names(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Returns the readings with such nouns as hits, where one body fits.

    It must be named before; of several with that noun it must be the only one just spoken of.
    """
    seen: dict[str, dict[Name, int]] = {}
    done = []
    for number, reading in enumerate(readings):
        more = tuple(_find_short(reading, number, seen))
        done.append(reading.with_hits(more))
    return tuple(done)


def _find_short(reading: Reading, number: int, seen: dict[str, dict[Name, int]]) -> Iterator[Hit]:
    for at, head in enumerate(reading.words.folded):
        if at in reading.starts:
            _remember(reading, reading.starts[at], number, seen)
        elif head in seen and _stands_alone(reading, at):
            name = _only(seen[head], number)
            if name:
                seen[head][name] = number
                yield Hit(at, at + 1, Name(name.actor, name.kind, "epithet"))


def _remember(reading: Reading, hit: Hit, number: int, seen: dict[str, dict[Name, int]]) -> None:
    if hit.name.kind == "country":
        state = fold(
            reading.word(hit.first if reading.word(hit.first + 1) == "of" else hit.first - 2)
        )
        if state in _STATES and "of" in (reading.word(hit.first + 1), reading.word(hit.first - 1)):
            seen.setdefault(state, {})[Name(hit.name.actor, "country")] = number
        return
    if hit.name.kind not in _KINDS or hit.name.form != "name" or hit.last - hit.first < 2:
        return
    words = {fold(reading.word(at)) for at in range(hit.first, hit.last)}
    sorts = {word for word, kind in _SORTS.items() if kind == hit.name.kind}
    if hit.name.kind == "organisation" and words & _PARTIES:
        sorts.add("party")
    if is_acronym(reading.word(hit.last)) and reading.gap(hit.last) == " (":
        sorts.add(fold(reading.word(hit.last)))
    for head in sorted(words & read_words("groups", "heads_of_names") | sorts):
        seen.setdefault(head, {})[Name(hit.name.actor, hit.name.kind)] = number


def _stands_alone(reading: Reading, at: int) -> bool:
    """True for `the ministry said`; not for `the ruling party`, `the party of X`, `a court`."""
    if reading.word(at + 1) in _OFFICIALS and reading.gap(at + 1) == " ":
        return reading.word(at).islower()
    if is_acronym(reading.word(at)):
        return True
    if is_capital(reading.word(at)) and _is_longer(reading, at):
        return False
    if reading.word(at - 1).lower() != "the" or reading.gap(at) != " ":
        return False
    return reading.word(at + 1) not in _OF


def _is_longer(reading: Reading, at: int) -> bool:
    """True for `the Court House`, where the noun is part of another name."""
    return reading.gap(at + 1) in (" ", "-") and is_capital(reading.word(at + 1))


def _only(names: dict[Name, int], number: int) -> Name | None:
    near = [name for name, at in names.items() if number - at <= _REACH]
    fitting = list(names) if len(names) == 1 else near
    return fitting[0] if len(fitting) == 1 else None

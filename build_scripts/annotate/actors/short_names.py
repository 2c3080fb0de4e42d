"""Bodies and parties printed by their last noun alone: `the ministry`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.gazetteer import Name
from build_scripts.annotate.words import fold

# Nouns that may stand for the body whose name ends in them.
_HEADS = frozenset(
    "ministry commission council court committee party parliament assembly department agency "
    "institute foundation union front movement bank association centre center directorate "
    "bureau embassy".split()
)
_OFFICIALS = frozenset("spokesperson spokesman spokeswoman official officials".split())
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
    for at in range(len(reading.words)):
        hit = reading.starts.get(at)
        if hit:
            _remember(reading, hit, number, seen)
            continue
        head = fold(reading.word(at))
        if head in seen and _stands_alone(reading, at):
            name = _only(seen[head], number)
            if name:
                seen[head][name] = number
                yield Hit(at, at + 1, Name(name.actor, name.kind, "epithet"))


def _remember(reading: Reading, hit: Hit, number: int, seen: dict[str, dict[Name, int]]) -> None:
    if hit.name.kind not in _KINDS or hit.name.form != "name" or hit.last - hit.first < 2:
        return
    words = {fold(reading.word(at)) for at in range(hit.first, hit.last)}
    for head in sorted(words & _HEADS):
        seen.setdefault(head, {})[Name(hit.name.actor, hit.name.kind)] = number


def _stands_alone(reading: Reading, at: int) -> bool:
    """True for `the ministry said`; not for `the ruling party`, `the party of X`, `a court`."""
    if reading.word(at + 1) in _OFFICIALS and reading.gap(at + 1) == " ":
        return reading.word(at).islower()
    if reading.word(at - 1).lower() != "the" or reading.gap(at) != " ":
        return False
    return reading.word(at).islower() and reading.word(at + 1) != "of"


def _only(names: dict[Name, int], number: int) -> Name | None:
    near = [name for name, at in names.items() if number - at <= _REACH]
    fitting = list(names) if len(names) == 1 else near
    return fitting[0] if len(fitting) == 1 else None

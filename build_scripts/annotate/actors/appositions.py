"""A description and the name beside it are one person: `the chairman of the port, Ana Lima`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.annotate.actors.finds import Find, finds_by_reading
from build_scripts.annotate.actors.people import Person
from build_scripts.annotate.actors.person_signs import owner_of
from build_scripts.annotate.actors.reading import Reading

# What stands between a description and a name: "Ms", "Eng.", "Counsellor", "Field Marshal".
_RANK = re.compile(r"(?:[^,.;:()\n]{0,60})?,\s+(?:[A-Z][a-z]*\.?\s+){1,2}")
_LINK = re.compile(r"\s(?:of|for|in|at|to)\s")
_UNNAMED = frozenset(("group", "office"))
_PERSON_RULES = frozenset(("name", "surname", "apposition", "title", "honorific"))


def join_appositions(
    readings: Sequence[Reading], finds: Sequence[Find], persons: Sequence[Person]
) -> list[Find]:
    """Returns the finds with each description as the person whose name stands beside it.

    `finds` are in text order. `the chairman` later on is the same person, unless the article has
    such words beside another name too; `a chairman` is somebody else. The person gets the
    description as a role.
    """
    by_key = {person.key: person for person in persons}
    named: dict[str, set[str]] = {}
    by_noun: dict[str, set[str]] = {}
    done: list[Find] = []
    for reading, rows in finds_by_reading(readings, finds):
        pairs = dict(_pairs(reading, rows, by_key))
        for row in rows:
            key = row.actor or ""
            if row in pairs:
                if key not in by_key:
                    named.setdefault(key, set()).add(pairs[row])
                    by_noun.setdefault(_noun_of(reading, row), set()).add(pairs[row])
                by_key[pairs[row]].roles.append(row.span)
                row = replace(row, actor=pairs[row], rule="office", kind="")
            elif (
                _is_definite(reading, row)
                and len(known := _known(reading, row, named, by_noun)) == 1
            ):
                row = replace(row, actor=next(iter(known)), rule="office", kind="")
            done.append(row)
    return list(_with_headings(readings, done, named))


def _noun_of(reading: Reading, row: Find) -> str:
    """Returns "envoy" of "Special Envoy of the African Union"."""
    words = reading.twin[row.span.start : row.span.end].lower()
    return _LINK.split(words)[0].split()[-1]


def _known(
    reading: Reading, row: Find, named: dict[str, set[str]], by_noun: dict[str, set[str]]
) -> Collection[str]:
    """Returns whom a description means by its actor, a single noun by the noun as well."""
    known = named.get(row.actor or "")
    if (
        known is None
        and row.kind == "person"
        and " " not in reading.twin[row.span.start : row.span.end]
    ):
        known = by_noun.get(_noun_of(reading, row))
    return known or ()


def _with_headings(
    readings: Sequence[Reading], finds: Sequence[Find], named: dict[str, set[str]]
) -> Iterator[Find]:
    """Yields the finds with what a heading tells bare as whoever is named so in the text.

    `Presidential spokesman: no deal` stands above `the presidential spokesman, Jan Novak`.
    """
    if not named:
        yield from finds
        return
    for reading, rows in finds_by_reading(readings, finds):
        for row in rows:
            known = named.get(row.actor or "", ())
            is_first = reading.word_at(row.span.start) == 0
            if row.rule in _UNNAMED and row.kind == "person" and is_first and len(known) == 1:
                row = replace(row, actor=next(iter(known)), rule="office", kind="")
            yield row


def _pairs(
    reading: Reading, rows: Sequence[Find], persons: dict[str, Person]
) -> Iterator[tuple[Find, str]]:
    """Yields each description of one person with the key of the person apposed to it."""
    described = {
        token.i: row
        for row in rows
        if row.rule in _UNNAMED and row.kind == "person" and (token := reading.root_of(row.span))
    }
    yield from _pairs_in_print(reading, rows, persons) if described else ()
    for row in rows if described else ():
        may_be = row.actor in persons and row.rule in _PERSON_RULES
        token = reading.root_of(row.span) if may_be else None
        if token is None or token.dep_ != "appos":
            continue
        other = described.get(token.head.i) or described.get(owner_of(token.head).i)
        if other is not None and other.span.end < row.span.start and not _is_owned(reading, row):
            yield other, row.actor or ""


def _pairs_in_print(
    reading: Reading, rows: Sequence[Find], persons: dict[str, Person]
) -> Iterator[tuple[Find, str]]:
    """Yields each description with the name that a comma and a rank part from it.

    A rank between the two shows what parsers miss: `the head of the mission, Eng. Ana Lima`.
    """
    for other, row in pairwise(rows):
        is_told = other.rule == "office" or (other.rule == "group" and other.kind == "person")
        may_be = row.actor in persons and row.rule in _PERSON_RULES and row.actor != other.actor
        if not is_told or not may_be or _is_owned(reading, row):
            continue
        if _RANK.fullmatch(reading.twin[other.span.end : row.span.start]):
            yield other, row.actor or ""


def _is_owned(reading: Reading, row: Find) -> bool:
    """True for `the envoy, Lima's friend`."""
    return reading.twin[row.span.end : row.span.end + 2] == "'s"


def _is_definite(reading: Reading, row: Find) -> bool:
    first = reading.word_at(row.span.start)
    said = reading.word(first).lower()
    return row.rule in _UNNAMED and "the" in (said, reading.word(first - 1).lower())

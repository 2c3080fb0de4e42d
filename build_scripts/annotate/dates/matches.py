"""Where time expressions may be: all matches of all rules, found piece by piece of a text.

A rule reads only the pieces with one of the signs that it needs, and most pieces have the signs
of few rules. No expression reaches from one piece into another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.annotate.dates.calendar import DASH
from build_scripts.annotate.dates.rules import Rule

# How a line ends that an expression may go on from into the next. Behind a point it does so only
# after a short form ("Sept.", "a.m."), and never behind the signs that end a sentence or a label.
_OPEN_END = re.compile(rf"(?:[\w,&]|{DASH}|(?<!\w{{6}})\.)\Z")
_LONGEST_END = 7
_DIGIT = re.compile(r"\d")

Matched = tuple[Rule, "re.Match[str]"]


def find_matches(text: str, rules: Sequence[Rule]) -> tuple[Matched, ...]:
    """Returns every match of every rule: by its start, the longer and the earlier rule first."""
    signs = find_signs(text, sorted(frozenset[str]().union(*(rule.needs for rule in rules))))
    rows = [
        (match.start(), -match.end(), number, match)
        for start, end in _pieces(text)
        for number, rule in _rules_for(find_signs(text[start:end], signs), rules)
        for match in rule.pattern.finditer(text, start, end)
    ]
    order = sorted(rows, key=lambda row: row[:3])
    return tuple((rules[number], match) for _, _, number, match in order)


def find_signs(text: str, signs: Iterable[str]) -> tuple[str, ...]:
    """Returns those of the signs that a text holds.

    Signs with a capital are looked for in the text as it is printed, others in its small letters,
    with a 0 for each digit and a space for each gap or hyphen. As in patterns without regard to
    case, a dotless or dotted i is an i.
    """
    small = _DIGIT.sub("0", text.replace("\u0131", "i").replace("\u0130", "i")).casefold()
    spaced = f" {' '.join(small.replace('-', ' ').split())} "
    return tuple(sign for sign in signs if sign in (text if sign[0].isupper() else spaced))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yields `[start, end)` of pieces of whole lines that together are the text."""
    start = line = 0
    for found in re.finditer("\n", text):
        end = text[line : found.start()].rstrip(" \t")[-_LONGEST_END:]
        line = found.end()
        if not _OPEN_END.search(end):
            yield start, line
            start = line
    yield start, len(text)


def _rules_for(signs: Sequence[str], rules: Sequence[Rule]) -> Iterator[tuple[int, Rule]]:
    for number, rule in enumerate(rules):
        if not rule.needs.isdisjoint(signs):
            yield number, rule

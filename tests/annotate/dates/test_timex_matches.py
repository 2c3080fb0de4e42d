"""Passing a rule over loses no time expression: by proof over the patterns, and on texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.annotate.dates.matches import find_matches, find_signs
from build_scripts.annotate.dates.rules import Rule
from build_scripts.annotate.dates.timex import RULES
from build_scripts.text.document import read_document

ROOT = Path(__file__).parents[3]
ARTICLES = sorted(
    path
    for folder in ("seeds", "tests/toy/seeds", "benchmarks/invented/articles")
    for path in (ROOT / folder).glob("*.txt")
)
# What no sign holds: stands for a sign of any kind, and before the first one.
ANY = "\0"


def whole(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Returns what the rules match when each reads the whole text."""
    rows = [
        (match.start(), -match.end(), number)
        for number, rule in enumerate(RULES)
        for match in rule.pattern.finditer(text)
    ]
    return [(RULES[number].name, (start, -end)) for start, end, number in sorted(rows)]


def by_pieces(text: str) -> list[tuple[str, tuple[int, int]]]:
    return [(rule.name, match.span()) for rule, match in find_matches(text, RULES)]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name[:3])
def test_in_an_article_nothing_is_lost(path: Path) -> None:
    text = read_document(path).text
    for shown in (text, text.replace("\n\n", "\n"), re.sub(r" (?=[A-Z0-9a])", "\n", text)):
        assert by_pieces(shown) == whole(shown)


ODD = [
    "They met in ſpring 2020, laſt ſummer.",
    "They met this sprıng, and every sprıng.",
    "They met in SPRİNG 2019.",
    "The war of 1990\u2013\n1995 is over.",
    "It took ten weeKs and 15 yearſ, a weeK-long fast.",
    "They met on \u0662\u0660\u0662\u0661-\u0660\u0663-\u0661\u0668 at \u0669:\u0660\u0660.",
    "They met on 12\u00a0May, two\u202fyears\u00a0ago and a two-day\n  visit later.",
    "In\nMay they met, on Sept.\n12, on Jan.\t\n 3\nand\n4 of 10 a.m.\non Monday; last\nMonday",
    "It was ten years\nold, a weekly\nTimes, in May\n3. In\n\nMay 4, \n \n5. May",
    "in the 1990’s, the nineties, the\r\nlast\r\nweek",
    "New year’s eve, Valentine's day and thanksgiving\nday, 2020",
]


@pytest.mark.parametrize("text", ODD)
def test_in_odd_print_nothing_is_lost(text: str) -> None:
    assert len(whole(text)) > 1
    assert by_pieces(text) == whole(text)


_WORDS = "May 14 15 2022 Jan. , - the last next Monday week ago two later of in for weeks ten old"


@given(st.lists(st.sampled_from([*_WORDS.split(), " ", " ", " ", "\n", "\n\n", ".", "ı"])))
def test_whatever_stands_there_nothing_is_lost(words: list[str]) -> None:
    text = "".join(words)
    assert by_pieces(text) == whole(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_way_through_a_pattern_holds_a_sign(rule: Rule) -> None:
    parsed = _parser.parse(rule.pattern.pattern, rule.pattern.flags)
    assert without_sign(parsed, {ANY}, bool(rule.pattern.flags & re.I), rule.needs) == set()


def test_a_way_without_a_sign_is_found() -> None:
    parsed = _parser.parse("(?:two|ten) (?:May|march)")
    assert without_sign(parsed, {ANY}, False, frozenset(["May"]))
    assert not without_sign(parsed, {ANY}, False, frozenset(["May", "march"]))
    assert without_sign(_parser.parse("May?"), {ANY}, False, frozenset(["May"]))


def test_a_rule_is_passed_over_where_none_of_its_signs_stands() -> None:
    signs = {sign for rule in RULES for sign in rule.needs}
    assert find_signs("The envoys did not say what they had agreed on.", sorted(signs)) == ()


def without_sign(
    items: Iterable[Any], tails: set[str], is_folded: bool, needs: frozenset[str]
) -> set[str]:
    """Returns how the ways through a pattern end that hold no sign: their last letters."""
    follow = partial(without_sign, is_folded=is_folded, needs=needs)
    for kind, told in items:
        if kind in (op.AT, op.ASSERT_NOT):
            continue
        if kind is op.ASSERT:
            behind = follow(told[1], tails)
            # Text behind stands before what follows; text ahead is read once more.
            tails = behind if told[0] < 0 else tails if behind else set()
        elif kind is op.BRANCH:
            tails = set().union(*(follow(way, tails) for way in told[1]))
        elif kind is op.SUBPATTERN:
            _, more, _, inner = told
            tails = without_sign(inner, tails, is_folded or bool(more & re.I), needs)
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            tails = _repeated(partial(follow, told[2]), tails, told[0], told[1])
        else:
            letters = _letters(kind, told, is_folded)
            grown = {_grown(tail, letter, needs) for tail in tails for letter in letters}
            tails = {tail for tail in grown if not find_signs(ANY + tail, needs)}
    return tails


def _repeated(follow: Any, tails: set[str], least: int, most: int) -> set[str]:
    for _ in range(least):
        tails = follow(tails)
    found, number = set(tails), least
    while tails and number < most:
        tails, number = follow(tails) - found, number + 1
        found |= tails
    return found


def _grown(tail: str, letter: str, needs: frozenset[str]) -> str:
    """Returns the tail with a letter more, as long as the longest sign; gaps are one space."""
    gap = " " if letter.isspace() or letter == "-" else letter
    return tail if gap == tail[-1:] == " " else (tail + gap)[-max(map(len, needs)) :]


def _letters(kind: Any, told: Any, is_folded: bool) -> Sequence[str]:
    """Returns the letters that a piece of a pattern may match, those of one sort once."""
    if kind is op.LITERAL:
        return [chr(told).lower() if is_folded else chr(told)]
    if kind is op.IN and told[0][0] is not op.NEGATE:
        return sorted({letter for row in told for letter in _letters(*row, is_folded)})
    if kind is op.RANGE and chr(told[0]).isdigit() and chr(told[1]).isdigit():
        return ["0"]
    if kind is op.CATEGORY and told is op.CATEGORY_DIGIT:
        return ["0"]
    return [ANY]

"""Findings: one form for people, one for programs, one for pull requests."""

from __future__ import annotations

import json

import pytest

from build_scripts.problems import Problem, Refused, guess_among, quoted, render_problems

FULL = Problem("data/a.yml", 3, 9, "key-unknown", "unknown key", "'nam'", "a key", "name")
BARE = Problem("data/a.yml", 2, 1, "format", "odd form", severity="warning")
PLACES = [("b", 1, 1), ("a", 10, 1), ("a", 2, 5), ("a", 2, 1)]


def test_a_finding_says_what_was_found_what_was_expected_and_a_guess() -> None:
    assert str(FULL) == (
        "data/a.yml:3:9: key-unknown: unknown key, found 'nam', expected a key. "
        "Did you mean 'name'?"
    )


def test_a_warning_says_so_and_what_is_not_known_is_left_out() -> None:
    assert str(BARE) == "data/a.yml:2:1: format: warning: odd form."


def test_a_finding_is_one_line_whatever_a_file_is_called() -> None:
    problem = Problem("a\n::error::b.yml", 1, 1, "x", "y\u202ez")
    assert str(problem) == "a\\u000a::error::b.yml:1:1: x: y\\u202ez."


def test_findings_sort_by_file_then_line_then_column() -> None:
    found = sorted(Problem(*place, "x", "y") for place in PLACES)
    assert [(row.path, row.line, row.column) for row in found] == sorted(PLACES)


def test_text_has_one_finding_a_line() -> None:
    assert render_problems([FULL, BARE]) == f"{BARE}\n{FULL}\n"
    assert render_problems([]) == ""


def test_json_has_one_finding_a_line_with_every_part() -> None:
    first, second = map(json.loads, render_problems([FULL, BARE], "json").splitlines())
    assert first["severity"] == "warning"
    assert second == {
        "path": "data/a.yml",
        "line": 3,
        "column": 9,
        "check": "key-unknown",
        "message": "unknown key",
        "found": "'nam'",
        "expected": "a key",
        "guess": "name",
        "severity": "error",
    }


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            FULL,
            "::error file=data/a.yml,line=3,col=9::key-unknown: unknown key, found 'nam', "
            "expected a key. Did you mean 'name'?\n",
        ),
        (
            Problem("a,b:c%.yml", 1, 1, "x", "100%\n::error::no", severity="warning"),
            "::warning file=a%2Cb%3Ac%25.yml,line=1,col=1::x: warning: 100%25\\u000a::error::no.\n",
        ),
        (
            Problem("a: b.yml", 1, 2, "x", "y"),
            "::error file=a%3A b.yml,line=1,col=2::x: y.\n",
        ),
    ],
)
def test_an_annotation_cannot_be_broken_out_of(problem: Problem, line: str) -> None:
    assert render_problems([problem], "github") == line


def test_what_is_refused_carries_its_findings_in_order() -> None:
    error = Refused([FULL, BARE])
    assert error.problems == (BARE, FULL)
    assert str(error) == f"{BARE}\n{FULL}"


@pytest.mark.parametrize(
    ("word", "guess"), [("holdr", "holder"), ("Holder", "holder"), ("xyz", ""), ("", "")]
)
def test_a_guess_is_a_near_word_or_nothing(word: str, guess: str) -> None:
    assert guess_among(word, {"holder", "speaker"}) == guess


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "'plain'"),
        ("a\nb\u202e", "'a\\u000ab\\u202e'"),
        ("x" * 81, "'" + "x" * 79 + "…'"),
    ],
)
def test_a_text_in_a_message_is_short_and_shows_what_is_hidden(text: str, shown: str) -> None:
    assert quoted(text) == shown

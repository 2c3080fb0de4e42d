"""Cards that cannot be read are left out, with every finding at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    ARTICLE,
    CARD,
    DEMAND,
    MINISTER,
    NORLAND,
    REJECTED,
    REPOST,
    TOPICS,
    Mutation,
    expected_of,
    findings_after,
)

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import read_fact_base

MUTATIONS = [
    Mutation(
        NORLAND,
        "kind: country",
        "kind: county",
        (
            "3:7: value-word: the value of 'kind' does not fit, found 'county', expected one "
            "of person, country, organisation, body, party, media, group. Did you mean "
            "'country'?"
        ),
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "nam: Norland",
        "2:1: key-unknown: unknown key 'nam'. Did you mean 'name'?",
    ),
    Mutation(
        DEMAND,
        "    quote: she told",
        "    qoute: she told",
        "17:5: key-unknown: unknown key 'qoute'. Did you mean 'quote'?",
    ),
    Mutation(DEMAND, "stance: demands\n", "", "2:1: key-missing: the key 'stance' is missing."),
    Mutation(DEMAND, "    use: date\n", "", "22:5: key-missing: the key 'use' is missing."),
    Mutation(
        DEMAND,
        "  - source: minister-in-westhaven\n    quote: she",
        "  - quote: she",
        "16:5: key-missing: the key 'source' is missing.",
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "id: norland\nname: Norland",
        (
            "2:1: key-unknown: the key 'id' does not stand in the file, expected the id as "
            "the name of the file, or as the key of the topic."
        ),
    ),
    Mutation(
        DEMAND,
        "holder: norland",
        "holder: Norland",
        (
            "2:9: value-form: the value of 'holder' does not fit, found 'Norland', expected "
            "an id of small letters, digits and single hyphens."
        ),
    ),
    Mutation(
        MINISTER,
        "length: 801",
        "length: many",
        (
            "4:9: value-shape: the value of 'length' does not fit, found 'many', expected a "
            "whole number."
        ),
    ),
    Mutation(
        MINISTER,
        'url: "https://harbour',
        'url: "javascript://harbour',
        (
            "9:6: value-form: the value of 'url' does not fit, found "
            "'javascript://harbour.example/minister-in-westhaven', expected an address in "
            "ASCII that begins with https:// or http:// and a host."
        ),
    ),
    Mutation(
        REPOST,
        "live_link: false",
        "live_link: no",
        (
            "7:12: value-shape: the value of 'live_link' does not fit, found 'no', expected "
            "true or false."
        ),
    ),
    Mutation(
        REJECTED,
        "kind: position",
        "kind: claim",
        (
            "2:11: value-word: the value of 'kind' does not fit, found 'claim', expected one "
            "of actor, event, position, red-line."
        ),
    ),
    Mutation(
        TOPICS,
        "  name: The ferry strike",
        "  nam: The ferry strike",
        "9:3: key-unknown: unknown key 'nam'. Did you mean 'name'?",
    ),
    Mutation(
        DEMAND,
        "toward:\n  - sorland",
        "toward: sorland",
        ("8:9: value-shape: the value of 'toward' does not fit, found 'sorland', expected a list."),
    ),
    Mutation(
        DEMAND,
        "stance: demands",
        "stance: [demands]",
        (
            "5:9: value-word: the value of 'stance' does not fit, found a list, expected one "
            "of supports, opposes, demands, promises, conditions, warns, condemns, accuses, "
            "thanks, states. Did you mean 'demands'?"
        ),
    ),
    Mutation(
        NORLAND,
        'history:\n  - {date: "2031-03-05", change: added}',
        "history: []",
        (
            "8:10: value-length: the value of 'history' does not fit, found an empty list, "
            "expected at least 1 entry."
        ),
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name:",
        (
            "2:6: value-length: the value of 'name' does not fit, found nothing, expected at "
            "least 1 sign."
        ),
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        b"name: Norl\xffnd",
        "2:11: not-utf8: the file is not UTF-8, found byte 0xff.",
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        b"name: Norl\x00nd",
        (
            "2:11: control-character: the file holds a NUL, expected no control signs but "
            "tabs and line feeds."
        ),
    ),
    Mutation(
        NORLAND,
        "name: Norland\n",
        "name: Norland\r\n",
        (
            "2:14: control-character: the file holds a carriage return, expected no control "
            "signs but tabs and line feeds."
        ),
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name: [Norland",
        "3:5: yaml-syntax: did not find expected ',' or ']'.",
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name: Norland\nname: Norland",
        (
            "3:1: yaml-doubled-key: the key 'name' stands twice, found the first on line 2, "
            "expected each key once."
        ),
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name: &n Norland",
        "2:7: yaml-anchor: anchors are not allowed, found &n.",
    ),
    Mutation(
        NORLAND, "name: Norland", "name: *n", "2:7: yaml-alias: aliases are not allowed, found *n."
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name: !!str Norland",
        "2:7: yaml-tag: tags are not allowed, found 'tag:yaml.org,2002:str'.",
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "? [a, b]\n: c\nname: Norland",
        "2:3: yaml-key: a key must be a plain word.",
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name: [[[[[[[[[[[[[]]]]]]]]]]]]]",
        "2:19: yaml-depth: the nesting is too deep, expected 12 levels.",
    ),
    Mutation(
        NORLAND, None, CARD + "---\na: b\n", "8:1: yaml-documents: a file holds one document."
    ),
    Mutation(NORLAND, None, "- a\n- b\n", "1:1: yaml-mapping: the file must be a mapping of keys."),
    Mutation(
        ARTICLE,
        None,
        b"This is the text\n of \xff an article.",
        "2:5: article-not-utf8: the article is not UTF-8, found byte 0xff.",
    ),
    Mutation(
        NORLAND,
        "name: Norland",
        "name: " + "x" * 601,
        (
            "2:7: value-length: the value of 'name' does not fit, found "
            "'" + "x" * 79 + "…', expected at most 600 signs."
        ),
    ),
    Mutation(
        NORLAND,
        None,
        b"a: " + b"x" * 1_000_000,
        ("1:1: file-size: the file is too large, found 1000003 bytes, expected at most 1000000."),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_what_cannot_be_read_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)


def test_all_that_is_wrong_with_a_card_is_told_at_once(toy_copy: Path) -> None:
    path = toy_copy / NORLAND
    path.write_text(CARD.replace("name: Norland", "nam: 1\nkin: 2").replace("hand", "me"), "utf-8")
    assert [str(problem).partition(":")[2] for problem in run_checks(read_fact_base(toy_copy))] == [
        "2:1: key-unknown: unknown key 'nam'. Did you mean 'name'?",
        "3:1: key-unknown: unknown key 'kin'. Did you mean 'kind'?",
        "6:9: value-form: the value of 'origin' does not fit, found 'me', "
        "expected hand, or a rule and 16 hexadecimal digits as rule@0123456789abcdef.",
    ]


def test_a_card_that_cannot_be_read_leaves_the_others_and_no_dangling_ids(toy_copy: Path) -> None:
    (toy_copy / NORLAND).write_text("name: [", "utf-8")
    fact_base = read_fact_base(toy_copy)
    assert {problem.check for problem in run_checks(fact_base)} == {"yaml-syntax"}
    assert "norland" not in fact_base.actors
    assert "sorland" in fact_base.actors


def test_a_vocabulary_that_cannot_be_read_is_told_once(toy_copy: Path) -> None:
    (toy_copy / TOPICS).write_text("grey-strait: [", "utf-8")
    checks = [problem.check for problem in run_checks(read_fact_base(toy_copy))]
    assert checks == ["yaml-syntax"]

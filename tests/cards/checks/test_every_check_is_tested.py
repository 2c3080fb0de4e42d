"""No rule without a mutation that breaks it, a name, and a sentence that says it."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
import test_checks_of_consistency
import test_checks_of_dated
import test_checks_of_ids
import test_checks_of_listed
import test_checks_of_names
import test_checks_of_proof
import test_checks_of_quotes
import test_checks_of_wording
import test_checks_of_writing
import test_reading_of_articles
import test_reading_of_cards
import test_reading_of_names
from mutation import Mutation
from rule_reference import PAGE, all_rules, render_reference

import build_scripts
from build_scripts.cards import checks
from build_scripts.cards.checks import CHECKS, WARNING_RULES, check_name
from build_scripts.cards.checks.reading_rules import READING_RULES

PACKAGE = Path(build_scripts.__file__).parent
MUTATIONS: list[Mutation] = [
    *test_checks_of_consistency.MUTATIONS,
    *test_checks_of_dated.MUTATIONS,
    *test_checks_of_ids.MUTATIONS,
    *test_checks_of_listed.MUTATIONS,
    *test_checks_of_names.MUTATIONS,
    *test_checks_of_proof.MUTATIONS,
    *test_checks_of_quotes.MUTATIONS,
    *test_checks_of_wording.MUTATIONS,
    *test_checks_of_writing.MUTATIONS,
    *test_reading_of_articles.MUTATIONS,
    *test_reading_of_cards.MUTATIONS,
    *test_reading_of_names.MUTATIONS,
]
# What no change of the toy record's bytes can bring about: a link, and a file system that fails.
TESTED_APART = {"article-unreadable", "file-unreadable"}
READERS = [
    "yamlio/reading.py",
    "yamlio/walking.py",
    "text/document.py",
    *(f"cards/{name}.py" for name in ("articles", "factbase", "folders", "reading", "vocabulary")),
]


def test_every_rule_has_a_mutation_that_breaks_it() -> None:
    broken = {mutation.check for mutation in MUTATIONS} | TESTED_APART
    assert broken == {*map(check_name, CHECKS), *READING_RULES}


@pytest.mark.parametrize("check", CHECKS, ids=check_name)
def test_the_docstring_of_a_check_is_its_rule(check: checks.Check) -> None:
    rule = (check.__doc__ or "").splitlines()[0]
    assert rule.endswith(".")
    assert 20 < len(rule) <= 80


def test_no_generator_of_a_rule_is_left_out_of_the_table() -> None:
    folder = PACKAGE / "cards" / "checks"
    written = {
        name
        for path in folder.glob("*.py")
        for name in re.findall(
            r"^def (check_\w+)\(fact_base: FactBase\)", path.read_text("utf-8"), re.MULTILINE
        )
    }
    assert written == {check.__name__ for check in CHECKS}


@pytest.mark.parametrize("name", READERS)
def test_every_finding_of_a_reader_has_a_rule(name: str) -> None:
    text = (PACKAGE / name).read_text(encoding="utf-8")
    kinds = "file|folder|id|card|not|control|yaml|key|value|article"
    used = set(re.findall(rf'"((?:{kinds})-[a-z0-9-]+)"', text))
    assert used - READING_RULES.keys() == set()


def test_the_page_of_all_rules_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == render_reference(all_rules(), MUTATIONS)


@pytest.mark.parametrize("rule", sorted(WARNING_RULES, key=check_name), ids=check_name)
def test_a_rule_that_a_build_leaves_out_can_only_warn(rule: checks.Check) -> None:
    source = inspect.getsource(rule)
    assert source.count("finding(") == source.count('severity="warning"') == 1
    found = [row.expected for row in MUTATIONS if row.check == check_name(rule)]
    assert found and all(f"{check_name(rule)}: warning: " in text for text in found)

"""Names that some system cannot hold, or takes for another, are refused before anyone clones."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import Mutation, expected_of, findings_after, mutate

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import read_fact_base
from build_scripts.cards.file_names import find_fault, same_name

TEXT = "This is the text of an article that nobody has listed."
SIGNS = "letters without accents, digits, dots, hyphens and underscores, none of these first"
MUTATIONS = [
    Mutation(
        "seeds/Aux.txt",
        None,
        TEXT,
        (
            "1:1: article-name: Windows has a device of this name, found 'Aux.txt', expected "
            f"{SIGNS}. Did you mean 'article-Aux.txt'?"
        ),
    ),
    Mutation(
        "seeds/strait.txt.",
        None,
        TEXT,
        (
            "1:1: article-name: Windows drops the dot or space at the end of a name, found "
            f"'strait.txt.', expected {SIGNS}. Did you mean 'strait.txt'?"
        ),
    ),
    Mutation(
        "seeds/cafe\u0301: the strait.txt",
        None,
        TEXT,
        (
            "1:1: article-name: not every system can hold this name, found 'cafe\u0301: the "
            f"strait.txt', expected {SIGNS}. Did you mean 'cafe-the-strait.txt'?"
        ),
    ),
    Mutation(
        "seeds/Sorland-Answers.txt",
        None,
        TEXT,
        (
            "1:1: article-case: the name 'sorland-answers.txt' is to some systems that of another "
            "file, found the first in seeds/Sorland-Answers.txt, expected another name."
        ),
        at="seeds/sorland-answers.txt",
    ),
    Mutation(
        "seeds/readme.md",
        None,
        TEXT,
        (
            "1:1: article-case: the name 'readme.md' is to some systems that of another file, "
            "found the first in seeds/README.md, expected another name."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.path)
def test_a_name_that_is_none_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert expected_of(mutation)[0] in findings_after(toy_copy, mutation)


def test_a_name_that_is_none_is_not_called_unlisted_too(toy_copy: Path) -> None:
    for mutation in MUTATIONS:
        mutate(toy_copy, mutation)
    found = {problem.check for problem in run_checks(read_fact_base(toy_copy))}
    assert found == {"article-name", "article-case", "article-unlisted"}
    unlisted = "seeds/Sorland-Answers.txt:1:1: article-unlisted"
    lines = [str(problem) for problem in run_checks(read_fact_base(toy_copy))]
    assert next(line for line in lines if "unlisted" in line).startswith(unlisted)


@pytest.mark.parametrize(
    "name",
    ["CON", "nul.txt", "lpt1.tar.gz", "prn .txt", "a.", "a ", "-a", "a b.txt", "á.txt", "a\\b", ""],
)
def test_a_name_is_refused_with_one_that_would_do(name: str) -> None:
    fault, better = find_fault(name)
    assert fault
    assert find_fault(better) == ("", "")


@pytest.mark.parametrize("name", ["000_c7.txt", "a", "console.txt", "com10.txt", "A.b-c_d"])
def test_a_plain_name_has_no_fault(name: str) -> None:
    assert find_fault(name) == ("", "")


@pytest.mark.parametrize(
    ("one", "other"), [("A.txt", "a.TXT"), ("caf\u00e9", "CAFE\u0301"), ("stra\u00dfe", "STRASSE")]
)
def test_names_that_some_system_takes_for_one_are_the_same(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)

"""Files that stand in the wrong place or under a wrong name are found and left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    CARD,
    NORLAND,
    TOPICS,
    Mutation,
    expected_of,
    findings_after,
)

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import read_fact_base

MUTATIONS = [
    Mutation(
        "data/actors/westland.yaml",
        None,
        CARD,
        (
            "1:1: file-suffix: the name of a card ends in .yml, found '.yaml'. Did you mean "
            "'westland.yml'?"
        ),
    ),
    Mutation(
        "data/actors/New Land.yml",
        None,
        CARD,
        (
            "1:1: file-name: the name of the file is no id, found 'New Land', expected small "
            "letters, digits and single hyphens, at most 100 signs. Did you mean 'new-land'?"
        ),
    ),
    Mutation(
        "data/actors/con.yml",
        None,
        CARD,
        (
            "1:1: file-name: Windows has a device of this name, found 'con', expected small "
            "letters, digits and single hyphens, at most 100 signs."
        ),
    ),
    Mutation(
        "data/positions/.evil.yml",
        None,
        CARD,
        "1:1: file-hidden: warning: nothing reads a name that begins with a dot.",
    ),
    Mutation(
        "data/actors/NORLAND.yml",
        None,
        CARD,
        (
            "1:1: id-case: the id 'NORLAND' differs only in letter case from another, found "
            "the first in data/actors/norland.yml."
        ),
    ),
    Mutation(
        "data/events/norland.yml",
        None,
        CARD,
        (
            "1:1: id-twice: the id 'norland' stands in two folders, found the first in "
            "data/actors/norland.yml."
        ),
    ),
    Mutation(
        "data/actors/grey-strait.yml",
        None,
        CARD,
        (
            "1:1: id-twice: the id 'grey-strait' is that of a card, found the first in "
            "data/actors/grey-strait.yml."
        ),
        at=TOPICS,
    ),
    Mutation(
        "data/positions/westland.yml",
        None,
        CARD,
        (
            "1:1: card-folder: this reads as a card of the kind actor, found "
            "data/positions/, expected data/actors/."
        ),
    ),
    Mutation(
        "data/position/x.yml",
        None,
        CARD,
        "1:1: folder-unknown: nothing reads this folder. Did you mean 'positions'?",
        at="data/position",
    ),
    Mutation(
        "data/reject.yml",
        None,
        "rejected: []\n",
        "1:1: file-unknown: nothing reads this file. Did you mean 'rejected.yml'?",
    ),
    Mutation(
        "data/actors/more/x.yml",
        None,
        CARD,
        "1:1: file-kind: a card is a plain file in the folder of its kind, found a folder.",
        at="data/actors/more",
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_what_cannot_be_read_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)


def test_a_link_is_no_card_even_when_it_leads_to_one(toy_copy: Path) -> None:
    (toy_copy / "data/actors/westland.yml").symlink_to(toy_copy / NORLAND)
    assert [str(problem) for problem in run_checks(read_fact_base(toy_copy))] == [
        "data/actors/westland.yml:1:1: file-kind: "
        "a card is a plain file in the folder of its kind, found a link."
    ]


def test_a_half_written_file_is_no_card_and_a_folder_may_be_kept(toy_copy: Path) -> None:
    (toy_copy / "data/actors/.norland.yml.x1.tmp").write_text("name: half a ca", "utf-8")
    (toy_copy / "data/.gitkeep").touch()
    (found,) = run_checks(read_fact_base(toy_copy))
    assert str(found).startswith("data/actors/.norland.yml.x1.tmp:1:1: file-hidden: warning: ")


def test_a_record_without_any_folder_is_empty_and_has_no_findings(tmp_path: Path) -> None:
    fact_base = read_fact_base(tmp_path)
    assert run_checks(fact_base) == ()
    assert list(fact_base.cards()) == []

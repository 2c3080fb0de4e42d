"""The word lists of the package know nobody of this record: they hold for any article."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.cards.factbase import read_fact_base

ROOT = Path(__file__).parents[2]
LISTS = sorted((ROOT / "build_scripts" / "annotate" / "lexicon").glob("*.yml"))


def _is_name(name: str) -> bool:
    """True for words that all begin with a capital; `Ambassador to Georgia` is an office."""
    return all(word[0].isupper() for word in name.split())


PERSONS = [
    actor
    for actor in read_fact_base(ROOT).actors.values()
    if actor.kind == "person" and len(actor.name.split()) > 1 and _is_name(actor.name)
]


def test_the_record_has_persons_to_look_for() -> None:
    assert len(PERSONS) >= 10


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_word_list_names_a_person_of_the_record(path: Path) -> None:
    text = path.read_text("utf-8")
    names = {name for actor in PERSONS for name in (actor.name, *actor.aliases)}
    surnames = {actor.name.split()[-1] for actor in PERSONS}
    found = [
        name for name in sorted(names | surnames) if re.search(rf"\b{re.escape(name)}\b", text)
    ]
    assert found == []

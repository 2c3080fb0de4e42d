"""What was sound stays so until something changes of what it is judged by.

That nothing is passed over that should be found is held for every mutation of these tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import ARTICLE, BRANDT, DEMAND, TOPICS, Mutation, mutate

from build_scripts.cards.checks.sound import Sound, find_sound, read_sound, sound_of, write_sound
from build_scripts.cards.factbase import read_fact_base


def still_sound(root: Path, mutation: Mutation) -> tuple[frozenset[str], set[str]]:
    """Returns the ids of the cards that are known to be sound after a mutation, and of all."""
    before = sound_of(read_fact_base(root), "rules")
    mutate(root, mutation)
    fact_base = read_fact_base(root)
    return find_sound(sound_of(fact_base, "rules"), before), set(fact_base.entries)


def test_after_a_change_of_one_claim_that_alone_is_judged_again(toy_copy: Path) -> None:
    found, ids = still_sound(toy_copy, Mutation(DEMAND, "stance: demands", "stance: warns", ""))
    assert ids - found == {Path(DEMAND).stem}


@pytest.mark.parametrize(
    "mutation",
    [
        Mutation(BRANDT, "kind: person", "kind: body", ""),
        Mutation(TOPICS, "name: The Grey Strait", "name: The Strait", ""),
        Mutation(ARTICLE, None, "Another article, which is in the place of the one.", ""),
        Mutation(DEMAND, None, None, ""),
    ],
)
def test_after_a_change_of_what_cards_share_all_are_judged_again(
    toy_copy: Path, mutation: Mutation
) -> None:
    assert still_sound(toy_copy, mutation)[0] == frozenset()


def test_other_rules_judge_all_again(toy_copy: Path) -> None:
    fact_base = read_fact_base(toy_copy)
    assert find_sound(sound_of(fact_base, "new rules"), sound_of(fact_base, "rules")) == frozenset()


def test_a_damaged_memory_is_none(toy_copy: Path, tmp_path: Path) -> None:
    path = tmp_path / "sound.json"
    sound = sound_of(read_fact_base(toy_copy), "rules")
    write_sound(path, sound)
    assert read_sound(path) == sound
    path.write_text(path.read_text("utf-8").replace("rules", "ruled"), "utf-8")
    assert read_sound(path) == Sound()

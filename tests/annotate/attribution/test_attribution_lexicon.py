"""Every line of the cue lexicon reads its own example as the example is marked."""

from __future__ import annotations

from typing import get_args

import pytest

from build_scripts.annotate.added import check_form
from build_scripts.annotate.attribution.cues import FRAMES, Cue, find_cue, read_cues
from build_scripts.annotate.examples.cues import Words, expected_of, read_examples
from build_scripts.annotate.lexicon import files_of
from build_scripts.annotate.marks import Attribution
from build_scripts.cards.model import Stance

ENTRIES = [cue for frame in FRAMES for cue in read_cues(frame).values()]
# A quotation may be read by the clause around it, which is another line for the same lemma.
_SAME = {"quote": ("quote", "ccomp")}


@pytest.fixture(scope="module")
def attributed() -> dict[str, list[tuple[Attribution, Words]]]:
    return read_examples(cue.example for cue in ENTRIES)


@pytest.mark.parametrize("cue", ENTRIES, ids=lambda cue: f"{cue.frame}-{cue.lemma}")
def test_an_example_is_read_as_it_is_marked(
    cue: Cue, attributed: dict[str, list[tuple[Attribution, Words]]]
) -> None:
    read = [
        words
        for row, words in attributed[cue.example]
        if row.cue_lemma == cue.lemma and row.frame in _SAME.get(cue.frame, (cue.frame,))
    ]
    assert expected_of(cue.example) in read


@pytest.mark.parametrize("cue", ENTRIES, ids=lambda cue: f"{cue.frame}-{cue.lemma}")
def test_an_entry_has_a_stance_of_the_cards_and_a_probability_of_at_least_a_half(cue: Cue) -> None:
    assert cue.stance in get_args(Stance)
    assert 0.5 <= cue.probability < 1


def test_the_lines_of_the_package_have_the_form_that_a_record_must_keep() -> None:
    file = files_of("cues")[0]
    end = file.places[("reading_verbs",)].line
    assert [str(row) for row in check_form("cues", file) if row.line < end] == []


def test_the_first_lemma_that_a_frame_holds_counts() -> None:
    found = find_cue("dobj", "rule out", "rule")
    assert found is not None and found.lemma == "rule out"


def test_a_word_that_attributes_nothing_has_no_cue() -> None:
    assert find_cue("ccomp", "sail") is None

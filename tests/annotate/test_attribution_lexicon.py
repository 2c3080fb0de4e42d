"""Every entry of the cue lexicon attributes in its own example."""

from __future__ import annotations

from typing import get_args

import pytest

from build_scripts.annotate.attribution import find_attributions
from build_scripts.annotate.cues import FRAMES, Cue, find_cue, read_cues
from build_scripts.annotate.marks import Attribution
from build_scripts.annotate.parsing import parse_sentences
from build_scripts.annotate.quotations import find_quotations
from build_scripts.cards.model import Stance
from build_scripts.text.document import Document, Span

ENTRIES = [cue for frame in FRAMES for cue in read_cues(frame).values()]


@pytest.fixture(scope="module")
def attributed() -> dict[str, tuple[Attribution, ...]]:
    """Returns what is attributed in each example, all of them parsed in one go."""
    examples = sorted({cue.example for cue in ENTRIES})
    document = Document("examples.txt", "\n\n".join(examples), "")
    spans, start = [], 0
    for example in examples:
        spans.append(Span(start, start + len(example)))
        start += len(example) + 2
    parsed = parse_sentences(document, spans)
    quotations = find_quotations(document, ())
    rows = find_attributions(document, parsed, quotations, (), (), ())
    return {
        example: tuple(row for row in rows if span.covers(row.content[0]))
        for example, span in zip(examples, spans, strict=True)
    }


@pytest.mark.parametrize("cue", ENTRIES, ids=lambda cue: f"{cue.frame}-{cue.lemma}")
def test_the_example_of_an_entry_has_a_source_and_a_content(
    cue: Cue, attributed: dict[str, tuple[Attribution, ...]]
) -> None:
    rows = [row for row in attributed[cue.example] if row.cue_lemma == cue.lemma]
    assert any(row.source and row.content for row in rows)


@pytest.mark.parametrize("cue", ENTRIES, ids=lambda cue: f"{cue.frame}-{cue.lemma}")
def test_an_entry_has_a_stance_of_the_cards_and_a_probability_of_at_least_a_half(cue: Cue) -> None:
    assert cue.stance in get_args(Stance)
    assert 0.5 <= cue.probability < 1


def test_the_first_lemma_that_a_frame_holds_counts() -> None:
    found = find_cue("dobj", "rule out", "rule")
    assert found is not None and found.lemma == "rule out"


def test_a_word_that_attributes_nothing_has_no_cue() -> None:
    assert find_cue("ccomp", "sail") is None

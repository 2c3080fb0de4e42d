"""A rule is passed over only at words at which it can find nothing."""

from __future__ import annotations

import gc

import pytest
from drawing import annotate

from build_scripts.annotate.attribution.cues import FRAMES, read_cue_words, read_cues
from build_scripts.annotate.parse.parsing import load_model
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document


@pytest.mark.parametrize("frame", FRAMES)
def test_the_words_that_begin_cues_hold_the_first_word_of_each(frame: str) -> None:
    for lemma in read_cues(frame):
        words = lemma.split()
        verb = words[1] if words[0] == "would" and len(words) > 1 else words[0]
        assert verb in read_cue_words(), lemma


def test_a_word_that_begins_no_cue_is_not_among_them() -> None:
    assert "harbour" not in read_cue_words()


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The envoy has made it clear that the port stays open.", "make clear"),
        ("The envoy spoke out against the tolls.", "speak against"),
        ("The envoy would like to leave the port.", "would like"),
        ("The envoy said that the port stays open.", "say"),
    ],
)
def test_cues_of_one_word_and_of_several_attribute(text: str, cue: str) -> None:
    rows = annotate(Document("a.txt", text + "\n", "")).attributions
    assert [row.cue_lemma for row in rows] == [cue]


def test_the_model_is_not_looked_through_for_garbage() -> None:
    load_model()
    assert gc.get_freeze_count() > 0


def test_what_a_batch_of_articles_makes_is_seldom_looked_through_for_garbage() -> None:
    load_model()
    assert gc.get_threshold()[0] >= 50_000


def test_the_words_of_an_article_are_gone_without_a_look_for_garbage() -> None:
    text = '"The port stays open," the envoy said. She told us on Monday, he said in Lima.\n' * 9
    annotate_document(Document("a.txt", text, ""))
    gc.collect()
    before = count_words()
    gc.disable()
    try:
        annotate_document(Document("a.txt", text, ""))
        assert count_words() - before < 9  # the last that were asked for their lemmas
    finally:
        gc.enable()


def count_words() -> int:
    """Returns how many words of trees are kept in memory."""
    return sum(isinstance(kept, Token) for kept in gc.get_objects())

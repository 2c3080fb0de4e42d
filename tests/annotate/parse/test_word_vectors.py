"""A network computes a kind of word once, and comes to the same numbers, bit by bit."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.language import Language

from build_scripts.annotate.parse.parsing import MODEL
from build_scripts.annotate.parse.word_vectors import KEPT, WordVectors, keep_word_vectors

TEXTS = ("The ministers of Norland met.", "", "Norland's ministers met the Ministers in 2021.")


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(MODEL)


def make_vectors(model: Language, kept: int = KEPT) -> WordVectors:
    """Returns the layers of a model's first network that read a word alone, with a memory."""
    return WordVectors(model.get_pipe("tok2vec").model.layers[0].layers, kept)


def read(vectors: WordVectors, model: Language, *texts: str) -> list[bytes]:
    """Returns the bytes of each sentence's numbers."""
    docs = [model.make_doc(text) for text in texts]
    return [row.tobytes() for row in vectors.forward(None, docs, False)[0]]


def test_the_parse_rests_on_the_numbers_of_the_plain_model(plain: Language) -> None:
    ours = spacy.load(MODEL)
    keep_word_vectors(ours)
    for text in (*TEXTS, *TEXTS):
        one, other = plain(text), ours(text)
        assert one.tensor.tobytes() == other.tensor.tobytes()
        assert one.to_json() == other.to_json()


@pytest.mark.parametrize("kept", [KEPT, 6, 0])
def test_the_numbers_are_the_same_however_few_words_are_kept(plain: Language, kept: int) -> None:
    vectors = make_vectors(plain, kept)
    expected = plain.get_pipe("tok2vec").model.layers[0].predict(list(map(plain.make_doc, TEXTS)))
    for text, numbers in zip((*TEXTS, *TEXTS), (*expected, *expected), strict=True):
        assert read(vectors, plain, text) == [numbers.tobytes()]


def test_the_words_that_come_first_are_kept(plain: Language, monkeypatch: Any) -> None:
    vectors = make_vectors(plain, 4)
    read(vectors, plain, "The ministers met .", "Norland agreed .")
    monkeypatch.setattr(vectors, "_compute", None)
    assert read(vectors, plain, "ministers met The .")
    with pytest.raises(TypeError):
        read(vectors, plain, "Norland agreed .")


def test_a_known_word_is_not_computed_again(plain: Language, monkeypatch: Any) -> None:
    vectors = make_vectors(plain)
    first = read(vectors, plain, *TEXTS)
    monkeypatch.setattr(vectors, "_compute", None)
    assert read(vectors, plain, *TEXTS[::-1]) == first[::-1]


def test_sentences_read_together_have_the_numbers_of_those_read_apart(plain: Language) -> None:
    together = read(make_vectors(plain), plain, *TEXTS)
    assert together == [read(make_vectors(plain), plain, text)[0] for text in TEXTS]
    assert read(make_vectors(plain), plain) == []

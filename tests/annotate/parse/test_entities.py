"""The named entities are those which spaCy's own walk through a sentence finds."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from build_scripts.annotate.parse.entities import EntityReader, EntityRow
from build_scripts.annotate.parse.parsing import MODEL

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ODD = (
    "",
    "   ",
    "x",
    "Norland",
    "Ana Lima",
    "Ana Lima of the Harbour Council",
    "President Ana Maria de Lima  of Norland",
    "They met Ana. Lima Street was shut on 5 May 2021. Bo Ek paid $3 million, 20 percent of it.",
    " Ana\tLima went to New York, New York, New York on Monday, Tuesday and Wednesday.",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(MODEL)


@pytest.fixture(scope="module")
def reader(plain: Language) -> EntityReader:
    return EntityReader(plain.get_pipe("ner"))


def rows_of(doc: Doc) -> list[EntityRow]:
    return [(row.start, row.end, row.label_) for row in doc.ents]


def parsed(model: Language, texts: list[str]) -> list[Doc]:
    return list(model.pipe(texts, disable=["ner"]))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:12])
def test_an_article_has_the_entities_of_the_plain_model(
    path: Path, plain: Language, reader: EntityReader
) -> None:
    lines = path.read_text("utf-8").split("\n")
    expected = [rows_of(doc) for doc in plain.pipe(lines)]
    assert reader.read(parsed(plain, lines)) == expected
    assert sum(map(len, expected)) > 20


@pytest.mark.parametrize("text", ODD)
def test_odd_text_has_the_entities_of_the_plain_model(
    text: str, plain: Language, reader: EntityReader
) -> None:
    assert reader.read(parsed(plain, [text])) == [rows_of(plain(text))]


def test_each_sentence_keeps_its_own_entities(plain: Language, reader: EntityReader) -> None:
    together = reader.read(parsed(plain, list(ODD)))
    assert together == [rows_of(doc) for doc in plain.pipe(ODD)]
    assert reader.read([]) == []


def test_a_model_of_another_build_is_refused(plain: Language) -> None:
    recognizer = spacy.load(MODEL).get_pipe("ner")
    recognizer.model.attrs["unseen_classes"] = {3}
    with pytest.raises(ValueError, match="built in an unknown way"):
        EntityReader(recognizer)

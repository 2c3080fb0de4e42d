"""Every word of the plain lists of cues and stances changes how its own example is read."""

from __future__ import annotations

import pytest

from build_scripts.annotate.attribution import reading as attribution_reading
from build_scripts.annotate.lexicon import read_lexicon, read_words
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.positions import selection, stances
from build_scripts.text.document import Document

LISTS = [
    ("cues", "reading_verbs"),
    ("cues", "stance_nouns"),
    ("cues", "reading_subjects"),
    ("stances", "negations"),
    ("stances", "not_positions"),
    ("stances", "empty_nouns"),
]
LINES = [
    (name, key, word, str(example))
    for name, key in LISTS
    for word, example in read_lexicon(f"examples/{name}")[key].items()
]


def positions_in(sentence: str) -> tuple[PositionDraft, ...]:
    document = Document("article.txt", f"{sentence}\n", "")
    return distill_article(annotate_document(document, furniture=())).positions


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_each_word_of_a_list_has_an_example_and_there_are_no_others(name: str, key: str) -> None:
    assert set(read_lexicon(f"examples/{name}")[key]) == read_words(name, key)


@pytest.mark.parametrize(("name", "key", "word", "example"), LINES)
def test_without_the_word_its_example_gives_something_else(
    name: str, key: str, word: str, example: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = example.replace("*", "")
    with_it = positions_in(sentence)

    def read_the_others(*path: str) -> frozenset[str]:
        return read_words(*path) - ({word} if path == (name, key) else set())

    for module in (attribution_reading, selection, stances):
        monkeypatch.setattr(module, "read_words", read_the_others)
    assert positions_in(sentence) != with_it


NEGATED = [
    "Neither Norway nor Peru promised a harbour.",
    "Norway neither promised a harbour nor built one.",
    "No minister of Norway said that the vote was fair.",
    "Norway left without promising a harbour.",
]


@pytest.mark.parametrize("sentence", NEGATED)
def test_what_nobody_said_is_no_position(sentence: str) -> None:
    assert positions_in(sentence) == ()


def test_who_does_not_support_is_against_it() -> None:
    [row] = positions_in("Neither Norway nor Peru supports the wall.")
    assert (row.holder, row.stance) == ("norway", "opposes")


def test_what_a_visit_shows_is_read_as_the_writers_own() -> None:
    [row] = positions_in("The visit shows Norway's support for Peru.")
    assert (row.holder, row.stance, row.mode) == ("norway", "supports", "reporter")

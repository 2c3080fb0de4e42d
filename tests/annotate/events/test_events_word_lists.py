"""Every word of the lists around events changes how its own example is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from build_scripts.annotate.events import casting, events, results, slots, subjects
from build_scripts.annotate.events.lexicon import Lexicon, load_events
from build_scripts.annotate.lexicon import read_lexicon, words_of
from build_scripts.annotate.marks import EventMark
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

LISTS = [name for name in read_lexicon("events") if name not in ("sets", "groups")]
EXAMPLES = {name: read_lexicon("examples/events")[name] for name in LISTS}
LINES = [(name, word, example) for name in LISTS for word, example in EXAMPLES[name].items()]
STATUS = {
    "ahead": "planned",
    "doubt": "hypothetical",
    "untold": "hypothetical",
    "conditions": "hypothetical",
    "until": "hypothetical",
    "never": "denied",
    "under-way": "ongoing",
}
Read = Callable[[str, Lexicon], tuple[EventMark, ...]]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """Returns what reads the events of a sentence by the words of a lexicon."""

    def read_by(sentence: str, lexicon: Lexicon) -> tuple[EventMark, ...]:
        for module in (events, casting, results, slots, subjects):
            monkeypatch.setattr(module, "load_events", lambda: lexicon)
        document = Document("article.txt", f"{sentence}\n", "")
        return annotate_document(document, furniture=()).events

    return read_by


@pytest.mark.parametrize("name", LISTS)
def test_each_word_of_a_list_has_an_example_and_there_are_no_others(name: str) -> None:
    assert list(EXAMPLES[name]) == [*words_of(read_lexicon("events")[name])]


@pytest.mark.parametrize(("name", "word", "example"), LINES)
def test_without_the_word_its_example_is_read_otherwise(
    name: str, word: str, example: str, read: Read
) -> None:
    sentence, whole, key = example.replace("*", ""), load_events(), name.replace("-", "_")
    found = read(sentence, whole)
    assert found != read(sentence, replace(whole, **{key: getattr(whole, key) - {word}}))
    if name in STATUS:
        start = example.index("*")
        assert STATUS[name] in [mark.status for mark in found if mark.trigger.start == start]


def test_a_word_is_known_as_it_is_printed_too(read: Read) -> None:
    [mark] = read("A further attack by Norway frightened the mayor.", load_events())
    assert mark.status == "hypothetical"

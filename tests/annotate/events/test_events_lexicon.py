"""Every group of the trigger lexicon tells its event in its own example."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.examples.events import (
    EventLine,
    event_lines,
    find_unread,
    read_event_examples,
)
from build_scripts.annotate.lexicon import Lexicon, read_lexicon, words_of
from build_scripts.annotate.marks import EventMark
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.cards.model import EventMode, EventType
from build_scripts.text.document import Document

GROUPS = read_lexicon("events")["groups"]
EXAMPLES = {name: str(group["example"]) for name, group in GROUPS.items()}


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, EventMark]]]:
    """Returns (trigger, mark) by group, all examples read in one go."""
    text = "\n\n".join(example.replace("*", "") for example in EXAMPLES.values())
    document = Document("examples.txt", text, "")
    marks = annotate_document(document, furniture=()).events
    lines = dict(zip(EXAMPLES, document.lines[::2], strict=True))
    return {
        name: [(document.slice(mark.trigger), mark) for mark in marks if line.covers(mark.trigger)]
        for name, line in lines.items()
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_of_a_group_tells_its_event(
    name: str, told: dict[str, list[tuple[str, EventMark]]]
) -> None:
    trigger = re.findall(r"\*([^*]+)\*", EXAMPLES[name])
    found = [(words, mark) for words, mark in told[name] if mark.rule.endswith(f"/{name}")]
    assert [words for words, _ in found] == trigger
    group = GROUPS[name]
    assert found[0][1].type in (group["type"], group.get("alone"), group.get("together"))


def test_the_lexicon_knows_only_types_and_modes_of_the_card_model() -> None:
    types, modes = (set(get_args(kind)) for kind in (EventType, EventMode))
    for group in load_events().groups.values():
        assert {group.type, group.alone or group.type, group.together or group.type} <= types
        assert group.mode is None or group.mode in modes
        assert 0 < group.confidence <= 1


def test_each_trigger_of_the_lexicon_stands_there_once() -> None:
    nouns = [
        noun
        for row in GROUPS.values()
        for key in ("nouns", "weak")
        for noun in words_of(row.get(key))
    ]
    assert sorted(nouns) == sorted(set(nouns))


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_line_of_a_group_has_an_example_and_there_are_no_others(name: str) -> None:
    assert [(row.key, row.text) for row in read_event_examples(name)] == [*event_lines(name)]


@pytest.mark.parametrize("name", [name for name in EXAMPLES if read_event_examples(name)])
def test_the_example_of_a_line_is_read_by_that_line_as_its_group(name: str) -> None:
    assert [(row.text, found) for row, found in find_unread(read_event_examples(name))] == []


# Examples that do not fit, each with what is found: another word between the stars, a frame
# without its object, a word that another group reads.
UNFIT = [
    (EventLine("visit", "verbs", "visit", "*Norway* visited Peru."), "does not fit"),
    (EventLine("visit", "verbs", "pay + visit", "Norway *paid* a fine to Peru."), "does not fit"),
    (EventLine("talks", "nouns", "talks", "Norway held a *summit* on Monday."), "does not fit"),
    (EventLine("crisis", "nouns", "war", "Norway fought a *war* in 1990."), "/war"),
]


@pytest.mark.parametrize(("line", "found"), UNFIT)
def test_an_example_that_another_line_reads_does_not_pass(line: EventLine, found: str) -> None:
    assert [told.endswith(found) or found in told for _, told in find_unread([line])] == [True]


# Words that are one to the reader and several to the tokenizer, or that hold an article.
PIECES = [
    ("Norway and Peru held *face-to-face talks* in Oslo.", "face-to-face talks"),
    ("The *workers' strike* in Norway began on Monday.", "workers' strike"),
    ("Norway *test-fired* a missile on Monday.", "test-fired"),
    ("The envoy of Norway *walked* out of the talks with Peru.", "walked"),
    ("Norway *kept* the harbour closed on Monday.", "kept"),
    ("Norway *sent* home the diplomats of Peru on Monday.", "sent"),
]


@pytest.mark.parametrize(("example", "words"), PIECES)
def test_a_word_in_pieces_tells_one_event(example: str, words: str) -> None:
    document = Document("article.txt", example.replace("*", "") + "\n", "")
    marks = annotate_document(document, furniture=()).events
    assert words in [document.slice(mark.trigger) for mark in marks]


READ_AS = [
    # A longer noun with an article inside, and one that ends in a preposition.
    ("Norway announced its withdrawal from the treaty on Monday.", "sanction"),
    ("The massacre of the sailors of Peru took place on Monday.", "killing"),
    ("Norway and Peru ended a round of the talks on Monday.", "talks"),
    # What becomes of a deed is the event.
    ("Norway ended the blockade of the island on Monday.", "easing"),
    ("Norway ended its cooperation with Peru on Monday.", "sanction"),
    ("The fishermen of Norway began a strike on Monday.", "walkout"),
    ("Norway ended the talks with Peru on Monday.", "talks"),
]


@pytest.mark.parametrize(("text", "group"), READ_AS)
def test_of_two_words_the_one_that_says_more_tells_the_event(text: str, group: str) -> None:
    marks = annotate_document(Document("article.txt", f"{text}\n", ""), furniture=()).events
    assert [mark.rule.split("/")[1] for mark in marks] == [group]


def test_reading_an_article_does_not_open_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    import build_scripts.annotate.lexicon as lexicon

    opened = []
    read = lexicon._read_package
    monkeypatch.setattr(lexicon, "_read_package", lambda name: opened.append(name) or read(name))
    document = Document("article.txt", "Norway visited Peru.\n", "")
    assert annotate_document(document, furniture=(), lexicon=Lexicon()).events
    assert "events" in opened and not [name for name in opened if "examples" in name]

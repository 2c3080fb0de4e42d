"""Every group of the trigger lexicon tells its event in its own example."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from build_scripts.annotate.events_lexicon import load_events
from build_scripts.annotate.lexicon import read_lexicon, words_of
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
    assert found[0][1].type in (group["type"], group.get("alone"))


def test_the_lexicon_knows_only_types_and_modes_of_the_card_model() -> None:
    types, modes = (set(get_args(kind)) for kind in (EventType, EventMode))
    for group in load_events().groups.values():
        assert {group.type, group.alone or group.type} <= types
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

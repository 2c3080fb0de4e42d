"""Every phrase of limits, stances and topics does, in its own example, what its list says."""

from __future__ import annotations

import pytest

from build_scripts.annotate.added import FORMS
from build_scripts.annotate.lexicon import files_of
from build_scripts.annotate.phrases import compile_phrases, plain
from build_scripts.distill.positions.stances import stance_of_words
from build_scripts.distill.positions.topics import read_topic
from build_scripts.distill.red_lines.limits import KINDS, Limit, find_limit, phrases_of

LIMITS = files_of("limits")[0].value
STANCES = files_of("stances")[0].value["stances"]
TOPICS = files_of("topics")[0].value["topics"]
TOPIC_LINES = [
    (topic, phrase, example)
    for topic, phrases in TOPICS.items()
    for phrase, example in phrases.items()
]
LIMIT_LINES = [
    (kind, strength, phrase, example)
    for kind in KINDS
    for strength, phrases in LIMITS[kind].items()
    for phrase, example in phrases.items()
]
STANCE_LINES = [
    (stance, phrase, example)
    for stance, phrases in STANCES.items()
    for phrase, example in phrases.items()
]


@pytest.mark.parametrize(("kind", "strength", "phrase", "example"), LIMIT_LINES)
def test_the_example_of_a_limit_declares_it(
    kind: str, strength: str, phrase: str, example: str
) -> None:
    assert find_limit(example) == Limit(kind, strength)
    forms = dict(phrases_of(kind, strength))[phrase]
    assert compile_phrases(forms).search(plain(example))


@pytest.mark.parametrize(("phrase", "example"), LIMITS["not_limits"].items())
def test_the_example_of_what_is_no_limit_declares_none(phrase: str, example: str) -> None:
    assert find_limit(example) is None
    assert compile_phrases([phrase]).search(plain(example))


@pytest.mark.parametrize(("stance", "phrase", "example"), STANCE_LINES)
def test_the_example_of_a_phrase_tells_its_stance(stance: str, phrase: str, example: str) -> None:
    assert stance_of_words(example) == stance
    assert compile_phrases([phrase]).search(plain(example))


@pytest.mark.parametrize(("topic", "phrase", "example"), TOPIC_LINES)
def test_the_example_of_a_phrase_is_about_its_topic(topic: str, phrase: str, example: str) -> None:
    assert read_topic([example]) == topic
    assert compile_phrases([phrase]).search(plain(example))


def test_a_phrase_inside_a_longer_one_tells_no_topic_of_its_own() -> None:
    assert read_topic(["The mayor speaks of war crimes."]) == "justice-accountability"
    assert read_topic(["The mayor speaks of war and of war crimes."]) == "military-conflict"
    assert read_topic(["The mayor speaks of crimes of war."]) == "military-conflict"


def test_many_phrases_are_counted_in_bounded_work() -> None:
    assert read_topic(["war crimes " * 200_000]) == "justice-accountability"


def test_the_lines_of_the_package_have_the_form_that_a_record_must_keep() -> None:
    FORMS["limits"].model_validate(LIMITS)
    FORMS["stances"].model_validate({"stances": STANCES})
    FORMS["topics"].model_validate({"topics": TOPICS})

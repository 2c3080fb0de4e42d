"""The topic of a text is remembered, apart for each lexicon."""

from __future__ import annotations

import pytest

from build_scripts.annotate.lexicon import Lexicon, read_lexicon, reading_with, words_of
from build_scripts.annotate.phrases import (
    compile_openings,
    read_keys,
    read_openings,
    read_phrases,
    runs_in,
)
from build_scripts.distill.positions import topics
from build_scripts.distill.positions.topics import read_topic


def test_the_article_is_not_searched_again_for_its_next_position(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = "Nothing in these words of an invented article speaks of any topic, 20260101."
    first = read_topic(["No word of it.", article])
    asked: list[str] = []
    plain = topics.plain
    monkeypatch.setattr(topics, "plain", lambda text: (asked.append(text), plain(text))[1])
    assert read_topic(["Nor of this.", article]) == first
    assert asked == ["Nor of this."]


def test_another_lexicon_is_asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "No word of this invented sentence names a topic, 20260102."
    read_topic([text])
    asked: list[str] = []
    plain = topics.plain
    monkeypatch.setattr(topics, "plain", lambda text: (asked.append(text), plain(text))[1])
    with reading_with(Lexicon()):
        read_topic([text])
    assert asked == [text]


@pytest.mark.parametrize(
    ("phrase", "opening"),
    [
        ("weapon*", "weaponry"),
        ("euro-atlantic", "euro"),
        ("open door*", "open"),
        ("ceasefire/truce line", "truce"),
        ("… of arms", "shipment"),
    ],
)
def test_a_topic_is_looked_for_where_a_word_may_open_a_phrase(phrase: str, opening: str) -> None:
    assert compile_openings([phrase]).fullmatch(opening)
    assert phrase.startswith("…") or not compile_openings([phrase]).fullmatch("harbour")


def test_every_phrase_of_a_topic_is_still_found() -> None:
    for topic in read_keys("topics", "topics"):
        phrases = read_phrases("topics", "topics", topic)
        section = read_lexicon("topics")["topics"]
        assert isinstance(section, dict)
        for phrase in words_of(section[topic]):
            printed = phrase.replace("*", "").replace("…", "of")
            assert phrases.search(printed)
            assert any(
                read_openings("topics", "topics", topic).fullmatch(run) for run in runs_in(printed)
            )

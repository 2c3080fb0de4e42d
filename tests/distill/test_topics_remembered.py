"""The topic of a text is remembered, apart for each lexicon."""

from __future__ import annotations

import pytest

from build_scripts.annotate.lexicon import Lexicon, reading_with
from build_scripts.distill import stances
from build_scripts.distill.stances import read_topic


def test_the_article_is_not_searched_again_for_its_next_position(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = "Nothing in these words of an invented article speaks of any topic, 20260101."
    first = read_topic(["No word of it.", article])
    asked: list[str] = []
    plain = stances.plain
    monkeypatch.setattr(stances, "plain", lambda text: (asked.append(text), plain(text))[1])
    assert read_topic(["Nor of this.", article]) == first
    assert asked == ["Nor of this."]


def test_another_lexicon_is_asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "No word of this invented sentence names a topic, 20260102."
    read_topic([text])
    asked: list[str] = []
    plain = stances.plain
    monkeypatch.setattr(stances, "plain", lambda text: (asked.append(text), plain(text))[1])
    with reading_with(Lexicon()):
        read_topic([text])
    assert asked == [text]

"""What a position is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, remembered
from build_scripts.annotate.phrases import (
    compile_openings,
    phrases_at,
    plain,
    read_keys,
    read_openings,
    read_phrases,
    runs_in,
)

# Texts of which the topic is remembered: positions of one article ask for that of the article.
_TEXTS_KEPT = 32
_WORDS_KEPT = 2_000
# Shared by the many words that open none.
_NO_TOPICS = frozenset[str]()


def read_topic(texts: Iterable[str]) -> str:
    """Returns the topic of the first text that holds a keyword; the most keywords win."""
    topics = map(_topic_of, texts)
    default = str(read_lexicon("topics")["default"])
    return next((topic for topic in topics if topic is not None), default)


@remembered(_TEXTS_KEPT)
def _topic_of(text: str) -> str | None:
    """Returns the topic of which a text holds the most keywords, or None where it holds none.

    Inside another keyword one does not count: "war crimes" is no war.
    """
    words = plain(text)
    opens = _openings().fullmatch
    opened = frozenset[str]().union(*map(_topics_opened_by, filter(opens, runs_in(words))))
    places = {
        topic: [hit.span() for hit in read_phrases("topics", "topics", topic).finditer(words)]
        for topic in read_keys("topics", "topics")
        if topic in opened
    }
    inner = _inner(span for spans in places.values() for span in spans)
    counts = {topic: sum(span not in inner for span in spans) for topic, spans in places.items()}
    best = max(counts, key=lambda topic: counts[topic], default=None)
    return best if best is not None and counts[best] else None


def _inner(spans: Iterable[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Returns the spans that lie inside another."""
    inside, end = [], -1
    for span in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if span[1] <= end:
            inside.append(span)
        end = max(end, span[1])
    return frozenset(inside)


@once_a_lexicon
def _openings() -> re.Pattern[str]:
    """Returns the pattern of the words with which a keyword of any topic may begin."""
    topics = read_keys("topics", "topics")
    rows = (phrase for row in topics for phrase in phrases_at("topics", "topics", row))
    return compile_openings(rows)


@remembered(_WORDS_KEPT)
def _topics_opened_by(word: str) -> frozenset[str]:
    """Returns the topics of which a keyword may begin with a word."""
    topics = read_keys("topics", "topics")
    found = [row for row in topics if read_openings("topics", "topics", row).fullmatch(word)]
    return frozenset(found) if found else _NO_TOPICS

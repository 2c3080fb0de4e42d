"""What a holder does by a position, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.annotate.attribution.cues import FRAMES, Cue, find_cue
from build_scripts.annotate.lexicon import read_lexicon, read_words, remembered
from build_scripts.annotate.marks import Attribution
from build_scripts.distill.phrases import (
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
# The frame of the lexicon in which a rule of annotation looks a cue up first.
_FRAME_OF = {
    "clause": "ccomp",
    "inserted": "ccomp",
    "trailing": "ccomp",
    "quotation": "quote",
    "infinitive": "xcomp",
    "direct_object": "dobj",
    "preposition": "prep",
    "noun": "noun",
    "light-verb": "noun",
    "reading": "noun",
    "passive": "passive",
}


def read_stance(attribution: Attribution, cue: str, content: str) -> str:
    """Returns the stance: the cue's own, else what the words of the content do.

    A negated cue turns support, promise and opposition round.
    """
    stance = stance_of_cue(attribution)
    if stance == "states":
        return stance_of_words(content)
    return _turned(stance) if is_negated(cue) else stance


def stance_of_cue(attribution: Attribution) -> str:
    """Returns the stance that the lexicon gives the cue in its frame, else `states`."""
    entry = find_entry(attribution)
    return "states" if entry is None else entry.stance


def find_entry(attribution: Attribution) -> Cue | None:
    """Returns the lexicon's entry for the cue, in the frame of its rule first, or None."""
    frame = _FRAME_OF.get(attribution.rule, "ccomp")
    entries = (find_cue(name, attribution.cue_lemma) for name in (frame, *FRAMES))
    return next((entry for entry in entries if entry is not None), None)


def stance_of_words(content: str) -> str:
    """Returns the first stance of the word list of which a phrase stands in the content."""
    text = plain(content)
    for stance in read_keys("stances", "stances"):
        if read_phrases("stances", "stances", stance).search(text):
            return stance
    return "states"


def cue_in(text: str, row: Attribution) -> str:
    """Returns the words of a cue, after the "no" or "neither" with which its source begins."""
    words = [text[span.start : span.end] for span in row.cue]
    first = text[row.source[0].start : row.source[0].end].split(maxsplit=1) if row.source else []
    return " ".join((*first[:1], *words) if first and is_negated(first[0]) else words)


def is_negated(cue: str) -> bool:
    """True when a word of negation stands in the cue."""
    return bool(set(plain(cue).split()) & read_words("stances", "negations"))


def _turned(stance: str) -> str:
    turned = read_lexicon("stances")["turned"]
    assert isinstance(turned, dict)
    return str(turned.get(stance, stance))


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
    opened = frozenset[str]().union(*map(_topics_opened_by, runs_in(words)))
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


@remembered(_WORDS_KEPT)
def _topics_opened_by(word: str) -> frozenset[str]:
    """Returns the topics of which a keyword may begin with a word."""
    topics = read_keys("topics", "topics")
    found = [row for row in topics if read_openings("topics", "topics", row).fullmatch(word)]
    return frozenset(found) if found else _NO_TOPICS

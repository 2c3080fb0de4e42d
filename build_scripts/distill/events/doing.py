"""Who a phrase names only where they do something: `Tiraspol released two officers`.

The same words elsewhere are a place, a building or a title: "the house was shelled".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, EventMark, NamedActor
from build_scripts.annotate.words import fold
from build_scripts.distill.events.merge import group_of
from build_scripts.distill.events.sentences import find_closed_lines, find_sentence
from build_scripts.distill.unnamed_phrases import head_of
from build_scripts.text.document import Span

# Words with capitals, with small ones between: "The Commission on Elections".
_NAME = re.compile(
    r"(?:[Tt]he )?[A-ZÀ-Þ][\w’'&-]+"
    r"(?: (?:(?:of|for|on|and|de|del|la|al)(?: the)? )?[A-ZÀ-Þ][\w’'&-]+){0,5}"
)
# "The Australian firm Vardo Metals": what it is, and its name.
_CALLED = re.compile(
    r"(?:[Tt]he |[Aa]n? )?(?:[\w-]+ ){0,3}?([a-z-]+) ([A-ZÀ-Þ][\w’'&-]+(?: [A-ZÀ-Þ][\w’'&-]+){0,4})"
)
_THE = re.compile(r"[Tt]he ")
_OWNS = re.compile(r"[’']s\b")
_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_BY = re.compile(r"\bby $")
# Kinds of those whom a part of their name may mean: "the North".
_SHORTENED = frozenset(("country", "organisation", "body"))
_DOING = ("offices", "sayers", "chambers")
# A word with a capital that does not begin its sentence.
_INSIDE = re.compile(r"(?<=[\w,] )[A-ZÀ-Þ][\w’'&-]+")
# How long a name without an article is at least: "We" is none.
_SHORTEST = 3
# What rivers, storms and prices do as well.
_BY_NATURE = frozenset(("incident", "crisis"))


def is_doer(mark: EventMark, part: str, span: Span, text: str) -> bool:
    """True for who does by grammar what a verb tells, and for whose the event is."""
    if part != "source" or group_of(mark) in _BY_NATURE:
        return False
    if mark.rule.startswith("noun/"):
        return _OWNS.match(text, span.end) is not None
    is_agent = _BY.search(text, max(0, span.start - 4), span.start) is not None
    return span.end <= mark.trigger.start or is_agent


def is_doing(head: str) -> bool:
    """True for a house or office, and for who is told by a trade: they do things too."""
    return any(head in read_words("groups", key) for key in _DOING)


def name_behind_kind(words: str) -> str | None:
    """Returns the name behind what a house is: "Vardo Metals" of "the firm Vardo Metals"."""
    found = _CALLED.fullmatch(" ".join(words.split()))
    is_house = found is not None and found[1] in read_words("groups", "named_houses")
    return found[2] if found is not None and is_house else None


def is_name_alone(annotation: Annotation, span: Span) -> bool:
    """True for a phrase that is a name, of which no list knows and which the article tells.

    One word without an article that begins a sentence must stand with its capital elsewhere.
    """
    words = " ".join(annotation.document.slice(span).split())
    if _NAME.fullmatch(words) is None or _is_thing(words):
        return False
    if any(row.span.overlap(span) for row in annotation.timexes):
        return False
    if " " in words:
        return True
    if fold(words) in read_words("groups", "nobodies") or len(words) < _SHORTEST:
        return False
    if find_sentence(annotation, span).start < span.start:
        return True
    return words in _capitals_inside(annotation.document.text)


@lru_cache(8)
def _capitals_inside(text: str) -> frozenset[str]:
    """Returns the words with a capital inside the lines of a text that end as sentences do."""
    return frozenset(word for line in find_closed_lines(text) for word in _INSIDE.findall(line))


def _is_thing(words: str) -> bool:
    """True for the name of a treaty, of an exercise or of a paper."""
    found = words.split()
    plain = {fold(word) for word in (*found, head_of(words))}
    nouns = load_events().nouns
    return not plain.isdisjoint(read_words("groups", "things")) or any(w in nouns for w in plain)


def find_shortened(words: str, actors: Iterable[NamedActor]) -> str | None:
    """Returns North Korea for "the North" where no other actor's name has that word."""
    plain = without_article(words)
    if _THE.match(words) is None or " " in plain or _CAPITAL.match(plain) is None:
        return None
    found = {actor.id for actor in actors if plain in _words_of(actor)}
    return found.pop() if len(found) == 1 else None


def _words_of(actor: NamedActor) -> Iterator[str]:
    if actor.kind in _SHORTENED:
        for alias in (actor.name, *actor.aliases):
            yield from alias.split() if " " in alias else ()

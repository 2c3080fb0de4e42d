"""Organisations that only the model proposes, where they say or do something."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.name_runs import is_trade
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import hears, is_cited, leading, modified
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import fold, is_acronym, is_capital

_MAX_WORDS = 6


def find_proposed(reading: Reading) -> Iterator[Find]:
    """Yields what the model takes for an organisation that acts or is cited.

    All its words must have capitals, and one of them must be no common word of a name. The model
    is asked only where a run of capitals can come to something.
    """
    if not any(_may_count(reading, first, last) for first, last in _capital_runs(reading)):
        return
    at = 0
    while at < len(reading.words):
        at += reading.word(at) == "The" and at + 1 < len(reading.words)
        last = at
        while last < len(reading.words) and _goes_on(reading, at, last):
            last += 1
        if last > at and last - at <= _MAX_WORDS and _counts(reading, at, last):
            at = _with_adjective(reading, at)
            span = reading.place(at, last)
            key = f"organisation:{fold(reading.text(at, last))}"
            yield Find(span, span, key, "proposed", "organisation")
        at = max(last, at + 1)


def _goes_on(reading: Reading, first: int, at: int) -> bool:
    if not is_capital(reading.word(at)) or (at > first and reading.gap(at) not in (" ", "-")):
        return False
    return reading.labels.get(at) == "ORG"


def _capital_runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yields the longest runs of capitalised words with only blanks and hyphens between them."""
    first = last = 0
    for at in reading.words.capitals:
        if at == last and reading.gap(at) in (" ", "-"):
            last += 1
            continue
        if first < last:
            yield first, last
        first, last = at, at + 1
    if first < last:
        yield first, last


def _may_count(reading: Reading, first: int, last: int) -> bool:
    """False when no part of a run of capitals counts, whatever the model takes it for."""
    if not _has_own_word(reading, first, last):
        return False
    return any(map(_acts, reading.tokens(first, last)))


def _with_adjective(reading: Reading, at: int) -> int:
    """Returns where `The Serbian List` begins: an adjective after the article is in the name."""
    hit = reading.ends.get(at)
    if hit is None or hit.name.form != "adjective" or reading.gap(at) != " ":
        return at
    return hit.first if reading.word(hit.first - 1).lower() == "the" else at


def _counts(reading: Reading, first: int, last: int) -> bool:
    if not _has_own_word(reading, first, last) or is_trade(reading, first):
        return False
    root = reading.root(first, last)
    return root is not None and _acts(root)


def _has_own_word(reading: Reading, first: int, last: int) -> bool:
    """True when one of the words is no common word, nor only the first word of its sentence."""
    common = read_words("names", "no_name")
    words = (reading.word(at) for at in range(first, last) if not reading.hits_over(at, at + 1))
    if all(word in common for word in words):
        return False
    return first > 0 or last > 1 or is_acronym(reading.word(0))


def _acts(root: Token) -> bool:
    if hears(root):
        return False
    noun = leading(modified(root))
    return is_cited(noun) or (noun.dep_ == "nsubj" and modified(root).i == root.i)

"""Words of a limit: what is not accepted, not given up, or required before anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, words_of
from build_scripts.annotate.phrases import compile_phrases, plain, read_keys, read_phrases

# Kinds in the order in which they decide where words of several stand in one clause.
KINDS = (
    "demand-for-guarantees",
    "precondition",
    "no-compromise",
    "will-not-allow",
    "unacceptable",
    "explicit-wording",
)
_FIRST = re.compile(r"\w+")
# What stands for verbs of a kind in a phrase: `<accept>`.
_VERBS = re.compile(r"<(\w+)>")
# What `will` stands for in the word list; `won't` and `can't` read as `wo not` and `ca not`.
_MODALS = "will would wo can ca could shall must may".split()
_INTENTS = "going prepared willing ready intend".split()


@dataclass(frozen=True)
class Limit:
    """The kind of a limit and how plainly it is said."""

    kind: str
    strength: str


@dataclass(frozen=True)
class Wording:
    """A limit, and where its words stand in the plain form of a text."""

    limit: Limit
    start: int
    end: int


# The plainest comes first: a limit said outright before an implied one, then the kinds in order.
_RANKS = tuple(Limit(kind, strength) for strength in ("explicit", "implied") for kind in KINDS)


def find_limit(text: str) -> Limit | None:
    """Returns the limit that a piece of text declares, or None for calls, wishes and support."""
    wording = find_wording(text)
    return None if wording is None else wording.limit


def find_wording(text: str) -> Wording | None:
    """Returns the limit that a piece of text declares, and where the words of it stand, or None."""
    words = plain(text)
    if _find_in(words) is None:
        return None
    return _find_in(read_phrases("limits", "not_limits").sub(_blank, words))


def _blank(row: re.Match[str]) -> str:
    return " " * len(row[0])


def _find_in(words: str) -> Wording | None:
    """Returns the limit of the first rank whose phrases stand in the words, and the first place."""
    by_first_word = _phrases_by_first_word()
    rows = [
        (rank, match)
        for first in _FIRST.finditer(words)
        for rank, pattern in by_first_word.get(first[0], ())
        if (match := pattern.match(words, first.start()))
    ]
    rows += ((n, row) for n, pattern in _phrases_of_any_word() if (row := pattern.search(words)))
    found = min(((rank, row.start(), row.end()) for rank, row in rows), default=None)
    return None if found is None else Wording(_RANKS[found[0]], *found[1:])


@once_a_lexicon
def _phrases_by_first_word() -> Mapping[str, tuple[tuple[int, re.Pattern[str]], ...]]:
    """Returns, for each word that phrases begin with, those of each rank."""
    rows: dict[str, dict[int, list[str]]] = {}
    for rank, form in _ranked_forms():
        opening, _, rest = form.partition(" ")
        for choice in opening.split("/") if "*" not in opening else ():
            first = _FIRST.match(plain(choice))
            assert first is not None
            by_rank = rows.setdefault(first[0], {})
            by_rank.setdefault(rank, []).append(f"{choice} {rest}".rstrip())
    return {
        word: tuple((rank, compile_phrases(forms)) for rank, forms in sorted(by_rank.items()))
        for word, by_rank in rows.items()
    }


@once_a_lexicon
def _phrases_of_any_word() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Returns the phrases of each rank that begin with a part of a word, as `rule*`."""
    rows: dict[int, list[str]] = {}
    for rank, form in _ranked_forms():
        if "*" in form.partition(" ")[0]:
            rows.setdefault(rank, []).append(form)
    return tuple((rank, compile_phrases(forms)) for rank, forms in sorted(rows.items()))


def _ranked_forms() -> Iterator[tuple[int, str]]:
    for rank, limit in enumerate(_RANKS):
        if limit.strength in read_keys("limits", limit.kind):
            for _, forms in phrases_of(limit.kind, limit.strength):
                yield from ((rank, form) for form in forms)


def phrases_of(kind: str, strength: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yields the listed phrases of a kind, each with the forms that it stands for."""
    section = read_lexicon("limits")[kind]
    assert isinstance(section, dict)
    for phrase in words_of(section.get(strength)):
        yield phrase, tuple(_variants(phrase))


def _variants(phrase: str) -> Iterator[str]:
    """Yields a phrase with each modal in place of `will`, and as `not intend to`.

    `<accepted>` in it stands for each of the listed verbs in that form.
    """
    phrase = _VERBS.sub(lambda row: "/".join(_verbs(row[1])), phrase)
    first, _, rest = phrase.partition(" ")
    if first != "will":
        yield phrase
        return
    for modal in _MODALS:
        yield f"{modal} {rest}"
    if rest.startswith("not "):
        for intent in _INTENTS:
            yield f"not {intent} to {rest.removeprefix('not ')}"


def _verbs(form: str) -> tuple[str, ...]:
    """Returns the verbs that are listed under one of them in that form. Raises KeyError."""
    section = read_lexicon("limits")["verbs"]
    assert isinstance(section, dict)
    return words_of(section[form])


def has_explicit_wording(text: str) -> bool:
    """True when the text says `red line` or the like."""
    return bool(_explicit_wording().search(plain(text)))


@once_a_lexicon
def _explicit_wording() -> re.Pattern[str]:
    rows = phrases_of("explicit-wording", "explicit")
    return compile_phrases(form for _, forms in rows for form in forms)

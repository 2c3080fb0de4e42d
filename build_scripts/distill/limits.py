"""Words of a limit: what is not accepted, not given up, or required before anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, words_of
from build_scripts.distill.phrases import compile_phrases, plain, read_keys, read_phrases

# Kinds in the order in which they decide where words of several stand in one clause.
KINDS = (
    "demand-for-guarantees",
    "no-compromise",
    "will-not-allow",
    "unacceptable",
    "precondition",
    "explicit-wording",
)
# What `will` stands for in the word list; `won't` and `can't` read as `wo not` and `ca not`.
_MODALS = "will would wo can ca could shall should must may".split()
_INTENTS = "going prepared willing ready".split()


@dataclass(frozen=True)
class Limit:
    """The kind of a limit and how plainly it is said."""

    kind: str
    strength: str


def find_limit(text: str) -> Limit | None:
    """Returns the limit that a piece of text declares, or None for calls, wishes and support."""
    words = read_phrases("limits", "not_limits").sub(" ", plain(text))
    return next(_limits_in(words), None)


def _limits_in(words: str) -> Iterator[Limit]:
    for strength in ("explicit", "implied"):
        for kind in KINDS:
            is_listed = strength in read_keys("limits", kind)
            if is_listed and _pattern(kind, strength).search(words):
                yield Limit(kind, strength)


@once_a_lexicon
def _pattern(kind: str, strength: str) -> re.Pattern[str]:
    return compile_phrases(form for _, forms in phrases_of(kind, strength) for form in forms)


def phrases_of(kind: str, strength: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yields the listed phrases of a kind, each with the forms that it stands for."""
    section = read_lexicon("limits")[kind]
    assert isinstance(section, dict)
    for phrase in words_of(section.get(strength)):
        yield phrase, tuple(_variants(phrase))


def _variants(phrase: str) -> Iterator[str]:
    """Yields a phrase with each modal in place of `will`, and as `not going to`."""
    first, _, rest = phrase.partition(" ")
    if first != "will":
        yield phrase
        return
    for modal in _MODALS:
        yield f"{modal} {rest}"
    if rest.startswith("not "):
        for intent in _INTENTS:
            yield f"not {intent} to {rest.removeprefix('not ')}"


def has_explicit_wording(text: str) -> bool:
    """True when the text says `red line` or the like."""
    return bool(_pattern("explicit-wording", "explicit").search(plain(text)))

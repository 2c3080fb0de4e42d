"""Phrases of a word list, looked up in the words of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, words_of
from build_scripts.text.twin import make_twin
from build_scripts.yamlio import Value

# `won't` and `cannot` read as `will not` and `can not`, so that one phrase covers them.
_NOT = re.compile(r"(?<=\w)n't\b|(?<=\bcan)not\b")
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_RUN = re.compile(r"\w+")
# What stands between two words of a sentence; the point of `2.5`, `U.S.` or `J.` ends none.
_BETWEEN = r"(?:[^\w.!?;]|\.(?=\w)|(?<=\W\w)\.(?!\w))+"
_GAPS = {
    "…": rf"(?:{_BETWEEN}\w+){{0,5}}?",
    "……": rf"(?:{_BETWEEN}\w+){{0,30}}?",
}


@lru_cache(maxsize=500)
def plain(text: str) -> str:
    """Returns the text in small letters with plain marks and every `not` on its own."""
    return _NOT.sub(" not", make_twin(text).lower())


def place_of(text: str, at: int) -> int:
    """Returns the place in a text that a place in its plain form comes from."""
    for number, row in enumerate(_NOT.finditer(make_twin(text).lower())):
        if row.start() + number >= at:
            return at - number
    return at - len(_NOT.findall(make_twin(text).lower()))


@lru_cache(maxsize=500)
def words_in(text: str) -> tuple[str, ...]:
    """Returns the words of a text in small letters, in order."""
    return tuple(_WORD.findall(plain(text)))


def runs_in(text: str) -> frozenset[str]:
    """Returns the different runs of letters, digits and underscores in a plain text."""
    return frozenset(_RUN.findall(text))


def compile_phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Returns a pattern for any of the phrases as whole words.

    `*` stands for any ending of a word, `…` for up to five words of the sentence between, `……` for
    up to thirty, `a/b` for either word, `(a/b)` behind another for either or none.
    """
    return re.compile(any_of(phrases))


def any_of(phrases: Iterable[str]) -> str:
    """Returns the text of a pattern for any of the phrases, which captures nothing."""
    choices = "|".join(map(_pattern, phrases)) or "(?!)"
    return rf"(?<!\w)(?:{choices})(?!\w)"


def _pattern(phrase: str) -> str:
    pieces: list[str] = []
    before = ""
    for word in plain(phrase).split():
        if word in _GAPS:
            pieces.append(_GAPS[word])
            before = _BETWEEN
            continue
        choices = [re.escape(row).replace(r"\*", r"\w*") for row in word.strip("()").split("/")]
        piece = before + (f"(?:{'|'.join(choices)})" if len(choices) > 1 else choices[0])
        pieces.append(f"(?:{piece})?" if word.startswith("(") else piece)
        before = r"\W+"
    return "".join(pieces)


def compile_openings(phrases: Iterable[str]) -> re.Pattern[str]:
    """Returns a pattern that fits each word with which one of the phrases may begin."""
    first = (choice for phrase in phrases for choice in plain(phrase).split()[0].split("/"))
    return re.compile("|".join(map(_opening, first)))


def _opening(choice: str) -> str:
    """Returns `weapon\\w*` for `weapon*`, `euro` for `euro-atlantic`; `…` opens with any word."""
    begin = _RUN.match(choice)
    if begin is None:
        return r"\w+"
    return begin[0] + (r"\w*" if choice[begin.end() :].startswith("*") else "")


@once_a_lexicon
def read_openings(name: str, *path: str) -> re.Pattern[str]:
    """Returns the pattern of the words that open the phrases at a place of a word list."""
    return compile_openings(phrases_at(name, *path))


@once_a_lexicon
def read_phrases(name: str, *path: str) -> re.Pattern[str]:
    """Returns the pattern of the phrases at a place of a word list. Raises KeyError if none."""
    return compile_phrases(phrases_at(name, *path))


def phrases_at(name: str, *path: str) -> tuple[str, ...]:
    """Returns the phrases at a place of a word list, in order. Raises KeyError if none."""
    value: Value | Mapping[str, Value] = read_lexicon(name)
    for key in path:
        assert not isinstance(value, str | list)
        value = value[key]
    assert not isinstance(value, str)
    return words_of(value)


@once_a_lexicon
def read_keys(name: str, *path: str) -> tuple[str, ...]:
    """Returns the keys of a mapping in a word list, in order."""
    value: Value | Mapping[str, Value] = read_lexicon(name)
    for key in path:
        assert not isinstance(value, str | list)
        value = value[key]
    assert isinstance(value, Mapping)
    return tuple(value)

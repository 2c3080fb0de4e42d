"""The words of a text with their places, and when two words are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Set
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

# A word; also `U.S.`, `O'Brien`, `@handle` and `#tag`. The `'s` of the genitive is none.
_WORD = re.compile(r"(?<=[\w.])'s\b|(?:[A-Z]\.){2,}(?:[A-Z]\b)?|[@#]?\w+(?:'(?!s\b)\w+)*")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_NOT_KEBAB = re.compile(r"[^a-z0-9]+")
# Letters that do not come apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ð": "d", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss",
     "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A"}
)  # fmt: skip
# What may stand between two words of one name.
_GAP = re.compile(r"[ .'/&+-]{1,3}")

T = TypeVar("T")


class Word(NamedTuple):
    """A word and where it stands in the document."""

    text: str
    start: int
    end: int


class Words(tuple[Word, ...]):
    """Words in text order, and at which places those stand that a rule begins with.

    A rule that begins with certain words asks for their places, and looks at no other word.
    """

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words without diacritics and without regard to case."""
        return tuple([fold(word.text) for word in self])

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The places of the words that begin with a capital letter."""
        return tuple([at for at, word in enumerate(self) if word.text[0].isupper()])

    @cached_property
    def signed(self) -> tuple[int, ...]:
        """The places of `@handle` and `#tag`."""
        return tuple([at for at, word in enumerate(self) if word.text[0] in "@#"])

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.folded):
            places.setdefault(word, []).append(at)
        return places

    def places_of(self, folded: Set[str]) -> list[int]:
        """Returns the places of all words that are one of some when folded, in order."""
        return sorted([at for word in self._places.keys() & folded for at in self._places[word]])


def find_words(twin: str, start: int, end: int) -> Words:
    """Returns the words of a piece of a text's twin, without genitive endings."""
    found = _WORD.finditer(twin, start, end)
    return Words([Word(m[0], m.start(), m.end()) for m in found if m[0][0] != "'"])


def find_word_texts(twin: str) -> frozenset[str]:
    """Returns the different words of a text's twin."""
    return frozenset(text for text in _WORD.findall(twin) if text[0] != "'")


@lru_cache(maxsize=4_000)
def strip_marks(text: str) -> str:
    """Returns the text without diacritics, in Latin letters: `Vučić` becomes `Vucic`."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=4_000)
def fold(text: str) -> str:
    """Returns the text without diacritics and without regard to case."""
    return strip_marks(text).casefold()


def to_kebab(name: str) -> str:
    """Returns a name as an id of at most 100 small ASCII letters and hyphens."""
    joined = _ABBREVIATED.sub(lambda found: found.group().replace(".", ""), name)
    plain = fold(joined.replace("'s ", " ").replace("’s ", " "))
    return _NOT_KEBAB.sub("-", plain).strip("-")[:100].strip("-")


def is_capital(word: str) -> bool:
    """True for a word that begins with a capital letter."""
    return word[:1].isupper()


def is_acronym(word: str) -> bool:
    """True for a word of at least two letters that are all capitals."""
    return len(word) > 1 and word.isupper() and word[0].isalpha()


def reads_as(printed: str, entry: str) -> bool:
    """True when a printed word has the capitals of a list's word.

    Where the list has a capital the print needs one; `US` and `WHO` need all of theirs.
    """
    if is_acronym(entry):
        return printed.isupper()
    return is_capital(printed) or not is_capital(entry)


def is_joined(gap: str) -> bool:
    """True when what stands between two words may stand inside one name."""
    return bool(_GAP.fullmatch(gap))


class PhraseIndex(Generic[T]):
    """Phrases with what they stand for; the first of two alike counts.

    Two that differ in capitals only are both kept: `CENTCOM` and `Centcom`.
    """

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._rows: dict[str, dict[tuple[str, ...], dict[tuple[str, ...], T]]] = {}
        for phrase, meaning in rows:
            entry = tuple(word.text for word in find_words(phrase, 0, len(phrase)))
            if entry:
                key = tuple(map(fold, entry))
                alike = self._rows.setdefault(key[0], {}).setdefault(key, {})
                alike.setdefault(entry, meaning)
        self._lengths = {
            first: sorted({len(key) for key in rows}, reverse=True)
            for first, rows in self._rows.items()
        }

    def places_in(self, words: Words) -> list[int]:
        """Returns the places at which a phrase may begin, in order."""
        return words.places_of(self._lengths.keys())

    def longest(self, twin: str, words: tuple[Word, ...], at: int) -> tuple[int, T] | None:
        """Returns the end and the meaning of the longest phrase from word `at` on."""
        first = fold(words[at].text)
        for length in self._lengths.get(first, ()):
            part = words[at : at + length]
            if len(part) < length or not _hang_together(twin, part):
                continue
            alike = self._rows[first].get(tuple(fold(word.text) for word in part), {})
            for entry, meaning in alike.items():
                if all(reads_as(w.text, e) for w, e in zip(part, entry, strict=True)):
                    return at + length, meaning
        return None


def _hang_together(twin: str, words: tuple[Word, ...]) -> bool:
    gaps = (twin[left.end : right.start] for left, right in pairwise(words))
    return all(is_joined(gap) or gap in ("'s ", "' ") for gap in gaps)

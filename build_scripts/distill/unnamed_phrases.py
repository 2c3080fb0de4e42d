"""Phrases that tell somebody without a name: how many they are, and the word that says what."""

from __future__ import annotations

import re

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.words import fold

_LINK = re.compile(
    r"\s+(?:(?:loyal|linked|allied|backed|affiliated|close|tied|aligned)\s+(?:to|with|by)|"
    r"of|from|for|in|at|to|on|near|with)\s+",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TWO, _THREE = 2, 3
_EXACT = frozenset(("two", "three", "both", "pair"))
_LISTS = ("speakers", "involved", "organs", "strangers")
# How words for people end in the plural, and how long such a word is at least.
_ENDINGS = ("ers", "eers", "ors", "ists", "ians", "ees", "men", "women", "ants", "folk")
_LONG = 6
_MEN = ("men", "women")
_PLURALS = frozenset("people police children crew staff clergy".split())
# Numbers in words, compounds such as "twenty-two" too.
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_IN_WORDS = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    rf"sixteen|seventeen|eighteen|nineteen|(?:{_TENS})(?:-[a-z]+)?)"
)
COUNTED = re.compile(
    r"^(?:some|about|nearly|almost|around|over|at least|up to|more than|as many as|fewer than|"
    rf"roughly|close to|(?:an )?estimated)\s+(?=\d|(?:{_IN_WORDS}|a|dozens?|hundreds?|"
    r"thousands?|tens|scores)\b)",
    re.IGNORECASE,
)
# What counts those who stand behind it, alone: "two", "1,200", "dozens".
NUMBERS = re.compile(
    rf"\d[\d,.]*|{_IN_WORDS}|dozens|"
    r"hundreds|thousands|tens|scores|fewer|than|over|almost|around|roughly|of",
    re.IGNORECASE,
)
# A number before those who are counted, and a measure of them: "two soldiers", "a group of men".
_NUMBER = re.compile(
    rf"^(?:\d[\d,.]*|one|{_IN_WORDS}|"
    r"several|many|dozens of|hundreds of|(?:tens of )?thousands of|scores of|other|another|"
    r"(?:\w+ )?(?:group|crowd|batch|handful|number) of)\s+",
    re.IGNORECASE,
)
# "Hundreds took to the streets": those who are only counted.
MANY_ALONE = re.compile(r"(?:dozens|scores|hundreds|(?:tens of )?thousands)", re.IGNORECASE)


def is_somebody(head: str) -> bool:
    """True for a word for people, or for what acts like them, by the lists or by its ending.

    Only a plural is taken by its ending: "transporters", "trawlermen", not "letter".
    """
    if any(head in read_words("groups", key) for key in _LISTS):
        return True
    if head in read_words("groups", "no_people"):
        return False
    return len(head) >= _LONG and head.endswith(_ENDINGS)


def is_many(head: str) -> bool:
    """True for a noun of more than one: "officials", "trawlermen", "police", not "boss"."""
    plural = head.endswith(_MEN) or (head.endswith("s") and not head.endswith("ss"))
    return head in _PLURALS or plural


def without_number(words: str) -> str:
    """Returns "soldiers" of "at least two soldiers", "men" of "a group of men"."""
    plain = without_article(COUNTED.sub("", " ".join(words.split())))
    return _NUMBER.sub("", plain) or plain


def head_of(words: str) -> str:
    """Returns the last word of a phrase before its preposition, in small letters."""
    found = _LETTERS.findall(_LINK.split(words)[0])
    return fold(found[-1]) if found else ""


def count_of(words: str) -> tuple[int, bool]:
    """Returns how many a phrase means at least, and whether it means no more than that."""
    said = words.lower().split()
    return _THREE if "three" in said else _TWO, not _EXACT.isdisjoint(said)

"""Whom a source means that is no name of somebody: the owner of data, and `they` who met."""

from __future__ import annotations

import re
from bisect import bisect_right

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation
from build_scripts.distill.unnamed_phrases import head_of, is_many
from build_scripts.text.document import Span

# `the company's latest data`; a phrase behind the noun tells of something else.
_OWNED = re.compile(r"(?P<owner>[^,;:]{3,60}?)(?:['’]s|(?<=s)['’])\s+(?:[\w-]+\s+){0,3}[\w-]+")
# `The two presidents` as the subject that begins a sentence, behind a number or a phrase.
_SEVERAL = re.compile(
    r"(?:\d+\.\s+)?(?:[A-Z][^,.;:]{1,40},\s+)?(?:the|both)\s+(?:two\s+|three\s+)?(?P<who>\w+)\b"
    r"(?!\s+(?:of|from|for|in|at)\b)",
    re.IGNORECASE,
)
# A word of the phrase that begins a sentence, with the mark behind it.
_WORD = re.compile(r"(?P<word>[\w-]+)(?P<mark>[^\w\s]?)(?:\s+|$)")
_LINKS = frozenset("of in from for and or that with as by at on to".split())
_MOST_BEFORE = 4
# What those are called who agree or differ: `both sides`, `the sides`.
_SIDES = "two sides"


def owner_of_paper(words: str) -> str | None:
    """Returns `the company` of `the company's data`, None where nobody who speaks owns it."""
    owned = _OWNED.fullmatch(words)
    if owned is None or head_of(words) not in read_words("groups", "things"):
        return None
    head = head_of(owned["owner"])
    keys = ("speakers", "involved", "offices")
    return owned["owner"] if any(head in read_words("groups", key) for key in keys) else None


def several_meant(annotation: Annotation, source: Span) -> str | None:
    """Returns `presidents` for `the two presidents`, and for `they` in the sentence after that.

    `They` also means other people with whom the sentence before begins: `The fishermen came`.

    Countries are none: they are told by whose they are.
    """
    text = annotation.document.text
    start, end = source.start, source.end
    if text[start:end].lower() == "they":
        at = bisect_right(annotation.sentences, start, key=lambda row: row.start) - 2
        if at < 0:
            return None
        start, end = annotation.sentences[at].start, annotation.sentences[at].end
        people = _people_at(text, start, end)
        if people is not None:
            return people
        several = _SEVERAL.match(text, start, end)
    else:
        several = _SEVERAL.fullmatch(text, start, end)
    who = "" if several is None else several["who"]
    if who.lower() == "sides":
        return _SIDES
    told = read_words("groups", "pairs") - read_words("groups", "vague")
    return who if who.lower() in told and is_many(who.lower()) else None


def _people_at(text: str, start: int, end: int) -> str | None:
    """Returns the plural people with whom a sentence begins: `The fishermen, most of them …`."""
    told = read_words("groups", "involved") | read_words("groups", "sayers")
    told |= read_words("groups", "alone")
    words: list[str] = []
    for row in _WORD.finditer(text, start, end):
        word = row["word"].lower()
        words.append(row["word"])
        if word in told and (is_many(word) or word.endswith("men")):
            after = _WORD.match(text, row.end(), end)
            joined = after is not None and after["word"].lower() in ("and", "or")
            return None if joined or row["mark"] not in ("", ",") else " ".join(words)
        if row["mark"] or word in _LINKS or len(words) > _MOST_BEFORE:
            return None
    return None

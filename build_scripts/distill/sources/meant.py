"""Whom a source means that is no name of somebody: the owner of data, and `they` who met."""

from __future__ import annotations

import re
from bisect import bisect_right

from build_scripts.annotate.actors.gender import gender_of_title
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation
from build_scripts.distill.group_kinds import kind_of
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
_PEOPLE = ("persons", "strangers", "sayers", "involved", "speakers")
_GENDERS = {"he": "male", "she": "female"}
# One person nobody named, who begins a sentence: `A harbour pilot`, `Behind it, an old man`.
_ONE_PERSON = re.compile(
    r"(?:[A-Z][^,.;:]{1,40},\s+)?(?:a|an|one)\s+(?P<words>(?:[\w-]+\s*){1,5})", re.I
)
# Somebody unnamed right before `who`: `a naval attaché`, `two traders`.
_BEFORE_WHO = re.compile(
    r"(?:^|[\s,])(?P<who>(?:a|an|another|two|three|four|five|several|some|many)\s+"
    r"(?:[\w’'-]+\s+){0,4}?[\w’'-]+),?\s+$",
    re.IGNORECASE,
)
_LONGEST = 70
# So many sentences back such a person may have come up.
_REACH = 3
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


def antecedent_of(annotation: Annotation, source: Span) -> Span | None:
    """Returns `a naval attaché` for `who` right behind it, None where a name stands there."""
    text = annotation.document.text
    if text[source.start : source.end].lower() != "who":
        return None
    at = bisect_right(annotation.sentences, source.start, key=lambda row: row.start) - 1
    start = annotation.sentences[at].start if at >= 0 else 0
    found = _BEFORE_WHO.search(text, max(start, source.start - _LONGEST), source.start)
    if found is None:
        return None
    span = Span(*found.span("who"))
    return None if any(row.span.end == span.end for row in annotation.mentions_over(span)) else span


def one_meant(annotation: Annotation, source: Span) -> str | None:
    """Returns `harbour pilot` for `he` behind `A harbour pilot, who is 60, mends nets.`

    An unnamed person with whom one of the last sentences begins, and no named one since.
    """
    text = annotation.document.text
    pronoun = text[source.start : source.end].lower()
    if pronoun not in _GENDERS:
        return None
    at = bisect_right(annotation.sentences, source.start, key=lambda row: row.start) - 1
    for number in range(at, max(at - _REACH, 0) - 1, -1):
        sentence = annotation.sentences[number]
        if "\n\n" in text[sentence.start : source.start]:
            return None
        found = _ONE_PERSON.match(text, sentence.start, min(sentence.end, source.start))
        if found is not None:
            who = _person_in(found["words"], pronoun)
            since = Span(found.end(), source.start)
            is_open = _names_a_person(annotation, since) or _has_spoken(annotation, found.end())
            return None if is_open else who
    return None


def _person_in(words: str, pronoun: str) -> str | None:
    """Returns the words up to the first noun of one person whom a pronoun can mean."""
    people = {word for key in _PEOPLE for word in read_words("groups", key)}
    told = words.split()
    for number, word in enumerate(told, 1):
        if word in _LINKS:
            return None
        if word.lower() in people and not is_many(word):
            if _is_several(word.lower()):
                return None
            gender = gender_of_title(word)
            return " ".join(told[:number]) if gender in ("", None, _GENDERS[pronoun]) else None
    return None


def _is_several(word: str) -> bool:
    """True for `a group` and `a council`, which nobody calls `he`."""
    told = any(word in read_words("groups", key) for key in ("vague", "together", "organs"))
    return told or word in read_words("groups", "own_houses") or kind_of(word) != "group"


def _has_spoken(annotation: Annotation, end: int) -> bool:
    """True where somebody says something in a paragraph before, who may be meant as well."""
    start = annotation.document.text.rfind("\n", 0, end) + 1
    sources = (row.source[0].start for row in annotation.attributions if row.source)
    return any(start <= at < end for at in sources)


def _names_a_person(annotation: Annotation, span: Span) -> bool:
    people = {actor.id for actor in annotation.actors if actor.kind == "person"}
    return any(row.actor in people for row in annotation.mentions_over(span))


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

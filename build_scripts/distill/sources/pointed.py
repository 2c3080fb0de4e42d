"""Who speaks on by a pronoun: `An official said …. "…," he added`, `one of them said`.

Coreference knows those whom the article names; here it is the speaker before who speaks on, whom
perhaps only a phrase tells. Whoever else could be meant in between leaves the pronoun open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.annotate.actors.gender import gender_of_name, gender_of_title
from build_scripts.annotate.attribution.attributions import is_telling
from build_scripts.annotate.attribution.sources import NOBODY, PRONOUN
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Attribution, NamedActor
from build_scripts.annotate.words import fold
from build_scripts.distill.sources.unnamed import AGED
from build_scripts.distill.unnamed_phrases import head_of, is_many, without_number
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread, spans_over

_ONE = {"he": "male", "she": "female"}
_OF_MANY = frozenset(("they", "one", "one of them", "another", "another of them", "some of them"))
_HOUSES = frozenset(("organisation", "body", "party", "media", "country"))
# How words for one person of a trade end.
_TRADES = ("er", "or", "ist", "ian", "man", "woman")
_NOBODY = frozenset("no any every each neither none few nobody".split())
_WORD = re.compile(r"[^\W\d_]+")
# `it was indicated` points at nobody; `from Lima they add` tells others, who are there.
_EMPTY_IT = re.compile(
    r"(?:is|was|has been|had been|seems|seemed|appears|appeared)\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(r"\b(?:from|in|at) (?:[A-Z][\w’'-]*[ ,]+){1,3}$")
_PAPER = re.compile(r"(?:the|this|its) (\w+)$")
# What a house makes known; a survey or a report may be anybody's.
_PAPERS = frozenset("statement communique communiqué declaration release message".split())
# So many sentences may stand between, of others than the speaker: of a house or many none.
_REACH, _REACH_OF_THINGS = 2, 0
_LEAD = 40
_MOST_SIGNS = 600


def with_pointed_sources(annotation: Annotation) -> Annotation:
    """Returns the article with a speaker for each pronoun by which the one before speaks on."""
    rows = list(annotation.attributions)
    pointing = _Pointing(annotation)
    told = [number for number, row in enumerate(rows) if row.source]
    before: Attribution | None = None
    for number in sorted(told, key=lambda n: (rows[n].source[0].start, n)):
        row = rows[number]
        if row.speaker is None and row.holder is None and before is not None:
            row = rows[number] = pointing.resolve(row, before)
        is_told = before is not None and is_telling(before) and _is_inside(before, row)
        if (row.speaker or row.holder) and not is_told and pointing.speaks(row.source[0]):
            before = row
    if tuple(rows) == annotation.attributions:
        return annotation
    return replace(annotation, attributions=tuple(rows))


class _Pointing:
    """What an article tells of the speakers that a pronoun may mean."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._actors = {actor.id: actor for actor in annotation.actors}
        self._genders = dict(_find_genders(annotation))
        speeches = [row for row in annotation.quotations if not row.is_scare]
        self._quoted = Spread.of((row.span, at) for at, row in enumerate(speeches))

    def is_quoted(self, span: Span) -> bool:
        """True inside a quotation, where others speak than in the article."""
        return bool(self._quoted.over(span))

    def speaks(self, source: Span) -> bool:
        """True for the source of the article's own words, unless it is nobody: `no official`."""
        first = self._annotation.document.slice(source).split(maxsplit=1)[0].lower()
        return first not in _NOBODY and not self.is_quoted(source)

    def resolve(self, row: Attribution, before: Attribution) -> Attribution:
        """Returns the attribution with the speaker before, where its pronoun means that one."""
        word = self._annotation.document.slice(row.source[0]).lower().partition(",")[0]
        actor = self._actors.get(before.speaker or before.holder or "")
        if actor is None or not self._fits(word, actor) or self.is_quoted(row.source[0]):
            return row
        if self._is_empty(word, row) or not self._is_near(word, row, before):
            return row
        if self._has_another(word, row, before):
            return row
        is_reporter = row.mode == "reporter"
        sure = round(min(1.0, row.confidence * PRONOUN / NOBODY), 4)
        speaker = None if is_reporter else actor.id
        return replace(row, speaker=speaker, holder=actor.id, confidence=sure)

    def _fits(self, word: str, actor: NamedActor) -> bool:
        """True where a pronoun can stand for an actor by number and gender."""
        plural = actor.kind == "group" and is_many(head_of(without_number(actor.name)))
        if AGED.match(word):
            return _may_be_one(actor) and not plural
        if word in _ONE:
            gender = self._genders.get(actor.id) or _gender_of(actor)
            return _may_be_one(actor) and not plural and gender in ("", _ONE[word])
        if word in _OF_MANY:
            return plural
        if _is_paper(word):
            return not plural and not _may_be_one(actor)
        return word == "it" and not plural and not _is_one(actor)

    def _is_empty(self, word: str, row: Attribution) -> bool:
        """True for a pronoun that stands for nobody told before."""
        text, start = self._annotation.document.text, row.source[0].start
        if word == "it" and row.cue and _EMPTY_IT.match(text, row.cue[0].start):
            return True
        return bool(_ELSEWHERE.search(text, max(0, start - _LEAD), start))

    def _is_near(self, word: str, row: Attribution, before: Attribution) -> bool:
        """True in the sentences next to the speaker before, without those that are told."""
        start, end = before.source[-1].end, max(before.source[-1].end, row.source[0].start)
        told = (*before.content, *row.content)
        if end - start - sum(map(len, told)) > _MOST_SIGNS:
            return False
        between = spans_over(self._annotation.sentences, Span(start, end))[1:]
        passed = [
            span
            for span in between
            if span.end <= end and not any(span.overlap(part) for part in told)
        ]
        reach = _REACH if word in _ONE or AGED.match(word) else _REACH_OF_THINGS
        return len(passed) <= reach

    def _has_another(self, word: str, row: Attribution, before: Attribution) -> bool:
        """True for somebody else whom the pronoun may mean, named or told outside of speech."""
        text = self._annotation.document.text
        start = max(span.end for span in (*before.source, *before.cue))
        if start >= row.source[0].start:
            start = before.source[-1].end
        gap = Span(start, max(start, row.source[0].start))
        told = (*before.content, *row.content)
        own = before.speaker or before.holder

        def is_told(span: Span) -> bool:
            """True for words of either speaker, or quoted from anybody."""
            return any(part.overlap(span) for part in told) or self.is_quoted(span)

        for mention in self._annotation.mentions_over(gap):
            other = self._actors.get(mention.actor)
            if mention.actor == own or other is None or is_told(mention.span):
                continue
            if self._fits(word, other):
                return True
        if word not in _ONE and not AGED.match(word):
            return False
        people = read_words("groups", "strangers") | read_words("groups", "persons")
        found = (match for match in _WORD.finditer(text, gap.start, gap.end))
        spans = (Span(*match.span()) for match in found if match[0].lower() in people)
        # `Port-au-Prince` names a place and no prince.
        return any(not is_told(span) and text[span.start - 1] != "-" for span in spans)


def _is_paper(word: str) -> bool:
    """True for `the statement`, by which the house told of before goes on to speak."""
    paper = _PAPER.match(word)
    return paper is not None and paper[1] in _PAPERS


def _is_inside(outer: Attribution, inner: Attribution) -> bool:
    """True for somebody of whom another tells: `the envoy said the council planned a vote`."""
    return any(part.covers(inner.source[0]) for part in outer.content)


def _is_one(actor: NamedActor) -> bool:
    """True for a person, named or told by what he is."""
    return actor.kind == "person" or head_of(actor.name) in read_words("groups", "persons")


def _may_be_one(actor: NamedActor) -> bool:
    """True for a person, and for a trade that only `he` or `she` tells from a thing: `a baker`."""
    return _is_one(actor) or (actor.kind == "group" and head_of(actor.name).endswith(_TRADES))


def _gender_of(actor: NamedActor) -> str:
    """Returns what an actor's titles and first name tell, else nothing."""
    for text in (actor.name, *actor.roles):
        if gender := gender_of_title(text):
            return gender
    return gender_of_name(fold(actor.name).split())


def _find_genders(annotation: Annotation) -> Iterator[tuple[str, str]]:
    """Yields who is a man or a woman by the pronouns that stand for him or her."""
    told = {**dict.fromkeys(("he", "him", "his"), "male"), "she": "female", "her": "female"}
    for mention in annotation.mentions:
        word = annotation.document.slice(mention.span).lower()
        if mention.rule == "pronoun" and word in told:
            yield mention.actor, told[word]

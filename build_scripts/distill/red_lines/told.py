"""Tellings of limits, and which of them tell one red line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.annotate.attribution.sources import GROUP_KINDS
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.phrases import plain, words_in
from build_scripts.distill.drafts import Doubt, PositionDraft
from build_scripts.distill.events.parts import Houses
from build_scripts.distill.red_lines.limits import Limit, has_explicit_wording
from build_scripts.text.document import Span

# Words that two tellings of one limit must share, cut to their stems; more where only a guess
# makes one house of their holders.
_MIN_SHARED, _MIN_GUESSED = 2, 3
_STEM, _ROOT = 6, 4
# How early a limit names what it speaks of by a pronoun, how early it does so with a preposition
# before it (`We will not budge on that`), and how far back that may stand.
_EARLY, _EARLY_WITH = 4, 8
_BESIDE = 240
# The first lines of an article, title and lead; how many signs may stand between a cue and the
# limit (`insisted that a vote`), and between a limit and what goes on without a subject.
HEAD_LINES = 2
NEAR = 8
# Verbs with which a limit may go on without its subject.
HOLDS = frozenset(
    "will would could was is has needs needed wants wanted cannot can won't wo ca".split()
)
# An actor that does something or does not, `it would not return`, the clause of `its view that`,
# and `not one`; `it will not be discussed` is a thing.
_NO_POINTER = re.compile(
    r"\W*(?:(?:it|they|both) (?:will|would|wo|shall|can|could|ca|do|does|did)\b(?: not| never)? "
    r"(?!be\b)|(?:its|their|his|her) \w+ that\b|not one\b)"
)
_BACKWARD = frozenset("it that this these those them one such both".split())
_LED_TO = frozenset("the a an no any all its their his her our there it they".split())
_WITH = frozenset("on about over to of for with at from".split())
# What goes on behind `those` that points at nothing before: `those who signed`.
_OPEN = frozenset("who whom whose which that in at on from of with responsible".split())
_SMALL = frozenset(
    "the a an and or of in on to for by with that this there be is are was were will would not "
    "no never its his her their our it he she they we any some very have has had been as at from "
    "about regarding said says must can could should may who which what".split()
)


@dataclass(frozen=True)
class Telling:
    """The words that declare a limit, the position they stand in, and whose limit it is.

    `stems` are those of what the words speak of, by `stems_of`. `rest` are the other pieces of
    words that are torn by who says them: `Unless X, he said, Y`. `doubts` speak against it.
    """

    span: Span
    limit: Limit
    holder: str | None
    number: int
    position: PositionDraft
    stems: frozenset[str]
    rest: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def is_same_line(
    annotation: Annotation, houses: Mapping[str, Houses], group: list[Telling], new: Telling
) -> bool:
    """True when the same holder, or one who tells of it, speaks of the same things.

    `houses` are the countries and organisations that the article's actors are of.
    `the red lines that are very clearly defined` points back to a line of the same kind, and
    `on that there can be no compromise` to what stands right before it.
    """
    holder = common_holder(annotation, group)
    may_be_same = _may_be_one(annotation, houses, holder, new.holder)
    goes_on = may_be_same or _may_be_one(annotation, houses, group[-1].holder, new.holder)
    if goes_on and _refers_back(annotation, group[-1], new):
        return True
    is_of_a_kind = any(old.limit.kind == new.limit.kind for old in group)
    is_his = group[0].position.speaker == new.position.speaker is not None
    is_about_it = is_his or holder == new.holder or bool(group[0].stems & new.stems)
    is_again = is_about_it and _is_told_again(annotation, group[0].span, new.span)
    if may_be_same and is_of_a_kind and is_again:
        return True
    for old in group:
        if old.number == new.number:
            return True
        shared = old.stems & new.stems
        is_named = any(
            has_explicit_wording(annotation.document.slice(row.span)) for row in (old, new)
        )
        is_of_its_kind = old.limit.kind == new.limit.kind
        is_beside = 0 <= new.span.start - old.span.end <= _BESIDE
        is_near = is_beside and _is_of_one_house(houses, holder, new.holder)
        if is_named and (is_near or (new.holder == holder and is_of_its_kind)):
            return True
        is_sure = _is_of_one_house(houses, holder, new.holder) or _is_country(
            annotation, holder, new.holder
        )
        needed = _MIN_SHARED if is_sure else _MIN_GUESSED
        if may_be_same and len(shared) >= needed:
            return True
        goes_on_here = new.holder == old.holder and is_of_its_kind and is_beside
        if goes_on_here and _roots(old.stems) & _roots(new.stems):
            return True
    return False


def _roots(stems: frozenset[str]) -> frozenset[str]:
    """Returns the first letters of stems, by which `signed` is near to `signature`."""
    return frozenset(stem[:_ROOT] for stem in stems)


def _may_be_one(
    annotation: Annotation, houses: Mapping[str, Houses], one: str | None, other: str | None
) -> bool:
    """True for two of one house, and for a group and a person whose house nobody tells."""
    if one != other and all(is_person(annotation, actor) for actor in (one, other)):
        return _is_of_one_house(houses, one, other)
    actors = (actor for actor in (one, other) if _houses_of(actor, houses) == {actor})
    return _is_of_one_house(houses, one, other) or is_person(annotation, *actors)


def _is_country(annotation: Annotation, *actors: str | None) -> bool:
    return any(annotation.kinds.get(actor or "") == "country" for actor in actors)


def _is_of_one_house(houses: Mapping[str, Houses], one: str | None, other: str | None) -> bool:
    return bool(_houses_of(one, houses) & _houses_of(other, houses))


def _houses_of(actor: str | None, houses: Mapping[str, Houses]) -> frozenset[str | None]:
    """Returns an actor with the countries and organisations that it is of."""
    return frozenset((actor, *(house for house, _ in houses.get(actor or "", ()))))


def _refers_back(annotation: Annotation, old: Telling, new: Telling) -> bool:
    """True when a limit begins with `that`, `it` or the like and stands right behind another.

    So does what goes on without a subject: `is our core interest, and will not be discussed`.
    """
    between = new.span.start - old.span.end
    if not 0 <= between <= _BESIDE:
        return False
    text = annotation.document.slice(new.span)
    words = words_in(text)
    points = any(_points(words, at) for at in range(min(_EARLY, len(words))))
    if points and not _NO_POINTER.match(plain(text)):
        return True
    if between <= NEAR and words and words[0] in HOLDS:
        return True
    if between <= NEAR and not _BACKWARD.isdisjoint(words[:_EARLY_WITH]):
        return True
    early = pairwise(words[:_EARLY_WITH])
    if any(one in _WITH and other in ("that", "this", "it") for one, other in early):
        return True
    return any(one in ("those", "these") and other not in _OPEN for one, other in pairwise(words))


def _points(words: Sequence[str], at: int) -> bool:
    """True for `that is final`, not for `assurances that the ships`, which leads to a clause."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    leads = words[at] == "that" and behind in _LED_TO
    return words[at] in _BACKWARD and not leads


def _is_told_again(annotation: Annotation, head: Span, new: Span) -> bool:
    """True when a limit of the first two lines, headline and lead, is told in a later line."""
    text = annotation.document.text
    before = text.count("\n", 0, head.start)
    return before < HEAD_LINES and "\n" in text[head.end : new.start]


def stems_of(annotation: Annotation, span: Span) -> frozenset[str]:
    """Returns the stems of what a clause speaks of, without the names of actors in it."""
    words = words_in(_without_mentions(annotation, span).replace("-", " "))
    return frozenset(word[:_STEM] for word in words if word not in _SMALL and len(word) > 2)


def _without_mentions(annotation: Annotation, span: Span) -> str:
    """Returns the words of a span without those that name an actor or stand for one."""
    text, start = annotation.document.text, span.start
    pieces = []
    for mention in annotation.mentions_over(span):
        if span.covers(mention.span):
            pieces.append(text[start : mention.span.start])
            start = mention.span.end
    return " ".join((*pieces, text[start : span.end]))


def common_holder(annotation: Annotation, group: list[Telling]) -> str | None:
    """Returns the country or organisation among the holders, else the first holder."""
    holders = [row.holder for row in group if row.holder is not None]
    groups = [holder for holder in holders if annotation.kinds.get(holder) in GROUP_KINDS]
    return next(iter((*groups, *holders)), None)


def is_person(annotation: Annotation, *actor_ids: str | None) -> bool:
    """True when one of the actors is a person, who may tell the line of an organisation."""
    return any(annotation.kinds.get(actor_id or "") == "person" for actor_id in actor_ids)

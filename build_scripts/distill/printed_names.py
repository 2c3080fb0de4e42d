"""What an article calls those who have no name of their own, in all its words.

The rules know "some Kurdish politicians" by "Kurdish politicians" and "the central bank in Lima"
by "central bank"; an actor goes by the fuller words, too, as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.gazetteer import load_gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Mention, NamedActor
from build_scripts.distill.titled_names import titled_names
from build_scripts.distill.unnamed_phrases import NUMBERS, without_number
from build_scripts.text.document import Span

# By these rules a mention describes somebody or names a house.
_DESCRIBING = frozenset(("group", "office"))
_HOUSES = frozenset(("body", "organisation"))
# What has so many words is no plain name to which a place is only added: "NATO in Madrid".
_LONG = 3
# How far in front of a phrase its number and "more than" may stand.
_REACH = 40
_WORDS_BEFORE = re.compile(r"(?:[^\W_][\w’'-]*[ \u00a0]){1,4}$")
# Where a house is, or of what: "central bank in Lima", "Mission of the Union to Armenia".
_PLACE = re.compile(
    r"[ \u00a0](?:in|of|for|to|at)(?: the)?(?:[ \u00a0][A-ZÀ-Þ][\w’'-]*){1,4}(?=[\s,.;:)!?]|$)"
)
# Words of a house's name that stand before what is known of it: "the General Secretariat".
_FRONT = re.compile(r"\b[Tt]he[ \u00a0]((?:[A-ZÀ-Þ][\w’'-]*[ \u00a0]){1,3})$")
# Behind whom a source goes on with a clause or with another name.
_END = re.compile(r"[,;:(–—]|\s(?:who|which|that|whom|whose|and|or)\s")
_MOST_WORDS = 9
# With these no name begins: "a claim that troops", "a meeting of ministers".
_NO_FIRST = frozenset("of than that this these those to".split())


def with_printed_names(
    annotation: Annotation, actors: Sequence[NamedActor]
) -> tuple[NamedActor, ...]:
    """Returns actors with every phrase by which the article tells of them among their aliases.

    A group goes by its phrase without the number as well.
    """
    mentions: dict[str, list[Mention]] = {}
    for mention in annotation.mentions:
        mentions.setdefault(mention.actor, []).append(mention)
    sources: dict[str, list[Span]] = {}
    for row in annotation.attributions:
        if row.speaker is not None and row.source:
            sources.setdefault(row.speaker, []).append(row.source[0])
    dates = frozenset(row.span.start for row in annotation.timexes)
    rows = ((actor, mentions.get(actor.id, ()), sources.get(actor.id, ())) for actor in actors)
    return tuple(_renamed(annotation.document.text, dates, *row) for row in rows)


def _renamed(
    text: str,
    dates: frozenset[int],
    actor: NamedActor,
    mentions: Sequence[Mention],
    sources: Sequence[Span],
) -> NamedActor:
    names = dict.fromkeys(actor.aliases)
    plain = without_number(actor.name)
    if actor.kind == "group" and len(plain.split()) > 1:
        names.setdefault(plain)
    described = [mention.span for mention in mentions if mention.rule in _DESCRIBING]
    for span in described:
        names.update(dict.fromkeys(_counted(text, span)))
    names.update(dict.fromkeys(titled_names(text, actor, mentions)))
    for span in sources if described else ():
        names.update(dict.fromkeys(_as_source(text, span, actor)))
    is_listed = actor.id in load_gazetteer().actors
    for mention in mentions if actor.kind in _HOUSES else ():
        name = text[mention.span.start : mention.span.end]
        front = _FRONT.search(text, max(0, mention.span.start - _REACH), mention.span.start)
        if front is not None and " " in name and not is_listed:
            names.setdefault(" ".join((front[1] + name).split()))
        place = _PLACE.match(text, mention.span.end)
        is_known = actor.kind == "organisation" and len(name.split()) < _LONG
        if place is not None and not is_known and dates.isdisjoint(range(*place.span())):
            names.setdefault(" ".join((name + place[0]).split()))
    return replace(actor, aliases=tuple(names))


def _counted(text: str, span: Span) -> Iterator[str]:
    """Yields "more than 40 traders" for "40 traders", "one trader" for "trader"."""
    before = _WORDS_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    words = before[0].split() if before else []
    known = read_words("groups", "trimmed")
    at = len(words)
    while at > 0 and (words[at - 1] in known or NUMBERS.fullmatch(words[at - 1])):
        at -= 1
    for start in (n for n in range(at, len(words)) if words[n].lower() not in _NO_FIRST):
        yield without_article(" ".join((*words[start:], *text[span.start : span.end].split())))


def _as_source(text: str, source: Span, actor: NamedActor) -> Iterator[str]:
    """Yields the whole phrase of who says something, up to a clause or another name."""
    words = text[source.start : source.end]
    end = _END.search(words)
    name = without_article(" ".join(words[: end.start() if end else None].split()))
    if 1 < len(name.split()) <= _MOST_WORDS and _holds(actor, name):
        yield name


def _holds(actor: NamedActor, words: str) -> bool:
    """True for words in which one of the actor's aliases stands."""
    small = f" {words.lower()} "
    return any(f" {alias.lower()} " in small for alias in actor.aliases)

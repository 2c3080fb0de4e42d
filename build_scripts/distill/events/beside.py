"""Who stands beside an event in which nobody is named: who tells of it, and for whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.annotate.attribution.sources import find_listed_names
from build_scripts.annotate.marks import Annotation
from build_scripts.distill.events.merge import Telling
from build_scripts.distill.positions.holding import find_house
from build_scripts.text.document import Span


def with_actors_beside(telling: Telling, annotation: Annotation) -> Telling:
    """Returns an event in which nobody takes part with those whom its sentence names.

    `Two soldiers were wounded, Yerevan said`: who stands beside an event has to do with it, and
    its confidence is that of an event without participants. For a person who only tells of it
    stands the country or organisation that the person speaks for.
    """
    if telling.participants:
        return telling
    place = find_sentence(annotation, telling.best.trigger)
    beside = dict.fromkeys(_named_in(annotation, place))
    tellers = dict(_tellers(annotation, telling.best.trigger))
    people = dict.fromkeys(tellers.get(actor, actor) for actor in (*beside, *tellers))
    return replace(telling, best=replace(telling.best, participants=tuple(people)))


def find_sentence(annotation: Annotation, span: Span) -> Span:
    """Returns the sentence in which a span lies, else the span."""
    rows = annotation.sentences
    at = bisect_right(rows, span.start, key=lambda row: row.end)
    return rows[at] if at < len(rows) and rows[at].overlap(span) else span


def _named_in(annotation: Annotation, place: Span) -> Iterator[str]:
    """Yields whom a sentence names, else what it names by adjectives."""
    named = [row.actor for row in annotation.mentions if place.covers(row.span)]
    yield from named
    if not named:
        known = {actor.id for actor in annotation.actors}
        listed = find_listed_names(annotation.document.slice(place))
        yield from (name for _, name in listed if name in known)


def _tellers(annotation: Annotation, trigger: Span) -> Iterator[tuple[str, str]]:
    """Yields who says that it happened, and for whom: the house, else the speaker."""
    for row in annotation.attributions:
        if row.speaker is not None and any(part.covers(trigger) for part in row.content):
            yield row.speaker, find_house(annotation, row.speaker) or row.speaker

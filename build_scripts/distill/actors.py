"""Which of the actors an article names belong into a record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from build_scripts.annotate.marks import Annotation, NamedActor
from build_scripts.distill.printed_names import with_printed_names
from build_scripts.text.document import Span
from build_scripts.text.passages import merge_spans

# By these rules an actor is only a place, or named by nothing but an adjective or pronoun.
_WEAK_RULES = frozenset(("location", "pronoun"))
# These rules show nothing of a name but its capitals, and that a verb stands beside it.
_GUESSES = frozenset(("name", "surname", "verb", "proposed"))
# Actors of these kinds count only where they say or do something themselves ...
_DOERS_ONLY = frozenset(("media",))
# ... and of these only there and in what others say and do.
_INVOLVED_ONLY = frozenset(("group",))


def distill_actors(annotation: Annotation) -> tuple[NamedActor, ...]:
    """Returns the actors that say, do or are told something, as they come in.

    Who is named only as a place is left out, and so are groups that stand outside of every
    statement and event, and outlets that only hear.
    """
    doing = frozenset(_doers(annotation))
    told = merge_spans([*_contents(annotation), *(event.span for event in annotation.events)])
    strong = [mention for mention in annotation.mentions if mention.rule not in _WEAK_RULES]
    named = {mention.actor for mention in strong}
    involved = {mention.actor for mention in strong if _lies_in(mention.span, told)}

    def counts(actor: NamedActor) -> bool:
        """True for an actor that does something, as far as its kind asks for that."""
        if actor.id in doing or actor.kind in _DOERS_ONLY:
            return actor.id in doing
        return actor.id in (involved if actor.kind in _INVOLVED_ONLY else named)

    return with_printed_names(annotation, [row for row in annotation.actors if counts(row)])


def shown_actors(annotation: Annotation) -> frozenset[str]:
    """Returns the actors that more than their capitals shows to be some: an office, a list."""
    rows = (row.actor for row in annotation.mentions if row.rule not in _GUESSES | _WEAK_RULES)
    return frozenset(rows)


def _doers(annotation: Annotation) -> Iterator[str]:
    """Yields who holds, says, reports, does or undergoes something, by id."""
    for row in annotation.attributions:
        yield from (actor for actor in (row.holder, row.speaker) if actor is not None)
        yield from row.via
    for event in annotation.events:
        yield from (*event.source, *event.target, *event.participants)


def _contents(annotation: Annotation) -> Iterator[Span]:
    for row in annotation.attributions:
        yield from (*row.source, *row.content)


def _lies_in(span: Span, merged: Sequence[Span]) -> bool:
    at = bisect_right(merged, (span.start, span.end), key=lambda row: (row.start, row.end))
    near = merged[max(0, at - 1) : at + 1]
    return any(row.covers(span) for row in near)

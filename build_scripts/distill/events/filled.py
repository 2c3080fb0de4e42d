"""What the article tells of an event outside its own words: whose elections they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.pairs import Pairs
from build_scripts.distill.unnamed_phrases import is_somebody

# What people block in protest, and a state by force.
_BY_PEOPLE = "road-block"
_STATES = frozenset(("country", "body"))


def with_voters(marks: Iterable[EventMark], annotation: Annotation) -> tuple[EventMark, ...]:
    """Returns the marks; dated elections get the country of all others, when it is one only.

    Where none of them tells a country, it is the one that the article is about.
    """
    kept = tuple(marks)
    votes = [mark for mark in kept if mark.type == "ELECTION"]
    countries = tuple(dict.fromkeys(actor for mark in votes for actor in mark.participants))
    if not countries and votes:
        countries = Pairs(annotation, annotation.kinds).leading()
    if len(countries) != 1:
        return kept
    return tuple(
        replace(mark, participants=countries, target=countries)
        if mark in votes and not mark.participants and mark.timex is not None
        else mark
        for mark in kept
    )


def with_type_by_actors(mark: EventMark, annotation: Annotation) -> EventMark:
    """Returns the mark as what it is by all who take part: an exercise of several is shared.

    A road that a country or its police block is no protest.
    """
    group = load_events().groups.get(mark.rule.partition("/")[2])
    if group is None:
        return mark
    if group.id == _BY_PEOPLE and _is_of_state(mark, annotation):
        return replace(mark, type="COERCE", mode=None)
    if group.alone is None or len(mark.participants) < 2:
        return mark
    return replace(mark, type=group.type)


def _is_of_state(mark: EventMark, annotation: Annotation) -> bool:
    """True for what a country or body does itself, or its police, and not its farmers."""
    before = annotation.document.text[mark.span.start : mark.trigger.start]
    people = {word for word in before.lower().split() if is_somebody(word)}
    if people:
        return not read_words("groups", "powers").isdisjoint(people)
    return any(annotation.kinds.get(actor) in _STATES for actor in mark.source)

"""What the article tells of an event outside its own words: whose elections they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from build_scripts.annotate.events.lexicon import load_events, read_set
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import Telling
from build_scripts.distill.events.pairs import Pairs
from build_scripts.distill.unnamed_phrases import is_somebody

# What people block in protest, and a state by force.
_BY_PEOPLE = "road-block"
# What a crowd does in protest, and anybody else by force.
_BY_CROWD = "riot"
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

    A road that a country or its police block is no protest, nor is fire that no crowd sets.
    """
    group = load_events().groups.get(mark.rule.partition("/")[2])
    if group is None:
        return mark
    if group.id == _BY_PEOPLE and _is_of_state(mark, annotation):
        return replace(mark, type="COERCE", mode=None)
    if group.id == _BY_CROWD and not _is_of_crowd(mark, annotation):
        return replace(mark, type="ASSAULT", mode=None)
    if group.alone is None or len(mark.participants) < 2:
        return mark
    return replace(mark, type=group.type)


def _is_of_crowd(mark: EventMark, annotation: Annotation) -> bool:
    """True for what protesters, a mob or youths do."""
    words = annotation.document.text[mark.span.start : mark.trigger.start].lower().split()
    crowd = read_set("@demonstrators") | read_set("@crowd")
    return any(word in crowd or word.removesuffix("s") in crowd for word in words)


def with_type_alone(telling: Telling) -> Telling:
    """Returns the event as that of one, where nobody else takes part: manoeuvres of an army."""
    mark = telling.best
    group = load_events().groups.get(mark.rule.partition("/")[2])
    is_shared = group is not None and group.alone is not None and mark.type == group.type
    if group is None or not is_shared or len(telling.participants) != 1:
        return telling
    return replace(telling, best=replace(mark, type=group.alone or mark.type))


def _is_of_state(mark: EventMark, annotation: Annotation) -> bool:
    """True for what a country or body does itself, or its police, and not its farmers."""
    before = annotation.document.text[mark.span.start : mark.trigger.start]
    people = {word for word in before.lower().split() if is_somebody(word)}
    if people:
        return not read_words("groups", "powers").isdisjoint(people)
    return any(annotation.kinds.get(actor) in _STATES for actor in mark.source)

"""How sure it is that an event is told: what its mark says, less what is left open."""

from __future__ import annotations

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.events.merge import Telling, group_of

# Each of these takes its share: one actor alone in what takes two, words that stand in what
# somebody else says, an attack on or a vote of people alone, which is often a figure of speech.
_ALONE, _QUOTED, _PERSONAL = 0.8, 0.85, 0.7
# What nobody with a name does on no day and at no place, and what is denied.
_NAMELESS, _DENIED = 0.6, 0.6
# A deed that no word list knows, only its day: about half of them are events.
_DEED = 0.8
# The least that an event is worth whose words tell who takes part.
TOLD = 0.5
_TAKES_TWO = frozenset(("CONSULT", "AGREE", "COOPERATE"))
_MANY = frozenset(("group", "organisation", "body"))


def weigh_telling(telling: Telling, annotation: Annotation, is_told: bool = True) -> float:
    """Returns the confidence of the best mark times what its circumstances are worth.

    It is unsure where nobody with a name takes part, on no day and at no place, or where it is
    denied: such words often tell what is so in general, or what did not happen. Else, where its
    own words tell who takes part (`is_told`), or a verb tells it with its day or place and a noun
    with both, an event is not among the unsure, unless it is only supposed, without a day.
    """
    mark, value = telling.best, telling.best.confidence
    actors, is_dated = telling.participants, telling.timex is not None
    if mark.type in _TAKES_TWO and len(actors) < 2 and not _is_of_many(actors, annotation):
        value *= 1 if mark.mode == "visit" and telling.place is not None else _ALONE
    if not (is_dated and actors) and any(q.span.covers(mark.span) for q in annotation.quotations):
        value *= _QUOTED
    if group_of(mark) in ("attack", "bombing", "election") and _are_people(actors, annotation):
        value *= _PERSONAL
    known = is_dated + (telling.place is not None)
    if not known and not _has_a_name(actors, annotation):
        return round(value * _NAMELESS, 3)
    if group_of(mark) == "deed":
        return round(value * _DEED, 3)
    if mark.status == "denied":
        return round(value * _DENIED, 3)
    is_told |= known > mark.rule.startswith("noun/")
    if is_told and (is_dated or mark.status != "hypothetical"):
        value = max(value, TOLD)
    return round(value, 3)


def _has_a_name(actors: tuple[str, ...], annotation: Annotation) -> bool:
    """True unless all who take part are groups or nobody whom the article names."""
    return any(annotation.kinds.get(actor) not in (None, "group") for actor in actors)


def _are_people(actors: tuple[str, ...], annotation: Annotation) -> bool:
    return bool(actors) and all(annotation.kinds.get(actor) == "person" for actor in actors)


def _is_of_many(actors: tuple[str, ...], annotation: Annotation) -> bool:
    return bool(actors) and annotation.kinds.get(actors[0]) in _MANY

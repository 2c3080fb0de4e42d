"""One event told in several words: an attack and its dead, a visit to meet, a headline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.beside import (
    BESIDE,
    BESIDE_BY_WORDS,
    ENDS,
    SUMMONING,
    is_only_spoken_of,
    share_an_actor,
)
from build_scripts.distill.events.followed import join_followed
from build_scripts.distill.events.merge import (
    Telling,
    are_alike_in_status,
    are_one_day,
    are_one_place,
    family_of,
)
from build_scripts.distill.events.sentences import find_head_end

# How many tellings before one, and how many in headlines, are asked.
_MOST = 12


def merge_doubles(tellings: Sequence[Telling], annotation: Annotation) -> tuple[Telling, ...]:
    """Returns the tellings in order, those that tell an event in other words joined to it.

    Two tellings of one sentence are one event when a rule of `BESIDE` says so; what a headline
    tells stands again in the article, told by the same words or of the same actors.
    """
    beside = _join_beside(tellings, annotation)
    return _join_headlines(join_followed(beside, annotation), annotation)


def _join_beside(tellings: Sequence[Telling], annotation: Annotation) -> list[Telling]:
    """Returns the tellings, doubles within one sentence joined."""
    starts = [row.start for row in annotation.sentences]
    text = annotation.document.text
    kept: list[Telling] = []
    places: list[int] = []
    for telling in sorted(tellings, key=lambda row: row.best.trigger.start):
        place = bisect_right(starts, telling.best.trigger.start)
        near = range(max(0, len(kept) - _MOST), len(kept))
        twin = next(
            (
                n
                for n in near
                if places[n] == place and _is_double(kept[n].best, telling.best, text)
            ),
            None,
        )
        if twin is None:
            kept.append(telling)
            places.append(place)
        else:
            kept[twin] = _joined(kept[twin], telling, text)
    return kept


def _join_headlines(tellings: Sequence[Telling], annotation: Annotation) -> tuple[Telling, ...]:
    """Returns the tellings, those of a headline joined to the first of the article that fits."""
    end = find_head_end(annotation.document.text)
    kept = list(tellings)
    above = [row for row in kept if row.best.trigger.end <= end][:_MOST]
    for telling in above:
        below = (row for row in kept if row not in above)
        home = next((row for row in below if _is_below(telling.best, row.best)), None)
        if home is not None:
            kept[kept.index(home)] = Telling(home.best, (*telling.marks, *home.others))
            kept.remove(telling)
    return tuple(kept)


def _is_double(one: EventMark, other: EventMark, text: str) -> bool:
    """True for two marks of a sentence that tell one event."""
    if not (are_one_day(one, other) and are_one_place(one, other)):
        return False
    if any(rule(one, other) for rule in BESIDE):
        return True
    return any(rule(one, other, text) for rule in BESIDE_BY_WORDS)


def _is_below(above: EventMark, below: EventMark) -> bool:
    """True when the article tells what its headline told: the same, or of the same actors."""
    if family_of(above) != family_of(below):
        return False
    if not (are_one_day(above, below) and are_alike_in_status(above, below)):
        return False
    return share_an_actor(above, below) or above.word == below.word


def _joined(one: Telling, other: Telling, text: str) -> Telling:
    """Returns two tellings as one, the fuller first, and never what is only spoken of."""
    best, rest = sorted((one, other), key=_fullness, reverse=True)
    if is_only_spoken_of(best.best, rest.best, text):
        best, rest = rest, best
    return Telling(best.best, (*best.others, *rest.marks))


def _fullness(telling: Telling) -> tuple[float, ...]:
    """Orders tellings by how many take part, by how sure and how long they are.

    What only names an incident or is asked for comes last, a summons and an end first.
    """
    mark = telling.best
    known = mark.word != "incident" and mark.status != "hypothetical"
    known += mark.word in SUMMONING or mark.rule in ENDS
    return known, len(telling.participants), mark.confidence, len(mark.span)

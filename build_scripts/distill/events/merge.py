"""Tellings of one event in one article, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.annotate.actors.where import find_country
from build_scripts.annotate.marks import EventMark, Timex
from build_scripts.annotate.words import to_kebab
from build_scripts.distill.events.fresh import are_apart
from build_scripts.text.document import Span

# Statuses that two tellings of one event may have beside each other.
_SAME = (frozenset(("happened", "ongoing")), frozenset(("planned", "hypothetical")))

# Types whose actors all take part alike; the others have one who acts and one acted upon.
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
# Groups of words whose verbs tell different deeds; those of others tell one in many words.
_VARIED = frozenset(
    "cancellation decision office sanction seizure aid easing link concession payment works "
    "incident investigation ban agreement cooperation message arrest troops-sent".split()
)

_Sort = tuple[tuple[object, ...], tuple[tuple[str, ...], ...]]

# Groups of words that tell one event from several sides.
_FAMILIES = {
    group: family
    for family, groups in {
        "harm": "attack bombing shelling killing shooting war",
        "talks": "meeting talks summit host",
    }.items()
    for group in groups.split()
}


@dataclass(frozen=True)
class Telling:
    """All tellings of one event: the best of them, and the others in text order."""

    best: EventMark
    others: tuple[EventMark, ...] = ()

    @property
    def marks(self) -> tuple[EventMark, ...]:
        """Every telling, the best first."""
        return (self.best, *self.others)

    @property
    def named(self) -> tuple[EventMark, ...]:
        """The best telling and the others that name an actor; a bare "meetings" may be more."""
        return (self.best, *(mark for mark in self.others if mark.participants))

    @property
    def participants(self) -> tuple[str, ...]:
        """The actors of all tellings, those of the best first."""
        return tuple(dict.fromkeys(actor for mark in self.marks for actor in mark.participants))

    @property
    def place(self) -> str | None:
        """The place of the first telling that has one, the best first."""
        return next((mark.place for mark in self.named if mark.place is not None), None)

    @property
    def timex(self) -> Timex | None:
        """The date of the first telling that has one, or a closer one within it that another has.

        Of "the 2022 deal" that was "accepted in July 2022" it is the month. A day that cannot be
        told stands behind others.
        """
        dates = [mark.timex for mark in self.named if mark.timex is not None]
        known = [timex for timex in dates if timex.value is not None]
        if not known:
            return next(iter(dates), None)
        first = known[0].value or ""
        return next((timex for timex in known if _is_part(timex.value or "", first)), known[0])


def _is_part(date: str, whole: str) -> bool:
    """True for a month of a year, and for a day or an interval of days of either."""
    return len(whole) < len(date) and all(end.startswith(f"{whole}-") for end in date.split("/"))


def merge_tellings(
    marks: Iterable[EventMark],
    groups: frozenset[str] = frozenset(),
    fresh: frozenset[Span] = frozenset(),
) -> tuple[Telling, ...]:
    """Returns one telling for each event, in the order of their best words.

    Two marks tell one event when their triggers are of one group, the actors of one are among those
    of the other, and neither date, place nor status speaks against it. Those with the most
    actors are asked first, so that a bare "the meeting" finds the fullest one. `groups` are the
    actors that stand for several: "her meetings with the leaders" are those with A and B. `fresh`
    are the triggers that tell an event of their own.
    """
    kinds: dict[str, _Kin] = {}
    for mark in sorted(marks, key=_richness):
        kinds.setdefault(_kin_of(mark), _Kin(groups, fresh)).add(mark)
    tellings = [
        Telling(event[0], tuple(sorted(event[1:], key=_order)))
        for kin in kinds.values()
        for event in kin.events
    ]
    return tuple(sorted(tellings, key=lambda telling: _order(telling.best)))


class _Kin:
    """The events of one kin, each with its marks.

    An article may repeat itself without end: marks that `is_same` cannot tell apart are compared
    once with one another's events.
    """

    def __init__(self, groups: frozenset[str], fresh: frozenset[Span]) -> None:
        self.events: list[list[EventMark]] = []
        self._groups, self._fresh = groups, fresh
        # For each event one mark of each sort, and for each sort the first event that may take it:
        # what refuses one mark refuses all of its sort, for an event only grows.
        self._sorts: list[dict[_Sort, EventMark]] = []
        self._first: dict[_Sort, int] = {}

    def add(self, mark: EventMark) -> None:
        """Puts a mark into the first event that it may tell, or into one of its own."""
        sort = _sort_of(mark, self._fresh)
        at = self._first.get(sort, 0)
        while at < len(self.events) and not self._takes(at, mark):
            at += 1
        if at == len(self.events):
            self.events.append([])
            self._sorts.append({})
        self.events[at].append(mark)
        self._sorts[at].setdefault(sort, mark)
        self._first[sort] = at

    def _takes(self, at: int, mark: EventMark) -> bool:
        others = self._sorts[at].values()
        return all(is_same(mark, other, self._groups, self._fresh) for other in others)


def _sort_of(mark: EventMark, fresh: frozenset[Span]) -> _Sort:
    """Returns all that `is_same` asks of a mark."""
    day = None if mark.timex is None else mark.timex.value or ""
    known = (mark.rule, mark.word, mark.type, mark.status, mark.place, day, mark.trigger in fresh)
    return known, (mark.source, mark.target, mark.participants)


def _order(mark: EventMark) -> tuple[int, int]:
    return mark.trigger.start, mark.span.start


def _richness(mark: EventMark) -> tuple[float, ...]:
    known = (mark.timex is not None) + (mark.place is not None)
    return -len(mark.participants), -known, -mark.confidence, mark.trigger.start


def group_of(mark: EventMark) -> str:
    """Returns the group of words in the trigger lexicon that a mark's trigger is of."""
    return mark.rule.partition("/")[2]


def family_of(mark: EventMark) -> str:
    """Returns the family of a mark's group of words, which is its own where it has no other."""
    return _FAMILIES.get(group_of(mark), group_of(mark))


def _kin_of(mark: EventMark) -> str:
    return "talks" if group_of(mark) == "meeting" else group_of(mark)


def _is_told_again(one: EventMark, other: EventMark) -> bool:
    """True for triggers of one group, and for the talks and the meeting of the same actors.

    A bare "the meeting" may be the talks told before.
    """
    if group_of(one) == group_of(other):
        return all(
            m.participants or m.timex or not m.rule.startswith("verb/") for m in (one, other)
        )
    nouns = not any(mark.rule.startswith("verb/") for mark in (one, other))
    several = len(one.participants) > 1 and len(other.participants) > 1
    return nouns and (several or not (one.participants and other.participants))


def is_same(
    one: EventMark,
    other: EventMark,
    groups: frozenset[str] = frozenset(),
    fresh: frozenset[Span] = frozenset(),
) -> bool:
    """True when nothing known of two marks speaks against their being one event."""
    if not _is_told_again(one, other) or are_apart(one, other, fresh):
        return False
    if not are_alike_in_status(one, other) or _is_part_of_fight(one, other):
        return False
    if _is_turned(one, other) or _are_two_deeds(one, other) or _have_two_doers(one, other):
        return False
    first, second = one.participants, other.participants
    if _same_victims(one, other, groups):
        return are_one_day(one, other)
    if not (_one_in_other(first, second) or _stands_for(first, second, groups)):
        return False
    return are_one_day(one, other) and are_one_place(one, other)


def are_alike_in_status(one: EventMark, other: EventMark) -> bool:
    """True for two that are both done or under way, or both ahead."""
    statuses = {one.status, other.status}
    return len(statuses) == 1 or any(statuses <= allowed for allowed in _SAME)


def _is_part_of_fight(one: EventMark, other: EventMark) -> bool:
    """True for one blow in fighting that goes on: "has been fighting", "a drone struck"."""
    if one.type != "ASSAULT" or one.word == other.word:
        return False
    verbs = all(mark.rule.startswith("verb/") for mark in (one, other))
    return verbs and {one.status, other.status} == {"happened", "ongoing"}


def _is_turned(one: EventMark, other: EventMark) -> bool:
    """True when who acts in the one is acted upon in the other: an expulsion and its answer."""
    if one.type in MUTUAL:
        return False
    ways = ((one, other), (other, one))
    turned = [set(first.source) & set(second.target) for first, second in ways]
    alike = set(one.source) & set(other.source) or set(one.target) & set(other.target)
    return any(turned) and not alike


def _have_two_doers(one: EventMark, other: EventMark) -> bool:
    """True when nobody acts in both, though somebody acts in each: fire from either side."""
    return bool(one.source and other.source) and not set(one.source) & set(other.source)


def _are_two_deeds(one: EventMark, other: EventMark) -> bool:
    """True for two verbs of a group that holds many deeds: "brushed aside" and "tore up"."""
    verbs = all(mark.rule.startswith("verb/") for mark in (one, other))
    return verbs and group_of(one) in _VARIED and one.word != other.word


def _same_victims(one: EventMark, other: EventMark, groups: frozenset[str]) -> bool:
    """True for the same dead told twice, wherever and by whomever: "four people were killed"."""
    is_harm = group_of(one) == group_of(other) == "killing"
    return is_harm and bool(set(one.target) & set(other.target) & groups)


def _one_in_other(one: Sequence[str], other: Sequence[str]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def _stands_for(one: Sequence[str], other: Sequence[str], groups: frozenset[str]) -> bool:
    """True when the one has a group where the other, beside a common actor, names several."""
    both = set(one) & set(other)
    first, second = set(one) - both, set(other) - both
    if first & groups and second & groups:
        return False
    many, named = (first, second) if first & groups else (second, first)
    return bool(both) and len(many) == 1 and many <= groups and len(named) > 1


def are_one_place(one: EventMark, other: EventMark) -> bool:
    """True for the same place, or none; for the country of a visit and a place in it."""
    first, second = one.place, other.place
    if first is None or second is None or first == second:
        return True
    if not one.mode == other.mode == "visit":
        return False
    land, other_land = find_country(first), find_country(second)
    is_land = to_kebab(first) == land or to_kebab(second) == other_land
    return land is not None and land == other_land and is_land


def are_one_day(one: EventMark, other: EventMark) -> bool:
    """True for equal dates, a part of the other, or none."""
    if one.timex is None or other.timex is None:
        return True
    first, second = one.timex.value or "", other.timex.value or ""
    return first in second or second in first

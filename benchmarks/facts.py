"""Facts as the seeds' benchmark compares them: kind, words, actors by all their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.spans import Pair, is_half
from build_scripts.cards.evidence import locate
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine
from build_scripts.distill.article import Drafts

KINDS = ("positions", "events", "red_lines")
# Types that two careful readers give to one event; an event of one matches one of the other.
NEAR_TYPES = tuple(
    frozenset(row.split())
    for row in (
        "COOPERATE CONSULT",
        "COOPERATE SUPPORT AID AGREE",
        "CONCEDE AGREE",
        "CONCEDE RETREAT",
        "STATEMENT REQUEST",
        "STATEMENT ACCUSE",
        "STATEMENT REJECT",
        "STATEMENT THREATEN",
        "STATEMENT SUPPORT",
        "REJECT ACCUSE PROTEST",
        "REJECT SANCTION COERCE",
        "COERCE ASSAULT",
        "COERCE MOBILIZE",
        "COERCE THREATEN",
        "OTHER ELECTION",
        "OTHER ACCESSION AGREE COOPERATE",
    )
)
# What is longer than this points at no fact.
MAX_LENGTH = 1000
# The stances of the cards, as the guide of the invented articles names them.
POLARITIES = {
    "supports": "support",
    "opposes": "oppose",
    "demands": "demand",
    "promises": "promise",
    "conditions": "condition",
    "warns": "warn",
    "condemns": "condemn",
    "accuses": "condemn",
    "thanks": "thank",
    "states": "other",
}
# What a date says of its own certainty.
_UNSURE = re.compile(r"[~?%]")
_YEAR = re.compile(r"(?<![\d-])\d{4}(?=-\d\d)")
_ARTICLE = re.compile(r"^(?:the|an?)\s+")

Names = frozenset[str]
# What is as right of one field of a fact: its stance, its date, its status.
Fields = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Fact:
    """A fact of one article: who (each by all names), the passages that state it, its type.

    `other_types` are as right; a minor fact may be read or left out. `speaker` is who utters what
    another holds. `fields` hold what is right beside who, where and which type.
    """

    kind: str
    actors: tuple[Names, ...]
    spans: tuple[Pair, ...]
    type: str = ""
    confidence: str = ""
    words: str = ""
    other_types: tuple[str, ...] = ()
    is_minor: bool = False
    speaker: Names = frozenset()
    fields: Fields = field(default_factory=dict)

    def __str__(self) -> str:
        who = ", ".join(min(names, default="?") for names in self.actors)
        return " | ".join(filter(None, (self.kind, self.type, self.confidence, who, self.words)))


def fold_name(name: str) -> str:
    """Returns a name without its article, in small letters and with plain apostrophes."""
    return _ARTICLE.sub("", " ".join(name.replace("’", "'").casefold().split()))


def names_of(id: str | None, *names: str) -> Names:
    """Returns all that an actor goes by, with its id; nothing for nobody."""
    return frozenset(fold_name(name) for name in (*names, id) if name)


def fields_of_position(stance: str, *modes: str) -> Fields:
    """Returns the polarity of a position, from a stance of the cards or a polarity itself.

    Every mode is as right.
    """
    return {
        "polarity of positions": frozenset({POLARITIES.get(stance, stance)}),
        "modes of positions": frozenset(modes),
    }


def modes_as_right(mode: str) -> tuple[str, ...]:
    """Returns the modes that fit a marked one: what the writer ascribes may count as told."""
    return (mode, "indirect") if mode == "reporter" else (mode,)


def fields_of_event(dates: Iterable[str | None], statuses: Iterable[str]) -> Fields:
    """Returns every date of an event, without its doubts, and every status that is as right."""
    return {
        "dates of events": frozenset(map(fold_date, dates)),
        "status of events": frozenset(statuses),
    }


def fold_date(date: str | None) -> str:
    """Returns a date without what it says of its own certainty; nothing for none."""
    return _UNSURE.sub("", date or "")


def is_same(found: Fact, recorded: Fact) -> bool:
    """True when two facts of a kind state the same: words, actors and of events the type."""
    if not any(_is_near(one, other) for one in found.spans for other in recorded.spans):
        return False
    if found.kind != "events":
        return not found.actors[0].isdisjoint(recorded.actors[0])
    types = (recorded.type, *recorded.other_types)
    return any(is_near_type(found.type, row) for row in types) and _share_an_actor(found, recorded)


def _is_near(found: Pair, recorded: Pair) -> bool:
    return found[1] - found[0] <= MAX_LENGTH and is_half(found, recorded)


def is_near_type(one: str, other: str) -> bool:
    """True for the same type of event and for two that careful readers exchange."""
    return one == other or any({one, other} <= row for row in NEAR_TYPES)


def _share_an_actor(found: Fact, recorded: Fact) -> bool:
    """True for a common participant, and where the record names none."""
    pairs = ((one, other) for one in found.actors for other in recorded.actors)
    return not recorded.actors or any(not one.isdisjoint(other) for one, other in pairs)


def reviewed_cards(
    fact_base: FactBase, source_id: str
) -> Iterator[tuple[Position | Event | RedLine, tuple[Pair, ...]]]:
    """Yields the reviewed facts of a record that a source's words state, with the passages."""
    for card in fact_base.cards():
        if not isinstance(card, Position | Event | RedLine):
            continue
        if card.review != "reviewed" or card.withdrawn is not None:
            continue
        rows = [row for row in card.evidence if row.source == source_id and row.use == "content"]
        spans = [span for row in rows if (span := locate(fact_base, row)) is not None]
        if spans:
            yield card, tuple((span.start, span.end) for span in spans)


def recorded_facts(fact_base: FactBase, source_id: str) -> Iterator[Fact]:
    """Yields the reviewed facts of a record that a source's words state, as they are compared."""
    for card, spans in reviewed_cards(fact_base, source_id):
        ids = [p.actor for p in card.participants] if isinstance(card, Event) else [card.holder]
        yield Fact(
            kind=card.folder,
            actors=tuple(_recorded_names(fact_base, id) for id in ids),
            spans=spans,
            type=card.type if isinstance(card, Event) else "",
            words=card.id,
            fields=_recorded_fields(card),
        )


def _recorded_fields(card: Position | Event | RedLine) -> Fields:
    if isinstance(card, Position):
        return fields_of_position(card.stance, *modes_as_right(card.mode))
    if not isinstance(card, Event):
        return {}
    # The year may be known from outside of the article, which then leaves it open.
    return fields_of_event((card.date, _YEAR.sub("XXXX", card.date or "")), (card.status,))


def _recorded_names(fact_base: FactBase, id: str) -> Names:
    actor = fact_base.actors.get(id)
    return names_of(id) if actor is None else names_of(id, actor.name, *actor.aliases)


def drafted_facts(drafts: Drafts) -> Iterator[Fact]:
    """Yields the facts that the rules read out of an article."""
    names = {actor.id: names_of(actor.id, actor.name, *actor.aliases) for actor in drafts.actors}
    for kind in KINDS:
        for draft in getattr(drafts, kind):
            is_event = kind == "events"
            ids = [id for id, _ in draft.participants] if is_event else [draft.holder]
            spans = [row.span for row in draft.evidence if row.use == "content"]
            yield Fact(
                kind=kind,
                actors=tuple(_drafted_names(names, ids)),
                spans=tuple((span.start, span.end) for span in spans),
                type=draft.type if is_event else "",
                confidence=draft.confidence,
                words=" … ".join(drafts.annotation.document.slice(span) for span in spans),
                speaker=frozenset() if is_event else next(_drafted_names(names, [draft.speaker])),
                fields=_drafted_fields(kind, draft),
            )


def _drafted_fields(kind: str, draft: Any) -> Fields:
    if kind == "positions":
        return fields_of_position(draft.stance, draft.mode)
    return fields_of_event((draft.date,), (draft.status,)) if kind == "events" else {}


def _drafted_names(names: Mapping[str, Names], ids: Iterable[str | None]) -> Iterator[Names]:
    for id in ids:
        yield names.get(id, names_of(id)) if id else frozenset()

"""Which candidate facts a record already holds, or a person has thrown out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.cards.evidence import locate
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine
from build_scripts.distill.drafts import DraftEvidence, EventDraft, PositionDraft, RedLineDraft
from build_scripts.text.anchors import find_quote
from build_scripts.text.document import Span

Draft = PositionDraft | EventDraft | RedLineDraft
KIND_OF: dict[type[Draft], str] = {
    PositionDraft: "position",
    EventDraft: "event",
    RedLineDraft: "red-line",
}
_FACTUAL = ("content", "repetition")


@dataclass(frozen=True)
class Held:
    """A place of an article that a card, or an entry of rejected.yml, already speaks of.

    `by` is the card's id, or tells the rejection.
    """

    kind: str
    holders: tuple[str, ...]
    span: Span
    by: str = ""


def find_held(fact_base: FactBase, source_id: str) -> tuple[Held, ...]:
    """Returns every place of a source that a card or a rejection of the record covers."""
    return (*_held_by_cards(fact_base, source_id), *_held_by_rejections(fact_base, source_id))


def _held_by_cards(fact_base: FactBase, source_id: str) -> Iterator[Held]:
    for card in fact_base.cards():
        if not isinstance(card, Event | Position | RedLine):
            continue
        for row in card.evidence:
            if row.source == source_id and row.use in _FACTUAL:
                span = locate(fact_base, row)
                if span is not None:
                    yield Held(card.kind_name, _actors_of(card), span, card.id)


def _actors_of(card: Event | Position | RedLine) -> tuple[str, ...]:
    if isinstance(card, Event):
        return tuple(row.actor for row in card.participants)
    return (card.holder, *(() if card.speaker is None else (card.speaker,)))


def _held_by_rejections(fact_base: FactBase, source_id: str) -> Iterator[Held]:
    document = fact_base.documents.get(source_id)
    for row in fact_base.rejected:
        if row.source == source_id and document is not None:
            for span in find_quote(document, row.quote).spans:
                holders = (row.holder,) if row.holder else ()
                yield Held(row.kind, holders, span, f"rejected.yml ({row.why})")


def is_held(draft: Draft, held: Iterable[Held]) -> bool:
    """True when a place of the same kind and holder overlaps by half of the shorter span."""
    return find_keeper(draft, held) is not None


def find_keeper(draft: Draft, held: Iterable[Held]) -> Held | None:
    """Returns the place by which a draft is held, that of its own words first, or None."""
    kind, actors = KIND_OF[type(draft)], set(_draft_actors(draft))
    near = [row for row in held if row.kind == kind and _is_same_holder(kind, actors, row.holders)]
    for span in contents_of(draft.evidence):
        for row in near:
            if is_overlap(span, row.span):
                return row
    return None


def _draft_actors(draft: Draft) -> tuple[str, ...]:
    if isinstance(draft, EventDraft):
        return tuple(actor for actor, _ in draft.participants)
    return tuple(actor for actor in (draft.holder, draft.speaker) if actor is not None)


def _is_same_holder(kind: str, actors: set[str], holders: tuple[str, ...]) -> bool:
    """True for a common actor; an event has no holder, and its words alone decide."""
    return kind == "event" or not actors or not holders or not actors.isdisjoint(holders)


def contents_of(evidence: Iterable[DraftEvidence]) -> Iterator[Span]:
    """Yields the spans that carry the fact itself."""
    return (row.span for row in evidence if row.use in _FACTUAL)


def is_overlap(one: Span, other: Span) -> bool:
    """True when two spans share at least half of the shorter."""
    return 2 * one.overlap(other) >= min(len(one), len(other))

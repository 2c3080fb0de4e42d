"""Draft cards for what a record does not hold yet."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from build_scripts.annotate.marks import NamedActor
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, to_mapping
from build_scripts.distill.article import Drafts
from build_scripts.distill.drafts import DraftEvidence, EventDraft, PositionDraft, RedLineDraft
from build_scripts.distill.matching import Draft, contents_of, find_held, is_held
from build_scripts.text.anchors import context_of, find_quote
from build_scripts.text.document import Document

_MAX_STEM = 70


def known_actors(fact_base: FactBase) -> tuple[NamedActor, ...]:
    """Returns the record's actors as the mention finder takes them, by id."""
    return tuple(
        NamedActor(
            id=actor.id,
            name=actor.name,
            kind=actor.kind,
            aliases=actor.aliases,
            roles=tuple(role.title for role in actor.roles),
        )
        for actor in fact_base.actors.values()
    )


def new_drafts(fact_base: FactBase, source_id: str, drafts: Drafts) -> tuple[Draft, ...]:
    """Returns the candidates that no card and no rejection of the record speaks of."""
    held = find_held(fact_base, source_id)
    found: tuple[Draft, ...] = (*drafts.events, *drafts.positions, *drafts.red_lines)
    return tuple(draft for draft in found if not is_held(draft, held))


def has_reviewed_card(fact_base: FactBase, source_id: str) -> bool:
    """True when a reviewed fact rests on the source."""
    return any(
        card.review == "reviewed" and any(row.source == source_id for row in card.evidence)
        for card in fact_base.cards()
        if isinstance(card, Event | Position | RedLine)
    )


@dataclass
class _Mint:
    """Mints ids: once, unique in the record, from a date and plain words."""

    taken: set[str] = field(default_factory=set)

    def mint(self, date: str | None, *words: str | None) -> str:
        """Returns a new id; a number is added where the plain one is taken."""
        stem = "-".join([_date_part(date), *(_slug(word) for word in words if word)])
        stem = stem[:_MAX_STEM].rstrip("-")
        name, number = stem, 2
        while name in self.taken:
            name, number = f"{stem}-{number}", number + 1
        self.taken.add(name)
        return name


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "unnamed"


def _date_part(date: str | None) -> str:
    plain = (date or "").split("/")[0].rstrip("~?%")
    return plain.lower() if re.fullmatch(r"\d{4}(-\d\d){0,2}", plain) else "undated"


def taken_ids(fact_base: FactBase) -> set[str]:
    """Returns the ids that no new card may have."""
    return {*fact_base.entries, *fact_base.failed, *fact_base.topics}


def propose_cards(
    fact_base: FactBase, source_id: str, drafts: Drafts, date: str, taken: set[str]
) -> tuple[Card, ...]:
    """Returns draft cards for the new candidates, and for actors that only they name.

    `date` is the day that their history names. Candidates without an actor are left out: a
    card says who. No card has an id that is `taken`; those of the cards are added to them, so
    that the articles of one run do not write over each other's drafts.
    """
    maker = _Maker(fact_base, source_id, drafts, date, _Mint(taken))
    cards = tuple(maker.make_cards())
    actors = tuple(maker.make_actors(cards))
    taken.update(card.id for card in actors)
    return (*actors, *cards)


@dataclass
class _Maker:
    fact_base: FactBase
    source_id: str
    drafts: Drafts
    date: str
    mint: _Mint
    ids: dict[PositionDraft, str] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The article that the drafts are read from."""
        return self.drafts.annotation.document

    def make_cards(self) -> Iterator[Card]:
        """Yields events, positions and red lines; red lines name the positions made before."""
        for draft in new_drafts(self.fact_base, self.source_id, self.drafts):
            if not any(True for _ in contents_of(draft.evidence)):
                continue
            if isinstance(draft, EventDraft):
                yield self.make_event(draft)
            elif draft.holder is not None:
                yield (
                    self.make_position(draft)
                    if isinstance(draft, PositionDraft)
                    else self.make_red_line(draft)
                )

    def make_event(self, draft: EventDraft) -> Card:
        """Returns the card of an event."""
        body = {
            "label": draft.label, "type": draft.type, "mode": draft.mode, "status": draft.status,
            "place": draft.place,
            "participants": [{"actor": a, "part": part} for a, part in draft.participants],
        }  # fmt: skip
        return self.make(Event, draft, self.mint.mint(draft.date, draft.label), body)

    def make_position(self, draft: PositionDraft) -> Card:
        """Returns the card of a position; a topic that the record lacks is left open."""
        topic = draft.topic if draft.topic in self.fact_base.topics else None
        body = {
            "holder": draft.holder, "speaker": draft.speaker, "via": draft.via,
            "mode": draft.mode, "stance": draft.stance, "topic": topic,
            "statement": draft.statement, "toward": draft.toward,
        }  # fmt: skip
        words = " ".join(self.document.slice(next(contents_of(draft.evidence))).split()[:6])
        self.ids[draft] = self.mint.mint(draft.date, draft.holder, draft.stance, words)
        return self.make(Position, draft, self.ids[draft], body)

    def make_red_line(self, draft: RedLineDraft) -> Card:
        """Returns the card of a red line, with those of its positions that are new too."""
        rests_on = [self.drafts.positions[index] for index in draft.positions]
        body = {
            "holder": draft.holder, "speaker": draft.speaker, "limit": draft.limit,
            "kind": draft.kind, "strength": draft.strength, "toward": draft.toward,
            "positions": [self.ids[row] for row in rests_on if row in self.ids],
        }  # fmt: skip
        return self.make(
            RedLine, draft, self.mint.mint(None, draft.holder, "red-line", draft.kind), body
        )

    def make(self, kind: type[Card], draft: Draft, name: str, body: dict[str, object]) -> Card:
        """Returns a card with what all drafts have: its date, its evidence, its rule."""
        body = {key: part for key, part in body.items() if part not in (None, "", (), [])}
        date = getattr(draft, "date", None)
        if date is not None:
            body |= {"date": date, "date_basis": getattr(draft, "date_basis", None) or "inferred"}
            body["date_note"] = "as the distiller read it"
        body["evidence"] = [self.quote(row) for row in draft.evidence]
        return self.close(kind, name, body, draft.rule, draft.confidence)

    def close(
        self, kind: type[Card], name: str, body: dict[str, object], rule: str, confidence: str
    ) -> Card:
        """Returns the card with its review, confidence and the digest of what was written."""
        rest = {
            "id": name, "review": "draft", "confidence": confidence,
            "history": [{"date": self.date, "change": "added"}],
        }  # fmt: skip
        unsigned = kind.model_validate({**body, **rest, "origin": "hand"})
        return unsigned.model_copy(update={"origin": f"{_rule_name(rule)}@{digest_of(unsigned)}"})

    def quote(self, row: DraftEvidence) -> dict[str, object]:
        """Returns the evidence as a card gives it; words that stand twice get neighbours."""
        text = self.document.slice(row.span)
        quote: dict[str, object] = {"source": self.source_id, "quote": text, "use": row.use}
        if len(find_quote(self.document, text).spans) > 1:
            quote["prefix"], quote["suffix"] = context_of(self.document, row.span)
        return quote

    def make_actors(self, cards: Iterable[Card]) -> Iterator[Card]:
        """Yields draft cards for the actors that the given cards name and the record lacks."""
        named = {actor for card in cards for actor in _actors_in(card)}
        for actor in self.drafts.actors:
            if actor.id in named and actor.id not in self.mint.taken:
                body = {"name": actor.name, "kind": actor.kind, "aliases": actor.aliases}
                yield self.close(Actor, actor.id, body, "mentions", "medium")


def _actors_in(card: Card) -> Iterator[str]:
    if isinstance(card, Event):
        yield from (row.actor for row in card.participants)
    if isinstance(card, Position | RedLine):
        yield from (card.holder, *([card.speaker] if card.speaker else []), *card.toward)
    if isinstance(card, Position):
        yield from card.via


def _rule_name(rule: str) -> str:
    return re.sub(r"[^a-z0-9/+-]+", "-", rule.lower()).strip("-") or "distill"


def is_untouched(card: Card) -> bool:
    """True for a draft that reads as a rule wrote it: nobody has edited or reviewed it."""
    return card.review == "draft" and card.origin.endswith(f"@{digest_of(card)}")


def digest_of(card: Card) -> str:
    """Returns what tells an untouched draft from an edited one: 16 hex digits of its content."""
    body = {key: part for key, part in to_mapping(card).items() if key not in _UNSIGNED}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


_UNSIGNED = frozenset({"origin", "review", "confidence", "history"})

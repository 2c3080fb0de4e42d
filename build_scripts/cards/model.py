"""The card model: what stands in a card of each kind, in the order written.

A card says "X said P on D", never "P". Absent means unknown; nothing is null. The file's stem is
the id. Dates are EDTF (see `dates`), each with the basis on which it is known.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from build_scripts.yamlio import dump_yaml

Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=100)
]
Line = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=r"^\S(.*\S)?$")]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=5000)]
Edtf = Annotated[str, StringConstraints(min_length=4, max_length=40)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\"'<>]+$", max_length=500)]
Origin = Annotated[str, StringConstraints(pattern=r"^(hand|[a-z][a-z0-9/+-]*@[0-9a-f]{16})$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def _flag(value: object) -> object:
    """Takes the words true and false only; YAML's other spellings are mistakes."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


Flag = Annotated[bool, BeforeValidator(_flag), Field(strict=True)]

Basis = Literal["stated", "anchored", "inferred", "outside"]
Use = Literal["content", "attribution", "context", "date", "repetition"]
Confidence = Literal["low", "medium", "high"]
Review = Literal["draft", "reviewed", "withdrawn"]
ActorKind = Literal["person", "country", "organisation", "body", "party", "media", "group"]
Status = Literal["happened", "ongoing", "planned", "hypothetical", "denied"]
PositionMode = Literal["direct", "indirect", "mixed", "reporter"]
Strength = Literal["explicit", "implied"]
Stance = Literal[
    "supports", "opposes", "demands", "promises", "conditions",
    "warns", "condemns", "accuses", "thanks", "states",
]  # fmt: skip
# PLOVER's sixteen, and four for what news tells beside them.
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    "STATEMENT", "ELECTION", "ACCESSION", "OTHER",
]  # fmt: skip
# The modes are PLOVER's; meeting, call and exercise are ours.
EventMode = Literal[
    "visit", "third-party", "multilateral", "meeting", "call", "exercise", "military", "cyber",
    "demo", "boycott", "strike", "riot", "obstruct", "arrest", "seize", "censor", "ban",
    "expel", "withdraw", "troops", "weapons", "ceasefire", "release", "resign", "invasion",
    "explosives", "heavy-weapons", "firearms", "investigate", "allege", "disapprove",
]  # fmt: skip
Part = Literal["source", "target", "participant", "host", "organiser", "mediator"]
RedLineKind = Literal[
    "explicit-wording", "no-compromise", "unacceptable", "will-not-allow",
    "demand-for-guarantees", "precondition",
]  # fmt: skip
RelationType = Literal["reaffirms", "revises", "contradicts", "collides-with", "same-occasion"]
FurnitureKind = Literal[
    "headline", "heading", "caption", "label", "clock", "advertisement", "navigation", "residue",
    "signature",
]  # fmt: skip


class Record(BaseModel):
    """Base of everything in a card: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """Exact words of a source and their use; prefix and suffix tell copies apart."""

    source: Id
    quote: Quote
    use: Use
    prefix: str = ""
    suffix: str = ""


class Relation(Record):
    """A tie to another card; written on one side, shown on both."""

    type: RelationType
    card: Id
    note: str = ""


class Change(Record):
    """One line of a card's history, from which feeds and the changes page come."""

    date: Edtf
    change: Literal["added", "changed", "withdrawn"]
    note: str = ""


class Withdrawal(Record):
    """Why a card was withdrawn, and which card stands in its place."""

    reason: Line
    successor: Id | None = None


class Passage(Record):
    """Words that are no sentence: each whole line reading so, or one place."""

    quote: Quote
    kind: FurnitureKind
    prefix: str = ""
    suffix: str = ""


class NoFact(Record):
    """Words that were read and hold no fact, with the reason."""

    quote: Quote
    reason: Line
    prefix: str = ""
    suffix: str = ""


class Role(Record):
    """An office an actor is named with, as of a date, with the words that say so."""

    title: Line
    of: Id | None = None
    as_of: Edtf
    as_of_basis: Basis
    as_of_note: str = ""
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Participant(Record):
    """An actor in an event, and its part."""

    actor: Id
    part: Part


class Card(Record):
    """What every card has, written after the keys of its kind; `id` is the stem."""

    kind_name: ClassVar[str] = ""
    folder: ClassVar[str] = ""

    id: Id = Field(exclude=True)
    review: Review
    origin: Origin
    confidence: Confidence | None = None
    relations: tuple[Relation, ...] = ()
    note: str = ""
    history: tuple[Change, ...] = Field(min_length=1)
    withdrawn: Withdrawal | None = None


class Source(Card):
    """An article: its file, its origin, its dates, and what in it is no fact.

    `outlet` is absent when the first publisher is unknown. `origin_group` is the same word for
    reposts and wire copies of one text, so that they count once.
    """

    kind_name: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    article: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    sha256: Hash
    length: int
    label: Line
    headline: str = ""
    outlet: Id | None = None
    outlet_basis: Basis | None = None
    outlet_note: str = ""
    url: Url | None = None
    live_link: Flag = True
    retrieved: Edtf | None = None
    published: Edtf | None = None
    published_basis: Basis | None = None
    published_note: str = ""
    published_url: tuple[Url, ...] = ()
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    origin_group: Id
    display: Literal["full", "passages"]
    furniture: tuple[Passage, ...] = ()
    no_fact: tuple[NoFact, ...] = ()


class Actor(Card):
    """Somebody who says or does something: a person, country, body or group.

    `aliases` are exactly as printed; the first is how `name` itself is printed somewhere.
    """

    kind_name: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    name: Line
    kind: ActorKind
    aliases: tuple[Line, ...] = ()
    affiliation: Id | None = None
    roles: tuple[Role, ...] = ()


class Event(Card):
    """Something that happened, goes on or is planned: one card however often told."""

    kind_name: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    label: Line
    type: EventType
    mode: EventMode | None = None
    status: Status
    date: Edtf | None = None
    date_basis: Basis | None = None
    date_note: str = ""
    date_url: tuple[Url, ...] = ()
    place: Line | None = None
    topic: Id | None = None
    participants: tuple[Participant, ...] = ()
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Position(Card):
    """One claim: whose stance (holder), who utters it (speaker), via whom.

    In mode `reporter` the article's writer ascribes the stance and there is no speaker. Only a
    draft may lack a topic: a record's topics are its own, and no rule guesses them.
    """

    kind_name: ClassVar[str] = "position"
    folder: ClassVar[str] = "positions"

    holder: Id
    speaker: Id | None = None
    via: tuple[Id, ...] = ()
    mode: PositionMode
    stance: Stance
    topic: Id | None = None
    statement: Line
    toward: tuple[Id, ...] = ()
    date: Edtf | None = None
    date_basis: Basis | None = None
    date_note: str = ""
    date_url: tuple[Url, ...] = ()
    event: Id | None = None
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class RedLine(Card):
    """What an actor will not accept, not give up, or requires before all else."""

    kind_name: ClassVar[str] = "red-line"
    folder: ClassVar[str] = "red_lines"

    holder: Id
    speaker: Id | None = None
    limit: Line
    kind: RedLineKind
    strength: Strength
    toward: tuple[Id, ...] = ()
    positions: tuple[Id, ...] = ()
    evidence: tuple[Evidence, ...] = Field(min_length=1)


KINDS: tuple[type[Card], ...] = (Source, Actor, Event, Position, RedLine)
FLOW_KEYS = frozenset({"history", "relations", "participants"})


def keys_of(kind: type[Card]) -> tuple[str, ...]:
    """Returns the keys of a kind of card in the order in which they are written."""
    common = [key for key in Card.model_fields if key != "id"]
    return (*(key for key in kind.model_fields if key not in Card.model_fields), *common)


def to_mapping(card: Card) -> dict[str, object]:
    """Returns what is written of a card: its keys in order, defaults left out."""
    present = card.model_dump(exclude_defaults=True)
    return {key: present[key] for key in keys_of(type(card)) if key in present}


def to_yaml(card: Card) -> str:
    """Returns the card's file; reading it and writing it again gives the same bytes."""
    return dump_yaml(to_mapping(card), f"../../schemas/{card.kind_name}.json", FLOW_KEYS)

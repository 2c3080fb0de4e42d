"""The card model: what stands in a card of each kind, in the order written.

A card says "X said P on D", never "P". Absent means unknown; nothing is null. The file's stem is
the id. Dates are EDTF (see `dates`), each with the basis on which it is known. The line below a
key says what it holds; editors show it and the reference page lists it.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from build_scripts.cards.parts import (
    Change,
    Evidence,
    NoFact,
    Participant,
    Passage,
    Record,
    Relation,
    Role,
    Withdrawal,
)  # fmt: skip
from build_scripts.cards.terms import (
    ActorId,
    ActorKind,
    Basis,
    Confidence,
    Display,
    Edtf,
    EventId,
    EventMode,
    EventType,
    Flag,
    FurnitureKind,
    Hash,
    Id,
    Line,
    Origin,
    Part,
    PositionId,
    PositionMode,
    Quote,
    RedLineKind,
    RelationType,
    Review,
    Stance,
    Status,
    Strength,
    TopicId,
    Url,
    Use,
)  # fmt: skip
from build_scripts.yamlio import dump_yaml

# The rest of the package takes the model from here, whichever module a part of it stands in.
__all__ = [
    "FLOW_KEYS", "KINDS", "MOST_FURNITURE", "Actor", "ActorKind", "Basis", "Card", "Change",
    "Confidence", "Edtf",
    "Event", "EventMode", "EventType", "Evidence", "FurnitureKind", "Id", "Line", "NoFact",
    "Part", "Participant", "Passage", "Position", "PositionMode", "Quote", "Record", "RedLine",
    "RedLineKind", "Relation", "RelationType", "Review", "Role", "Source", "Stance", "Status",
    "Strength", "Url", "Use", "Withdrawal", "keys_of", "to_mapping", "to_yaml",
]  # fmt: skip
# A source card lists so many lines that are no sentences, and so many sentences without a fact.
MOST_FURNITURE = 1000


class Card(Record):
    """What every card has, written after the keys of its kind; `id` is the stem."""

    kind_name: ClassVar[str] = ""
    folder: ClassVar[str] = ""

    id: Id = Field(exclude=True)
    review: Review
    """Whether a person has compared the card with its source."""
    origin: Origin
    """`hand`, or the rule that wrote the card with a digest of what it wrote."""
    confidence: Confidence | None = None
    """How sure the reading of a draft is; a reviewed card has none."""
    relations: tuple[Relation, ...] = ()
    """Ties to other cards; each is written on one side only."""
    note: str = ""
    """What a reader should know besides, such as why there is no date."""
    history: tuple[Change, ...] = Field(min_length=1)
    """What was done to the card, the oldest line first; each change adds a line."""
    withdrawn: Withdrawal | None = None
    """Why the card was withdrawn; only with `review: withdrawn`."""


class Source(Card):
    """An article: its file, its origin, its dates, and what in it is no fact.

    `outlet` is absent when the first publisher is unknown. `origin_group` is the same word for
    reposts and wire copies of one text, so that they count once.
    """

    kind_name: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    article: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    """The name of its file in seeds/."""
    sha256: Hash
    """The SHA-256 of that file; it is never edited."""
    length: int
    """The number of signs of its text."""
    label: Line
    """What the source is called on the site."""
    headline: str = ""
    """The headline as printed, if the article has one."""
    outlet: ActorId | None = None
    """The id of the actor that published it first."""
    outlet_basis: Basis | None = None
    """How the outlet is known."""
    outlet_note: str = ""
    """From what the outlet is known, where it is not stated."""
    url: Url | None = None
    """Where the article stands on the web."""
    live_link: Flag = True
    """`false` for a dead page or spam, which the site does not link to."""
    retrieved: Edtf | None = None
    """The day on which it was fetched."""
    published: Edtf | None = None
    """The day of publication."""
    published_basis: Basis | None = None
    """How that day is known."""
    published_note: str = ""
    """From what that day is known, where it is not stated."""
    published_url: tuple[Url, ...] = ()
    """Addresses of pages that tell that day."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    """The language of the text as a tag, such as en."""
    origin_group: Id
    """The same word for reposts and wire copies of one text, so that they count once."""
    display: Display
    """Whether the site shows the whole article or the used passages only."""
    furniture: tuple[Passage, ...] = Field((), max_length=MOST_FURNITURE)
    """Words that are no sentence of the article, such as captions."""
    no_fact: tuple[NoFact, ...] = Field((), max_length=MOST_FURNITURE)
    """Sentences that were read and hold no fact."""


class Actor(Card):
    """Somebody who says or does something: a person, country, body or group.

    `aliases` are exactly as printed; the first is how `name` itself is printed somewhere.
    """

    kind_name: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    name: Line
    """The name used on the site."""
    kind: ActorKind
    """What kind of actor it is."""
    aliases: tuple[Line, ...] = ()
    """The names exactly as articles print them; the first reads as `name` does."""
    affiliation: ActorId | None = None
    """The id of the actor to which this one belongs."""
    roles: tuple[Role, ...] = Field((), max_length=100)
    """Offices, each as of a date, with the words that name them."""


class Event(Card):
    """Something that happened, goes on or is planned: one card however often told."""

    kind_name: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    label: Line
    """What happened, in a few neutral words."""
    type: EventType
    """What kind of event it is, by PLOVER's types."""
    mode: EventMode | None = None
    """More closely what kind, where one of these words fits."""
    status: Status
    """What the source says of it: whether it took place."""
    date: Edtf | None = None
    """When, in EDTF: 2022-01-10, 2022-01, 2022, 2022~, 2022-01-10/2022-01-12."""
    date_basis: Basis | None = None
    """How the date is known."""
    date_note: str = ""
    """From what the date is known, where it is not stated."""
    date_url: tuple[Url, ...] = ()
    """Addresses of pages that tell the date, where it comes from outside."""
    place: Line | None = None
    """Where, as the source names it."""
    topic: TopicId | None = None
    """The id of the topic it belongs to."""
    participants: tuple[Participant, ...] = ()
    """Who took part, and how."""
    evidence: tuple[Evidence, ...] = Field(min_length=1, max_length=100)
    """The words that prove it."""


class Position(Card):
    """One claim: whose stance (holder), who utters it (speaker), via whom.

    In mode `reporter` the article's writer ascribes the stance and there is no speaker. Only a
    draft may lack a topic: a record's topics are its own, and no rule guesses them.
    """

    kind_name: ClassVar[str] = "position"
    folder: ClassVar[str] = "positions"

    holder: ActorId
    """The id of the actor whose stance it is."""
    speaker: ActorId | None = None
    """The id of the actor that utters it; none in the mode reporter."""
    via: tuple[ActorId, ...] = ()
    """The ids of those through whom it was passed on, in the order of the article."""
    mode: PositionMode
    """How the article gives the words."""
    stance: Stance
    """What the holder does by these words."""
    topic: TopicId | None = None
    """The id of the topic."""
    statement: Line
    """The claim in one plain, neutral sentence that names the holder."""
    toward: tuple[ActorId, ...] = ()
    """The ids of the actors at whom it is directed."""
    date: Edtf | None = None
    """When it was said, not when it was published, in EDTF."""
    date_basis: Basis | None = None
    """How the date is known."""
    date_note: str = ""
    """From what the date is known, where it is not stated."""
    date_url: tuple[Url, ...] = ()
    """Addresses of pages that tell the date, where it comes from outside."""
    event: EventId | None = None
    """The id of the event at which it was said."""
    evidence: tuple[Evidence, ...] = Field(min_length=1, max_length=100)
    """The words that prove it, and who says them."""


class RedLine(Card):
    """What an actor will not accept, not give up, or requires before all else."""

    kind_name: ClassVar[str] = "red-line"
    folder: ClassVar[str] = "red_lines"

    holder: ActorId
    """The id of the actor whose limit it is."""
    speaker: ActorId | None = None
    """The id of the actor that declares it; none where the writer ascribes it."""
    limit: Line
    """What the holder will not accept, in one plain, neutral sentence."""
    kind: RedLineKind
    """How the words say so."""
    strength: Strength
    """Whether the words say so outright."""
    toward: tuple[ActorId, ...] = ()
    """The ids of the actors at whom it is directed."""
    positions: tuple[PositionId, ...] = ()
    """The ids of the positions on which it rests."""
    evidence: tuple[Evidence, ...] = Field(min_length=1, max_length=100)
    """The words that prove it."""


KINDS: tuple[type[Card], ...] = (Source, Actor, Event, Position, RedLine)
FLOW_KEYS = frozenset({"history", "relations", "participants"})


@cache
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

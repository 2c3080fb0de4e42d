"""The parts that cards are made of: evidence, relations, history, and what stands in lists.

The line below a key says what it holds; editors show it and the reference page lists it.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from build_scripts.cards.terms import (
    ActorId,
    Basis,
    CardId,
    Edtf,
    FurnitureKind,
    HistoryChange,
    Line,
    Part,
    Quote,
    RelationType,
    SourceId,
    Use,
)


class Record(BaseModel):
    """Base of everything in a card: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """Exact words of a source and their use; prefix and suffix tell copies apart."""

    source: SourceId
    """The id of the source that has the words."""
    quote: Quote
    """The words, copied from the article letter by letter; their place is found by itself."""
    use: Use
    """What the words prove. A claim needs at least one quote with the use content."""
    prefix: str = ""
    """The words just before the quote, where the same words stand more than once."""
    suffix: str = ""
    """The words just after the quote, where the same words stand more than once."""


class Relation(Record):
    """A tie to another card; written on one side, shown on both."""

    type: RelationType
    """What this card does to the other one."""
    card: CardId
    """The id of the other card."""
    note: str = ""
    """Why the two are tied, in one sentence."""


class Change(Record):
    """One line of a card's history, from which feeds and the changes page come."""

    date: Edtf
    """The day of the change."""
    change: HistoryChange
    """What was done to the card."""
    note: str = ""
    """Why; needed for a change that a reader should understand."""


class Withdrawal(Record):
    """Why a card was withdrawn, and which card stands in its place."""

    reason: Line
    """The reason, shown on the page that stays."""
    successor: CardId | None = None
    """The id of the card that stands in its place."""


class Passage(Record):
    """Words that are no sentence: each whole line reading so, or one place."""

    quote: Quote
    """The words, letter by letter."""
    kind: FurnitureKind
    """What they are instead of a sentence."""
    prefix: str = ""
    """The words just before, where only one place is meant."""
    suffix: str = ""
    """The words just after, where only one place is meant."""


class NoFact(Record):
    """Words that were read and hold no fact, with the reason."""

    quote: Quote
    """The words, letter by letter."""
    reason: Line
    """Why they hold no fact of this record."""
    prefix: str = ""
    """The words just before, where the same words stand more than once."""
    suffix: str = ""
    """The words just after, where the same words stand more than once."""


class Role(Record):
    """An office an actor is named with, as of a date, with the words that say so."""

    title: Line
    """The office as printed."""
    of: ActorId | None = None
    """The actor in which the office is held."""
    as_of: Edtf
    """The date for which a source names the office."""
    as_of_basis: Basis
    """How that date is known."""
    as_of_note: str = ""
    """From what that date is known, where it is not stated."""
    evidence: tuple[Evidence, ...] = Field(min_length=1, max_length=100)
    """The words that name the office."""


class Participant(Record):
    """An actor in an event, and its part."""

    actor: ActorId
    """The id of the actor."""
    part: Part
    """What the actor does in the event."""

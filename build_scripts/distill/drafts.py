"""Candidate facts out of one article: cards to be, with spans in place of quotes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from build_scripts.annotate.marks import Attribution, EventMark
from build_scripts.text.document import Span

Bin = Literal["low", "medium", "high"]
# A sign of doubt by its name, with its points.
Doubt = tuple[str, int]
# Somebody chosen to take part in an event that names nobody, with the signs for it.
Choice = tuple[str, tuple[Doubt, ...]]


@dataclass(frozen=True)
class DraftEvidence:
    """A span of the article and what it is used for (the card model's `use`)."""

    span: Span
    use: str


@dataclass(frozen=True)
class PositionDraft:
    """A position as the rules read it; actors by id, dates in EDTF, `rule` names what found it.

    For `explain`: `attribution` is what it was read from, `stance_told_by` what told its stance,
    and `doubts` what speaks against it.
    """

    holder: str | None
    speaker: str | None
    via: tuple[str, ...]
    mode: str
    stance: str
    topic: str | None
    statement: str
    toward: tuple[str, ...]
    date: str | None
    date_basis: str | None
    evidence: tuple[DraftEvidence, ...]
    source: Span | None
    cue: Span | None
    confidence: Bin
    rule: str
    attribution: Attribution | None = field(default=None, compare=False)
    stance_told_by: str = field(default="", compare=False)
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class EventDraft:
    """An event as the rules read it; participants are (actor id, part) in text order.

    For `explain`: `marks` are its tellings, the best first, `doubts` what speaks against it, and
    `chosen` who takes part though its words name nobody.
    """

    label: str
    type: str
    mode: str | None
    status: str
    date: str | None
    date_basis: str | None
    place: str | None
    participants: tuple[tuple[str, str], ...]
    trigger: Span
    evidence: tuple[DraftEvidence, ...]
    confidence: Bin
    rule: str
    marks: tuple[EventMark, ...] = field(default=(), compare=False)
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)
    chosen: tuple[Choice, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class RedLineDraft:
    """A red line as the rules read it; `positions` are indices into the article's positions.

    `doubts` are what speaks against it, for `explain`.
    """

    holder: str | None
    speaker: str | None
    limit: str
    kind: str
    strength: str
    toward: tuple[str, ...]
    positions: tuple[int, ...]
    evidence: tuple[DraftEvidence, ...]
    confidence: Bin
    rule: str
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)

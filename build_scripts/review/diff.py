"""What sets two states of a record apart, card by card and field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from build_scripts.cards.coverage import measure_coverage
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import (
    Actor,
    Card,
    Event,
    Evidence,
    Position,
    RedLine,
    Source,
    to_mapping,
)

Fate = Literal["added", "accepted", "changed", "withdrawn", "rejected", "removed", "unreadable"]
FATES: tuple[Fate, ...] = (
    "added", "accepted", "changed", "withdrawn", "rejected", "removed", "unreadable",
)  # fmt: skip


@dataclass(frozen=True)
class FieldChange:
    """One key of a card: a text before and after; the one is empty where the other is new."""

    key: str
    before: str
    after: str


@dataclass(frozen=True)
class CardChange:
    """What befell one card; `title` is its statement, label, limit or name.

    `note` tells what a reader would miss: why it was withdrawn, that it went without a trace.
    """

    id: str
    kind: str
    fate: Fate
    review: str
    title: str
    note: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class CoverageChange:
    """The sentences of one source: accounted for, and all, before and after."""

    source: str
    before: tuple[int, int] | None
    after: tuple[int, int] | None


@dataclass(frozen=True)
class RecordDiff:
    """All that changed: cards by fate, kind and id; topics; coverage where it moved."""

    cards: tuple[CardChange, ...]
    topics: tuple[FieldChange, ...]
    coverage: tuple[CoverageChange, ...]

    def of_fate(self, fate: Fate) -> tuple[CardChange, ...]:
        """Returns the changes of one fate, in order."""
        return tuple(row for row in self.cards if row.fate == fate)


def compare_records(before: FactBase, after: FactBase) -> RecordDiff:
    """Returns what changed between two states of a record; nothing is empty tuples."""
    changes = [row for row in _card_changes(before, after) if row is not None]
    changes.sort(key=lambda row: (FATES.index(row.fate), row.kind, row.id))
    topics = _mapping_changes(_topic_texts(before), _topic_texts(after))
    return RecordDiff(tuple(changes), tuple(topics), tuple(_coverage_changes(before, after)))


def title_of(card: Card) -> str:
    """Returns the one sentence or name that a card is known by."""
    if isinstance(card, Position):
        return card.statement
    if isinstance(card, RedLine):
        return card.limit
    if isinstance(card, Event | Source):
        return card.label
    return card.name if isinstance(card, Actor) else card.id


def _card_changes(before: FactBase, after: FactBase) -> Iterator[CardChange | None]:
    for card_id in sorted({*before.entries, *after.entries}):
        old, new = before.entries.get(card_id), after.entries.get(card_id)
        if new is not None:
            if card_id not in before.failed or old is not None:
                yield _change(old.card if old is not None else None, new.card)
            else:
                yield _change(None, new.card, "it could not be read before")
        elif old is not None:
            yield _gone(old.card, after)


def _change(old: Card | None, new: Card, note: str = "") -> CardChange | None:
    fields = tuple(_field_changes(old, new))
    if old is None:
        return _row(new, "withdrawn" if new.review == "withdrawn" else "added", note, fields)
    if not fields:
        return None
    if new.review == "withdrawn" and old.review != "withdrawn":
        return _row(new, "withdrawn", _withdrawal(new), fields)
    if (old.review, new.review) == ("draft", "reviewed"):
        return _row(new, "accepted", note, fields)
    return _row(new, "changed", note, fields)


def _withdrawal(card: Card) -> str:
    if card.withdrawn is None:
        return "no reason is given"
    successor = card.withdrawn.successor
    return card.withdrawn.reason + (f" (see {successor})" if successor is not None else "")


def _gone(old: Card, after: FactBase) -> CardChange:
    """Returns the fate of a card whose file is gone or cannot be read any more."""
    if old.id in after.failed:
        return _row(old, "unreadable", "factcards check says why", ())
    if old.review == "draft":
        quotes = {row.quote for row in getattr(old, "evidence", ())}
        whys = [row.why for row in after.rejected if row.quote in quotes]
        return _row(old, "rejected" if whys else "removed", whys[0] if whys else "a draft", ())
    moved = _moved_to(old, after)
    note = f"it is {moved} now, but an id is never changed" if moved else "no tombstone is left"
    return _row(old, "removed", note, ())


def _moved_to(old: Card, after: FactBase) -> str:
    """Returns the id of the card that says just what a vanished one said, or nothing."""
    text = to_mapping(old)
    same = (c.id for c in after.cards() if c.kind_name == old.kind_name and to_mapping(c) == text)
    return next(same, "")


def _row(card: Card, fate: Fate, note: str, fields: tuple[FieldChange, ...]) -> CardChange:
    return CardChange(card.id, card.kind_name, fate, card.review, title_of(card), note, fields)


def _field_changes(old: Card | None, new: Card) -> Iterator[FieldChange]:
    before = {} if old is None else _texts(old)
    yield from _mapping_changes(before, _texts(new))


def _mapping_changes(
    before: Mapping[str, tuple[str, ...]], after: Mapping[str, tuple[str, ...]]
) -> Iterator[FieldChange]:
    """Yields a change for each row of a key that only one side has; one pair reads as one."""
    for key in dict.fromkeys((*after, *before)):
        old, new = before.get(key, ()), after.get(key, ())
        gone = tuple((Counter(old) - Counter(new)).elements())
        come = tuple((Counter(new) - Counter(old)).elements())
        if len(gone) == len(come) == 1:
            yield FieldChange(key, gone[0], come[0])
        else:
            yield from (FieldChange(key, row, "") for row in gone)
            yield from (FieldChange(key, "", row) for row in come)
        if old != new and not gone and not come:
            yield FieldChange(f"order of {key}", ", ".join(old), ", ".join(new))


def _texts(card: Card) -> dict[str, tuple[str, ...]]:
    """Returns the rows of each key in words; what a card's history tells is left out."""
    values = to_mapping(card)
    texts = {key: _rows(values[key]) for key in values if key not in ("history", "evidence")}
    evidence: tuple[Evidence, ...] = getattr(card, "evidence", ())
    if evidence:
        texts["evidence"] = tuple(f"“{row.quote}” ({row.use}, {row.source})" for row in evidence)
    return texts


def _rows(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        return tuple(in_words(row) for row in value)
    return (in_words(value),)


def in_words(value: object) -> str:
    """Returns a value of a card as people read it: lists with commas, mappings with semicolons."""
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {in_words(part)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(in_words, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _topic_texts(fact_base: FactBase) -> dict[str, tuple[str, ...]]:
    return {
        topic.id: (topic.name, *(in_words(row.model_dump()) for row in topic.introduction))
        for topic in fact_base.topics.values()
    }


def _coverage_changes(before: FactBase, after: FactBase) -> Iterator[CoverageChange]:
    for source in sorted({*before.documents, *after.documents}):
        change = CoverageChange(source, _accounted(before, source), _accounted(after, source))
        if change.before != change.after:
            yield change


def _accounted(fact_base: FactBase, source: str) -> tuple[int, int] | None:
    if source not in fact_base.documents:
        return None
    coverage = measure_coverage(fact_base, source)
    return coverage.accounted, coverage.total

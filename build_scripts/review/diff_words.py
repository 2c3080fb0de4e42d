"""The words in which a change of the record is told: for a terminal, a page, a program.

What a card says is data: in a terminal hidden signs stand as escapes, in Markdown every
punctuation mark is a character reference, so that nothing of it becomes a tag or a link.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict

from build_scripts.problems import visible
from build_scripts.review.diff import (
    FATES,
    CardChange,
    CoverageChange,
    Fate,
    FieldChange,
    RecordDiff,
)

_TITLES: dict[Fate, str] = {
    "added": "Added",
    "accepted": "Accepted after review",
    "changed": "Changed",
    "withdrawn": "Withdrawn",
    "rejected": "Drafts rejected",
    "removed": "Removed",
    "unreadable": "Not readable any more",
}
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
# What a review does to every card and what says nothing of a fact.
_QUIET = frozenset({"review", "origin", "confidence", "withdrawn"})
# The title repeats these of an added card.
_TITLE_KEYS = frozenset({"statement", "label", "limit", "name"})
_LONGEST = 400
# A job summary holds a mebibyte; what is larger is not shown at all.
_MOST_BYTES = 900_000

Sign = Callable[[str], str]


def render_diff(diff: RecordDiff, base: str, form: str = "text") -> str:
    """Returns the changes since `base` as `text`, `markdown` or `json`, with a last line feed."""
    if form == "json":
        return json.dumps({"base": base, **asdict(diff)}, ensure_ascii=False, indent=2) + "\n"
    lines = _markdown(diff, base) if form == "markdown" else _text(diff, base)
    return _within("\n".join(lines) + "\n") if form == "markdown" else "\n".join(lines) + "\n"


def _within(text: str) -> str:
    """Returns Markdown that fits a job's summary, cut after a line: one too large is not shown."""
    raw = text.encode()
    if len(raw) <= _MOST_BYTES:
        return text
    kept = raw[: raw.rfind(b"\n", 0, _MOST_BYTES) + 1].decode()
    return f"{kept}\n**The rest does not fit here: run `factcards diff`.**\n"


def summarise(diff: RecordDiff) -> str:
    """Returns the counts in one sentence without its full stop."""
    parts = []
    for fate in FATES:
        rows = diff.of_fate(fate)
        drafts = sum(row.review == "draft" for row in rows) if fate == "added" else 0
        if rows:
            noun = "card" if len(rows) == 1 else "cards"
            also = f" ({drafts} of them drafts)" if drafts else ""
            parts.append(f"{len(rows)} {noun} {fate}{also}")
    if diff.topics:
        parts.append("topics changed")
    return ", ".join(parts) or "no card changed"


def _text(diff: RecordDiff, base: str) -> Iterator[str]:
    yield f"Since {visible(base)}: {summarise(diff)}."
    for fate in FATES:
        for row in diff.of_fate(fate):
            yield f"\n{_TITLES[fate]}: {_head(row, _plain)}"
            yield from (f"  {line}" for line in _details(row, _plain))
    for change in diff.topics:
        yield f"\nTopic: {_field(change, _plain)}"
    if diff.coverage:
        yield "\nSentences accounted for:"
        yield from (f"  {_coverage(row)}" for row in diff.coverage)


def _markdown(diff: RecordDiff, base: str) -> Iterator[str]:
    yield f"## What this changes in the record\n\nSince {_reference(base)}: {summarise(diff)}."
    for fate in FATES:
        rows = diff.of_fate(fate)
        if rows:
            yield f"\n### {_TITLES[fate]}\n"
        for row in rows:
            yield f"- {_head(row, _reference)}"
            yield from (f"    - {line}" for line in _details(row, _reference))
    if diff.topics:
        yield "\n### Topics\n"
        yield from (f"- {_field(change, _reference)}" for change in diff.topics)
    if diff.coverage:
        yield "\n### Sentences accounted for\n"
        yield from (f"- {_coverage(row)}" for row in diff.coverage)


def _plain(text: str) -> str:
    return visible(_cut(text))


def _reference(text: str) -> str:
    """Returns `text` with each punctuation mark as a character reference, in one line."""
    return _PUNCTUATION.sub(lambda sign: f"&#{ord(sign[0])};", _plain(text))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _head(row: CardChange, sign: Sign) -> str:
    review = " (draft)" if row.review == "draft" else ""
    note = f" ({sign(row.note)})" if row.note else ""
    return f"{row.kind} {sign(row.id)}{review}: {sign(row.title)}{note}"


def _details(row: CardChange, sign: Sign) -> Iterator[str]:
    """Yields what a reader needs of the fields: all that changed, of a new card the evidence."""
    for change in row.fields:
        if row.fate == "added" and (change.key in _TITLE_KEYS or change.key in _QUIET):
            continue
        if change.key not in _QUIET or row.fate == "changed":
            yield _field(change, sign)


def _field(change: FieldChange, sign: Sign) -> str:
    key = sign(change.key)
    if not change.before:
        return f"{key}: {sign(change.after)}"
    if not change.after:
        return f"{key}, no longer: {sign(change.before)}"
    return f"{key}: {sign(change.after)}; before: {sign(change.before)}"


def _coverage(row: CoverageChange) -> str:
    def share(pair: tuple[int, int] | None) -> str:
        """Returns how many of how many sentences."""
        return "none" if pair is None else f"{pair[0]} of {pair[1]}"

    return f"{row.source}: {share(row.before)} before, {share(row.after)} now"

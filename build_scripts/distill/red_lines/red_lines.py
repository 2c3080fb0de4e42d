"""Red lines out of the positions of an article: limits declared, not calls or wishes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.drafts import Bin, DraftEvidence, PositionDraft, RedLineDraft
from build_scripts.distill.events.houses import find_houses
from build_scripts.distill.red_lines.declared import find_condition, find_declared, words_of
from build_scripts.distill.red_lines.held import holder_of
from build_scripts.distill.red_lines.limits import find_limit, has_explicit_wording
from build_scripts.distill.red_lines.signs import is_doubted, weigh_telling
from build_scripts.distill.red_lines.told import (
    HEAD_LINES,
    Telling,
    common_holder,
    is_person,
    is_same_line,
    stems_of,
)
from build_scripts.text.document import Span

MAX_LENGTH = 560
# How many lines a headline and the points below it may fill, how many words a point may have, and
# a sentence must.
MAX_DECK, _MAX_POINT, _MIN_WORDS = 12, 14, 6
_SENTENCE_END = re.compile(r"[.!?…][\"”»’')]*\s*$")
_NEAR_END = 12
_AROUND = ("attribution", "context", "date")


def distill_red_lines(
    annotation: Annotation, positions: Sequence[PositionDraft]
) -> tuple[RedLineDraft, ...]:
    """Returns the red lines of an article in text order, each once however often it is told.

    What only the title tells is none: a headline alone proves nothing.
    `positions` are the article's; a red line names them by their indices.
    """
    tellings = [
        telling
        for number, position in enumerate(positions)
        for telling in _tellings_in(annotation, number, position)
    ]
    tellings = [row for row in tellings if not _is_told_inside(annotation, row, tellings)]
    if not tellings:
        return ()
    houses = find_houses(annotation)
    groups: list[list[Telling]] = []
    for telling in (weigh_telling(annotation, houses, row) for row in tellings):
        group = next((g for g in groups if is_same_line(annotation, houses, g, telling)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    return tuple(
        _draft(annotation, group)
        for group in groups
        if not all(_is_in_title(annotation, telling.span) for telling in group)
        and not all(map(is_doubted, group))
    )


def _tellings_in(annotation: Annotation, number: int, position: PositionDraft) -> list[Telling]:
    """Returns the limits in what a position states or states again, at most one for each kind."""
    found: list[Telling] = []
    contents = [row.span for row in position.evidence if row.use == "content"]
    again = [row.span for row in position.evidence if row.use == "repetition"]
    pieces = [(span, find_declared(annotation, span, position)) for span in (*contents, *again)]
    for at, (span, limit) in enumerate(pieces):
        if limit is not None and all(old.limit.kind != limit.kind for old in found):
            holder = holder_of(annotation, span, position)
            torn = at and at < len(contents) and _goes_on(annotation, contents[at - 1], span)
            first, rest = (contents[at - 1], (span,)) if torn else (span, ())
            stems = stems_of(annotation, first)
            found.append(Telling(first, limit, holder, number, position, stems, rest))
    return found or list(_telling_of_all(annotation, number, position, contents))


def _telling_of_all(
    annotation: Annotation, number: int, position: PositionDraft, contents: Sequence[Span]
) -> Iterator[Telling]:
    """Yields the limit that only all pieces of a content declare, a condition before them too."""
    condition = find_condition(annotation, contents[0], position)
    pieces = contents if condition is None else (condition, *contents)
    if len(pieces) > 1:
        whole = find_limit(" ".join(words_of(annotation, span, position) for span in pieces))
        if whole is not None:
            holder = holder_of(annotation, contents[0], position)
            stems = stems_of(annotation, pieces[0])
            yield Telling(pieces[0], whole, holder, number, position, stems, tuple(pieces[1:]))


def _goes_on(annotation: Annotation, before: Span, span: Span) -> bool:
    """True when a piece goes on with the sentence of the one before it, torn by who says it."""
    text = annotation.document.text
    is_cut = not _SENTENCE_END.search(text[before.start : before.end][-_NEAR_END:])
    return is_cut and text[span.start].islower()


def _is_told_inside(annotation: Annotation, row: Telling, others: Sequence[Telling]) -> bool:
    """True when the limit in what somebody says is that of another who is told of in it."""
    text = annotation.document.text
    return not row.rest and any(
        row.span != other.span
        and row.span.covers(other.span)
        and find_limit(text[row.span.start : other.span.start]) is None
        and find_limit(text[other.span.end : row.span.end]) is None
        for other in others
    )


def _is_in_title(annotation: Annotation, span: Span) -> bool:
    """True in a headline, or in a line above the first sentence that does not end as one does."""
    text = annotation.document.text
    if any(row.kind == "headline" and row.span.covers(span) for row in annotation.furniture):
        return True
    start, end = text.rfind("\n", 0, span.end) + 1, text.find("\n", span.end)
    line, above = text[start : None if end < 0 else end], text.count("\n", 0, start)
    if _SENTENCE_END.search(line[-_NEAR_END:]):
        return False
    is_point = above < MAX_DECK and len(line.split()) <= _MAX_POINT
    return above < HEAD_LINES or (
        is_point and not any(map(_is_sentence, text[:start].splitlines()))
    )


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= _MIN_WORDS and bool(_SENTENCE_END.search(line[-_NEAR_END:]))


def _draft(annotation: Annotation, group: list[Telling]) -> RedLineDraft:
    """Returns one red line; the plainest telling is its content, the others repeat it."""
    first = min(group, key=lambda telling: _plainness(annotation, telling))
    below = [telling for telling in group if not _is_in_title(annotation, telling.span)]
    holder = common_holder(annotation, below)
    rest = [telling for telling in group if telling is not first]
    content = [DraftEvidence(span, "content") for span in (first.span, *first.rest)]
    repeated = [DraftEvidence(row.span, "repetition") for row in rest]
    others = [row for row in first.position.evidence if row.use in _AROUND]
    limit = " … ".join(" ".join(annotation.document.slice(row.span).split()) for row in content)
    return RedLineDraft(
        holder=holder,
        speaker=first.position.speaker,
        limit=limit[:MAX_LENGTH],
        kind=first.limit.kind,
        strength="explicit" if any(t.limit.strength == "explicit" for t in group) else "implied",
        toward=first.position.toward,
        positions=tuple(sorted({row.number for row in group})),
        evidence=(*content, *others, *repeated),
        confidence=_confidence_of(first),
        rule=f"limit/{first.limit.kind}",
        doubts=first.doubts,
    )


def _plainness(annotation: Annotation, telling: Telling) -> tuple[bool, bool, bool, bool, int]:
    """Returns what puts a telling first: no title, plain wording, no person, `red line`, place."""
    text = annotation.document.slice(telling.span)
    return (
        _is_in_title(annotation, telling.span),
        telling.limit.strength == "implied",
        is_person(annotation, telling.holder),
        not has_explicit_wording(text),
        telling.span.start,
    )


def _confidence_of(telling: Telling) -> Bin:
    """Returns high for an explicit limit in a position that is sure itself, else medium.

    It is never low, since the words of a limit are told for their own sake.
    """
    is_explicit = telling.limit.strength != "implied"
    return "high" if is_explicit and telling.position.confidence == "high" else "medium"

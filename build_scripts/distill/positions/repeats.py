"""One statement told several times in an article: one position with several evidences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.phrases import words_in
from build_scripts.distill.drafts import DraftEvidence, PositionDraft
from build_scripts.text.document import Span
from build_scripts.text.passages import merge_spans, spans_over

CONTAINMENT = 0.8
# The writer's readings differ by a word or two and are yet told apart.
CONTAINMENT_OF_READINGS = 0.9
MIN_WORDS = 5
# The copy that is quoted wins over the one that is told.
_RANK = {"direct": 0, "mixed": 1, "indirect": 2, "reporter": 3}


def merge_repeats(
    annotation: Annotation, drafts: Sequence[PositionDraft]
) -> tuple[PositionDraft, ...]:
    """Returns the positions, tellings of the same words by the same holder as one.

    The quoted copy keeps its place; the others, and copies that nobody utters, in sentences
    and headlines, become `repetition`.
    """
    order = sorted(range(len(drafts)), key=lambda n: (_RANK[drafts[n].mode], n))
    told = [_told(annotation, draft) for draft in drafts]
    kept: dict[int, PositionDraft] = {}
    for number in order:
        draft = drafts[number]
        twin = next((n for n in kept if _is_same(annotation, told[n], told[number])), None)
        if twin is None:
            kept[number] = draft
        else:
            kept[twin] = _with_repetitions(kept[twin], content_of(draft))
    rows = [kept[number] for number in sorted(kept)]
    unsaid = _unsaid_spans(annotation, [told[number] for number in sorted(kept)])
    return tuple(_with_repetitions(row, _unsaid_copies(annotation, row, unsaid)) for row in rows)


def content_of(draft: PositionDraft) -> tuple[Span, ...]:
    """Returns the spans that prove what a position says."""
    return tuple(row.span for row in draft.evidence if row.use == "content")


@dataclass(frozen=True)
class _Told:
    """A position beside the places and the words that say it, which are looked up once."""

    draft: PositionDraft
    content: tuple[Span, ...]
    count: int
    words: frozenset[str]


@dataclass(frozen=True)
class _Unsaid:
    """A sentence or headline in which no position stands, with its words."""

    span: Span
    count: int
    words: frozenset[str]


def _told(annotation: Annotation, draft: PositionDraft) -> _Told:
    content = content_of(draft)
    words = _words(annotation, content)
    return _Told(draft, content, len(words), frozenset(words))


def _words(annotation: Annotation, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(word for span in spans for word in words_in(annotation.document.slice(span)))


def containment(one: frozenset[str], other: frozenset[str]) -> float:
    """Returns the share of the fewer words that stand among the others."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def _is_same(annotation: Annotation, first: _Told, second: _Told) -> bool:
    kept, draft = first.draft, second.draft
    if kept.source == draft.source and kept.source is not None:
        return False
    actors = {kept.holder, kept.speaker} & {draft.holder, draft.speaker} - {None}
    if not actors and (kept.mode != "direct" or draft.mode == "direct"):
        return False
    if not actors:
        lead = _words(annotation, _sentences_of(annotation, draft))
        return len(lead) >= MIN_WORDS and containment(frozenset(lead), first.words) >= CONTAINMENT
    if min(first.count, second.count) < MIN_WORDS:
        return _overlap(first.content, second.content)
    are_readings = kept.mode == draft.mode == "reporter"
    least = CONTAINMENT_OF_READINGS if are_readings else CONTAINMENT
    return containment(first.words, second.words) >= least


def _sentences_of(annotation: Annotation, draft: PositionDraft) -> list[Span]:
    """Returns what the sentences of a position say beside its source and cue."""
    spans = content_of(draft)
    if draft.rule.endswith("points-back"):
        return list(spans)
    rows = {row for span in spans for row in spans_over(annotation.sentences, span)}
    return sorted(rows)


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(2 * a.overlap(b) >= min(len(a), len(b)) for a in one for b in other)


def _with_repetitions(draft: PositionDraft, spans: Sequence[Span]) -> PositionDraft:
    known = [row.span for row in draft.evidence]
    new = [span for span in spans if not any(span.overlap(row) for row in known)]
    rows = tuple(DraftEvidence(span, "repetition") for span in new)
    return replace(draft, evidence=(*draft.evidence, *rows))


def _unsaid_spans(annotation: Annotation, rows: Sequence[_Told]) -> list[_Unsaid]:
    """Returns the sentences and headlines in which no position stands."""
    taken = merge_spans(span for row in rows for span in row.content)
    headlines = [row.span for row in annotation.furniture if row.kind == "headline"]
    found = []
    for span in sorted((*annotation.sentences, *headlines)):
        at = bisect_right(taken, span.start, key=lambda row: row.end)
        if at == len(taken) or not span.overlap(taken[at]):
            words = _words(annotation, [span])
            found.append(_Unsaid(span, len(words), frozenset(words)))
    return found


def _unsaid_copies(
    annotation: Annotation,
    draft: PositionDraft,
    unsaid: Sequence[_Unsaid],
) -> list[Span]:
    """Returns the sentences and headlines that tell a position again and are none themselves."""
    told = _told(annotation, draft)
    return [
        row.span
        for row in unsaid
        if min(row.count, told.count) >= MIN_WORDS
        and row.count <= 2 * told.count
        and containment(row.words, told.words) >= CONTAINMENT
    ]

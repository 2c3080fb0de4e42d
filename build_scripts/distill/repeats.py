"""One statement told several times in an article: one position with several evidences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.drafts import DraftEvidence, PositionDraft
from build_scripts.distill.phrases import words_in
from build_scripts.text.document import Span
from build_scripts.text.passages import merge_spans

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
    kept: dict[int, PositionDraft] = {}
    for number in order:
        draft = drafts[number]
        twin = next((n for n, row in kept.items() if _is_same(annotation, row, draft)), None)
        if twin is None:
            kept[number] = draft
        else:
            kept[twin] = _with_repetitions(kept[twin], content_of(draft))
    rows = [kept[number] for number in sorted(kept)]
    unsaid = _unsaid_spans(annotation, rows)
    return tuple(_with_repetitions(row, _unsaid_copies(annotation, row, unsaid)) for row in rows)


def content_of(draft: PositionDraft) -> tuple[Span, ...]:
    """Returns the spans that prove what a position says."""
    return tuple(row.span for row in draft.evidence if row.use == "content")


def _words(annotation: Annotation, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(word for span in spans for word in words_in(annotation.document.slice(span)))


def containment(one: Sequence[str], other: Sequence[str]) -> float:
    """Returns the share of the shorter one's words that stand in the other."""
    short, long = sorted((set(one), set(other)), key=len)
    return len(short & long) / len(short) if short else 0.0


def _is_same(annotation: Annotation, kept: PositionDraft, draft: PositionDraft) -> bool:
    actors = {kept.holder, kept.speaker} & {draft.holder, draft.speaker} - {None}
    if kept.source == draft.source and kept.source is not None:
        return False
    if not actors and (kept.mode != "direct" or draft.mode == "direct"):
        return False
    one = _words(annotation, content_of(kept))
    if not actors:
        lead = _words(annotation, _sentences_of(annotation, draft))
        return len(lead) >= MIN_WORDS and containment(lead, one) >= CONTAINMENT
    other = _words(annotation, content_of(draft))
    if min(len(one), len(other)) < MIN_WORDS:
        return _overlap(content_of(kept), content_of(draft))
    are_readings = kept.mode == draft.mode == "reporter"
    return containment(one, other) >= (CONTAINMENT_OF_READINGS if are_readings else CONTAINMENT)


def _sentences_of(annotation: Annotation, draft: PositionDraft) -> list[Span]:
    """Returns what the sentences of a position say beside its source and cue."""
    spans = content_of(draft)
    if draft.rule.endswith("points-back"):
        return list(spans)
    return [row for row in annotation.sentences if any(row.overlap(span) for span in spans)]


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(2 * a.overlap(b) >= min(len(a), len(b)) for a in one for b in other)


def _with_repetitions(draft: PositionDraft, spans: Sequence[Span]) -> PositionDraft:
    known = [row.span for row in draft.evidence]
    new = [span for span in spans if not any(span.overlap(row) for row in known)]
    rows = tuple(DraftEvidence(span, "repetition") for span in new)
    return replace(draft, evidence=(*draft.evidence, *rows))


def _unsaid_spans(
    annotation: Annotation, rows: Sequence[PositionDraft]
) -> list[tuple[Span, tuple[str, ...]]]:
    """Returns the sentences and headlines in which no position stands, with their words."""
    taken = merge_spans(span for row in rows for span in content_of(row))
    headlines = [row.span for row in annotation.furniture if row.kind == "headline"]
    found = []
    for span in sorted((*annotation.sentences, *headlines)):
        at = bisect_right(taken, span.start, key=lambda row: row.end)
        if at == len(taken) or not span.overlap(taken[at]):
            found.append((span, _words(annotation, [span])))
    return found


def _unsaid_copies(
    annotation: Annotation,
    draft: PositionDraft,
    unsaid: Sequence[tuple[Span, tuple[str, ...]]],
) -> list[Span]:
    """Returns the sentences and headlines that tell a position again and are none themselves."""
    words = _words(annotation, content_of(draft))
    return [
        span
        for span, own in unsaid
        if min(len(own), len(words)) >= MIN_WORDS
        and len(own) <= 2 * len(words)
        and containment(own, words) >= CONTAINMENT
    ]

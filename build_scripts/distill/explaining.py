"""Why a candidate fact reads as it does: rules, lines of the lexicon, and what else was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.actors.coreference import POINTING
from build_scripts.annotate.marks import Annotation, Attribution, EventMark, Mention
from build_scripts.distill.article import Drafts
from build_scripts.distill.drafts import DraftEvidence, EventDraft, PositionDraft, RedLineDraft
from build_scripts.distill.events.choosing import explain_choice
from build_scripts.distill.events.confidence import SCALE as EVENTS
from build_scripts.distill.events.refusals import least_confidence
from build_scripts.distill.matching import KIND_OF, Draft, Held, contents_of, find_keeper
from build_scripts.distill.positions.confidence import SCALE as POSITIONS
from build_scripts.distill.red_lines.signs import SCALE as RED_LINES
from build_scripts.distill.tracing import (
    trace_cue,
    trace_event,
    trace_limit,
    trace_stance,
    trace_topic,
)
from build_scripts.text.document import Document, Span

# How far back in sentences a pronoun may find whom it stands for.
_REACH = 3
_SHOWN = 90


def place_of(document: Document, span: Span) -> str:
    """Returns `path:line:column` of a span and its words in one line."""
    line, column = document.position(span.start)
    words = " ".join(document.slice(span).split())
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    return f"{document.path}:{line}:{column}: “{shown}”"


def explain_draft(drafts: Drafts, draft: Draft, held: Sequence[Held]) -> Iterator[str]:
    """Yields the lines that tell one candidate: what it says, why, and whether it is written."""
    document = drafts.annotation.document
    yield f"{KIND_OF[type(draft)]} read by the rule {draft.rule}, confidence {draft.confidence}"
    for row in draft.evidence:
        yield f"  {row.use}: {place_of(document, row.span)}"
    if isinstance(draft, PositionDraft):
        yield from _explain_position(drafts.annotation, draft)
    elif isinstance(draft, EventDraft):
        yield from _explain_event(drafts.annotation, draft)
    else:
        yield from _explain_red_line(drafts, draft)
    yield f"  {_fate(draft, held)}"


def _fate(draft: Draft, held: Sequence[Held]) -> str:
    """Returns whether a candidate would become a draft card, and why not."""
    keeper = find_keeper(draft, held)
    if keeper is not None:
        return f"not written: held by {keeper.by}"
    if not isinstance(draft, EventDraft) and draft.holder is None:
        return "not written: nobody is known to hold it, and a card says who"
    return "not in the record: would be written as a draft"


def _explain_position(annotation: Annotation, draft: PositionDraft) -> Iterator[str]:
    document = annotation.document
    content = " ".join(document.slice(span) for span in _contents(draft.evidence))
    sentence = " ".join(
        document.slice(row) for row in annotation.sentences if row.overlap(draft.evidence[0].span)
    )
    yield (
        f"  holder {draft.holder}, speaker {draft.speaker}, via {', '.join(draft.via) or 'nobody'},"
        f" mode {draft.mode}"
    )
    if draft.attribution is not None:
        yield from explain_attribution(annotation, draft.attribution)
        yield f"  {POSITIONS.explain(draft.doubts)}"
        told = trace_stance(draft.attribution, draft.stance, draft.stance_told_by, content)
        yield f"  stance {draft.stance}: {told}"
    texts = (("the content", content), ("its sentence", sentence), ("the article", document.text))
    yield f"  topic {draft.topic}: {trace_topic(draft.topic, texts)}"
    copies = [row for row in draft.evidence if row.use == "repetition"]
    if copies:
        yield f"  told {len(copies) + 1} times: the most quoted stands, the others repeat it"


def _contents(evidence: Sequence[DraftEvidence]) -> list[Span]:
    return [row.span for row in evidence if row.use == "content"]


def explain_attribution(annotation: Annotation, row: Attribution) -> Iterator[str]:
    """Yields by what an attribution was found, whom its source names, and how surely."""
    document = annotation.document
    cue = " … ".join(document.slice(span) for span in row.cue) or "no word"
    yield f"  cue “{cue}”: {trace_cue(row)}"
    if row.holder_rule:
        yield f"  holder told from the speaker by the rule {row.holder_rule}"
    yield from _explain_source(annotation, row)
    worth = row.confidence / row.probability if row.probability else 0
    yield f"  worth {row.confidence:g} = {row.probability:g} (lexicon) x {worth:.2g} (source)"


def _explain_source(annotation: Annotation, row: Attribution) -> Iterator[str]:
    document = annotation.document
    if not row.source:
        yield "  source: none in the sentence"
        return
    named = [m for m in annotation.mentions if any(s.covers(m.span) for s in row.source)]
    for span in row.source:
        yield f"  source: {place_of(document, span)}"
    for mention in named:
        words = document.slice(mention.span)
        yield f"    “{words}” is {mention.actor} by the rule {mention.rule}"
    others = list(_others(annotation, row))
    if not named:
        several = "several were named near before, and in doubt none is chosen"
        yield f"    nobody: {several if len(others) > 1 else 'the words name no actor'}"
    if row.mode == "reporter" and row.holder is not None:
        yield f"    the writer's reading: {row.holder} is whom the words describe"
    for mention in others:
        yield f"    also looked at: {mention.actor}, {place_of(document, mention.span)}"


def _others(annotation: Annotation, row: Attribution) -> Iterator[Mention]:
    """Yields who else was named near before, where the source is a pronoun."""
    words = " ".join(annotation.document.slice(span) for span in row.source)
    if words.lower() not in POINTING:
        return
    start = min(row.source).start
    before = [span for span in annotation.sentences if span.start <= start][-_REACH - 1 :]
    seen = {row.speaker, row.holder}
    for mention in annotation.mentions:
        near = before and before[0].start <= mention.span.start < start
        if near and mention.rule != "pronoun" and mention.actor not in seen:
            seen.add(mention.actor)
            yield mention


def _explain_event(annotation: Annotation, draft: EventDraft) -> Iterator[str]:
    parts = ", ".join(f"{actor} ({part})" for actor, part in draft.participants)
    yield f"  {draft.type}, {draft.status}: {draft.label}"
    yield f"  participants: {parts or 'none known'}; place {draft.place}; date {draft.date}"
    for choice in draft.chosen:
        yield f"  chosen {explain_choice(choice)}"
    if draft.marks:
        yield f"  {EVENTS.explain(draft.doubts)}"
    for mark in draft.marks:
        yield from explain_mark(annotation, mark)
    if len(draft.marks) > 1:
        yield f"  told {len(draft.marks)} times: the words of one event, no part speaks against it"


def explain_mark(annotation: Annotation, mark: EventMark) -> Iterator[str]:
    """Yields by which word a telling of an event was found, and how surely."""
    document = annotation.document
    yield f"  trigger: {place_of(document, mark.trigger)}"
    yield f"    {trace_event(mark, document.slice(mark.trigger))}"
    least = least_confidence(mark)
    yield f"    rule {mark.rule}, confidence {mark.confidence:g}; a card from {least:g}"


def _explain_red_line(drafts: Drafts, draft: RedLineDraft) -> Iterator[str]:
    document = drafts.annotation.document
    yield f"  holder {draft.holder}, speaker {draft.speaker}, {draft.kind}, {draft.strength}"
    yield f"  {RED_LINES.explain(draft.doubts)}"
    for span in contents_of(draft.evidence):
        start = max(0, span.start - 40)
        lines = list(trace_limit(document.slice(span)))
        lines = lines or list(trace_limit(document.text[start : span.end]))
        for line in lines:
            yield f"  limit: {line}"
    for number in draft.positions:
        rests_on = drafts.positions[number]
        yield f"  rests on the position {place_of(document, rests_on.evidence[0].span)}"

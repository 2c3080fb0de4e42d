"""Statements made as occasions: an interview, remarks, a statement that is reported as such.

`Lima said on Monday` is no event; `Lima said in an interview` and `such a statement made Lima` are.
"""

from __future__ import annotations

import re

from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.drafts import DraftEvidence, EventDraft
from build_scripts.distill.positions.selection import is_anonymous
from build_scripts.distill.positions.utterances import find_attribution_span, find_date
from build_scripts.text.document import Span
from build_scripts.text.passages import spans_over

# The words beside a cue that name the occasion, and what may not stand for one.
_OCCASION = re.compile(
    r"\bsuch a statement\b|\bin an? (?:\w+ )?interview\b|\b(?:his|her|their) remarks\b|"
    r"\bspeaking (?:to|at|about)\b|\b(?:keynote|opening|closing) (?:speech|address)\b|"
    r"\bexpress(?:ed|es|ing) (?:his|her|their) (?:opinions?|views?)\b",
    re.IGNORECASE,
)


def distill_occasions(
    annotation: Annotation, events: tuple[EventDraft, ...]
) -> tuple[EventDraft, ...]:
    """Returns the statements that are occasions, in text order, each speaker's once.

    What `events` already tell as a statement in the same words is left out.
    """
    statements = [event for event in events if event.type == "STATEMENT"]
    told = [row.span for event in statements for row in event.evidence]
    found: dict[str, EventDraft] = {}
    for row in annotation.attributions:
        if is_anonymous(annotation, row) or row.speaker is None or row.speaker in found:
            continue
        span = _find_occasion(annotation, row)
        if span is not None and not any(span.overlap(other) for other in told):
            found[row.speaker] = _draft(annotation, row, row.speaker, span)
    return tuple(found.values())


def _find_occasion(annotation: Annotation, row: Attribution) -> Span | None:
    """Returns the clause of a cue that names the occasion, None where it names none."""
    run = find_attribution_span(annotation, row)
    if run is None or not row.cue:
        return None
    clause = _clause_of(annotation, row, run)
    text = annotation.document.slice(clause)
    return clause if _OCCASION.search(text) else None


def _clause_of(annotation: Annotation, row: Attribution, run: Span) -> Span:
    """Returns the run of source and cue, on to the end of its sentence or the content."""
    here = spans_over(annotation.sentences, Span(run.start, run.start + 1))
    end = here[0].end if here else run.end
    later = [part.start for part in row.content if part.start >= run.end]
    return Span(run.start, max(run.end, min((end, *later))))


def _draft(annotation: Annotation, row: Attribution, speaker: str, span: Span) -> EventDraft:
    name = next((actor.name for actor in annotation.actors if actor.id == speaker), speaker)
    date = find_date(annotation, row)
    evidence = [DraftEvidence(span, "content")]
    if date is not None and not span.covers(date.span):
        evidence.append(DraftEvidence(date.span, "date"))
    return EventDraft(
        label=f"Statement of {name}",
        type="STATEMENT",
        mode=None,
        status="happened",
        date=None if date is None else date.value,
        date_basis=None if date is None else date.basis,
        place=None,
        participants=((speaker, "source"),),
        trigger=row.cue[0],
        evidence=tuple(evidence),
        confidence="low",
        rule="event/occasion",
    )

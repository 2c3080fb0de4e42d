"""Positions out of the attributions of an article."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.attributions import is_telling
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.positions.addressees import find_addressees
from build_scripts.distill.positions.claims import Claim, cut_claims, is_claim, trim
from build_scripts.distill.positions.confidence import weigh_positions
from build_scripts.distill.positions.following import follow_on
from build_scripts.distill.positions.holding import find_own, hold, is_without_subject
from build_scripts.distill.positions.judgements import Tellings
from build_scripts.distill.positions.narrations import is_only_narrated
from build_scripts.distill.positions.repeats import merge_repeats
from build_scripts.distill.positions.selection import is_position
from build_scripts.distill.positions.stances import cue_in, find_entry, read_stance
from build_scripts.distill.positions.statements import write_statement
from build_scripts.distill.positions.topics import read_topic
from build_scripts.distill.positions.utterances import (
    evidence_of,
    find_attribution_span,
    find_date,
)
from build_scripts.text.document import Span
from build_scripts.text.passages import spans_over


def distill_positions(annotation: Annotation) -> tuple[PositionDraft, ...]:
    """Returns the positions of an article in text order, each told once.

    A quotation of several sentences gives one for each that claims something.
    """
    tellings = find_tellings(annotation)
    drafts = []
    for row in tellings.rows:
        for held, claim in find_claims(annotation, row, tellings):
            draft = make_draft(annotation, held, claim, tellings)
            if not is_only_narrated(annotation, draft):
                drafts.append(draft)
    drafts.sort(key=lambda draft: draft.evidence[0].span)
    told = list(follow_on(drafts))
    return tuple(weigh_positions(annotation, merge_repeats(annotation, told)))


def find_tellings(annotation: Annotation) -> Tellings:
    """Returns the attributions of an article that may be positions."""
    return Tellings([row for row in annotation.attributions if is_position(annotation, row)])


def find_claims(
    annotation: Annotation, row: Attribution, tellings: Tellings
) -> Iterator[tuple[Attribution, Claim]]:
    """Yields each claim with the attribution as it holds for it.

    A piece without a subject is held as the piece before it.
    """
    held = row
    for claim in _claims(annotation, row, tellings):
        if held is row or not is_without_subject(annotation, claim):
            held = hold(annotation, row, claim)
        yield held, claim


def _claims(annotation: Annotation, row: Attribution, tellings: Tellings) -> Iterator[Claim]:
    """Yields the claims of an attribution that no attribution inside it tells better."""
    judged = tellings.judgement_of(row)
    if judged is not None:
        yield _judged_claim(annotation, row, judged)
        return
    if tellings.is_judgement(row):
        return
    whole = _with_subject(row)
    if whole is not None and not is_claim(annotation.document, whole):
        return
    for claim in cut_claims(annotation, row) if whole is None else (whole,):
        if not _is_told_inside(row, claim, tellings):
            yield claim


def _judged_claim(annotation: Annotation, row: Attribution, judged: Attribution) -> Claim:
    """Returns what is judged and the judgement, as one run where they stand side by side."""
    start, end = row.content[0].start, judged.content[-1].end
    if row.content[-1].end >= max(span.end for span in (*row.cue, *row.source)):
        return (Span(start, end),)
    first = trim(annotation.document, Span(start, row.content[-1].end))
    return first, Span(judged.cue[0].start, end)


def _with_subject(row: Attribution) -> Claim | None:
    """Returns a clause that says what somebody supports or fears, from its subject to its end."""
    entry = find_entry(row)
    if row.rule == "reading" or entry is None or not entry.is_reporter or not row.source:
        return None
    if row.rule not in ("direct_object", "preposition"):
        return None
    start, end = min(row.source).start, row.content[-1].end
    return (Span(start, end),) if start < end else None


def _is_told_inside(row: Attribution, claim: Claim, tellings: Tellings) -> bool:
    """True when most of a claim is the word of another, who is told of as such."""
    if not is_telling(row):
        return False
    total = sum(map(len, claim))
    for other in tellings.told_in(row):
        if not other.cue or other.holder == row.holder:
            continue
        inner = (*other.source, *other.cue, *other.content)
        shared = sum(part.overlap(span) for part in claim for span in inner)
        within = all(any(part.covers(cue) for part in row.content) for cue in other.cue)
        if within and shared >= 0.7 * total:
            return True
    return False


def make_draft(
    annotation: Annotation, row: Attribution, claim: Claim, tellings: Tellings
) -> PositionDraft:
    """Returns one claim of an attribution as a position that nobody has weighed yet."""
    judged = tellings.judgement_of(row)
    document = annotation.document
    content = " ".join(document.slice(part) for part in claim)
    cue = cue_in(document.text, row)
    own = find_own(annotation, row.holder, row.speaker, *row.via)
    stance, told_by = read_stance(row, cue, content, claim, own, annotation)
    date = find_date(annotation, row)
    return PositionDraft(
        holder=row.holder,
        speaker=row.speaker,
        via=row.via,
        mode=row.mode if judged is None or judged.mode == row.mode else "mixed",
        stance=stance,
        topic=read_topic((content, _sentence_of(annotation, claim), document.text)),
        statement=write_statement(annotation, row, claim),
        toward=find_addressees(annotation, row, claim, stance, own),
        date=None if date is None else date.value,
        date_basis=None if date is None else date.basis,
        evidence=evidence_of(annotation, row, claim, date),
        source=_run(row.source),
        cue=_run(row.cue) or find_attribution_span(annotation, row),
        confidence="low",
        rule=f"attribution/{row.rule}".replace("_", "-"),
        attribution=row,
        stance_told_by=told_by,
    )


def _run(spans: tuple[Span, ...]) -> Span | None:
    return Span(min(spans).start, max(span.end for span in spans)) if spans else None


def _sentence_of(annotation: Annotation, claim: Claim) -> str:
    spans = spans_over(annotation.sentences, claim[0])
    return " ".join(annotation.document.slice(span) for span in spans)

"""What the rules made of a sentence: its candidates, and why the rest of it gave none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from build_scripts.annotate.lexicon import reading_with
from build_scripts.annotate.marks import Attribution, EventMark
from build_scripts.annotate.unused import find_listed_words
from build_scripts.distill.article import Drafts
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.events.choosing import Chooser
from build_scripts.distill.events.events import read_marks
from build_scripts.distill.events.houses import find_houses
from build_scripts.distill.events.merge import Telling
from build_scripts.distill.events.refusals import find_mark_refusal, find_telling_refusal
from build_scripts.distill.explaining import (
    explain_attribution,
    explain_draft,
    explain_mark,
    place_of,
)
from build_scripts.distill.matching import Draft, Held, contents_of, is_overlap
from build_scripts.distill.positions.narrations import is_only_narrated
from build_scripts.distill.positions.positions import find_claims, find_tellings, make_draft
from build_scripts.distill.positions.selection import find_refusal, find_teller
from build_scripts.text.document import Span


def all_drafts(drafts: Drafts) -> tuple[Draft, ...]:
    """Returns the candidates of all kinds: positions, events, red lines."""
    return (*drafts.positions, *drafts.events, *drafts.red_lines)


def explain_spans(
    drafts: Drafts, kind: type[Draft] | None, spans: Sequence[Span], held: Sequence[Held]
) -> Iterator[str]:
    """Yields what was read of some words: candidates of a kind (None: all), or why none."""
    with reading_with(drafts.annotation.lexicon):
        found = [
            row
            for row in all_drafts(drafts)
            if (kind is None or isinstance(row, kind))
            and any(is_overlap(a, b) for a in contents_of(row.evidence) for b in spans)
        ]
        for row in found:
            yield from explain_draft(drafts, row, held)
        if not found:
            yield "no candidate was read here"
            for span in drafts.annotation.sentences:
                if any(span.overlap(row) for row in spans):
                    yield from _indented(explain_sentence(drafts, span, held, is_quiet=True))


def explain_sentence(
    drafts: Drafts, sentence: Span, held: Sequence[Held], is_quiet: bool = False
) -> Iterator[str]:
    """Yields the candidates that rest on a sentence, and for the rest of it why there is none.

    A quiet answer leaves the candidates out.
    """
    with reading_with(drafts.annotation.lexicon):
        yield from _explain_sentence(drafts, sentence, held, is_quiet)


def _explain_sentence(
    drafts: Drafts, sentence: Span, held: Sequence[Held], is_quiet: bool
) -> Iterator[str]:
    annotation = drafts.annotation
    here = [
        row
        for row in all_drafts(drafts)
        if any(span.overlap(sentence) for span in contents_of(row.evidence))
    ]
    for row in () if is_quiet else here:
        yield from explain_draft(drafts, row, held)
    attributions = [row for row in annotation.attributions if _touches(row, sentence)]
    read = [row.attribution for row in here if isinstance(row, PositionDraft)]
    for row in attributions:
        if row not in read:
            yield from _explain_unread(drafts, row)
    marks = [mark for mark in annotation.events if mark.trigger.overlap(sentence)]
    for mark in marks:
        yield from _explain_unread_mark(drafts, mark)
    if not attributions and not marks:
        yield from _explain_nothing(drafts, sentence)


def _touches(row: Attribution, sentence: Span) -> bool:
    return any(span.overlap(sentence) for span in (*row.cue, *row.source, *row.content))


def _explain_unread(drafts: Drafts, row: Attribution) -> Iterator[str]:
    """Yields an attribution that gave no position of its own, and which rule says so."""
    annotation = drafts.annotation
    yield f"attribution by the rule {row.rule} without a position: {_why_unread(drafts, row)}"
    yield f"  content: {place_of(annotation.document, row.content[0])}"
    yield from explain_attribution(annotation, row)


def _why_unread(drafts: Drafts, row: Attribution) -> str:
    annotation = drafts.annotation
    refusal = find_refusal(annotation, row)
    if refusal is not None:
        teller = find_teller(annotation, row)
        inside = "" if teller is None else f" (in the words of {teller.speaker or 'another'})"
        return f"{named(refusal)}{inside}"
    tellings = find_tellings(annotation)
    claims = [
        make_draft(annotation, held, claim, tellings)
        for held, claim in find_claims(annotation, row, tellings)
    ]
    if not claims:
        return "no claim: too few words, a question, or told better by another attribution"
    if all(is_only_narrated(annotation, claim) for claim in claims):
        return named(is_only_narrated)
    spans = [span for claim in claims for span in contents_of(claim.evidence)]
    for draft in drafts.positions:
        if any(is_overlap(a, b) for a in contents_of(draft.evidence) for b in spans):
            place = place_of(annotation.document, draft.evidence[0].span)
            return f"merge_repeats: a copy of the position of {draft.holder} at {place}"
    return "merge_repeats: a copy of another position"


def named(rule: Callable[..., object]) -> str:
    """Returns a rule's name with the sentence that says what it does."""
    doc = (rule.__doc__ or "").strip().split("\n")[0]
    return f"{rule.__name__}: {doc[:1].lower()}{doc[1:].rstrip('.')}"


def _explain_unread_mark(drafts: Drafts, mark: EventMark) -> Iterator[str]:
    """Yields a telling that is in no candidate event, and which rule says so."""
    told = (row.trigger for draft in drafts.events for row in draft.marks)
    if mark.trigger in told:
        return
    peopled, filled = read_marks(drafts.annotation)
    known = next((row for row in filled if row.trigger == mark.trigger), mark)
    chooser = Chooser(peopled, tuple(map(Telling, filled)), find_houses(peopled))
    refusal = find_mark_refusal(known, peopled) or find_telling_refusal(
        chooser.fill(Telling(known))
    )
    why = "it was merged with a telling that is none" if refusal is None else named(refusal)
    yield f"{mark.type} without an event: {why}"
    yield from explain_mark(drafts.annotation, mark)


def _explain_nothing(drafts: Drafts, sentence: Span) -> Iterator[str]:
    """Yields the listed words of a sentence by which nothing was read, or that it has none."""
    document = drafts.annotation.document
    words = find_listed_words(document, sentence)
    if not words:
        yield "no cue and no word that tells an event stands in it"
    for row in words:
        place = place_of(document, row.span)
        if row.frames:
            frames = ", ".join(row.frames)
            yield f"{place} attributes only as {frames}; here the words do not hang together so"
        if row.groups:
            yield f"{place} may tell an event ({', '.join(row.groups)}); its frame is not met here"


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)

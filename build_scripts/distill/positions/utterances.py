"""When a position was uttered, and the evidence that says who uttered it."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.marks import Annotation, Attribution, Timex
from build_scripts.distill.drafts import DraftEvidence
from build_scripts.distill.positions.claims import Claim
from build_scripts.text.document import Span
from build_scripts.text.passages import spans_over

# Words before a date that tell of another time than that of speaking.
_OTHER_TIME = ("since", "until", "till", "by", "before", "from", "after")


def find_attribution_span(annotation: Annotation, row: Attribution) -> Span | None:
    """Returns the smallest run over the source and the cue that stands near them, or None."""
    parts = sorted((*row.source, *row.cue))
    if not parts:
        return None
    run = Span(parts[0].start, parts[-1].end)
    inside = any(part.overlap(run) for part in row.content)
    apart = "\n" in annotation.document.slice(run)
    if (inside or apart) and row.source:
        return row.source[0]
    return run


def find_antecedent(annotation: Annotation, row: Attribution, actor: str) -> Span | None:
    """Returns the last place before an attribution that names the actor, when it does not itself.

    A pronoun and a bare office name nobody.
    """
    named = annotation_names(annotation, actor)
    own = [*row.source, *row.content]
    texts = [annotation.document.slice(span) for span in own]
    if any(name in text for name in named for text in texts):
        return None
    start = min(span.start for span in (*row.source, *row.cue, *row.content))
    before = [m for m in annotation.mentions if m.actor == actor and m.span.end <= start]
    before = [m for m in before if annotation.document.slice(m.span) in named]
    return before[-1].span if before else None


def annotation_names(annotation: Annotation, actor_id: str) -> tuple[str, ...]:
    """Returns the name and the aliases of an actor of the article."""
    for actor in annotation.actors:
        if actor.id == actor_id:
            return (actor.name, *actor.aliases)
    return ()


def find_date(annotation: Annotation, row: Attribution) -> Timex | None:
    """Returns the date in the clause of the cue, or of a tweet's signature, or None.

    The date of publication is none; a date in the content is what is talked about. In an
    interview the name stands in another's question.
    """
    anchor = min((*row.cue, *row.source), default=None)
    if anchor is None or row.rule in ("interview", "speech", "own-voice", "release"):
        return None
    place = _clause_at(annotation, anchor.start)
    dates = [
        timex
        for timex in annotation.timexes_over(place)
        if timex.type == "DATE"
        and timex.value is not None
        and place.covers(timex.span)
        and not _is_told(annotation, row, timex)
        and not _is_other_time(annotation, timex)
    ]
    return min(dates, key=lambda timex: _distance(anchor, timex.span), default=None)


def _is_told(annotation: Annotation, row: Attribution, timex: Timex) -> bool:
    """True for a date in what is said, here or by another cue of the sentence."""
    return not all(
        any(part.covers(cue) for part in other.content for cue in row.cue)
        for other in annotation.attributions_over(timex.span)
    )


def _clause_at(annotation: Annotation, offset: int) -> Span:
    for sentence in spans_over(annotation.sentences, Span(offset, offset + 1)):
        return sentence
    return next(
        (line for line in annotation.document.lines if line.start <= offset <= line.end),
        Span(offset, offset),
    )


def _is_other_time(annotation: Annotation, timex: Timex) -> bool:
    before = annotation.document.text[max(0, timex.span.start - 12) : timex.span.start]
    words = before.lower().split()
    return bool(words) and words[-1] in _OTHER_TIME


def _distance(anchor: Span, span: Span) -> int:
    return max(span.start - anchor.end, anchor.start - span.end)


def evidence_of(
    annotation: Annotation, row: Attribution, claim: Claim, date: Timex | None
) -> tuple[DraftEvidence, ...]:
    """Returns the evidence of one claim: its words, who utters them, and when."""
    rows = [DraftEvidence(span, "content") for span in claim]
    run = find_attribution_span(annotation, row)
    if run is not None and row.mode != "reporter":
        rows.append(DraftEvidence(run, "attribution"))
    for actor in dict.fromkeys((row.holder, row.speaker)):
        if actor is not None:
            rows += _context(annotation, row, actor, [piece.span for piece in rows])
    if date is not None:
        rows.append(DraftEvidence(date.span, "date"))
    return tuple(rows)


def _context(
    annotation: Annotation, row: Attribution, actor: str, known: Sequence[Span]
) -> list[DraftEvidence]:
    antecedent = find_antecedent(annotation, row, actor)
    if antecedent is None or any(span.covers(antecedent) for span in known):
        return []
    return [DraftEvidence(antecedent, "context")]

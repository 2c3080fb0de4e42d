"""Which limit a piece of somebody's words declares, read with the words that lead to it."""

from __future__ import annotations

import re
from bisect import bisect_right

from build_scripts.annotate.lexicon import once_a_lexicon
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.phrases import any_of, phrases_at, plain
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.positions.claims import trim
from build_scripts.distill.red_lines.forms import find_form
from build_scripts.distill.red_lines.held import denies, foresees
from build_scripts.distill.red_lines.limits import Limit, find_limit
from build_scripts.distill.red_lines.refused import find_refused
from build_scripts.distill.red_lines.told import NEAR
from build_scripts.text.document import Span

# What may stand between a cue and its content: `insisted that`, `no intention of`.
_BETWEEN = ("", "that", "of")
# A condition that opens a sentence, before who says the rest of it.
_CONDITION = re.compile(
    r"[\s\"“„«]*(?:unless|if|until|should|(?:as|so) long as|without|only (?:if|when|after|once))\b"
    r"[^.!?;]{8,200},[\"”»]?\s*$",
    re.IGNORECASE,
)


def find_declared(annotation: Annotation, span: Span, position: PositionDraft) -> Limit | None:
    """Returns the limit in a content, by its words or by the form of a refusal, or None."""
    words = words_of(annotation, span, position)
    if denies(position):
        return None
    if position.mode == "direct" and _of_others().match(plain(words)):
        return None
    limit = find_limit(words)
    if limit is not None and limit.kind == "precondition" and foresees(position):
        return None
    limit = limit or find_refused(annotation, span, position)
    if limit is None and not foresees(position):
        return find_form(annotation, span, position)
    return limit


@once_a_lexicon
def _of_others() -> re.Pattern[str]:
    """Returns the pattern of a view of others: `They won't even admit it`, in somebody's words.

    What others will not be or get may be the speaker's limit; what they will not put up with or
    part with is only told of them.
    """
    verbs = any_of(
        form for key in ("accept", "cede", "discuss") for form in phrases_at("limits", "verbs", key)
    )
    return re.compile(
        r"\W*(?:they|he|she) (?:will|would|wo|can|could|ca|do|does|did) (?:not|never) "
        rf"(?:even |ever )?{verbs}"
    )


def words_of(annotation: Annotation, span: Span, position: PositionDraft) -> str:
    """Returns a content with the cue right before it: `demanded` of `demanded guarantees`."""
    document, cue = annotation.document, position.cue
    if cue is None or position.mode == "direct" or not cue.end <= span.start:
        return document.slice(span)
    between = document.text[cue.end : min(span.start, cue.end + NEAR)]
    is_near = span.start - cue.end <= NEAR and between.strip() in _BETWEEN
    return document.slice(Span(cue.start, span.end) if is_near else span)


def find_condition(annotation: Annotation, span: Span, position: PositionDraft) -> Span | None:
    """Returns `Unless the camps are cleared` before `, he said, "we will clear them"`, or None."""
    at = bisect_right(annotation.sentences, span.start, key=lambda row: row.start) - 1
    starts = [row.start for row in (position.source, position.cue) if row is not None]
    start, end = annotation.sentences[max(at, 0)].start, min((span.start, *starts))
    if at < 0 or not _CONDITION.match(annotation.document.text, start, end):
        return None
    return trim(annotation.document, Span(start, end))

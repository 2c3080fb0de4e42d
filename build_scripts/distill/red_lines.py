"""Red lines out of the positions of an article: limits declared, not calls or wishes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.annotate.marks import Annotation, Mention
from build_scripts.annotate.sources import GROUP_KINDS
from build_scripts.distill.claims import trim
from build_scripts.distill.drafts import DraftEvidence, PositionDraft, RedLineDraft
from build_scripts.distill.limits import Limit, find_limit, has_explicit_wording
from build_scripts.distill.phrases import words_in
from build_scripts.text.document import Span

MAX_LENGTH = 560
# Words that two tellings of one limit must share, cut to their stems.
_MIN_SHARED = 2
_STEM = 6
# How early a limit names what it speaks of by a pronoun, how early it does so with a preposition
# before it (`We will not budge on that`), and how far back that may stand.
_EARLY, _EARLY_WITH = 4, 8
_BESIDE = 240
_HEAD_LINES = 2
# How many signs may stand between a cue and the limit: `insisted that a vote`.
_NEAR = 8
_SENTENCE_ENDS = (".", "!", "?", '"', "”", "»", "’", "'", ")")
_BACKWARD = frozenset("it its that this these those one such both".split())
_WITH = frozenset("on about over to of for with".split())
_AROUND = ("attribution", "context", "date")
_SMALL = frozenset(
    "the a an and or of in on to for by with that this there be is are was were will would not "
    "no never its his her their our it he she they we any some very have has had been as at from "
    "about regarding said says must can could should may who which what".split()
)


@dataclass(frozen=True)
class _Telling:
    """The words that declare a limit, the position they stand in, and whose limit it is.

    `rest` are the other pieces of words that are torn by who says them: `Unless X, he said, Y`.
    """

    span: Span
    limit: Limit
    holder: str | None
    number: int
    position: PositionDraft
    rest: tuple[Span, ...] = ()


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
    groups: list[list[_Telling]] = []
    for telling in tellings:
        group = next((g for g in groups if _is_same_line(annotation, g, telling)), None)
        if group is None:
            groups.append([telling])
        else:
            group.append(telling)
    return tuple(
        _draft(annotation, group)
        for group in groups
        if not all(_is_in_title(annotation, telling.span) for telling in group)
    )


def _tellings_in(annotation: Annotation, number: int, position: PositionDraft) -> list[_Telling]:
    """Returns the limits in the contents of a position, at most one for each kind."""
    found: list[_Telling] = []
    contents = [row.span for row in position.evidence if row.use == "content"]
    pieces = [(span, find_limit(_words_of(annotation, span, position))) for span in contents]
    for span, limit in pieces:
        if limit is not None and all(old.limit.kind != limit.kind for old in found):
            holder = _holder_of(annotation, span, position)
            found.append(_Telling(span, limit, holder, number, position))
    if not found and len(contents) > 1:
        whole = find_limit(" ".join(_words_of(annotation, span, position) for span in contents))
        if whole is not None:
            first, *rest = contents
            holder = _holder_of(annotation, first, position)
            found.append(_Telling(first, whole, holder, number, position, tuple(rest)))
    return found


def _is_told_inside(annotation: Annotation, row: _Telling, others: Sequence[_Telling]) -> bool:
    """True when the limit in what somebody says is that of another who is told of in it."""
    text = annotation.document.text
    return not row.rest and any(
        row.span != other.span
        and row.span.covers(other.span)
        and find_limit(text[row.span.start : other.span.start]) is None
        and find_limit(text[other.span.end : row.span.end]) is None
        for other in others
    )


def _words_of(annotation: Annotation, span: Span, position: PositionDraft) -> str:
    """Returns a content with the cue right before it: `demanded` of `demanded guarantees`.

    Between the two `that` may stand, as in `insisted that the vote be held first`.
    """
    document, cue = annotation.document, position.cue
    if cue is None or position.mode == "direct" or not cue.end <= span.start:
        return document.slice(span)
    between = document.text[cue.end : min(span.start, cue.end + _NEAR)]
    is_near = span.start - cue.end <= _NEAR and between.strip() in ("", "that")
    return document.slice(Span(cue.start, span.end) if is_near else span)


def _holder_of(annotation: Annotation, span: Span, position: PositionDraft) -> str | None:
    """Returns whose limit it is: the country or organisation that the clause speaks of first.

    `NATO will not reconsider`, said by a minister of Georgia, is NATO's line. Another actor that
    a limit is set against (`Iran must never have`) does not hold it.
    """
    subject = _subject_of(annotation, span)
    if subject is None or subject.actor == position.holder or position.stance == "demands":
        return position.holder
    after = annotation.document.text[subject.span.end : subject.span.end + 30].lower().split()
    first, verb = [*after, "", ""][:2]
    if first in _BETWEEN or first.endswith("ly"):
        first = verb
    return subject.actor if first in _HOLDS else position.holder


# Whom an actor acts by, or how: `the union itself will not`, `Norway's government would`.
_BETWEEN = frozenset("also still itself never government side authorities leaders people".split())
_HOLDS = frozenset("will would could was is has needs needed wants wanted cannot can won't".split())


def _subject_of(annotation: Annotation, span: Span) -> Mention | None:
    kinds = {actor.id: actor.kind for actor in annotation.actors}
    start = trim(annotation.document, span).start
    for mention in annotation.mentions:
        near = start <= mention.span.start <= start + 5
        if near and kinds.get(mention.actor) in GROUP_KINDS and mention.rule != "demonym":
            return mention
    return None


def _stems(annotation: Annotation, span: Span) -> frozenset[str]:
    """Returns the stems of what a clause speaks of, without the names of actors in it."""
    text = annotation.document.slice(span)
    for mention in annotation.mentions:
        if span.covers(mention.span):
            text = text.replace(annotation.document.slice(mention.span), " ")
    words = words_in(text.replace("-", " "))
    return frozenset(word[:_STEM] for word in words if word not in _SMALL and len(word) > 2)


def _is_same_line(annotation: Annotation, group: list[_Telling], new: _Telling) -> bool:
    """True when the same holder, or a person who tells of it, speaks of the same things.

    `the red lines that are very clearly defined` points back to a line of the same kind, and
    `on that there can be no compromise` to what stands right before it.
    """
    holder = _common_holder(annotation, group)
    may_be_same = new.holder == holder or _is_person(annotation, holder, new.holder)
    if may_be_same and _refers_back(annotation, group[-1], new):
        return True
    is_of_a_kind = any(old.limit.kind == new.limit.kind for old in group)
    if may_be_same and is_of_a_kind and _is_told_again(annotation, group[0].span, new.span):
        return True
    for old in group:
        if old.number == new.number:
            return True
        shared = _stems(annotation, old.span) & _stems(annotation, new.span)
        points_back = old.limit.kind == new.limit.kind and any(
            has_explicit_wording(annotation.document.slice(row.span)) for row in (old, new)
        )
        is_near = len(shared) >= _MIN_SHARED
        if new.holder == holder and (is_near or points_back):
            return True
        if is_near and _is_person(annotation, holder, new.holder):
            return True
    return False


def _refers_back(annotation: Annotation, old: _Telling, new: _Telling) -> bool:
    """True when a limit begins with `that`, `it` or the like and stands right behind another.

    So does what goes on without a subject: `is our core interest, and will not be discussed`.
    """
    between = new.span.start - old.span.end
    if not 0 <= between <= _BESIDE:
        return False
    words = words_in(annotation.document.slice(new.span))
    if any(word in _BACKWARD for word in words[:_EARLY]):
        return True
    if between <= _NEAR and words and words[0] in _HOLDS:
        return True
    pairs = pairwise(words[:_EARLY_WITH])
    return any(one in _WITH and other in ("that", "this", "it") for one, other in pairs)


def _is_told_again(annotation: Annotation, head: Span, new: Span) -> bool:
    """True when a limit of the first two lines, headline and lead, is told in a later line."""
    text = annotation.document.text
    before = text.count("\n", 0, head.start)
    return before < _HEAD_LINES and "\n" in text[head.end : new.start]


def _is_in_title(annotation: Annotation, span: Span) -> bool:
    """True in a headline, or in one of the first two lines that does not end as a sentence does."""
    text = annotation.document.text
    if any(row.kind == "headline" and row.span.covers(span) for row in annotation.furniture):
        return True
    line = text[span.end :].partition("\n")[0] or text[span.start : span.end]
    is_sentence = line.rstrip().endswith(_SENTENCE_ENDS)
    return text.count("\n", 0, span.start) < _HEAD_LINES and not is_sentence


def _is_person(annotation: Annotation, *actor_ids: str | None) -> bool:
    """True when one of the actors is a person, who may tell the line of an organisation."""
    kinds = {actor.id: actor.kind for actor in annotation.actors}
    return any(kinds.get(actor_id or "") == "person" for actor_id in actor_ids)


def _draft(annotation: Annotation, group: list[_Telling]) -> RedLineDraft:
    """Returns one red line; the plainest telling is its content, the others repeat it."""
    first = min(group, key=lambda telling: _plainness(annotation, telling))
    holder = _common_holder(annotation, group)
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
        confidence=first.position.confidence if first.limit.strength == "explicit" else "low",
        rule=f"limit/{first.limit.kind}",
    )


def _plainness(annotation: Annotation, telling: _Telling) -> tuple[bool, bool, bool, bool, int]:
    """Returns what puts a telling first: no title, plain wording, no person, `red line`, place."""
    text = annotation.document.slice(telling.span)
    return (
        _is_in_title(annotation, telling.span),
        telling.limit.strength == "implied",
        _is_person(annotation, telling.holder),
        not has_explicit_wording(text),
        telling.span.start,
    )


def _common_holder(annotation: Annotation, group: list[_Telling]) -> str | None:
    """Returns the country or organisation among the holders, else the first holder."""
    kinds = {actor.id: actor.kind for actor in annotation.actors}
    holders = [row.holder for row in group if row.holder is not None]
    groups = [holder for holder in holders if kinds.get(holder) in GROUP_KINDS]
    return next(iter((*groups, *holders)), None)

"""Attribution of quotations: who said it stands before, after or between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.dash_speech import is_behind_dash
from build_scripts.annotate.attribution.lone_quotations import (
    find_lone_speaker,
    find_speaker_beside,
    line_beside,
)
from build_scripts.annotate.attribution.speakers import find_speaker_after, find_speaker_before
from build_scripts.annotate.marks import Quotation
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread

CONTINUED = 0.6
_MIN_TURN = 4
# Rules by which somebody is told to say a clause.
_SAYING = frozenset("clause trailing inserted quotation".split())


def fit_to_quotations(article: Article, frames: Sequence[Found]) -> list[Found]:
    """Returns the frames with contents that begin and end where quotations do.

    What a frame holds of a quotation alone becomes the whole quotation, over sentences and
    paragraphs; what it holds beside other words keeps both. A frame that takes its source out
    of the quotation is misread and falls out.
    """
    fitted = (_fit(article, found) for found in frames)
    return [found for found in fitted if found is not None]


def _fit(article: Article, found: Found) -> Found | None:
    first = min(part.start for part in found.content)
    for speech in article.speeches_over(Span(first, max(part.end for part in found.content))):
        if not any(part.overlap(speech.span) for part in found.content):
            continue
        if _is_inside(found, speech):
            continue
        outside = [part for part in found.content if not speech.span.covers(part)]
        if _is_behind_colon(article, found, speech):
            found = replace(found, content=_parts(speech), quotation=speech)
            continue
        if _count_words(article, outside, speech.span) <= 1:
            if not found.source or speech.span.covers(found.source[0]):
                return None
            kept = tuple(part for part in outside if not part.overlap(speech.span))
            content = _parts(speech) if not kept else _merged([*kept, *_parts(speech)])
            found = replace(found, content=content, quotation=speech)
        else:
            found = replace(found, content=_merged([*found.content, speech.span]))
    return _with_marks(article, found)


def _is_behind_colon(article: Article, found: Found, speech: Quotation) -> bool:
    """True for `It is a matter of honour: "…," said the mayor`, who says what is quoted alone."""
    told = bool(found.source) and min(found.source).start >= speech.span.end
    end = article.end_before(speech.span.start)
    return told and article.document.text[end - 1 : end] == ":"


def _with_marks(article: Article, found: Found) -> Found:
    """Returns the frame with both marks of a few quoted words that end a part of its content."""
    parts = tuple(_closed(article, part) for part in found.content)
    return found if parts == found.content else replace(found, content=parts)


def _closed(article: Article, part: Span) -> Span:
    for row in article.quotations_over(part):
        cut = row.span.start < part.end < row.span.end and part.start <= row.span.start
        if row.is_scare and cut:
            return Span(part.start, row.span.end)
    return part


def _is_inside(found: Found, speech: Quotation) -> bool:
    """True when the attribution is itself part of what is quoted."""
    return any(speech.span.covers(part) for part in found.cue)


def _count_words(article: Article, parts: Sequence[Span], without: Span) -> int:
    count = 0
    for part in parts:
        for piece in (
            Span(part.start, min(part.end, without.start)),
            Span(max(part.start, without.end), part.end),
        ):
            if piece.end > piece.start:
                count += len(article.document.slice(piece).split())
    return count


def _parts(speech: Quotation) -> tuple[Span, ...]:
    return tuple(part for part in speech.content if len(part))


def _merged(parts: Sequence[Span]) -> tuple[Span, ...]:
    """Returns the spans in order, those that touch or overlap as one."""
    rows: list[Span] = []
    for part in sorted(parts):
        if rows and part.start <= rows[-1].end + 1:
            rows[-1] = Span(rows[-1].start, max(rows[-1].end, part.end))
        else:
            rows.append(part)
    return tuple(rows)


def attribute_quotations(article: Article, frames: Sequence[Found]) -> list[Found]:
    """Returns the frames and an attribution for each quotation that none of them holds.

    The words around a quotation on its line decide; then it goes on with the speaker of the one
    before it on its line, as one more content. When it fills its own, it is the word of who signs
    it below or is told of above, else of the speaker of the line before.
    """
    rows = list(frames)
    last: int | None = None
    spread = Spread.of((part, at) for at, found in enumerate(frames) for part in found.content)
    taken = frozenset(span for found in frames for span in found.cue)
    for speech in article.speeches:
        # What is added on the way holds no later quotation.
        held = [number for number in spread.over(speech.span) if _holds(rows[number], speech)]
        if held:
            last = min(held, key=lambda number: len(rows[number].extent))
            continue
        found = _around(article, speech, taken)
        if found is None and is_behind_dash(article.document, speech):
            line = article.line_above(speech.span.start)
            found = _below(article, speech, [rows[number] for number in spread.over(line)])
        if found is None and last is not None and _is_same_turn(article, speech, rows[last]):
            content = _merged([*rows[last].content, *_parts(speech)])
            rows[last] = replace(rows[last], content=content, quotation=speech)
            continue
        if found is None and _is_turn(article, speech) and _fills_line(article, speech):
            line = line_beside(article, speech.span.start, -1)
            above = [] if line is None else [rows[n] for n in spread.over(line)]
            found = find_lone_speaker(article, speech, above)
        if found is None and _is_turn(article, speech):
            found = find_speaker_beside(article, speech)
            line = article.line_of(speech.span.start)
            here = [rows[n] for n in spread.over(line)]
            found = found or _answering(article, speech, here) or _telling(article, speech, here)
        if found is None and last is not None:
            found = _continued(article, speech, rows[last])
        if found is not None:
            rows.append(found)
            last = len(rows) - 1
    return rows


def _holds(found: Found, speech: Quotation) -> bool:
    if _is_inside(found, speech):
        return False
    shared = sum(part.overlap(row) for part in speech.content for row in found.content)
    return 2 * shared >= sum(len(part) for part in speech.content)


def _around(article: Article, speech: Quotation, taken: frozenset[Span]) -> Found | None:
    before = find_speaker_before(article, speech, taken)
    after = find_speaker_after(article, speech, taken)
    if after is not None and (before is None or before.rule != "colon"):
        start = _clause_start(article, speech)
        if start is not None:
            return replace(after, content=(Span(start, speech.span.end),))
        return replace(after, content=_parts(speech), quotation=speech)
    return before and replace(before, content=_parts(speech), quotation=speech)


def _clause_start(article: Article, speech: Quotation) -> int | None:
    """Returns where the clause begins that ends in a quotation, None when nothing stands before.

    `Using the tax "is a mistake", said X`; a word or two before a comma only lead in.
    """
    sentence = article.sentence_at(speech.span.start)
    if sentence is None:
        return None
    earlier = article.speech_before(speech.span.start)
    start = max(sentence.span.start, 0 if earlier is None else earlier.span.end)
    words = article.document.text[start : speech.span.start].split()
    if words and words[-1].endswith(":"):
        return None
    if start != sentence.span.start or len(words) < 3 or (len(words) == 3 and "," in words[-1]):
        return None
    return start


def _is_same_turn(article: Article, speech: Quotation, last: Found) -> bool:
    here = article.line_of(speech.span.start)
    if not here.start <= last.extent.start <= here.end:
        return False
    return _is_turn(article, speech) or _follows_cue(article, speech, last)


def _follows_cue(article: Article, speech: Quotation, last: Found) -> bool:
    """True when only a word or two stand between the cue and the quotation: `he said, but "`."""
    ends = [span.end for span in (*last.cue, *last.source) if span.end <= speech.span.start]
    between = article.document.text[max(ends, default=0) : speech.span.start]
    return bool(ends) and len(between.split()) <= 3 and not any(c in between for c in ".;:")


def _continued(article: Article, speech: Quotation, last: Found) -> Found | None:
    """Returns a quotation that fills its line as the word of the speaker of the line before."""
    if last.quotation is None or not _is_turn(article, speech):
        return None
    if not _fills_line(article, speech):
        return None
    entry = replace(last.cue_entry, probability=last.cue_entry.probability * CONTINUED)
    parts = _parts(speech)
    return replace(last, rule="continued", cue_entry=entry, content=parts, quotation=speech)


def _answering(article: Article, speech: Quotation, here: Sequence[Found]) -> Found | None:
    """Returns what answers the writer's question as the word of who spoke last on the line.

    `The dam, he said, stays. And the river? "It will be paid for."`
    """
    end = article.end_before(speech.span.start)
    asked = article.sentence_at(end - 1) if article.document.text[end - 1 : end] == "?" else None
    if asked is None or article.speeches_over(asked.span):
        return None
    told = [row for row in here if row.rule in _SAYING and row.source and not row.is_reporter]
    told = [row for row in told if row.extent.end <= asked.span.start]
    if not told:
        return None
    return _going_on(speech, max(told, key=lambda row: row.extent.end))


def _telling(article: Article, speech: Quotation, here: Sequence[Found]) -> Found | None:
    """Returns whole sentences as the word of whoever says the sentence right before them.

    `The bloc must go first, Colonel Sani said. "Our ore is ours."`
    """
    before = article.sentence_at(article.end_before(speech.span.start) - 1)
    if before is None or article.speeches_over(before.span) or not _is_whole(article, speech):
        return None
    told = [row for row in here if row.rule in _SAYING and row.source and not row.is_reporter]
    told = [row for row in told if all(before.span.covers(part) for part in (*row.cue, row.extent))]
    outer = [row for row in told if not any(_is_told_by(row, other) for other in told)]
    return _going_on(speech, outer[0]) if len(outer) == 1 else None


def _is_told_by(row: Found, other: Found) -> bool:
    """True for what somebody says that another is told to say in it."""
    return row is not other and any(part.covers(row.source[0]) for part in other.content)


def _is_whole(article: Article, speech: Quotation) -> bool:
    """True for a quotation that ends as a sentence does, behind which none goes on."""
    text, end = article.document.text, speech.span.end
    return text[end - 2 : end - 1] in ".!?" and text[end : end + 1] in ("", " ", "\n")


def _going_on(speech: Quotation, found: Found) -> Found:
    entry = replace(found.cue_entry, probability=found.cue_entry.probability * CONTINUED)
    parts = _parts(speech)
    return replace(
        found, rule="continued", cue_entry=entry, cue=(), content=parts, quotation=speech
    )


def _below(article: Article, speech: Quotation, above: Sequence[Found]) -> Found | None:
    """Returns speech behind a dash as the word of who is told of in the line right above."""
    line = article.line_above(speech.span.start)
    told = [row for row in above if row.source and line.covers(row.source[0])]
    quoted = any(row.quotation is not None for row in told)
    if not told or quoted or not _fills_line(article, speech):
        return None
    found = max(told, key=lambda row: row.source[0])
    entry = replace(found.cue_entry, probability=found.cue_entry.probability * CONTINUED)
    return replace(
        found, rule="continued", cue_entry=entry, content=_parts(speech), quotation=speech
    )


def _is_turn(article: Article, speech: Quotation) -> bool:
    """True for a quotation that begins a sentence and is more than a few words."""
    words = sum(len(article.document.slice(part).split()) for part in speech.content)
    sentence = article.sentence_at(speech.span.start)
    begins = sentence is None or speech.span.start - sentence.span.start <= 2
    return begins and words >= _MIN_TURN


def _fills_line(article: Article, speech: Quotation) -> bool:
    first = article.line_of(speech.span.start)
    last = article.line_of(speech.span.end - 1)
    text = article.document.text
    around = text[first.start : speech.span.start] + text[speech.span.end : last.end]
    return not any(sign.isalnum() for sign in around)

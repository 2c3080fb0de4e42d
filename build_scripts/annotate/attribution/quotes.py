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
from build_scripts.annotate.attribution.quote_turns import (
    continue_line,
    fills_line,
    find_answering,
    find_below,
    find_opened,
    find_telling,
    is_turn,
    parts_of,
)
from build_scripts.annotate.attribution.speakers import find_speaker_after, find_speaker_before
from build_scripts.annotate.marks import Quotation
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread


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
            found = replace(found, content=parts_of(speech), quotation=speech)
            continue
        if _count_words(article, outside, speech.span) <= 1:
            if not found.source or speech.span.covers(found.source[0]):
                return None
            kept = tuple(part for part in outside if not part.overlap(speech.span))
            content = parts_of(speech) if not kept else _merged([*kept, *parts_of(speech)])
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
        parted = find_opened(article, speech, rows, spread)
        if parted is not None:
            rows[parted] = replace(
                rows[parted], content=_merged([*parts_of(speech), *rows[parted].content])
            )
            last = parted
            continue
        found = _around(article, speech, taken)
        if found is not None and last is not None and found.cue and found.cue == rows[last].cue:
            content = _merged([*rows[last].content, *parts_of(speech)])
            rows[last] = replace(rows[last], content=content, quotation=speech)
            continue
        if found is None and is_behind_dash(article.document, speech):
            line = article.line_above(speech.span.start)
            found = find_below(article, speech, [rows[number] for number in spread.over(line)])
        if found is None and last is not None and _is_same_turn(article, speech, rows[last]):
            content = _merged([*rows[last].content, *parts_of(speech)])
            rows[last] = replace(rows[last], content=content, quotation=speech)
            continue
        if found is None and is_turn(article, speech) and fills_line(article, speech):
            line = line_beside(article, speech.span.start, -1)
            above = [] if line is None else [rows[n] for n in spread.over(line)]
            found = find_lone_speaker(article, speech, above)
        if found is None and is_turn(article, speech):
            found = find_speaker_beside(article, speech)
            line = article.line_of(speech.span.start)
            here = [rows[n] for n in spread.over(line)]
            found = (
                found
                or find_answering(article, speech, here)
                or find_telling(article, speech, here)
            )
        if found is None and last is not None:
            found = continue_line(article, speech, rows[last])
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
        return replace(after, content=parts_of(speech), quotation=speech)
    return before and replace(before, content=parts_of(speech), quotation=speech)


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
    return is_turn(article, speech) or _follows_cue(article, speech, last)


def _follows_cue(article: Article, speech: Quotation, last: Found) -> bool:
    """True when only a word or two stand between the cue and the quotation: `he said, but "`."""
    ends = [span.end for span in (*last.cue, *last.source) if span.end <= speech.span.start]
    between = article.document.text[max(ends, default=0) : speech.span.start]
    return bool(ends) and len(between.split()) <= 3 and not any(c in between for c in ".;:")

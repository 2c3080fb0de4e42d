"""Quotations that go on with somebody told of before: next parts, answers, lines below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.marks import Quotation
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread

CONTINUED = 0.6
_MIN_TURN = 4
# Between two parts of a quotation stands no more than who says it to whom.
_MAX_PARTED = 90
# Rules by which somebody is told to say a clause.
_SAYING = frozenset("clause trailing inserted quotation".split())


def parts_of(speech: Quotation) -> tuple[Span, ...]:
    """Returns the paragraphs of a quotation that hold words."""
    return tuple(part for part in speech.content if len(part))


def find_opened(
    article: Article, speech: Quotation, rows: Sequence[Found], spread: Spread[int]
) -> int | None:
    """Returns the row that holds the second part alone: `“Nobody”, she told us, “will sell it”`."""
    behind = article.speech_after(speech.span.end)
    if behind is None or behind.span.start - speech.span.end > _MAX_PARTED:
        return None
    between = Span(speech.span.end, behind.span.start)
    if any(sign in article.document.slice(between) for sign in ".;:?!\n"):
        return None
    for number in spread.over(behind.span):
        parts = (*rows[number].source, *rows[number].cue)
        if rows[number].rule in _SAYING and parts and all(between.covers(part) for part in parts):
            return number
    return None


def continue_line(article: Article, speech: Quotation, last: Found) -> Found | None:
    """Returns a quotation that fills its line as the word of the speaker of the line before."""
    if last.quotation is None or not is_turn(article, speech):
        return None
    if not fills_line(article, speech):
        return None
    entry = replace(last.cue_entry, probability=last.cue_entry.probability * CONTINUED)
    parts = parts_of(speech)
    return replace(last, rule="continued", cue_entry=entry, content=parts, quotation=speech)


def find_answering(article: Article, speech: Quotation, here: Sequence[Found]) -> Found | None:
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


def find_telling(article: Article, speech: Quotation, here: Sequence[Found]) -> Found | None:
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
    parts = parts_of(speech)
    return replace(
        found, rule="continued", cue_entry=entry, cue=(), content=parts, quotation=speech
    )


def find_below(article: Article, speech: Quotation, above: Sequence[Found]) -> Found | None:
    """Returns speech behind a dash as the word of who is told of in the line right above."""
    line = article.line_above(speech.span.start)
    told = [row for row in above if row.source and line.covers(row.source[0])]
    quoted = any(row.quotation is not None for row in told)
    if not told or quoted or not fills_line(article, speech):
        return None
    found = max(told, key=lambda row: row.source[0])
    entry = replace(found.cue_entry, probability=found.cue_entry.probability * CONTINUED)
    return replace(
        found, rule="continued", cue_entry=entry, content=parts_of(speech), quotation=speech
    )


def is_turn(article: Article, speech: Quotation) -> bool:
    """True for a quotation that begins a sentence and is more than a few words."""
    words = sum(len(article.document.slice(part).split()) for part in speech.content)
    sentence = article.sentence_at(speech.span.start)
    begins = sentence is None or speech.span.start - sentence.span.start <= 2
    return begins and words >= _MIN_TURN


def fills_line(article: Article, speech: Quotation) -> bool:
    """True for a quotation beside which no word stands on its lines."""
    first = article.line_of(speech.span.start)
    last = article.line_of(speech.span.end - 1)
    text = article.document.text
    around = text[first.start : speech.span.start] + text[speech.span.end : last.end]
    return not any(sign.isalnum() for sign in around)

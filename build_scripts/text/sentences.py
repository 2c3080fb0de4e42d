"""The sentences of an article: the one cut that distiller, coverage and checks share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.problems import Problem, Refused
from build_scripts.text.boundaries import AROUND, RULES, Candidate
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import Furniture
from build_scripts.text.turn_labels import find_turn_labels

# End marks with what closes after them: `.`, `..`, `?!`, `…`, `. . .`, `.”`, `.».`, `.)`.
_END = re.compile(r"(\.(?:[ \xa0]\.)+|[.!?…]+)[.!?…\"“”„«»‘’'›)\]]*")
_WORD = re.compile(r"[^\W_]")


# Fifty times those of the longest article in seeds/.
MAX_SENTENCES = 2_000


@dataclass(frozen=True)
class Decision:
    """Whether a sentence ends at an offset, and the rule that said so."""

    offset: int
    is_end: bool
    rule: str


def find_sentences(document: Document, furniture: Sequence[Furniture]) -> tuple[Span, ...]:
    """Returns the sentences in text order, without white space at their ends.

    Spans do not overlap, cross no line break and hold no furniture; blank lines belong to none.
    """
    found: list[Span] = []
    for piece in _pieces(document, furniture):
        found += _cut(document, piece)
    return tuple(found)


def refuse_endless(document: Document, sentences: Sequence[Span]) -> None:
    """Raises Refused, at the first sentence beyond the limit, for more than are ever compared.

    Distilling compares the facts of an article with each other.
    """
    for span in sentences[MAX_SENTENCES:]:
        message, found = "the article has too many sentences", str(len(sentences))
        place, expected = document.position(span.start), f"at most {MAX_SENTENCES}"
        raise Refused([Problem(document.path, *place, "article-size", message, found, expected)])


def explain_sentences(document: Document, furniture: Sequence[Furniture]) -> tuple[Decision, ...]:
    """Returns for each end mark whether a sentence ends there, and which rule decided."""
    pieces = _pieces(document, furniture)
    return tuple(decision for piece in pieces for decision in _decide(document, piece))


def _pieces(document: Document, furniture: Sequence[Furniture]) -> Iterator[Span]:
    """Yields what remains of the lines between the furniture, without outer white space."""
    marks = sorted((*(mark.span for mark in furniture), *_label_ends(document)))
    first = 0
    for line in document.lines:
        at = line.start
        while first < len(marks) and marks[first].end <= line.start:
            first += 1
        index = first
        while index < len(marks) and marks[index].start < line.end:
            yield from _worded(document, Span(at, max(at, marks[index].start)))
            at = max(at, marks[index].end)
            index += 1
        yield from _worded(document, Span(at, max(at, line.end)))


def _label_ends(document: Document) -> Iterator[Span]:
    """Yields an empty span behind each label of a talk, which is no part of what is said."""
    for label in find_turn_labels(document):
        yield Span(label.end, label.end)


def _worded(document: Document, span: Span) -> Iterator[Span]:
    """Yields the trimmed span when there is a letter or digit in it."""
    if _WORD.search(document.text, span.start, span.end):
        yield document.trim(span)


def _cut(document: Document, piece: Span) -> list[Span]:
    """Cuts a piece of a line; marks without a word stay with the sentence before them."""
    ends = [d.offset for d in _decide(document, piece) if d.is_end and d.offset < piece.end]
    parts: list[Span] = []
    start = piece.start
    for end in (*ends, piece.end):
        part = document.trim(Span(start, end))
        if _WORD.search(document.text, part.start, part.end):
            parts.append(part)
        elif parts and part:
            parts[-1] = Span(parts[-1].start, part.end)
        else:
            continue
        start = end
    return parts


def _decide(document: Document, piece: Span) -> Iterator[Decision]:
    text, start, counted, is_open = document.text, piece.start, piece.start, False
    for found in _END.finditer(text, piece.start, piece.end):
        # Counted on from one place to the next, so that a long line is read once.
        is_open ^= text.count('"', counted, found.start()) % 2 == 1
        counted = found.start()
        end = _end_of(text, piece, found, is_open)
        place = Candidate(
            end,
            text[max(start, found.start() - AROUND) : found.start()],
            found.group(1),
            text[found.end(1) : end],
            text[end : min(piece.end, end + AROUND)],
        )
        rule, is_end = next((rule, says) for rule in RULES if (says := rule(place)) is not None)
        yield Decision(end, is_end, rule.__name__)
        if is_end:
            start = end


def _end_of(text: str, piece: Span, found: re.Match[str], is_open: bool) -> int:
    """Returns where the end marks end, with the quote glyphs that close and none that open."""
    end = found.end()
    is_open ^= text.count('"', found.start(), end - 1) % 2 == 1
    glued = end < piece.end and text[end].isalnum()
    if glued and end > found.end(1) and text[end - 1] in "\"“„«‘'":
        return end if text[end - 1] == '"' and is_open else end - 1
    if text[end : end + 2].strip() == "»" and not text[end + 2 : end + 3].isalnum():
        return min(piece.end, end + 2)
    return end

"""Cuts what somebody is said to say into claims: the sentences of which each says something."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.positions.courtesies import is_courtesy
from build_scripts.distill.positions.cuts import MIN_PIECE, cut, find_members
from build_scripts.distill.positions.stances import JUDGING, stance_of_cue
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import words_in

MIN_WORDS = 3
MIN_SIGNS = 15
# A sentence of fewer words hangs on the one before it.
MIN_ALONE = 5
# A stance with its cue may be so short: "denied involvement".
MIN_STANCE = 10
# `asked for more time`, not `called for calm`.
MIN_OBJECT = 2
MAX_GAP = 2
_WITH_CUE = frozenset(("direct_object", "light-verb", "preposition"))

# What leads back to the sentence before it, or is none of its own.
_LEANS_BACK = re.compile(
    r"[\s\"“„«]*(?:and also|you know|with|without|including|such as|which|"
    r"in particular|because|as well as|not|nor (?!(?:shall|will|would|can|could|do|does|did|is|are|"
    r"was|were|have|has|should|must)\b)|or|namely|for example|for instance|full stop|period|"
    r"that(?:['’]s| is| was| stays| remains| goes| will be) (?:why|in|on|how|what|where|it|all|"
    r"final|clear|that|the (?:end|law|rule|point|way))|(?:we|i|they|he|she) (?:have |['’]ve )?"
    r"(?:said|say|told|know|repeat) (?:so|this|that|it|them|you))\b",
    re.IGNORECASE,
)
# `That stays in the text` begins with its subject.
_THAT = re.compile(r"that(?:\s+|,\s+)")
_MARKS = " \t\u00a0,;:-–—―…"


Claim = tuple[Span, ...]


def cut_claims(annotation: Annotation, attribution: Attribution) -> tuple[Claim, ...]:
    """Returns the claims of an attribution in text order, each as one span or several.

    Contents in one sentence stay together; a quotation of several sentences is cut into them.
    Questions and leftovers of fewer than three words are none; a sentence that leans on the one
    before it joins it.
    """
    pieces = [
        (number, part)
        for content in attribution.content
        for number, part in _pieces(annotation, content)
    ]
    claims: list[tuple[int, list[Span]]] = []
    for number, part in pieces:
        joins = claims and (claims[-1][0] == number or _leans(annotation.document, part))
        if joins and claims[-1][0] == number and _is_second(annotation.document, claims[-1], part):
            joins = False
        if joins:
            claims[-1] = (number, [*claims[-1][1], part])
        else:
            claims.append((number, [part]))
    cuts = (piece for _, parts in claims for piece in _cut(annotation, parts))
    rows = (_trimmed(annotation.document, parts) for parts in cuts)
    found = tuple(row for row in rows if is_claim(annotation.document, row))
    return found or tuple(_with_cue(annotation, attribution))


def _is_second(document: Document, before: tuple[int, list[Span]], part: Span) -> bool:
    """True for a part of the sentence that `and` or `but` leads to and that says enough."""
    last = before[1][-1]
    between = document.text[last.end : part.start].strip(_MARKS + '"”’»').lower()
    words = (words_in(document, row) for row in (last, part))
    return between in ("and", "but") and all(number >= MIN_ALONE for number in words)


def _with_cue(annotation: Annotation, attribution: Attribution) -> Iterator[Claim]:
    """Yields "condemned the violence", where what is condemned is too short to stand alone.

    With a cue that takes a stance two words are enough: "denied involvement". So it is with
    "offered to host talks", where that is what the sentence says.
    """
    document = annotation.document
    is_act = attribution.rule == "infinitive" and _opens_sentence(annotation, attribution)
    if not (is_act or attribution.rule in _WITH_CUE) or len(attribution.content) != 1:
        return
    cue, content = min(attribution.cue), attribution.content[0]
    between = document.text[attribution.cue[-1].end : content.start]
    whole = Span(cue.start, content.end)
    if between != " " or not _is_whole(document, attribution):
        return
    if attribution.rule == "preposition" and words_in(document, content) < MIN_OBJECT:
        return
    takes_a_stance = stance_of_cue(attribution) != "states" or words_in(document, whole) > MIN_WORDS
    takes_a_stance = takes_a_stance or attribution.cue_lemma in JUDGING
    if takes_a_stance and len(whole) >= MIN_STANCE and words_in(document, whole) > 1:
        yield (whole,)


def _opens_sentence(annotation: Annotation, attribution: Attribution) -> bool:
    """True where the source begins its sentence: `The mayor offered to host talks`."""
    if not attribution.source:
        return False
    start = attribution.source[0].start
    at = bisect_right(annotation.sentences, start, key=lambda row: row.start) - 1
    opened = annotation.document.slice(Span(annotation.sentences[max(at, 0)].start, start))
    return at >= 0 and opened.lower().strip() in ("", "the", "a", "an")


def _is_whole(document: Document, attribution: Attribution) -> bool:
    """True where nothing but a word or two stands between the words of the cue."""
    rows = sorted(attribution.cue)
    gaps = (document.text[a.end : b.start] for a, b in pairwise(rows))
    return all(len(gap.split()) <= MAX_GAP for gap in gaps)


def _pieces(annotation: Annotation, content: Span) -> list[tuple[int, Span]]:
    rows = []
    first = bisect_right(annotation.sentences, content.start, key=lambda row: row.end)
    for number, sentence in enumerate(annotation.sentences[first:], first):
        if sentence.start >= content.end:
            break
        start, end = max(content.start, sentence.start), min(content.end, sentence.end)
        if start < end:
            rows.append((number, Span(start, end)))
    return rows


def _cut(annotation: Annotation, parts: Sequence[Span]) -> Sequence[Sequence[Span]]:
    """Returns the parts of a claim in as many rows as it says things."""
    if len(parts) > 1:
        members = list(find_members(annotation, parts[-1]))
        if members:
            return [parts[:-1], *([row] for row in members)]
        first, *rest = cut(annotation, parts[-1])
        if _opens_anew(annotation, parts):
            return [parts[:-1], [first], *([row] for row in rest)]
        return [[*parts[:-1], first], *([row] for row in rest)]
    return [[piece] for piece in cut(annotation, parts[0])]


def _opens_anew(annotation: Annotation, parts: Sequence[Span]) -> bool:
    """True where a colon or semicolon parts the last of them: `The sea is ours, he said: no`."""
    between = annotation.document.text[parts[-2].end : parts[-1].start]
    words = [words_in(annotation.document, row) for row in parts[-2:]]
    return between.rstrip(' "“„«').endswith((":", ";")) and min(words) >= MIN_PIECE


def _leans(document: Document, part: Span) -> bool:
    text = document.slice(part)
    return bool(_LEANS_BACK.match(text)) or words_in(document, part) < MIN_ALONE


def _trimmed(document: Document, parts: Sequence[Span]) -> Claim:
    rows: list[Span] = []
    for part in parts:
        span = trim(document, part)
        if rows and not document.text[rows[-1].end : span.start].strip(" \n\t\u00a0"):
            rows[-1] = Span(rows[-1].start, span.end)
        else:
            rows.append(span)
    return tuple(rows)


def trim(document: Document, span: Span) -> Span:
    """Returns the span without a leading `that`, commas and white space at its ends."""
    text = document.slice(span)
    start = len(text) - len(text.lstrip(_MARKS))
    leading = _THAT.match(text, start)
    if leading is not None:
        start = leading.end()
    end = len(text.rstrip(_MARKS))
    return Span(span.start + start, span.start + max(start, end))


def is_claim(document: Document, claim: Claim) -> bool:
    """True for enough words that neither ask nor are a mere courtesy."""
    words = sum(words_in(document, part) for part in claim)
    signs = sum(len(part) for part in claim)
    asks = document.slice(claim[-1]).rstrip('"”»“ ').endswith("?")
    if words < MIN_WORDS or signs < MIN_SIGNS or asks:
        return False
    return len(claim) > 1 or not is_courtesy(document.slice(claim[0]))

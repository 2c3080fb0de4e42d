"""How much of an article the record accounts for, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from build_scripts.cards.evidence import find_in, sentences_of, uses_of
from build_scripts.cards.factbase import FactBase
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import Spread, merge_spans, spans_over, words_in

State = Literal["fact", "no-fact", "open"]


@dataclass(frozen=True)
class SentenceCoverage:
    """A sentence, whether it is accounted for, and the cards drawn from it."""

    span: Span
    state: State
    cards: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """The sentences of an article, how many are accounted for, and what is left over.

    Only reviewed cards count. `words_in_evidence` of `words_total` words of sentences lie in
    content evidence.
    """

    sentences: tuple[SentenceCoverage, ...]
    accounted: int
    total: int
    words_in_evidence: int
    words_total: int
    left_over: tuple[Span, ...]


def measure_coverage(fact_base: FactBase, source_id: str) -> Coverage:
    """Returns how much of a source is accounted for; furniture does not count.

    A sentence is accounted for when at least half its words lie in content evidence, or in
    content evidence and what the source card lists under no_fact.
    """
    document = fact_base.documents.get(source_id)
    if document is None:
        return Coverage((), 0, 0, 0, 0, ())
    used = [
        use
        for use in uses_of(fact_base, source_id)
        if use.evidence.use == "content" and fact_base.card(use.card).review == "reviewed"
    ]
    in_facts = merge_spans(use.span for use in used)
    in_either = merge_spans((*in_facts, *_no_fact_spans(fact_base, source_id)))
    is_same = in_either == in_facts
    spread = Spread.of((use.span, number) for number, use in enumerate(used))
    rows, in_evidence, words_total = [], 0, 0
    for span in sentences_of(fact_base, source_id):
        words = words_in(document, span)
        covered = _words_covered(document, span, in_facts)
        listed = covered if is_same else _words_covered(document, span, in_either)
        cards = tuple(dict.fromkeys(used[number].card for number in spread.over(span)))
        rows.append(SentenceCoverage(span, _state(words, covered, listed), cards))
        in_evidence, words_total = in_evidence + covered, words_total + words
    left_over = tuple(row.span for row in rows if row.state == "open")
    accounted = len(rows) - len(left_over)
    return Coverage(tuple(rows), accounted, len(rows), in_evidence, words_total, left_over)


def _state(words: int, covered: int, listed: int) -> State:
    if words and 2 * covered >= words:
        return "fact"
    return "no-fact" if 2 * listed >= words else "open"


def _no_fact_spans(fact_base: FactBase, source_id: str) -> list[Span]:
    spans = []
    for row in fact_base.sources[source_id].no_fact:
        found = find_in(fact_base, source_id, row.quote, row.prefix, row.suffix).spans
        spans += found if len(found) == 1 else ()
    return spans


def _words_covered(document: Document, span: Span, covering: Sequence[Span]) -> int:
    """Returns how many words of a span lie in those that cover it, which stand in text order."""
    return sum(
        words_in(document, Span(max(span.start, other.start), min(span.end, other.end)))
        for other in spans_over(covering, span)
    )

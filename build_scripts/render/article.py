"""The page of a source: its article, the facts drawn from it in text order, what is left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.cards.model import Actor, Card, Evidence, Source
from build_scripts.render.claims import title_of
from build_scripts.render.links import fragment_of
from build_scripts.render.passages import Mark, Piece, cut
from build_scripts.render.quotations import sentences_around
from build_scripts.render.record import Record, own_evidence
from build_scripts.render.words import in_words
from build_scripts.text.document import Document, Span


@dataclass(frozen=True)
class ArticleFact:
    """A fact drawn from an article: its number in text order, its card, and its first words."""

    number: int
    card: Card
    title: str
    span: Span

    @property
    def fragment(self) -> str:
        """The id of its words on this page."""
        return fragment_of(self.span)


@dataclass(frozen=True)
class Paragraph:
    """A line of the article, or the shown part of one, with the facts that begin in it."""

    line: int
    pieces: tuple[Piece | str, ...]
    facts: tuple[ArticleFact, ...]
    after_gap: bool


def find_facts(record: Record, source_id: str) -> tuple[ArticleFact, ...]:
    """Returns the facts drawn from a source in the order in which their words begin."""
    found = [
        (record.span(evidence), title, card)
        for card in _cards_in(record, source_id)
        for title, evidence in _starts(record, card, source_id)
    ]
    found.sort(key=lambda row: (row[0], row[2].id, row[1]))
    return tuple(
        ArticleFact(number, card, title, span)
        for number, (span, title, card) in enumerate(found, 1)
    )


def paragraphs_of(
    record: Record, source: Source, facts: tuple[ArticleFact, ...]
) -> tuple[Paragraph, ...]:
    """Returns what is shown of an article, line by line; blank lines are left out."""
    document = record.document(source.id)
    marks = (*_evidence_marks(record, source.id, facts), *_other_marks(record, source.id))
    windows = list(shown_windows(record, source))
    end = 0
    rows = []
    for window in windows:
        skipped = bool(document.text[end : window.start].strip())
        inside = tuple(fact for fact in facts if window.start <= fact.span.start < window.end)
        pieces = cut(document, window, (mark for mark in marks if mark.span.overlap(window)))
        rows.append(Paragraph(document.position(window.start)[0], pieces, inside, skipped))
        end = window.end
    return tuple(rows)


def _cards_in(record: Record, source_id: str) -> tuple[Card, ...]:
    """Returns the cards with evidence in a source, each once; drafts are not among them."""
    rows = record.evidence_by_source.get(source_id, ())
    found = {card.id: card for card, _ in rows if card.review == "reviewed"}
    return tuple(found.values())


def _starts(record: Record, card: Card, source_id: str) -> Iterator[tuple[str, Evidence]]:
    """Yields (title, evidence at which a fact is shown); each role of an actor is a fact."""
    if isinstance(card, Actor):
        for role in card.roles:
            first = next((row for row in role.evidence if row.source == source_id), None)
            if first is not None:
                yield f"{card.name}: {role.title}", first
        return
    here = [row for row in own_evidence(card) if row.source == source_id]
    yield title_of(record, card), next((row for row in here if row.use == "content"), here[0])


def _evidence_marks(
    record: Record, source_id: str, facts: tuple[ArticleFact, ...]
) -> tuple[Mark, ...]:
    """Returns a mark for every span that any footnote of the site points at."""
    numbers: dict[Span, list[str]] = {}
    for fact in facts:
        numbers.setdefault(fact.span, []).append(str(fact.number))
    rows = record.evidence_by_source.get(source_id, ())
    spans = sorted({record.span(evidence) for _, evidence in rows})
    return tuple(
        Mark(span, fragment_of(span), "evidence", " ".join(numbers.get(span, ()))) for span in spans
    )


def _other_marks(record: Record, source_id: str) -> Iterator[Mark]:
    """Yields marks for furniture, and for sentences that are in no fact."""
    for furniture in record.furniture(source_id):
        words = "page furniture: " + in_words("furniture", furniture.kind)
        yield Mark(furniture.span, "furniture", "furniture", words)
    for sentence in record.coverage(source_id).sentences:
        if sentence.state != "fact":
            kind = "left" if sentence.state == "open" else "no-fact"
            yield Mark(sentence.span, kind, kind, in_words("state", sentence.state))


def shown_windows(record: Record, source: Source) -> Iterator[Span]:
    """Yields the shown parts of lines: all of them, or those around used passages."""
    document = record.document(source.id)
    shown = None if source.display == "full" else _shown(record, source.id)
    for line in document.lines:
        if shown is None:
            if document.slice(line).strip():
                yield line
            continue
        for span in shown:
            if span.overlap(line):
                yield Span(max(span.start, line.start), min(span.end, line.end))


def _shown(record: Record, source_id: str) -> tuple[Span, ...]:
    """Returns used passages widened by their sentences and one on each side, merged."""
    sentences = record.sentences(source_id)
    wide = []
    for _, evidence in record.evidence_by_source.get(source_id, ()):
        around = sentences_around(sentences, record.span(evidence))
        before = [one for one in sentences if one.end <= around.start][-1:]
        after = [one for one in sentences if one.start >= around.end][:1]
        wide += [around, *before, *after]
    return tuple(_merged(record.document(source_id), wide))


def _merged(document: Document, spans: Iterable[Span]) -> Iterator[Span]:
    """Yields spans in order, those made one that overlap or have only white space between."""
    last: Span | None = None
    for span in sorted(spans):
        if last is None:
            last = span
        elif not document.text[last.end : span.start].strip():
            last = Span(last.start, max(last.end, span.end))
        else:
            yield last
            last = span
    if last is not None:
        yield last

"""The command that tells why: a card, a draft, or the words at a place of an article."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from build_scripts.annotate.lexicon import Lexicon
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.cards.checks import run_checks
from build_scripts.cards.evidence import FACT_KINDS, evidence_of, locate, sentences_of
from build_scripts.cards.explaining import explain_card, explain_page, explain_place, where
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, Event, Position
from build_scripts.cli.common import (
    FINDINGS,
    FINE,
    UNREADABLE,
    has_model,
    open_lexicon,
    open_record,
    root_option,
    say,
    say_problems,
)
from build_scripts.cli.sourced import read_source
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.distill.drafts import EventDraft, PositionDraft, RedLineDraft
from build_scripts.distill.matching import find_held
from build_scripts.distill.passages import explain_sentence, explain_spans
from build_scripts.problems import Refused, hint_among, quoted
from build_scripts.text.document import Document, Span, read_document
from build_scripts.text.furniture import find_furniture
from build_scripts.text.sentences import find_sentences

_NO_MODEL = "how the rules read it is told when the distill extra is installed"


def _at(_context: object, _option: object, value: str | None) -> tuple[int, int | None] | None:
    if value is None:
        return None
    line, _, column = value.partition(":")
    if not line.isdecimal() or (column and not column.isdecimal()):
        raise click.BadParameter("give a line, or a line and a column: 7 or 7:12")
    return int(line), int(column) if column else None


@click.command()
@click.argument("target", metavar="ID|ARTICLE")
@click.option("--at", callback=_at, metavar="LINE[:COLUMN]", help="The words to tell of.")
@root_option
def explain(target: str, at: tuple[int, int | None] | None, root: Path) -> None:
    """Tell why a card or a draft reads as it does, or why a sentence gave no fact.

    For a card give its id; for a sentence an article, or the id of its source, and --at.
    """
    fact_base = open_record(root)
    if at is not None:
        sys.exit(_tell_place(fact_base, target, at))
    card = fact_base.entries[target].card if target in fact_base.entries else None
    if card is None:
        say(f"no card has the id {quoted(target)}.{hint_among(target, fact_base.entries)}")
        sys.exit(UNREADABLE)
    sys.exit(_tell_card(fact_base, card))


def _tell_card(fact_base: FactBase, card: Card) -> int:
    """Prints a card and how the rules read its words; returns the exit code."""
    problems = [row for row in run_checks(fact_base) if row.severity == "error"]
    lines = list(explain_card(fact_base, card, problems))
    if isinstance(card, FACT_KINDS):
        if not has_model():
            say(_NO_MODEL)
        else:
            lines += _reading_of(fact_base, card)
    click.echo("\n".join(lines))
    path = fact_base.entries[card.id].path
    return FINDINGS if any(problem.path == path for problem in problems) else FINE


def _reading_of(fact_base: FactBase, card: Card) -> Iterator[str]:
    """Yields how the rules read the words that a card rests on, by source."""
    kinds = {Position: PositionDraft, Event: EventDraft}
    lexicon = open_lexicon(fact_base.root)
    spans: dict[str, list[Span]] = {}
    for _, row in evidence_of(card):
        span = locate(fact_base, row)
        if row.use == "content" and span is not None:
            spans.setdefault(row.source, []).append(span)
    for source_id, rows in spans.items():
        drafts = read_source(fact_base, source_id, lexicon)
        held = find_held(fact_base, source_id)
        yield f"as the rules read {source_id}:"
        kind = kinds.get(type(card), RedLineDraft)
        yield from (f"  {line}" for line in explain_spans(drafts, kind, rows, held))


def _tell_place(fact_base: FactBase, target: str, at: tuple[int, int | None]) -> int:
    """Prints what is known of the words at a place of an article; returns the exit code."""
    source_id, document = _find_article(fact_base, target)
    line, column = at
    if not 1 <= line <= len(document.lines):
        say(f"{document.path}: there is no line {line}; it has {len(document.lines)}")
        return UNREADABLE
    row = document.lines[line - 1]
    if column is not None and not 1 <= column <= len(row) + 1:
        say(f"{document.path}:{line}: there is no column {column}; the line has {len(row)}")
        return UNREADABLE
    spot = row if column is None else Span(row.start + column - 1, row.start + column)
    drafts = _read(fact_base, source_id, document)
    sentences = [span for span in _sentences(fact_base, source_id, document) if span.overlap(spot)]
    for span in sentences or [spot]:
        click.echo("\n".join(_lines_of(fact_base, source_id, document, span, drafts)))
    if drafts is None:
        say(_NO_MODEL)
    return FINE


def _find_article(fact_base: FactBase, target: str) -> tuple[str | None, Document]:
    """Returns the source's id, where the record has one, and the article."""
    if target in fact_base.documents:
        return target, fact_base.documents[target]
    try:
        document = read_document(Path(target), target)
    except Refused as refused:
        say_problems(refused.problems)
        sys.exit(UNREADABLE)
    known = (id for id, row in fact_base.documents.items() if row.sha256 == document.sha256)
    return next(known, None), document


def _read(fact_base: FactBase, source_id: str | None, document: Document) -> Drafts | None:
    if not has_model():
        return None
    lexicon: Lexicon = open_lexicon(fact_base.root)
    if source_id is not None:
        return read_source(fact_base, source_id, lexicon)
    return distill_article(annotate_document(document, lexicon=lexicon))


def _sentences(fact_base: FactBase, source_id: str | None, document: Document) -> tuple[Span, ...]:
    if source_id is not None:
        return sentences_of(fact_base, source_id)
    return find_sentences(document, find_furniture(document))


def _lines_of(
    fact_base: FactBase,
    source_id: str | None,
    document: Document,
    span: Span,
    drafts: Drafts | None,
) -> Iterator[str]:
    yield f"{where(document, span)}: “{' '.join(document.slice(span).split())}”"
    inside: list[str] = []
    if source_id is not None:
        inside += explain_place(fact_base, source_id, span)
    if not inside or source_id is None:
        inside += explain_page(document, span)
    if drafts is not None:
        held = () if source_id is None else find_held(fact_base, source_id)
        closed = any(row.span.covers(span) for row in drafts.annotation.furniture)
        inside += ["furniture is not read"] if closed else explain_sentence(drafts, span, held)
    yield from (f"  {line}" for line in inside)

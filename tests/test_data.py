"""The record as a whole: complete, clean, and no fuller than the words it rests on.

What each article hides is tested beside this in tests/data, one trap a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from record_lookup import ARTICLES, document_of, facts_from, read_record, source_of, wording_of

from build_scripts.cards.checks import run_checks
from build_scripts.cards.coverage import measure_coverage
from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Event, Position, Source

# Words that take a side unless they are those of the source.
JUDGING = re.compile(
    r"\b(?:aggression|alleged|brutal|contentious|horrific|illegal|interference|invasion|malign"
    r"|occupied|significant|so-called|staunch|unprovoked|unwavering|vulnerable|war crimes?)\b"
)


@pytest.fixture(scope="session")
def record() -> FactBase:
    """Returns the record of the five articles."""
    return read_record()


def dates_of(card: Card) -> Iterator[tuple[str, str | None, str]]:
    """Yields value, basis and note of each date of a card."""
    if isinstance(card, Source) and card.published is not None:
        yield card.published, card.published_basis, card.published_note
    if isinstance(card, Event | Position) and card.date is not None:
        yield card.date, card.date_basis, card.date_note
    for role in card.roles if isinstance(card, Actor) else ():
        yield role.as_of, role.as_of_basis, role.as_of_note


def test_the_checks_find_nothing_not_even_a_warning(record: FactBase) -> None:
    assert [str(problem) for problem in run_checks(record)] == []


def test_no_draft_is_left(record: FactBase) -> None:
    assert [card.id for card in record.cards() if card.review == "draft"] == []


@pytest.mark.parametrize("number", ARTICLES)
def test_every_sentence_is_accounted_for(record: FactBase, number: str) -> None:
    coverage = measure_coverage(record, source_of(record, number).id)
    document = document_of(record, number)
    assert [document.slice(span) for span in coverage.left_over] == []
    assert coverage.accounted == coverage.total > 10
    assert coverage.words_in_evidence > 0.7 * coverage.words_total


def test_the_record_is_as_large_as_the_articles_are_rich(record: FactBase) -> None:
    assert len(record.actors) >= 35
    assert len(record.events) >= 30
    assert len(record.positions) >= 40
    assert len(record.red_lines) >= 4
    assert sum(len(card.relations) for card in record.cards()) >= 35


@pytest.mark.parametrize("number", ARTICLES)
def test_every_article_has_facts_of_its_own(record: FactBase, number: str) -> None:
    source = source_of(record, number).id
    own = [
        card
        for card in facts_from(record, number)
        if {row.source for _, row in evidence_of(card)} == {source}
    ]
    assert sum(isinstance(card, Event) for card in own) >= 5
    assert sum(isinstance(card, Position) for card in own) >= 5


def test_every_date_that_is_not_stated_says_why(record: FactBase) -> None:
    silent = [
        (card.id, value)
        for card in record.cards()
        for value, basis, note in dates_of(card)
        if basis != "stated" and not note
    ]
    assert silent == []


def test_every_fact_without_a_date_says_why(record: FactBase) -> None:
    dated = (Event, Position)
    cards = [card for card in record.cards() if isinstance(card, dated) and card.date is None]
    assert [card.id for card in cards if not card.note] == []


def test_every_relation_says_in_a_note_what_ties_the_two(record: FactBase) -> None:
    silent = [
        (card.id, row.type, row.card)
        for card in record.cards()
        for row in card.relations
        if not row.note
    ]
    assert silent == []


def test_every_red_line_rests_on_positions_of_its_holder(record: FactBase) -> None:
    for red_line in record.red_lines.values():
        assert red_line.positions, red_line.id
        holders = {record.positions[id].holder for id in red_line.positions}
        assert red_line.holder in holders, red_line.id


def test_no_card_judges_in_words_that_its_evidence_does_not_hold(record: FactBase) -> None:
    beyond = [
        (card.id, word)
        for card in record.cards()
        for word in JUDGING.findall(wording_of(card))
        if not any(word in row.quote for _, row in evidence_of(card))
    ]
    assert beyond == []

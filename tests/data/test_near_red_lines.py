"""What comes near a red line is decided once: it is one, or it stands among the rejected."""

from __future__ import annotations

import pytest
from record_lookup import ROOT, cards_from, find_words, places_in, read_record, source_of

from build_scripts.cards.evidence import find_in
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import RedLine
from build_scripts.cards.vocabulary import REJECTED_PATH, Rejection
from build_scripts.yamlio import dump_yaml

REJECTED = [row for row in read_record().rejected if row.kind == "red-line"]
# Explicit in the words of the articles, or meant by them.
RED = [
    ("000", "there will be no compromise on the red lines"),
    ("000", "The red lines are Georgia's sovereignty"),
    ("000", "not allow anyone to slam closed NATO's open door policy"),
    ("000", "guarantees that Ukraine and Georgia will never become NATO members"),
    ("000", 'calling it "unacceptable."'),
    ("001", "This is the prerequisite for NATO membership"),
]
NEAR = [
    ("000", "called on Russia to withdraw its forces"),
    ("000", '"uninvited and not welcomed"'),
    ("000", "demanding NATO member states rescind the 2008 Bucharest Summit declaration"),
    ("001", "We will not start a war"),
    ("001", "demanding the appointment of a repeat election"),
    ("002", "call to Russia to cease its activities"),
    ("002", "unwavering support for Georgia's sovereignty"),
    ("003", "those responsible must be held accountable"),
    ("004", "The ministerial meetings on 15 May will be for Allies only"),
]
IMPLIED = [
    ("001", "this depends on the success of the reforms carried out in the country"),
    ("001", "will be seriously undermined"),
    ("001", "Russia is categorically opposed to the expansion"),
]


def red_lines_on(record: FactBase, number: str, words: str) -> list[RedLine]:
    """Returns the red lines whose content overlaps the words."""
    places = find_words(record, number, words)
    return [
        card
        for card in cards_from(record, RedLine, number)
        if any(
            span.overlap(place)
            for span in places_in(record, card, number, ("content",))
            for place in places
        )
    ]


def rejections_on(record: FactBase, number: str, words: str) -> list[Rejection]:
    """Returns the rejected red lines whose quote overlaps the words."""
    source, places = source_of(record, number).id, find_words(record, number, words)
    return [
        row
        for row in REJECTED
        if row.source == source
        and any(
            span.overlap(place)
            for span in find_in(record, source, row.quote, "", "").spans
            for place in places
        )
    ]


@pytest.mark.parametrize(("number", "words"), RED)
def test_a_declared_red_line_is_one(record: FactBase, number: str, words: str) -> None:
    assert [card.strength for card in red_lines_on(record, number, words)] == ["explicit"]
    assert rejections_on(record, number, words) == []


@pytest.mark.parametrize(("number", "words"), NEAR)
def test_what_declares_no_limit_is_rejected(record: FactBase, number: str, words: str) -> None:
    assert red_lines_on(record, number, words) == []
    assert len(rejections_on(record, number, words)) == 1


@pytest.mark.parametrize(("number", "words"), IMPLIED)
def test_what_is_between_the_two_is_decided_one_way(
    record: FactBase, number: str, words: str
) -> None:
    red_lines = red_lines_on(record, number, words)
    assert len(red_lines) + len(rejections_on(record, number, words)) == 1
    assert all(card.strength == "implied" and card.note for card in red_lines)


@pytest.mark.parametrize("row", REJECTED, ids=[row.quote[:30] for row in REJECTED])
def test_a_rejection_is_exact_and_gives_a_short_reason(record: FactBase, row: Rejection) -> None:
    document = record.documents[row.source]
    assert document.text.count(row.quote) == 1
    assert row.holder in record.actors
    assert 30 <= len(row.why) <= 120
    assert row.why.endswith(".")


def test_no_red_line_is_also_rejected(record: FactBase) -> None:
    for row in REJECTED:
        (place,) = find_in(record, row.source, row.quote, "", "").spans
        for card in record.red_lines.values():
            number = record.sources[row.source].article[:3]
            spans = places_in(record, card, number, ("content",))
            assert not any(span.overlap(place) for span in spans), (card.id, row.quote)


def test_the_rejected_are_written_in_the_one_form(record: FactBase) -> None:
    assert record.rejections is not None
    text = (ROOT / REJECTED_PATH).read_text("utf-8")
    assert text == dump_yaml(record.rejections.value)

"""Cards in and out: reading a card and writing it again gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import KINDS, Card, Evidence, Position, Source, keys_of, to_yaml

TOY = Path(__file__).parent.parent / "toy"
CARD_FILES = sorted((TOY / "data").glob("*/*.yml"))
CARD_FILES.remove(TOY / "data/vocabulary/topics.yml")


@pytest.mark.parametrize("path", CARD_FILES, ids=lambda path: path.stem)
def test_a_card_that_is_read_and_written_has_the_same_bytes(toy: FactBase, path: Path) -> None:
    assert to_yaml(toy.card(path.stem)).encode("utf-8") == path.read_bytes()


def test_the_toy_record_has_cards_of_every_kind(toy: FactBase) -> None:
    assert {type(card) for card in toy.cards()} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind_name)
def test_the_keys_of_a_kind_come_before_those_of_every_card(kind: type[Card]) -> None:
    keys = keys_of(kind)
    common = ("review", "origin", "confidence", "relations", "note", "history", "withdrawn")
    assert keys[-len(common) :] == common
    assert "id" not in keys
    assert len(set(keys)) == len(keys)


def test_values_that_a_card_has_anyway_are_not_written(toy: FactBase) -> None:
    assert "live_link" not in to_yaml(toy.sources["minister-in-westhaven"])
    assert "live_link: false\n" in to_yaml(toy.sources["sorland-repost"])


def test_a_card_cannot_be_changed(toy: FactBase) -> None:
    with pytest.raises(ValidationError):
        toy.actors["norland"].name = "Southland"  # type: ignore[misc]


@pytest.mark.parametrize("live", ["yes", "no", "True", "1", "", None, 1])
def test_a_flag_is_the_word_true_or_false_only(toy: FactBase, live: object) -> None:
    values = toy.sources["sorland-repost"].model_dump() | {"id": "x", "live_link": live}
    with pytest.raises(ValidationError):
        Source.model_validate(values)


@pytest.mark.parametrize(
    "quote", ["NO", "12:30", "2022", "null", "yes", "- a: b", "#1", " x ", "é“"]
)
def test_any_quote_survives_the_file(toy: FactBase, quote: str) -> None:
    card = toy.positions["2031-03-04-sorland-protects-fishermen"]
    evidence = Evidence(source="a", quote=quote, use="content")
    changed = Position.model_validate(
        card.model_dump() | {"id": card.id, "evidence": [evidence.model_dump()]}
    )
    assert changed.evidence[0].quote == quote
    assert f"quote: {quote}\n" in to_yaml(changed) or 'quote: "' in to_yaml(changed)

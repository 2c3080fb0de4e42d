"""What a page reads of the record decides whether it is rendered again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import pytest
from changing import with_card

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card
from build_scripts.render.page import Options
from build_scripts.render.readings import Readings
from build_scripts.render.record import Record
from build_scripts.render.site import pages_of
from build_scripts.render.watching import WatchedRecord

OPTIONS = Options(repository="https://repository.example/facts")
WORDS = ("statement", "limit", "label", "name", "note", "place")


def render_watched(fact_base: FactBase) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Returns the text of every page, and the names that each has read."""
    record = Record(fact_base)
    texts: dict[str, str] = {}
    reads: dict[str, set[str]] = {}
    for path, make in pages_of(fact_base, OPTIONS).items():
        reads[path] = set()
        texts[path] = make(WatchedRecord(record, reads[path].add))
    return texts, reads


def changes_of(card: Card) -> Iterator[Card]:
    """Yields the card with each of its words changed, unreviewed, and with another history."""
    value = card.model_dump()
    changed = [{key: f"{value[key]} Indeed"} for key in WORDS if value.get(key)]
    if card.review == "reviewed":
        changed.append({"review": "draft"})
    changed.append({"history": [*value["history"], {"date": "2031-03-09", "change": "changed"}]})
    for keys in changed:
        yield type(card).model_validate({**value, **keys, "id": card.id})


def test_a_page_is_the_same_whether_it_is_watched_or_not(toy: FactBase) -> None:
    record = Record(toy)
    plain = {path: make(record) for path, make in pages_of(toy, OPTIONS).items()}
    assert render_watched(toy)[0] == plain


@pytest.mark.parametrize("kind", ["sources", "actors", "events", "positions", "red_lines"])
def test_a_page_that_a_change_alters_has_read_what_was_changed(toy: FactBase, kind: str) -> None:
    texts, reads = render_watched(toy)
    before = Readings(Record(toy))
    names = set().union(*reads.values())
    for card in getattr(toy, kind).values():
        for changed in changes_of(card):
            other = with_card(toy, changed)
            record = Record(other)
            after = Readings(record)
            moved = {name for name in names if before.of(name) != after.of(name)}
            for path, make in pages_of(other, OPTIONS).items():
                if moved.isdisjoint(reads[path]):
                    assert make(record) == texts[path], f"{path} after a change of {card.id}"


def test_what_a_record_derives_once_is_watched() -> None:
    derived = {name for name, value in vars(Record).items() if isinstance(value, cached_property)}
    assert derived and derived <= vars(WatchedRecord).keys()


def test_a_page_about_one_card_has_not_read_the_whole_record(toy: FactBase) -> None:
    _, reads = render_watched(toy)
    position = reads["positions/2031-03-04-sorland-protects-fishermen.md"]
    assert not any(name.startswith("all:") for name in position)
    assert "card:norland" not in position

"""The invented articles: every marked fact stands in its article, minor ones do not count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from benchmarks.facts import KINDS, Fact, fields_of_event, is_same, modes_as_right, names_of
from benchmarks.invented import (
    SERIES,
    as_its_speaker,
    find_words,
    marked_dates,
    marked_facts,
    marked_furniture,
)
from benchmarks.seeds import Tally
from build_scripts.text.document import read_document

ARTICLES = [
    pytest.param(path, id=f"{name}-{path.stem[:2]}")
    for name, series in SERIES.items()
    for path in sorted((series.folder / "articles").glob("*.txt"))
]
SAID = Fact("positions", (names_of("ana-lima"),), ((10, 30),), confidence="high")


@pytest.mark.parametrize("name", SERIES)
def test_a_series_has_at_least_twelve_articles(name: str) -> None:
    assert len(list((SERIES[name].folder / "articles").glob("*.txt"))) >= 12


@pytest.mark.parametrize("path", ARTICLES)
def test_every_marked_fact_stands_in_its_article(path: Path) -> None:
    text = read_document(path, path.stem).text
    marked = yaml.safe_load((path.parents[1] / "gold" / f"{path.stem}.yml").read_text("utf-8"))
    facts = list(marked_facts(text, marked))
    assert len(facts) == sum(len(marked.get(kind) or ()) for kind in KINDS)
    assert all(names for fact in facts for names in fact.actors)
    assert marked_furniture(text, marked.get("furniture") or ()) or not marked.get("furniture")


def test_who_speaks_may_be_marked_as_the_holder() -> None:
    marked = replace(SAID, actors=(names_of("Ana Lima"),))
    drafted = replace(SAID, actors=(names_of("ministry"),), speaker=names_of("Ana Lima"))
    assert not is_same(drafted, marked)
    assert is_same(as_its_speaker(drafted), marked)


def test_words_are_found_at_the_nth_place() -> None:
    assert find_words("a port, a port", "port", 2) == (10, 14)
    with pytest.raises(ValueError):
        find_words("a port", "port", 2)


@pytest.mark.parametrize("found", [[], [SAID]])
def test_a_minor_fact_neither_helps_nor_hurts(found: list[Fact]) -> None:
    tally = Tally()
    tally.add(found, [replace(SAID, is_minor=True)])
    assert (tally.kinds["positions"].proposed, tally.kinds["positions"].expected) == (0, 0)
    assert tally.misses == []


def test_the_fields_of_matched_facts_are_counted_apart() -> None:
    met = Fact("events", (names_of("sarn"),), ((10, 30),), "CONSULT", "high",
               fields=fields_of_event(("2022-01-05",), ("happened",)))  # fmt: skip
    marked = fields_of_event(("2022-01", "2022-01-05~"), ("planned",))
    tally = Tally()
    tally.add([met], [replace(met, fields=marked)])
    figures = tally.figures()
    assert figures["dates of events right, of those met"] == 100
    assert figures["status of events right, of those met"] == 0


def test_what_the_writer_ascribes_may_be_read_as_told() -> None:
    modes = {mode: modes_as_right(mode) for mode in ("reporter", "mixed")}
    assert modes == {"reporter": ("reporter", "indirect"), "mixed": ("mixed",)}


def test_a_marked_date_has_no_doubts_and_other_right_ones() -> None:
    marked = {"document_date": "2023-05-07?", "document_date_alt": [None, "2023-05"]}
    assert marked_dates(marked) == {"2023-05-07", "", "2023-05"}

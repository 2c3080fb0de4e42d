"""The benchmark of speed: what it compares and how, never how long anything takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.many_articles import make_articles
from benchmarks.many_cards import edit_a_card, write_record
from benchmarks.pairing import median_ratio, median_seconds
from benchmarks.speed import PARTS, main
from benchmarks.speed_many import run
from benchmarks.speed_site import evenness
from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import read_fact_base


class Clock:
    """A clock that work moves on by as much as it says it takes."""

    def __init__(self) -> None:
        self.now = 0.0
        self.order = ""

    def read(self) -> float:
        return self.now

    def take(self, name: str, times: Iterator[float]) -> None:
        self.order += name
        self.now += next(times)


def test_a_ratio_is_the_median_of_pairs_that_take_turns() -> None:
    clock, one, other = Clock(), iter([2.0, 40.0, 3.0]), iter([1.0, 1.0, 1.0])
    ratio = median_ratio(
        lambda: clock.take("a", one), lambda: clock.take("b", other), 3, clock.read
    )
    assert ratio == 3
    assert clock.order == "abbaab"


def test_seconds_are_the_median_of_what_each_run_takes() -> None:
    clock, times = Clock(), iter([2.0, 40.0, 3.0])
    assert median_seconds(lambda: clock.take("a", times), 3, clock.read) == 3


def test_articles_for_the_benchmark_are_many_different_and_always_the_same() -> None:
    texts = [article.text for article in make_articles(500)]
    assert len(set(texts)) == 500
    assert texts[:20] == [article.text for article in make_articles(20)]


# The part of the search waits for another search's answer in a browser: too long for a test.
@pytest.mark.parametrize("part", [part.name for part in PARTS if part.name != "search"])
def test_every_part_of_the_benchmark_runs(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([part, "--tiny"])
    out = capsys.readouterr().out
    assert all(row.figure in out for p in PARTS if p.name == part for row in p.targets)


@pytest.mark.parametrize("words", [["writing"], ["reading", "--tiny", "--write"]])
def test_what_cannot_be_measured_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2


def test_a_record_for_the_benchmark_has_no_findings(tmp_path: Path) -> None:
    write_record(tmp_path, 45)
    fact_base = read_fact_base(tmp_path)
    assert [str(problem) for problem in run_checks(fact_base)] == []
    assert len(fact_base.positions) == 45
    edit_a_card(tmp_path, 1)
    assert [str(problem) for problem in run_checks(read_fact_base(tmp_path))] == []


def test_the_cost_of_a_card_is_what_it_adds_to_the_site_of_none() -> None:
    found = evenness({200: (250, 1.5), 2000: (2100, 11.0)}, empty=0.5)
    assert found["dearest to cheapest cost per card, %"] == 125
    assert found["dearest to cheapest, what no card costs shared out, %"] == 115


def test_the_memory_of_who_measures_is_not_counted(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Norway said that Peru must leave the sea.\n", "utf-8")
    own = 400 * 2**20
    ballast = bytearray(own)
    ballast[:: 2**12] = b"1" * (own // 2**12)
    assert run([article], 1) < own // 2**10

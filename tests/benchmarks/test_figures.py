"""The file of figures."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.figures import Target, make_block, write_block

TARGETS = (Target("F1", 60), Target("on furniture", 0, is_most=True))


@pytest.mark.parametrize(
    ("f1", "slips", "met"), [(60, 0, [True, True]), (59.99, 1, [False, False])]
)
def test_a_missed_target_is_written_as_missed(f1: float, slips: int, met: list[bool]) -> None:
    block = make_block({"F1": f1, "on furniture": slips}, TARGETS, {"articles": 2})
    assert [row["met"] for row in block["targets"]] == met  # type: ignore[attr-defined]


def test_the_day_is_that_of_the_sources_where_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert make_block({}, (), {})["date"] == "1970-01-01"


def test_a_block_takes_the_place_of_the_last_and_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "figures.yml"
    for name, value in (("b", 1), ("a", 2), ("b", 3)):
        write_block(path, name, {"figures": {"F1": value}})
    rows = yaml.safe_load(path.read_text("utf-8"))
    assert [(name, row["figures"]["F1"]) for name, row in rows.items()] == [("a", 2), ("b", 3)]

"""The figures of the benchmarks on the method page."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.cards.factbase import FactBase
from build_scripts.problems import Refused
from build_scripts.render.measures import read_benchmarks
from build_scripts.render.page import Options
from build_scripts.render.site import render_site

FIGURES = """\
harbour:
  command: python -m benchmarks.harbour FOLDER
  about: Ferries counted <b>by hand</b>.
  date: '2031-03-05'
  commit: abc1234
  counts: {read with low: 5, read with high: 9}
  figures: {speed: 3.5, F1: 59.99, slips: 0, precision of low: 40, precision of high: 90.5}
  targets:
  - {figure: F1, at_least: 60, found: 59.99, met: false}
  - {figure: slips, at_most: 0, found: 0, met: true}
"""


def write_figures(root: Path, text: str) -> Path:
    (root / "benchmarks").mkdir()
    (root / "benchmarks" / "figures.yml").write_text(text, "utf-8")
    return root


def method_page(toy: FactBase, root: Path) -> str:
    return render_site(toy, Options(benchmarks=read_benchmarks(root)))["method.md"]


def test_a_missed_target_is_said_in_words_beside_its_figure(toy: FactBase, tmp_path: Path) -> None:
    page = method_page(toy, write_figures(tmp_path, FIGURES))
    rows = [line for line in page.splitlines() if line.startswith('<tr><th scope="row">')]
    f1 = next(row for row in rows if ">F1<" in row)
    assert "<td>59.99</td><td>at least 60</td><td><strong>not met</strong></td>" in f1
    slips = next(row for row in rows if ">slips<" in row)
    assert "<td>0</td><td>at most 0</td><td>met</td>" in slips
    assert rows.index(f1) < rows.index(next(row for row in rows if ">speed<" in row))


def test_all_targets_stand_together_before_the_single_benchmarks(
    toy: FactBase, tmp_path: Path
) -> None:
    page = method_page(toy, write_figures(tmp_path, FIGURES))
    row = '<a href="#benchmark-harbour">harbour</a>: F1</th><td>59.99</td><td>at least 60</td>'
    assert page.index(row) < page.index("<summary>harbour: 1 of 2 targets met</summary>")
    assert 'id="benchmark-harbour"' in page


def test_an_earlier_reading_is_folded_away_behind_the_present_ones(
    toy: FactBase, tmp_path: Path
) -> None:
    earlier = FIGURES.replace("harbour:", "harbour-blind:\n  earlier_reading_of: harbour", 1)
    page = method_page(toy, write_figures(tmp_path, earlier + FIGURES.replace("speed", "pace")))
    assert page.index("<summary>harbour:") < page.index("<summary>harbour-blind:")
    assert '<a href="#benchmark-harbour-blind">' not in page


def test_a_benchmark_says_when_where_and_how_it_was_measured(toy: FactBase, tmp_path: Path) -> None:
    page = method_page(toy, write_figures(tmp_path, FIGURES))
    assert '<time datetime="2031-03-05">' in page
    assert "<code>abc1234</code>" in page
    assert "<code>python -m benchmarks.harbour FOLDER</code>" in page
    assert "Ferries counted &lt;b&gt;by hand&lt;/b&gt;." in page


def test_the_precision_of_each_confidence_has_its_own_table(toy: FactBase, tmp_path: Path) -> None:
    page = method_page(toy, write_figures(tmp_path, FIGURES))
    assert '<tr><th scope="row">low</th><td>5</td><td>40</td></tr>' in page
    assert '<tr><th scope="row">high</th><td>9</td><td>90.5</td></tr>' in page


def test_without_figures_the_method_page_has_no_such_section(toy: FactBase, tmp_path: Path) -> None:
    assert "How well articles are read" not in method_page(toy, tmp_path)


def test_what_is_no_figure_is_refused_with_its_place(tmp_path: Path) -> None:
    broken = FIGURES.replace("speed: 3.5", "speed: fast")
    with pytest.raises(Refused) as refused:
        read_benchmarks(write_figures(tmp_path, broken))
    assert str(refused.value).startswith("benchmarks/figures.yml:7:20: figures: ")


def test_the_committed_figures_are_readable_and_each_names_its_command() -> None:
    rows = read_benchmarks(Path(__file__).parents[2])
    assert {row.name for row in rows} >= {"polnear-dev", "seeds", "timex-aquaint"}
    assert all(row.command and row.measures for row in rows)

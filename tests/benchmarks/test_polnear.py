"""Attributions against annotated ones, on an invented article."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.polnear import main, parse_gold, read_gold, score

TEXT = "Ana Lima said the port of Sarn is closed. Oran Reed denied it."
FIRST = {"source": [(0, 8)], "cue": [(9, 13)], "content": [(14, 40)]}
SECOND = {"source": [(42, 51)], "cue": [(52, 58)], "content": [(59, 61)]}
HALF = {"source": [(0, 3)], "cue": [(9, 13)], "content": [(26, 40)]}
STANDOFF = """T1\tCue 9 13\tsaid
T2\tContent 14 22;26 40\tthe port Sarn is closed
T3\tSource 0 8\tAna Lima
E1\tAttribution:T1 Content:T2 Source:T3
T4\tAttribution-no-source 52 58\tdenied
E2\tAttribution-no-source:T4 Content2:T2 Cue:T4
"""


def test_the_gold_itself_scores_100_everywhere() -> None:
    scores = score([(TEXT, [FIRST, SECOND], [FIRST, SECOND])])
    assert {name: row.f1 for name, row in scores.items()} == dict.fromkeys(scores, 100.0)


def test_nothing_found_scores_0_everywhere() -> None:
    scores = score([(TEXT, [], [FIRST, SECOND])])
    assert {name: row.f1 for name, row in scores.items()} == dict.fromkeys(scores, 0.0)


def test_half_the_words_count_for_who_and_what_but_are_not_exact() -> None:
    scores = score([(TEXT, [HALF], [FIRST])])
    assert scores["who-what"].f1 == scores["whole overlap"].f1 == 100
    assert scores["content exact"].f1 == scores["source exact"].f1 == 0


def test_another_cue_spoils_the_overlap_only() -> None:
    scores = score([(TEXT, [{**FIRST, "cue": [(52, 58)]}], [FIRST])])
    assert (scores["who-what"].f1, scores["whole overlap"].f1) == (100, 0)


def test_one_gold_attribution_is_hit_once() -> None:
    scores = score([(TEXT, [FIRST, HALF], [FIRST])])
    assert (scores["who-what"].precision, scores["who-what"].recall) == (50, 100)


def test_roles_are_read_with_split_spans_and_without_a_source() -> None:
    assert parse_gold(STANDOFF) == [
        {"source": [(0, 8)], "cue": [], "content": [(14, 22), (26, 40)]},
        {"source": [], "cue": [(52, 58)], "content": [(14, 22), (26, 40)]},
    ]


def test_of_two_annotators_the_first_by_name_counts(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "dev" / "attributions"
    folder.mkdir(parents=True)
    (folder / "sarn_zoe.ann").write_text("", "utf-8")
    (folder / "sarn_ben.ann").write_text(STANDOFF, "utf-8")
    assert len(read_gold(tmp_path, "dev", "sarn")) == 2


def test_the_test_split_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path), "--split", "test"])
    assert "invalid choice: 'test'" in capsys.readouterr().err

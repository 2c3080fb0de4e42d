"""`annotate` and `distill` over many articles: any order, any number of workers, bad ones too."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.cli import main
from build_scripts.text.document import MAX_BYTES, MAX_LINE

LINE = "Foreign Minister Ada Berg of {} said on Monday that she will never accept the closure.\n"
LANDS = ("Norway", "Serbia", "Egypt", "Japan", "Chile", "Kenya")


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{land.lower()}.txt" for land in LANDS]
    for path, land in zip(paths, LANDS, strict=True):
        path.write_text(LINE.format(land), encoding="utf-8", newline="")
    return paths


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


def distill(*arguments: str | Path) -> Result:
    return run("distill", "--json", "--no-record", *arguments)


@pytest.mark.parametrize("command", ["annotate", "distill"])
def test_order_and_workers_change_no_byte_of_a_line(command: str, articles: list[Path]) -> None:
    forth = run(command, "--json", "--no-record", *articles)
    assert [json.loads(row)["article"] for row in forth.stdout.splitlines()] == [
        *map(str, articles)
    ]
    for order in (articles, articles[::-1]):
        found = run(command, "--json", "--no-record", "--workers", "3", *order)
        assert sorted(found.stdout_bytes.splitlines()) == sorted(forth.stdout_bytes.splitlines())
    assert found.stdout.splitlines() == forth.stdout.splitlines()[::-1]


@pytest.mark.parametrize("workers", ["1", "2", "5"])
def test_articles_read_in_lots_have_the_bytes_of_those_read_alone(
    workers: str, articles: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "empty").write_bytes(b"")
    rows = [row for path in articles for row in (path, tmp_path / "empty")] * 9
    result = distill("--workers", workers, *rows)
    alone = {path: distill(path).stdout for path in articles}
    assert result.stdout == "".join(alone[row] for row in rows if row in alone)
    told = [row for row in result.stderr.splitlines() if not row.startswith("100 of")]
    assert len(told) == len(rows) // 2 and all(": article-empty: " in row for row in told)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_bad_articles_are_told_with_their_reason_and_passed_over(
    workers: str, articles: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "latin").write_bytes(b"The caf\xe9 is in the town.")
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "huge").write_bytes(b"The man said so.\n" * (50_000_000 // 17))
    (tmp_path / "endless").write_bytes(b"The man said so. " * (MAX_LINE // 10))
    bad = [tmp_path / name for name in ("latin", "empty", "huge", "none", "endless")]
    result = distill("--workers", workers, articles[0], *bad, Path("/dev/zero"), articles[1])
    assert result.exit_code == 2
    assert [line.split(": ")[0:2] for line in result.stderr.splitlines()] == [
        [f"{tmp_path}/latin:1:8", "article-not-utf8"],
        [f"{tmp_path}/empty:1:1", "article-empty"],
        [f"{tmp_path}/huge:1:1", "article-size"],
        [f"{tmp_path}/none:1:1", "article-missing"],
        [f"{tmp_path}/endless:1:1", "article-line-length"],
        ["/dev/zero:1:1", "article-size"],
    ]
    assert len(result.stdout.splitlines()) == 2


def test_no_more_of_a_file_is_read_than_an_article_may_have() -> None:
    assert f"expected at most {MAX_BYTES}" in distill("/dev/zero").stderr


def test_an_interrupted_run_goes_on_to_the_same_bytes(articles: list[Path], tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert distill("--resume", whole, *articles).exit_code == 0
    assert whole.read_text("utf-8") == distill(*articles).stdout
    cut.write_bytes(b"".join(whole.read_bytes().splitlines(True)[:3])[:-20])
    result = distill("--resume", cut, "--workers", "2", *articles)
    assert result.stderr == "2 of 6 were read before\n"
    assert cut.read_bytes() == whole.read_bytes()


def test_an_article_that_changed_since_is_read_again(articles: list[Path], tmp_path: Path) -> None:
    lines = tmp_path / "lines"
    distill("--resume", lines, *articles)
    articles[2].write_text(LINE.format("Peru"), encoding="utf-8", newline="")
    distill("--resume", lines, *articles)
    rows = [json.loads(row) for row in lines.read_text("utf-8").splitlines()]
    assert [Path(row["article"]).stem for row in rows] == [
        "norway", "serbia", "japan", "chile", "kenya", "egypt",
    ]  # fmt: skip
    assert "Peru" in rows[-1]["actors"][0]["name"] or "Peru" in str(rows[-1])


def test_a_file_of_other_content_is_left_alone(articles: list[Path], tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("my own notes\n", encoding="utf-8")
    assert distill("--resume", notes, articles[0]).exit_code == 2
    assert notes.read_text("utf-8") == "my own notes\n"


def test_progress_is_told_on_long_runs_and_never_between_the_lines(articles: list[Path]) -> None:
    result = run("annotate", "--no-record", "--json", *(articles[:1] * 100))
    assert result.stderr == "100 of 100 articles\n"
    assert len(result.stdout.splitlines()) == 100


def test_a_worker_that_is_killed_ends_the_run_in_one_line(
    articles: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from build_scripts.cli import reading

    monkeypatch.setattr(reading, "_facts_in", _die)
    result = distill("--workers", "2", *articles)
    assert result.exit_code == 2
    assert result.stderr.startswith("a worker was ended from outside")


def _die(annotation: object) -> dict[str, object]:
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def test_resuming_asks_for_lines(articles: list[Path], tmp_path: Path) -> None:
    assert run("annotate", "--resume", tmp_path / "lines", articles[0]).exit_code == 2
    assert run("distill", "--resume", tmp_path / "lines", articles[0]).exit_code == 2


def test_words_told_after_their_source_stop_no_run(tmp_path: Path) -> None:
    path = tmp_path / "after.txt"
    path.write_text(
        "With her husband, former President Bill Clinton, standing by her side, Hillary Clinton "
        "has told her supporters that “we’re in this together.”\n",
        encoding="utf-8",
        newline="",
    )
    assert distill(path).exit_code == 0

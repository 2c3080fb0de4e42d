"""`check`, `fmt`, `coverage` and `distill` on a record."""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.cards.factbase import read_fact_base
from build_scripts.cli import main

ROOT = Path(__file__).parents[2]
SEED = "000_0d1eca71cabe98a4.txt"
CARD = "data/positions/2031-03-03-norland-demands-reopening.yml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


def bytes_below(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("data", "seeds")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def break_quote(root: Path) -> None:
    path = root / CARD
    path.write_text(path.read_text("utf-8").replace("Sorland reopens", "Sorland re-opens"), "utf-8")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A copy of the real record."""
    for folder in ("data", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_check_of_a_sound_record_exits_with_0(toy_copy: Path) -> None:
    result = run("check", "--strict", "--root", toy_copy)
    assert result.exit_code == 0, result.output
    assert "0 errors, 0 warnings" in result.stderr


def test_check_tells_every_finding_and_exits_with_1(toy_copy: Path) -> None:
    break_quote(toy_copy)
    result = run("check", "--root", toy_copy)
    assert result.exit_code == 1
    assert f"{CARD}:" in result.stderr
    assert "quote-missing" in result.stderr


def test_check_prints_findings_as_json_lines_and_as_annotations(toy_copy: Path) -> None:
    break_quote(toy_copy)
    row = json.loads(run("check", "--format", "json", "--root", toy_copy).stdout.splitlines()[0])
    assert (row["path"], row["check"], row["severity"]) == (CARD, "quote-missing", "error")
    note = run("check", "--format", "github", "--root", toy_copy).stdout.splitlines()[0]
    assert note.startswith(f"::error file={CARD},line={row['line']},col={row['column']}::")


def test_strict_makes_a_warning_count(toy_copy: Path) -> None:
    path = toy_copy / CARD
    path.write_text(
        path.read_text("utf-8").replace("review: reviewed", 'review: "reviewed"'), "utf-8"
    )
    assert run("check", "--root", toy_copy).exit_code == 0
    assert run("check", "--strict", "--root", toy_copy).exit_code == 1


def test_no_record_is_wrong_usage(tmp_path: Path) -> None:
    assert run("check", "--root", tmp_path).exit_code == 2


def test_fmt_mends_the_form_and_nothing_else(toy_copy: Path) -> None:
    path = toy_copy / CARD
    stable = path.read_bytes()
    path.write_bytes(stable.replace(b"review: reviewed", b'review: "reviewed"'))
    assert run("fmt", "--check", "--root", toy_copy).exit_code == 1
    assert run("fmt", "--root", toy_copy).exit_code == 0
    assert path.read_bytes() == stable
    assert run("fmt", "--check", "--root", toy_copy).exit_code == 0


def test_fmt_leaves_a_card_with_a_comment_alone(toy_copy: Path) -> None:
    path = toy_copy / CARD
    path.write_bytes(path.read_bytes() + b"# why so?\n")
    before = path.read_bytes()
    run("fmt", "--root", toy_copy)
    assert path.read_bytes() == before


def test_coverage_names_every_source_and_what_is_left_over(toy_copy: Path) -> None:
    result = run("coverage", "--left-over", "--root", toy_copy)
    assert result.exit_code == 0
    assert "minister-in-westhaven: " in result.stdout


def test_distilling_a_reviewed_record_changes_nothing(record: Path) -> None:
    before = bytes_below(record)
    result = run("distill", "--root", record)
    assert result.exit_code == 0, result.output
    assert "agenda-ge-2022-115: found " in result.stderr
    assert bytes_below(record) == before


def test_a_second_run_repeats_its_words_and_not_its_work(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("distill", "--root", record)

    def never(*_: object) -> None:
        raise AssertionError("an unchanged article was read again")

    monkeypatch.setattr("build_scripts.cli.sourced.annotate_documents", never)
    second = run("distill", "--root", record)
    assert (second.exit_code, second.stderr) == (0, first.stderr)


def test_a_named_article_gets_drafts_that_pass_the_checks(record: Path) -> None:
    shutil.rmtree(record / "data" / "positions")
    shutil.rmtree(record / "data" / "red_lines")
    (record / "data" / "rejected.yml").unlink(missing_ok=True)
    topics = record / "data" / "vocabulary" / "topics.yml"
    rows = topics.read_text("utf-8").splitlines()
    names = [row for row in rows if row.startswith("  name") or row[:1] not in ("", " ")]
    topics.write_text("\n".join(names) + "\n", "utf-8")
    assert run("distill", "--dry-run", SEED, "--root", record).exit_code == 0
    assert not (record / "data" / "positions").exists()
    result = run("distill", SEED, "--root", record)
    assert result.exit_code == 0, result.output
    drafts = sorted((record / "data" / "positions").glob("*.yml"))
    assert len(drafts) >= 8
    assert all("review: draft" in path.read_text("utf-8") for path in drafts)
    checked = run("check", "--root", record)
    assert checked.exit_code == 0, checked.stderr
    again = bytes_below(record)
    run("distill", SEED, "--root", record)
    assert bytes_below(record) == again, "a draft was written twice"


def test_an_article_without_a_source_card_is_told(record: Path) -> None:
    result = run("distill", "000_0d1eca71cabe98a5.txt", "--root", record)
    assert result.exit_code == 2
    assert "Did you mean '000_0d1eca71cabe98a4.txt'?" in result.stderr


def test_a_full_disk_is_told_and_loses_nothing(
    toy_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = toy_copy / CARD
    path.write_bytes(path.read_bytes().replace(b"review: reviewed", b'review: "reviewed"'))
    before = bytes_below(toy_copy)

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr("build_scripts.files.os.fsync", fail)
    result = run("fmt", "--root", toy_copy)
    assert result.exit_code == 2
    assert result.stderr.endswith("cannot read or write: No space left on device\n")
    assert bytes_below(toy_copy) == before


def test_a_broken_card_is_not_written_over_by_a_draft(record: Path) -> None:
    shutil.rmtree(record / "data" / "red_lines")
    run("distill", SEED, "--root", record)
    drafts = sorted((record / "data" / "red_lines").glob("*.yml"))
    for path in drafts:
        path.write_bytes(b"holder: [in the middle of an edit\n")
    run("distill", SEED, "--root", record)
    assert {path.read_bytes() for path in drafts} == {b"holder: [in the middle of an edit\n"}


def test_a_drafted_red_line_names_the_drafted_positions_it_rests_on(record: Path) -> None:
    for folder in ("positions", "red_lines"):
        shutil.rmtree(record / "data" / folder)
    run("distill", SEED, "--root", record)
    fact_base = read_fact_base(record)
    assert fact_base.red_lines
    for line in fact_base.red_lines.values():
        assert line.positions, line.id
        assert all(fact_base.positions[name].review == "draft" for name in line.positions)


def test_no_draft_is_written_through_a_linked_folder(toy_copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (toy_copy / "data" / "positions").rename(outside)
    (toy_copy / "data" / "positions").symlink_to(outside)
    before = sorted(outside.iterdir())
    result = run("distill", "minister-in-westhaven.txt", "--root", toy_copy)
    assert result.exit_code == 2
    assert "data/positions:1:1: file-kind: this is a link" in result.stderr
    assert sorted(outside.iterdir()) == before

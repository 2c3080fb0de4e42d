"""A change of the record is told in words, from git, without checking anything out."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from markdown import markdown

from build_scripts.cli import main

CARD = "data/positions/2031-03-03-norland-demands-reopening.yml"
DRAFT = "2031-03-03-ferry-union-thanks-minister"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


def git(root: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = ["git", "-C", str(root), *identity, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def record(toy_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns the root of a toy record that is committed on the branch main."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1931000000")
    git(toy_copy, "init", "-q", "-b", "main")
    git(toy_copy, "add", ".")
    git(toy_copy, "commit", "-qm", "The toy record")
    return toy_copy


def edit(root: Path, card: str, old: str, new: str) -> None:
    path = root / card
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_an_unchanged_record_has_no_changes(record: Path) -> None:
    result = run("diff", "--root", record)
    assert result.exit_code == 0
    assert result.stdout.endswith("): no card changed.\n")


def test_a_changed_field_is_told_with_its_value_before(record: Path) -> None:
    edit(record, CARD, "stance: demands", "stance: promises")
    told = run("diff", "--root", record).stdout
    assert "1 card changed." in told
    assert "  stance: promises; before: demands\n" in told


def test_a_changed_quote_is_told_and_moves_the_coverage(record: Path) -> None:
    edit(record, CARD, "quote: We demand that Sorland reopens the", "quote: reopens the")
    told = run("diff", "--root", record).stdout
    assert "evidence: “reopens the Grey Strait by 1 April,” (content, minister-in-wes" in told
    assert "; before: “We demand that Sorland" in told
    assert "minister-in-westhaven: 5 of 7 before, 4 of 7 now\n" in told


def test_an_accepted_draft_is_no_mere_change(record: Path) -> None:
    assert run("accept", DRAFT, "--root", record).exit_code == 0
    assert f"Accepted after review: position {DRAFT}: " in run("diff", "--root", record).stdout


def test_a_rejected_draft_is_told_with_the_reason(record: Path) -> None:
    assert run("reject", DRAFT, "--why", "Not a claim.", "--root", record).exit_code == 0
    told = run("diff", "--root", record).stdout
    assert f"Drafts rejected: position {DRAFT} (draft): " in told
    assert "(Not a claim.)" in told


def test_a_fact_that_went_without_a_tombstone_is_named(record: Path) -> None:
    (record / CARD).unlink()
    assert "(no tombstone is left)" in run("diff", "--root", record).stdout


def test_a_card_under_another_id_is_recognised(record: Path) -> None:
    (record / CARD).rename(record / "data/positions/2031-03-03-another.yml")
    told = run("diff", "--root", record).stdout
    assert "(it is 2031-03-03-another now, but an id is never changed)" in told


def test_a_card_that_broke_is_not_called_removed(record: Path) -> None:
    (record / CARD).write_text("holder: [\n", "utf-8")
    told = run("diff", "--root", record).stdout
    assert "Not readable any more: position 2031-03-03-norland-demands-reopening" in told
    assert "Removed" not in told


def test_what_main_did_meanwhile_is_not_this_branch_s_change(record: Path) -> None:
    git(record, "switch", "-qc", "mine")
    git(record, "switch", "-q", "main")
    edit(record, CARD, "stance: demands", "stance: promises")
    git(record, "commit", "-qam", "Another's change")
    git(record, "switch", "-q", "mine")
    assert "no card changed" in run("diff", "main", "--root", record).stdout


def test_a_summary_that_would_be_too_large_is_cut_and_says_so(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("build_scripts.review.diff_words._MOST_BYTES", 300)
    for name in ("norland", "sorland", "ivo-lenz"):
        edit(record, f"data/actors/{name}.yml", "kind: ", f"note: {'long ' * 20}\nkind: ")
    told = run("diff", "--format", "markdown", "--root", record).stdout
    assert len(told) < 400
    assert told.startswith("## What this changes in the record")
    assert told.endswith("\n**The rest does not fit here: run `factcards diff`.**\n")
    assert "long" in run("diff", "--root", record).stdout


def test_nothing_of_a_card_becomes_a_tag_or_a_link_in_markdown(record: Path) -> None:
    hostile = "'</li><script>x()</script> [a](javascript:b) ![c](//d) `e` **f** https://g.example'"
    edit(record, CARD, "date_basis: anchored", f"date_basis: anchored\ndate_note: {hostile}")
    told = run("diff", "--format", "markdown", "--root", record).stdout
    page = markdown(told)
    assert "date&#95;note" in told
    for mark in ("<script", "<a ", "<img", "<code", "<strong"):
        assert mark not in page
    assert "https://" not in told


def test_a_program_reads_the_same_changes(record: Path) -> None:
    edit(record, CARD, "stance: demands", "stance: promises")
    told = json.loads(run("diff", "--format", "json", "--root", record).stdout)
    fields = told["cards"][0]["fields"]
    assert fields == [{"key": "stance", "before": "demands", "after": "promises"}]


@pytest.mark.parametrize("base", ["--output=stolen", "-h\n", "nowhere", "main:data", "$(touch a)"])
def test_a_base_that_is_no_commit_is_told(record: Path, base: str) -> None:
    before = sorted(record.rglob("*"))
    result = run("diff", "--root", record, "--", base)
    assert result.exit_code == 2
    assert "no-base: git knows no commit" in result.stderr
    assert sorted(record.rglob("*")) == before


def test_a_link_in_an_earlier_state_is_not_followed(record: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_bytes((record / CARD).read_bytes())
    link = record / "data/positions/2031-03-03-link.yml"
    link.symlink_to(outside)
    git(record, "add", ".")
    git(record, "commit", "-qm", "A link")
    link.unlink()
    assert "no card changed" in run("diff", "--root", record).stdout

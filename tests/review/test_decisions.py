"""A person accepts or rejects drafts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.cards.factbase import read_fact_base
from build_scripts.cli import main

ROOT = Path(__file__).parents[2]
DRAFT = "2031-03-03-ferry-union-thanks-minister"
ARTICLE = "000_0d1eca71cabe98a4.txt"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


def test_an_accepted_draft_is_reviewed_and_keeps_its_origin(
    toy_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1931000000")
    before = read_fact_base(toy_copy).card(DRAFT)
    assert run("accept", DRAFT, "--root", toy_copy).exit_code == 0
    card = read_fact_base(toy_copy).card(DRAFT)
    assert (card.review, card.confidence, card.origin) == ("reviewed", None, before.origin)
    assert [row.date for row in card.history][-1] == "2031-03-11"


def test_a_draft_that_would_not_hold_stays_a_draft(toy_copy: Path) -> None:
    path = toy_copy / "data" / "positions" / f"{DRAFT}.yml"
    rows = [row for row in path.read_text("utf-8").splitlines() if not row.startswith("topic:")]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    before = path.read_bytes()
    result = run("accept", DRAFT, "--root", toy_copy)
    assert result.exit_code == 1
    assert "topic-missing" in result.stderr
    assert path.read_bytes() == before


def test_a_rejected_draft_goes_and_its_words_stay_with_the_reason(toy_copy: Path) -> None:
    assert run("reject", DRAFT, "--why", "Not a claim.", "--root", toy_copy).exit_code == 0
    fact_base = read_fact_base(toy_copy)
    assert DRAFT not in fact_base.entries
    last = fact_base.rejected[-1]
    assert (last.kind, last.holder, last.why) == ("position", "ferry-union", "Not a claim.")
    assert len(fact_base.rejected) == 2
    assert run("check", "--strict", "--root", toy_copy).exit_code == 0


def test_what_was_rejected_is_not_proposed_again(tmp_path: Path) -> None:
    for folder in ("data", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.rmtree(tmp_path / "data" / "red_lines")
    run("distill", ARTICLE, "--root", tmp_path)
    lines = tmp_path / "data" / "red_lines"
    drafts = sorted(path.stem for path in lines.glob("*.yml"))
    assert len(drafts) >= 3
    assert run("reject", *drafts, "--why", "For this test.", "--root", tmp_path).exit_code == 0
    run("distill", ARTICLE, "--root", tmp_path)
    assert list(lines.glob("*.yml")) == []


@pytest.mark.parametrize(
    ("card_id", "message"),
    [
        ("2031-03-03-ferry-union-thank-minister", f"Did you mean '{DRAFT}'?"),
        ("2031-03-03-norland-demands-reopening", "the card is no draft, found review: reviewed"),
    ],
)
def test_only_drafts_are_decided(toy_copy: Path, card_id: str, message: str) -> None:
    result = run("accept", card_id, "--root", toy_copy)
    assert result.exit_code == 1
    assert message in result.stderr

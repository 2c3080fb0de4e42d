"""From a clean clone: five commands lead from an article to built pages, a sixth to a tombstone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from new_article import ARTICLE

REPOSITORY = Path(__file__).parents[1]
SOURCE = "sorland-opens-the-strait-for-a"
THE_SECOND = "undated-ivo-lenz-opposes-we-will-not-allow-warships-in"


def git(*arguments: str, folder: Path) -> str:
    """Returns what git prints."""
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a clone of this checkout as committed; its own code runs in it."""
    folder = tmp_path_factory.mktemp("clone") / "record"
    git("clone", "--quiet", str(REPOSITORY), str(folder), folder=REPOSITORY)
    return folder


def factcards(clone: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command of the clone as a person does, and expects that it ends well."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1934000000"}
    done = subprocess.run(
        [sys.executable, "-m", "build_scripts.cli", *arguments],
        cwd=clone, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def built(clone: Path) -> list[str]:
    """Goes the way of five commands; returns the ids of the three accepted positions."""
    article = clone.parent / "strait.txt"
    article.write_text(ARTICLE, "utf-8")
    made = factcards(clone, "new", "source", str(article), "--url", "https://harbour.example/open")
    assert made.stdout == f"data/sources/{SOURCE}.yml\n"
    factcards(clone, "distill", "strait.txt")
    new = git("status", "--porcelain", "--untracked-files=all", "data/positions", folder=clone)
    drafts = sorted(Path(line.split()[-1]).stem for line in new.splitlines())
    assert len(drafts) == 3
    factcards(clone, "accept", SOURCE, *drafts, "--topic", "nato-membership")
    assert "0 errors, 0 warnings" in factcards(clone, "check").stderr
    factcards(clone, "build")
    return drafts


def test_each_accepted_fact_has_a_page_that_leads_to_its_words(
    clone: Path, built: list[str]
) -> None:
    for name in built:
        page = (clone / "site" / "positions" / f"{name}.html").read_text("utf-8")
        assert f"sources/{SOURCE}.html#" in page
    source = (clone / "site" / "sources" / f"{SOURCE}.html").read_text("utf-8")
    assert "We will not allow warships in the strait" in source


def test_nothing_but_the_new_cards_the_article_and_the_ids_has_changed(
    clone: Path, built: list[str]
) -> None:
    status = git("status", "--porcelain", "--untracked-files=all", folder=clone)
    paths = [line[3:] for line in status.splitlines()]
    assert [path for path in paths if not path.startswith(("data/", "seeds/strait.txt"))] == [
        "schemas/ids.json"
    ]


def test_a_withdrawn_fact_leaves_a_tombstone_and_a_line_in_the_changes(
    clone: Path, built: list[str]
) -> None:
    git("add", "data", "seeds", folder=clone)
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    git(*person, "commit", "--quiet", "--message", "data: open the strait", folder=clone)
    factcards(clone, "withdraw", THE_SECOND, "--why", "The words are about pilots.")
    assert "0 errors, 0 warnings" in factcards(clone, "check").stderr
    factcards(clone, "render")
    tombstone = (clone / "docs" / "positions" / f"{THE_SECOND}.md").read_text("utf-8")
    assert "The words are about pilots." in tombstone
    assert THE_SECOND in (clone / "docs" / "changes.md").read_text("utf-8")
    told = factcards(clone, "diff", "HEAD").stdout
    assert "1 card withdrawn" in told
    assert f"Withdrawn: position {THE_SECOND}" in told

"""Building on disk: nothing is done twice, nothing unproven is built, nothing is left behind."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from pathlib import Path

import pytest
from site_roots import REPOSITORY, make_site_root

from build_scripts.cards.factbase import read_fact_base
from build_scripts.problems import Refused
from build_scripts.render.build import build_site, write_pages
from build_scripts.render.generator import build_epoch

TOY = REPOSITORY / "tests" / "toy"
POSITION = "2031-03-04-sorland-protects-fishermen"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("SITE_URL", raising=False)
    return make_site_root(tmp_path / "record", TOY)


def build(root: Path) -> list[str]:
    """Builds the site and returns what was reported."""
    lines: list[str] = []
    assert build_site(root, lines.append) == root / "site" / "index.html"
    return lines


def bytes_of(folder: Path) -> dict[str, str]:
    """Returns a hash of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_second_build_does_nothing_and_says_so(root: Path) -> None:
    assert "building the site" in build(root)
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}
    assert build(root)[-1] == "the site is up to date"
    assert {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")} == before


def test_the_same_tree_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    other = make_site_root(tmp_path / "elsewhere", TOY)
    build(root)
    build(other)
    assert bytes_of(root / "site") == bytes_of(other / "site")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("docs/editorial-policy.md", "It does not tell who is right.", "Nor who is right."),
        ("mkdocs.yml", "toc.follow", "toc.integrate"),
        (f"data/positions/{POSITION}.yml", "statement: Sorland has the", "statement: It has the"),
    ],
)
def test_a_change_of_anything_that_is_shown_builds_again(
    root: Path, name: str, old: str, new: str
) -> None:
    build(root)
    edit(root / name, old, new)
    assert "building the site" in build(root)


def test_a_change_of_the_theme_builds_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = root / "theme"
    shutil.copytree(REPOSITORY / "build_scripts" / "render" / "theme", theme)
    monkeypatch.setattr("build_scripts.render.generator.THEME", theme)
    build(root)
    edit(theme / "404.html", "There is no such page", "Nothing here")
    edit(theme / "assets" / "factcards-media.css", "/* Phones */", "/* Small */")
    assert "building the site" in build(root)
    assert "Nothing here" in (root / "site" / "404.html").read_text("utf-8")
    assert "/* Small */" in (root / "site/assets/factcards-media.css").read_text("utf-8")


def test_a_lost_site_is_built_again(root: Path) -> None:
    build(root)
    (root / "site" / "index.html").unlink()
    assert "building the site" in build(root)


def test_pages_of_cards_that_are_gone_are_removed(root: Path) -> None:
    build(root)
    page = root / "docs" / "positions" / f"{POSITION}.md"
    assert page.is_file()
    (root / "data" / "positions" / f"{POSITION}.yml").unlink()
    lines = build(root)
    assert "2 removed" in lines[0]
    assert not page.exists()
    assert not (root / "site" / "positions" / f"{POSITION}.html").exists()
    assert (root / "docs" / "editorial-policy.md").is_file()


def test_only_pages_whose_bytes_change_are_written(root: Path) -> None:
    lines: list[str] = []
    write_pages(root, lines.append)
    write_pages(root, lines.append)
    assert [line.split(": ")[1] for line in lines] == ["74 written", "0 written"]


def test_nothing_is_built_of_a_record_with_errors(root: Path) -> None:
    edit(root / "data" / "positions" / f"{POSITION}.yml", "shows the firm will", "lacks the will")
    with pytest.raises(Refused) as refused:
        build(root)
    assert f"data/positions/{POSITION}.yml:" in str(refused.value)
    assert not (root / "site").exists()


@pytest.mark.parametrize("level", [logging.NOTSET, logging.CRITICAL])
def test_a_dead_link_in_a_page_by_hand_is_a_finding(root: Path, level: int) -> None:
    logging.getLogger("mkdocs").setLevel(level)
    edit(root / "docs" / "editorial-policy.md", "(changes.md)", "(chnges.md)")
    with pytest.raises(Refused) as refused:
        build(root)
    assert [problem.check for problem in refused.value.problems] == ["site-build"]
    assert "chnges.md" in str(refused.value)
    assert logging.getLogger("mkdocs").level == level
    logging.getLogger("mkdocs").setLevel(logging.NOTSET)
    edit(root / "docs" / "editorial-policy.md", "(chnges.md)", "(changes.md)")
    assert "building the site" in build(root)


@pytest.mark.parametrize(
    ("text", "message"),
    [(None, "there is no configuration"), ("site_name: [", "mkdocs.yml:1:1: site-build: ")],
)
def test_a_configuration_that_cannot_be_read_is_a_finding(
    root: Path, text: str | None, message: str
) -> None:
    (root / "mkdocs.yml").unlink()
    if text is not None:
        (root / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(Refused, match=message):
        build(root)


def test_the_build_carries_the_newest_day_of_the_record(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://record.example/facts/")
    assert build_epoch(read_fact_base(root)) == 1930521600  # 2031-03-06, UTC
    build(root)
    assert "<lastmod>2031-03-06</lastmod>" in (root / "site" / "sitemap.xml").read_text("utf-8")


def test_the_environment_is_left_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    build(root)
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"
    assert "NO_MKDOCS_2_WARNING" not in os.environ


def test_the_address_of_the_site_stands_on_every_page_when_it_is_set(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(root)
    assert "canonical" not in (root / "site" / "method.html").read_text("utf-8")
    monkeypatch.setenv("SITE_URL", "https://record.example/facts/")
    assert "building the site" in build(root)
    page = (root / "site" / "method.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://record.example/facts/method.html">' in page
    assert 'href="/facts/index.html"' in (root / "site" / "404.html").read_text("utf-8")

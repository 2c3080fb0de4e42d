"""Only what was rendered or listed is published, and nothing is written through a link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from site_roots import REPOSITORY, make_site_root

from build_scripts.problems import Refused
from build_scripts.render.build import write_pages

TOY = REPOSITORY / "tests" / "toy"
SCRIPT = "# A fact\n\n<script>alert(1)</script>\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a record whose pages are written; each test puts back what it changes."""
    root = make_site_root(tmp_path_factory.mktemp("strangers") / "record", TOY)
    write_pages(root, lambda line: None)
    return root


def told_of(root: Path) -> list[tuple[str, str]]:
    """Returns where and what is told when the pages are written again; nothing when all is well."""
    try:
        write_pages(root, lambda line: None)
    except Refused as refused:
        return [(problem.path, problem.check) for problem in refused.problems]
    return []


@pytest.mark.parametrize(
    "name",
    ["positions/evil.md", "evil.md", "topics/evil.html", "assets/evil.html", "assets/EVIL.XHTML",
     "positions/evil.js", "contribute/evil.md"],
)  # fmt: skip
def test_a_page_that_nobody_rendered_or_listed_is_refused(root: Path, name: str) -> None:
    path = root / "docs" / name
    path.write_text(SCRIPT, "utf-8")
    try:
        assert told_of(root) == [(f"docs/{name}", "site-stranger")]
    finally:
        path.unlink()


def test_pages_of_the_last_build_and_what_editors_leave_are_no_strangers(root: Path) -> None:
    card = root / "data" / "actors" / "inland-radio.yml"
    other = card.with_name("inland-television.yml")
    other.write_bytes(card.read_bytes())
    try:
        assert told_of(root) == []
    finally:
        other.unlink()
    assert (root / "docs" / "actors" / "inland-television.md").is_file()
    (root / "docs" / ".index.md.swp").write_text("x", "utf-8")
    assert told_of(root) == []
    assert not (root / "docs" / "actors" / "inland-television.md").exists()


def _replace(path: Path, target: Path) -> Callable[[], None]:
    """Puts a link in the place of a path; returns what puts the path back."""
    kept = target.with_name("kept")
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        path.rename(kept)
    path.symlink_to(target)

    def undo() -> None:
        path.unlink()
        if kept.exists():
            kept.rename(path)

    return undo


@pytest.mark.parametrize(
    "name", ["docs", "site", "site/a", ".cache", "docs/positions", "docs/assets/x.css"]
)
def test_nothing_is_written_or_published_through_a_link(
    root: Path, name: str, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    undo = _replace(root / name, outside)
    try:
        assert told_of(root) == [(name, "file-kind")]
    finally:
        undo()
    assert list(outside.iterdir()) == []

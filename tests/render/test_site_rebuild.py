"""Building again: what changed is made anew, and the site is the one that a new build gives."""

from __future__ import annotations

import fcntl
import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from site_roots import REPOSITORY, make_site_root
from test_site_build import build, bytes_of, edit

from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.problems import Refused
from build_scripts.render import build as building
from build_scripts.render import generator
from build_scripts.render.keeping import Keeping

TOY = REPOSITORY / "tests" / "toy"
POSITION = "data/positions/2031-03-04-sorland-protects-fishermen.yml"
DEMAND = "data/positions/2031-03-03-norland-demands-reopening.yml"
ACTOR = "data/actors/harbour-post.yml"
ADDED = "data/actors/harbour-journal.yml"
POLICY = "docs/editorial-policy.md"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a record with a theme of its own, which tests change as they like in turn."""
    root = make_site_root(tmp_path_factory.mktemp("rebuilt") / "record", TOY)
    shutil.copytree(generator.THEME, root / "theme")
    return root


@pytest.fixture
def root(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(generator, "THEME", shared / "theme")
    build(shared)
    return shared


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Yields the pages that MkDocs renders from here on."""
    found: list[str] = []
    before = Keeping.on_pre_page

    def note(self, page, **values):
        found.append(page.file.src_uri.removesuffix(".md"))
        return before(self, page, **values)

    monkeypatch.setattr(Keeping, "on_pre_page", note)
    yield found


def pages_of(root: Path) -> set[str]:
    """Returns the paths of all pages below docs/, without their ending."""
    docs = root / "docs"
    return {path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")}


def bytes_of_a_new_build(root: Path, folder: Path) -> dict[str, str]:
    """Returns a hash of every file of the site that is built of a record for the first time."""
    new = make_site_root(folder / "new", root)
    for name in ("mkdocs.yml", POLICY, "docs/assets", "docs/contribute"):
        _replace(root / name, new / name)
    build(new)
    return bytes_of(new / "site")


def _replace(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.rmtree(target)
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)


def add_an_actor(root: Path) -> None:
    text = (root / ACTOR).read_text("utf-8")
    (root / ADDED).write_text(text, "utf-8")


def withdraw(root: Path) -> None:
    reason = "withdrawn:\n  reason: It is not what they said.\nhistory:\n"
    edit(root / POSITION, "review: reviewed\n", "review: withdrawn\n")
    edit(root / POSITION, "history:\n", reason)
    with (root / POSITION).open("a", encoding="utf-8") as file:
        file.write('  - {date: "2031-03-06", change: withdrawn, note: Not said.}\n')


def remove_an_actor(root: Path) -> None:
    (root / ADDED).unlink()


def before(root: Path) -> None:
    """Adds the actor that is to be removed."""
    if not (root / ADDED).exists():
        add_an_actor(root)
        build(root)


def edit_a_card(root: Path) -> None:
    edit(root / POSITION, "Sorland has the", "Sorland has a")


def edit_a_page(root: Path) -> None:
    edit(root / POLICY, "It does not tell who is right.", "Nor who is right.")


def edit_the_theme(root: Path) -> None:
    edit(root / "theme" / "404.html", "There is no such page", "None")


def edit_the_configuration(root: Path) -> None:
    edit(root / "mkdocs.yml", "toc.follow", "toc.x")


def add_an_asset(root: Path) -> None:
    (root / "docs" / "assets" / "map.txt").write_text("A map.\n", "utf-8")


SHOWING = {
    "positions/2031-03-04-sorland-protects-fishermen",
    "actors/sorland",
    "topics/grey-strait",
    "sources/sorland-answers",
    "timeline",
    "positions",
    "changes",
}
COUNTING = {"index", "sources", "data", "method", "topics", "actors"}
CHANGES: dict[str, tuple[Callable[[Path], None], set[str] | None]] = {
    "an edited card": (edit_a_card, SHOWING),
    "an added card": (
        add_an_actor,
        {"actors/harbour-journal", "actors", "index", "data", "changes"},
    ),
    "a removed card": (remove_an_actor, {"actors", "index", "data", "changes"}),
    "a withdrawn card": (withdraw, SHOWING | COUNTING),
    "an edited page": (edit_a_page, {"editorial-policy"}),
    "a new file": (add_an_asset, set()),
    "another theme": (edit_the_theme, None),
    "another configuration": (edit_the_configuration, None),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_renders_what_shows_it_and_gives_the_site_of_a_new_build(
    root: Path, tmp_path: Path, rendered: list[str], change: str
) -> None:
    make, wanted = CHANGES[change]
    if change == "a removed card":
        before(root)
        rendered.clear()
    make(root)
    build(root)
    assert set(rendered) == (pages_of(root) if wanted is None else wanted)
    assert bytes_of(root / "site") == bytes_of_a_new_build(root, tmp_path)


def damage(root: Path) -> None:
    path = root / building.KEPT
    path.write_text(path.read_text("utf-8").replace("INCLUDED", "NOT_IN_NAV", 1), "utf-8")


def cut_short(root: Path) -> None:
    path = root / building.KEPT
    path.write_text(path.read_text("utf-8")[:-20], "utf-8")


def of_another_form(root: Path) -> None:
    body = json.dumps({"salt": 1})
    (root / building.KEPT).write_text(f"{hashlib.sha256(body.encode()).hexdigest()}\n{body}")


@pytest.mark.parametrize("lose", [damage, cut_short, of_another_form])
def test_all_is_built_again_when_the_last_build_is_unknown(
    root: Path, rendered: list[str], lose: Callable[[Path], None]
) -> None:
    whole = bytes_of(root / "site")
    lose(root)
    assert f"made {len(pages_of(root))} of {len(pages_of(root))} pages" in build(root)
    assert set(rendered) == pages_of(root)
    assert bytes_of(root / "site") == whole


@pytest.mark.parametrize("step", ["write_archive", "write_kept", "_remove_others"])
def test_a_build_that_was_cut_short_leaves_no_mixed_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    whole = bytes_of(root / "site")
    edit(root / POLICY, "neutral", "fair")
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(building, step, interrupt)
        build(root)
    edit(root / POLICY, "fair", "neutral")
    count = len(pages_of(root))
    assert f"made {count} of {count} pages" in build(root)
    assert bytes_of(root / "site") == whole


def interrupt(*words: object, **values: object) -> None:
    raise KeyboardInterrupt


def test_what_others_did_to_the_site_is_undone(root: Path, rendered: list[str]) -> None:
    whole = bytes_of(root / "site")
    (root / "site" / "method.html").write_text("Not the method.", "utf-8")
    (root / "site" / "facts.json").unlink()
    (root / "site" / "site.zip").write_bytes(b"PK")
    (root / "site" / "sources" / "left.html").write_text("Left over.", "utf-8")
    build(root)
    assert rendered == ["method"]
    assert bytes_of(root / "site") == whole


def test_a_page_written_again_with_the_same_bytes_is_kept(root: Path, rendered: list[str]) -> None:
    (root / POLICY).write_bytes((root / POLICY).read_bytes())
    assert build(root)[-1] == "the site is up to date"
    assert rendered == []


def test_a_kept_page_with_a_link_to_a_page_that_is_gone_is_a_finding(root: Path) -> None:
    if not (root / ADDED).exists():
        add_an_actor(root)
    edit(root / POLICY, "(changes.md)", "(actors/harbour-journal.md)")
    build(root)
    whole = bytes_of(root / "site")
    (root / ADDED).unlink()
    for _ in range(2):
        with pytest.raises(Refused, match=r"'actors/harbour-journal\.md'"):
            build(root)
        assert bytes_of(root / "site") == whole
    edit(root / POLICY, "(actors/harbour-journal.md)", "(changes.md)")
    build(root)
    assert not (root / "site" / "actors" / "harbour-journal.html").exists()


def test_a_kept_page_with_a_link_to_a_place_that_is_gone_is_a_finding(
    root: Path, rendered: list[str]
) -> None:
    page = root / "docs" / "contribute" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n## A last word\n", "utf-8")
    edit(root / POLICY, "(contribute/index.md)", "(contribute/index.md#a-last-word)")
    build(root)
    rendered.clear()
    edit(page, "\n## A last word\n", "\n## Another word\n")
    with pytest.raises(Refused, match="does not contain an anchor '#a-last-word'"):
        build(root)
    assert rendered == ["contribute/index"]
    edit(root / POLICY, "(contribute/index.md#a-last-word)", "(contribute/index.md)")
    build(root)


def test_two_builds_of_a_record_wait_for_each_other(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []

    def try_to_build_too(root: Path, known: object) -> FactBase:
        with (root / building.LOCK).open("ab") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                found.append("must wait")
        return read_fact_base(root)

    monkeypatch.setattr(building, "read_fact_base", try_to_build_too)
    build(root)
    assert found == ["must wait"]


def test_a_system_without_such_a_lock_builds_all_the_same(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "fcntl", None)
    (root / "site" / "index.html").unlink(missing_ok=True)
    build(root)
    assert (root / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [(DEMAND, "quote: ", "quote: Not "), ("seeds/sorland-answers.txt", "the ", "The ")],
)
def test_what_is_no_longer_proven_is_refused_after_a_build(
    root: Path, path: str, old: str, new: str
) -> None:
    whole = (root / path).read_text("utf-8")
    (root / path).write_text(whole.replace(old, new, 1), "utf-8")
    with pytest.raises(Refused):
        build(root)
    (root / path).write_text(whole, "utf-8")
    build(root)

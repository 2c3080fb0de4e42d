"""The wheel carries all it needs: installed elsewhere, without a network, it builds a site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import flit_core.buildapi
import pytest
from page_dom import read_page
from site_roots import REPOSITORY, make_site_root

TOY = REPOSITORY / "tests" / "toy"
# A process that finds no network at all, where the system lets us make one.
_ALONE = ("unshare", "-rn")
ADDRESS = "https://record.example/facts/"
LOOKS = REPOSITORY / "build_scripts" / "render" / "theme" / "assets"
COMMAND = ("-m", "build_scripts.cli")


def _cut_off() -> tuple[str, ...]:
    try:
        return _ALONE if not subprocess.run([*_ALONE, "true"], check=False).returncode else ()
    except FileNotFoundError:
        return ()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns the folder into which the wheel of this checkout is installed."""
    folder = tmp_path_factory.mktemp("elsewhere")
    before = Path.cwd()
    os.chdir(REPOSITORY)
    try:
        wheel = folder / flit_core.buildapi.build_wheel(str(folder))
    finally:
        os.chdir(before)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    target = folder / "packages"
    subprocess.run([*pip, "--no-index", "--no-deps", "--target", target, wheel], check=True)
    return target


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns another record with its own configuration, and without any looks or picture."""
    root = make_site_root(tmp_path_factory.mktemp("record") / "record", TOY)
    shutil.rmtree(root / "docs" / "assets")
    config = (root / "mkdocs.yml").read_text("utf-8")
    rows = [row for row in config.splitlines(True) if "picture:" not in row]
    assert len(rows) == config.count("\n") - 1
    (root / "mkdocs.yml").write_text("".join(rows).replace("Fact Record: ", "Other: "), "utf-8")
    return root


def run_installed(packages: Path, record: Path, *arguments: str) -> str:
    """Returns what Python prints with the installed package; the repository is not on its path.

    The packages it needs come from the folder of this environment, but not what is linked there.
    """
    python = getattr(sys, "_base_executable", sys.executable)
    path = os.pathsep.join([str(packages), sysconfig.get_path("purelib")])
    done = subprocess.run(
        [*_cut_off(), python, "-s", *arguments],
        cwd=record, env={**os.environ, "PYTHONPATH": path, "SITE_URL": ADDRESS},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_package_that_runs_is_the_installed_one(installed: Path, record: Path) -> None:
    shown = run_installed(
        installed, record, "-c", "import build_scripts; print(build_scripts.__file__)"
    )
    assert shown == f"{installed / 'build_scripts' / '__init__.py'}\n"


def test_the_installed_package_builds_the_site_of_a_record_elsewhere(
    installed: Path, record: Path
) -> None:
    shown = run_installed(installed, record, *COMMAND, "build")
    assert shown == "site/index.html\n"
    site = record / "site"
    assert "There is no such page" in (site / "404.html").read_text("utf-8")
    page = site / "positions" / "2031-03-03-norland-demands-reopening.html"
    assert "sources/sorland-answers.html#" in page.read_text("utf-8")
    assert (site / "schemas" / "card.json").is_file()


def test_the_site_of_another_record_has_all_that_its_pages_ask_for(
    installed: Path, record: Path
) -> None:
    run_installed(installed, record, *COMMAND, "build")
    site = record / "site"
    asked = {path for page in site.rglob("*.html") for path in _asked_for(page, site)}
    assert [path for path in asked if not path.is_file() or not path.stat().st_size] == []
    own = {path.name for path in LOOKS.iterdir()}
    assert own <= {path.name for path in asked}
    for name in own:
        assert (site / "assets" / name).read_bytes() == (LOOKS / name).read_bytes()
    home = (site / "index.html").read_text("utf-8")
    assert 'property="og:site_name" content="Other: NATO' in home and ADDRESS in home
    assert "og:image" not in home, "a picture that the record has not"


def _asked_for(page: Path, site: Path) -> Iterator[Path]:
    """Yields the files of the site that a page loads: stylesheets, scripts, icons, pictures."""
    root = read_page(page)
    links = [row.attrs for row in root.all("link") if row.attrs["rel"] in ("icon", "stylesheet")]
    found = [row["href"] for row in links]
    found += [row.attrs["src"] for tag in ("script", "img") for row in root.all(tag)
              if "src" in row.attrs]  # fmt: skip
    for address in found:
        if address.startswith("/facts/"):
            yield site / address.removeprefix("/facts/")
        else:
            yield (page.parent / address).resolve()


def test_the_installed_package_reads_articles_by_its_own_word_lists(
    installed: Path, record: Path
) -> None:
    shutil.copy(record / "seeds" / "sorland-answers.txt", record / "alone.txt")
    shown = run_installed(
        installed, record, *COMMAND, "annotate", "alone.txt", "--json", "--no-record"
    )
    assert '"attributions": [{' in shown


def test_the_installed_package_writes_the_schemas_for_editors(
    installed: Path, record: Path
) -> None:
    run_installed(installed, record, *COMMAND, "fmt")
    for path in (REPOSITORY / "schemas").iterdir():
        written = (record / "schemas" / path.name).read_bytes()
        assert path.name == "ids.json" or written == path.read_bytes()
    assert '"ada-brandt"' in (record / "schemas" / "ids.json").read_text("utf-8")

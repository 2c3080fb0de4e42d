"""`render`, `export`, `build` and `serve` from the command line."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.cli import main

ROOT = Path(__file__).parents[2]
CARD = "data/positions/2031-03-03-norland-demands-reopening.yml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


@pytest.fixture
def site_root(toy_copy: Path) -> Path:
    """A copy of the toy record with what a site needs beside its cards."""
    shutil.copy(ROOT / "mkdocs.yml", toy_copy)
    shutil.copytree(ROOT / "docs" / "assets", toy_copy / "docs" / "assets")
    shutil.copytree(ROOT / "docs" / "contribute", toy_copy / "docs" / "contribute")
    shutil.copy(ROOT / "docs" / "editorial-policy.md", toy_copy / "docs")
    return toy_copy


def test_build_prints_the_file_to_open(site_root: Path) -> None:
    result = run("build", "--root", site_root)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{site_root / 'site' / 'index.html'}\n"
    assert (site_root / "site" / "index.html").is_file()
    again = run("build", "--root", site_root)
    assert "the site is up to date" in again.stderr


def test_export_writes_the_data_without_a_site(site_root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "taken away"
    result = run("export", folder, "--root", site_root)
    assert result.exit_code == 0, result.output
    assert {"facts.json", "facts.jsonl", "facts.jsonld", "feed.xml", "csv", "schemas"} <= {
        path.name for path in folder.iterdir()
    }
    assert not (site_root / "site").exists()
    assert " 0 written" in run("export", folder, "--root", site_root).stderr
    broken = site_root / CARD
    broken.write_text(broken.read_text("utf-8").replace("Sorland reopens", "Other"), "utf-8")
    assert run("export", folder, "--root", site_root).exit_code == 1


def test_nothing_unproven_is_rendered(site_root: Path) -> None:
    path = site_root / CARD
    path.write_text(path.read_text("utf-8").replace("Sorland reopens", "Sorland re-opens"), "utf-8")
    for command in ("render", "build"):
        result = run(command, "--root", site_root)
        assert result.exit_code == 1
        assert "quote-missing" in result.stderr
    assert not (site_root / "site").exists()
    assert not (site_root / "docs" / "index.md").exists()


def test_a_page_goes_when_its_card_is_gone(site_root: Path) -> None:
    run("render", "--root", site_root)
    page = site_root / "docs" / "actors" / "inland-radio.md"
    assert page.is_file()
    other = site_root / "data" / "actors" / "harbour-post.yml"
    text = other.read_text("utf-8")
    (site_root / "data" / "actors" / "harbour-journal.yml").write_text(text, "utf-8")
    run("render", "--root", site_root)
    added = site_root / "docs" / "actors" / "harbour-journal.md"
    assert added.is_file()
    (site_root / "data" / "actors" / "harbour-journal.yml").unlink()
    run("render", "--root", site_root)
    assert page.is_file()
    assert not added.exists()


def test_serve_shows_the_site_and_a_mended_card(site_root: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "build_scripts.cli", "serve", "--port", str(port)]
    with subprocess.Popen([*command, "--root", str(site_root)], stderr=subprocess.PIPE) as server:
        try:
            address = f"http://127.0.0.1:{port}/actors/norland.html"
            assert "Norland" in fetch(address, "Norland")
            card = site_root / "data" / "actors" / "norland.yml"
            text = card.read_text("utf-8")
            card.write_text(text.replace("review:", "note: A mended note.\nreview:", 1), "utf-8")
            assert "A mended note." in fetch(address, "A mended note.")
        finally:
            server.terminate()


def fetch(address: str, wanted: str) -> str:
    """Returns the page once it holds the wanted words, or what it held last."""
    text = ""
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                text = answer.read().decode("utf-8")
        except OSError:
            text = ""
        if wanted in text:
            break
        time.sleep(0.2)
    return text


def test_the_site_is_built_where_spacy_is_not_installed(site_root: Path) -> None:
    code = (
        "import sys; sys.modules['spacy'] = None; from build_scripts.cli import main; "
        f"main(['build', '--root', {str(site_root)!r}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("index.html\n")

"""The site build beside the bare Markdown floor, and beside plain MkDocs with Material.

All three take the same pages. The floor is Python-Markdown with this site's extensions and one
template; the plain build is MkDocs with Material as it comes, its own search included, card pages
out of the nav. The own build begins with the cards on disk and nothing else: it reads, checks,
renders, exports, builds and zips.

Every build runs in a process of its own in which no build has run before; what is compared are
the seconds that the processor works in it. The three take turns.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from itertools import count
from pathlib import Path
from statistics import median

import markdown
import yaml
from jinja2 import Template
from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.many_cards import copy_record, edit_a_card, write_record
from benchmarks.pairing import Measured, apart, take_turns, worked
from build_scripts.render.build import MANIFEST, build_site

TEMPLATE = Template("<!doctype html><title>{{ title }}</title><main>{{ body }}</main>")
PLAIN = "plain.yml"
SIZES = (200, 2000, 5000)
EDITED = 2000
# How often the three builds take turns; a long build is steady, and dear.
ROUNDS = {200: 3, 2000: 2, 5000: 1}
# A tiny run has so many times fewer cards.
TINY = 100


def measure(is_tiny: bool) -> Measured:
    """Returns the ratios for the real record and for each number of cards."""
    figures: dict[str, float] = {}
    costs: dict[int, tuple[int, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        real = Path(folder) / "real"
        if is_tiny:
            write_record(real, 20)
        else:
            copy_record(real)
        figures |= compare("the record", real, 1 if is_tiny else 3)[0]
        empty = cost_of_none(Path(folder) / "0", 1 if is_tiny else 3)
        for size in SIZES:
            root = Path(folder) / str(size)
            write_record(root, size // TINY if is_tiny else size)
            found, seconds = compare(f"{size} cards", root, 1 if is_tiny else ROUNDS[size])
            costs[size] = count_cards(root), seconds
            figures |= found
            if size == EDITED:
                figures |= edited(root, seconds, 1 if is_tiny else 3)
            shutil.rmtree(root)
    return Measured(figures | evenness(costs, empty), {"sizes": len(SIZES)})


def count_cards(root: Path) -> int:
    """Returns the number of cards of a record, whatever their kinds."""
    files = (root / "data").glob("*/*.yml")
    return sum(path.parent.name != "vocabulary" for path in files)


def cost_of_none(root: Path, rounds: int) -> float:
    """Returns the seconds to build the site of a record without a card."""
    write_record(root, 0)
    return median(
        row[0] for row in take_turns((lambda: apart(lambda: build_own(root)),), rounds, worked)
    )


def compare(name: str, root: Path, rounds: int) -> tuple[dict[str, float], float]:
    """Returns the own build in percent of the floor and of the plain build, and its seconds."""
    apart(lambda: build_own(root))
    pages = root.with_name(f"{root.name}-pages")
    shutil.copytree(root / "docs", pages / "docs")
    times = take_turns(
        (
            lambda: apart(lambda: build_own(root)),
            lambda: apart(lambda: build_floor(pages)),
            lambda: apart(lambda: build_plain(pages)),
        ),
        rounds,
        worked,
    )
    shutil.rmtree(pages)
    figures = {
        f"{name}: site build to the floor, %": median(own / floor for own, floor, _ in times),
        f"{name}: site build to plain MkDocs with Material, %": median(
            own / plain for own, _, plain in times
        ),
    }
    seconds = median(own for own, _, _ in times)
    return {key: round(100 * ratio) for key, ratio in figures.items()}, seconds


def build_own(root: Path) -> None:
    """Builds the site of a record of which nothing has been built."""
    manifest = root / MANIFEST
    for name in manifest.read_text("utf-8").splitlines() if manifest.is_file() else ():
        (root / "docs" / name).unlink()
    for name in (".cache", "site"):
        shutil.rmtree(root / name, ignore_errors=True)
    build_again(root)


def build_again(root: Path) -> None:
    """Builds the site of a record, with what is there of the last build."""
    build_site(root, lambda line: None)


def edited(root: Path, full: float, rounds: int) -> dict[str, float]:
    """Returns the time to build again after one edited card, in percent of a full build.

    A process that has just begun, and one that has built before, as `serve` has.
    """
    turns = count(1)

    def begin() -> None:
        edit_a_card(root, next(turns))
        apart(lambda: build_again(root))

    def go_on() -> None:
        turn = next(turns)
        apart(lambda: build_edit_and_build(root, turn))

    times = take_turns((begin, lambda: apart(lambda: build_again(root)), go_on), rounds, worked)
    fresh = median(row[0] for row in times)
    warm = median(row[2] - row[1] for row in times)
    name = f"one edited card of {EDITED} to a full build"
    return {
        f"{name}, %": round(100 * fresh / full, 1),
        f"{name}, in a process that has built before, %": round(100 * warm / full, 1),
    }


def build_edit_and_build(root: Path, turn: int) -> None:
    """Builds what is built already, which reads and checks it; and again after an edit."""
    build_again(root)
    edit_a_card(root, turn)
    build_again(root)


def evenness(costs: dict[int, tuple[int, float]], empty: float) -> dict[str, float]:
    """Returns how far the cost of a card differs between sizes, each given as (cards, seconds).

    Cards of all kinds count: a small record has more actors to a position than a large one. What
    the site takes without any card, it takes once, and is no part of the cost of a card; told
    beside is how far the cost differs when that is shared out among the cards.
    """
    shared = [seconds / cards for cards, seconds in costs.values()]
    each = [max(seconds - empty, 0.001) / cards for cards, seconds in costs.values()]
    return {
        "the site of no card, seconds of work": round(empty, 2),
        "dearest to cheapest cost per card, %": round(100 * max(each) / min(each)),
        "dearest to cheapest, what no card costs shared out, %": round(
            100 * max(shared) / min(shared)
        ),
    }


def build_floor(root: Path) -> None:
    """Turns every page into HTML with Python-Markdown and one template, and writes it."""
    target = root / "floor"
    for path in sorted((root / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        head, _, body = text.removeprefix("---\n").partition("\n---\n")
        title = (yaml.safe_load(head) or {}).get("title", "") if text.startswith("---") else ""
        html = markdown.markdown(body or text, extensions=["toc", "tables", "fenced_code"])
        page = target / path.relative_to(root / "docs").with_suffix(".html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(TEMPLATE.render(title=title, body=html), "utf-8")


def build_plain(root: Path) -> None:
    """Builds the same pages with MkDocs and Material as they come."""
    config = {
        "site_name": "Plain",
        "site_url": "",
        "docs_dir": "docs",
        "use_directory_urls": False,
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "not_in_nav": "/actors/\n/events/\n/positions/\n/red-lines/\n/sources/\n/topics/\n",
        "nav": [path.name for path in sorted((root / "docs").glob("*.md"))],
    }
    (root / PLAIN).write_text(yaml.safe_dump(config), "utf-8")
    built = load_config(str(root / PLAIN), site_dir=str(root / "plain"))
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        built.plugins.on_startup(command="build", dirty=False)
        build(built)
        built.plugins.on_shutdown()
    finally:
        logger.setLevel(level)

"""The site build beside the bare Markdown floor, and beside plain MkDocs with Material.

All three take the same pages. The floor is Python-Markdown with this site's extensions and one
template; the plain build is MkDocs with Material as it comes, its own search included, card pages
out of the nav. The own build begins with the cards on disk: it reads, checks, renders, exports,
builds and zips.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from pathlib import Path

import markdown
import yaml
from jinja2 import Template
from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.many_cards import copy_record, edit_a_card, write_record
from benchmarks.pairing import Measured
from build_scripts.render.build import build_site

TEMPLATE = Template("<!doctype html><title>{{ title }}</title><main>{{ body }}</main>")
PLAIN = "plain.yml"
SIZES = (200, 2000, 5000)
EDITED = 2000
# A tiny run has so many times fewer cards.
TINY = 100


def measure(is_tiny: bool) -> Measured:
    """Returns the ratios for the real record and for each number of cards."""
    figures: dict[str, float] = {}
    costs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        real = Path(folder) / "real"
        if is_tiny:
            write_record(real, 20)
        else:
            copy_record(real)
        figures |= compare("the record", real)[0]
        for size in SIZES:
            root = Path(folder) / str(size)
            count = size // TINY if is_tiny else size
            write_record(root, count)
            found, seconds = compare(f"{size} cards", root)
            figures |= found
            costs.append(seconds / count)
            if size == EDITED:
                figures[f"one edited card of {size} to a full build, %"] = edited(root, seconds)
            shutil.rmtree(root)
    figures["dearest to cheapest cost per card, %"] = round(100 * max(costs) / min(costs))
    return Measured(figures, {"sizes": len(SIZES)})


def compare(name: str, root: Path) -> tuple[dict[str, float], float]:
    """Returns the own build in percent of the floor and of the plain build, and its seconds."""
    own = clock(lambda: build_site(root, lambda line: None))
    floor = clock(lambda: build_floor(root))
    plain = clock(lambda: build_plain(root))
    figures = {
        f"{name}: site build to the floor, %": round(100 * own / floor),
        f"{name}: site build to plain MkDocs with Material, %": round(100 * own / plain),
    }
    return figures, own


def clock(work) -> float:
    """Returns the seconds that a call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def edited(root: Path, full: float) -> float:
    """Returns the time to build again after one edited card, in percent of a full build."""
    edit_a_card(root, 1)
    return round(100 * clock(lambda: build_site(root, lambda line: None)) / full, 1)


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

"""The search in the browser beside Material's own, over the same pages, in turns.

The time is from the key press on a page that has loaded to the first hit in the list, so it holds
the loading of the index; the page is opened afresh each time, without a cache.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browser import browsing, find_chromium, serving
from benchmarks.many_cards import write_record
from benchmarks.pairing import Measured, median_ratio
from benchmarks.speed_site import TINY, build_plain
from build_scripts.render.build import build_site

SIZES = (200, 5000)
WORDS = "strait reopen winter"
PAGE = "method.html"
_LONG = 60_000


def measure(is_tiny: bool) -> Measured:
    """Returns the time to the first answer in percent of Material's, for each number of cards."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, browsing(_chromium()) as browser:
        for size in SIZES:
            root = Path(folder) / str(size)
            write_record(root, max(size // TINY, 20) if is_tiny else size)
            build_site(root, lambda line: None)
            build_plain(root)
            with serving(root) as home:
                ratio = compare(browser, home, 1 if is_tiny else 3)
            figures[f"{size} cards: first answer to Material's, %"] = round(100 * ratio, 1)
            shutil.rmtree(root)
    return Measured(figures, {"sizes": len(SIZES)})


def _chromium() -> str:
    """Returns the path of the system's Chromium; raises FileNotFoundError without one."""
    path = find_chromium()
    if path is None:
        raise FileNotFoundError("there is no Chromium: apt install chromium")
    return path


def compare(browser: Browser, home: str, rounds: int) -> float:
    """Returns how many times as long the own search takes as Material's."""
    clock = _Clock()

    def own() -> None:
        clock.now += answer(browser, f"{home}site/{PAGE}", ".find-box__input", ".find-option mark")

    def plain() -> None:
        box, hit = "[data-md-component=search-query]", ".md-search-result__item"
        clock.now += answer(browser, f"{home}plain/{PAGE}", box, hit)

    return median_ratio(own, plain, rounds, clock.read)


class _Clock:
    """A clock that only the time between key press and answer moves on."""

    now = 0.0

    def read(self) -> float:
        """Returns the time so far."""
        return self.now


def answer(browser: Browser, address: str, box: str, hit: str) -> float:
    """Returns the seconds from the first key to the first hit on a page opened afresh."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    start = time.perf_counter()
    page.click(box)
    page.keyboard.type(WORDS)
    page.wait_for_selector(hit, timeout=_LONG)
    taken = time.perf_counter() - start
    context.close()
    return taken

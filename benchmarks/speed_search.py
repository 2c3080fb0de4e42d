"""The search in the browser beside Material's own, over the same pages, in turns.

The time is from the key press on a page that has loaded to the first hit in the list, so it holds
the loading of the index; the page is opened afresh each time, without a cache.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.many_cards import write_record
from benchmarks.pairing import Measured, median_ratio
from benchmarks.speed_site import TINY, build_plain
from build_scripts.render.build import build_site

SIZES = (200, 5000)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WORDS = "strait reopen winter"
PAGE = "method.html"
_LONG = 60_000


def measure(is_tiny: bool) -> Measured:
    """Returns the time to the first answer in percent of Material's, for each number of cards."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
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


@contextmanager
def browsing() -> Iterator[Browser]:
    """Yields the system's Chromium; raises FileNotFoundError where there is none."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise FileNotFoundError("there is no Chromium: apt install chromium")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Prints nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yields the address under which a folder is served over http."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()

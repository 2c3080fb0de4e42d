"""The system's Chromium for tests, and what it must never do: ask another host for anything."""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


# Folders of tests import the fixture each for itself; the first one starts the browser and,
# since fixtures end in the opposite order, is the last to need it.
_RUNNING: list[Browser] = []


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Returns the system's Chromium; without one the test is skipped, or fails when CI=true."""
    if _RUNNING:
        yield _RUNNING[0]
        return
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no Chromium, and CI=true: apt install chromium")
        pytest.skip("there is no Chromium: apt install chromium")
    arguments = ["--disable-dev-shm-usage"]
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        _RUNNING.append(browser)
        yield browser
        _RUNNING.clear()
        browser.close()


@dataclass
class Visit:
    """A browser page with what it did while it was open."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def assert_clean(self) -> None:
        """Fails when the page asked another host for anything or put an error on the console."""
        assert self.outside == []
        assert self.errors == []


@contextmanager
def visiting(browser: Browser, home: str, **options: object) -> Iterator[Visit]:
    """Yields a fresh browser page in which every address that does not begin with `home` fails."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    visit = Visit(context.new_page())

    def refuse(route: Route) -> None:
        visit.outside.append(route.request.url)
        route.abort()

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            visit.errors.append(f"{visit.page.url}: {message.text}")

    context.route(re.compile(f"^(?!{re.escape(home)}|data:|blob:)"), refuse)
    visit.page.on("console", hear)
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    try:
        yield visit
    finally:
        context.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Prints nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Yields the address under which a folder is served over http."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@contextmanager
def opening(folder: Path, scheme: str) -> Iterator[str]:
    """Yields the address of a site over http, or from its folder where `scheme` is `file`."""
    if scheme == "file":
        yield f"file://{folder}/"
    else:
        with serving(folder) as home:
            yield home

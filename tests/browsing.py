"""The system's Chromium for tests, and what it must never do: ask another host for anything."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route

from benchmarks.browser import browsing, find_chromium, serving

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
    path = find_chromium()
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no Chromium, and CI=true: apt install chromium")
        pytest.skip("there is no Chromium: apt install chromium")
    with browsing(path, ["--disable-dev-shm-usage"]) as browser:
        _RUNNING.append(browser)
        yield browser
        _RUNNING.clear()


@dataclass
class Visit:
    """A browser page with what it did while it was open."""

    page: Page
    home: str
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Opens a page of the site, given without its ending; returns the browser's page."""
        self.page.goto(f"{self.home}{path}.html", wait_until="load")
        return self.page

    def assert_clean(self) -> None:
        """Fails when the page asked another host for anything or put an error on the console."""
        assert self.outside == []
        assert self.errors == []


@contextmanager
def visiting(browser: Browser, home: str | Path, **options: object) -> Iterator[Visit]:
    """Yields a fresh browser page in which every address that does not begin with `home` fails.

    A folder is the home of a site that is opened from it.
    """
    home = f"file://{home}/" if isinstance(home, Path) else home
    context = browser.new_context(**options)  # type: ignore[arg-type]
    visit = Visit(context.new_page(), home)

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


@contextmanager
def opening(folder: Path, scheme: str) -> Iterator[str]:
    """Yields the address of a site over http, or from its folder where `scheme` is `file`."""
    if scheme == "file":
        yield f"file://{folder}/"
    else:
        with serving(folder) as home:
            yield home

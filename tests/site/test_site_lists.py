"""In a real browser: lists are narrowed and ordered, and the address keeps how."""

from __future__ import annotations

import pytest
from browsing import DESKTOP, visiting
from playwright.sync_api import Browser, Page
from site_roots import Built

pytestmark = pytest.mark.browser

FILTER = ".filters input"
STATUS = ".filters output"
PAGES = ("actors", "events", "positions", "timeline", "changes", "actors/georgia")


def shown(page: Page, entry: str) -> list[str]:
    """Returns the texts of the entries that can be seen."""
    return page.locator(f"{entry}:visible").all_text_contents()


@pytest.mark.parametrize("path", PAGES)
def test_every_long_list_can_be_narrowed(real: Built, chromium: Browser, path: str) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP) as visit:
        page = visit.open(path)
        everything = page.text_content(STATUS)
        page.fill(FILTER, "zzzz")
        assert page.text_content(STATUS).startswith("0 of ")
        assert page.locator(".timeline time:visible").count() == 0
        page.press(FILTER, "Escape")
        assert page.text_content(STATUS) in ("", everything)
        visit.assert_clean()


def test_what_is_left_has_the_words_and_the_address_keeps_them(
    real: Built, chromium: Browser
) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP) as visit:
        page = visit.open("events")
        every = shown(page, ".rows > li")
        page.fill(FILTER, "brussels meeting")
        left = shown(page, ".rows > li")
        assert 0 < len(left) < len(every)
        assert all("brussels" in text.lower() and "meeting" in text.lower() for text in left)
        address = page.url
        page.goto("about:blank")
        page.goto(address)
        assert shown(page, ".rows > li") == left
        assert not page.locator("h2:visible", has_text="1992").count()


def test_a_list_is_ordered_by_name_and_put_back(real: Built, chromium: Browser) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP) as visit:
        page = visit.open("events")
        before = shown(page, ".rows > li")
        page.select_option(".filters select[name=sort]", "name")
        first = page.locator(".rows").first.locator("li a.text").all_text_contents()
        assert first == sorted(first, key=str.casefold)
        page.select_option(".filters select[name=sort]", "")
        assert shown(page, ".rows > li") == before


def test_a_footnote_still_opens_on_a_page_with_tools(real: Built, chromium: Browser) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP) as visit:
        page = visit.page
        page.goto(f"{visit.home}events.html?filter=nato")
        number = page.locator(".rows > li:visible sup.fn a").first
        target = number.get_attribute("href")
        number.click()
        page.wait_for_function("(hash) => location.hash === hash", arg=target)
        assert page.locator(target).is_visible()
        assert "?filter=nato#fn-" in page.url
        visit.assert_clean()

"""In a real browser: over http and from a folder, on a phone, in the dark, without JavaScript."""

from __future__ import annotations

import pytest
from browsing import DESKTOP, PHONE, opening, serving, visiting
from footnotes import find_footnotes, one_of_each_kind
from playwright.sync_api import Browser
from site_roots import Built

pytestmark = pytest.mark.browser

SCHEME = "() => document.body.dataset.mdColorScheme"
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
# The longest link, heading or cell that sticks out of the page without a scroll bar of its own.
STICKING_OUT = """
() => [...document.querySelectorAll(".md-content *")].filter((node) =>
  node.getBoundingClientRect().right > innerWidth + 1 && !node.closest(".matrix, .scroll"))
  .map((node) => node.outerHTML.slice(0, 120))
"""


# Puts the text of each page in turn into the open one, which saves reading the styles each time.
TOO_WIDE = f"""
async (paths) => {{
  const found = [], parser = new DOMParser();
  for (const path of paths) {{
    const html = await (await fetch(path + ".html")).text();
    const text = parser.parseFromString(html, "text/html").querySelector(".md-content");
    document.querySelector(".md-content").replaceWith(text);
    const wide = ({OVERFLOW})() > 0 || ({STICKING_OUT})().length;
    if (wide) found.push(path);
  }}
  return found;
}}
"""


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_pages_open_without_asking_another_host_and_without_errors(
    real: Built, chromium: Browser, scheme: str
) -> None:
    with (
        opening(real.site, scheme) as home,
        visiting(chromium, home, viewport=DESKTOP) as visit,
    ):
        for path in one_of_each_kind(real):
            visit.page.goto(f"{home}{path}.html", wait_until="load")
        visit.page.wait_for_timeout(500)
        visit.assert_clean()


def test_every_kind_of_page_fits_a_phone(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=PHONE) as visit:
        for path in one_of_each_kind(real):
            visit.page.goto(f"{home}{path}.html", wait_until="load")
            assert visit.page.evaluate(OVERFLOW) <= 0, path
            assert visit.page.evaluate(STICKING_OUT) == [], path
        visit.assert_clean()


def test_the_text_of_every_page_fits_a_phone(real: Built, chromium: Browser) -> None:
    with serving(real.site) as home, visiting(chromium, home, viewport=PHONE) as visit:
        visit.page.goto(f"{home}index.html", wait_until="load")
        assert visit.page.evaluate(TOO_WIDE, real.pages) == []


def test_the_palette_follows_the_system_and_can_be_changed(real: Built, chromium: Browser) -> None:
    with serving(real.site) as home:
        for system, own, other in (("light", "default", "slate"), ("dark", "slate", "default")):
            with visiting(chromium, home, viewport=DESKTOP, color_scheme=system) as visit:
                page = visit.page
                page.goto(f"{home}index.html")
                assert page.evaluate(SCHEME) == own
                page.click("label[for^=__palette]:visible")
                page.wait_for_function(f"({SCHEME})() === '{other}'")
                page.goto(f"{home}sources.html")
                assert page.evaluate(SCHEME) == other
                visit.assert_clean()


def test_without_javascript_a_footnote_still_opens_at_its_marked_words(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    note = next(note for note in find_footnotes(real) if note.page.startswith("positions/"))
    with visiting(chromium, home, viewport=DESKTOP, java_script_enabled=False) as visit:
        page = visit.page
        page.goto(f"{home}{note.page}.html")
        assert "The words" in page.locator("article.md-content__inner").inner_text()
        page.click(f"#fn-{note.number} a.open")
        page.wait_for_url(f"**#{note.fragment}")
        target = page.locator(f"#{note.fragment}")
        assert target.is_visible()
        color = target.evaluate("(node) => getComputedStyle(node).backgroundColor")
        plain = page.locator("mark.e:not(:target)").last
        assert color != plain.evaluate("(node) => getComputedStyle(node).backgroundColor")


def test_every_section_page_can_be_read_without_javascript(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=PHONE, java_script_enabled=False) as visit:
        for path in one_of_each_kind(real):
            visit.page.goto(f"{home}{path}.html")
            content = visit.page.locator("article.md-content__inner")
            assert len(content.inner_text()) > 100, path


def test_the_matrix_scrolls_with_the_keyboard_on_a_phone(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=PHONE) as visit:
        visit.page.goto(f"{home}positions.html")
        matrix = visit.page.locator(".matrix")
        matrix.focus()
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_function("() => document.querySelector('.matrix').scrollLeft > 0")


def test_pointing_at_a_fact_shows_its_words(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    source = sorted(real.fact_base.sources)[0]
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        visit.page.goto(f"{home}sources/{source}.html")
        visit.page.hover(".par__facts li >> nth=0")
        assert visit.page.locator("mark.is-pointed").count() >= 1


def test_the_page_for_lost_readers_works_under_any_address(real: Built, chromium: Browser) -> None:
    with serving(real.site) as home, visiting(chromium, home, viewport=PHONE) as visit:
        visit.page.goto(f"{home}404.html")
        visit.page.click("text=Timeline")
        assert visit.page.url == f"{home}timeline.html"
        visit.assert_clean()
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=PHONE) as visit:
        visit.page.goto(f"{home}404.html")
        visit.page.click("text=Timeline")
        assert visit.page.url == f"{home}timeline.html"
        visit.assert_clean()

"""In a real browser: what is better with JavaScript, how light pages are, and a moved site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from browsing import DESKTOP, serving, visiting
from playwright.sync_api import Browser
from site_roots import REPOSITORY, Built, make_site_root

from build_scripts.render.build import build_site

pytestmark = pytest.mark.browser

HEAVIEST = 150_000


def test_no_page_is_heavy_to_transfer(real: Built) -> None:
    """Also from a host that compresses nothing; sheets and scripts of the theme are shared."""
    sizes = {path: (real.site / f"{path}.html").stat().st_size for path in real.pages}
    assert {path: size for path, size in sizes.items() if size > HEAVIEST} == {}


def test_the_timeline_is_narrowed_and_the_choice_survives_in_the_address(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        page.goto(f"{home}timeline.html")
        page.select_option("select[name=actor]", "russia")
        page.select_option("select[name=kind]", "position")
        left = page.locator(".moment__facts > li:visible")
        wanted = [c for c in real.fact_base.positions.values() if "russia" in (c.holder, c.speaker)]
        assert left.count() == len(wanted)
        assert f"{len(wanted)} of " in page.locator(".filters output").inner_text()
        assert "actor=russia&kind=position" in page.url
        page.goto(page.url)
        assert left.count() == len(wanted)
        page.click(".filters button")
        page.wait_for_function("() => !location.search")
        assert left.count() > len(wanted)
        visit.assert_clean()


def test_a_footnote_shows_its_words_to_pointer_and_keyboard(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        page.goto(f"{home}positions/2022-01-10-russia-demands-guarantees.html")
        words = page.locator("#fn-1 q").inner_text()
        box = page.locator(".preview")
        page.hover("sup.fn a[href='#fn-1'] >> nth=0")
        assert words in box.inner_text()
        page.hover(".preview q")
        page.wait_for_timeout(350)
        assert box.is_visible(), "it stays while it is pointed at"
        page.keyboard.press("Escape")
        assert box.is_hidden()
        page.locator("sup.fn a[href='#fn-1'] >> nth=0").focus()
        assert words in box.inner_text()
        assert page.get_attribute("sup.fn a >> nth=0", "aria-describedby") == "preview"


def test_marked_words_show_the_facts_they_prove(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        visit.page.goto(f"{home}sources/europetime-24482.html")
        mark = visit.page.locator("mark.e[data-n]").first
        number = (mark.get_attribute("data-n") or "").split()[0]
        title = visit.page.locator(f"#fact-{number} a:not(.par__mark)").inner_text()
        mark.scroll_into_view_if_needed()
        line = mark.evaluate("(node) => node.getClientRects()[0].toJSON()")
        visit.page.mouse.move(line["x"] + line["width"] / 2, line["y"] + line["height"] / 2)
        assert title in visit.page.locator(".preview").inner_text()


def test_a_card_is_printed_with_its_sources_and_without_the_frame(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        visit.page.goto(f"{home}positions/2022-01-10-russia-demands-guarantees.html")
        visit.page.emulate_media(media="print")
        assert visit.page.locator("#fn-1").is_visible()
        for frame in (".md-header", ".md-sidebar--primary", ".md-footer"):
            assert visit.page.locator(frame).is_hidden(), frame


def test_the_site_works_below_a_path_and_so_does_its_page_for_lost_readers(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_site_root(tmp_path / "record", REPOSITORY / "tests" / "toy")
    monkeypatch.setenv("SITE_URL", "https://record.example/facts/")
    site = build_site(root, lambda line: None).parent
    shutil.copytree(site, tmp_path / "web" / "facts")
    with serving(tmp_path / "web") as home, visiting(chromium, home) as visit:
        page = visit.page
        page.goto(f"{home}facts/404.html")
        page.click("text=Timeline")
        assert page.url == f"{home}facts/timeline.html"
        page.click(".moment__facts a.text >> nth=0")
        assert page.url.startswith(f"{home}facts/")
        page.locator("h1").wait_for()
        picture = page.get_attribute("meta[property='og:image']", "content")
        assert picture == "https://record.example/facts/assets/social.png"
        assert (site / "assets/social.png").is_file()
        assert "https://record.example/facts/" in (page.locator(".citing").text_content() or "")
        visit.assert_clean()

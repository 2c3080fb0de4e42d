"""In a real browser: paper, tables that are ordered, and what a page tells other programs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import DESKTOP, PHONE, visiting
from playwright.sync_api import Browser, Page
from site_roots import Built

pytestmark = pytest.mark.browser

CARD = "positions/2021-12-10-russia-demands-rescinding-declaration"
# Elements that are seen on paper although paper cannot be clicked or navigated.
USELESS_ON_PAPER = """
() => [...document.querySelectorAll("button, nav, input, select, summary, .headerlink, .mend")]
  .filter((node) => node.checkVisibility({visibilityProperty: true})
    && node.getClientRects().length && node.textContent.trim() && !node.closest("th"))
  .map((node) => node.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module")
def page(real: Built, chromium: Browser) -> Iterator[Page]:
    """Returns a browser page in the dark palette; nothing it does may be an error."""
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP, color_scheme="dark") as visit:
        yield visit.page
        visit.assert_clean()


def opened(page: Page, real: Built, address: str) -> Page:
    page.goto(f"file://{real.site}/{address}")
    return page


@pytest.fixture
def on_paper(page: Page) -> Iterator[Page]:
    page.emulate_media(media="print")
    yield page
    page.emulate_media(media="screen")


@pytest.mark.parametrize("path", [CARD, "red-lines", "timeline", "positions", "index"])
def test_paper_shows_nothing_that_can_only_be_clicked(
    real: Built, on_paper: Page, path: str
) -> None:
    opened(on_paper, real, f"{path}.html")
    assert on_paper.evaluate(USELESS_ON_PAPER) == []
    ink = on_paper.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
    ground = on_paper.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert (ink, ground) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")


def test_a_printed_card_gives_each_quotation_with_its_source_and_where_that_is(
    real: Built, on_paper: Page
) -> None:
    opened(on_paper, real, f"{CARD}.html")
    printed = on_paper.locator(".notes").inner_text()
    card = real.fact_base.positions[CARD.split("/")[1]]
    for evidence in card.evidence:
        source = real.fact_base.sources[evidence.source]
        assert evidence.quote in printed
        assert source.label in printed
        assert source.url in printed


def test_a_click_on_the_head_of_a_column_orders_the_table_and_the_address_keeps_it(
    real: Built, page: Page
) -> None:
    opened(page, real, "actors.html")
    offices = page.locator("table.offices")
    dates = offices.locator("td time")
    written = dates.all_text_contents()
    head = offices.locator("th button", has_text="As of")
    head.focus()
    page.keyboard.press("Enter")
    machine = [node.get_attribute("datetime") for node in dates.all()]
    assert machine == sorted(machine)
    assert offices.locator("th[aria-sort=ascending]").text_content() == "As of"
    page.keyboard.press("Enter")
    downwards = dates.all_text_contents()
    opened(page, real, "index.html")
    opened(page, real, "actors.html?by=4-down")
    assert dates.all_text_contents() == downwards
    offices.locator("th button", has_text="As of").click()
    assert dates.all_text_contents() == written


def test_the_matrix_is_ordered_by_the_positions_on_a_topic(real: Built, page: Page) -> None:
    opened(page, real, "positions.html")
    topic = real.fact_base.topics["black-sea-security"].name
    button = page.get_by_role("button", name=f"Order by {topic}")
    button.click()
    button.click()
    held = [
        card for card in real.fact_base.positions.values() if card.topic == "black-sea-security"
    ]
    counts = {card.holder: sum(one.holder == card.holder for one in held) for card in held}
    most = max(counts.values())
    first = page.locator(".matrix tbody th a").first.get_attribute("href")
    assert counts[first.removeprefix("actors/").removesuffix(".html")] == most


def test_the_timeline_runs_backwards_when_asked(real: Built, page: Page) -> None:
    opened(page, real, "timeline.html")
    years = page.locator("article h2:visible")
    forwards = years.all_text_contents()
    page.select_option(".filters select[name=sort]", "newest")
    backwards = years.all_text_contents()
    assert backwards == [*reversed(forwards[:-1]), forwards[-1]]
    opened(page, real, "timeline.html?sort=newest")
    assert years.all_text_contents() == backwards


def test_a_click_on_each_of_two_numbers_side_by_side_opens_its_own_footnote(
    real: Built, page: Page
) -> None:
    opened(page, real, "topics/georgian-elections.html")
    for number in ("1", "2"):
        page.locator(f".introduction sup a[href='#fn-{number}']").click()
        page.wait_for_function("(id) => location.hash === id", arg=f"#fn-{number}")


def test_the_menu_marks_the_section_a_card_belongs_to(real: Built, page: Page) -> None:
    opened(page, real, f"{CARD}.html")
    marked = page.locator(".md-nav--primary a[aria-current]").all_text_contents()
    assert [words.strip() for words in marked] == ["Positions"]


def test_a_shared_page_has_a_picture_only_where_its_address_is_known(real: Built) -> None:
    page = (real.site / f"{CARD}.html").read_text("utf-8")
    assert 'property="og:title" content="Russia demands: NATO member states' in page
    assert 'property="og:description"' in page
    assert "og:image" not in page and 'name="twitter:card" content="summary"' in page
    assert (real.site / "assets/social.png").is_file()


def test_the_menu_of_a_phone_is_opened_used_and_closed_with_the_keyboard(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=PHONE, reduced_motion="reduce") as visit:
        page = visit.page
        page.goto(f"{home}timeline.html")
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.ariaLabel") == "Menu"
        page.keyboard.press("Tab")
        assert not page.evaluate("() => !!document.activeElement.closest('.md-nav')")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.wait_for_function("() => !!document.activeElement.closest('.md-nav--primary')")
        page.keyboard.press("Escape")
        assert page.evaluate("() => document.activeElement.ariaExpanded") == "false"
        page.keyboard.press("Enter")
        page.wait_for_function("() => !!document.activeElement.closest('.md-nav--primary')")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/find.html")
        visit.assert_clean()

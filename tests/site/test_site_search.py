"""In a real browser: the search finds facts and passages, by keyboard, from a folder too."""

from __future__ import annotations

import pytest
from browsing import DESKTOP, PHONE, opening, visiting
from playwright.sync_api import Browser, Page
from site_roots import Built

pytestmark = pytest.mark.browser

BOX = ".find-box__input"
RESULT = ".find-results[aria-label=Facts] .find-result"
# The number of the result that has the focus.
FOCUSED = """
() => [...document.querySelectorAll(".find-result__title a")].indexOf(document.activeElement)
"""
TOLD = "#find-search [role=status]"


def type_in_box(page: Page, words: str) -> None:
    """Presses the key of the search on any page, and types."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.wait_for_selector(".find-option")


def find(page: Page, address: str) -> list[str]:
    """Opens the page of the search at a state and returns the facts it shows."""
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_function("() => document.querySelector('#find-search [role=status]').textContent")
    return page.locator(RESULT).all_text_contents()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_typed_word_finds_a_fact_and_the_keyboard_opens_it(
    real: Built, chromium: Browser, scheme: str
) -> None:
    with opening(real.site, scheme) as home, visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        page.goto(f"{home}actors/russia.html")
        type_in_box(page, "concrete guarantees")
        assert page.get_attribute(BOX, "aria-expanded") == "true"
        page.keyboard.press("ArrowDown")
        chosen = page.get_attribute(BOX, "aria-activedescendant")
        assert page.get_attribute(f"#{chosen}", "aria-selected") == "true"
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "actors/russia" not in url)
        assert "concrete guarantees" in page.locator("article.md-content__inner").inner_text()
        visit.assert_clean()


def test_escape_closes_the_list_and_then_empties_the_box(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        page.goto(f"{home}method.html")
        type_in_box(page, "Russia")
        page.keyboard.press("Escape")
        assert page.locator(".find-box__options").is_hidden()
        assert page.input_value(BOX) == "Russia"
        page.keyboard.press("Escape")
        assert page.input_value(BOX) == ""


def test_enter_without_a_choice_opens_all_results(real: Built, chromium: Browser) -> None:
    with opening(real.site, "http") as home, visiting(chromium, home, viewport=DESKTOP) as visit:
        visit.page.goto(f"{home}index.html")
        type_in_box(visit.page, "black sea")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_selector(RESULT)
        assert visit.page.url == f"{home}find.html#q=black+sea"
        visit.assert_clean()


def test_filters_narrow_the_results_and_survive_in_the_address(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        every = find(page, f"{home}find.html#q=georgia")
        page.select_option("select[name=stance]", "demands")
        page.wait_for_function("() => location.hash.includes('stance=demands')")
        narrowed = page.locator(RESULT).all_text_contents()
        assert 0 < len(narrowed) < len(every)
        option = page.locator("select[name=stance] option:checked").text_content()
        assert option == f"demands ({len(narrowed)})"
        assert find(page, page.url) == narrowed
        page.click("text=Clear")
        page.wait_for_function("() => location.hash === ''")
        assert page.locator(RESULT).count() == 0
        visit.assert_clean()


def test_results_lead_to_the_card_and_to_the_words_in_the_article(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        find(page, f"{home}find.html#q=concrete+guarantees&kind=position")
        words = page.locator(f"{RESULT} q").first.text_content()
        page.locator(f"{RESULT} a.open").first.click()
        page.wait_for_selector("mark.is-target")
        shown = page.locator("mark.is-target").first.text_content()
        assert shown.split()[:5] == words.split()[:5]
        visit.assert_clean()


def test_sentences_that_no_fact_rests_on_are_found_too(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    reason = next(row for card in real.fact_base.sources.values() for row in card.no_fact)
    with visiting(chromium, home, viewport=PHONE) as visit:
        page = visit.page
        words = " ".join(reason.quote.split()[:6])
        page.goto(f"{home}find.html")
        page.fill("#find-query", words)
        page.wait_for_selector(".find-texts .find-result")
        page.locator(".find-texts .find-result a").first.click()
        page.wait_for_url("**/sources/*.html#*")
        assert page.evaluate("() => !!document.getElementById(location.hash.slice(1))")
        visit.assert_clean()


def test_arrows_lead_from_the_words_through_the_results_and_back(
    real: Built, chromium: Browser
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        page = visit.page
        find(page, f"{home}find.html#q=russia")
        page.keyboard.press("/")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(FOCUSED) == 1
        page.keyboard.press("Escape")
        assert page.evaluate("() => document.activeElement.id") == "find-query"


def test_a_word_that_nothing_has_is_told_as_such(real: Built, chromium: Browser) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        assert find(visit.page, f"{home}find.html#q=zzzzzz") == []
        assert visit.page.text_content(TOLD) == "0 results"
        some = find(visit.page, f"{home}find.html#q=ryabkov+guarantees+zzzzzz")
        assert some
        assert "None has all of these words" in visit.page.text_content(TOLD)
        long = find(visit.page, f"{home}find.html#q={'a' * 5000}")
        assert long == []
        visit.assert_clean()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_without_javascript_the_search_leads_to_lists(
    real: Built, chromium: Browser, size: dict[str, int]
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=size, java_script_enabled=False) as visit:
        page = visit.page
        page.goto(f"{home}actors/russia.html")
        if size is PHONE:
            page.click(".find-box__link")
        else:
            page.fill(BOX, "Stoltenberg")
            page.keyboard.press("Enter")
        page.wait_for_url("**/find.html*")
        assert page.locator("#find-search").is_hidden()
        page.click(".find-lists a:text('positions')")
        page.wait_for_url("**/positions.html")
        visit.assert_clean()


QUESTIONS = (
    ("who drew a red line on enlargement", "Red line of Russia"),
    ("what Russia demanded on 10 December 2021", "10 December 2021"),
    ("what Stoltenberg said of Georgia in 2022", "2022"),
    ("what is disputed about the October elections", "election"),
)


@pytest.mark.parametrize(("words", "wanted"), QUESTIONS)
def test_a_question_as_it_is_asked_is_answered_on_top(
    real: Built, chromium: Browser, words: str, wanted: str
) -> None:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        shown = find(visit.page, f"{home}find.html#q={words.replace(' ', '+')}")
        assert any(wanted in text for text in shown[:3]), shown[:3]
        visit.assert_clean()


def test_the_facts_of_one_source_are_all_found_by_its_facet(real: Built, chromium: Browser) -> None:
    source = next(id for id in real.fact_base.sources if "europetime" in id)
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        shown = find(visit.page, f"{home}find.html#source={source}&kind=position")
        positions = real.fact_base.positions.values()
        wanted = [card for card in positions if source in {row.source for row in card.evidence}]
        assert visit.page.text_content(TOLD).startswith(f"{len(wanted)} results")
        assert len(shown) == len(wanted)
        visit.assert_clean()

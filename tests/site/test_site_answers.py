"""In a real browser: five questions, each typed as it is asked into the search of any page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from browsing import DESKTOP, visiting
from playwright.sync_api import Browser, Page
from site_roots import Built

pytestmark = pytest.mark.browser

RESULT = ".find-results[aria-label=Facts] .find-result"
TOLD = "#find-search [role=status]"
STOLTENBERG = "jens-stoltenberg"


@dataclass(frozen=True)
class Hit:
    """A result of the search: where it leads, and what it shows."""

    path: str
    words: str


@pytest.fixture(scope="module")
def page(real: Built, chromium: Browser) -> Iterator[Page]:
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP) as visit:
        yield visit.page
        visit.assert_clean()


def ask(page: Page, real: Built, question: str) -> list[Hit]:
    """Types a question in the box of a page, and returns the facts that answer it."""
    page.goto(f"file://{real.site}/method.html")
    page.keyboard.press("/")
    page.keyboard.insert_text(question)
    page.keyboard.press("Enter")
    page.wait_for_url("**/find.html#*")
    page.wait_for_selector(RESULT)
    return [
        Hit(
            row.locator("a").first.get_attribute("href").removesuffix(".html"),
            row.inner_text(),
        )
        for row in page.locator(RESULT).all()
    ]


def open_first(page: Page) -> str:
    """Opens the first result and returns what its page shows."""
    before = page.url
    page.locator(f"{RESULT} a").first.click()
    page.wait_for_url(lambda url: url != before)
    return page.locator("article.md-content__inner").inner_text()


def test_who_drew_a_red_line_on_enlargement(real: Built, page: Page) -> None:
    hits = ask(page, real, "who drew a red line on enlargement")
    wanted = {f"red-lines/{id}" for id in real.fact_base.red_lines}
    assert wanted <= {hit.path for hit in hits}
    assert hits[0].words.startswith("Red line of Russia")
    assert "Who draws it" in open_first(page)


def test_what_russia_demanded_and_who_rejected_it(real: Built, page: Page) -> None:
    hits = ask(page, real, "what Russia demanded on 10 December 2021 and who rejected it")
    assert hits[0].path == "positions/2021-12-10-russia-demands-rescinding-declaration"
    assert "against it: " in hits[0].words and "Georgian Foreign Ministry" in hits[0].words
    against = open_first(page).split("Who stands against it")[1]
    assert "Russia's statement of December 10 is unacceptable." in against
    assert "Georgian Foreign Ministry" in against


def test_what_stoltenberg_said_of_georgia_in_2022(real: Built, page: Page) -> None:
    hits = ask(page, real, "what Stoltenberg said of Georgia in 2022")
    said = {
        f"positions/{card.id}"
        for card in real.fact_base.positions.values()
        if STOLTENBERG in (card.holder, card.speaker)
        and (card.date or "").startswith("2022")
        and "Georgia" in card.statement
    }
    assert len(said) >= 8
    assert said <= {hit.path for hit in hits}
    assert {hit.path for hit in hits[:5]} <= said
    assert "2022" in open_first(page)


def test_which_facts_rest_on_europetime(real: Built, page: Page) -> None:
    hits = ask(page, real, "which facts rest on Europetime")
    facts = {**real.fact_base.positions, **real.fact_base.events, **real.fact_base.red_lines}
    wanted = {
        id for id, card in facts.items() if "europetime-24482" in {e.source for e in card.evidence}
    }
    assert wanted <= {hit.path.split("/")[1] for hit in hits}
    assert "sources/europetime-24482" in {hit.path for hit in hits[:3]}
    assert "None has all" not in page.text_content(TOLD)


def test_what_is_disputed_about_the_october_elections(real: Built, page: Page) -> None:
    hits = ask(page, real, "what is disputed about the October elections")
    assert "legitimate" in hits[0].words
    assert "against it: Eight Georgian opposition parties" in hits[0].words
    assert "falsif" in open_first(page).split("Who stands against it")[1]

"""In a real browser: five questions, each answered within two clicks from the home page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsing import DESKTOP, visiting
from playwright.sync_api import Browser, Page
from site_roots import Built

pytestmark = pytest.mark.browser

# The question, what is clicked from the home page, and what the reader then sees.
QUESTIONS = {
    "who drew a red line on enlargement": (
        [".md-nav--primary a[href='red-lines.html']"],
        ["Russia needs concrete guarantees", "opposes the eastward expansion", "Sergey Ryabkov"],
    ),
    "what Russia demanded on 10 December 2021, and who rejected it": (
        ["a[href='red-lines.html#where-they-collide']",
         "a[href='positions/2021-12-10-russia-demands-rescinding-declaration.html'] >> nth=-1"],
        ["should rescind the 2008 Bucharest", "Who stands against it", "Georgian Foreign Ministry",
         "Russia's statement of December 10 is unacceptable.", "10 December 2021"],
    ),
    "what Stoltenberg said of Georgia in 2022": (
        [".md-nav--primary a[href='positions.html']",
         ".matrix tr:has(th a[href='actors/jens-stoltenberg.html']) a[href*='#on-'] >> nth=1"],
        ["November 2022", "Georgia"],
    ),
    "which facts rest on Europetime": (
        [".md-nav--primary a[href='sources.html']",
         ".directory a[href='sources/europetime-24482.html']"],
        ["The article", "Allies have agreed to step up assistance", "What is left over"],
    ),
    "what is disputed about the October elections": (
        [".md-nav--primary a[href='topics.html']",
         ".directory a[href='topics/georgian-elections.html']"],
        ["Where they contradict each other", "contradicts", "falsif"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no scripts"])
def reader(real: Built, chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Returns a browser page that may be without JavaScript."""
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP, java_script_enabled=request.param) as visit:
        yield visit.page
        assert visit.outside == [] and visit.errors == []


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_a_question_is_answered_within_two_clicks(real: Built, reader: Page, question: str) -> None:
    clicks, answers = QUESTIONS[question]
    assert len(clicks) <= 2
    reader.goto(f"file://{real.site}/index.html")
    for place in clicks:
        before = reader.url
        reader.locator(place).first.click()
        reader.wait_for_url(lambda url, before=before: url != before)
    shown = reader.locator("article.md-content__inner").inner_text()
    assert [answer for answer in answers if answer not in shown] == []

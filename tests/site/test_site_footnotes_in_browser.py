"""In a real browser: every footnote of the site finds its words on the page of their source."""

from __future__ import annotations

from collections import defaultdict

import pytest
from browsing import DESKTOP, visiting
from footnotes import Footnote, find_footnotes, kind_of_page, spread
from playwright.sync_api import Browser, Page
from site_roots import Built

pytestmark = pytest.mark.browser

CLICKS = 10
# Given [[id, words]], returns what does not hold: no such id, or other words in its pieces.
WRONG_TARGETS = """
(rows) => rows.filter(([id, words]) => {
  const first = document.getElementById(id);
  if (!first || first.dataset.e !== id) return true;
  const pieces = [...document.querySelectorAll(`[data-e="${id}"]`)];
  if (pieces[0] !== first) return true;
  const flat = (text) => text.replace(/\\s+/g, " ").trim();
  return flat(pieces.map((piece) => piece.textContent).join(" ")).replaceAll(" ", "")
    !== flat(words).replaceAll(" ", "");
})
"""
# Whether all pieces of the passage in the address look marked, and its first one is in view.
LANDED = """
() => {
  const id = location.hash.slice(1);
  const pieces = [...document.querySelectorAll(`[data-e="${id}"]`)];
  const box = pieces[0].getBoundingClientRect();
  const probe = document.createElement("i");
  probe.style.color = "var(--fc-target)";
  document.body.append(probe);
  const wanted = getComputedStyle(probe).color;
  probe.remove();
  return {
    words: pieces.map((piece) => piece.textContent).join(" "),
    marked: pieces.every((piece) => getComputedStyle(piece).backgroundColor === wanted),
    inView: box.top >= 0 && box.top < innerHeight,
  };
}
"""


def flat(text: str) -> str:
    """Returns the text without white space: pieces may be cut where a line ends."""
    return "".join(text.split())


def test_every_footnote_target_is_on_its_source_page_with_the_quoted_words(
    real: Built, chromium: Browser
) -> None:
    targets: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for note in find_footnotes(real):
        targets[note.source].add((note.fragment, note.words))
    assert set(targets) == {f"sources/{id}" for id in real.fact_base.sources}
    home = f"file://{real.site}/"
    with visiting(chromium, home) as visit:
        for source, rows in sorted(targets.items()):
            visit.page.goto(f"{home}{source}.html")
            assert visit.page.evaluate(WRONG_TARGETS, sorted(rows)) == [], source
        visit.assert_clean()


def kinds_with_footnotes(real: Built) -> dict[str, list[Footnote]]:
    kinds: dict[str, list[Footnote]] = defaultdict(list)
    for note in find_footnotes(real):
        kinds[kind_of_page(note.page)].append(note)
    return kinds


def test_ten_clicks_on_each_kind_of_page_land_on_their_highlight(
    real: Built, chromium: Browser
) -> None:
    kinds = kinds_with_footnotes(real)
    wanted = {"index", "timeline", "red-lines", "positions", "events", "positions/",
              "red-lines/", "events/", "actors/", "topics/"}  # fmt: skip
    assert wanted <= set(kinds)
    home = f"file://{real.site}/"
    with visiting(chromium, home, viewport=DESKTOP, reduced_motion="reduce") as visit:
        for kind in sorted(kinds):
            for note in spread(kinds[kind], CLICKS):
                click_through(visit.page, f"{home}{note.page}.html", note.number)
                landed = visit.page.evaluate(LANDED)
                assert flat(landed["words"]) == flat(note.words), note
                assert landed["marked"], note
                assert landed["inView"], note
        visit.assert_clean()


def click_through(page: Page, address: str, number: str) -> None:
    """Clicks the raised number, then the link in its footnote, as a reader does."""
    page.goto(address)
    page.click(f"sup.fn a[href='#fn-{number}'] >> nth=0")
    page.wait_for_function("(id) => location.hash === id", arg=f"#fn-{number}")
    page.click(f"#fn-{number} a.open")
    page.wait_for_function("() => /^#e-/.test(location.hash) && document.readyState !== 'loading'")
    page.wait_for_function("() => document.querySelector('.is-target') !== null")

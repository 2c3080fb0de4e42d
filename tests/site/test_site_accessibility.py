"""In a real browser: axe finds nothing at WCAG 2.2 AA on any kind of page, in both palettes."""

from __future__ import annotations

import pytest
from browsing import DESKTOP, PHONE, visiting
from footnotes import one_of_each_kind
from playwright.sync_api import Browser, Page
from site_roots import Built, read_axe

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What is seen of an element, which axe finds by drawing: much the dearest of its rules.
SEEN = ["color-contrast", "link-in-text-block", "target-size"]
# Leaves one of each shape in every list and table: the same classes look the same.
ONE_OF_EACH = """
() => {
  const named = (node) => [node.nodeName, node.getAttribute("class"), ...node.getAttributeNames()];
  const shape = (node) => [...named(node), "(", ...[...node.children].map(shape), ")"].join(" ");
  const above = (node) => node ? [above(node.parentElement), ...named(node)].join(" ") : "";
  const seen = new Set();
  for (const item of document.querySelectorAll("article li, article tr, article section")) {
    const found = above(item.parentElement) + shape(item);
    if (seen.has(found)) item.remove();
    seen.add(found);
  }
}
"""
RUN = """
async (wanted) => (await axe.run(document, {
  runOnly: wanted, resultTypes: ["violations"], preload: false,
  ...wanted.type === "tag" && {rules: {"color-contrast": {enabled: false},
    "link-in-text-block": {enabled: false}, "target-size": {enabled: false}}},
})).violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ": " + node.html.slice(0, 150)))
"""
# Every element the Tab key may reach and that shows no outline of its own when it is reached.
UNSEEN_FOCUS = """
() => [...document.querySelectorAll(
    ".md-content a[href], .md-content summary, .md-content [tabindex='0']")].slice(0, 60)
 .filter((node) => node.offsetParent !== null && !node.closest("details:not([open])"))
  .filter((node) => {
    node.focus({focusVisible: true});
    const style = getComputedStyle(node);
    return document.activeElement !== node || style.outlineStyle === "none"
      || parseFloat(style.outlineWidth) < 2;
  }).map((node) => node.outerHTML.slice(0, 120))
"""
MOVING = """
() => [...document.querySelectorAll("*")].filter((node) => {
  const style = getComputedStyle(node);
  const longest = (text) => Math.max(...text.split(",").map(parseFloat));
  return longest(style.transitionDuration) > 0.01 || longest(style.animationDuration) > 0.01;
}).map((node) => node.outerHTML.slice(0, 100))
"""


def ask_axe(page: Page, kind: str, rules: list[str]) -> list[str]:
    """Returns what axe finds wrong by the rules of these names or tags, with its element."""
    page.evaluate(read_axe())
    return page.evaluate(RUN, {"type": kind, "values": rules})


@pytest.mark.parametrize(
    ("palette", "size"),
    [("light", DESKTOP), ("dark", PHONE)],
    ids=["light", "dark"],
)
def test_axe_sees_nothing_wrong_on_any_kind_of_page(
    real: Built, chromium: Browser, palette: str, size: dict[str, int]
) -> None:
    found = {}
    with visiting(
        chromium, real.site, viewport=size, color_scheme=palette, reduced_motion="reduce"
    ) as visit:
        for path in [*one_of_each_kind(real), "404"]:
            visit.open(path).evaluate(ONE_OF_EACH)
            found[path] = ask_axe(visit.page, "rule", SEEN)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_axe_reads_nothing_wrong_on_any_kind_of_page(real: Built, chromium: Browser) -> None:
    found = {}
    with visiting(chromium, real.site, viewport=DESKTOP, reduced_motion="reduce") as visit:
        for path in [*one_of_each_kind(real), "404"]:
            found[path] = ask_axe(visit.open(path), "tag", RULES)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_the_first_tab_offers_to_skip_to_the_text(real: Built, chromium: Browser) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP) as visit:
        for path in ("index", "timeline"):
            visit.open(path)
            visit.page.keyboard.press("Tab")
            skip = visit.page.locator(":focus")
            assert "md-skip" in (skip.get_attribute("class") or "")
            target = (skip.get_attribute("href") or "#").lstrip("#")
            visit.page.keyboard.press("Enter")
            visit.page.wait_for_function("() => location.hash")
            assert visit.page.evaluate("() => location.hash").lstrip("#") == target


def test_what_has_the_focus_is_seen(real: Built, chromium: Browser) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP) as visit:
        for path in one_of_each_kind(real):
            visit.open(path)
            visit.page.keyboard.press("Tab")
            assert visit.page.evaluate(UNSEEN_FOCUS) == [], path


def test_nothing_moves_for_who_asks_for_less_motion(real: Built, chromium: Browser) -> None:
    with visiting(chromium, real.site, viewport=DESKTOP, reduced_motion="reduce") as visit:
        for path in ("index", "positions", "timeline"):
            visit.open(path)
            assert visit.page.evaluate(MOVING) == [], path

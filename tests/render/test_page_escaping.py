"""Data stays data: in the title, in headings and in blocks, seen in the DOM of the built page."""

from __future__ import annotations

import json
import re

import markdown
import pytest
from browsing import visiting
from page_dom import Node, content_of, parse_page
from playwright.sync_api import Browser
from poison import POISON, PROOF
from site_roots import Built

from build_scripts.cards.factbase import FactBase
from build_scripts.render.claims import title_of
from build_scripts.render.links import page_path
from build_scripts.render.markup import BLOCKS, front_matter, heading, shorten
from build_scripts.render.record import Record

POISONED_KINDS = ("topics", "sources", "actors", "events", "positions", "red-lines")
BY_HAND = (
    "contribute/index", "contribute/cards", "contribute/lexicon", "contribute/rules",
    "editorial-policy",
)  # fmt: skip
NASTY = (
    POISON,
    "---\ntitle: other\n---",
    "# not a heading",
    "a: b",
    "\"quoted\" and 'quoted'",
    "\x02wzxhzdk:0\x03",
    "tab\there\x0b\x7f\x85 end",
    "1. one\n2. two",
    "![image](x) <b>bold</b> &amp; &lt;",
    "http://example.org _under_ **bold** `code` ~~gone~~ \\*",
)


def elements_of(page: Node) -> list[tuple[str, tuple[str, ...]]]:
    """Returns the tags of a page with the names of their attributes."""
    return [(node.tag, tuple(sorted(node.attrs))) for node in page.walk()]


def test_poison_reaches_every_kind_of_page(poisoned_site: Built) -> None:
    for folder in POISONED_KINDS:
        for path in poisoned_site.pages:
            if path.startswith(folder + "/"):
                assert POISON in poisoned_site.content(path).line, path


def test_no_text_becomes_an_element_or_an_attribute(poisoned_site: Built) -> None:
    for path in set(poisoned_site.pages) - set(BY_HAND):
        page = poisoned_site.page(path)
        content = content_of(page)
        tags = {node.tag for node in content.walk()}
        assert not tags & {"script", "em", "style", "iframe", "img", "code"}, path
        names = {name for node in page.walk() for name in node.attrs}
        assert not {name for name in names if name.startswith("on")}, path
        links = [node.attrs.get("href", "") for node in content.all("a")]
        assert not [link for link in links if link.startswith("javascript")], path


def test_the_head_holds_the_title_as_it_is(poisoned_site: Built) -> None:
    record = Record(poisoned_site.fact_base)
    for card in poisoned_site.fact_base.cards():
        page = poisoned_site.page(page_path(card))
        wanted = " ".join(title_of(record, card).split())
        wanted = f"Withdrawn: {wanted}" if card.review == "withdrawn" else wanted
        shown = page.one("head").one("title").text
        assert shown.startswith(wanted[:300]), card.id
        assert page.one("article", "md-content__inner").one("h1").text.startswith(wanted)
        described = page.one("head").one("meta", name="description").attrs["content"]
        assert "<" in described or "…" in described


def test_a_poisoned_page_has_the_elements_of_a_clean_one(
    poisoned_site: Built, built: Built
) -> None:
    """On pages whose lists the poison does not change, only texts differ."""
    for path in ("drafts", "data"):
        assert elements_of(poisoned_site.content(path)) == elements_of(built.content(path)), path


def test_the_exact_words_survive_on_the_source_page(poisoned_site: Built) -> None:
    marks = poisoned_site.content("sources/minister-in-westhaven").all("mark", "e")
    assert PROOF in [mark.text for mark in marks]


def test_the_data_file_is_read_as_data(poisoned_site: Built) -> None:
    facts = json.loads((poisoned_site.site / "facts.json").read_text("utf-8"))
    assert POISON in facts["topics"][0]["name"]


@pytest.mark.browser
def test_no_poison_runs_in_a_browser_or_in_its_search(
    poisoned_site: Built, chromium: Browser
) -> None:
    home = f"file://{poisoned_site.site}/"
    with visiting(chromium, home) as visit:
        opened: list[str] = []
        visit.page.on("dialog", lambda dialog: opened.append(dialog.message))
        for path in ("index", "positions/2031-03-03-norland-demands-reopening"):
            visit.page.goto(f"{home}{path}.html")
        visit.page.fill(".find-box__input", "onclick")
        visit.page.wait_for_selector(".find-option")
        assert POISON in visit.page.locator(".find-option").first.text_content()
        visit.page.goto(f"{home}find.html#q=onclick")
        visit.page.wait_for_selector(".find-texts .find-result")
        shown = visit.page.locator("#find-search")
        assert POISON in shown.locator(".find-result").first.text_content()
        assert shown.locator("script, em, img, iframe, [onclick]").count() == 0
        assert opened == []
        visit.assert_clean()


@pytest.mark.parametrize("text", NASTY)
def test_front_matter_is_one_line_a_value(text: str) -> None:
    lines = str(front_matter(text, text)).splitlines()
    assert [lines[0], lines[-1]] == ["---", "---"]
    assert [line.split(":")[0] for line in lines[1:-1]] == ["title", "description"]


@pytest.mark.parametrize("text", NASTY)
def test_a_heading_is_inert(text: str) -> None:
    html = markdown.markdown(str(heading(2, text)), extensions=["toc", "tables"])
    page = parse_page(html)
    assert [node.tag for node in page.walk()] == ["#page", "h2"]
    shown = re.sub(r"[\s\x00-\x20\x7f-\x9f]+", " ", text).strip()
    assert page.one("h2").text == shown


def test_every_block_begins_with_an_element_that_markdown_leaves_alone(
    pages: dict[str, str],
) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            assert_blocks(path, text.split("\n---\n", 1)[1])


def assert_blocks(path: str, body: str) -> None:
    """Fails when something stands between the headings and blocks of a page."""
    depth, tag = 0, ""
    for line in body.splitlines():
        if depth == 0 and line.strip():
            found = re.match(r"(#+ )|<([a-z]+)", line)
            assert found is not None, f"{path}: {line}"
            if found[2] is None:
                continue
            tag = found[2]
            assert tag in BLOCKS, f"{path}: {line}"
        depth += len(re.findall(rf"<{tag}\b", line)) - line.count(f"</{tag}>") if tag else 0
    assert depth == 0, path


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("a few words", 20, "a few words"),
        ("a few words more", 12, "a few words…"),
        ("unbroken", 5, "unbr…"),
        ("", 5, ""),
    ],
)
def test_descriptions_are_cut_at_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


def test_the_toy_record_is_rendered_without_a_warning(toy: FactBase, built: Built) -> None:
    assert (built.site / "index.html").is_file()
    assert len(list(toy.cards())) + len(toy.topics) < len(built.pages)

"""Blocks set aside before Markdown reads them: the page is the same, and no other is touched."""

from __future__ import annotations

import markdown
import pytest

from build_scripts.cards.factbase import FactBase
from build_scripts.render.blocks import BlocksExtension, split_page
from build_scripts.render.site import render_site

TOC = {"toc": {"permalink": "#"}}


def html_of(text: str, *more: object) -> str:
    return markdown.markdown(text, extensions=["toc", *more], extension_configs=TOC)


def test_every_generated_page_comes_out_the_same(toy: FactBase) -> None:
    pages = {path: text for path, text in render_site(toy).items() if path.endswith(".md")}
    for path, text in pages.items():
        body = text.split("\n---\n", 1)[1]
        assert split_page(body.split("\n")) is not None, path
        plain, fast = html_of(body), html_of(body, BlocksExtension())
        assert " ".join(fast.split()) == " ".join(plain.split()), path


@pytest.mark.parametrize(
    "text",
    [
        "# Title\n\nA sentence.\n\n<div>\n# not a heading\n</div>",
        "```\n<div>\n```",
        "# Title\n\n<div>\nnever ends",
        "# Title\n\n<span>inline</span>",
        "- a list\n\n<ol>\n<li>b</li>\n</ol>",
    ],
)
def test_a_page_of_another_form_is_left_to_markdown(text: str) -> None:
    assert split_page(text.split("\n")) is None
    assert html_of(text, BlocksExtension()) == html_of(text)


def test_a_block_ends_where_its_own_element_ends() -> None:
    lines = ["## A", "<div>", "<div>", "</div>", "", "# inside", "</div>", "## B"]
    assert split_page(lines) == ["## A", lines[1:7], "## B"]


@pytest.mark.parametrize("sign", ["\t", "\x02", "\x03", "\r"])
def test_a_sign_that_markdown_eats_leaves_the_page_to_markdown(sign: str) -> None:
    text = f"# A\n\n<div>\nb{sign}b\n</div>"
    assert html_of(text, BlocksExtension()) == html_of(text)


def test_a_heading_is_not_taken_for_a_block() -> None:
    text = "# factcardsblock0\n\n<div>\n<p>factcardsblock0</p>\n</div>"
    found = html_of(text, BlocksExtension())
    assert found.count("<div>") == 1
    assert found.endswith("<div>\n<p>factcardsblock0</p>\n</div>")

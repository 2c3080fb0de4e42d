"""What a screen reader is told of a page: its headings, landmarks, tables and names."""

from __future__ import annotations

import itertools
import re
from collections import Counter

import pytest
from footnotes import one_of_each_kind
from page_dom import Node
from site_roots import Built

# Written by hand in Markdown, whose tables have neither captions nor scopes.
BY_HAND = ("contribute/", "editorial-policy")


@pytest.fixture(scope="module")
def pages(real: Built) -> dict[str, Node]:
    """Returns the longest page of each kind, and every section page."""
    return {path: real.page(path) for path in one_of_each_kind(real)}


@pytest.fixture(scope="module")
def generated(pages: dict[str, Node]) -> dict[str, Node]:
    return {path: page for path, page in pages.items() if not path.startswith(BY_HAND)}


def levels_of(page: Node) -> list[int]:
    return [int(node.tag[1]) for node in page.walk() if re.fullmatch("h[1-6]", node.tag)]


def test_headings_begin_with_one_title_and_leave_no_level_out(pages: dict[str, Node]) -> None:
    for path, page in pages.items():
        levels = levels_of(page)
        assert levels[0] == 1 and levels.count(1) == 1, path
        pairs = itertools.pairwise(levels)
        assert all(after <= before + 1 for before, after in pairs), path


def test_every_landmark_of_one_kind_has_a_name_of_its_own(generated: dict[str, Node]) -> None:
    for path, page in generated.items():
        assert len(page.all("main")) == 1, path
        navigations = page.all("nav")
        assert all(node.attrs.get("aria-label") for node in navigations), path
        regions = [node.attrs["aria-label"] for node in page.walk()
                   if node.attrs.get("role") == "region"]  # fmt: skip
        assert max(Counter(regions).values(), default=1) == 1, path


def test_every_table_has_a_caption_and_every_head_says_its_scope(
    generated: dict[str, Node],
) -> None:
    tables = [(path, table) for path, page in generated.items() for table in page.all("table")]
    assert len(tables) >= 4
    for path, table in tables:
        assert table.one("caption").line, path
        assert {head.attrs.get("scope") for head in table.all("th")} <= {"col", "row"}, path


def test_no_two_elements_of_a_page_share_an_id(pages: dict[str, Node]) -> None:
    for path, page in pages.items():
        counts = Counter(node.attrs["id"] for node in page.walk() if "id" in node.attrs)
        assert [id for id, number in counts.items() if number > 1] == [], path

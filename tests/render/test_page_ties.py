"""Cross-links both ways, and who is in a list and who is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from changing import related, with_card
from page_links import assert_edges_on_both_pages, pages_linked_from
from site_roots import Built

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import KINDS, Actor, RelationType
from build_scripts.render.links import page_path
from build_scripts.render.site import SECTIONS, render_site

DRAFT = "2031-03-03-ferry-union-thanks-minister"
WITHDRAWN = "2031-03-03-brandt-ready-to-talk"


def test_each_edge_stands_on_both_pages(built: Built) -> None:
    assert assert_edges_on_both_pages(built) > 50


@pytest.mark.parametrize("kind", RelationType.__args__)
@pytest.mark.parametrize("source", [card.kind_name for card in KINDS])
def test_relations_of_any_kind_stand_on_both_pages(toy: FactBase, kind: str, source: str) -> None:
    """Any card may be related to any other; both pages say so and give the note."""
    first = next(c for c in toy.cards() if c.kind_name == source and c.review == "reviewed")
    others = {"position": "2031-03-04-lenz-confirms-meeting", "red-line": "norland-right-to-sail"}
    second = toy.card(others["position" if source == "red-line" else "red-line"])
    changed = related(first, kind, second.id, "the note of the relation")
    pages = render_site(with_card(toy, changed))
    assert f"{page_path(second).split('/')[1]}.html" in pages[f"{page_path(first)}.md"]
    assert f"{page_path(first).split('/')[1]}.html" in pages[f"{page_path(second)}.md"]
    for card in (first, second):
        assert "the note of the relation" in pages[f"{page_path(card)}.md"]


def test_a_draft_has_a_badge_and_is_listed_on_the_drafts_page_only(
    built: Built, pages: dict[str, str]
) -> None:
    page = built.content(f"positions/{DRAFT}")
    assert page.one("p", "badges").one("span", "is-draft").text == "draft, not reviewed"
    holding = [path for path, text in pages.items() if f"{DRAFT}.html" in text]
    assert sorted(holding) == ["drafts.md", f"positions/{DRAFT}.md"]
    assert f"{DRAFT}" not in pages["facts.json"]


def test_a_withdrawn_card_is_a_tombstone_with_reason_and_successor(
    built: Built, pages: dict[str, str]
) -> None:
    page = built.content(f"positions/{WITHDRAWN}")
    assert page.one("h1").text.startswith("Withdrawn: Ada Brandt promises")
    assert "The government is ready, not the minister." in page.line
    successor = "positions/2031-03-03-norland-demands-reopening"
    assert successor in pages_linked_from(page, f"positions/{WITHDRAWN}")
    assert f"positions/{WITHDRAWN}" in pages_linked_from(built.content(successor), successor)
    holding = {path for path, text in pages.items() if f"{WITHDRAWN}.html" in text}
    assert holding == {"changes.md", "feed.xml", f"positions/{WITHDRAWN}.md", f"{successor}.md"}


def test_counts_leave_drafts_and_withdrawn_cards_out(built: Built) -> None:
    figures = {
        link.line.split(" ", 1)[1]: link.line.split(" ", 1)[0]
        for link in built.content("index").one("section", "figures").all("a")
    }
    listed = [c for c in built.fact_base.positions.values() if c.review == "reviewed"]
    assert len(listed) == len(built.fact_base.positions) - 2
    assert figures["positions"] == str(len(listed))
    assert figures["red lines"] == "1"


def test_the_same_record_gives_the_same_bytes(toy: FactBase, pages: dict[str, str]) -> None:
    assert render_site(toy) == pages
    assert render_site(replace(toy)) == pages


def test_a_page_does_not_change_when_unrelated_cards_are_added(
    toy: FactBase, pages: dict[str, str]
) -> None:
    larger = toy
    for number in range(200):
        stranger = toy.actors["ferry-crews"].model_copy(update={"id": f"stranger-{number}"})
        larger = with_card(larger, stranger)
    rendered = render_site(larger)
    assert len(rendered) == len(pages) + 2 * 200  # each has a page and a data file
    changed = {path for path, text in pages.items() if rendered[path] != text}
    assert changed == {
        "actors.md", "changes.md", "facts.json", "find-facts.js", "data.md", "index.md",
        "facts.jsonl", "facts.jsonld", "csv/actors.csv",
    }  # fmt: skip


def test_every_page_is_reached_from_a_section_page(toy: FactBase, pages: dict[str, str]) -> None:
    sections = "".join(pages[f"{path}.md"] for path, _ in SECTIONS)
    for card in toy.cards():
        assert f'"{page_path(card)}.html"' in sections, card.id


def test_an_actor_says_what_it_holds_and_what_is_addressed_to_it(built: Built) -> None:
    content = built.content("actors/sorland")
    headings = [node.text.rstrip("#") for node in content.all("h2")]
    assert headings == [
        "Positions held", "Demanded of this actor", "Addressed to this actor", "Takes part in",
        "Members and offices", "Who spoke for it, and who told of it", "With whom", "This card",
        "Sources",
    ]  # fmt: skip
    assert isinstance(built.fact_base.actors["sorland"], Actor)

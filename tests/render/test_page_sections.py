"""What section pages say beside their lists."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from build_scripts.cards.factbase import FactBase, Rejection, read_fact_base
from build_scripts.render.site import render_site


def test_a_near_red_line_stands_on_the_method_page_with_its_reason(toy: FactBase) -> None:
    near = Rejection(
        kind="red-line",
        holder="norland",
        source="minister-in-westhaven",
        quote="We demand that Sorland reopens",
        why="A plain demand.",
    )
    page = render_site(replace(toy, rejected=(near,)))["method.md"]
    assert "We demand that Sorland reopens" in page
    assert "A plain demand." in page
    assert "sources/minister-in-westhaven.html#line-5" in page


def test_without_near_red_lines_the_method_page_has_no_such_section(toy: FactBase) -> None:
    assert "near a red line" not in render_site(replace(toy, rejected=()))["method.md"]


def test_several_holders_take_a_plural_verb() -> None:

    pages = render_site(read_fact_base(Path(__file__).parents[2]))
    titles = [text.split("\n")[1] for name, text in pages.items() if name.startswith("positions/")]
    assert any("Eight Georgian opposition parties demand: " in title for title in titles)
    assert not any("parties demands" in title for title in titles)


def test_the_red_lines_page_sets_what_collides_side_by_side() -> None:
    page = render_site(read_fact_base(Path(__file__).parents[2]))["red-lines.md"]
    drawn = page.split("Where they collide")[1]
    assert "The United States will not allow anyone to slam closed" in drawn
    assert "guarantees that Ukraine and Georgia will never become NATO members" in drawn


def test_a_red_line_that_nobody_utters_is_told_as_the_writers_reading() -> None:
    pages = render_site(read_fact_base(Path(__file__).parents[2]))
    row = pages["red-lines.md"].split('<li class="card-line">')
    described = [part for part in row if "expansion of the North Atlantic Alliance" in part]
    assert "describes" in described[0]
    assert "as drawing a red line" in described[0]

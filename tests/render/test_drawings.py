"""Drawings made at build time: dates as uncertain as they are, collisions on opposite sides."""

from __future__ import annotations

import pytest
from changing import related, with_card
from page_dom import parse_page

from build_scripts.cards.factbase import FactBase
from build_scripts.render.collisions import draw_collisions, find_pairs
from build_scripts.render.record import Record
from build_scripts.render.site import render_site
from build_scripts.render.strip import Box, draw_strip, fragment_of_date

LINE = "norland-right-to-sail"
OTHER = "2031-03-04-sorland-keeps-strait-closed"
EVENT = "2031-02-17-ferry-strike"


def box_of(*dates: str | None) -> list[Box]:
    return list(draw_strip((date, "event") for date in dates).boxes)


def test_a_month_is_wider_than_a_day_and_a_year_wider_than_a_month() -> None:
    year, month, day = box_of("2031", "2031-02", "2031-02-17")
    assert year.width > month.width > day.width
    assert [box.is_wide for box in (year, month, day)] == [True, True, False]


@pytest.mark.parametrize("date", ["XXXX-09", "2031-02~", "2031-02-17?", None])
def test_what_is_not_known_for_sure_has_an_edge_of_its_own(date: str | None) -> None:
    assert box_of(date)[0].is_unsure
    assert not box_of("2031-02-17")[0].is_unsure


def test_an_open_end_reaches_to_the_end_of_its_year() -> None:
    open_end, closed = box_of("2031-06/..", "2031-06/2031-07")
    assert open_end.is_open and not closed.is_open
    assert open_end.width > closed.width


def test_boxes_never_cover_each_other() -> None:
    dates = ["2031", "2031-02/..", "2031-02-17", "2031-02-18", "2031-02-19", "2031-12-31", None]
    boxes = box_of(*dates)
    for one in boxes:
        for other in boxes:
            if one is not other and one.row == other.row:
                assert one.x + one.width <= other.x or other.x + other.width <= one.x


def test_each_box_leads_to_its_date_on_the_timeline(toy: FactBase) -> None:
    page = parse_page(render_site(toy)["timeline.md"])
    wanted = {node.attrs["id"] for node in page.all("li", "moment")}
    links = page.one("div", "strip").all("a")
    assert {link.attrs["href"].split("#")[1] for link in links} == wanted
    counts = [int(link.one("text").text.split()[0]) for link in links]
    facts = [row for day in page.all("ol", "moment__facts") for row in day.all("li")]
    assert sum(counts) == len(facts)


def test_dates_have_ids_that_an_address_can_hold() -> None:
    assert fragment_of_date("2022-01-17/..") == "on-2022-01-17-to-open"
    assert fragment_of_date("2022~") == "on-2022-about"
    assert fragment_of_date(None) == "on-no-day"


def test_what_collides_stands_on_opposite_sides(toy: FactBase) -> None:
    base = with_card(toy, related(toy.red_lines[LINE], "collides-with", OTHER, "open or closed"))
    record = Record(base)
    drawn = draw_collisions(record, find_pairs(record, base.red_lines.values()))
    assert [side.who for side in drawn.sides] == ["Norland", "Sorland"]
    ((x1, _, x2, _),) = drawn.lines
    assert x1 < x2
    page = parse_page(render_site(base)["red-lines.md"])
    assert [link.attrs["href"] for link in page.one("div", "drawing").all("a")] == [
        f"red-lines/{LINE}.html", f"positions/{OTHER}.html",
    ]  # fmt: skip
    sides = page.one("div", "collision").all("blockquote")
    assert len(sides) == 2, "the words stand side by side"

"""Links between cards: every id in the data is a link, and every link leads back."""

from __future__ import annotations

import pytest

from build_scripts.cards.factbase import FactBase
from build_scripts.cards.relations import Edge, edges, inbound

DEMAND = "2031-03-03-norland-demands-reopening"
CLOSED = "2031-03-04-sorland-keeps-strait-closed"
EDGES = [
    Edge(DEMAND, "norland", "holder"),
    Edge(DEMAND, "ada-brandt", "speaker"),
    Edge(DEMAND, "sorland", "toward"),
    Edge(DEMAND, "grey-strait", "topic"),
    Edge(DEMAND, "minister-in-westhaven", "source"),
    Edge(CLOSED, "inland-radio", "via"),
    Edge(CLOSED, DEMAND, "collides-with", "one demands what the other refuses"),
    Edge("2031-03-04-lenz-confirms-meeting", "2031-03-10-eastmark-meeting", "event"),
    Edge("2031-02-17-ferry-strike", "ferry-union", "participant", "source"),
    Edge("2031-02-17-ferry-strike", "ferry-strike", "topic"),
    Edge("norland-right-to-sail", "2031-03-03-norland-keeps-right-to-sail", "position"),
    Edge("norland-right-to-sail", "norland", "holder"),
    Edge("ada-brandt", "norland", "affiliation"),
    Edge("ada-brandt", "norland", "role", "Transport Minister"),
    Edge("ada-brandt", "minister-in-westhaven", "source"),
    Edge("minister-in-westhaven", "harbour-post", "outlet"),
    Edge("grey-strait", CLOSED, "introduction"),
    Edge("2031-03-03-brandt-ready-to-talk", DEMAND, "successor"),
]


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.type)
def test_every_key_that_names_an_id_is_a_link_and_leads_back(toy: FactBase, edge: Edge) -> None:
    assert edge in edges(toy)
    assert edge in inbound(toy)[edge.target]


def test_links_are_sorted_and_none_stands_twice(toy: FactBase) -> None:
    found = edges(toy)
    assert list(found) == sorted(set(found))


def test_the_way_back_holds_every_link(toy: FactBase) -> None:
    assert {edge for rows in inbound(toy).values() for edge in rows} == set(edges(toy))


def test_every_id_that_stands_in_a_card_is_a_link(toy: FactBase) -> None:
    known = {*toy.entries, *toy.topics}
    for id, entry in toy.entries.items():
        # An origin group may be called like an outlet, and is no card.
        value = {key: part for key, part in entry.file.value.items() if key != "origin_group"}
        linked = {edge.target for edge in edges(toy) if edge.source == id}
        assert set(_texts(value)) & known == linked


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [str(value)]

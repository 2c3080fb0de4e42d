"""What pages say: every token has words, and nothing is told as a fact of our own."""

from __future__ import annotations

from typing import get_args

import pytest
from changing import related, with_card
from page_dom import parse_page
from site_roots import Built

from build_scripts.cards import model
from build_scripts.cards.factbase import FactBase
from build_scripts.render.claims import lead_of, red_line_lead, title_of
from build_scripts.render.matrix import make_matrix
from build_scripts.render.page import Options
from build_scripts.render.record import Record
from build_scripts.render.site import render_site
from build_scripts.render.words import count_of, read_words

LISTS = {
    "actor": model.ActorKind, "actors": model.ActorKind, "stance": model.Stance,
    "describes": model.Stance, "mode": model.PositionMode, "mode_note": model.PositionMode,
    "basis": model.Basis, "status": model.Status, "type": model.EventType,
    "event_mode": model.EventMode, "part": model.Part, "red_line": model.RedLineKind,
    "strength": model.Strength, "use": model.Use, "relation": model.RelationType,
    "relation_inbound": model.RelationType, "furniture": model.FurnitureKind,
    "review": model.Review, "confidence": model.Confidence,
}  # fmt: skip
POSITION = "2031-03-03-norland-demands-reopening"


@pytest.mark.parametrize("name", LISTS)
def test_every_token_of_the_model_has_words(name: str) -> None:
    assert set(read_words()[name]) == set(get_args(LISTS[name]))


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        ({}, "Ada Brandt demands for Norland"),
        ({"speaker": None}, "Norland demands"),
        ({"speaker": "norland"}, "Norland demands"),
        ({"speaker": "ivo-lenz"}, "Ivo Lenz says that Norland demands"),
        ({"stance": "conditions"}, "Ada Brandt sets a condition for Norland"),
        ({"mode": "reporter", "speaker": None}, "Harbour Post describes Norland as demanding"),
        (
            {"mode": "reporter", "speaker": None, "stance": "states"},
            "Harbour Post describes Norland as taking this view",
        ),
    ],
)
def test_a_position_says_whose_it_is_and_who_tells_it(
    toy: FactBase, changes: dict[str, str | None], lead: str
) -> None:
    card = toy.positions[POSITION].model_copy(update=changes)
    assert lead_of(Record(toy), card) == lead
    assert title_of(Record(toy), card) == f"{lead}: {card.statement}"


def test_an_article_without_an_outlet_speaks_for_itself(toy: FactBase) -> None:
    card = toy.positions["2031-03-04-sorland-protects-fishermen"]
    evidence = card.evidence[0].model_copy(update={"source": "sorland-repost"})
    card = card.model_copy(update={"evidence": (evidence,)})
    wanted = "The article “Sorland rejects the demand (repost)” describes Sorland as supporting"
    assert lead_of(Record(toy), card) == wanted


@pytest.mark.parametrize(
    ("speaker", "lead"),
    [
        ("norland", "Red line of Norland"),
        ("ivo-lenz", "Red line of Norland, as told by Ivo Lenz"),
        (None, "Red line of Norland, as told by Harbour Post"),
    ],
)
def test_a_red_line_names_its_holder_and_its_teller(
    toy: FactBase, speaker: str | None, lead: str
) -> None:
    card = toy.red_lines["norland-right-to-sail"].model_copy(update={"speaker": speaker})
    assert red_line_lead(Record(toy), card) == lead


@pytest.mark.parametrize("folder", ["positions", "red-lines", "events", "actors", "topics"])
def test_a_claim_is_nowhere_linked_without_who_makes_it(built: Built, folder: str) -> None:
    for path in built.pages:
        if not path.startswith(folder + "/"):
            continue
        for row in built.content(path).all("li", "row--position"):
            claim = row.one("p", "row__claim")
            links = claim.all("a")
            assert links[0].attrs.get("class") != "text", links[0].text
            assert claim.all("span", "chip") != []
            assert claim.all("sup", "fn") != []


def test_the_chain_leads_from_the_holder_to_the_article(built: Built) -> None:
    content = built.content("positions/2031-03-04-sorland-keeps-strait-closed")
    chain = [node.line for node in content.one("ol", "chain").all("li")]
    assert chain == [
        "Holder Sorland", "Speaker Ivo Lenz", "Via Inland Radio",
        "Told by Inland Radio in Sorland rejects the demand",
    ]  # fmt: skip


def test_the_matrix_has_scoped_headers_and_a_way_to_each_position(built: Built) -> None:
    table = built.content("positions").one("table")
    assert table.one("caption").text
    assert {node.attrs["scope"] for node in table.all("th")} == {"col", "row"}
    listed = [c for c in built.fact_base.positions.values() if c.review == "reviewed"]
    counts = [link.all("span", "times") for link in table.all("a", "chip")]
    assert sum(int(c[0].text[1:]) if c else 1 for c in counts) == len(listed)
    assert all(cell.all("a") for cell in table.all("li")), "each line is one click to its cards"
    assert all(cell.one("span", "run__when").line for cell in table.all("li"))


def test_a_change_of_stance_is_a_new_line_of_the_matrix(toy: FactBase) -> None:
    before = toy.positions[POSITION]
    after = before.model_copy(
        update={"id": "later", "stance": "supports", "date": "2031-04-02", "relations": ()}
    )
    rows = make_matrix(Record(toy), (after, before)).rows
    cell = next(cell for _, cells in rows for cell in cells if cell)
    assert [(run.stance, run.last.date) for run in cell] == [
        ("demands", before.date), ("supports", "2031-04-02"),
    ]  # fmt: skip


def test_the_matrix_shows_which_stances_are_told_by_somebody_else(toy: FactBase) -> None:
    card = toy.positions[POSITION].model_copy(update={"speaker": "ivo-lenz"})
    table = parse_page(render_site(with_card(toy, card))["positions.md"]).one("table")
    told = [node.attrs["title"] for node in table.all("a", "is-told")]
    assert sorted(told) == [
        "Inland Radio describes Sorland as supporting: Sorland has the firm will to protect its "
        "fishermen.",
        "Ivo Lenz says that Norland demands: Norland demands that Sorland reopens the Grey Strait "
        "by 1 April.",
    ]


def test_edit_links_are_there_only_with_a_repository(toy: FactBase, built: Built) -> None:
    assert built.content(f"positions/{POSITION}").all("a", "edit") == []
    pages = render_site(toy, Options("https://forge.example/us/record/"))
    edit = parse_page(pages[f"positions/{POSITION}.md"]).one("a", "edit").attrs["href"]
    wanted = f"https://forge.example/us/record/edit/main/data/positions/{POSITION}.yml"
    assert edit == wanted


def test_collisions_stand_side_by_side_with_their_note(toy: FactBase) -> None:
    card = toy.red_lines["norland-right-to-sail"]
    other = "2031-03-04-sorland-keeps-strait-closed"
    base = with_card(toy, related(card, "collides-with", other, "open against closed"))
    page = parse_page(render_site(base)[f"red-lines/{card.id}.md"])
    sides = [node.line for node in page.one("div", "collision").all("div", "side")]
    assert [side.split(" ")[0][:7] for side in sides] == ["Norland", "Sorland"]
    assert page.one("p", "collision__note").text == "open against closed"


@pytest.mark.parametrize(
    ("number", "noun", "many", "words"),
    [(1, "fact", "", "1 fact"), (2, "fact", "", "2 facts"), (3, "party", "parties", "3 parties")],
)
def test_numbers_agree_with_their_nouns(number: int, noun: str, many: str, words: str) -> None:
    assert count_of(number, noun, many) == words

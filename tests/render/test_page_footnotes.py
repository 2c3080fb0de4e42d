"""Footnotes: the same set as in the data, numbered, and opening the source at the words."""

from __future__ import annotations

import pytest
from changing import with_card
from page_dom import Node, parse_page
from site_roots import Built

from build_scripts.cards.evidence import evidence_of, match_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, Evidence
from build_scripts.render.links import fragment_of, live_link, page_path
from build_scripts.render.record import first_content
from build_scripts.render.site import render_site

LISTS = {"red-lines": "red_lines", "positions": "positions", "events": "events"}


def address_of(fact_base: FactBase, evidence: Evidence, up: str) -> str:
    """Returns where the footnote for this evidence must lead."""
    span = match_of(fact_base, evidence).spans[0]
    return f"{up}sources/{evidence.source}.html#{fragment_of(span)}"


def notes_of(content: Node) -> list[str]:
    """Returns where the footnotes of a page lead, in their order."""
    sections = content.all("section", "notes")
    return [link.attrs["href"] for section in sections for link in section.all("a", "open")]


def listed(cards: dict[str, Card]) -> list[Card]:
    return [card for card in cards.values() if card.review == "reviewed"]


def test_a_card_page_has_each_evidence_of_its_card_first(built: Built) -> None:
    for card in built.fact_base.cards():
        if card.review == "withdrawn" or card.kind_name == "source":
            continue
        own = dict.fromkeys(
            address_of(built.fact_base, evidence, "../") for _, evidence in evidence_of(card)
        )
        found = notes_of(built.content(page_path(card)))
        assert sorted(found[: len(own)]) == sorted(own), card.id


@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_the_first_content_of_each_listed_card(built: Built, path: str) -> None:
    cards = listed(getattr(built.fact_base, LISTS[path]))
    firsts = [first_content(card) for card in cards]
    wanted = {address_of(built.fact_base, row, "") for row in firsts if row is not None}
    assert set(notes_of(built.content(path))) == wanted


def test_numbers_count_up_and_lead_there_and_back(built: Built) -> None:
    for path in built.pages:
        content = built.content(path)
        ids = {node.attrs["id"] for node in content.walk() if "id" in node.attrs}
        references = content.all("sup", "fn")
        for reference in references:
            link = reference.one("a")
            assert link.attrs["href"] == f"#fn-{link.text}"
            assert link.attrs["href"][1:] in ids, path
        notes = [node for section in content.all("section", "notes") for node in section.all("li")]
        assert [node.attrs["id"] for node in notes] == [f"fn-{n + 1}" for n in range(len(notes))]
        assert {link.attrs["href"][1:] for node in notes for link in node.all("a", "back")} <= ids
        assert {reference.text for reference in references} == {
            node.attrs["id"][3:] for node in notes
        }, path


def test_a_footnote_gives_words_source_and_line(built: Built) -> None:
    content = built.content("positions/2031-03-03-norland-demands-reopening")
    note = content.one("li", id="fn-1")
    assert note.one("q").text == "We demand that Sorland reopens the Grey Strait by 1 April,"
    assert note.one("span", "cite").text == "Norland will never give up the Grey Strait, line 5."


def test_the_live_page_is_offered_at_the_words_and_only_where_it_is_fit(built: Built) -> None:
    content = built.content("positions/2031-03-03-norland-demands-reopening")
    live = content.one("li", id="fn-1").one("a", "live").attrs["href"]
    assert live == (
        "https://harbour.example/minister-in-westhaven#:~:text="
        "We%20demand%20that%20Sorland%20reopens%20the%20Grey%20Strait%20by%201%20April%2C"
    )
    repost = built.content("positions/2031-03-04-lenz-confirms-meeting")
    sources = {node.one("a", "open").attrs["href"].split("#")[0]: node
               for node in repost.one("section", "notes").all("li")}  # fmt: skip
    assert sources["../sources/sorland-repost.html"].all("a", "live") == []


@pytest.mark.parametrize(
    ("url", "quote", "wanted"),
    [
        ("https://a.example/x", "two-day talks", "https://a.example/x#:~:text=two%2Dday%20talks"),
        ("https://a.example/x", "a & b, c", "https://a.example/x#:~:text=a%20%26%20b%2C%20c"),
        ("https://a.example/x#top", "some words", "https://a.example/x#top:~:text=some%20words"),
        ("https://a.example", "“first  line\nsecond”", "https://a.example#:~:text="
         "%E2%80%9Cfirst%20line%20second%E2%80%9D"),
        ("https://a.example", "a b c d e f g h i j k l m n", "https://a.example#:~:text="
         "a%20b%20c%20d%20e,j%20k%20l%20m%20n"),
    ],
)  # fmt: skip
def test_text_fragments_are_encoded_and_long_ones_are_given_by_their_ends(
    url: str, quote: str, wanted: str
) -> None:
    assert live_link(url, quote) == wanted


def test_a_quote_that_is_not_in_its_source_is_never_shown(toy: FactBase) -> None:
    card = toy.positions["2031-03-03-norland-demands-reopening"]
    evidence = card.evidence[0].model_copy(update={"quote": "We never demanded anything at all"})
    wrong = card.model_copy(update={"evidence": (evidence,)})
    with pytest.raises(ValueError, match="not in minister-in-westhaven"):
        render_site(with_card(toy, wrong))


def test_each_use_of_the_evidence_is_named_beside_the_quotation(pages: dict[str, str]) -> None:
    text = pages["positions/2031-03-03-norland-demands-reopening.md"]
    page = parse_page(text.split("---\n", 2)[2])
    uses = [part.text for figure in page.all("figure") for part in figure.all("span", "part")][1:]
    assert [use.rstrip("0123456789") for use in uses if "line" not in use] == [
        "the words", "who says it", "context", "when",
    ]  # fmt: skip

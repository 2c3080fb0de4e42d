"""An article on its page: every letter of it, every used passage, every fact in text order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_dom import Node, parse_page
from site_roots import Built

from build_scripts.cards.factbase import FactBase
from build_scripts.render.links import fragment_of
from build_scripts.render.passages import Mark, Piece, cut
from build_scripts.render.record import Record
from build_scripts.render.site import render_site
from build_scripts.text.document import Document, Span

TEXT = "The envoy said: no talks before the strait is open again."


def drawn(pieces: tuple[Piece | str, ...]) -> str:
    """Returns pieces as text: `<name>` and `<name+>` open a first and a further piece."""
    return "".join(
        piece
        if isinstance(piece, str)
        else f"<{piece.mark.name}{'' if piece.is_first else '+'}>{drawn(piece.inside)}</>"
        for piece in pieces
    )


def mark(name: str, words: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Span(start, start + len(words)), name)


@pytest.mark.parametrize(
    ("marks", "wanted"),
    [
        ([], TEXT),
        ([mark("a", "envoy")], "The <a>envoy</> said: no talks before the strait is open again."),
        (
            [mark("a", "no talks"), mark("b", "talks")],
            "The envoy said: <a>no <b>talks</></> before the strait is open again.",
        ),
        (
            [mark("a", "said: no talks"), mark("b", "no talks before")],
            "The envoy <a>said: <b>no talks</></><b+> before</> the strait is open again.",
        ),
        (
            [mark("a", "no talks"), mark("b", "talks before the"), mark("c", "before the strait")],
            "The envoy said: <a>no <b>talks</></><b+> <c>before the</></><c+> strait</> is open "
            "again.",
        ),
        (
            [mark("a", "The envoy"), mark("b", "said")],
            "<a>The envoy</> <b>said</>: no talks before the strait is open again.",
        ),
    ],
)
def test_spans_nest_whole_and_are_cut_where_they_cross(marks: list[Mark], wanted: str) -> None:
    document = Document("a.txt", TEXT, "0" * 64)
    assert drawn(cut(document, Span(0, len(TEXT)), marks)) == wanted


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@given(st.lists(spans, max_size=8), spans)
def test_pieces_give_the_text_and_each_span_again(
    ends: list[list[int]], window_ends: list[int]
) -> None:
    document = Document("a.txt", "abcdefghijklmnopqrstuvwxyzABCD", "0" * 64)
    window = Span(*window_ends)
    marks = {Span(a, b): Mark(Span(a, b), f"{a}-{b}") for a, b in ends if a < b}
    pieces = cut(document, window, marks.values())
    assert text_of(pieces) == document.slice(window)
    for span, one in marks.items():
        inside = "".join(text_of(piece.inside) for piece in pieces_of(pieces, one.name))
        start, end = max(span.start, window.start), min(span.end, window.end)
        assert inside == (document.text[start:end] if start < end else "")
        firsts = [piece.is_first for piece in pieces_of(pieces, one.name)]
        assert firsts[1:] == [False] * len(firsts[1:])


def text_of(pieces: tuple[Piece | str, ...]) -> str:
    return "".join(p if isinstance(p, str) else text_of(p.inside) for p in pieces)


def pieces_of(pieces: tuple[Piece | str, ...], name: str) -> list[Piece]:
    found = []
    for piece in pieces:
        if isinstance(piece, Piece):
            found += [piece] if piece.mark.name == name else []
            found += pieces_of(piece.inside, name)
    return found


def article_of(built: Built, source: str) -> Node:
    return built.content(f"sources/{source}").one("article", "article")


def test_a_full_source_shows_every_line_letter_for_letter(built: Built) -> None:
    shown = [
        node.text.removeprefix(node.one("span", "par__line").text)
        for node in article_of(built, "minister-in-westhaven").all("p", "par__text")
    ]
    assert shown == built.fact_base.documents["minister-in-westhaven"].text.split("\n")


def test_every_evidence_of_the_record_has_an_id_and_holds_its_words(built: Built) -> None:
    record = Record(built.fact_base)
    for source, rows in record.evidence_by_source.items():
        article = article_of(built, source)
        for _, evidence in rows:
            span = record.span(evidence)
            name = fragment_of(span)
            pieces = article.all("mark", "e", data_e=name)
            assert pieces[0] is article.one(id=name)
            words = "".join(piece.text for piece in pieces)
            assert words == record.document(source).slice(span)


def test_facts_stand_in_text_order_beside_the_paragraph_they_begin_in(built: Built) -> None:
    article = article_of(built, "minister-in-westhaven")
    facts = [node for node in article.all("li") if "value" in node.attrs]
    assert [node.attrs["value"] for node in facts] == [str(n + 1) for n in range(len(facts))]
    starts = [int(fact.one("a", "par__mark").attrs["href"].split("-")[1]) for fact in facts]
    assert starts == sorted(starts)
    titles = [fact.all("a")[1].text for fact in facts]
    assert titles[0].startswith("Ada Brandt states for Norland: Norland will never")
    assert "Ada Brandt: Transport Minister" in titles
    for paragraph in article.all("div", "par"):
        ids = {node.attrs.get("id") for node in paragraph.all("mark")}
        links = {link.attrs["href"][1:] for link in paragraph.all("a", "par__mark")}
        assert links <= ids


def test_a_source_in_passages_shows_used_sentences_with_one_on_each_side(built: Built) -> None:
    article = article_of(built, "sorland-repost")
    assert "as planned." in article.text
    assert "The answer shows the firm will" in article.text
    assert "Sorland rejected on 4 March" in article.text
    assert "Pilots in Westhaven" not in article.text
    assert [node.text for node in article.all("p", "gap")] == ["[…]"]


def test_furniture_is_grey_and_names_its_kind(built: Built) -> None:
    shown = {
        node.attrs["title"]: node.text
        for node in article_of(built, "minister-in-westhaven").all("span", "furniture")
    }
    assert shown["page furniture: navigation"] == "Read more"
    assert shown["page furniture: caption"].startswith("Minister Ada Brandt on the pier")


def test_what_is_left_over_is_listed_with_its_line(built: Built) -> None:
    section = built.content("sources/minister-in-westhaven").one("section", "left-over")
    left = built.fact_base.documents["minister-in-westhaven"].lines[-1]
    assert built.fact_base.documents["minister-in-westhaven"].slice(left) in section.text
    assert "The Grey Strait is eleven miles wide." in section.text
    assert section.one("span", "because").text == "background"


def test_a_page_that_is_gone_or_unfit_is_named_but_not_linked(built: Built) -> None:
    content = built.content("sources/sorland-repost")
    assert content.one("span", "dead").text == "https://copies.example/1"
    assert [a for a in content.all("a") if "copies.example" in a.attrs["href"]] == []


def test_signs_that_markdown_would_eat_stay_in_the_article(toy: FactBase) -> None:
    """A tab becomes spaces in Markdown, and two control signs vanish, unless they are written."""
    source = "minister-in-westhaven"
    document = toy.documents[source]
    odd = replace(document, text=document.text + "\nA tab\there, a \x02 and a \x03 \u2028 there.")
    pages = render_site(replace(toy, documents={**toy.documents, source: odd}))
    body = pages[f"sources/{source}.md"]
    assert "A tab&#9;here, a &#2; and a &#3; \u2028 there." in body
    assert "tab\there" in parse_page(body).text

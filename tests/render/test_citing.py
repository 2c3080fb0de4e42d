"""How a card is cited, reported and edited; names in other scripts say their language."""

from __future__ import annotations

import pytest
from changing import with_card
from page_dom import parse_page
from site_roots import Built

from build_scripts.cards.factbase import FactBase
from build_scripts.render.citing import cite_bibtex, cite_plain
from build_scripts.render.markup import quoted
from build_scripts.render.page import Options
from build_scripts.render.record import Record
from build_scripts.render.site import render_site
from build_scripts.render.words import language_of

POSITION = "2031-03-03-norland-demands-reopening"


def test_a_citation_names_the_card_its_state_its_article_and_its_address(toy: FactBase) -> None:
    card = toy.positions[POSITION]
    line = cite_plain(Record(toy), card, "Grey Strait", "https://record.example/x.html")
    assert card.statement.rstrip(".") in line
    assert f"” Grey Strait, card {POSITION}, as of {card.history[-1].date}" in line
    assert toy.sources[card.evidence[0].source].label in line
    assert line.endswith(" https://record.example/x.html")


def test_a_bibtex_entry_holds_no_sign_that_tex_would_act_on(toy: FactBase) -> None:
    card = toy.positions[POSITION].model_copy(update={"statement": r"50 % of {it} & \input{x} $1"})
    entry = cite_bibtex(Record(toy), card, "Grey Strait", "x.html")
    assert entry.startswith(f"@misc{{{POSITION},")
    assert r"50 \% of \{it\} \& \textbackslash{}input\{x\} \$1" in entry
    bare = entry.replace("\\{", "").replace("\\}", "")
    assert bare.count("{") == bare.count("}")


def test_a_card_offers_its_citation_and_a_way_to_report_an_error(
    toy: FactBase, built: Built
) -> None:
    content = built.content(f"positions/{POSITION}")
    assert "@misc{" in content.one("details", "citing").one("pre").text
    assert content.one("a", "report").attrs["href"] == "../contribute/index.html"
    pages = render_site(toy, Options("https://forge.example/us/record/"))
    report = parse_page(pages[f"positions/{POSITION}.md"]).one("a", "report").attrs["href"]
    assert report == f"https://forge.example/us/record/issues/new?title=Error%20in%20{POSITION}"


def test_a_card_says_in_words_how_its_date_is_known_and_that_it_is_reviewed(built: Built) -> None:
    card = built.fact_base.positions[POSITION]
    badges = [node.line for node in built.content(f"positions/{POSITION}").all("span", "badge")]
    assert any(badge.startswith("date ") for badge in badges), card.date_basis
    assert "reviewed" in badges


@pytest.mark.parametrize(
    ("name", "tag"),
    [("თამარ ბერუჩაშვილი", "ka"), ("Лавров", "und-Cyrl"), ("José", ""), ("Sherman", "")],
)
def test_names_in_another_script_say_their_language(name: str, tag: str) -> None:
    assert language_of(name) == tag


def test_foreign_words_inside_a_quotation_say_their_language() -> None:
    text = "Beruchashvili - თამარ ბერუჩაშვილი <b> & Лавров"
    assert quoted(text) == (
        'Beruchashvili - <span lang="ka">თამარ ბერუჩაშვილი</span> &lt;b&gt; &amp; '
        '<span lang="und-Cyrl">Лавров</span>'
    )


def test_a_foreign_alias_is_marked_on_its_page(toy: FactBase) -> None:
    actor = toy.actors["ada-brandt"].model_copy(update={"aliases": ("ადა", "Ada")})
    page = parse_page(render_site(with_card(toy, actor))["actors/ada-brandt.md"])
    aliases = page.all("span", "alias")
    assert [node.attrs.get("lang") for node in aliases] == ["ka", None]

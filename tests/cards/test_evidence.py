"""Where evidence stands: text is the anchor, the position is computed from it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from build_scripts.cards.checks import run_checks
from build_scripts.cards.evidence import (
    furniture_of,
    locate,
    origins_of,
    sentences_of,
    uses_of,
)
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import Evidence

MINISTER = "minister-in-westhaven"


def quote(text: str, source: str = MINISTER, prefix: str = "", suffix: str = "") -> Evidence:
    """Returns content evidence with these words."""
    return Evidence(source=source, quote=text, use="content", prefix=prefix, suffix=suffix)


def test_a_quote_is_located_at_its_exact_words(toy: FactBase) -> None:
    span = locate(toy, quote("she told the Harbour Post"))
    assert span is not None
    assert toy.documents[MINISTER].slice(span) == "she told the Harbour Post"


def test_a_quote_with_two_places_has_none_until_it_is_told_which(toy: FactBase) -> None:
    text = toy.documents[MINISTER].text
    assert locate(toy, quote("Norland will never give up")) is None
    span = locate(toy, quote("Norland will never give up", suffix="its right"))
    assert span is not None
    assert span.start == text.index('"Norland') + 1


def test_a_quote_of_a_source_that_is_not_there_has_no_place(toy: FactBase) -> None:
    assert locate(toy, quote("she told the Harbour Post", source="nowhere")) is None
    assert sentences_of(toy, "nowhere") == furniture_of(toy, "nowhere") == ()


def test_lines_put_before_a_quote_do_not_lose_it(toy_copy: Path) -> None:
    before = locate(read_fact_base(toy_copy), quote("she told the Harbour Post"))
    article = toy_copy / f"seeds/{MINISTER}.txt"
    article.write_bytes(b"From the archive\n\n" + article.read_bytes())
    card = toy_copy / f"data/sources/{MINISTER}.yml"
    digest = hashlib.sha256(article.read_bytes()).hexdigest()
    text = re.sub("sha256: .*", f"sha256: {digest}", card.read_text("utf-8"))
    card.write_text(text.replace("length: 801", "length: 819"), "utf-8")
    fact_base = read_fact_base(toy_copy)
    after = locate(fact_base, quote("she told the Harbour Post"))
    assert run_checks(fact_base) == ()
    assert before is not None
    assert after is not None
    assert after.start == before.start + 18


def test_furniture_is_that_of_the_card_in_text_order(toy: FactBase) -> None:
    document = toy.documents[MINISTER]
    found = [(row.kind, document.slice(row.span)) for row in furniture_of(toy, MINISTER)]
    assert found == [
        ("headline", "Norland will never give up the Grey Strait, minister says"),
        ("caption", "Minister Ada Brandt on the pier of Westhaven. Photo: Harbour Post"),
        ("navigation", "Read more"),
    ]


def test_no_sentence_holds_furniture(toy: FactBase) -> None:
    for sentence in sentences_of(toy, MINISTER):
        assert all(sentence.overlap(row.span) == 0 for row in furniture_of(toy, MINISTER))


def test_all_evidence_of_a_source_is_told_in_text_order(toy: FactBase) -> None:
    uses = uses_of(toy, "sorland-repost")
    assert [(use.card, use.evidence.use) for use in uses] == [
        ("2031-03-04-lenz-confirms-meeting", "content")
    ]
    spans = [use.span for use in uses_of(toy, MINISTER)]
    assert len(spans) > 10
    assert spans == sorted(spans)


def test_a_repost_confirms_nothing_that_its_original_says(toy: FactBase) -> None:
    told_twice = toy.positions["2031-03-04-lenz-confirms-meeting"]
    assert {row.source for row in told_twice.evidence} == {"sorland-answers", "sorland-repost"}
    assert origins_of(toy, told_twice) == ("inland-radio",)


def test_two_outlets_are_two_origins(toy: FactBase) -> None:
    strike = toy.events["2031-02-17-ferry-strike"]
    assert origins_of(toy, strike) == ("harbour-post", "inland-radio")

"""The scripts of the search: what is in them, how long they are, and that they stay scripts."""

from __future__ import annotations

import json
from dataclasses import replace

from changing import with_card

from build_scripts.cards.factbase import FactBase
from build_scripts.render.record import Record
from build_scripts.render.search import actors_of, search_series

BYTES_A_CARD = 770


def script_of(fact_base: FactBase, path: str) -> str:
    """Returns one of the two scripts."""
    record = Record(fact_base)
    return search_series(record)[path].text(record)


def facts_of(fact_base: FactBase) -> dict:
    """Returns the tables and rows of the script of facts."""
    return value_of(script_of(fact_base, "find-facts.js"))


def rows_of(fact_base: FactBase) -> dict[str, list]:
    return {row[1]: row for row in facts_of(fact_base)["rows"]}


def value_of(script: str) -> dict:
    """Returns the value that a script assigns; its keys are written as in JSON."""
    return json.loads(script.split("=", 1)[1].rstrip().removesuffix(";"))


def test_every_reviewed_card_and_topic_is_in_the_index_once(toy: FactBase) -> None:
    wanted = {card.id for card in toy.cards() if card.review == "reviewed"} | set(toy.topics)
    rows = facts_of(toy)["rows"]
    assert sorted(row[1] for row in rows) == sorted(wanted)


def test_a_draft_and_a_withdrawn_card_are_not_found(toy: FactBase) -> None:
    card = next(card for card in toy.positions.values() if card.review == "reviewed")
    for review in ("draft", "withdrawn"):
        changed = card.model_copy(update={"review": review})
        assert card.id not in rows_of(with_card(toy, changed))


def test_a_row_names_holder_speaker_and_addressees_and_where_its_words_are(toy: FactBase) -> None:
    card = toy.positions["2031-03-03-norland-demands-reopening"]
    facts = facts_of(toy)
    row = rows_of(toy)[card.id]
    named = [facts["actors"][number][0] for number in row[7]]
    assert named == list(dict.fromkeys([card.holder, card.speaker, *card.via, *card.toward]))
    assert actors_of(card)[0] == card.holder
    assert facts["sources"][row[8][0]][0] == card.evidence[0].source
    assert row[5] == card.date
    assert row[10].startswith("e-")


def test_the_index_stays_below_its_bytes_a_card(toy: FactBase) -> None:
    script = script_of(toy, "find-facts.js")
    assert len(script.encode()) / len(rows_of(toy)) < BYTES_A_CARD


def test_nothing_in_a_card_ends_the_script(toy: FactBase) -> None:
    card = next(iter(toy.positions.values()))
    text = '</script><!-- \u2028 \u2029 "quoted" \\ end'
    changed = with_card(toy, card.model_copy(update={"statement": text}))
    script = script_of(changed, "find-facts.js")
    assert not {"<", "\u2028", "\u2029"} & set(script)
    assert any(text in row[2] for row in value_of(script)["rows"])


def test_of_an_article_shown_in_passages_only_those_are_searched(toy: FactBase) -> None:
    def sentences(fact_base: FactBase) -> list[str]:
        script = script_of(fact_base, "find-texts.js")
        return [row[2] for row in value_of(script)["rows"]]

    shown = [replace_display(toy, display) for display in ("full", "passages")]
    assert len(sentences(shown[0])) > len(sentences(shown[1])) > 0


def replace_display(toy: FactBase, display: str) -> FactBase:
    sources = {
        id: source.model_copy(update={"display": display}) for id, source in toy.sources.items()
    }
    return replace(toy, sources=sources)

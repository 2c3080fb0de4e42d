"""What the article of BNN Breaking hides: a writer's reading that nobody has said."""

from __future__ import annotations

from record_lookup import (
    card_on,
    cards_from,
    document_of,
    facts_from,
    id_of,
    parts_of,
    places_in,
    source_of,
)

from build_scripts.cards.evidence import furniture_of, sentences_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine

NUMBER = "002"


def test_no_fact_is_said_by_nato(record: FactBase) -> None:
    nato = id_of(record, "NATO")
    positions = cards_from(record, Position, NUMBER)
    assert nato not in {card.speaker for card in positions}
    held = [card for card in positions if card.holder == nato]
    assert len(held) >= 3
    assert {(card.mode, card.speaker) for card in held} == {("reporter", None)}


def test_nothing_is_quoted(record: FactBase) -> None:
    modes = {card.mode for card in cards_from(record, Position, NUMBER)}
    assert modes == {"reporter", "indirect"}


def test_most_of_it_is_the_writers_reading(record: FactBase) -> None:
    positions = cards_from(record, Position, NUMBER)
    read = [card for card in positions if card.mode == "reporter"]
    assert 2 * len(read) > len(positions)
    assert all(card.speaker is None and card.via == () for card in read)


def test_what_others_have_said_is_told_of_them(record: FactBase) -> None:
    call = card_on(record, Position, NUMBER, "call to Russia to cease its activities")
    assert call.speaker == id_of(record, "Jens Stoltenberg")
    assert call.toward == (id_of(record, "Russia"),)
    impetus = card_on(record, Position, NUMBER, "brings new impetus to bilateral relations")
    assert impetus.speaker == id_of(record, "Georgian officials")
    assert {call.mode, impetus.mode} == {"indirect"}


def test_there_is_no_red_line(record: FactBase) -> None:
    assert cards_from(record, RedLine, NUMBER) == []


def test_it_was_stoltenberg_who_was_met_and_not_his_engagements(record: FactBase) -> None:
    met = card_on(record, Event, NUMBER, "Met upon arrival by key Georgian officials")
    assert set(parts_of(met)) == {
        id_of(record, "Georgian officials"),
        id_of(record, "Jens Stoltenberg"),
    }
    commitment = card_on(record, Position, NUMBER, "manifest a clear commitment to Georgia's")
    assert commitment.holder != id_of(record, "Georgian officials")


def test_the_visit_has_no_day_since_it_is_recent_and_not_yet_over(record: FactBase) -> None:
    visit = card_on(record, Event, NUMBER, "Jens Stoltenberg's recent visit to Georgia")
    assert (visit.date, visit.date_basis) == ("2024-03", "inferred")
    leaving = card_on(record, Event, NUMBER, "As Stoltenberg prepares to leave Georgia for Armenia")
    assert leaving.status == "planned"


def test_advertisements_and_headings_are_no_sentences(record: FactBase) -> None:
    source, document = source_of(record, NUMBER).id, document_of(record, NUMBER)
    kinds = [row.kind for row in furniture_of(record, source)]
    assert (kinds.count("advertisement"), kinds.count("heading")) == (2, 3)
    sentences = [document.slice(span) for span in sentences_of(record, source)]
    assert not any("Advertisment" in sentence for sentence in sentences)
    assert all(sentence.endswith(".") for sentence in sentences)


def test_the_label_before_the_first_sentence_dates_and_is_no_part_of_it(record: FactBase) -> None:
    source, document = source_of(record, NUMBER), document_of(record, NUMBER)
    assert (source.published, source.published_basis) == ("2024-03-18", "stated")
    (label,) = (row for row in furniture_of(record, source.id) if row.kind == "label")
    assert document.slice(label.span) == "date 2024-03-18"
    assert document.slice(sentences_of(record, source.id)[0]).startswith("NATO Secretary General")
    for card in facts_from(record, NUMBER):
        assert not any(label.span.overlap(span) for span in places_in(record, card, NUMBER))

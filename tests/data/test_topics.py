"""Topics: each has an introduction that says no more than the cards it names."""

from __future__ import annotations

import re

import pytest
from record_lookup import ROOT, read_record, wording_of

from build_scripts.cards.checks.proof import has_words, names_of
from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, Event, Position, RedLine
from build_scripts.cards.vocabulary import TOPICS_PATH, TopicSentence
from build_scripts.yamlio import dump_yaml

SENTENCES = [
    pytest.param(row, id=f"{topic.id}-{number}")
    for topic in read_record().topics.values()
    for number, row in enumerate(topic.introduction, 1)
]
FACTS = (Event, Position, RedLine)


def texts_of(record: FactBase, card: Card) -> list[str]:
    """Returns everything that a card says or shows, with the names and roles of its actors."""
    ids = {getattr(card, key, None) for key in ("holder", "speaker")}
    ids |= {row.actor for row in getattr(card, "participants", ())} | {*getattr(card, "toward", ())}
    actors = [record.actors[id] for id in ids if id is not None]
    return [
        wording_of(card),
        card.note,
        str(getattr(card, "date", "")),
        str(getattr(card, "date_note", "")),
        *(row.quote for _, row in evidence_of(card)),
        *(name for actor in actors for name in names_of(actor)),
    ]


def test_every_topic_has_an_introduction_of_two_to_four_sentences(record: FactBase) -> None:
    lengths = {id: len(topic.introduction) for id, topic in record.topics.items()}
    assert {id: count for id, count in lengths.items() if not 2 <= count <= 4} == {}


def test_every_topic_is_that_of_a_fact(record: FactBase) -> None:
    cards = [*record.events.values(), *record.positions.values()]
    assert {card.topic for card in cards if card.topic} == set(record.topics)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_rests_on_reviewed_facts(record: FactBase, sentence: TopicSentence) -> None:
    cards = [record.card(id) for id in sentence.cards]
    assert all(isinstance(card, FACTS) and card.review == "reviewed" for card in cards)
    assert len(set(sentence.cards)) == len(sentence.cards)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_gives_no_number_that_its_cards_do_not(
    record: FactBase, sentence: TopicSentence
) -> None:
    texts = [text for id in sentence.cards for text in texts_of(record, record.card(id))]
    numbers = re.findall(r"\d+", sentence.text)
    assert [number for number in numbers if not any(number in text for text in texts)] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_names_no_actor_that_its_cards_do_not(
    record: FactBase, sentence: TopicSentence
) -> None:
    texts = [text for id in sentence.cards for text in texts_of(record, record.card(id))]
    beyond = [
        actor.name
        for actor in record.actors.values()
        if any(has_words(sentence.text, name) for name in names_of(actor))
        and not any(has_words(text, name) for name in names_of(actor) for text in texts)
    ]
    assert beyond == []


def test_the_topics_are_written_in_the_one_form(record: FactBase) -> None:
    assert record.vocabulary is not None
    text = (ROOT / TOPICS_PATH).read_text("utf-8")
    assert text == dump_yaml(record.vocabulary.value)

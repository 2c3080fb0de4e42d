"""What is asked for a new card: its passage first, then each key that is not given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

import click

from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.describing import meanings_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, Part
from build_scripts.cards.schemas import shape_of
from build_scripts.cli.asking import Answers, Question
from build_scripts.problems import hint_among, quoted
from build_scripts.review.diff import title_of
from build_scripts.review.new_cards import list_sentences
from build_scripts.text.anchors import find_quote

_WHOLE = "sentence"
# A longer list of words is shown only when asked for.
_MOST_LISTED = 12
# Words of the source that a fact mostly needs besides; asked for after its passage.
_BESIDES = {
    "attribution": "The words that say who says it",
    "context": "The words that name the holder, if the others do not",
    "date_quote": "The words that tell when",
}


def passage_questions(fact_base: FactBase, given: Mapping[str, Any]) -> Iterator[Question]:
    """Yields the questions for a source and its words, but for those that are given."""
    names = {name: fact_base.sources[name].label for name in fact_base.documents}
    if not names:
        raise click.UsageError("the record has no source yet: begin with factcards new source")
    source = given["source"]
    if not source:
        yield Question("source", "The source that has the words", True, words=names)
    if given["quote"]:
        return

    def source_of(answers: Answers) -> str:
        """Returns the id of the source, given or answered."""
        return source or answers["source"]

    def lines(answers: Answers) -> Iterator[str]:
        """Yields the sentences of the source with their numbers."""
        for number, text in enumerate(list_sentences(fact_base, source_of(answers)), 1):
            yield f"{number:4}  {text}"

    def no_number(typed: str, answers: Answers) -> str:
        """Says which numbers fit when this is none of them."""
        most = len(list_sentences(fact_base, source_of(answers)))
        is_one = typed.isdecimal() and 1 <= int(typed) <= most
        return "" if is_one else f"a number from 1 to {most}"

    def not_there(typed: str, answers: Answers) -> str:
        """Says so when the words do not stand in the article."""
        found = find_quote(fact_base.documents[source_of(answers)], typed).spans
        return "" if found else "these words do not stand in the article, letter by letter"

    yield Question(_WHOLE, "The number of the sentence", True, lines=lines, complain=no_number)
    text = "Its words that say it"
    yield Question("quote", text, empty="the whole sentence", complain=not_there)
    for key, text in _BESIDES.items():
        if not given[key]:
            yield Question(key, text, complain=not_there)


def with_passage(fact_base: FactBase, given: Mapping[str, Any], answers: Answers) -> dict[str, Any]:
    """Returns what is given together with the source and the words that were answered."""
    source = given["source"] or answers["source"]
    found = {**given, "source": source}
    if _WHOLE in answers:
        whole = list_sentences(fact_base, source)[int(answers[_WHOLE]) - 1]
        found["quote"] = (answers["quote"] or whole,)
    for key in _BESIDES:
        if answers.get(key):
            found[key] = (answers[key],)
    return found


def key_questions(kind: type[Card], fact_base: FactBase, keys: Sequence[str]) -> Iterator[Question]:
    """Yields the questions for the given keys of a kind, told as the model tells them."""
    shapes = shape_of(kind)
    for key in keys:
        shape = shapes["properties"][key]
        inner = shape.get("items", shape)
        yield Question(
            key,
            shape["description"],
            is_needed=key in shapes["required"],
            is_many="items" in shape,
            words=_words(fact_base, inner),
            is_listed=len(inner.get("enum", ())) in range(1, _MOST_LISTED),
            is_asked=_is_dated if key.startswith("date_") else Question.is_asked,
            complain=_no_date if key == "date" else Question.complain,
        )


def participant_question(fact_base: FactBase) -> Question:
    """Returns the question for those who take part in an event."""
    parts = meanings_of(get_args(Part))

    def complain(typed: str, answers: Answers) -> str:
        """Says which actor or part of the first row that is wrong there is not."""
        for row in typed.split():
            actor, _, part = row.rpartition(":")
            if actor not in fact_base.actors:
                return f"there is no actor {quoted(actor)}.{hint_among(actor, fact_base.actors)}"
            if part not in parts:
                return f"{quoted(part)} is no part: {', '.join(parts)}"
        return ""

    text = "Who takes part and how, as nato:host georgia:participant"
    return Question("participant", text, complain=complain)


def _words(fact_base: FactBase, shape: Mapping[str, Any]) -> Mapping[str, str]:
    """Returns the words of a closed list, or the ids that a key may have; else nothing."""
    if "enum" in shape:
        return meanings_of(tuple(shape["enum"]))
    if shape.get("x-card") == "topic":
        return {name: topic.name for name, topic in fact_base.topics.items()}
    cards = (card for card in fact_base.cards() if card.kind_name == shape.get("x-card"))
    return {card.id: title_of(card) for card in cards}


def _is_dated(answers: Answers) -> bool:
    """True unless a date was asked for and left open."""
    return answers.get("date", "given") != ""


def _no_date(typed: str, answers: Answers) -> str:
    try:
        parse_edtf(typed)
    except ValueError as error:
        return str(error)
    return ""

"""Commands that begin a card: new source, new actor, new event, new position, new red-line.

The options are made out of the card model, so that model and command cannot drift apart. What is
not given is asked for in a terminal; elsewhere what is needed and missing is wrong usage.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import click

from build_scripts.cards.describing import describe_keys
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Source
from build_scripts.cli.asking import ask_all, is_terminal
from build_scripts.cli.common import FINDINGS, open_record, root_option, say, say_problems, today
from build_scripts.cli.questions import (
    key_questions,
    participant_question,
    passage_questions,
    with_passage,
)
from build_scripts.problems import Problem, Refused, visible
from build_scripts.review.minting import date_word, first_words, mint_id
from build_scripts.review.new_cards import add_card, make_card, need_source
from build_scripts.review.new_sources import (
    Article,
    describe_article,
    describe_outlet,
    keep_article,
    read_article,
)

CONFIDENCES = click.Choice(["low", "medium", "high"])
# Evidence options by the use that they give.
_USES = {
    "quote": "content",
    "attribution": "attribution",
    "context": "context",
    "date_quote": "date",
}
_BY_HAND = frozenset({"evidence", "participants", "roles"})


@click.group()
def new() -> None:
    """Begin a card: fills in what a program can know, leaves what is judgement."""


@new.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--url", help="Where the article stands on the web.")
@click.option("--outlet", help="The id of the actor that published it.")
@click.option("--retrieved", help="The day on which it was fetched.")
@click.option("--published", help="Its date in EDTF, where the text does not tell it.")
@click.option("--published-note", help="From what its date is known.")
@click.option("--label", help="What it is called on the site (default: its headline).")
@click.option("--id", "card_id", help="The id (default: minted from outlet and label).")
@root_option
def source(
    file: Path,
    url: str | None,
    outlet: str | None,
    retrieved: str | None,
    published: str | None,
    published_note: str | None,
    label: str | None,
    card_id: str | None,
    root: Path,
) -> None:
    """Take an article into seeds/, byte for byte, and write the draft of its source card."""
    fact_base = open_record(root)

    def make() -> tuple[str, tuple[Problem, ...]]:
        """Keeps the article and writes its card."""
        article = read_article(file)
        body = describe_article(article, label) | describe_outlet(fact_base, article, outlet, url)
        name = card_id or mint_id(fact_base.entries, outlet, first_words(str(body["label"]), 6))
        body |= {"url": url, "retrieved": retrieved, "language": "en", "display": "passages"}
        body["origin_group"] = outlet or name
        body |= _published(article, published, published_note)
        card = make_card(Source, name, body, today(), "medium")
        say(f"{keep_article(root, fact_base, article)}: copied, {len(article.raw)} bytes")
        _tell_source(body)
        return add_card(root, card)

    sys.exit(_finish(make))


def _published(article: Article, given: str | None, note: str | None) -> dict[str, object]:
    """Returns the date with its basis: the given one, else the one that the text tells."""
    if given is not None:
        note = note or "given by the contributor"
        return {"published": given, "published_basis": "inferred", "published_note": note}
    try:
        from build_scripts.annotate.dates.docdate import find_document_date
    except ImportError:
        say("the date is left open: the extra distill, which reads dates, is not installed")
        return {}
    found = find_document_date(article.document, article.furniture)
    if found is None:
        return {}
    words = "the text" if found.span is None else article.document.slice(found.span)
    body: dict[str, object] = {"published": found.value, "published_basis": found.basis}
    if found.basis == "inferred":
        body["published_note"] = f"proposed from the words: {' '.join(words.split())}"[:600]
    return body


def _tell_source(body: dict[str, object]) -> None:
    """Says what of the draft a person should look at."""
    say(f"  label: {visible(str(body['label']))}")
    date = body.get("published")
    basis = f" ({body['published_basis']})" if date is not None else ""
    say(f"  published: {date or 'left open, give it with its basis'}{basis}")
    rows = body["furniture"]
    assert isinstance(rows, list)
    for row in rows:
        say(f"  {row['kind']}: {visible(row['quote'][:100])}")
    say("Look at the date, the outlet, and whether each of these lines is no sentence.")


def _fields_of(kind: type[Card]) -> list[str]:
    """Returns the keys of a kind that are asked for one by one, in the model's order."""
    own = (key for key in kind.model_fields if key not in Card.model_fields)
    return [key for key in own if key not in _BY_HAND]


def _option(kind: type[Card], key: str) -> click.Option:
    """Returns the option for a key, told as the model tells it."""
    field = kind.model_fields[key]
    words = next(_literals(field.annotation), None)
    many = get_origin(field.annotation) is tuple
    told = describe_keys(kind)[key]
    told += " May be given several times." if many else ""
    told += " Needed." if field.is_required() else ""
    return click.Option(
        [f"--{key.replace('_', '-')}", key],
        type=click.Choice(words) if words is not None else str,
        multiple=many,
        help=told,
    )


def _literals(annotation: Any) -> Iterator[tuple[str, ...]]:
    if get_origin(annotation) is Literal:
        yield get_args(annotation)
    for argument in get_args(annotation):
        yield from _literals(argument)


def _command(kind: type[Card], help_text: str) -> click.Command:
    """Returns the command that begins a card of one kind."""
    options = [_option(kind, key) for key in _fields_of(kind)]
    if kind is not Actor:
        options.append(click.Option(["--source"], help="The source that has the words. Needed."))
        for key, use in _USES.items():
            flag = f"--{key.replace('_', '-')}"
            told = f"Exact words of the source, used as {use}. May be given several times."
            options.append(click.Option([flag, key], multiple=True, help=told))
    if kind is Event:
        told = "An actor and its part, as nato:host. May be given several times."
        options.append(click.Option(["--participant"], multiple=True, help=told))
    told = "How sure you are."
    options.append(click.Option(["--confidence"], type=CONFIDENCES, default="medium", help=told))
    options.append(click.Option(["--id", "card_id"], help="The id (default: minted)."))

    def callback(root: Path, **given: Any) -> None:
        """Makes the card and ends with the exit code."""
        fact_base = open_record(root)
        sys.exit(_finish(lambda: _make_fact(kind, fact_base, given)))

    command = click.Command(kind.kind_name, callback=callback, params=[*options], help=help_text)
    root_option(command)
    return command


def _make_fact(
    kind: type[Card], fact_base: FactBase, given: dict[str, Any]
) -> tuple[str, tuple[Problem, ...]]:
    """Makes a card out of what is given and, in a terminal, of what is answered."""
    if is_terminal():
        given = _with_answers(kind, fact_base, given)
    else:
        _need_all(kind, given)
    body: dict[str, object] = {key: given[key] for key in _fields_of(kind)}
    if kind is Event:
        rows = [row.rpartition(":") for row in given["participant"]]
        body["participants"] = [{"actor": actor, "part": part} for actor, _, part in rows]
    if kind is not Actor:
        need_source(fact_base, given["source"])
        body["evidence"] = [
            {"source": given["source"], "quote": quote, "use": use}
            for key, use in _USES.items()
            for quote in given[key]
        ]
    name = given["card_id"] or _mint(kind, fact_base, body)
    card = make_card(kind, name, body, today(), given["confidence"])
    return add_card(fact_base.root, card)


def _need_all(kind: type[Card], given: dict[str, Any]) -> None:
    """Refuses, as wrong usage, what is needed and cannot be asked for."""
    keys = [] if kind is Actor else ["source", "quote"]
    keys += [key for key in _fields_of(kind) if kind.model_fields[key].is_required()]
    for key in keys:
        if not given[key]:
            raise click.UsageError(f"--{key.replace('_', '-')} is needed")


def _with_answers(kind: type[Card], fact_base: FactBase, given: dict[str, Any]) -> dict[str, Any]:
    """Returns what is given and answered; what may stay open is asked for in a whole pass only.

    A whole pass is one in which neither the words nor the name are given.
    """
    is_whole = not given.get("quote", given.get("name"))
    needed = [key for key in _fields_of(kind) if kind.model_fields[key].is_required()]
    keys = [key for key in _fields_of(kind) if not given[key] and (is_whole or key in needed)]
    questions = [] if kind is Actor else list(passage_questions(fact_base, given))
    questions += key_questions(kind, fact_base, keys)
    if kind is Event and is_whole and not given["participant"]:
        questions.append(participant_question(fact_base))
    answers = ask_all(questions)
    found = given if kind is Actor else with_passage(fact_base, given, answers)
    many = {question.key for question in questions if question.is_many}
    typed = {key: answers[key].split() if key in many else answers[key] for key in keys}
    if "participant" in answers:
        typed["participant"] = answers["participant"].split()
    return {**found, **typed}


def _mint(kind: type[Card], fact_base: FactBase, body: dict[str, object]) -> str:
    """Returns an id: date, holder and words of a fact; the name of an actor."""
    words = {key: str(body[key]) for key in ("holder", "name", "statement", "label", "limit")
             if body.get(key)}  # fmt: skip
    parts = [words.pop("holder", None), *(first_words(text, 5) for text in words.values())]
    date = body.get("date")
    dated = date_word(None if date is None else str(date))
    return mint_id(fact_base.entries, dated if kind in (Event, Position) else None, *parts)


def _finish(make: Callable[[], tuple[str, tuple[Problem, ...]]]) -> int:
    """Makes a card, says where it is and what the checks say; returns the exit code."""
    try:
        path, problems = make()
    except Refused as refused:
        say_problems(refused.problems)
        return FINDINGS
    say_problems(problems)
    click.echo(path)
    return FINDINGS if any(row.severity == "error" for row in problems) else 0


new.add_command(_command(Actor, "Write the draft of an actor."))
new.add_command(_command(Event, "Write the draft of an event, from words of a source."))
new.add_command(_command(Position, "Write the draft of a position, from words of a source."))
new.add_command(_command(RedLine, "Write the draft of a red line, from words of a source."))

"""Every name that an article prints has its actor, or a reason why it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from record_lookup import ARTICLES, document_of, source_of

from build_scripts.cards.checks.proof import has_words, names_of
from build_scripts.cards.evidence import furniture_of
from build_scripts.cards.factbase import FactBase
from build_scripts.text.document import Span

TABLE = yaml.safe_load((Path(__file__).with_name("names.yml")).read_text("utf-8"))
ACTORS: dict[str, str] = TABLE["actors"]
NO_ACTORS: dict[str, str] = TABLE["none"]
BEGINNINGS = frozenset(TABLE["beginnings"])
# Furniture that prints no name of somebody who acts: menus, clocks, headings in title case.
NAMELESS = frozenset({"heading", "advertisement", "navigation", "clock", "label", "residue"})

# A word with a capital letter of the Latin alphabet; not the rest of a word after an apostrophe.
CAPITALISED = re.compile(r"(?<![\w’'])[@#]?[A-Z]\w*")
# What may stand between the end of a sentence and the first word of the next.
OPENING = " \t\"'“„«"


def find_names(text: str) -> list[Span]:
    """Returns every place of a name of the table, whole words only."""
    found = []
    for name in (*ACTORS, *NO_ACTORS):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        found += [Span(*match.span()) for match in re.finditer(pattern, text)]
    return found


def begins_a_sentence(text: str, at: int) -> bool:
    """True when nothing, a line end, a colon or a full stop stands before the place."""
    before = text[:at].rstrip(OPENING)
    return before == "" or before[-1] in ".…:\n"


def find_capitalised(record: FactBase, number: str) -> Iterator[tuple[str, Span]]:
    """Yields every capitalised word of an article outside its nameless furniture."""
    text = document_of(record, number).text
    furniture = furniture_of(record, source_of(record, number).id)
    nameless = [row.span for row in furniture if row.kind in NAMELESS]
    for match in CAPITALISED.finditer(text):
        span = Span(*match.span())
        if not any(row.covers(span) for row in nameless):
            yield match.group().lstrip("#"), span


@pytest.mark.parametrize("number", ARTICLES)
def test_no_name_is_without_an_actor_or_a_reason(record: FactBase, number: str) -> None:
    text = document_of(record, number).text
    names = find_names(text)
    unknown = [
        word
        for word, span in find_capitalised(record, number)
        if not any(name.overlap(span) >= len(word.lstrip("@")) for name in names)
        and not (word in BEGINNINGS and begins_a_sentence(text, span.start))
    ]
    assert unknown == []


@pytest.mark.parametrize(("printed", "name"), ACTORS.items(), ids=list(ACTORS))
def test_a_name_is_known_to_its_actor(record: FactBase, printed: str, name: str) -> None:
    (actor,) = (row for row in record.actors.values() if row.name == name)
    assert any(has_words(known, printed) for known in names_of(actor))


@pytest.mark.parametrize("printed", NO_ACTORS)
def test_what_has_no_actor_is_nobodys_name(record: FactBase, printed: str) -> None:
    actors = record.actors.values()
    assert [row.id for row in actors if printed in names_of(row)] == []


def test_every_row_of_the_table_is_printed_somewhere(record: FactBase) -> None:
    texts = [document_of(record, number).text for number in ARTICLES]
    printed = [*ACTORS, *NO_ACTORS, *BEGINNINGS]
    assert [row for row in printed if not any(has_words(text, row) for text in texts)] == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("000", "The Foreign Ministry"),
        ("000", "Georgia's foreign office"),
        ("000", "permanent representatives of NATO member states"),
        ("000", "the hackers"),
        ("001", "Georgian leaders"),
        ("001", "NATO expert group"),
        ("001", "Georgian opposition"),
        ("001", "Eight Georgian opposition parties"),
        ("001", "the authorities"),
        ("001", "Georgia’s international partners"),
        ("001", "US and EU ambassadors in Georgia"),
        ("001", "all parties that made it to the new parliament"),
        ("001", "Georgian military"),
        ("001", "NATO leadership"),
        ("002", "Georgian officials"),
        ("003", "Russian-backed forces"),
        ("004", "NATO official"),
    ],
)
def test_the_unnamed_who_say_or_do_something_are_actors_too(
    record: FactBase, number: str, words: str
) -> None:
    assert words in document_of(record, number).text
    assert any(words in row.aliases for row in record.actors.values())

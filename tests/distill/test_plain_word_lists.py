"""Every line of a list changes how its own example is read.

Plain lists have their examples in a file of their own: a sentence with the word between stars, or
under `(others)` one with a star where each word without an example of its own is put.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from build_scripts.annotate import lexicon
from build_scripts.annotate.actors.gender import gender_of_name
from build_scripts.annotate.lexicon import BASE, Lexicon, read_lexicon, words_of
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.pipeline import Request, annotate_document, annotate_documents
from build_scripts.annotate.words import fold
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.distill.drafts import PositionDraft
from build_scripts.text.document import Document

FILES = ("cues", "groups", "limits", "matters", "names", "papers", "stances")
LISTS = [(name, key) for name in FILES for key in read_lexicon(f"examples/{name}")]
PAPERS = ("cited", "deeds", "today", "course", "long", "judgements", "requires", "headings")
BESIDE = [("limits", "wills"), *(("papers", key) for key in PAPERS)]
# What stands before the examples of a file.
BEFORE = {
    "papers": """\
Embassy of Norway
Lima

PRESS STATEMENT

The Embassy of Norway has seen a report. The Embassy rejects it. The mayor said that it was late.

"""
}
OTHERS = "(others)"


def words_in(name: str, key: str) -> tuple[str, ...]:
    """Returns the words of a list, in order."""
    value = read_lexicon(name)[key]
    return tuple(value.split()) if isinstance(value, str) else words_of(value)


def examples_of(name: str, key: str) -> dict[str, list[str]]:
    """Returns the examples of each line of a list, without stars."""
    rows = read_lexicon(name if (name, key) in BESIDE else f"examples/{name}")[key]
    assert isinstance(rows, dict)
    words = words_in(name, key)
    assert set(rows) - {OTHERS} <= set(words)
    before = BEFORE[name] if (name, key) in BESIDE and name in BEFORE else ""
    others = words_of(rows.get(OTHERS))
    return {
        word: [before + str(rows[word]).replace("*", "")]
        if word in rows
        else [before + put_in(word, row) for row in others]
        for word in words
    }


def put_in(word: str, example: str) -> str:
    """Returns an example with a word in place of its star.

    `*ed` is the past of a plain verb, `**` the word with a capital.
    """
    past = re.sub(r"e$", "", re.sub(r"(?<=[^aeiou])y$", "i", word)) + "ed"
    return example.replace("*ed", past).replace("**", word.title()).replace("*", word)


def read(sentences: Iterable[str], words: Lexicon = BASE) -> Iterator[Drafts]:
    """Yields what is read in each sentence, as an article of its own."""
    documents = (Document("article.txt", f"{row}\n", "") for row in sentences)
    requests = (
        Request(row, furniture=None if "\n\n" in row.text else (), lexicon=words)
        for row in documents
    )
    for annotation in annotate_documents(requests):
        assert isinstance(annotation, Annotation)
        yield replace(distill_article(annotation), annotation=BARE)


BARE = annotate_document(Document("article.txt", "\n", ""), furniture=())


@pytest.mark.parametrize(("name", "key"), [*LISTS, *BESIDE])
def test_without_a_list_the_example_of_each_word_gives_something_else(
    name: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unread = find_unread(name, key, examples_of(name, key), monkeypatch)
    assert not unread, " ".join(unread)


def find_unread(
    name: str, key: str, examples: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Returns the lines of a list of which no example is read otherwise without the list."""
    monkeypatch.setattr(re, "_MAXCACHE", 10_000)  # phrases of the other lists are the same
    whole = lexicon._read_package
    file = whole(name)
    less = replace(file, value={**file.value, key: type(file.value[key])()})
    without = Lexicon()
    unread = list(examples)
    for number in range(max(map(len, examples.values()))):
        asked = [word for word in unread if number < len(examples[word])]
        sentences = [examples[word][number] for word in asked]
        with_it = list(read(sentences))
        with monkeypatch.context() as patch:
            patch.setattr(lexicon, "_read_package", lambda row: less if row == name else whole(row))
            rows = zip(asked, with_it, read(sentences, without), strict=True)
            read_by = {word for word, one, other in rows if one != other}
        unread = [word for word in unread if word not in read_by]
    return unread


def test_without_the_places_nobody_is_where_it_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    example = str(read_lexicon("examples/where")["places"][OTHERS])
    countries = read_lexicon("countries")["countries"]
    examples = {
        place: [example.replace("@", countries[country]["name"]).replace("*", place)]
        for country, places in read_lexicon("where")["places"].items()
        for place in places
    }
    assert not find_unread("where", "places", examples, monkeypatch)


def test_a_first_name_is_listed_once_and_as_it_is_looked_up() -> None:
    male, female = words_in("names", "male_names"), words_in("names", "female_names")
    names = [*male, *female]
    assert len(set(names)) == len(names)
    for name in names:
        assert name == fold(name) and name.isalpha()
        assert gender_of_name([name, "reed"]) == ("male" if name in male else "female")


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_an_example_holds_no_other_word_of_its_list(name: str, key: str) -> None:
    words = [word for word in words_in(name, key) if len(word) > 2]
    for word, rows in examples_of(name, key).items():
        for example in rows:
            bare = f" {example.lower()} ".replace(f" {word} ", " ")
            assert [row for row in words if f" {row} " in bare] == []


def positions_in(sentence: str) -> tuple[PositionDraft, ...]:
    (drafts,) = read([sentence])
    return drafts.positions


NEGATED = [
    "Neither Norway nor Peru promised a harbour.",
    "Norway neither promised a harbour nor built one.",
    "No minister of Norway said that the vote was fair.",
    "Norway left without promising a harbour.",
]


@pytest.mark.parametrize("sentence", NEGATED)
def test_what_nobody_said_is_no_position(sentence: str) -> None:
    assert positions_in(sentence) == ()


def test_who_does_not_support_is_against_it() -> None:
    [row] = positions_in("Neither Norway nor Peru supports the wall.")
    assert (row.holder, row.stance) == ("norway", "opposes")


def test_what_a_visit_shows_is_read_as_the_writers_own() -> None:
    [row] = positions_in("The visit shows Norway's support for Peru.")
    assert (row.holder, row.stance, row.mode) == ("norway", "supports", "reporter")

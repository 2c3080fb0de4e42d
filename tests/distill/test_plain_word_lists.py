"""Every line of a list changes how its own example is read.

Plain lists have their examples in a file of their own: a sentence with the word between stars, or
under `(others)` one with a star where each word without an example of its own is put.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from build_scripts.annotate import lexicon
from build_scripts.annotate.lexicon import BASE, Lexicon, read_lexicon, words_of
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.pipeline import Request, annotate_document, annotate_documents
from build_scripts.distill.article import Drafts, distill_article
from build_scripts.distill.drafts import PositionDraft
from build_scripts.text.document import Document

FILES = ("cues", "limits", "stances")
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


def examples_of(name: str, key: str) -> dict[str, str]:
    """Returns the example of each line of a list, without stars."""
    rows = read_lexicon(name if (name, key) in BESIDE else f"examples/{name}")[key]
    assert isinstance(rows, dict)
    own = {word: str(row).replace("*", "") for word, row in rows.items() if word != OTHERS}
    words = words_in(name, key)
    if OTHERS in rows:
        for word in words:
            own.setdefault(word, str(rows[OTHERS]).replace("*", word))
    assert set(own) == set(words)
    return {word: BEFORE.get(name, "") + row for word, row in own.items()}


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
    examples = examples_of(name, key)
    with_it = list(read(examples.values()))
    whole = lexicon._read_package
    file = whole(name)
    empty = type(file.value[key])()
    less = replace(file, value={**file.value, key: empty})
    monkeypatch.setattr(lexicon, "_read_package", lambda row: less if row == name else whole(row))
    without = read(examples.values(), Lexicon())
    pairs = zip(examples, with_it, without, strict=True)
    unread = [word for word, one, other in pairs if one == other]
    assert not unread, " ".join(unread)


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_an_example_holds_no_other_word_of_its_list(name: str, key: str) -> None:
    rows = read_lexicon(f"examples/{name}")[key]
    assert isinstance(rows, dict)
    examples = examples_of(name, key)
    for word, example in examples.items():
        bare = f" {example.lower()} ".replace(f" {word} ", " ")
        assert [row for row in examples if f" {row} " in bare] == []


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

"""Every name, body, office and group of the word lists is heard in a plain sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_scripts.annotate.lexicon import read_lexicon, read_words, words_of
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document, Span

SAYS = "said that the vote was fair."
COUNTRIES = read_lexicon("countries")["countries"]
OFFICES = read_lexicon("offices")
# The words of a country's entry with the sentence in which each stands for it.
PLACES = {
    "also": "{} " + SAYS,
    "adjectives": "The {} side " + SAYS,
    "people": "The {} " + SAYS,
    "capital": "{} " + SAYS,
}

TRADES = frozenset().union(
    *(read_words("groups", key) for key in ("persons", "strangers", "epithets"))
)


def read(sentence: str) -> Annotation:
    return annotate_document(Document("article.txt", f"{sentence}\n", ""), furniture=())


def actors_at(sentence: str, words: str) -> set[str]:
    """Returns who is mentioned in the words of a sentence."""
    start = sentence.index(words)
    spot = Span(start, start + len(words))
    return {mention.actor for mention in read(sentence).mentions if mention.span.overlap(spot)}


@pytest.mark.parametrize("key", PLACES)
def test_each_word_for_a_country_stands_for_it(key: str) -> None:
    lines = [
        (id, word)
        for id, row in COUNTRIES.items()
        for word in (*words_of(row.get(key)), *((row["name"],) if key == "also" else ()))
    ]
    unheard = [w for id, w in lines if id not in actors_at(PLACES[key].format(w), w)]
    assert len(lines) > 30 and unheard == []


@pytest.mark.parametrize("key", ["organisations", "bodies"])
def test_each_name_of_an_organisation_stands_for_it(key: str) -> None:
    rows = read_lexicon("organisations")[key].items()
    lines = [(id, name) for id, row in rows for name in (row["name"], *words_of(row.get("also")))]
    assert [n for id, n in lines if id not in actors_at(f"The {n} {SAYS}", n)] == []


def test_each_body_is_that_of_the_country_beside_it() -> None:
    rows = read_lexicon("bodies")["bodies"].values()
    forms = [form for row in rows for form in words_of(row["forms"])]
    assert [form for form in forms if not actors_at(f"The Norwegian {form} {SAYS}", form)] == []


def office_lines() -> Iterator[tuple[str, str]]:
    """Yields each form of an office, and each word that may stand before one, in a sentence."""
    for forms in OFFICES["offices"].values():
        yield from ((form, f"The {form}, Ada Berg, {SAYS}") for form in words_of(forms))
    for row in OFFICES["portfolios"].values():
        for form in words_of(row["adjectives"]):
            yield f"{form} minister", f"The {form} minister, Ada Berg, {SAYS}"
        for form in words_of(row["nouns"]):
            yield f"minister of {form}", f"The minister of {form}, Ada Berg, {SAYS}"
    for key in ("ranks", "former", "neutral"):
        for word in words_of(OFFICES[key]):
            yield word, f"Norwegian {word} foreign minister Ada Berg {SAYS}"


def test_each_office_is_a_role_of_who_bears_it() -> None:
    unheard = []
    for form, sentence in office_lines():
        # After "The" some offices are somebody's of whom nothing else is told.
        told = (sentence, f"Norwegian {form} Ada Berg {SAYS}")
        roles = [
            role.lower()
            for one in told
            for actor in read(one).actors
            if actor.id == "ada-berg"
            for role in actor.roles
        ]
        if not any(form.lower() in role for role in roles):
            unheard.append(form)
    assert unheard == []


def test_each_courtesy_title_tells_a_person() -> None:
    titles = words_of(OFFICES["honorifics"])
    assert [title for title in titles if not actors_at(f"{title} Berg {SAYS}", "Berg")] == []


def test_each_group_is_that_of_the_country_beside_it() -> None:
    unheard = []
    for word in sorted(read_words("groups", "speakers")):
        actors = actors_at(f"The Norwegian {word} {SAYS}", f"Norwegian {word}")
        whole = word in read_words("groups", "of_country")
        if not (actors == {"norway"} if whole else actors - {"norway"}):
            unheard.append(word)
    assert unheard == []


def test_each_group_that_may_stand_alone_does() -> None:
    words = sorted(read_words("groups", "alone"))
    assert [w for w in words if not actors_at(f"{w.capitalize()} {SAYS}", w.capitalize())] == []


@pytest.mark.parametrize(
    ("sentence", "words", "actor"),
    [
        (f"Centcom {SAYS}", "Centcom", "us-central-command"),
        (f"CENTCOM {SAYS}", "CENTCOM", "us-central-command"),
        (f"The Scottish parliament {SAYS}", "Scottish parliament", "holyrood"),
    ],
)
def test_a_name_is_known_in_each_of_its_spellings(sentence: str, words: str, actor: str) -> None:
    assert actors_at(sentence, words) == {actor}


@pytest.mark.parametrize("word", ["long-time", "one-time", "self-styled", "pro-Western"])
def test_a_word_with_a_hyphen_before_an_office_is_part_of_it(word: str) -> None:
    actors = read(f"Norwegian {word} foreign minister Ada Berg {SAYS}").actors
    roles = [role for actor in actors if actor.id == "ada-berg" for role in actor.roles]
    assert any(role.endswith(f"{word} foreign minister") for role in roles)


@pytest.mark.parametrize("word", sorted(TRADES))
def test_a_trade_at_the_head_of_a_sentence_is_no_part_of_the_name(word: str) -> None:
    sentence = f"{word[0].upper()}{word[1:]} Ana Brandt {SAYS}"
    assert actors_at(sentence, "Ana Brandt") == {"ana-brandt"}
    assert [row.name for row in read(sentence).actors] == ["Ana Brandt"]

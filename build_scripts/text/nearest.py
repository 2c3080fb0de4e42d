"""The passage of an article most like a quote that does not stand in it, as a word diff.

It is shown to the person who wrote the quote and never taken as evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import Match as Block
from difflib import SequenceMatcher

from build_scripts.text.document import Document, Span
from build_scripts.text.folding import fold

# Work is one pass over the article for each length of run, and a comparison for each window.
_RUN_LENGTHS = (3, 2, 1)
_WINDOWS = 4
_MAX_QUOTE = 5_000
_MIN_SHARE = 0.4
_SHOWN = 5
_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*|[^\w\s]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Nearest:
    """The most similar passage; `diff` turns the quote into it.

    In `will [-not-] join {+the+} alliance` the article lacks `not` and has `the`.
    """

    span: Span
    diff: str


@dataclass(frozen=True)
class _Token:
    """A word or sign of a text, where it stands there, and how it reads when folded."""

    span: Span
    folded: str


@dataclass(frozen=True)
class _Comparison:
    """The quote beside a window of the article, with the runs of tokens that they share."""

    window: tuple[_Token, ...]
    blocks: tuple[Block, ...]

    @property
    def shared(self) -> int:
        """The number of words that the window and the quote share, in order."""
        return sum(block.size for block in self.blocks)


def nearest_passage(document: Document, quote: str) -> Nearest | None:
    """Returns the passage that shares most words with the quote in order, None when few do."""
    quote = quote[:_MAX_QUOTE]
    tokens = tuple(_tokens(quote, 0, len(quote)))
    compared = [_compare(document, tokens, at, len(quote)) for at in _places(document, quote)]
    fitting = [found for found in compared if found.shared >= _MIN_SHARE * len(tokens)]
    if not fitting:
        return None
    best = max(fitting, key=lambda found: (found.shared, -found.window[0].span.start))
    first, last = best.blocks[0], best.blocks[-1]
    start = max(0, first.b - min(first.a, _room(document, best.window, first.b)))
    end = min(len(best.window), last.b + last.size)
    window = best.window[start:end]
    diff = "".join(_render(document.text, quote, tokens, window, best.blocks, start))
    return Nearest(Span(window[0].span.start, window[-1].span.end), diff.strip())


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text, start, end):
        yield _Token(Span(*found.span()), fold(found.group()).text)


def _places(document: Document, quote: str) -> list[int]:
    """Returns offsets near which the article shares most runs of words with the quote."""
    wanted = [word.lower() for word in _WORD.findall(quote)]
    for length in _RUN_LENGTHS:
        votes, offsets = _vote(document.text, wanted, length)
        if votes:
            ranked = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))
            return [offsets[bucket] for bucket in ranked[:_WINDOWS]]
    return []


def _vote(text: str, wanted: list[str], length: int) -> tuple[Counter[int], dict[int, int]]:
    """Counts shared runs of words by where the quote would begin, in steps of half the quote."""
    runs: dict[tuple[str, ...], int] = {}
    for index in range(len(wanted) - length + 1):
        runs.setdefault(tuple(wanted[index : index + length]), index)
    step = max(1, len(wanted) // 2)
    votes: Counter[int] = Counter()
    offsets: dict[int, int] = {}
    recent: tuple[str, ...] = ()
    for number, found in enumerate(_WORD.finditer(text)):
        recent = (*recent, found.group().lower())[-length:]
        place = runs.get(recent)
        if place is not None:
            bucket = (number - place) // step
            votes[bucket] += 1
            offsets.setdefault(bucket, found.start())
    return votes, offsets


def _compare(document: Document, quote: tuple[_Token, ...], at: int, size: int) -> _Comparison:
    """Compares the quote with the words around an offset, as far as the quote could reach."""
    reach = size + size // 4 + 40
    start = document.text.rfind(" ", 0, max(0, at - reach)) + 1
    window = tuple(_tokens(document.text, max(start, at - 2 * reach), at + reach))
    matcher = SequenceMatcher(None, [t.folded for t in quote], [t.folded for t in window])
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    while len(blocks) > 1 and _is_stray(blocks[0], blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and _is_stray(blocks[-1], blocks[-2], blocks[-1]):
        del blocks[-1]
    return _Comparison(window, tuple(blocks))


def _is_stray(block: Block, one: Block, other: Block) -> bool:
    """True when a short run at an end of the match stands far from its neighbour."""
    apart = other.b - one.b - one.size
    return block.size <= 2 and apart > other.a - one.a - one.size + 3


def _room(document: Document, window: tuple[_Token, ...], index: int) -> int:
    """Returns how many tokens, at most 3, stand before one of the window on its line."""
    room = 0
    while room < min(3, index):
        between = Span(window[index - room - 1].span.end, window[index].span.start)
        if "\n" in document.slice(between):
            break
        room += 1
    return room


def _render(
    article: str,
    quote: str,
    tokens: tuple[_Token, ...],
    window: tuple[_Token, ...],
    blocks: tuple[Block, ...],
    shift: int,
) -> Iterator[str]:
    """Yields the pieces of the word diff; long equal runs are cut in their middle."""
    a, b = 0, 0
    for block in (*blocks, Block(len(tokens), len(window) + shift, 0)):
        yield from _marked("[-", quote, tokens[a : block.a], "-]")
        yield from _marked("{+", article, window[b : block.b - shift], "+}")
        a, b = block.a + block.size, block.b - shift + block.size
        yield from _equal(article, window[b - block.size : b])


def _marked(opening: str, text: str, tokens: tuple[_Token, ...], closing: str) -> Iterator[str]:
    if tokens:
        yield _gap(text, tokens[0]) + opening + _text_of(text, tokens) + closing


def _equal(text: str, tokens: tuple[_Token, ...]) -> Iterator[str]:
    if tokens:
        yield _gap(text, tokens[0])
        if len(tokens) <= 2 * _SHOWN + 2:
            yield _text_of(text, tokens)
        else:
            yield _text_of(text, tokens[:_SHOWN]) + " … " + _text_of(text, tokens[-_SHOWN:])


def _gap(text: str, token: _Token) -> str:
    return " " if text[max(0, token.span.start - 1) : token.span.start].isspace() else ""


def _text_of(text: str, tokens: tuple[_Token, ...]) -> str:
    return " ".join(text[tokens[0].span.start : tokens[-1].span.end].split())

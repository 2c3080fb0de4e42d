"""An article's text cut into nested pieces, so that every used passage can be pointed at.

HTML elements cannot cross. A span that crosses another, or the end of a line, is cut into pieces
there; each piece names the spans it belongs to, the first piece carries the id. Spans that only
nest stay whole, so their element holds exactly the quoted words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from build_scripts.text.document import Document, Span


@dataclass(frozen=True)
class Mark:
    """What is marked in a text: a span, the mark's name and kind, and words to show with it."""

    span: Span
    name: str
    kind: str = ""
    words: str = ""


@dataclass(frozen=True)
class Piece:
    """A part of a marked span with what is in it; `is_first` is true for the one with the id."""

    mark: Mark
    is_first: bool
    inside: tuple[Piece | str, ...]


def cut(document: Document, window: Span, marks: Iterable[Mark]) -> tuple[Piece | str, ...]:
    """Returns the text of `window` as strings and pieces; joined, they give the text again."""
    clipped = (_clip(mark, window) for mark in marks if mark.span.overlap(window))
    nested = _nest(clipped)
    return tuple(_fill(document, window, nested))


@dataclass(frozen=True)
class _Part:
    """A mark's part that lies in a window, the whole one or what is left of it after a cut."""

    span: Span
    mark: Mark

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Parents come before what they hold; of equal spans the earlier mark."""
        return self.span.start, -self.span.end, -len(self.mark.span), self.mark.name


def _clip(mark: Mark, window: Span) -> _Part:
    start, end = max(mark.span.start, window.start), min(mark.span.end, window.end)
    return _Part(Span(start, end), mark)


def _nest(parts: Iterable[_Part]) -> list[_Part]:
    """Returns parts in order, cut so that of any two one holds the other or they are apart."""
    waiting = [(part.order, part) for part in parts]
    heapify(waiting)
    done: list[_Part] = []
    around: list[_Part] = []
    while waiting:
        _, part = heappop(waiting)
        while around and around[-1].span.end <= part.span.start:
            around.pop()
        if around and part.span.end > around[-1].span.end:
            edge = around[-1].span.end
            rest = _Part(Span(edge, part.span.end), part.mark)
            heappush(waiting, (rest.order, rest))
            part = _Part(Span(part.span.start, edge), part.mark)
        around.append(part)
        done.append(part)
    return done


def _fill(document: Document, window: Span, parts: list[_Part]) -> Iterator[Piece | str]:
    """Yields the text of `window` and its outermost pieces, each with those inside it."""
    at = window.start
    index = 0
    while index < len(parts):
        part = parts[index]
        if part.span.start > at:
            yield document.text[at : part.span.start]
        index += 1
        inner = index
        while index < len(parts) and parts[index].span.start < part.span.end:
            index += 1
        inside = tuple(_fill(document, part.span, parts[inner:index]))
        yield Piece(part.mark, part.span.start == part.mark.span.start, inside)
        at = part.span.end
    if at < window.end:
        yield document.text[at : window.end]

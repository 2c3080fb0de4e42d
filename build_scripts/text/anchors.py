"""The places where quoted words stand: exact, or the same words under a listed folding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.text.document import Document, Span
from build_scripts.text.folding import FOLDINGS, fired_foldings, fold
from build_scripts.text.nearest import Nearest, nearest_passage
from build_scripts.text.passages import words_in

__all__ = [
    "Match",
    "Nearest",
    "context_of",
    "find_quote",
    "furniture_spans",
    "nearest_passage",
    "words_in",
]

# No article says the same words more often; the limit keeps `a` in a text of a's bounded.
MAX_PLACES = 1_000
# Of so many places it is told which foldings they needed.
MAX_READINGS = 100
# How much longer than it is written a prefix or suffix may stand in the article.
_REACH = 8


@dataclass(frozen=True)
class Match:
    """All places of a quote in text order, and the foldings without which it would not stand."""

    spans: tuple[Span, ...]
    foldings: tuple[str, ...] = ()


def find_quote(document: Document, quote: str, prefix: str = "", suffix: str = "") -> Match:
    """Returns every place where the quote stands word for word; no span is a miss.

    Exact places win; only where there are none are the listed foldings tried. `prefix` and
    `suffix` are the words right before and after, and keep the places that have them.
    """
    if not quote.strip():
        return Match(())
    exact = _narrow(document, _exact_places(document, quote), prefix, suffix)
    if exact:
        return Match(exact)
    spans = _narrow(document, _folded_places(document, quote), prefix, suffix)
    readings = dict.fromkeys(document.slice(span) for span in spans[:MAX_READINGS])
    fired = {name for reading in readings for name in fired_foldings(reading, quote)}
    return Match(spans, tuple(name for name in FOLDINGS if name in fired))


def furniture_spans(
    document: Document, quote: str, prefix: str = "", suffix: str = ""
) -> tuple[Span, ...]:
    """Returns every whole line that reads as the quote, else its one place, else nothing."""
    if not quote.strip():
        return ()
    places = _folded_places(document, quote)
    whole = (span for span in places if _fills_line(document, span))
    found = _narrow(document, whole, prefix, suffix)
    if found:
        return found
    spans = find_quote(document, quote, prefix, suffix).spans
    return spans if len(spans) == 1 else ()


def context_of(document: Document, span: Span, size: int = 32) -> tuple[str, str]:
    """Returns the exact text of at most `size` signs before and after a span."""
    before = document.text[max(0, span.start - size) : span.start]
    return before, document.text[span.end : span.end + size]


def _exact_places(document: Document, quote: str) -> Iterator[Span]:
    at = document.text.find(quote)
    for _ in range(MAX_PLACES):
        if at < 0:
            return
        yield Span(at, at + len(quote))
        at = document.text.find(quote, at + 1)


def _folded_places(document: Document, quote: str) -> Iterator[Span]:
    """Yields raw spans that read as the quote when folded; none holds more than the quote."""
    wanted, folded, last = fold(quote).text.strip(), document.folded, None
    at = folded.text.find(wanted)
    for _ in range(MAX_PLACES):
        if at < 0:
            return
        end = at + len(wanted)
        span = Span(*folded.raw_span(at, end))
        if span != last and not folded.splits_edit(at, end):
            yield span
        last = span
        at = folded.text.find(wanted, at + 1)


def _fills_line(document: Document, span: Span) -> bool:
    """True when nothing but white space shares its lines with the span."""
    text = document.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    around = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    return not around.strip()


def _narrow(
    document: Document, spans: Iterable[Span], prefix: str, suffix: str
) -> tuple[Span, ...]:
    """Returns the spans that have the prefix before and the suffix after them."""
    before, after = fold(prefix).text.rstrip(), fold(suffix).text.lstrip()
    return tuple(
        span
        for span in spans
        if _stands_before(document.text, span.start, prefix, before)
        and _stands_after(document.text, span.end, suffix, after)
    )


def _stands_before(text: str, offset: int, prefix: str, folded: str) -> bool:
    if text.endswith(prefix, 0, offset):
        return True
    raw = text[max(0, offset - _REACH * len(prefix) - _REACH) : offset]
    return fold(raw).text.rstrip().endswith(folded)


def _stands_after(text: str, offset: int, suffix: str, folded: str) -> bool:
    if text.startswith(suffix, offset):
        return True
    raw = text[offset : offset + _REACH * len(suffix) + _REACH]
    return fold(raw).text.lstrip().startswith(folded)

"""Rules about the words of a quote: exact, found, in one piece, enough of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.cards.checks.findings import finding, live_evidence
from build_scripts.cards.evidence import find_in, locate, match_of
from build_scripts.cards.factbase import Entry, FactBase
from build_scripts.cards.model import Evidence
from build_scripts.problems import Problem, quoted
from build_scripts.text.anchors import context_of, nearest_passage
from build_scripts.text.document import Span
from build_scripts.text.passages import cuts_a_word, words_in
from build_scripts.yamlio import Loc

MIN_WORDS = 3
MIN_SIGNS = 15
# Of so many quotes that stand nowhere the nearest words are looked for, which reads the article.
_MOST_NEAREST = 100
# Parts joined with an ellipsis, words put in brackets: not the words of the article.
_JOINED = re.compile(r"\.\.\.|…|\. \. \.|\[[^\]]*\]")


def check_quote_missing(fact_base: FactBase) -> Iterator[Problem]:
    """A quote stands in its source word for word, under none but the listed foldings.

    White space, quote glyphs, dash glyphs and Unicode's composed form are folded; no letter
    case, no word, no other sign: a sentence and its negation are nearly alike.
    """
    told = 0
    for entry, loc, evidence in _misses(fact_base):
        if _is_joined(evidence) or next(_elsewhere(fact_base, evidence), None) is not None:
            continue
        document = fact_base.documents[evidence.source]
        told += 1
        nearest = nearest_passage(document, evidence.quote) if told <= _MOST_NEAREST else None
        found = ""
        if nearest is not None:
            line = document.position(nearest.span.start)[0]
            found = f"on line {line} of {document.path} the nearest words: {nearest.diff}"
        message = f"the quote does not stand in the source {quoted(evidence.source)}"
        yield finding(entry.file, (*loc, "quote"), "quote-missing", message, found=found)


def check_quote_misattributed(fact_base: FactBase) -> Iterator[Problem]:
    """A quote is given to the source in which it stands, not to another."""
    for entry, loc, evidence in _misses(fact_base):
        other = next(_elsewhere(fact_base, evidence), None)
        if other is not None:
            id, line = other
            message = f"the quote does not stand in the source {quoted(evidence.source)}"
            found = f"word for word in source {quoted(id)}, line {line}"
            place = (*loc, "quote")
            yield finding(entry.file, place, "quote-misattributed", message, found=found, guess=id)


def check_quote_joined(fact_base: FactBase) -> Iterator[Problem]:
    """A quote is one piece: no ellipsis joins parts, no bracket puts words in.

    Parts are evidence of their own, each in its place.
    """
    for entry, loc, evidence in _misses(fact_base):
        sign = _JOINED.search(evidence.quote)
        if sign is not None and next(_elsewhere(fact_base, evidence), None) is None:
            message = "the quote joins parts or puts words in"
            found, expected = quoted(sign[0]), "each part as evidence of its own"
            place = (*loc, "quote")
            yield finding(
                entry.file, place, "quote-joined", message, found=found, expected=expected
            )


def check_quote_context(fact_base: FactBase) -> Iterator[Problem]:
    """The words of `prefix` and `suffix` stand right before and after the quote."""
    for entry, loc, evidence in live_evidence(fact_base):
        places = _places_without_context(fact_base, evidence)
        if not places or match_of(fact_base, evidence).spans:
            continue
        document = fact_base.documents[evidence.source]
        before, after = context_of(document, places[0])
        wrong = "prefix" if not _has(fact_base, evidence, evidence.prefix, "") else "suffix"
        message = f"the quote stands in the source, but without this {wrong}"
        actual = before if wrong == "prefix" else after
        found = f"{quoted(actual) if actual else 'nothing'} at the first of {len(places)} places"
        yield finding(entry.file, (*loc, wrong), "quote-context", message, found=found)


def check_quote_ambiguous(fact_base: FactBase) -> Iterator[Problem]:
    """A quote has one place in its source; `prefix` or `suffix` tell copies apart."""
    for entry, loc, evidence in live_evidence(fact_base):
        spans = match_of(fact_base, evidence).spans
        if len(spans) > 1:
            document = fact_base.documents[evidence.source]
            lines = ", ".join(str(document.position(span.start)[0]) for span in spans[:5])
            yield finding(
                entry.file,
                (*loc, "quote"),
                "quote-ambiguous",
                "the quote stands in the source more than once",
                found=f"{len(spans)} places, on lines {lines}",
                expected="a longer quote, or a prefix or suffix",
            )


def check_quote_paragraphs(fact_base: FactBase) -> Iterator[Problem]:
    """A quote lies within one paragraph, which is one line of the article."""
    for entry, loc, evidence in live_evidence(fact_base):
        span = locate(fact_base, evidence)
        if span is not None and "\n" in fact_base.documents[evidence.source].slice(span):
            message = "the quote goes over the end of a paragraph"
            expected = "the words of each paragraph as evidence of their own"
            place = (*loc, "quote")
            yield finding(entry.file, place, "quote-paragraphs", message, expected=expected)


def check_quote_cut_word(fact_base: FactBase) -> Iterator[Problem]:
    """A quote cuts no word in two: no `acceptable` out of `unacceptable`."""
    for entry, loc, evidence in live_evidence(fact_base):
        span = locate(fact_base, evidence)
        if span is not None and cuts_a_word(fact_base.documents[evidence.source], span):
            message = "the quote begins or ends within a word"
            yield finding(entry.file, (*loc, "quote"), "quote-cut-word", message)


def check_quote_folded(fact_base: FactBase) -> Iterator[Problem]:
    """A quote that fits only under foldings is told, with those that were needed."""
    for entry, loc, evidence in live_evidence(fact_base):
        match, document = match_of(fact_base, evidence), fact_base.documents[evidence.source]
        in_one_piece = not any("\n" in document.slice(span) for span in match.spans)
        if match.foldings and in_one_piece:
            yield finding(
                entry.file,
                (*loc, "quote"),
                "quote-folded",
                "the quote differs from the article in signs that count as the same",
                found=", ".join(match.foldings),
                severity="warning",
            )


def check_quote_short(fact_base: FactBase) -> Iterator[Problem]:
    """Content evidence has at least 3 words and 15 signs: less would match anything."""
    for entry, loc, evidence in live_evidence(fact_base):
        span = locate(fact_base, evidence)
        if span is None or evidence.use != "content":
            continue
        words = words_in(fact_base.documents[evidence.source], span)
        if words < MIN_WORDS or len(span) < MIN_SIGNS:
            yield finding(
                entry.file,
                (*loc, "quote"),
                "quote-short",
                "the quote is too short to prove anything",
                found=f"{words} words, {len(span)} signs",
                expected=f"at least {MIN_WORDS} words and {MIN_SIGNS} signs",
            )


def _misses(fact_base: FactBase) -> Iterator[tuple[Entry, Loc, Evidence]]:
    """Yields the evidence whose words stand nowhere in its source."""
    for entry, loc, evidence in live_evidence(fact_base):
        if not _places_without_context(fact_base, evidence):
            yield entry, loc, evidence


def _places_without_context(fact_base: FactBase, evidence: Evidence) -> tuple[Span, ...]:
    return find_in(fact_base, evidence.source, evidence.quote, "", "").spans


def _has(fact_base: FactBase, evidence: Evidence, prefix: str, suffix: str) -> bool:
    return bool(find_in(fact_base, evidence.source, evidence.quote, prefix, suffix).spans)


def _is_joined(evidence: Evidence) -> bool:
    return _JOINED.search(evidence.quote) is not None


def _elsewhere(fact_base: FactBase, evidence: Evidence) -> Iterator[tuple[str, int]]:
    """Yields the other sources in which the quote stands word for word, with the line."""
    for id, document in fact_base.documents.items():
        spans = (
            find_in(fact_base, id, evidence.quote, "", "").spans if id != evidence.source else ()
        )
        if spans:
            yield id, document.position(spans[0].start)[0]

"""Words on a page that are no sentence of its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.text.document import Document, Span
from build_scripts.text.line_rules import LINE_RULES, is_short_enough
from build_scripts.text.linked_stories import find_linked, find_trailing, leads_in
from build_scripts.text.page import Page, PageLine
from build_scripts.text.part_rules import PART_RULES
from build_scripts.text.passages import Furniture
from build_scripts.text.place_rules import PLACE_RULES

# Agencies put points and bylines between the headline and the lead.
_NEAR_TOP = 12


@dataclass(frozen=True, order=True)
class Finding:
    """A piece of furniture and the name of the rule that found it."""

    furniture: Furniture
    rule: str


def find_furniture(document: Document) -> tuple[Furniture, ...]:
    """Returns the page furniture in text order; spans do not overlap and hold no outer space."""
    return tuple(finding.furniture for finding in explain_furniture(document))


# How long a subheading is at most, in code points.
_LONGEST_DECK = 250
# How many lines the head of a page has, and how few words and which signs end no paragraph.
_HEAD_LINES, _SHORT = 12, 8
_ENDS = (".", "”", '"', "»", "?")
# What a rule knows for certain by its form; headlines, headings and captions are judgement.
_SURE_KINDS = frozenset(("label", "clock", "residue", "signature"))


def complete_furniture(document: Document, listed: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Returns what a person listed, with datelines, clocks and the like that they passed over.

    A listed span stands as it is; where nothing is listed, the rules decide alone.
    """
    found = find_furniture(document)
    if not listed:
        return found
    added = [
        row
        for row in found
        if row.kind in _SURE_KINDS and not any(row.span.overlap(own.span) for own in listed)
    ]
    return tuple(sorted((*listed, *added)))


def explain_furniture(document: Document) -> tuple[Finding, ...]:
    """Returns the page furniture in text order, each with the rule that found it.

    First the parts of lines, then lines that show themselves, then the rest by their place.
    """
    parts = _find_parts(document)
    lines = _lines_without(document, parts)
    found = [finding for row in parts for finding in row]
    rest, leads, taken = [], [], []
    for line in lines:
        kind, name = _first_rule_of_line(line)
        if kind:
            found.append(Finding(Furniture(line.span, kind), name))
            taken.append(line.row)
            leads += [line.row] if leads_in(line) else []
        else:
            rest.append(line)
    linked = find_linked(rest, leads) | find_trailing(rest, taken)
    found += _find_by_place(Page(tuple(rest), linked))
    return tuple(_stamps_as_labels(document, sorted(found)))


def _find_parts(document: Document) -> list[list[Finding]]:
    """Returns for each line of the file the furniture that shares it with a sentence."""
    rows, seen = [], 0
    for line in document.lines:
        text = document.slice(line)
        seen += bool(text.strip())
        row: list[Finding] = []
        for kind, rule in PART_RULES:
            earlier = tuple(row)
            for start, end in rule(text, seen <= _NEAR_TOP):
                span = document.trim(Span(line.start + start, line.start + end))
                if not any(span.overlap(other.furniture.span) for other in earlier):
                    row.append(Finding(Furniture(span, kind), rule.__name__))
        rows.append(row)
    return rows


def _lines_without(document: Document, parts: Sequence[list[Finding]]) -> Iterator[PageLine]:
    """Yields the lines that hold something beside the parts, cut free of those at their ends."""
    for row, line in enumerate(document.lines):
        span = _free_of(document, document.trim(line), sorted(parts[row]))
        if span:
            below = parts[row + 1] if row + 1 < len(parts) else []
            signed = any(f.furniture.kind == "signature" for f in (*parts[row], *below))
            yield PageLine(span, document.slice(span), row, signed)


def _free_of(document: Document, span: Span, parts: Sequence[Finding]) -> Span:
    """Returns what of a span is left without the parts at its ends and the space beside them."""
    text, start, end = document.text, span.start, span.end
    for part in parts:
        if part.furniture.span.start == start:
            start = part.furniture.span.end
            while start < end and text[start].isspace():
                start += 1
    for part in reversed(parts):
        if part.furniture.span.end == end and start < end:
            end = part.furniture.span.start
            while start < end and text[end - 1].isspace():
                end -= 1
    return Span(start, end)


def _first_rule_of_line(line: PageLine) -> tuple[str, str]:
    if line.is_tweet or not is_short_enough(line):
        return "", ""
    hits = ((kind, rule.__name__) for kind, rule in LINE_RULES if rule(line))
    return next(hits, ("", ""))


def _stamps_as_labels(document: Document, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yields the findings; a clock in the furniture right below the headline dates the article.

    A subheading of one line may stand between, or what else there is above the first paragraph.
    Above the headline it may be the page's own clock, which shows when the page was copied.
    """
    below = False
    for finding, before in zip(found, (None, *found), strict=False):
        kind = finding.furniture.kind
        below = kind == "headline" or (below and _follows(document, before, finding))
        if kind == "clock" and (below or _leads_into_text(document, finding.furniture.span)):
            yield Finding(Furniture(finding.furniture.span, "label"), "stamp_below_headline")
        else:
            yield finding


def _leads_into_text(document: Document, span: Span) -> bool:
    """True for a line in the head of a page, not the first, with a paragraph right below it."""
    row = document.position(span.start)[0] - 1
    if not 0 < row < _HEAD_LINES:
        return False
    lines = [document.slice(line).strip() for line in document.lines[: row + 3]]
    below = next(filter(None, lines[row + 1 :]), "")
    return _is_paragraph(below) and not any(map(_is_paragraph, lines[:row]))


def _is_paragraph(line: str) -> bool:
    return line.endswith(_ENDS) and len(line.split()) >= _SHORT


def _follows(document: Document, before: Finding | None, finding: Finding) -> bool:
    """True for what stands right below another, or below a headline and one line more."""
    if before is None:
        return False
    start, end = before.furniture.span.end, finding.furniture.span.start
    between = document.text[start : min(end, start + _LONGEST_DECK)].strip()
    is_deck = before.furniture.kind == "headline" and end - start < _LONGEST_DECK
    return end <= start + 3 or (is_deck and "\n" not in between)


def _find_by_place(page: Page) -> Iterator[Finding]:
    for index, line in enumerate(page.lines):
        hits = ((kind, rule.__name__) for kind, rule in PLACE_RULES if rule(page, index))
        kind, name = next(hits, ("", ""))
        if kind:
            yield Finding(Furniture(line.span, kind), name)

"""Lines at the top of a page that name whose speech it prints."""

from __future__ import annotations

import re

from build_scripts.text.document import Document, Span

_KIND = (
    r"(?:speech|statement|address|remarks|keynote|intervention|message|letter|lecture|testimony|"
    r"toast|homily|sermon|comments)"
)
# `Opening remarks by the minister`, `Statement to the House from Ana Lima`.
_BY = re.compile(
    rf"\W*(?:[\w’'-]+ ){{0,4}}{_KIND}\b(?: (?:\w+ ){{0,6}}?(?:delivered |given |made )?)?"
    rf" ?(?:by|of|from)\b",
    re.IGNORECASE,
)
# `President Lima's speech at the summit`, `Ana Lima: Remarks to the council`.
_OWNED = re.compile(
    rf"\W*[A-Z][^:?!\n]{{2,80}}(?:['’]s?|:) (?:\w+ ){{0,3}}{_KIND}(?: (?:to|at|on|in|before|during|"
    rf"for|following|after)\b|\W*$)",
    re.IGNORECASE,
)
# The line below a title that only tells the occasion.
_AUTHOR = re.compile(r"\W*(?:(?:delivered|given|made) )?by\b|\W*(?:delivered by|speaker)\W", re.I)
_TITLE = re.compile(rf"\W*(?:[\w’'-]+ ){{0,4}}{_KIND}\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«][^\"”»]*[\"”»]")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_FEWEST = 3
_TOP_LINES = 4
_LONGEST = 300


def find_speaker_lines(document: Document) -> tuple[Span, ...]:
    """Returns the lines near the top that name the speaker of what the page prints, in order.

    A title does, and a line below one: `by H.E. Ana Lima`. None on the page of a report, which
    says `I` and `we` in quotation marks alone.
    """
    lines = [span for line in document.lines if (span := document.trim(line))][:_TOP_LINES]
    texts = [document.slice(span) for span in lines if len(span) <= _LONGEST]
    found, is_below = [], False
    for span, text in zip(lines, texts, strict=False):
        if _BY.match(text) or _OWNED.match(text) or (is_below and _AUTHOR.match(text)):
            found.append(span)
        is_below = is_below or bool(_TITLE.match(text))
    if not found or len(_OWN.findall(_QUOTED.sub("", document.text))) < _FEWEST:
        return ()
    return tuple(found)

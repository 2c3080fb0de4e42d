"""Lines at the top of a page that name whose speech it prints."""

from __future__ import annotations

import re

from build_scripts.text.document import Document, Span

_KIND = (
    r"(?:speech|statement|address|remarks|keynote|intervention|message|letter|lecture|testimony|"
    r"toast|homily|sermon|comments)"
)
# What may follow it in a title, and in no headline that tells what a speech does.
_WHERE = r"(?: (?:to|at|on|in|before|during|for|following|after)\b|\W*$)"
# `Opening remarks by the minister`, `Statement to the House from Ana Lima`.
_BY = re.compile(
    rf"\W*(?:[\w’'-]+ ){{0,4}}{_KIND}\b(?: (?:\w+ ){{0,6}}?(?:delivered |given |made )?)?"
    rf" ?(?:by|of|from)\b",
    re.IGNORECASE,
)
# `President Lima's speech at the summit`, `Ana Lima: Remarks to the council`.
_OWNED = re.compile(
    rf"\W*[A-Z][^:?!\n]{{2,80}}(?:['’]s?|:) (?:\w+ ){{0,3}}{_KIND}{_WHERE}",
    re.IGNORECASE,
)
# The line below a title that only tells the occasion: `By Ana Lima, Minister of Trade`.
_AUTHOR = re.compile(
    r"\W*(?:delivered |given |made )?by\b[^\n]{3,60}(?:,|\b(?:minister|president|"
    r"ambassador|mr|ms|mrs|dr|h\.?e|hon)\b)|\W*(?:delivered by|speaker)\W",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"\W*(?:[\w’'-]+ ){{0,4}}{_KIND}{_WHERE}", re.IGNORECASE)
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
    found, is_below = [], False
    for span in (row for row in lines if len(row) <= _LONGEST):
        text = document.slice(span)
        if _BY.match(text) or _OWNED.match(text) or (is_below and _AUTHOR.match(text)):
            found.append(span)
        is_below = is_below or bool(_TITLE.match(text))
    if not found or len(_OWN.findall(_QUOTED.sub("", document.text))) < _FEWEST:
        return ()
    return tuple(found)

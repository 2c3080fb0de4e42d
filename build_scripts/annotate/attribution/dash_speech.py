"""Speech behind a dash, as papers of Norway, Spain or France print it: `– We stay, says X.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.marks import Quotation
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture

_DASH = re.compile(r"\s{0,8}[–—―-]\s{0,3}(?=[^\W\d_])")
# Where the speech ends: a comma, dash or end mark, and an inverted verb of saying behind it.
_SAYS = re.compile(
    r"(?:[,!?…]\s{1,3}|[,.!?…]?\s{1,3}[–—―-]\s?)(?=(?:(?:he|she|they)\s+)?(?:says?|said|adds?|added|explains?|explained|"
    r"tells?|told|writes?|wrote|states?|stated|believes?|thinks?|stresse[sd]|stress|notes?|noted|"
    r"emphasi[sz]e[sd]?|points? out|pointed out|comments?|commented|concludes?|concluded|confirms?|"
    r"confirmed|replies|replied|answers?|answered|declares?|declared|insists?|insisted|argues?|"
    r"argued|claims?|claimed|warns?|warned|continues|continued|remarks|remarked|admits|admitted)\b"
    r"(?!\s{1,3}that\b))"
)
_SHORTEST = 3


def find_dash_speeches(document: Document, furniture: Sequence[Furniture]) -> Iterator[Quotation]:
    """Yields the lines that a dash opens, up to who says them, where one of them tells who.

    A list of items tells nobody; so lines without a speaker count only right below another such
    line or below a line of text.
    """
    taken = {document.position(row.span.start)[0] for row in furniture}
    lines = [
        (match.end(), line)
        for number, line in enumerate(document.lines, 1)
        if number not in taken and (match := _DASH.match(document.text, line.start, line.end))
    ]
    ends = [_end_of(document, start, line) for start, line in lines]
    if not any(end is not None for end in ends):
        return
    for (start, line), end in zip(lines, ends, strict=True):
        text = document.text[start : line.end].rstrip()
        if end is None and not text.endswith((".", "!", "?", "…")):
            continue
        stop = start + len(text) if end is None else end
        if len(document.text[start:stop].split()) >= _SHORTEST and '"' not in text[:2]:
            yield Quotation(Span(line.start, stop), (Span(start, stop),), False)


def is_behind_dash(document: Document, speech: Quotation) -> bool:
    """True for speech that a dash opens and no mark."""
    return bool(_DASH.match(document.text, speech.span.start, speech.span.start + 8))


def _end_of(document: Document, start: int, line: Span) -> int | None:
    """Returns where the words end before the last verb of saying on a line, or None."""
    matches = list(_SAYS.finditer(document.text, start, line.end))
    if not matches:
        return None
    end = matches[-1].start()
    return end + (document.text[end] in ".!?…")

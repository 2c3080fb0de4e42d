"""Whether a page is a paper, such as a communique: its title, or the head of an office's sheet."""

from __future__ import annotations

import re
from itertools import islice

from build_scripts.annotate.lexicon import once_a_lexicon
from build_scripts.annotate.phrases import any_of, phrases_at
from build_scripts.text.document import Document

_TOP_LINES, _LONGEST = 8, 300
_LONGEST_REST = 100
# What may stand behind a short title: `No. 12`, `on the raid`.
_NUMBER = r"\W{0,4}(?:n(?:o|r|umber|º|°)?\W{0,4})?[\d/-]\S*"
_ABOUT = r"\s+(?:on|of|by|from|regarding|concerning)\b.*"


def is_paper(document: Document) -> bool:
    """True for a page whose every line is its author's word, as its first lines tell.

    The report of a paper has a headline, which goes on with what the paper does.
    """
    lines = (span for line in document.lines if (span := document.trim(line)))
    top = islice(lines, _TOP_LINES)
    return any(is_title_of_paper(document.slice(row)) for row in top if len(row) <= _LONGEST)


def is_title_of_paper(line: str) -> bool:
    """True for `PRESS RELEASE No. 12`, `Statement on the raid`, `MINISTRY OF FOREIGN AFFAIRS`."""
    return is_head_of_office(line) or bool(_titles().fullmatch(line))


def is_head_of_office(line: str) -> bool:
    """True for `MINISTRY OF FOREIGN AFFAIRS`, the head of an office's sheet."""
    return line == line.upper() and bool(_heads().match(line.lower()))


@once_a_lexicon
def _titles() -> re.Pattern[str]:
    before, kinds, short, verbs = (
        any_of(phrases_at("papers", key))
        for key in ("before_titles", "titles", "short_titles", "headline_verbs")
    )
    return re.compile(
        rf"\W*(?:(?-i:[A-Z]{{2,8}}) )?(?:{before}\s+){{0,3}}"
        rf"(?:{kinds}(?!\s+{verbs}).{{0,{_LONGEST_REST}}}(?<![.!?])|"
        rf"{short}(?:{_NUMBER}|{_ABOUT})?\W*)",
        re.IGNORECASE,
    )


@once_a_lexicon
def _heads() -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(phrases_at('papers', 'heads'))}")

"""Examples of the cue lexicon, drawn as `[who] *said* that {what}`, and how they are read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_scripts.annotate.attribution.attributions import find_attributions
from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.annotate.marks import Attribution
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.text.document import Document, Span

_MARKS = re.compile(r"[\[\]{}*]")
# Which signs of an example hold which role.
ROLES = {
    "source": re.compile(r"\[([^\[\]]*)\]"),
    "cue": re.compile(r"\*([^*]*)\*"),
    "content": re.compile(r"\{([^{}]*)\}"),
}

Words = dict[str, tuple[str, ...]]


def plain(example: str) -> str:
    """Returns an example without its marks."""
    return _MARKS.sub("", example)


def expected_of(example: str) -> Words:
    """Returns the words of each role, as an example marks them."""
    return {
        role: tuple(plain(words) for words in pattern.findall(example))
        for role, pattern in ROLES.items()
    }


def read_examples(examples: Iterable[str]) -> dict[str, list[tuple[Attribution, Words]]]:
    """Returns the attributions in each example, all of them parsed in one go."""
    rows = sorted(set(examples))
    texts = [plain(row) for row in rows]
    document = Document("examples.txt", "\n\n".join(texts), "")
    spans, start = [], 0
    for text in texts:
        spans.append(Span(start, start + len(text)))
        start += len(text) + 2
    parsed = parse_sentences(document, spans)
    found = find_attributions(document, parsed, find_quotations(document, ()), (), (), ())
    return {
        row: [(one, _words(document, one)) for one in found if span.covers(one.content[0])]
        for row, span in zip(rows, spans, strict=True)
    }


def _words(document: Document, row: Attribution) -> Words:
    return {role: tuple(map(document.slice, getattr(row, role))) for role in ROLES}

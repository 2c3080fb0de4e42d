"""The labels of a printed talk: who speaks, with a colon, at the start of a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_scripts.text.document import Document, Span

# `[00:12] `, `**`, `- `: what may stand before a label.
_LEAD = r"\s*(?:[-–—•]\s*|\*{1,2})?(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?"
# `Q:`, `Ana Lima:`, `MS. LIMA (Peru):`, `Ana Lima, the Harbour Post:`; `A.` and `Q.` alike, and
# `Ana Lima (S&D). – ` of a verbatim report.
_LABEL = re.compile(
    rf"{_LEAD}((?P<name>[^:\n]{{1,80}}):|(?P<letter>[QA])\.|"
    rf"(?P<verbatim>[^:\n.?!]{{3,70}}[^:\n.?! ])\.\s?[–—])\*{{0,2}}(?=\s|$)"
)
_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_WORDS = re.compile(r"[\w.’'&-]+(?:[ ,/]+[\w.’'&-]+){0,8}")
_SMALL = frozenset("of the and for to in on at by a de del da di du al el la le von bin".split())
_FEWEST_LABELS = 3
# Of the words of a name that stands alone above what is said.
_MOST_ALONE = 6
_ENDS = tuple('.?!…"”)')


def find_turn_labels(document: Document) -> tuple[Span, ...]:
    """Returns the labels with their colons, in text order; none where the page is no talk.

    A talk has three labels at least, and somebody in it speaks twice. Where none has a colon,
    two names or more in capitals on lines of their own are labels.
    """
    found = [span for line in document.lines if (span := _label_in(document, line))]
    if not _is_talk(document, found):
        found = list(_find_lone(document))
        found = found if len(set(map(document.slice, found))) > 1 else []
    return tuple(found) if _is_talk(document, found) else ()


def _is_talk(document: Document, labels: Sequence[Span]) -> bool:
    uses = Counter(name_in_label(document.slice(span)) for span in labels)
    return len(labels) >= _FEWEST_LABELS and max(uses.values()) > 1


def _find_lone(document: Document) -> Iterator[Span]:
    """Yields the lines that are a name in capitals alone, right above a line of words."""
    for line, below in pairwise(document.lines):
        span = document.trim(line)
        name = name_in_label(document.slice(span))
        if name.isupper() and len(name) > 1 and len(name.split()) <= _MOST_ALONE:
            says = document.slice(below).strip()
            if _is_name(document.slice(span)) and says[-1:] in _ENDS and not says.isupper():
                yield span


def name_in_label(label: str) -> str:
    """Returns a label without its colon and without what stands beside the name.

    `Ana Lima` of `Ana Lima, the Harbour Post:` and of `Ana Lima (Peru):`.
    """
    return _ASIDE.sub("", label).partition(",")[0].strip(" .:–—")


def _label_in(document: Document, line: Span) -> Span | None:
    match = _LABEL.match(document.text, line.start, line.end)
    if match is None:
        return None
    # In a verbatim report `on behalf of the Renew Group` may stand behind the name.
    name = match["name"] or (match["verbatim"] or "").partition(",")[0]
    if name and not _is_name(name):
        return None
    return Span(*match.span(1))


def _is_name(printed: str) -> bool:
    """True for words with capitals, and small ones between them: `The Mayor of Lima (Peru)`."""
    bare = _ASIDE.sub("", printed).strip()
    if not _WORDS.fullmatch(bare):
        return False
    words = re.split(r"[ ,/]+", bare)
    return words[0][:1].isupper() and all(w[:1].isupper() or w in _SMALL for w in words)

"""The labels of a printed talk: who speaks, with a colon, at the start of a line."""

from __future__ import annotations

import re
from collections import Counter

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


def find_turn_labels(document: Document) -> tuple[Span, ...]:
    """Returns the labels with their colons, in text order; none where the page is no talk.

    A talk has three labels at least, and somebody in it speaks twice.
    """
    found = [span for line in document.lines if (span := _label_in(document, line))]
    uses = Counter(name_in_label(document.slice(span)) for span in found)
    is_talk = len(found) >= _FEWEST_LABELS and max(uses.values()) > 1
    return tuple(found) if is_talk else ()


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

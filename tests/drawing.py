"""Texts with the expectation drawn in: `<source>Ana Lima</source> <cue>said</cue> <content>…`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.annotate.actors.mentions import find_mentions
from build_scripts.annotate.attribution.attributions import find_attributions
from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.annotate.dates.docdate import find_document_date
from build_scripts.annotate.dates.timex import find_timexes
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import find_furniture
from build_scripts.text.sentences import find_sentences

_TAG = re.compile(r"</?(source|cue|content)>")
_EDGES = " \t\n,;:.!?-–—…\"'“”„«»"


@dataclass(frozen=True)
class Drawn:
    """A text without its tags, and the words that stood between them, by role."""

    document: Document
    words: dict[str, tuple[str, ...]]


def read_drawn(drawn: str) -> Drawn:
    """Returns the text of a case and what is expected of it; marks at the ends do not count."""
    words: dict[str, list[str]] = {"source": [], "cue": [], "content": []}
    for role in words:
        inner = re.findall(rf"<{role}>(.*?)</{role}>", drawn, re.DOTALL)
        words[role] = [_TAG.sub("", text).strip(_EDGES) for text in inner]
    text = _TAG.sub("", drawn)
    return Drawn(Document("article.txt", text, ""), {k: tuple(v) for k, v in words.items()})


def annotate(document: Document) -> Annotation:
    """Returns the marks that attribution reads and gives: all but the events."""
    furniture = find_furniture(document)
    sentences = find_sentences(document, furniture)
    parsed = parse_sentences(document, sentences)
    quotations = find_quotations(document, furniture)
    actors, mentions = find_mentions(document, parsed, furniture, quotations, ())
    date = find_document_date(document, furniture)
    return Annotation(
        document=document,
        date=date,
        furniture=furniture,
        sentences=sentences,
        actors=actors,
        mentions=mentions,
        quotations=quotations,
        timexes=find_timexes(document, sentences, furniture, date),
        attributions=find_attributions(document, parsed, quotations, actors, mentions, furniture),
        events=(),
    )


def annotate_text(text: str) -> Annotation:
    """Returns the marks on a text."""
    return annotate(Document("article.txt", text, ""))


def words_of(document: Document, row: Attribution) -> dict[str, tuple[str, ...]]:
    """Returns the words of an attribution by role, bare of marks at their ends."""

    def bare(spans: tuple[Span, ...]) -> tuple[str, ...]:
        return tuple(document.slice(span).strip(_EDGES) for span in spans)

    return {"source": bare(row.source), "cue": bare(row.cue), "content": bare(row.content)}


def find_drawn(drawn: str) -> tuple[Attribution | None, list[dict[str, tuple[str, ...]]]]:
    """Returns the attribution that is drawn in a text, or None, and the words of all of them."""
    case = read_drawn(drawn)
    rows = annotate(case.document).attributions
    found = [words_of(case.document, row) for row in rows]
    hit = next((row for row, words in zip(rows, found, strict=True) if words == case.words), None)
    return hit, found

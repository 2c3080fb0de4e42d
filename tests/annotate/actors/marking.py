"""Texts with the expected mentions drawn in them: `[Belgrade|serbia] rejected the plan.`"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.annotate.actors.mentions import find_mentions
from build_scripts.annotate.attribution.quotations import find_quotations
from build_scripts.annotate.marks import Mention, NamedActor
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.text.document import Document
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences

_MARK = re.compile(r"\[([^|\]]+)\|([a-z0-9-]+)\]")

Found = tuple[tuple[NamedActor, ...], tuple[Mention, ...]]


def read_mentions(
    document: Document,
    known: Sequence[NamedActor] = (),
    furniture: tuple[Furniture, ...] | None = None,
) -> Found:
    """Returns what the finder of mentions makes of a document and its own furniture."""
    marked = find_furniture(document) if furniture is None else furniture
    parsed = parse_sentences(document, find_sentences(document, marked))
    return find_mentions(document, parsed, marked, find_quotations(document, marked), known)


def plain(drawn: str) -> str:
    """Returns a text without its marks."""
    return _MARK.sub(r"\1", drawn)


def read_text(text: str, known: Sequence[NamedActor] = ()) -> Found:
    """Returns the actors and mentions of a text that is all sentences."""
    return read_mentions(Document("text", text, ""), known, ())


def draw(drawn: str, known: Sequence[NamedActor] = ()) -> str:
    """Returns the text of `drawn` with the mentions that are found in it."""
    text = plain(drawn)
    _, mentions = read_text(text, known)
    parts, at = [], 0
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        parts += [text[at:start], f"[{text[start:end]}|{mention.actor}]"]
        at = end
    return "".join([*parts, text[at:]])


def actors_of(text: str, known: Sequence[NamedActor] = ()) -> dict[str, NamedActor]:
    """Returns the actors of a text by their ids."""
    return {actor.id: actor for actor in read_text(text, known)[0]}

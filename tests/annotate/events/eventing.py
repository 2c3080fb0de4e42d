"""Events in a text with its actors drawn in it: `{Ana Lima} met {Oran Reed}.`"""

from __future__ import annotations

import re

from build_scripts.annotate.dates.timex import find_timexes
from build_scripts.annotate.events.events import find_events
from build_scripts.annotate.marks import DocumentDate, EventMark, Mention
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.sentences import find_sentences

TUESDAY = DocumentDate("2022-01-18", "stated")


def read_drawn(drawn: str) -> tuple[Document, list[Mention]]:
    """Returns the text without its braces, and a mention for each pair."""
    text, mentions = "", []
    for part in re.split(r"(\{.*?\})", drawn):
        words = part.strip("{}")
        if part.startswith("{"):
            actor = re.sub(r"\W+", "-", words.lower())
            mentions.append(Mention(Span(len(text), len(text) + len(words)), actor, "name"))
        text += words
    return Document("article.txt", text, ""), mentions


def mark(drawn: str, furniture: tuple[Furniture, ...] = ()) -> tuple[Document, list[EventMark]]:
    """Returns the text of a case and its events."""
    document, mentions = read_drawn(drawn)
    sentences = find_sentences(document, furniture)
    timexes = find_timexes(document, sentences, furniture, TUESDAY)
    parsed = parse_sentences(document, sentences)
    return document, list(find_events(document, parsed, mentions, timexes, (), furniture))


def told(drawn: str) -> list[str]:
    """Returns `trigger: TYPE status, source > target` of each event but for speech acts."""
    document, events = mark(drawn)
    return [
        f"{document.slice(event.trigger)}: {event.type} {event.status}, "
        f"{' '.join(event.source) or '-'} > {' '.join(event.target) or '-'}"
        for event in events
        if not event.rule.startswith("speech-act")
    ]

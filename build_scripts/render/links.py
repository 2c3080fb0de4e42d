"""Where a card's page is, and how a page and its words are linked to."""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encode

from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Source
from build_scripts.cards.vocabulary import Topic
from build_scripts.text.document import Span

FOLDERS: dict[type, str] = {
    Source: "sources",
    Actor: "actors",
    Event: "events",
    Position: "positions",
    RedLine: "red-lines",
    Topic: "topics",
}
# A text fragment of more words than this is given by its first and its last words.
_WHOLE_WORDS = 12
_EDGE_WORDS = 5
_WORD = re.compile(r"\S+")


def page_path(card: Card | Topic) -> str:
    """Returns the path of a card's page below docs/, without its ending."""
    return f"{FOLDERS[type(card)]}/{card.id}"


def way_up(path: str) -> str:
    """Returns what leads from a page to the root of the site: `../` for each folder."""
    return "../" * path.count("/")


def fragment_of(span: Span) -> str:
    """Returns the id of a passage on its source's page."""
    return f"e-{span.start}-{span.end}"


def live_link(url: str, quote: str) -> str:
    """Returns the address of a page outside that opens it at the quoted words.

    The directive follows the rules for text fragments: percent-encoded, with dashes, commas and
    ampersands encoded too, and a long quote given as `start,end`.
    """
    words = _WORD.findall(quote)
    parts = [words]
    if len(words) > _WHOLE_WORDS:
        parts = [words[:_EDGE_WORDS], words[-_EDGE_WORDS:]]
    text = ",".join(_encode(" ".join(part)) for part in parts)
    return f"{url}{':~:' if '#' in url else '#:~:'}text={text}"


def _encode(text: str) -> str:
    return percent_encode(text, safe="").replace("-", "%2D")

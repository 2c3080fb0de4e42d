"""The Atom feed of what was added to the facts, changed in them and withdrawn.

Every id is made of the record's name, and an entry's of its card's id and the day too, so that it
stays when the site moves. Links are whole where the site's address is known, and else relative to
the feed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.model import Card, Change, Event, Position, RedLine
from build_scripts.render.claims import title_of
from build_scripts.render.links import page_path
from build_scripts.render.markup import as_line
from build_scripts.render.record import Record
from build_scripts.render.words import in_words

FEED = "feed.xml"
# So many of the newest entries are in the feed; all changes are on their page.
ENTRIES = 100
_EMPTY = "1970-01-01"


def render_feed(record: Record, name: str, address: str = "") -> str:
    """Returns the feed of the site `name`, newest changes first; `address` is where it is."""
    base = address.rstrip("/") + "/" if address else ""
    rows = find_changes(record)[:ENTRIES]
    updated = _moment(rows[0][0].date if rows else _EMPTY)
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{_urn(name)}</id>",
        f"<title>{escape(as_line(name))}: changes</title>",
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(as_line(name))}</name></author>",
        f'<link rel="self" href={quoteattr(base + FEED)}/>',
        f'<link rel="alternate" href={quoteattr(base + "changes.html")}/>',
    ]
    entries = [line for row in rows for line in _entry(record, row, name, base)]
    return "\n".join([*head, *entries, "</feed>"]) + "\n"


def find_changes(record: Record) -> list[tuple[Change, Card]]:
    """Returns every change of a fact, newest first; drafts are left out."""
    rows = [
        (change, card)
        for card in record.base.cards()
        if isinstance(card, Event | Position | RedLine) and card.review != "draft"
        for change in card.history
    ]
    rows.sort(key=lambda row: row[1].id)
    rows.sort(key=lambda row: _moment(row[0].date), reverse=True)
    return rows


def _entry(record: Record, row: tuple[Change, Card], name: str, base: str) -> Iterator[str]:
    change, card = row
    title = as_line(title_of(record, card))
    what = in_words("change", change.change)
    told = [in_words("kind", card.kind_name), *([change.note] if change.note else [])]
    if card.withdrawn is not None and change.change == "withdrawn":
        told.append(card.withdrawn.reason)
        successor = card.withdrawn.successor
        told += [f"In its place: {title_of(record, record.node(successor))}"] if successor else []
    yield "<entry>"
    yield f"<id>{_urn(name, card.id, change.date, change.change, *_turn(card, change))}</id>"
    yield f"<title>{escape(f'{what.capitalize()}: {title}')}</title>"
    yield f"<updated>{_moment(change.date)}</updated>"
    yield f'<link rel="alternate" href={quoteattr(f"{base}{page_path(card)}.html")}/>'
    yield f'<category term="{change.change}"/>'
    yield f"<summary>{escape(as_line('. '.join(told)))}</summary>"
    yield "</entry>"


def _turn(card: Card, change: Change) -> list[str]:
    """Returns how many equal changes of the day stand before this one; nothing for the first."""
    before = card.history[: next(n for n, row in enumerate(card.history) if row is change)]
    same = sum((row.date, row.change) == (change.date, change.change) for row in before)
    return [str(same)] if same else []


def _urn(*parts: str) -> str:
    """Returns a name that is the same for the same parts, on every machine and for ever."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, 'factcards:' + '/'.join(parts))}"


def _moment(date: str) -> str:
    """Returns the first day of a date as Atom writes it; one that is open has none of its own."""
    day = parse_edtf(date).earliest
    return f"{day.isoformat() if day else _EMPTY}T00:00:00Z"

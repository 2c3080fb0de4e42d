"""How a card is cited: as a line of text, and as an entry for BibTeX."""

from __future__ import annotations

import re

from build_scripts.cards.model import Card
from build_scripts.render.claims import sources_of, title_of
from build_scripts.render.markup import as_line
from build_scripts.render.record import Record, newest_change

_SPECIAL = re.compile(r"[\\{}$&%#_^~]")
_ESCAPED = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def cite_plain(record: Record, card: Card, site: str, address: str) -> str:
    """Returns one line: the card, the site it is on, its state, what it rests on, its address."""
    articles = "; ".join(record.base.sources[id].label for id in _sources(card))
    rests = f" Rests on: {articles}." if articles else ""
    title = as_line(title_of(record, card)).rstrip(".")
    return f"“{title}.” {site}, card {card.id}, as of {_state(card)}.{rests} {address}"


def cite_bibtex(record: Record, card: Card, site: str, address: str) -> str:
    """Returns an entry of type misc; signs that mean something to TeX are escaped."""
    articles = "; ".join(record.base.sources[id].label for id in _sources(card))
    rows = {
        "title": f"{{{_tex(title_of(record, card))}}}",
        "year": _state(card)[:4],
        "howpublished": _tex(site),
        "note": _tex(f"Card {card.id}, as of {_state(card)}. Rests on: {articles}")
        if articles
        else _tex(f"Card {card.id}, as of {_state(card)}"),
        "url": re.sub(r"[{}\\\s]", "", address),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in rows.items())
    return f"@misc{{{card.id},\n{lines}\n}}"


def _sources(card: Card) -> tuple[str, ...]:
    return sources_of(card) if hasattr(card, "evidence") else ()  # type: ignore[arg-type]


def _state(card: Card) -> str:
    return newest_change([card])


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPED.get(sign[0], "\\" + sign[0]), as_line(text))

"""Which cards are known to be sound: nothing has changed of what they were judged by.

The rules about one card look at the card, at the articles, at sources, actors and topics, and at
which ids there are. Where all of that is as it was, a card with the same text is as sound as it
was. The rules that compare facts with each other are held by all cards every time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.cards.factbase import FactBase
from build_scripts.files import read_sealed, write_sealed


@dataclass(frozen=True)
class Sound:
    """A record without errors: a hash over what all cards are judged by, and one of each card.

    `code` stands for the rules themselves.
    """

    code: str = ""
    shared: str = ""
    cards: Mapping[str, str] = field(default_factory=dict)


def sound_of(fact_base: FactBase, code: str) -> Sound:
    """Returns what is to be remembered of a record in which the checks find no error."""
    cards = {id: _hash([entry.file.text]) for id, entry in fact_base.entries.items()}
    return Sound(code, _hash(_shared(fact_base, cards)), cards)


def find_sound(now: Sound, before: Sound) -> frozenset[str]:
    """Returns the ids of the cards that need not be judged again by the rules about one card."""
    if (now.code, now.shared) != (before.code, before.shared):
        return frozenset()
    return frozenset(id for id, text in now.cards.items() if before.cards.get(id) == text)


def read_sound(path: Path) -> Sound:
    """Returns what is remembered; nothing where that is lost or damaged."""
    try:
        code, shared, cards = read_sealed(path)
        return Sound(code, shared, dict(cards))
    except (OSError, ValueError, TypeError):
        return Sound()


def write_sound(path: Path, sound: Sound) -> None:
    """Writes what is to be remembered."""
    write_sealed(path, (sound.code, sound.shared, sound.cards))


def _shared(fact_base: FactBase, cards: Mapping[str, str]) -> Iterable[str]:
    """Yields what rules about one card look at beside the card."""
    yield repr(sorted(fact_base.failed))
    yield repr(fact_base.problems)
    yield from (f"{id} {entry.path}" for id, entry in fact_base.entries.items())
    yield from (f"{id} {cards[id]}" for id in (*fact_base.sources, *fact_base.actors))
    yield from (f"{id} {document.sha256}" for id, document in fact_base.documents.items())
    for file in (fact_base.vocabulary, fact_base.rejections):
        yield "" if file is None else file.text


def _hash(texts: Iterable[str]) -> str:
    total = hashlib.blake2b(digest_size=16)
    for text in texts:
        total.update(f"{len(text)} {text}".encode())
    return total.hexdigest()

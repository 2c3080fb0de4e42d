"""Ids of new cards: minted once, from a date and plain words, unique in the record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from build_scripts.cards.file_names import is_device

_LONGEST = 70
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def mint_id(taken: Collection[str], *words: str | None) -> str:
    """Returns an id of these words; a number is added where the plain one is taken.

    Words that begin with those before them say it once: sorland, `Sorland will not allow`.
    """
    parts: list[str] = []
    for part in (_slug(word) for word in words if word is not None):
        known = f"{parts[-1]}-" if parts else ""
        parts += [part.removeprefix(known)] if part else []
    stem = "-".join(parts)[:_LONGEST].rstrip("-") or "unnamed"
    name, number = stem, 2
    while name in taken or is_device(name):
        name, number = f"{stem}-{number}", number + 1
    return name


def date_word(date: str | None) -> str:
    """Returns the first day, month or year of an EDTF date as an id begins, or `undated`."""
    plain = (date or "").split("/")[0].rstrip("~?%")
    return plain if _DAY.fullmatch(plain) else "undated"


def first_words(text: str, count: int) -> str:
    """Returns the first words of a text."""
    return " ".join(text.split()[:count])


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")

"""Whether a title or a first name tells a man or a woman."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.lexicon import read_lexicon, read_words, words_of
from build_scripts.annotate.words import fold


def gender_of_title(titles: str) -> str:
    """Returns male or female where the titles tell just one, else nothing."""
    table = read_lexicon("offices")["gender"]
    words = set(fold(titles).replace(".", "").split())
    rows = table.items() if isinstance(table, dict) else ()
    return _one([gender for gender, titled in rows if words & set(words_of(titled))])


def gender_of_key(key: str) -> str:
    """Returns what the noun of an unnamed person tells: `group:union spokesman` is a man."""
    return gender_of_title(key.partition(":")[2].replace("-", " ")) if _is_unnamed(key) else ""


def _is_unnamed(key: str) -> bool:
    return key.startswith(("group:", "office:"))


def gender_of_name(core: Sequence[str]) -> str:
    """Returns male or female where the first name tells it, else nothing."""
    first = core[0] if len(core) > 1 else ""
    return _one([key for key in ("male", "female") if first in read_words("names", f"{key}_names")])


def _one(found: Sequence[str]) -> str:
    return found[0] if len(found) == 1 else ""

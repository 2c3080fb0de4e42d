"""The words that stand on pages for the tokens of the card model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from build_scripts.yamlio import parse_yaml

# Scripts that tell the language of a name, and scripts that only tell that it is not English.
_SCRIPTS = (
    ("\u10a0", "\u10ff", "ka"), ("\u1c90", "\u1cbf", "ka"), ("\u0530", "\u058f", "hy"),
    ("\u0370", "\u03ff", "el"), ("\u0400", "\u04ff", "und-Cyrl"), ("\u0600", "\u06ff", "und-Arab"),
)  # fmt: skip
# Words that follow each other in one such script, in groups named by their script's place above.
_FOREIGN = re.compile(
    "|".join(
        rf"(?P<s{n}>[{first}-{last}]+(?:\s+[{first}-{last}]+)*)"
        for n, (first, last, _) in enumerate(_SCRIPTS)
    )
)
_PATH = Path(__file__).with_name("words.yml")


@lru_cache(maxsize=1)
def read_words() -> dict[str, dict[str, str]]:
    """Returns the words by list and token; read once from the file beside this module."""
    found = parse_yaml(_PATH.read_bytes(), _PATH.name).value
    return {
        name: {token: str(word) for token, word in rows.items()}
        for name, rows in found.items()
        if isinstance(rows, dict)
    }


def in_words(name: str, token: str) -> str:
    """Returns the words for `token` in the list `name`; raises KeyError when there are none."""
    return read_words()[name][token]


def count_of(number: int, one: str, many: str = "") -> str:
    """Returns a number with its noun: `1 fact`, `2 facts`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def language_of(text: str) -> str:
    """Returns the language tag of words in another script than Latin, or nothing."""
    for first, last, tag in _SCRIPTS:
        if any(first <= sign <= last for sign in text):
            return tag
    return ""


def split_languages(text: str) -> Iterator[tuple[str, str]]:
    """Yields (part, language tag) in order; words in Latin script have an empty tag."""
    at = 0
    for found in _FOREIGN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ""
        yield found[0], _SCRIPTS[int(str(found.lastgroup)[1:])][2]
        at = found.end()
    if at < len(text):
        yield text[at:], ""

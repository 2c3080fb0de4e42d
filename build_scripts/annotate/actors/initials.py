"""Names whose initials stand behind them in brackets: `Reporters Beyond Walls (RBW)`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.words import is_capital

_SMALL = frozenset("of for and the de des du da do of y e".split())
_FEWEST = 2
_MOST_WORDS = 10


def find_by_initials(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yields the first and the last word, with the one after, of each such name.

    The capitals of the short name are those of the words before it, in order; small words may
    stand between.
    """
    for at, word in enumerate(reading.words):
        capitals = [sign for sign in word.text if sign.isupper()]
        if reading.gap(at) != " (" or not word.text.isalpha() or reading.gap(at + 1)[:1] != ")":
            continue
        if len(capitals) < max(_FEWEST, len(word.text) / 2):
            continue
        first = _first_of(reading, at, capitals)
        if first is not None and not reading.hits_over(first, at):
            yield first, at


def _first_of(reading: Reading, last: int, capitals: list[str]) -> int | None:
    """Returns where the words begin that end at a word and bear these capitals, else None."""
    left = list(capitals)
    for at in range(last - 1, max(-1, last - 1 - _MOST_WORDS), -1):
        word = reading.word(at)
        if at < last - 1 and reading.gap(at + 1) not in (" ", "-"):
            return None
        if is_capital(word) and left and word[0] == left[-1]:
            left.pop()
        elif word not in _SMALL:
            return None
        if not left:
            return at
    return None

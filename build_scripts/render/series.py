"""A data file in pieces, one a card: a piece that is made of the same is the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from build_scripts.render.record import Record


@dataclass(frozen=True)
class Series:
    """A file: its head, its pieces with a joint between those that are not empty, its tail.

    `make` returns the piece of a key; what else decides the pieces stands in the head.
    """

    keys: Sequence[str]
    make: Callable[[Record, str], str]
    head: str = ""
    joint: str = ""
    tail: str = ""

    def text(self, record: Record) -> str:
        """Returns the whole file."""
        return self.joined(self.make(record, key) for key in self.keys)

    def joined(self, pieces: Iterable[str]) -> str:
        """Returns the whole file of its pieces."""
        return self.head + self.joint.join(filter(None, pieces)) + self.tail


def json_series(
    text: str, keys: Sequence[str], make: Callable[[Record, str], Iterable[str]]
) -> Series:
    """Returns the series of an indented JSON object that ends with an empty list: the pieces.

    `make` returns the values of a key as JSON with the same indent of one sign.
    """
    head = text.removesuffix("[]\n}\n")
    joint = ",\n  "

    def indented(record: Record, key: str) -> str:
        """Returns the elements of a key as they stand inside the list, two signs deep."""
        return joint.join(value.replace("\n", "\n  ") for value in make(record, key))

    if not keys:
        return Series(keys, indented, text)
    return Series(keys, indented, f"{head}[\n  ", joint, "\n ]\n}\n")

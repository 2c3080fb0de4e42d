"""What the finders hand on, and which of it stands."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.annotate.actors.reading import Reading
from build_scripts.text.document import Span


@dataclass(frozen=True)
class Find:
    """A place where an actor is named.

    `cover` takes in title and apposition: no other actor is found there. `actor` is the actor's
    key, None for a place that names nobody; `kind` is an unlisted actor's. A firm find, such as
    a name with its title, stands before any other.
    """

    span: Span
    cover: Span
    actor: str | None
    rule: str
    kind: str = ""
    is_firm: bool = False


def choose_finds(finds: Iterable[Find]) -> list[Find]:
    """Returns the finds that stand, in text order; a longer cover wins.

    A firm one wins first, and of two equally long ones the first given.
    """
    order = enumerate(finds)
    rows = sorted(order, key=lambda row: (not row[1].is_firm, -len(row[1].cover), row[0]))
    taken: list[tuple[int, int]] = []
    chosen = []
    for _, find in rows:
        at = bisect_left(taken, (find.cover.start, find.cover.end))
        before_ends = taken[at - 1][1] if at else -1
        after_starts = taken[at][0] if at < len(taken) else find.cover.end
        if before_ends <= find.cover.start and find.cover.end <= after_starts:
            insort(taken, (find.cover.start, find.cover.end))
            chosen.append(find)
    return sorted(chosen, key=lambda find: find.span)


def finds_by_reading(
    readings: Sequence[Reading], finds: Sequence[Find]
) -> Iterator[tuple[Reading, list[Find]]]:
    """Yields each piece of text with the finds in it, both in text order."""
    at = 0
    for reading in readings:
        rows = []
        while at < len(finds) and finds[at].span.start < reading.span.end:
            rows.append(finds[at])
            at += 1
        yield reading, rows

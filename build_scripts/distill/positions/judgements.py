"""What the attributions of an article are to one another: a judgement, or told inside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from build_scripts.annotate.marks import Attribution
from build_scripts.distill.positions.stances import JUDGING
from build_scripts.text.document import Span

# How many signs may stand between a saying and its judgement: `on Tuesday, calling it`.
_NEAR = 24


class Tellings:
    """The attributions of an article that may be positions, in text order.

    Each is compared only with those that stand near it, so that work grows with their number.
    """

    def __init__(self, rows: Sequence[Attribution]) -> None:
        """Puts them in order by where they judge and where they end."""
        self.rows = tuple(rows)
        judging = [
            (row.cue[0].start, number)
            for number, row in enumerate(self.rows)
            if row.cue and row.cue_lemma in JUDGING and row.rule == "direct_object"
        ]
        self._judging = sorted(judging)
        self._last = sorted((row.content[-1].start, n) for n, row in enumerate(self.rows))
        judged = (self.judgement_of(row) for row in self.rows)
        self._judgements = frozenset(id(row) for row in judged if row is not None)

    def judgement_of(self, row: Attribution) -> Attribution | None:
        """Returns the `calling it "unacceptable"` that follows on what the same source says."""
        if row.cue_lemma in JUDGING or not row.cue:
            return None
        end = max(span.end for span in (*row.content, *row.cue, *row.source))
        near = self._numbers(self._judging, Span(end, end + _NEAR + 1))
        return next((r for r in map(self.rows.__getitem__, near) if r.source == row.source), None)

    def is_judgement(self, row: Attribution) -> bool:
        """True for the judgement of another attribution."""
        return id(row) in self._judgements

    def told_in(self, row: Attribution) -> Iterator[Attribution]:
        """Yields the other attributions whose last words stand in an attribution's content."""
        for part in row.content:
            for number in self._numbers(self._last, part):
                other = self.rows[number]
                if other is not row and part.covers(other.content[-1]):
                    yield other

    @staticmethod
    def _numbers(places: Sequence[tuple[int, int]], span: Span) -> list[int]:
        """Returns the numbers of those that begin in a span, in text order of the attributions."""
        first = bisect_left(places, (span.start, -1))
        last = bisect_left(places, (span.end, -1))
        return sorted(number for _, number in places[first:last])

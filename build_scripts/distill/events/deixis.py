"""Whom `we`, `I` and `you` mean in an event that somebody tells: who speaks, and who is asked."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.annotate.events.events import UNKNOWN_FACTOR
from build_scripts.annotate.marks import Annotation, Attribution, EventMark
from build_scripts.distill.events.joining import with_actors
from build_scripts.distill.positions.holding import find_house

_OURS, _MINE, _YOURS = frozenset(("we", "us")), frozenset(("i", "me")), "you"
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
# How far behind a question its answer begins.
_ANSWERED = 800


@dataclass(frozen=True)
class Deixis:
    """The speakers of an article, by the words that are theirs."""

    annotation: Annotation

    def fill(self, mark: EventMark) -> EventMark:
        """Returns the mark with whom its pronouns mean.

        `We` are the house of who speaks, where the article tells one, and `I` the speaker. `You`
        of an interview's question is who answers it.
        """
        for part, span in mark.unnamed:
            word = self.annotation.document.slice(span).lower()
            meant = self._meant(word, mark) if word in _OURS | _MINE | {_YOURS} else None
            if meant is not None:
                mark = with_actors(mark, part, (meant,))
        return self._with_own_house(mark)

    def _meant(self, word: str, mark: EventMark) -> str | None:
        speaker = self._speaker_of(mark)
        if word == _YOURS:
            return None if speaker is not None else self._answerer_of(mark)
        if word in _MINE:
            return speaker
        return find_house(self.annotation, speaker) or speaker

    def _with_own_house(self, mark: EventMark) -> EventMark:
        """Returns what `we` do anywhere in the words of an event, with the house of who speaks."""
        if mark.participants or not _WE.search(self.annotation.document.slice(mark.span)):
            return mark
        house = find_house(self.annotation, self._speaker_of(mark))
        if house is None:
            return mark
        sure = min(1.0, round(mark.confidence / UNKNOWN_FACTOR, 3))
        return replace(mark, source=(house,), participants=(house,), confidence=sure)

    def _speaker_of(self, mark: EventMark) -> str | None:
        """Returns who utters the words of an event, of several the one nearest to them."""
        told = [
            (len(part), row.speaker)
            for row in self.annotation.attributions_over(mark.trigger)
            for part in row.content
            if row.speaker is not None and part.covers(mark.trigger)
        ]
        return min(told)[1] if told else None

    def _answerer_of(self, mark: EventMark) -> str | None:
        """Returns who speaks in the next turn of an interview, or None."""
        at = mark.trigger.end
        first = bisect_left(self._turns, at, key=_start_of)
        if first == len(self._turns) or _start_of(self._turns[first]) - at > _ANSWERED:
            return None
        return self._turns[first].speaker

    @cached_property
    def _turns(self) -> list[Attribution]:
        rows = (row for row in self.annotation.attributions if row.rule == "interview")
        return sorted(rows, key=_start_of)


def _start_of(turn: Attribution) -> int:
    return turn.content[0].start

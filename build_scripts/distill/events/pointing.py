"""Whom `he`, `she` and `it` mean in an event: who did something in the sentence before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.annotate.actors.gender import gender_of_name
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.annotate.words import fold
from build_scripts.distill.events.joining import with_actors
from build_scripts.text.document import Span

_SOMEBODY = frozenset(("person",))
_GENDERS = {"he": "male", "she": "female"}
_KINDS = {
    "he": _SOMEBODY,
    "she": _SOMEBODY,
    "it": frozenset(("country", "organisation", "body", "party")),
}


@dataclass(frozen=True)
class Pointing:
    """The events of an article in text order; `kinds` are those of actors."""

    annotation: Annotation
    kinds: Mapping[str, str]
    marks: Sequence[EventMark]

    def fill(self, mark: EventMark) -> EventMark:
        """Returns the mark with whom the pronoun before its verb means, of whom no name tells.

        Where two may be meant, nobody is.
        What "it was passed" is done to may be anything.
        """
        for part, span in mark.unnamed:
            kinds = _KINDS.get(self.annotation.document.slice(span).lower())
            is_thing = part == "target" and kinds != _SOMEBODY
            if kinds is None or is_thing or span.end > mark.trigger.start:
                continue
            for group in self._before(span, kinds):
                meant = {actor for actor in group if self._fits(actor, span)}
                if len(meant) == 1:
                    return with_actors(mark, part, tuple(meant))
        return mark

    def _fits(self, actor: str, pronoun: Span) -> bool:
        """False for a woman whom `he` cannot mean, and a man whom `she` cannot."""
        name = next((row.name for row in self.annotation.actors if row.id == actor), "")
        word = self.annotation.document.slice(pronoun).lower()
        return gender_of_name(fold(name).split()) in ("", _GENDERS.get(word, ""))

    def _before(self, pronoun: Span, kinds: frozenset[str]) -> Iterator[list[str]]:
        """Yields who did something in the sentence before; of persons also who is its subject.

        Of persons at last everybody who is named there.
        """
        rows = self.annotation.sentences
        at = bisect_right(rows, pronoun.start, key=lambda row: row.start) - 2
        if at < 0:
            return
        first = bisect_left(self.marks, rows[at].start, key=lambda mark: mark.trigger.start)
        last = bisect_left(self.marks, rows[at].end, key=lambda mark: mark.trigger.start)
        told = self.marks[first:last]
        groups = [[actor for mark in told for actor in mark.source]]
        if kinds == _SOMEBODY:
            named = self.annotation.mentions_over(rows[at])
            verb = told[0].trigger.start if told else rows[at].start
            groups.append([row.actor for row in named if row.span.end <= verb])
            groups.append([row.actor for row in named])
        for group in groups:
            yield [actor for actor in group if self.kinds.get(actor) in kinds]

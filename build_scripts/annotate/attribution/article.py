"""What the attribution rules read of one article, and the form in which they answer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.marks import Mention, NamedActor, Quotation
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture


@dataclass(frozen=True)
class Article:
    """A document with the marks that attribution builds on, each kind in text order."""

    document: Document
    parsed: tuple[ParsedSentence, ...]
    quotations: tuple[Quotation, ...]
    actors: tuple[NamedActor, ...]
    mentions: tuple[Mention, ...]
    furniture: tuple[Furniture, ...]

    @cached_property
    def speeches(self) -> tuple[Quotation, ...]:
        """The quotations that are somebody's speech and stand in no other."""
        rows: list[Quotation] = []
        for row in self.quotations:
            inside = rows and rows[-1].span.covers(row.span)
            if not row.is_scare and not inside and any(len(part) for part in row.content):
                rows.append(row)
        return tuple(rows)

    def speeches_over(self, span: Span) -> tuple[Quotation, ...]:
        """Returns the speeches that share a sign with a span, in order."""
        first = bisect_right(self.speeches, span.start, key=lambda row: row.span.end)
        last = bisect_left(self.speeches, span.end, lo=first, key=lambda row: row.span.start)
        return tuple(row for row in self.speeches[first:last] if row.span.overlap(span))

    def speech_before(self, offset: int) -> Quotation | None:
        """Returns the last speech that ends at an offset or before."""
        at = bisect_right(self.speeches, offset, key=lambda row: row.span.end)
        return self.speeches[at - 1] if at else None

    def speech_after(self, offset: int) -> Quotation | None:
        """Returns the first speech that begins at an offset or after."""
        at = bisect_left(self.speeches, offset, key=lambda row: row.span.start)
        return self.speeches[at] if at < len(self.speeches) else None

    def end_before(self, offset: int) -> int:
        """Returns where what is printed before an offset ends, whatever space is between."""
        text = self.document.text
        while offset and text[offset - 1].isspace():
            offset -= 1
        return offset

    def line_above(self, offset: int) -> Span:
        """Returns the line of what is printed before an offset."""
        return self.line_of(max(0, self.end_before(offset) - 1))

    def quotations_over(self, span: Span) -> tuple[Quotation, ...]:
        """Returns the quotations that share a sign with a span, in order."""
        first = bisect_right(self._quoted_up_to, span.start)
        last = bisect_left(self.quotations, span.end, key=lambda row: row.span.start)
        return tuple(row for row in self.quotations[first:last] if row.span.overlap(span))

    @cached_property
    def _quoted_up_to(self) -> list[int]:
        """For each quotation the furthest end of it and those before, which may hold it."""
        return list(accumulate((row.span.end for row in self.quotations), max))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    def mentions_in(self, span: Span) -> list[Mention]:
        """Returns the mentions that lie wholly inside a span, in order."""
        first = bisect_left(self._mention_starts, span.start)
        last = bisect_left(self._mention_starts, span.end)
        return [row for row in self.mentions[first:last] if row.span.end <= span.end]

    def mentions_of(self, actor_id: str) -> list[Mention]:
        """Returns the mentions of an actor, in order."""
        return self._mentions_by_actor.get(actor_id, [])

    @cached_property
    def _mentions_by_actor(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.actor, []).append(mention)
        return found

    def mention_at(self, span: Span) -> Mention | None:
        """Returns the shortest mention that covers a span, or None."""
        last = bisect_left(self._mention_starts, span.start + 1)
        over = [row for row in self.mentions[max(0, last - 8) : last] if row.span.covers(span)]
        return min(over, key=lambda row: len(row.span), default=None)

    def actor(self, actor_id: str | None) -> NamedActor | None:
        """Returns the actor with an id, or None."""
        return self._actors_by_id.get(actor_id) if actor_id else None

    @cached_property
    def _actors_by_id(self) -> dict[str, NamedActor]:
        return {actor.id: actor for actor in self.actors}

    def line_of(self, offset: int) -> Span:
        """Returns the line in which an offset lies."""
        return self.document.lines[self.document.position(offset)[0] - 1]

    def sentence_at(self, offset: int) -> ParsedSentence | None:
        """Returns the sentence in which an offset lies, or None in furniture and between."""
        index = bisect_left(self._sentence_starts, offset + 1) - 1
        if index >= 0 and self.parsed[index].span.end > offset:
            return self.parsed[index]
        return None

    def sentences_over(self, span: Span) -> Sequence[ParsedSentence]:
        """Returns the sentences that share a sign with a span, in order."""
        first = bisect_right(self.parsed, span.start, key=lambda row: row.span.end)
        last = bisect_left(self.parsed, span.end, lo=first, key=lambda row: row.span.start)
        return [row for row in self.parsed[first:last] if row.span.overlap(span)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.parsed]


@dataclass(frozen=True)
class Found:
    """An attribution as a rule finds it, before anybody asks which actor the source is.

    `head` is the word that names the source. `holder` is set where the form itself tells whose
    stance it is. `is_reporter` marks the writer's own reading, which nobody says.
    """

    rule: str
    cue_entry: Cue
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    head: Span | None = None
    holder: Span | None = None
    is_reporter: bool = False
    quotation: Quotation | None = field(default=None, compare=False)

    @property
    def extent(self) -> Span:
        """The smallest span over all the content."""
        return Span(self.content[0].start, self.content[-1].end)

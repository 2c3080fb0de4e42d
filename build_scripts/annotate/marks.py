"""What annotation puts on a text: marks with spans, no facts yet.

The words source, cue and content are PolNeAR's (Newell et al. 2018): who is quoted or described,
the words that attribute, and what is attributed. Every span is in code points of the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from build_scripts.annotate.lexicon import BASE, Lexicon
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import Spread

Mode = Literal["direct", "indirect", "mixed", "reporter"]
Basis = Literal["stated", "anchored", "inferred", "outside"]
Status = Literal["happened", "ongoing", "planned", "hypothetical", "denied"]


@dataclass(frozen=True)
class NamedActor:
    """An actor as the article names it: id, fullest name, kind, and every alias as printed."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A place where an actor is named or pointed at; `rule` says how it was resolved."""

    span: Span
    actor: str
    rule: str


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks: `span` with the marks, `content` without, one span a paragraph.

    `is_scare` marks up to three words that are a name or a doubt and nobody's speech.
    """

    span: Span
    content: tuple[Span, ...]
    is_scare: bool = False


@dataclass(frozen=True)
class Timex:
    """A time expression in TIMEX3's types; `value` is EDTF, None when it cannot be known."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    basis: Basis | None


@dataclass(frozen=True)
class DocumentDate:
    """The date of the article itself in EDTF, its basis, and the span that gave it."""

    value: str
    basis: Basis
    span: Span | None = None


@dataclass(frozen=True)
class Addressee:
    """Words for somebody at whom an attribution may be directed, and their part in it.

    `role` is hearer (on the cue), thing or owner (what is judged or whose it is), subject, deed (of
    the owner of the subject), duty (who must), object (whose the object is), inner (who is to do)
    or condition (on whom it depends). `actor` is None for a hearer whom no mention names.
    """

    span: Span
    role: str
    actor: str | None


@dataclass(frozen=True)
class Predication:
    """A main verb of what is said, and the grammar that tells what is done by its clause.

    `subject` is the head word of who does it, `complement` the lemma of what completes the verb
    (`need to talk`, `be ready`; none beside an object), `auxiliaries` stand as printed; all in
    small letters, empty where there is none. `actors` are those whom the subject names or whose it
    is; `is_ours` is true for `we` and `our harbour`. `is_bare` marks what is asked: `let them go`,
    `that it be closed`.
    """

    verb: Span
    lemma: str
    complement: str
    subject: str
    actors: tuple[str, ...]
    is_ours: bool
    auxiliaries: tuple[str, ...]
    is_past: bool
    is_negated: bool
    is_passive: bool
    is_bare: bool


@dataclass(frozen=True)
class Attribution:
    """Somebody (source) is said by a cue to hold or say something (content).

    `holder` is the id of the actor whose stance it is, `speaker` of the one who utters it, `via`
    the chain of reporters; each is None or empty where no rule decides. `cue_lemma` is empty
    where the form itself attributes. `confidence` is between 0 and 1: `probability`, which the
    lexicon gives `cue_lemma` in `frame`, times what the source is worth. `holder_rule` names what
    told the holder from the speaker, empty where they are one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    mode: Mode
    confidence: float
    rule: str
    holder: str | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    cue_lemma: str = ""
    frame: str = ""
    probability: float = 1.0
    holder_rule: str = ""
    addressees: tuple[Addressee, ...] = ()
    predications: tuple[Predication, ...] = ()


@dataclass(frozen=True)
class EventMark:
    """A trigger and its clause; actors by id, `source` who does it and `target` to whom.

    `word` is the trigger's lemma. `unnamed` are the phrases of those who take part without a
    name ("two fishermen"), each with its part: source or target.
    """

    span: Span
    trigger: Span
    type: str
    mode: str | None
    status: Status
    source: tuple[str, ...]
    target: tuple[str, ...]
    participants: tuple[str, ...]
    place: str | None
    timex: Timex | None
    confidence: float
    rule: str
    word: str = ""
    unnamed: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True)
class Annotation:
    """Everything marked on one document, each kind in text order, by the words of `lexicon`.

    `in_headline` are the attributions of the headline, which alone prove nothing.
    """

    document: Document
    date: DocumentDate | None
    furniture: tuple[Furniture, ...]
    sentences: tuple[Span, ...]
    actors: tuple[NamedActor, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    timexes: tuple[Timex, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[EventMark, ...]
    lexicon: Lexicon = BASE
    in_headline: tuple[Attribution, ...] = ()

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind of each actor by its id."""
        return {actor.id: actor.kind for actor in self.actors}

    def mentions_over(self, span: Span) -> Sequence[Mention]:
        """Returns the mentions that share a sign with a span, in order; none overlap."""
        first = bisect_right(self.mentions, span.start, key=lambda row: row.span.end)
        last = bisect_left(self.mentions, span.end, lo=first, key=lambda row: row.span.start)
        return self.mentions[first:last]

    def timexes_over(self, span: Span) -> Sequence[Timex]:
        """Returns the time expressions that share a sign with a span, in order; none overlap."""
        first = bisect_right(self.timexes, span.start, key=lambda row: row.span.end)
        last = bisect_left(self.timexes, span.end, lo=first, key=lambda row: row.span.start)
        return self.timexes[first:last]

    def attributions_over(self, span: Span) -> Sequence[Attribution]:
        """Returns the attributions whose content shares a sign with a span, in order."""
        return [self.attributions[number] for number in self._told.over(span)]

    @cached_property
    def _told(self) -> Spread:
        rows = enumerate(self.attributions)
        return Spread.of((part, number) for number, row in rows for part in row.content)

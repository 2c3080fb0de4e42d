"""The numbered footnotes of one page."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from build_scripts.cards.model import Evidence, Source
from build_scripts.render.links import fragment_of, live_link
from build_scripts.render.markup import shorten
from build_scripts.render.record import Record
from build_scripts.render.when import label_of
from build_scripts.text.document import Span

# Of a label that stands in for an outlet, so many signs are shown.
_LABEL = 48


@dataclass(frozen=True)
class Note:
    """One footnote: words of a source, where they stand, and how to open them."""

    number: int
    words: str
    source: str
    label: str
    outlet: str
    line: int
    fragment: str
    live: str


@dataclass
class Notes:
    """Collects the footnotes of a page in the order in which the page refers to them.

    The same words of the same source are one footnote, however often they are referred to.
    """

    record: Record
    rows: dict[tuple[str, Span], Note] = field(default_factory=dict)
    _referred: dict[int, int] = field(default_factory=dict)

    def refer(self, evidence: Evidence) -> Markup:
        """Returns the raised number that links to the footnote for this evidence."""
        note = self.note(evidence)
        turn = self._referred[note.number] = self._referred.get(note.number, 0) + 1
        id = f"fnref-{note.number}" + (f"-{turn}" if turn > 1 else "")
        number = note.number
        return Markup(  # of numbers alone: nothing in it needs to be escaped
            f'<sup class="fn"><a id="{id}" href="#fn-{number}"'
            f' aria-label="Source {number}">{number}</a></sup>'
        )

    def note(self, evidence: Evidence) -> Note:
        """Returns the footnote for this evidence, a new one when the page has none yet."""
        span = self.record.span(evidence)
        key = (evidence.source, span)
        if key not in self.rows:
            self.rows[key] = self._new(evidence.source, span)
        return self.rows[key]

    def _new(self, source_id: str, span: Span) -> Note:
        source = self.record.base.sources[source_id]
        document = self.record.document(source_id)
        words = document.slice(span)
        return Note(
            number=len(self.rows) + 1,
            words=words,
            source=source_id,
            label=source.label,
            outlet=_outlet_of(self.record, source),
            line=document.position(span.start)[0],
            fragment=fragment_of(span),
            live=live_link(source.url, words) if source.url and source.live_link else "",
        )

    def listed(self) -> tuple[Note, ...]:
        """Returns the footnotes in the order of their numbers."""
        return tuple(self.rows.values())

    def sources(self) -> tuple[Source, ...]:
        """Returns the sources of the footnotes, each once, in the order of their first one."""
        ids = dict.fromkeys(note.source for note in self.rows.values())
        return tuple(self.record.base.sources[id] for id in ids)


def _outlet_of(record: Record, source: Source) -> str:
    """Returns the outlet and the date of a source, or its label where no outlet is known."""
    if source.outlet is None:
        return shorten(source.label, _LABEL)
    published = "" if source.published is None else f", {label_of(source.published)}"
    return record.base.actors[source.outlet].name + published

"""Everything that the rules read out of one article, and its JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.annotate.lexicon import reading_with
from build_scripts.annotate.marks import Annotation, NamedActor
from build_scripts.distill.actors import distill_actors, shown_actors
from build_scripts.distill.drafts import DraftEvidence, EventDraft, PositionDraft, RedLineDraft
from build_scripts.distill.events.events import draft_events, read_marks
from build_scripts.distill.group_kinds import with_told_kinds
from build_scripts.distill.occasions import distill_occasions
from build_scripts.distill.positions.positions import distill_positions
from build_scripts.distill.red_lines.red_lines import distill_red_lines
from build_scripts.distill.red_lines.reported import with_reported_limits
from build_scripts.distill.sources.described import with_fuller_names
from build_scripts.distill.sources.hearers import with_unnamed_hearers
from build_scripts.distill.sources.pointed import with_pointed_sources
from build_scripts.distill.sources.unnamed import with_unnamed_sources
from build_scripts.text.document import Document, Span

Json = dict[str, object]


@dataclass(frozen=True)
class Drafts:
    """The candidate facts of one article, each kind in text order."""

    annotation: Annotation
    actors: tuple[NamedActor, ...]
    positions: tuple[PositionDraft, ...]
    events: tuple[EventDraft, ...]
    red_lines: tuple[RedLineDraft, ...]


def distill_article(annotation: Annotation) -> Drafts:
    """Returns the candidate facts in an annotated article, by the words it was annotated with."""
    with reading_with(annotation.lexicon):
        annotation = with_pointed_sources(with_unnamed_sources(annotation))
        annotation = with_unnamed_hearers(with_fuller_names(annotation))
        annotation = with_reported_limits(annotation)
        positions = distill_positions(annotation)
        peopled, marks = read_marks(annotation)
        events = _events(annotation, draft_events(peopled, marks))
        return Drafts(
            annotation=annotation,
            actors=with_told_kinds(_actors(annotation, peopled, positions, events)),
            positions=positions,
            events=events,
            red_lines=distill_red_lines(annotation, positions),
        )


def without_marks(drafts: Drafts) -> Drafts:
    """Returns the drafts without the marks that they were read from, which only explaining needs.

    So they are small enough to be handed from one process to another.
    """
    read = drafts.annotation
    nothing: tuple[()] = ()
    return replace(
        drafts,
        annotation=Annotation(read.document, read.date, *(nothing for _ in range(8))),
        positions=tuple(replace(row, attribution=None) for row in drafts.positions),
        events=tuple(replace(row, marks=()) for row in drafts.events),
    )


def _actors(
    annotation: Annotation,
    peopled: Annotation,
    positions: tuple[PositionDraft, ...],
    events: tuple[EventDraft, ...],
) -> Iterator[NamedActor]:
    """Yields the actors of the article, then those without a name whom a draft tells of.

    A group of which no draft tells is left out: it only stands in somebody's words. So is a name
    that nothing but its capitals shows to be an actor's, which may be a bridge's or a paper's.
    """
    told = {actor for event in events for actor, _ in event.participants}
    told |= {actor for row in positions for actor in (row.holder, row.speaker) if actor}
    told |= {actor for row in positions for actor in (*row.via, *row.toward)}
    shown = shown_actors(annotation)
    named = [
        row
        for row in distill_actors(annotation)
        if row.id in told or (row.kind != "group" and row.id in shown)
    ]
    yield from named
    seen = {actor.id for actor in named}
    yield from (actor for actor in peopled.actors if actor.id in told - seen)


def _events(annotation: Annotation, told: tuple[EventDraft, ...]) -> tuple[EventDraft, ...]:
    """Returns the events in text order, statements made as occasions among them."""
    rows = (*told, *distill_occasions(annotation, told))
    return tuple(sorted(rows, key=lambda row: row.evidence[0].span))


def to_json(drafts: Drafts) -> Json:
    """Returns what `factcards distill --json` prints for one article, in the contract's keys."""
    document = drafts.annotation.document
    date = drafts.annotation.date
    return {
        "article": document.path,
        "sha256": document.sha256,
        "document_date": None if date is None else {"value": date.value, "basis": date.basis},
        "actors": [
            {"id": a.id, "name": a.name, "kind": a.kind, "aliases": list(a.aliases)}
            for a in drafts.actors
        ],
        "positions": [_position(row, document) for row in drafts.positions],
        "events": [_event(row, document) for row in drafts.events],
        "red_lines": [_red_line(row, document) for row in drafts.red_lines],
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _evidence(rows: tuple[DraftEvidence, ...], document: Document) -> list[Json]:
    return [
        {
            "start": row.span.start,
            "end": row.span.end,
            "quote": document.slice(row.span),
            "use": row.use,
        }
        for row in rows
    ]


def _position(row: PositionDraft, document: Document) -> Json:
    return {
        "holder": row.holder,
        "speaker": row.speaker,
        "via": list(row.via),
        "mode": row.mode,
        "stance": row.stance,
        "topic": row.topic,
        "statement": row.statement,
        "toward": list(row.toward),
        "date": row.date,
        "date_basis": row.date_basis,
        "event": None,
        "evidence": _evidence(row.evidence, document),
        "source": _pair(row.source),
        "cue": _pair(row.cue),
        "confidence": row.confidence,
    }


def _event(row: EventDraft, document: Document) -> Json:
    return {
        "label": row.label,
        "type": row.type,
        "mode": row.mode,
        "status": row.status,
        "date": row.date,
        "date_basis": row.date_basis,
        "place": row.place,
        "participants": [{"actor": actor, "part": part} for actor, part in row.participants],
        "trigger": _pair(row.trigger),
        "evidence": _evidence(row.evidence, document),
        "confidence": row.confidence,
    }


def _red_line(row: RedLineDraft, document: Document) -> Json:
    return {
        "holder": row.holder,
        "speaker": row.speaker,
        "limit": row.limit,
        "kind": row.kind,
        "strength": row.strength,
        "toward": list(row.toward),
        "positions": list(row.positions),
        "evidence": _evidence(row.evidence, document),
        "confidence": row.confidence,
    }

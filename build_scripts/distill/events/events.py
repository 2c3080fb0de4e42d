"""Candidate events: marks that are told well enough, each event once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from build_scripts.annotate.marks import Annotation, DocumentDate, EventMark, Timex
from build_scripts.distill.drafts import DraftEvidence, EventDraft
from build_scripts.distill.events.answers import deny_answered
from build_scripts.distill.events.choosing import Chooser, with_chosen
from build_scripts.distill.events.confidence import weigh_event
from build_scripts.distill.events.deixis import Deixis
from build_scripts.distill.events.doers import Doers
from build_scripts.distill.events.doubles import merge_doubles
from build_scripts.distill.events.filled import (
    with_type_alone,
    with_type_by_actors,
    with_voters,
)
from build_scripts.distill.events.fresh import find_fresh
from build_scripts.distill.events.houses import find_houses
from build_scripts.distill.events.label import make_label
from build_scripts.distill.events.lead_day import LeadDay
from build_scripts.distill.events.merge import Telling, merge_tellings
from build_scripts.distill.events.parts import Houses, find_parts
from build_scripts.distill.events.refusals import (
    find_mark_refusal,
    find_telling_refusal,
    is_bare,
)
from build_scripts.distill.events.sentences import find_sentence, is_closed
from build_scripts.distill.events.unnamed import Unnamed
from build_scripts.text.document import Document, Span
from build_scripts.text.passages import Spread

# How sure a telling of nobody must be.
_SURE = 0.35
# A passive that tells what was or will be done: "was then put off"; not "should be put off".
_PASSIVE = re.compile(
    r"\b(?:was|were|(?:has|have|had) been|will be)(?: (?!not|never)\w+)?\s*$", re.IGNORECASE
)
# What stands before a day until which something lasts; "the end of the year" is one in that year.
_END = re.compile(
    r"\b(?:(?:until|till) (?:the (?:end|beginning) of |late |early )?|before )$", re.I
)
_BEFORE_END = 24


def distill_events(annotation: Annotation) -> tuple[EventDraft, ...]:
    """Returns the events of an article in the order of their words, each once.

    A speech act is a position, and an event only where others must answer it. Dropped are
    marks that name neither an actor nor a date, that only a weak word tells, or whose words are
    too few to be evidence.
    """
    return draft_events(*read_marks(annotation))


def read_marks(annotation: Annotation) -> tuple[Annotation, tuple[EventMark, ...]]:
    """Returns the tellings with all who take part, and the article with those as actors.

    Beside the named actors stand those whom only a phrase tells: "two fishermen".
    """
    names = {actor.id: actor.name for actor in annotation.actors}
    known = [with_known_actors(mark, names) for mark in annotation.events]
    unnamed = Unnamed(annotation)
    deixis = Deixis(annotation)
    marks = [deixis.fill(mark) for mark in unnamed.fill(known)]
    typed = [with_type_by_actors(mark, annotation) for mark in marks]
    actors = (*annotation.actors, *unnamed.made.values())
    return replace(annotation, actors=actors), with_voters(typed, annotation)


def draft_events(annotation: Annotation, marks: Iterable[EventMark]) -> tuple[EventDraft, ...]:
    """Returns the events that tellings tell, by the rules of `distill_events`."""
    names = {actor.id: actor.name for actor in annotation.actors}
    groups = frozenset(actor.id for actor in annotation.actors if actor.kind == "group")
    kept = [mark for mark in marks if find_mark_refusal(mark, annotation) is None]
    told = merge_tellings(kept, groups, find_fresh(kept, annotation.document.text))
    houses = find_houses(annotation)
    drafts, doers = [], Doers(annotation)
    told = doers.fill(told)
    chooser = Chooser(annotation, told, houses)
    known = (row for row in told if is_told(row, annotation, chooser))
    done = doers.fill(merge_doubles(tuple(known), annotation))
    done = deny_answered(done, annotation)
    chooser, lead = chooser.retold(done), LeadDay(annotation)
    for row in done:
        choices = chooser.choose(row)
        telling = with_type_alone(lead.fill(with_chosen(row, choices)))
        if not telling.participants and telling.place is None:
            # A day alone tells whose event it is no more than it tells where.
            continue
        draft = _draft(telling, annotation, names, houses)
        drafts.append(replace(weigh_event(annotation, draft), chosen=choices))
    return tuple(drafts)


def is_told(telling: Telling, annotation: Annotation, chooser: Chooser) -> bool:
    """True for an event that is told well enough for a card, by itself or with who is chosen.

    So is what the verb of a whole sentence surely tells of nobody, on no day and at no place.
    """
    if is_bare(telling):
        return False
    chosen = chooser.fill(telling)
    if find_telling_refusal(chosen) is None:
        return True
    mark = telling.best
    if mark.confidence < _SURE or not chosen.participants or not _is_whole(telling, annotation):
        return False
    sentence = find_sentence(annotation, mark.trigger)
    return is_closed(annotation, sentence) and sentence.start < mark.trigger.start


def _is_whole(telling: Telling, annotation: Annotation) -> bool:
    """True for "The offer was turned down", a clause that tells what was done, not by whom."""
    mark = telling.best
    words = annotation.document.text[mark.span.start : mark.trigger.start]
    is_told = mark.rule.startswith("verb/") and mark.mode != "visit"
    return is_told and _PASSIVE.search(words) is not None


def with_known_actors(mark: EventMark, names: Iterable[str]) -> EventMark:
    """Returns the mark without the printed words that stand for unknown actors."""
    known = frozenset(names)
    kept = {
        key: tuple(actor for actor in getattr(mark, key) if actor in known)
        for key in ("source", "target", "participants")
    }
    return replace(mark, **kept)


def _draft(
    telling: Telling, annotation: Annotation, names: dict[str, str], houses: dict[str, Houses]
) -> EventDraft:
    telling = _without_end(telling, annotation.document)
    telling = _with_status_by_date(telling, annotation.date)
    mark, timex = telling.best, telling.timex
    parts = find_parts(telling, annotation, houses)
    return EventDraft(
        label=make_label(telling, parts, names, annotation.document),
        type=mark.type,
        mode=mark.mode,
        status=mark.status,
        date=_date_of(telling, annotation.document),
        date_basis=None if timex is None or timex.value is None else timex.basis,
        place=telling.place,
        participants=parts,
        trigger=mark.trigger,
        evidence=tuple(_evidence(telling, annotation)),
        confidence="low",
        rule=f"event/{mark.rule}",
        marks=telling.marks,
    )


def _without_end(telling: Telling, document: Document) -> Telling:
    """Returns the telling without a day until which something lasts, or before which it must be.

    "Adjourned the hearing until May" does not tell when it was adjourned. What is not to happen
    before a day may happen then.
    """
    timex, mark = telling.timex, telling.best
    if timex is None or mark.status == "planned":
        return telling
    before = document.text[max(0, timex.span.start - _BEFORE_END) : timex.span.start]
    is_whole = document.slice(timex.span).lower().startswith("the ")
    if is_whole or _END.search(before) is None:
        return telling
    marks = [replace(row, timex=None) if row.timex == timex else row for row in telling.marks]
    return Telling(marks[0], tuple(marks[1:]))


def _date_of(telling: Telling, document: Document) -> str | None:
    """Returns the date of an event in EDTF; what goes on since a day is an open interval."""
    timex = telling.timex
    if timex is None or timex.value is None:
        return None
    before = document.text[max(0, timex.span.start - len(" since ")) : timex.span.start]
    is_open = "/" not in timex.value and before.lower().split()[-1:] == ["since"]
    return f"{timex.value}/.." if is_open and telling.best.status == "ongoing" else timex.value


def _with_status_by_date(telling: Telling, date: DocumentDate | None) -> Telling:
    """Returns the telling with a status that its date allows: what is later is planned.

    A noun that only its sentence put ahead happened when its day is before the article's.
    """
    mark, side = telling.best, _side_of(telling.timex, date)
    if mark.status == "happened" and side > 0:
        return replace(telling, best=replace(mark, status="planned"))
    if mark.status == "planned" and side < 0 and mark.rule.startswith("noun/"):
        return replace(telling, best=replace(mark, status="happened"))
    return telling


def _side_of(timex: Timex | None, date: DocumentDate | None) -> int:
    """Returns 1 for a day later than the article's own, -1 for an earlier one, else 0."""
    if timex is None or timex.value is None or date is None:
        return 0
    value = timex.value.split("/")[0]
    size = min(len(value), len(date.value))
    if not (value[:4].isdigit() and date.value[:4].isdigit()):
        return 0
    return (value[:size] > date.value[:size]) - (value[:size] < date.value[:size])


def _evidence(telling: Telling, annotation: Annotation) -> Iterable[DraftEvidence]:
    """Yields the words that tell the event, its other tellings, and the words of its date."""
    spans = [mark.span for mark in telling.marks]
    spread = Spread.of((span, number) for number, span in enumerate(spans))
    seen: set[Span] = set()
    for number, span in enumerate(spans):
        over = [spans[other] for other in spread.over(span)]
        if seen.isdisjoint(over):
            widest = max((row for row in over if row.covers(span)), key=len)
            seen.add(widest)
            yield DraftEvidence(widest, "repetition" if number else "content")
    timex, date = telling.timex, annotation.date
    if timex is None or timex.value is None:
        return
    yield DraftEvidence(timex.span, "date")
    if timex.basis == "anchored" and date is not None and date.span not in (None, timex.span):
        assert date.span is not None
        yield DraftEvidence(date.span, "date")

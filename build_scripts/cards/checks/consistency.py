"""Rules about keys of one card that must fit each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.cards.checks.findings import finding, judged_entries, live_entries
from build_scripts.cards.evidence import furniture_of, locate, match_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Evidence, Position
from build_scripts.problems import Problem, quoted
from build_scripts.text.document import Document, Span

# Which modes an event type takes: PLOVER's, with meeting and call for CONSULT, exercise for what
# armies do together, and invasion for ASSAULT. A type that is not here takes none.
MODES_OF_TYPE = {
    "CONSULT": ("visit", "third-party", "multilateral", "meeting", "call"),
    "AGREE": ("ceasefire", "withdraw"),
    "COOPERATE": ("exercise", "military", "cyber"),
    "AID": ("military", "weapons", "troops"),
    "RETREAT": ("withdraw", "release", "ceasefire", "resign"),
    "ACCUSE": ("investigate", "allege", "disapprove"),
    "THREATEN": ("military", "ban", "expel", "arrest", "cyber", "boycott", "invasion"),
    "PROTEST": ("demo", "boycott", "strike", "riot", "obstruct"),
    "SANCTION": ("ban", "expel", "withdraw", "boycott", "seize"),
    "MOBILIZE": ("troops", "weapons", "exercise", "military"),
    "COERCE": ("cyber", "arrest", "seize", "censor", "ban", "expel", "obstruct", "military"),
    "ASSAULT": ("invasion", "military", "explosives", "heavy-weapons", "firearms"),
}
_OPENING = frozenset("„«‟")
_CLOSING = frozenset("”»")
_BOTH = frozenset('"“')
_MARKS = _OPENING | _CLOSING | _BOTH
_MARK = re.compile("[" + "".join(sorted(_MARKS)) + "]")


def check_draft_confidence(fact_base: FactBase) -> Iterator[Problem]:
    """A draft has a confidence; a card that a person has read has none."""
    for entry in judged_entries(fact_base):
        card = entry.card
        if card.review == "draft" and card.confidence is None:
            message, expected = "a draft needs a confidence", "low, medium or high"
            yield finding(entry.file, ("review",), "draft-confidence", message, expected=expected)
        if card.review != "draft" and card.confidence is not None:
            message = f"a card that is {card.review} has no confidence"
            yield finding(entry.file, ("confidence",), "draft-confidence", message)


def check_topic_missing(fact_base: FactBase) -> Iterator[Problem]:
    """A reviewed position has a topic; only a draft may lack one."""
    for entry in judged_entries(fact_base):
        card = entry.card
        if isinstance(card, Position) and card.topic is None and card.review == "reviewed":
            expected = "one of data/vocabulary/topics.yml"
            yield finding(
                entry.file, (), "topic-missing", "the position has no topic", expected=expected
            )


def check_withdrawn_reason(fact_base: FactBase) -> Iterator[Problem]:
    """A withdrawn card says why, and its history ends with it; no other does."""
    for entry in judged_entries(fact_base):
        card = entry.card
        if card.review == "withdrawn" and card.withdrawn is None:
            message, expected = "a withdrawn card says why", "the key withdrawn with its reason"
            yield finding(entry.file, ("review",), "withdrawn-reason", message, expected=expected)
        elif card.review != "withdrawn" and card.withdrawn is not None:
            message = "a card with a reason for its withdrawal is withdrawn"
            found = f"review: {card.review}"
            yield finding(entry.file, ("withdrawn",), "withdrawn-reason", message, found=found)
        elif (card.review == "withdrawn") != (card.history[-1].change == "withdrawn"):
            message = "the last change in the history does not fit"
            loc = ("history", len(card.history) - 1, "change")
            found = f"{quoted(card.history[-1].change)} on a card that is {card.review}"
            yield finding(entry.file, loc, "withdrawn-reason", message, found=found)


def check_event_mode(fact_base: FactBase) -> Iterator[Problem]:
    """The mode of an event is one that its type takes."""
    for entry in judged_entries(fact_base):
        event = entry.card
        if not isinstance(event, Event):
            continue
        modes = MODES_OF_TYPE.get(event.type, ())
        if event.mode is not None and event.mode not in modes:
            message = f"an event of the type {event.type} has no mode {quoted(event.mode)}"
            expected = f"one of {', '.join(modes)}" if modes else "no mode"
            yield finding(entry.file, ("mode",), "event-mode", message, expected=expected)


def check_reporter_speaker(fact_base: FactBase) -> Iterator[Problem]:
    """In mode `reporter` the article's writer ascribes the stance, without a speaker."""
    for entry in judged_entries(fact_base):
        file, position = entry.file, entry.card
        if not isinstance(position, Position):
            continue
        if position.mode == "reporter" and position.speaker is not None:
            message = "in the mode reporter nobody speaks"
            found = f"the speaker {quoted(position.speaker)}"
            yield finding(file, ("speaker",), "reporter-speaker", message, found=found)
        if position.mode != "reporter" and position.speaker is None:
            message = f"somebody speaks in the mode {position.mode}"
            expected = "the key speaker, or the mode reporter"
            yield finding(file, ("mode",), "reporter-speaker", message, expected=expected)


def check_direct_quoted(fact_base: FactBase) -> Iterator[Problem]:
    """Direct speech stands in a quotation or over a signature.

    An error where the article has no quotation mark at all, else a warning: a mark may be lost.
    """
    for entry in live_entries(fact_base):
        card = entry.card
        if not isinstance(card, Position) or card.mode != "direct":
            continue
        content = [
            (number, row)
            for number, row in enumerate(card.evidence)
            if row.use == "content" and match_of(fact_base, row).spans
        ]
        if content and not any(_is_direct(fact_base, card, row) for _, row in content):
            number, row = content[0]
            marks = _MARKS & set(fact_base.documents[row.source].text)
            yield finding(
                entry.file,
                ("evidence", number, "quote"),
                "direct-quoted",
                "direct speech stands in quotation marks",
                expected="words in quotation marks, or another mode",
                severity="warning" if marks else "error",
            )


def _is_direct(fact_base: FactBase, card: Position, evidence: Evidence) -> bool:
    document = fact_base.documents[evidence.source]
    if any(_is_quoted(document, span) for span in match_of(fact_base, evidence).spans):
        return True
    signatures = [f.span for f in furniture_of(fact_base, evidence.source) if f.kind == "signature"]
    places = (locate(fact_base, row) for row in card.evidence if row.use == "attribution")
    return any(
        place is not None and place.overlap(signature)
        for place in places
        for signature in signatures
    )


def _is_quoted(document: Document, span: Span) -> bool:
    """True when a quotation is open before the span, in it, or closes after it."""
    if _MARKS & set(document.slice(span)):
        return True
    line = document.lines[document.position(span.end)[0] - 1]
    after = [sign for sign in document.text[span.end : line.end] if sign in _MARKS]
    return _is_open_at(document.text, span.start) or (bool(after) and after[0] in _CLOSING)


def _is_open_at(text: str, offset: int) -> bool:
    """True when a quotation is open at the offset; `“` may open or close."""
    is_open = False
    for mark in _MARK.finditer(text, 0, offset):
        at, sign = mark.start(), mark[0]
        if sign in _OPENING:
            is_open = True
        elif sign in _CLOSING:
            is_open = False
        elif sign in _BOTH:
            is_open = not is_open and (at == 0 or not text[at - 1].isalnum())
    return is_open

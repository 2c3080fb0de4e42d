"""Rules about what evidence proves: where it stands, and who is named in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.cards.checks.findings import finding, live_entries, live_evidence
from build_scripts.cards.evidence import (
    FACT_KINDS,
    EvidenceUse,
    evidence_of,
    furniture_of,
    locate,
    uses_of,
)
from build_scripts.cards.factbase import Entry, FactBase
from build_scripts.cards.model import Actor, Event, Position, RedLine
from build_scripts.problems import Problem, Severity, quoted
from build_scripts.text.document import Span
from build_scripts.text.passages import Furniture
from build_scripts.yamlio import Loc

MOST_FACTS_OF_A_SPAN = 2
# What a speaker says of those spoken for: "we", of the organisation the speaker belongs to.
_WE = re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE)


def check_evidence_content(fact_base: FactBase) -> Iterator[Problem]:
    """An event, a position and a red line each have content evidence.

    A headline given as `repetition` does not stand for it.
    """
    for entry in live_entries(fact_base):
        card = entry.card
        if isinstance(card, FACT_KINDS) and all(row.use != "content" for row in card.evidence):
            message = "no evidence proves the content of the card"
            expected = "at least one with use: content"
            yield finding(entry.file, ("evidence",), "evidence-content", message, expected=expected)


def check_evidence_furniture(fact_base: FactBase) -> Iterator[Problem]:
    """Content evidence stands in no headline, caption or other page furniture.

    A headline may be added as `repetition`; residue within a sentence does no harm.
    """
    for entry, loc, evidence in live_evidence(fact_base):
        span = locate(fact_base, evidence)
        if span is None or evidence.use != "content":
            continue
        for furniture in furniture_of(fact_base, evidence.source):
            if _stands_in(span, furniture):
                document = fact_base.documents[evidence.source]
                line = document.position(furniture.span.start)[0]
                message = f"page furniture proves nothing: this is a {furniture.kind}"
                yield finding(
                    entry.file,
                    (*loc, "quote"),
                    "evidence-furniture",
                    message,
                    found=f"line {line} of {document.path}",
                    expected="words of the article's sentences, or another use",
                )
                break


def check_span_overused(fact_base: FactBase) -> Iterator[Problem]:
    """One span is the content of at most two reviewed facts.

    Spans that share more than half of the longer count as one.
    """
    for source_id in fact_base.documents:
        seen: list[EvidenceUse] = []
        for use in uses_of(fact_base, source_id):
            entry = fact_base.entries[use.card]
            is_fact = isinstance(entry.card, FACT_KINDS) and entry.card.review == "reviewed"
            if use.evidence.use != "content" or not is_fact:
                continue
            # Uses come in text order: what ends before this one begins shares no later span.
            seen = [row for row in seen if row.span.end > use.span.start]
            seen.append(use)
            cards = {row.card for row in seen if _is_same(row.span, use.span)} - {use.card}
            if len(cards) >= MOST_FACTS_OF_A_SPAN:
                message = f"the same words prove {len(cards) + 1} facts"
                found = f"also in {', '.join(sorted(cards))}"
                loc = (*use.loc, "quote")
                yield finding(
                    entry.file, loc, "span-overused", message, found=found, severity="warning"
                )


def check_holder_named(fact_base: FactBase) -> Iterator[Problem]:
    """The holder is named in the evidence, or reached by an explicit antecedent.

    An antecedent is a quote with use `attribution` or `context` that names the actor; or "we"
    in the content, where the speaker belongs to the holder or has an office of it. A warning
    on a draft.
    """
    for entry in live_entries(fact_base):
        card = entry.card
        if not isinstance(card, Position | RedLine) or _is_named(fact_base, entry, card.holder):
            continue
        if not (_says_we(card) and _speaks_for(fact_base, card)):
            yield _unnamed(entry, ("holder",), "holder-named", card.holder)


def check_speaker_named(fact_base: FactBase) -> Iterator[Problem]:
    """The speaker is named in the evidence, in its content or its attribution.

    A warning on a draft.
    """
    for entry in live_entries(fact_base):
        card = entry.card
        if not isinstance(card, Position | RedLine) or card.speaker in (None, card.holder):
            continue
        if card.speaker is not None and not _is_named(fact_base, entry, card.speaker):
            yield _unnamed(entry, ("speaker",), "speaker-named", card.speaker)


def check_participant_named(fact_base: FactBase) -> Iterator[Problem]:
    """Each participant of an event is named in its evidence; `context` will do.

    A country is named by its adjective too ("Russian aggression").
    """
    for entry in live_entries(fact_base):
        if isinstance(entry.card, Event):
            for number, row in enumerate(entry.card.participants):
                is_named = _is_named(fact_base, entry, row.actor)
                if not is_named and not _has_adjective(fact_base, entry, row.actor):
                    loc = ("participants", number, "actor")
                    yield _unnamed(entry, loc, "participant-named", row.actor, "warning")


def names_of(actor: Actor) -> tuple[str, ...]:
    """Returns the name of an actor and its aliases, the longest first."""
    return tuple(sorted({actor.name, *actor.aliases}, key=lambda name: (-len(name), name)))


def has_words(text: str, words: str) -> bool:
    """True when the words stand in the text, letter for letter and as whole words."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        before, after = text[max(0, at - 1) : at], text[end : end + 1]
        cut = (before.isalnum() and words[0].isalnum()) or (after.isalnum() and words[-1].isalnum())
        if not cut:
            return True
        at = text.find(words, at + 1)
    return False


def _stands_in(span: Span, furniture: Furniture) -> bool:
    if furniture.kind == "residue":
        return furniture.span.covers(span)
    return span.overlap(furniture.span) > 0


def _is_same(one: Span, other: Span) -> bool:
    return 2 * one.overlap(other) > max(len(one), len(other))


def _is_named(fact_base: FactBase, entry: Entry, actor_id: str) -> bool:
    """True when any evidence of the card names the actor, or there is no such card."""
    actor = fact_base.actors.get(actor_id)
    if actor is None:
        return True
    quotes = [evidence.quote for _, evidence in evidence_of(entry.card)]
    return any(has_words(quote, name) for name in names_of(actor) for quote in quotes)


def _has_adjective(fact_base: FactBase, entry: Entry, actor_id: str) -> bool:
    """True when the evidence has a word that begins with a country's name, such as Russian."""
    actor = fact_base.actors.get(actor_id)
    if actor is None or actor.kind != "country":
        return False
    adjective = re.compile(rf"\b{re.escape(actor.name)}n?s?\b")
    return any(adjective.search(evidence.quote) for _, evidence in evidence_of(entry.card))


def _says_we(card: Position | RedLine) -> bool:
    return any(row.use == "content" and _WE.search(row.quote) for row in card.evidence)


def _speaks_for(fact_base: FactBase, card: Position | RedLine) -> bool:
    """True when the speaker belongs to the holder, or when that cannot be known."""
    if card.speaker is None:
        return False
    speaker = fact_base.actors.get(card.speaker)
    if speaker is None:
        return True
    groups = [speaker.affiliation, *(role.of for role in speaker.roles)]
    return any(group == card.holder or group not in (None, *fact_base.actors) for group in groups)


def _unnamed(
    entry: Entry, loc: Loc, check: str, actor_id: str, severity: Severity = "error"
) -> Problem:
    return finding(
        entry.file,
        loc,
        check,
        f"no evidence of the card names {quoted(actor_id)}",
        expected="its name or an alias in a quote; use: context may name it",
        severity="warning" if entry.card.review == "draft" else severity,
    )

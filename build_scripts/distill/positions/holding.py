"""Whose stance one claim tells, where it is another's than the one who utters it.

A minister's `we will not` and `Georgia will not` are the country's; `NATO was ready to talk`, told
by a minister of Georgia, is NATO's. Everything else stays with whom the attribution names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from build_scripts.annotate.attribution.sources import GROUP_KINDS, find_group_in
from build_scripts.annotate.marks import Annotation, Attribution, Mention, NamedActor
from build_scripts.annotate.phrases import plain
from build_scripts.distill.positions.claims import Claim, trim
from build_scripts.text.document import Span

# What may stand before the subject of a claim: `And for Georgia, we could`, `But our relations`.
_LEAD = re.compile(
    r"[\s\"“„«]*(?:(?:and|but|so|then|first|however|the|our|also)\b[\s,]*)*"
    r"(?:(?:for|in|on|with|as|at|after|given|despite|under)\b[^,.;:]{1,70},\s*)?(?:the\s+)?",
    re.IGNORECASE,
)
_MODAL = r"(?:will|would|shall|can|could|wo|ca)\b"
_ADVERB = r"(?:(?:also|now|still|fully|always|actively|strongly|already|never|not)\s+)*"
_STANCE = (
    r"(?:(?:supports?|encourages?|responds?|demands?|rejects?|opposes?|wants?|wanted|needs?|needed|"
    r"welcomes?|condemns?|insists?|backs?|intends?|refuses?|expects?|stands? (?:by|with|behind))\b|"
    r"(?:ha(?:s|ve|d)\s+" + _ADVERB + r"(?:agreed|decided|pledged|promised|offered|refused|"
    r"rejected|committed))\b)"
)
_READY = (
    r"(?:is|are|was|were|remains?)\s+" + _ADVERB + r"(?:ready|prepared|willing|committed|"
    r"determined|opposed|helping|supporting)\b"
)
# What somebody of another house may tell of a stance: readiness, and what will not be given up.
_GIVEN_UP = (
    _MODAL + r"\s+(?:not|never)\s+(?:reconsider|accept|compromise|change|abandon|allow|"
    r"recogni[sz]e|reverse|give up|revise|renounce|tolerate)"
)
_OWN = re.compile(rf"\s*{_ADVERB}(?:{_MODAL}|{_STANCE}|{_READY})")
_TOLD = re.compile(rf"\s*(?:{_READY}|{_GIVEN_UP})")
_WE = re.compile(rf"we\s+{_ADVERB}(?:{_MODAL}|{_READY})", re.IGNORECASE)
# `our relations with X will be undermined`: the house's own affairs.
_OURS = re.compile(rf"our\b[^,.;:]{{1,140}}?\b{_MODAL}", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"[\s\"“„«]*(?:(?:however|but|and|yet)\b[\s,]*)*(?:there\s+(?:is|are|was|were|will|would|can)|"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|must|should)\b|that this\b)",
    re.IGNORECASE,
)
_REACH = 160


def hold(annotation: Annotation, row: Attribution, claim: Claim) -> Attribution:
    """Returns the attribution as it holds for one claim; the first rule that applies decides."""
    if row.mode == "reporter" or row.holder is None or row.holder != row.speaker:
        return row
    for rule in HOLDING_RULES:
        holder = rule(annotation, row, claim)
        if holder is not None:
            return replace(row, holder=holder, holder_rule=rule.__name__)
    return row


def is_without_subject(annotation: Annotation, claim: Claim) -> bool:
    """True for `however, there will be no compromise`: the subject is the claim's before it."""
    words = annotation.document.text[claim[0].start : claim[-1].end]
    return bool(_NO_SUBJECT.match(words))


def we_will(annotation: Annotation, row: Attribution, claim: Claim) -> str | None:
    """Quoted `we will` and `our relations will` of an official are the house's."""
    at = _subject_start(annotation, claim)
    text = annotation.document.text[at : claim[-1].end]
    ours = annotation.document.text[claim[0].start : claim[-1].end].lstrip(' "“„«')
    is_ours = _OURS.match(re.sub(r"^(?:but|and|so)\s+", "", ours, flags=re.IGNORECASE))
    if row.mode not in ("direct", "mixed") or not (_WE.match(text) or is_ours):
        return None
    return find_house(annotation, row.speaker)


def own_house(annotation: Annotation, row: Attribution, claim: Claim) -> str | None:
    """What the house, or a group of its members, will do, needs or supports is its own stance."""
    subject = _group_at(annotation, _subject_start(annotation, claim))
    house = None if subject is None else find_house(annotation, row.speaker)
    if subject is None or house is None or not _is_of(annotation, subject.actor, house):
        return None
    return subject.actor if _OWN.match(_after(annotation, subject)) else None


def told_of_another(annotation: Annotation, row: Attribution, claim: Claim) -> str | None:
    """What another house is ready for or will not give up is its stance, told by the speaker."""
    subject = _group_at(annotation, _subject_start(annotation, claim))
    if subject is None or not _is_person(annotation, row.speaker):
        return None
    return subject.actor if _TOLD.match(_after(annotation, subject)) else None


HOLDING_RULES: tuple[Callable[[Annotation, Attribution, Claim], str | None], ...] = (
    we_will,
    own_house,
    told_of_another,
)


def find_house(annotation: Annotation, actor_id: str | None) -> str | None:
    """Returns the country or organisation that a person speaks for by the article's roles."""
    actor = _actor(annotation, actor_id)
    if actor is None or actor.kind not in ("person", "group"):
        return None
    texts = (*actor.roles, actor.name)
    named = (find_group_in(text, annotation.actors, actor.id) for text in texts)
    return next((row for row in named if row is not None), None)


def find_own(annotation: Annotation, *actors: str | None) -> frozenset[str]:
    """Returns actors with the countries and organisations for which they stand."""
    return frozenset(
        name
        for actor in actors
        if actor is not None
        for name in (actor, _house_of(annotation, actor))
        if name is not None
    )


def _house_of(annotation: Annotation, actor: str) -> str | None:
    house = find_house(annotation, actor)
    if house is not None or annotation.kinds.get(actor) != "body":
        return house
    names = (row.name for row in annotation.actors if row.id == actor)
    return next((find_group_in(name, annotation.actors, actor) for name in names), None)


def _actor(annotation: Annotation, actor_id: str | None) -> NamedActor | None:
    return next((row for row in annotation.actors if row.id == actor_id), None)


def _is_person(annotation: Annotation, actor_id: str | None) -> bool:
    actor = _actor(annotation, actor_id)
    return actor is not None and actor.kind == "person"


def _is_of(annotation: Annotation, actor_id: str, house: str) -> bool:
    """True for the house itself and for a group of its members: `NATO allies`."""
    if actor_id == house:
        return True
    actor, owner = _actor(annotation, actor_id), _actor(annotation, house)
    if actor is None or owner is None or actor.kind != "group":
        return False
    return any(alias in name for name in (actor.name, *actor.aliases) for alias in owner.aliases)


def _subject_start(annotation: Annotation, claim: Claim) -> int:
    """Returns where the subject of a claim begins, behind `and`, `the` and a leading phrase."""
    start = trim(annotation.document, claim[0]).start
    lead = _LEAD.match(annotation.document.text, start, claim[-1].end)
    return start if lead is None else lead.end()


def _group_at(annotation: Annotation, start: int) -> Mention | None:
    for mention in annotation.mentions_over(Span(start, start + 1)):
        if annotation.kinds.get(mention.actor) in GROUP_KINDS and mention.rule != "demonym":
            return mention
    return None


def _after(annotation: Annotation, subject: Mention) -> str:
    return plain(annotation.document.text[subject.span.end : subject.span.end + _REACH])

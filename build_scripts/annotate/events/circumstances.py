"""The place of an event, and which words are another event's."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.events.lexicon import load_capitals
from build_scripts.annotate.events.phrases import is_place
from build_scripts.annotate.events.scope import noun_scope
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.tree import Token

_PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
# What is talked of and is the matter at some place, not where it is talked of.
_AFFAIRS = frozenset(
    "situation conflict crisis war development event fighting violence tension stability peace "
    "election ceasefire truce hostility escalation security".split()
)
_NEAR_PLACE = frozenset(("in", "at", "near", "to", "into", "on", "outside"))


def find_place(trigger: Trigger, scope: Sequence[Token], others: Sequence[Trigger]) -> str | None:
    """Returns the place as printed: the nearest name after "in", "at" or, of a visit, "to".

    Of a noun without a light verb only the places in its own phrase count.
    """
    if trigger.is_noun and trigger.carrier is None:
        scope = noun_scope(trigger)
    places = [entity for entity in trigger.token.doc.ents if entity.label_ in _PLACE_LABELS]
    spots = [e for e in places if e.root in scope and _is_spot(e.root, trigger)]
    spots = [e for e in spots if not is_others(e.root, trigger, others)]
    if spots:
        nearest = min(spots, key=lambda entity: abs(entity.root.i - trigger.token.i))
        return nearest.text.removeprefix("the ")
    return _place_in_name(trigger)


def _is_spot(root: Token, trigger: Trigger) -> bool:
    if _is_of_topic(root, trigger):
        return False
    if root.dep_ in ("pobj", "conj") and is_place(root):
        return True
    visits = trigger.group.roles == "visit"
    after = root.dep_ == "pobj" and root.head.lower_ in _NEAR_PLACE
    return visits and (after or root.dep_ == "dobj")


def _is_of_topic(root: Token, trigger: Trigger) -> bool:
    """True for the place of what is talked of: "discussed the situation in Kosovo"."""
    above = root.head.head if root.dep_ == "pobj" else root
    return trigger.group.type == "CONSULT" and above.lemma_.lower() in _AFFAIRS


def _place_in_name(trigger: Trigger) -> str | None:
    """Returns "Bucharest" of "Bucharest Summit"."""
    if trigger.group.id not in ("summit", "meeting") or trigger.first.i == 0:
        return None
    before = trigger.first.nbor(-1)
    is_city = before.ent_type_ == "GPE" or before.text in load_capitals()
    return before.text if is_city and before.dep_ in ("compound", "nmod") else None


def is_others(token: Token, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """True for a word in the phrase of another noun that tells an event, and of a nearer verb."""
    mine = abs(token.i - trigger.token.i)
    apart = [o for o in others if o is not trigger and trigger.token not in o.token.subtree]
    return any(
        token in other.token.subtree and (other.is_noun or abs(token.i - other.token.i) < mine)
        for other in apart
    )

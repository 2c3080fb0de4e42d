"""The place and the date of an event."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.events.lexicon import load_capitals
from build_scripts.annotate.events.phrases import is_place, span_of_tokens
from build_scripts.annotate.events.scheduled import is_in_schedule
from build_scripts.annotate.events.scope import noun_scope
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.marks import Timex
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

_PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
# What is talked of and is the matter at some place, not where it is talked of.
_AFFAIRS = frozenset(
    "situation conflict crisis war development event fighting violence tension stability peace "
    "election ceasefire truce hostility escalation security".split()
)
_FIRST, _BACK = frozenset(("first", "only")), 6
_NEAR_PLACE = frozenset(("in", "at", "near", "to", "into", "on", "outside"))


def find_place(trigger: Trigger, scope: Sequence[Token], others: Sequence[Trigger]) -> str | None:
    """Returns the place as printed: the nearest name after "in", "at" or, of a visit, "to".

    Of a noun without a light verb only the places in its own phrase count.
    """
    if trigger.is_noun and trigger.carrier is None:
        scope = noun_scope(trigger)
    places = [entity for entity in trigger.token.doc.ents if entity.label_ in _PLACE_LABELS]
    spots = [e for e in places if e.root in scope and _is_spot(e.root, trigger)]
    spots = [e for e in spots if not _is_others(e.root, trigger, others)]
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


def find_timex(
    trigger: Trigger,
    scope: Sequence[Token],
    sentence: ParsedSentence,
    timexes: Sequence[Timex],
    others: Sequence[Trigger],
) -> Timex | None:
    """Returns the date that belongs to the event: in its words, with no other event nearer.

    One whose day is not known ("on Sunday" in an article without a date) stands behind others.
    """
    span = span_of_tokens(sentence, scope)
    dates = [t for t in timexes if t.type in ("DATE", "TIME") and sentence.span.covers(t.span)]
    dates = [t for t in dates if not _names_another(t, trigger, sentence)]
    dates = [t for t in dates if not _is_of_one_before(t, sentence)]
    inside = [t for t in dates if span.covers(t.span)] or [
        t for t in dates if _hangs_on(t, trigger, sentence)
    ]
    own = [t for t in inside if not _has_other(t, trigger, sentence, others)]
    own = own or [t for t in dates if _is_shared(t, trigger, sentence)]
    at = sentence.span_of(trigger.token).start
    return min(own, key=lambda t: (t.value is None, abs(t.span.start - at)), default=None)


def _is_of_one_before(timex: Timex, sentence: ParsedSentence) -> bool:
    """True for the year of "the first talks since 2022", which was of the ones before."""
    tokens = sentence.tokens_in(timex.span)
    if not tokens or tokens[0].i == 0 or tokens[0].nbor(-1).lower_ != "since":
        return False
    start = tokens[0].i - 1
    return any(t.lower_ in _FIRST for t in sentence.doc[max(0, start - _BACK) : start])


def _hangs_on(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True when a date hangs on the trigger or the verb of its clause."""
    verbs = {trigger.token, trigger.carrier}
    above = [list(token.ancestors)[:3] for token in sentence.tokens_in(timex.span)]
    return any(verbs & set(ancestors) for ancestors in above)


def _names_another(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True for the date in the name of something else: `the 1991 truce`."""
    last = sentence.tokens_in(timex.span)[-1:]
    return any(
        token.dep_ in ("nummod", "compound", "amod", "nmod")
        and token.head.i > token.i
        and token.head.pos_ in ("NOUN", "PROPN")
        and not token.i < trigger.token.i <= token.head.i
        for token in last
    )


def _is_shared(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True for the day of a verb to which the trigger is joined: `met on Friday and signed`."""
    verb, tokens = trigger.carrier or trigger.token, sentence.tokens_in(timex.span)
    if verb.dep_ != "conj" or not tokens or tokens[0].i > verb.i:
        return False
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    above = next((token for token in tokens[0].ancestors if token.pos_ in ("VERB", "AUX")), None)
    return above is not None and above == first


def _has_other(
    timex: Timex, trigger: Trigger, sentence: ParsedSentence, others: Sequence[Trigger]
) -> bool:
    tokens = sentence.tokens_in(timex.span)
    if tokens and not trigger.is_noun and is_in_schedule(tokens[0], trigger.token):
        return True
    return bool(tokens) and _is_others(tokens[0], trigger, others)


def _is_others(token: Token, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """True for a word in the phrase of another noun that tells an event, and of a nearer verb."""
    mine = abs(token.i - trigger.token.i)
    apart = [o for o in others if o is not trigger and trigger.token not in o.token.subtree]
    return any(
        token in other.token.subtree and (other.is_noun or abs(token.i - other.token.i) < mine)
        for other in apart
    )

"""How far a sentence puts an event in doubt: what makes it less sure than its status does."""

from __future__ import annotations

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.denials import is_hearsay
from build_scripts.annotate.events.lexicon import Lexicon
from build_scripts.annotate.events.mentioned import is_considered
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.events.status import MODALS, is_hardly
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.tree import Token

_ABLE = frozenset(("can", "ca", "must", "should"))
_OFTEN = frozenset("frequently often usually always sometimes routinely rarely seldom".split())
_NOBODY = frozenset("nobody none any anyone anybody every each everyone whoever no".split())


def is_possible(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for what a noun puts in doubt: "the possibility of joining", "more visits"."""
    governors = Case(trigger, lexicon).governors
    if any(c.lower_ == "more" and c.dep_ == "amod" for c in trigger.token.children):
        return True
    if any(t.lemma_ == "offer" for t in governors):
        return True
    return any(t.pos_ == "NOUN" and t.lemma_.lower() in lexicon.doubt for t in governors)


def is_modal(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for what "might", "could" or "would" be done: somebody thinks of it."""
    is_thought_of = bool(Case(trigger, lexicon).auxiliaries & (MODALS - _ABLE))
    return is_thought_of or is_considered(trigger)


def is_of_nobody(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for "nobody was hurt", "every summit" and "talks by any party": no one event.

    Not so what somebody denies of the past: "has not issued any ultimatum".
    """
    if _is_denied_of_past(trigger, lexicon):
        return False
    if any(c.lower_ in ("every", "each", "any") for c in trigger.token.children):
        return True
    if trigger.is_noun and any(_is_any(o) for o in objects_after(trigger.token, ("by", "of"))):
        return True
    verb = Case(trigger, lexicon).verb
    if verb is None:
        return False
    times = (c for p in verb.children if p.lower_ == "at" for o in p.children for c in o.children)
    if any(c.lower_ == "any" for c in times) or _is_habit(verb):
        return True
    if any(map(_is_any, objects_after(verb, ("with",)))):
        return True
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(
        t.lower_ in _NOBODY for s in subjects for t in (s, *(c for c in s.children if c.i < s.i))
    )


def _is_habit(verb: Token) -> bool:
    """True for "frequently meets with senators", which tells no one meeting."""
    return verb.tag_ in ("VBZ", "VBP") and any(c.lower_ in _OFTEN for c in verb.children)


def _is_denied_of_past(trigger: Trigger, lexicon: Lexicon) -> bool:
    case = Case(trigger, lexicon)
    if case.verb is None or case.verb.tag_ not in ("VBD", "VBN"):
        return False
    return any(c.dep_ == "neg" or c.lower_ == "no" for h in _heads(case) for c in h.children)


def _heads(case: Case) -> tuple[Token, ...]:
    noun = case.trigger.token
    return (noun,) if case.verb is None else (case.verb, noun)


def _is_any(noun: Token) -> bool:
    return any(c.lower_ in ("any", "no") for c in noun.children if c.i < noun.i)


def is_negated(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for "will not go", which tells what is not; a stance at most."""
    case = Case(trigger, lexicon)
    is_past = case.auxiliaries & {"did", "has", "had", "have", "was", "were"}
    verbs = () if case.verb is None else (case.verb,)
    negated = any(is_hardly(verb) or c.dep_ == "neg" for verb in verbs for c in verb.children)
    return negated and not is_past and case.verb is not None and case.verb.tag_ != "VBD"


def is_shunned(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for what somebody "refused to do" or "failed to reach"."""
    governors = Case(trigger, lexicon).governors
    return any(t.pos_ == "VERB" and t.lemma_.lower() in lexicon.never for t in governors)


def is_content(trigger: Trigger) -> bool:
    """True for the content of a noun: "guarantees that they will never join", not of a report."""
    verb = trigger.carrier or trigger.token
    is_told = verb.dep_ == "acl" and any(c.dep_ == "mark" for c in verb.children)
    return is_told and not is_hearsay(verb.head)


def is_asked(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for "whether they could attack", of which somebody asks or will not speak."""
    verb = Case(trigger, lexicon).verb
    return verb is not None and any(c.lower_ == "whether" for c in verb.children if c.i < verb.i)

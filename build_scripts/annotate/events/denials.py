"""What is told only to be denied: a report that is refuted, a plan that is none."""

from __future__ import annotations

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.lexicon import read_set
from build_scripts.annotate.parse.tree import Token

# Sets of the lexicon: what others tell, the verbs that refute it, and what is said of it.
_HEARSAY, _REFUTING, _UNTRUE = "@hearsay", "@refuting", "@untrue"
_CLAUSES, _ABOUT = frozenset(("acl", "relcl", "ccomp")), frozenset(("of", "about", "on", "over"))
_ABLE, _AIMS = frozenset(("able", "possible")), frozenset(("intention", "intent"))
# How far above an event its report may stand.
_STEPS = 4


def is_denied_by_somebody(case: Case) -> bool:
    """True for "denied that it met", "dismissed a report that", "reports of a visit are false"."""
    here = case.verb or case.trigger.token
    for _ in range(_STEPS):
        above = here.head
        if here.dep_ == "ccomp" and _refutes(above):
            return True
        if is_hearsay(above) and (here.dep_ in _CLAUSES or here.lower_ in _ABOUT):
            return _is_refuted(above)
        if above == here or (here.dep_ not in ("conj", "pobj", "prep") and here.pos_ == "VERB"):
            return False
        here = above
    return False


def is_hearsay(noun: Token) -> bool:
    """True for a noun of what others tell: "a report", "the claims"."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in read_set(_HEARSAY)


def _refutes(verb: Token) -> bool:
    """True for a verb of denying; one of rejecting only where a report is rejected."""
    if verb.lemma_ == "deny":
        return True
    is_told = any(c.dep_ == "dobj" and is_hearsay(c) for c in verb.children)
    return is_told and verb.lemma_.lower() in read_set(_REFUTING)


def _is_refuted(report: Token) -> bool:
    """True for a report that somebody refutes, or that is said to be false."""
    verb = report.head
    if report.dep_ in ("dobj", "nsubjpass", "conj"):
        return verb.lemma_.lower() in read_set(_REFUTING) | {"deny"}
    if report.dep_ != "nsubj":
        return False
    told = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
    return bool(told & read_set(_UNTRUE))


def is_not_planned(case: Case) -> bool:
    """True for "no plan to meet", "does not intend to go", "was to have met"."""
    verb = case.verb
    if verb is not None and verb.tag_ == "VBN" and {"to", "have"} <= case.auxiliaries:
        return verb.dep_ == "xcomp" and verb.head.lower_ in ("was", "were")
    for governor in case.governors:
        form = governor.lemma_.lower()
        if form in _ABLE and any(c.dep_ == "neg" for c in governor.head.children):
            return True
        is_aim = form in case.lexicon.ahead | _AIMS or governor.lower_ == "going"
        if is_aim and any(c.dep_ == "neg" or c.lower_ == "no" for c in governor.children):
            return True
    return False

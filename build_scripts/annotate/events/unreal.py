"""What a sentence tells as unreal: `had it sailed`, `almost attacked`, `a rumour that it sank`."""

from __future__ import annotations

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.lexicon import read_set
from build_scripts.annotate.parse.tree import Token

_UNTRUE = "@untrue"
_TRUE = frozenset("true correct accurate right case".split())
_NEARLY = frozenset(("almost", "nearly"))
# What is nearly built or paid goes on; what is nearly done to somebody is not done.
_BY_DEGREES = frozenset("works payment aid cooperation deed".split())
_RUMOURS = frozenset("rumour rumor speculation suggestion gossip".split())
_FALLEN_THROUGH = frozenset(("wish", "pretend", "imagine"))
_CONTENTS = frozenset(("ccomp", "csubj"))
_CLAUSES = frozenset(("ccomp", "csubj", "acl", "advcl"))
# How far above an event the word may stand that makes it unreal.
_STEPS = 3


def is_untrue(case: Case) -> bool:
    """True for "it is not true that they attacked", and for "almost attacked"."""
    verb = case.verb
    if verb is None:
        return False
    nearly = any(child.lower_ in _NEARLY and child.i < verb.i for child in verb.children)
    if nearly and verb.tag_ in ("VBD", "VBN") and case.trigger.group.id not in _BY_DEGREES:
        return True
    clause = verb
    for _ in range(_STEPS):
        if clause.dep_ in _CONTENTS and _is_called_untrue(clause.head):
            return True
        if clause.dep_ not in (*_CONTENTS, "conj"):
            return False
        clause = clause.head
    return False


def _is_called_untrue(verb: Token) -> bool:
    """True for `is false` and `is not true`."""
    told = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
    negated = any(child.dep_ == "neg" for child in verb.children)
    return bool(told & (_TRUE if negated else read_set(_UNTRUE)))


def is_imagined(case: Case) -> bool:
    """True for "had they attacked", "wished they had met" and "a rumour that they had met"."""
    verb = case.verb
    if verb is None:
        return False
    had = next((child for child in verb.children if child.lower_ == "had"), None)
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if had is not None and subject is not None and had.i < subject.left_edge.i:
        return verb.doc[-1].text != "?"
    above = verb.head
    if verb.dep_ == "ccomp" and above.lemma_.lower() in _FALLEN_THROUGH:
        return True
    return verb.dep_ in _CLAUSES and above.lemma_.lower() in _RUMOURS

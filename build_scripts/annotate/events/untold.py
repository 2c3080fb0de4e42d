"""Verbs that tell nothing as done: "to attack", "in providing aid", "accused of shelling"."""

from __future__ import annotations

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.lexicon import Lexicon
from build_scripts.annotate.parse.tree import Token

# Prepositions after which a gerund tells what was done: "by strengthening", "after meeting".
_TELLING = frozenset(("by", "after", "following", "for", "since", "while", "when", "before"))
# The "last to sign" has signed.
_RANKS = frozenset("first second third fourth fifth last latest only".split())
# Who tried it did so at least; who tries has not yet done it.
_TRYING = frozenset(("try", "attempt"))
# An infinitive behind these was done: "managed to leave".
TOLD_AS_DONE = frozenset(
    ("manage", "start", "begin", "proceed", "come", "use", "see", "vote", "try", "attempt", "let")
)
_IS_FREE = frozenset(("pcomp", "advcl", "acl", "xcomp", "ccomp", "conj", "relcl"))
_PAST = frozenset(("was", "were", "had"))


def is_charged(verb: Token, lexicon: Lexicon) -> bool:
    """True for "shelling" in "accused Peru of shelling the port"."""
    return charged_by(verb, lexicon) is not None


def charged_by(verb: Token, lexicon: Lexicon) -> Token | None:
    """Returns "accused" for "shelling" in "accused Peru of shelling the port", or None.

    Parsers hang the "of" on "accused" or on its object.
    """
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ not in ("of", "for"):
        return None
    above = preposition.head
    above = above.head if above.dep_ in ("dobj", "nsubjpass") else above
    return above if above.lemma_.lower() in lexicon.charging else None


def untold(case: Case) -> bool:
    """True for "to attack" or "in providing aid" after words that do not tell it as done."""
    verb = case.verb
    if verb is None:
        return False
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp":
        if verb.head.lower_ == "with" and any(c.dep_ == "nsubj" for c in verb.children):
            return False
        return verb.head.lower_ not in _TELLING and not is_charged(verb, case.lexicon)
    if not is_infinitive(case, verb) or verb.dep_ not in _IS_FREE:
        return False
    if _is_ranked(verb):
        return False
    done = bool(case.governing & TOLD_AS_DONE) or any(map(_is_managed, case.governors))
    if any(t.lemma_ in _TRYING and _is_yet_tried(t) for t in case.governors):
        return True
    return not case.auxiliaries - {"to", "be"} and not done


def is_infinitive(case: Case, verb: Token) -> bool:
    """True for "send" and "be sent" in "to send" and "to be sent"."""
    return verb.tag_ == "VB" or (verb.tag_ == "VBN" and {"to", "be"} <= case.auxiliaries)


def _is_yet_tried(verb: Token) -> bool:
    """True for "tries" and "is trying"; not for "tried", "was trying" and "an attempt"."""
    is_past = verb.tag_ in ("VBD", "VBN") or any(c.lower_ in _PAST for c in verb.children)
    return verb.pos_ == "VERB" and not is_past


def _is_managed(governor: Token) -> bool:
    """True for "had to leave", "helped build" and "was able to leave"."""
    if governor.lemma_ == "help" and governor.tag_ in ("VBD", "VBN"):
        return True
    return governor.lower_ == "had" or (governor.lower_ == "able" and governor.head.lower_ in _PAST)


def _is_ranked(verb: Token) -> bool:
    """True for "to sign" in "became the last country to sign": it has signed."""
    if verb.dep_ in ("acl", "relcl"):
        return verb.head.head.tag_ in ("VBD", "VBN") and _has_rank(verb.head)
    if verb.dep_ != "xcomp" or verb.head.tag_ not in ("VBD", "VBN"):
        return False
    return any(_has_rank(c) for c in verb.head.children if c.dep_ == "attr" and c.i < verb.i)


def _has_rank(noun: Token) -> bool:
    return noun.lower_ in _RANKS or any(c.lower_ in _RANKS for c in noun.children)

"""Talks and pacts that a noun tells: which of them are none, and which are surely one."""

from __future__ import annotations

import re

from build_scripts.annotate.events.lexicon import Group
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

# Why a source has no name: "spoke on condition of anonymity to discuss confidential talks".
_SECRET = frozenset(("anonymity", "anonymous", "unnamed", "authorize", "authorise"))
_STEPS_UP, _NEAR = 2, 8
_ARTICLES = frozenset(("a", "an", "the", "this", "that", "no"))
_TO_COME = frozenset(("will", "would", "shall", "should", "must", "to", "be"))
_ONLOOKERS = frozenset("analyst expert economist observer historian scholar critic source".split())
# Which round of talks it is; the first and second may be those of an election.
_NUMBERED = re.compile(
    r"(?:next|new|latest|fresh|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth|\d+(?:st|nd|rd|th))$",
    re.IGNORECASE,
)


def is_no_pact(noun: Token, group: Group) -> bool:
    """True for "ended without an agreement" and for "mutual understanding between peoples"."""
    if group.type != "AGREE":
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "without":
        return True
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    return noun.lower_ == "understanding" and not before & _ARTICLES


def is_shared_view(verb: Token, group: Group) -> bool:
    """True for "economists agree that prices fall": they hold the same, and settle nothing.

    Who settles something agrees on what will be done: "agreed that the bridge would open".
    """
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if verb.lemma_ != "agree" or group.type != "AGREE" or clause is None:
        return False
    if verb.tag_ not in ("VBD", "VBN", "VB"):
        return True
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    is_to_be_done = bool(helpers & _TO_COME) or (clause.tag_ == "VB" and "does" not in helpers)
    subject = subject_of(verb)
    return not is_to_be_done or subject is None or not _are_several(subject)


def _are_several(subject: Token) -> bool:
    if subject.lemma_.lower() in _ONLOOKERS:
        return False
    is_plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ in ("they", "we", "both", "all")
    return is_plural or any(c.dep_ == "conj" for c in subject.children)


def is_kept_secret(word: Token, group: Group) -> bool:
    """True for the talks that a source without a name may not speak of, or is not named for."""
    if group.type != "CONSULT":
        return False
    verbs = (t for t in (word, *list(word.ancestors)[:_STEPS_UP]) if t.tag_ == "VB")
    aim = next((v for v in verbs if any(c.lower_ == "to" for c in v.children)), None)
    if aim is None:
        return False
    return any(t.lemma_.lower() in _SECRET for t in word.doc[max(0, aim.i - _NEAR) : aim.i])


def is_numbered_round(noun: Token) -> bool:
    """True for "the fifth round", which was one of talks."""
    numbers = (c.text for c in noun.children if c.dep_ == "amod" and c.i < noun.i)
    return noun.lemma_.lower() == "round" and any(_NUMBERED.match(word) for word in numbers)


def is_call_to_act(verb: Token, group: Group) -> bool:
    """True for "called on the president to resign", where nobody pays a call."""
    if group.mode != "visit" or verb.lemma_ != "call":
        return False
    asked = [c for c in verb.subtree if c.tag_ == "VB" and c.i > verb.i]
    is_asked = any(any(k.lower_ == "to" for k in c.children) for c in asked)
    return is_asked or any(c.lower_ == "for" for c in verb.children)

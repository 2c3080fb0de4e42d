"""Statements told by where they were made: "said in a letter", "at a rally she warned"."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.attribution.cues import read_cue_words
from build_scripts.annotate.events.lexicon import Group
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.parse.tree import Token

_TOLD = frozenset(("tell", "inform"))
_WHERE = frozenset(("in", "at", "during"))
# Nouns that tell a statement only where somebody makes it: "remarks" may be any.
_WRITTEN = frozenset("letter remark remarks sermon homily toast memo".split())
# How far apart verb and noun may stand, and how long a subject may be.
_NEAR, _LONGEST = 9, 24
_SUBJECTS = ("nsubj", "nsubjpass")


def spoken_by(noun: Token) -> Token | None:
    """Returns the verb of speaking whose subject says something in it, or None."""
    is_told = noun.dep_ in ("dobj", "dative") and noun.head.lemma_ in _TOLD
    if not is_told and (noun.dep_ != "pobj" or noun.head.lower_ not in _WHERE):
        return None
    verb = noun.head if is_told else noun.head.head
    is_said = verb.pos_ == "VERB" and verb.lemma_.lower() in read_cue_words()
    return verb if is_said and any(c.dep_ == "nsubj" for c in verb.children) else None


def is_unsaid(noun: Token, group: Group) -> bool:
    """True for a letter of which nobody says anything in it, and which is nobody's."""
    if group.type != "STATEMENT" or noun.lemma_.lower() not in _WRITTEN:
        return False
    owners = [c for c in noun.children if c.dep_ == "poss"]
    owners += [o for o in objects_after(noun, ("by", "from")) if o.pos_ == "PROPN"]
    is_owned = noun.lemma_.lower() == "letter" and bool(owners)
    return not is_owned and spoken_by(noun) is None


def speech_scope(noun: Token) -> Sequence[Token]:
    """Returns who said it where, without what was said; nothing where that stands between.

    So "The ministry said in a statement on Monday" and "In a letter to Peru, the envoy warned".
    """
    verb = spoken_by(noun)
    if verb is None:
        return ()
    last = _end_of(noun)
    subject = next(c for c in verb.children if c.dep_ == "nsubj")
    if noun.i > verb.i:
        first = min(subject.left_edge.i, verb.i)
        is_near = noun.head.i - verb.i <= _NEAR and verb.i - first <= _LONGEST
        return noun.doc[first : last + 1] if is_near else ()
    end = max(verb.i, subject.i)
    return noun.doc[noun.head.i : end + 1] if end - last <= _LONGEST else ()


def _end_of(noun: Token) -> int:
    """Returns where a noun ends, with "carried by" and a day, but not with what is said."""
    said = [c for c in noun.children if c.dep_ in ("acl", "relcl") and _is_content(c)]
    last = min((c.left_edge.i for c in said), default=noun.right_edge.i + 1) - 1
    while noun.dep_ in ("dobj", "dative") and last + 1 < len(noun.doc):
        behind = noun.doc[last + 1]
        if behind.head != noun.head or behind.lower_ not in _WHERE | {"on"}:
            break
        last = behind.right_edge.i
    return last


def _is_content(clause: Token) -> bool:
    """True for "a statement that ...", and for "calling on Peru to"."""
    return clause.tag_ == "VBG" or any(c.lower_ == "that" for c in clause.children)

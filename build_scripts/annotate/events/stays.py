"""Visits that only "be" tells: "the audit team was in Lima last week"."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.events.lexicon import Lexicon, read_set
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token, Tree

_TRAVELLERS = ("@envoy", "@office")
_TIMES = frozenset(("DATE", "TIME"))
# What stands beside "be" where it says more than where somebody is.
_MORE = frozenset(("attr", "acomp", "expl", "agent", "oprd", "neg"))


def find_stays(doc: Tree, lexicon: Lexicon) -> Iterator[Trigger]:
    """Yields the "be" of a traveller who is at a place on a day: at home, nobody would say so.

    Who "has been to" a place was there on a visit, whenever that was.
    """
    for token in doc:
        if token.lemma_ == "be" and token.pos_ in ("AUX", "VERB") and _is_stay(token):
            yield Trigger(token, token, lexicon.groups["visit"], 1.0)


def _is_stay(verb: Token) -> bool:
    children = list(verb.children)
    if verb.dep_ in ("aux", "auxpass") or any(c.dep_ in _MORE for c in children):
        return False
    subject = subject_of(verb)
    if subject is None or not _is_traveller(subject):
        return False
    if any(c.lower_ == "to" and any(map(_is_place, c.children)) for c in children):
        return verb.tag_ == "VBN"
    spots = [o for c in children if c.dep_ == "prep" and c.lower_ == "in" for o in c.children]
    is_there = any(map(_is_place, spots))
    return is_there and any(t.ent_type_ in _TIMES for c in children for t in c.subtree)


def _is_place(noun: Token) -> bool:
    return noun.ent_type_ == "GPE"


def _is_traveller(subject: Token) -> bool:
    word = subject.lemma_.lower()
    is_envoy = word == "secretary" or any(word in read_set(name) for name in _TRAVELLERS)
    return subject.ent_type_ == "PERSON" or is_envoy

"""Requests told as something somebody did: "asked Peru for two ships", "has proposed a round".

Where the clause tells what is wanted, or who is to do what, the request is a step of its own.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

# Verbs whose object is what is wanted: "proposed a joint survey".
_FOR_A_THING = frozenset(("propose", "request", "demand"))
# Clauses that parsers make of what somebody is to do.
_TO_DO = frozenset(("xcomp", "ccomp"))
_WILL, _PLANNING = frozenset(("will", "'ll")), frozenset("plan intend prepare".split())
_HAS = frozenset(("has", "have"))
# Many without a name: "urged shoppers to wait", "urged all sides to sign".
_MANY = "NNS"


def has_done(verb: Token) -> bool:
    """True for a verb in the perfect: "has asked"."""
    return any(child.lower_ in _HAS for child in verb.children if child.dep_ == "aux")


def is_told_request(verb: Token, idle: Container[str]) -> bool:
    """True for a verb of asking that tells what was, or will be, asked for, or of whom.

    `idle` holds what is asked for without a step that would follow, such as a comment.
    """
    if not (verb.tag_ == "VBD" or has_done(verb) or _is_to_be_asked(verb)):
        return False
    wanted = list(_wanted(verb))
    if wanted:
        return all(noun.pos_ != "ADJ" and noun.lemma_.lower() not in idle for noun in wanted)
    return _is_to_do(verb) and not _is_by_no_name(verb)


def _is_to_be_asked(verb: Token) -> bool:
    """True for "will ask" and "plans to ask", which announces a step."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    above = verb.head
    is_planned = verb.dep_ == "xcomp" and above.lemma_ in _PLANNING and "to" in helpers
    return verb.tag_ == "VB" and (bool(helpers & _WILL) or is_planned)


def _wanted(verb: Token) -> Iterator[Token]:
    """Yields the ships of "asked for ships" and "asked Peru for ships", and of "demanded ships"."""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    if verb.lemma_ in _FOR_A_THING:
        yield from objects
    elif verb.lemma_ == "ask":
        for host in (verb, *objects):
            for word in host.children:
                if word.lower_ == "for":
                    yield from (child for child in word.children if child.dep_ == "pobj")


def _is_by_no_name(verb: Token) -> bool:
    """True for "the miners urged Peru to wait", which is no step between parties with a name."""
    subject = subject_of(verb)
    return subject is not None and subject.pos_ == "NOUN"


def _is_to_do(verb: Token) -> bool:
    """True for "urged India to wait"; not where many without a name are to do it."""
    for clause in verb.children:
        has_to = any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.lefts)
        if clause.dep_ in _TO_DO and has_to:
            doers = [c for c in clause.lefts if c.dep_ == "nsubj"]
            doers += [c for c in verb.children if c.dep_ in ("dobj", "dative")]
            return bool(doers) and all(doer.tag_ != _MANY for doer in doers)
    return False

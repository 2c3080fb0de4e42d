"""What is set for a time to come: "the launch is planned for May", "talks are due on Monday".

A calendar needs no verb of the event's own: that it is set for a day tells that it is to be.
"""

from __future__ import annotations

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.lexicon import Lexicon
from build_scripts.annotate.events.untold import is_infinitive
from build_scripts.annotate.parse.tree import FINITE, Token

DUE = "due"
_TIMES = frozenset(("DATE", "TIME"))
# Prepositions behind which its day stands, whether a day or not: "for the autumn".
_FOR = "for"
# What is to be done with it where its day is told later: "is scheduled to begin".
_TAKES_PLACE = frozenset("begin start open hold take resume happen occur continue end".split())
# What tells beside a noun on which day it is to be.
_SET = frozenset("schedule plan set slate call due expect".split())
# What is "set for April" is yet to come.
_SET_FOR = frozenset(("set", "scheduled", "slated", "planned", "due"))
_PAST = frozenset(("did", "was", "were", "had"))
_BEFORE = frozenset(("before", "until", "till"))


def schedule_of(noun: Token, lexicon: Lexicon) -> Token | None:
    """Returns the verb that sets the day of what a noun tells, or None.

    So "scheduled" of "the round is scheduled for July", "is" of "the vote is due on Monday".
    """
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        host = next((c for c in verb.children if c.dep_ == "acomp" and c.lower_ == DUE), None)
    else:
        is_set = noun.dep_ in ("nsubjpass", "dobj") and verb.lemma_.lower() in lexicon.scheduling
        host = verb if is_set else None
    return verb if host is not None and (_tells_time(host) or _tells_time(verb)) else None


def is_scheduled(carrier: Token, lexicon: Lexicon) -> bool:
    """True for the verb that `schedule_of` returns."""
    if carrier.lemma_ == "be":
        return any(c.dep_ == "acomp" and c.lower_ == DUE for c in carrier.children)
    is_set = any(c.dep_ == "nsubjpass" for c in carrier.children) or _tells_time(carrier)
    return is_set and carrier.lemma_.lower() in lexicon.scheduling


def is_set_for(noun: Token) -> bool:
    """True for "a summit set for April"."""
    return any(
        c.dep_ == "acl" and c.lower_ in _SET_FOR and c.i > noun.i and _has_for(c)
        for c in noun.children
    )


def _has_for(participle: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ in ("for", "on", "in") for c in participle.children)


def is_to_be(case: Case) -> bool:
    """True for "are to hold", "is to arrive" and "Envoys to meet": what is set for a time to come.

    Told of the past somebody named must be its subject: "the aim was to arrive" sets nothing.
    """
    verb = case.verb
    if verb is None or not is_infinitive(case, verb):
        return False
    if _is_headed(verb):
        return "to" in case.auxiliaries
    if verb.dep_ not in ("xcomp", "ccomp"):
        return False
    marked = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    named = {c.tag_ for c in verb.head.children if c.dep_ == "nsubj"} & {"NNP", "NNPS"}
    return marked and verb.head.lower_ in ("is", "are", *(("was", "were") if named else ()))


def _is_headed(verb: Token) -> bool:
    """True for the infinitive of a heading: "Envoys to meet in Lima", which has no finite verb."""
    is_said = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    is_of_noun = verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "ROOT"
    is_first = verb.dep_ == "ROOT" and is_said
    return (is_first or is_of_noun) and not any(token.tag_ in FINITE for token in verb.doc)


def is_only_later(verb: Token, lexicon: Lexicon) -> bool:
    """True for "is not expected before May" and "was not summoned until May": only not so soon."""
    before = any(c.lower_ in _BEFORE for c in verb.children if c.dep_ in ("prep", "mark"))
    return (before and is_scheduled(verb, lexicon)) or _is_at_last(verb)


def _is_at_last(verb: Token) -> bool:
    """True for what "did not happen until" a day, when it did."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    ends = [o for c in verb.children if c.lower_ == "until" for o in c.children]
    return bool(helpers & _PAST) and any(o.ent_type_ in _TIMES for o in ends if o.i > verb.i)


def is_in_schedule(timex: Token, trigger: Token) -> bool:
    """True for the day of "the march planned for Sunday was banned", of the march and not the ban.

    `timex` is a word of the day, `trigger` the verb that tells what became of it.
    """
    for above in timex.ancestors:
        if above == trigger:
            return False
        if above.dep_ in ("acl", "amod") and above.lemma_.lower() in _SET and above.head != trigger:
            return True
    return False


def _tells_time(host: Token) -> bool:
    """True for what is set for a day, or to take place."""
    for child in host.children:
        is_behind = child.dep_ in ("prep", "npadvmod", "advmod") and child.i > host.i
        is_time = child.lower_ == _FOR or any(t.ent_type_ in _TIMES for t in child.subtree)
        if is_behind and is_time:
            return True
        if child.dep_ == "xcomp" and child.lemma_ in _TAKES_PLACE:
            return True
    return False

"""What a noun only names: `the issue of the withdrawal`, `until the election`, `remain closed`.

A step back that nobody is said to have taken is what somebody wants or fears, and a vote before
which something is to be done is yet to come.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.tree import FINITE, Token

# Groups of steps that their nouns name before anybody takes them.
_STEPS = frozenset(("easing", "link", "release", "retreat"))
# What is made of such a step, and what holds it as a part.
_TOPICS = frozenset(
    "issue question matter topic condition precondition proposal plan draft demand idea scenario "
    "protocol memorandum agenda offer option".split()
)
# Who does so has seen it.
_SEEN = frozenset(
    "welcome hail praise applaud condemn regret denounce criticise criticize thank follow mark "
    "celebrate see watch complete confirm announce".split()
)
_AHEAD = frozenset("will would shall should could may might can must 'll 'd wo".split())
_PAST_WORDS = frozenset("recent last past previous earlier former latest partial".split())
_BEHIND = frozenset("after since following despite during amid upon".split())
_TILL = frozenset(("before", "until", "till", "through"))
_STAYING, _PLACED = frozenset(("remain", "stay")), frozenset(("station", "base", "deploy"))
_WEIGHING = frozenset(("consider", "weigh", "mull", "ponder"))
_MOST = 6


def is_only_named(case: Case) -> bool:
    """True for the withdrawal of "would see the withdrawal as hostile", "the issue of a release".

    Not so where it is told who did it, or by whom it is welcomed.
    """
    noun = case.trigger.token
    if not case.trigger.is_noun or case.trigger.carrier is not None:
        return False
    if case.trigger.group.id not in _STEPS or _is_told(noun):
        return False
    for above in _above(noun):
        if above.lower_ in _BEHIND:
            return False
        if above.pos_ == "NOUN" and above.lemma_.lower() in _TOPICS:
            return True
        if above.pos_ in ("VERB", "AUX"):
            return _is_open(above)
    return False


def _above(noun: Token) -> Iterator[Token]:
    """Yields the words over a noun up to the first verb that is no infinitive."""
    here = noun
    for _ in range(_MOST):
        above = here.head
        if above == here:
            return
        is_aside = above.tag_ == "VB" and above.dep_ in ("xcomp", "advcl")
        if not is_aside:
            yield above
        here = above


def _is_told(noun: Token) -> bool:
    """True for "Russia's withdrawal", "the recent release" and "a release by Russia"."""
    return any(
        child.dep_ in ("poss", "agent") or child.lower_ in _PAST_WORDS or child.lower_ == "by"
        for child in noun.children
    )


def _is_open(verb: Token) -> bool:
    """True for a verb that tells nothing as done: "would ask", "asks for", "is a condition"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if helpers & _AHEAD:
        return True
    if verb.lemma_.lower() in _SEEN:
        return False
    told = (c for c in verb.children if c.dep_ in ("nsubj", "attr") and c.pos_ == "NOUN")
    if any(noun.lemma_.lower() in _TOPICS for noun in told):
        return True
    clause = any(c.dep_ == "mark" and c.lower_ in ("after", "before") for c in verb.children)
    ahead = {c.lower_ for c in verb.head.children if c.dep_ == "aux"}
    return clause and verb.dep_ == "advcl" and bool(ahead & _AHEAD)


def is_vote_ahead(case: Case) -> bool:
    """True for the election of "before the election" and "through the elections"."""
    noun = case.trigger.token
    is_vote = case.trigger.is_noun and case.trigger.group.type == "ELECTION"
    return is_vote and noun.dep_ == "pobj" and noun.head.lower_ in _TILL and not _is_told(noun)


def stays_so(case: Case) -> bool:
    """True for "remain suspended", "are stationed" and "have been stationed since 1974"."""
    verb = case.verb
    if verb is None or verb.tag_ != "VBN":
        return False
    if verb.dep_ in ("acomp", "oprd", "xcomp") and verb.head.lemma_ in _STAYING:
        return verb.head.tag_ in FINITE - {"VBD"}
    helpers = {child.lower_ for child in verb.children if child.dep_.startswith("aux")}
    since = any(child.lower_ == "since" for child in verb.children)
    is_passive = ("been" in helpers and since) or bool(helpers & {"is", "are"})
    return verb.lemma_ in _PLACED and is_passive and not helpers & {"had", *_AHEAD}


def is_considered(trigger: Trigger) -> bool:
    """True for the ban that somebody "is considering"."""
    return trigger.carrier is not None and trigger.carrier.lemma_ in _WEIGHING


def is_weighed(case: Case) -> bool:
    """True for the ban that somebody "is considering", and for "will join only if"."""
    verb = case.verb
    if is_considered(case.trigger):
        return True
    if verb is None or not any(c.lower_ in ("will", "'ll") for c in verb.children):
        return False
    clauses = [c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i]
    conditions = any(k.lower_ == "if" for c in clauses for k in c.children)
    return conditions and any(k.lower_ == "only" for c in (verb, *clauses) for k in c.children)

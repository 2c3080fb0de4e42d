"""Deeds on a told day that no word list knows: "The company lost control of it in December 2024".

News tells more kinds of deeds than a list can hold. A clause that says who did something, by a
verb of doing, and on which day, tells an event of the group `deed`; less surely than listed words.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from build_scripts.annotate.attribution.cues import find_cue
from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.lexicon import Lexicon, read_set
from build_scripts.annotate.events.scheduled import DUE
from build_scripts.annotate.events.status import is_reported
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token, Tree

_GROUP = "deed"
# Clauses in which the day is told for its own sake, and not to say which one is meant.
_CLAUSES = frozenset(("ROOT", "ccomp", "conj", "parataxis"))
_DONE, _TO_BE_DONE = frozenset(("VBD", "VBN")), "VB"
_WILL = frozenset(("will", "wo", "'ll"))
_PLANNING = frozenset(("intend", "prepare"))
_DOUBT = frozenset("would could may might should must can ca do does did 'd".split())
# "Runs until June" and "for decades" tell how long it lasts.
_SPANNING = frozenset(("until", "till", "through", "for"))
_BY_DAY = frozenset(("npadvmod", "prep", "advmod"))
# The lists of verbs that tell no deed: what lasts, and what is said.
_NO_DEEDS = ("lasts", "says")
# What does nothing itself, and what is "paid" or "put" in a turn of phrase: tribute, pressure.
_LIFELESS, _GESTURE = "@lifeless", "@gesture"
_QUOTING = frozenset(("quote", "cite"))
_LIVES = frozenset(("he", "she", "i", "we", "you", "who", "that", "which"))


def find_dated(doc: Tree, triggers: Sequence[Trigger], lexicon: Lexicon) -> Iterator[Trigger]:
    """Yields the verbs of dated deeds in clauses in which no other trigger stands."""
    group = lexicon.groups.get(_GROUP)
    if group is None:
        return
    taken = {verb.i for trigger in triggers for verb in _verbs_over(trigger)}
    for token in doc:
        if token.pos_ != "VERB" or token.i in taken or _is_told_by_infinitive(token, taken):
            continue
        trigger = Trigger(token, token, group, 1.0)
        is_ahead = _is_told_as_ahead(trigger, lexicon) and _is_of_deeds(token)
        if (is_ahead or _is_deed(token)) and _is_dated(token):
            yield trigger


def _is_told_by_infinitive(verb: Token, taken: Container[int]) -> bool:
    """True for "tried to mediate" and "voted to scrap it": what they tried is the event."""
    return any(child.dep_ == "xcomp" and child.i in taken for child in verb.children)


def _verbs_over(trigger: Trigger) -> Iterator[Token]:
    """Yields the carrier of a trigger, and the verb in whose clause the trigger stands."""
    if trigger.carrier is not None:
        yield trigger.carrier
    here = trigger.token
    while here.pos_ not in ("VERB", "AUX") and here.head is not here:
        here = here.head
    yield here


def _is_told_as_ahead(trigger: Trigger, lexicon: Lexicon) -> bool:
    """True for "is to open", "is due to open", "plans to open" and "said it would open"."""
    verb = trigger.token
    above = verb.head
    if verb.dep_ == "xcomp" and verb.tag_ == _TO_BE_DONE:
        if not any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children):
            return False
        clause = above.head if above.lower_ == DUE else above
        is_clause = clause.dep_ in _CLAUSES and not any(c.dep_ == "neg" for c in clause.children)
        return is_clause and _sets(above, lexicon)
    return verb.dep_ in _CLAUSES and is_reported(Case(trigger, lexicon))


def _sets(above: Token, lexicon: Lexicon) -> bool:
    """True for the verb or "due" that puts its infinitive ahead, in the present or the past."""
    if above.lemma_ == "be":
        return above.tag_ in ("VBZ", "VBP")
    is_known = above.lower_ == DUE or above.lemma_.lower() in lexicon.scheduling | _PLANNING
    return is_known and not {c.lower_ for c in above.children} & _DOUBT


def _is_deed(verb: Token) -> bool:
    """True for what somebody did or will do; not for what lasts, is said or is only possible."""
    if verb.dep_ not in _CLAUSES:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    is_past = verb.tag_ in _DONE and (verb.tag_ == "VBD" or bool(helpers))
    if not is_past and not (verb.tag_ == _TO_BE_DONE and helpers & _WILL):
        return False
    return not helpers & _DOUBT and _is_of_deeds(verb)


def _is_of_deeds(verb: Token) -> bool:
    """True for a verb of doing with a subject that does it; not for what lasts or is said."""
    # "Had not admitted any role or implicated anyone" tells of neither.
    verbs = (verb, verb.head) if verb.dep_ == "conj" else (verb,)
    if any(child.dep_ == "neg" for each in verbs for child in each.children):
        return False
    if verb.lemma_ in _QUOTING or any(verb.lemma_ in read_words("names", key) for key in _NO_DEEDS):
        return False
    if any(child.dep_ == "ccomp" for child in verb.children) and find_cue("ccomp", verb.lemma_):
        return False
    subject = subject_of(verb)
    if subject is None or subject.lower_ in _LIVES:
        return False
    if subject.lemma_.lower() in read_set(_LIFELESS):
        return False
    objects = (c.lemma_.lower() for c in verb.children if c.dep_ == "dobj")
    return read_set(_GESTURE).isdisjoint(objects)


def _is_dated(verb: Token) -> bool:
    return any(
        token.ent_type_ == "DATE"
        for child in verb.children
        if child.dep_ in _BY_DAY and child.lower_ not in _SPANNING
        for token in child.subtree
    )

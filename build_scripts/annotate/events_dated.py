"""Deeds on a told day that no word list knows: "The company lost control of it in December 2024".

News tells more kinds of deeds than a list can hold. A clause that says who did something, by a
verb of doing, and on which day, tells an event of the group `deed`; less surely than listed words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.clauses import subject_of
from build_scripts.annotate.cues import find_cue
from build_scripts.annotate.events_lexicon import Lexicon
from build_scripts.annotate.events_trigger import Trigger
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.tree import Token, Tree

_GROUP = "deed"
# Clauses in which the day is told for its own sake, and not to say which one is meant.
_CLAUSES = frozenset(("ROOT", "ccomp", "conj", "parataxis"))
_DONE, _TO_BE_DONE = frozenset(("VBD", "VBN")), "VB"
_WILL = frozenset(("will", "wo", "'ll"))
_DOUBT = frozenset("would could may might should must can ca do does did 'd".split())
_BY_DAY = frozenset(("npadvmod", "prep", "advmod"))
# The lists of verbs that tell no deed: what lasts, and what is said.
_NO_DEEDS = ("lasts", "says")
_LIVES = frozenset(("he", "she", "i", "we", "you", "who", "that", "which"))


def find_dated(doc: Tree, triggers: Sequence[Trigger], lexicon: Lexicon) -> Iterator[Trigger]:
    """Yields the verbs of dated deeds in clauses in which no other trigger stands."""
    group = lexicon.groups.get(_GROUP)
    if group is None:
        return
    taken = {verb.i for trigger in triggers for verb in _verbs_over(trigger)}
    for token in doc:
        is_free = token.pos_ == "VERB" and token.dep_ in _CLAUSES and token.i not in taken
        if is_free and _is_deed(token) and _is_dated(token):
            yield Trigger(token, token, group, 1.0)


def _verbs_over(trigger: Trigger) -> Iterator[Token]:
    """Yields the carrier of a trigger, and the verb in whose clause the trigger stands."""
    if trigger.carrier is not None:
        yield trigger.carrier
    here = trigger.token
    while here.pos_ not in ("VERB", "AUX") and here.head is not here:
        here = here.head
    yield here


def _is_deed(verb: Token) -> bool:
    """True for what somebody did or will do; not for what lasts, is said or is only possible."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    is_past = verb.tag_ in _DONE and (verb.tag_ == "VBD" or bool(helpers))
    if not is_past and not (verb.tag_ == _TO_BE_DONE and helpers & _WILL):
        return False
    if helpers & _DOUBT or any(child.dep_ == "neg" for child in verb.children):
        return False
    if any(verb.lemma_ in read_words("names", key) for key in _NO_DEEDS):
        return False
    if any(child.dep_ == "ccomp" for child in verb.children) and find_cue("ccomp", verb.lemma_):
        return False
    subject = subject_of(verb)
    return subject is not None and subject.lower_ not in _LIVES


def _is_dated(verb: Token) -> bool:
    return any(
        token.ent_type_ == "DATE"
        for child in verb.children
        if child.dep_ in _BY_DAY
        for token in child.subtree
    )

"""What a line of the lexicon asks of its verb beside the words it has: who, what, how many."""

from __future__ import annotations

from build_scripts.annotate.events.caused import causing
from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.events.objects import is_state
from build_scripts.annotate.events.phrases import is_passive, objects_after
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

# The lists of those who may let others do something.
_DECIDING = ("speakers", "organs", "offices")
# Parsers take the "pass" of "let two ships pass" for a present tense.
_BARE_FORMS = frozenset(("VB", "VBP"))
_WILL = frozenset(("will", "'ll"))
# What somebody begins or goes on to do is done.
_GOING_ON = frozenset(("begin", "start", "continue", "resume", "keep"))
# An infinitive, a gerund, and what only says more of somebody.
_INNER = frozenset(("xcomp", "pcomp", "acl", "advcl"))
_IN_THE_MIND = frozenset("pretend try think believe talk speak worry work hope be wait".split())
# "It hits the poor" is how things are; "it closed the consulate" was done, by a state or body.
_DONE = frozenset(("VBD", "VBN"))
_FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))


def is_of_giving(verb: Token) -> bool:
    """True for "stopped sharing data"; to stop shelling the port is told by the shelling."""
    return any(
        c.dep_ == "xcomp"
        and c.tag_ == "VBG"
        and c.lemma_ not in load_events().harm | _IN_THE_MIND
        and not any(
            f.group.type in _FORCE and not f.objects for f in load_events().verbs.get(c.lemma_, ())
        )
        for c in verb.children
    )


def has_two_objects(verb: Token) -> bool:
    """True for "denied him a visa" and "were denied a visa"."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.pos_ != "ADP"]
    return bool(objects) and (len(objects) > 1 or any(c.dep_ == "nsubjpass" for c in verb.children))


def lets_others(verb: Token) -> bool:
    """True for "Norway allowed two trains to pass"; not for "the law allows him to go"."""
    doer = subject_of(verb)
    is_done = verb.tag_ in ("VBD", "VBN") or any(c.lower_ == "will" for c in verb.children)
    if doer is None or not is_done or verb.dep_ == "relcl":
        return False
    is_somebody = doer.pos_ == "PROPN" or any(
        doer.lower_ in read_words("groups", key) for key in _DECIDING
    )
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.tag_ in _BARE_FORMS]
    guests = [c for clause in clauses for c in clause.children if c.dep_ == "nsubj"]
    guests += [c for c in verb.children if c.dep_ == "dobj" and clauses]
    return is_somebody and any(c.pos_ in ("NOUN", "PROPN") for c in guests)


def is_done_by_state(verb: Token) -> bool:
    """True for "Norway suspended"; not for what one may do, or decides or refuses to do."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_inner = verb.dep_ in _INNER and verb.head.lemma_ not in _GOING_ON and causing(verb) is None
    if is_inner or (verb.tag_ == "VB" and not helpers & _WILL):
        return False
    above = causing(verb)
    if is_passive(verb) and above is None:
        return any(map(is_state, objects_after(verb, ("by",))))
    subject = subject_of(verb if above is None else above)
    if subject is None:
        return False
    is_it = subject.lower_ == "it" and verb.tag_ in _DONE
    return is_it or any(map(is_state, (subject, *subject.conjuncts)))

"""Deeds done with words: a promise, a threat, a request, a refusal or a charge told as a deed.

What somebody says now is a position (`Peru demands a vote`). Told as done before or as aimed at
a deed it is an event of its own: `Peru had demanded in a letter that Chile leave`, `Norway
offered two ships`, `the miners threatened to block the pass`, `Chile has refused to sign`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from build_scripts.annotate.events.lexicon import read_set
from build_scripts.annotate.events.requests import has_done, is_told_request
from build_scripts.annotate.events.trigger import LETTING, Trigger
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

_PAST = frozenset(("VBD", "VBN"))
# Groups whose nouns tell what they aim at behind them: "the refusal to sell".
_AIMED = frozenset(("plea", "refusal", "ultimatum"))
_SPEAKERS = frozenset(("i", "we", "you"))
# Sets of the lexicon: what is offered without a deed that would follow ("offered no change"), what
# is refused to a reporter ("refused to comment"), and verbs of asking, refusing and aiming.
_IDLE, _SILENT, _ASKING, _REFUSING = "@idle", "@silent", "@asking", "@refusing"
_AIMING, _VOWING = "@aiming", "@vowing"
_CHARGING, _WITH = frozenset(("charge", "indict")), frozenset(("with", "over", "for"))
_QUESTIONS = frozenset(("whether", "if", "what", "how", "why", "when", "where", "who"))


def is_deed(trigger: Trigger, others: Iterable[Trigger], is_dated: bool) -> bool:
    """True where an act of speech is an event; `others` are the triggers of its sentence.

    A vow to do what is an event itself is told by that: "vowed to bomb the port". A threat is not.
    """
    rule = _RULES.get(trigger.group.id)
    verb = trigger.token
    if rule is None or verb.pos_ != "VERB" or _is_negated(verb) or not _has_doer(verb):
        return False
    if verb.lemma_ in read_set(_VOWING) and _aims_at(verb, others):
        return False
    return rule(verb, is_dated)


def promised_deeds(deed: Trigger) -> frozenset[Token]:
    """Returns the verbs of what was "offered", of "the refusal to cut", of "let them pass".

    The offer or the threat is the event, a vow is told by what is vowed.
    """
    if deed.token.lemma_ in LETTING:
        return frozenset(c for c in deed.token.children if c.dep_ in ("ccomp", "xcomp"))
    if deed.group.id in _AIMED:
        return frozenset(c for c in deed.token.children if c.dep_ == "acl")
    if deed.group.id not in ("promise", "threaten", "reject"):
        return frozenset()
    return frozenset(c for c in deed.token.children if c.dep_ == "xcomp")


def _aims_at(verb: Token, others: Iterable[Trigger]) -> bool:
    told = {t.carrier or t.token for t in others if not t.group.is_speech}
    return any(child in told for child in verb.children if child.dep_ == "xcomp")


def _is_promise(verb: Token, is_dated: bool) -> bool:
    """True for "offered to host talks" and "promised two ships"."""
    if verb.tag_ not in _PAST or any(c.dep_ in ("auxpass", "agent") for c in verb.children):
        return False
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if any(o.lemma_.lower() in read_set(_IDLE) or _is_none(o) for o in objects):
        return False
    return bool(objects) or _aims(verb)


def _is_threat(verb: Token, is_dated: bool) -> bool:
    """True for "threatened to leave", "threatens a strike" and "had warned Peru that".

    Who "vows to be tough" threatens nobody with a deed.
    """
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if verb.lemma_ == "warn":
        return bool(objects) and _is_before(verb)
    if verb.lemma_ not in read_set(_AIMING) or verb.tag_ == "VBG":
        return False
    if _is_conditional(verb) and not (verb.lemma_ == "threaten" and verb.tag_ in _PAST):
        return False
    if any(c.dep_ == "xcomp" and c.lemma_ == "be" for c in verb.children):
        return False
    return _aims(verb) or (bool(objects) and verb.lemma_ == "threaten" and verb.tag_ in _PAST)


def _is_request(verb: Token, is_dated: bool) -> bool:
    """True for "had demanded that Peru leave", "asked for ships" and "urged Peru to leave"."""
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "advcl")]
    if any(c.dep_ == "auxpass" for c in verb.children):
        return False
    if verb.lemma_ not in read_set(_ASKING) or any(_asks(clause) for clause in clauses):
        return False
    if is_told_request(verb, read_set(_IDLE)):
        return True
    is_inside = any(token.dep_ in ("ccomp", "relcl") for token in (verb, *verb.ancestors))
    return _is_before(verb) or (is_dated and is_inside and verb.tag_ in _PAST)


def _is_refusal(verb: Token, is_dated: bool) -> bool:
    """True for "had refused the ships" and "has refused to sign", not "has refused to comment"."""
    to_do = [c for c in verb.children if c.dep_ == "xcomp"]
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    is_done = _is_before(verb) or (bool(to_do) and has_done(verb))
    if verb.lemma_ not in read_set(_REFUSING) or not is_done:
        return False
    return bool(to_do or objects) and not any(c.lemma_ in read_set(_SILENT) for c in to_do)


def _is_charge(verb: Token, is_dated: bool) -> bool:
    """True for "were charged with treason", which a court hears; not for "charged that"."""
    is_passive = any(c.dep_ == "auxpass" for c in verb.children)
    is_before_court = any(c.lower_ in _WITH for c in verb.children if c.dep_ == "prep")
    return verb.lemma_ in _CHARGING and is_passive and is_before_court


_RULES: Mapping[str, Callable[[Token, bool], bool]] = {
    "promise": _is_promise,
    "threaten": _is_threat,
    "request": _is_request,
    "reject": _is_refusal,
    "accuse": _is_charge,
}


def _is_before(verb: Token) -> bool:
    """True for "had asked", told as done before what the sentence tells."""
    return any(c.lower_ in ("had", "'d") for c in verb.children if c.dep_ == "aux")


def _is_conditional(verb: Token) -> bool:
    """True for "vowed to leave should Peru stay", which draws a line and does nothing yet."""
    below = (t for t in verb.subtree if t.i > verb.i)
    return any(t.lower_ in ("if", "unless", "should") for t in below)


def _aims(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)


def _asks(clause: Token) -> bool:
    return any(t.lower_ in _QUESTIONS for t in clause.children if t.i < clause.i)


def _is_none(noun: Token) -> bool:
    return any(c.lower_ in ("no", "any", "little") for c in noun.children)


def _is_negated(verb: Token) -> bool:
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    return any(c.dep_ == "neg" for c in verb.children) or any(_is_none(s) for s in subjects)


def _has_doer(verb: Token) -> bool:
    subject = subject_of(verb)
    return subject is not None and subject.lower_ not in _SPEAKERS

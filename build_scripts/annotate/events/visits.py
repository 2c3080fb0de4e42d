"""Verbs of visits and talks that tell of none: weapons that arrive, a report that discusses."""

from __future__ import annotations

from build_scripts.annotate.events.lexicon import Group, load_events, read_set
from build_scripts.annotate.events.objects import is_people
from build_scripts.annotate.events.phrases import is_passive, objects_after
from build_scripts.annotate.events.talks import is_kept_secret
from build_scripts.annotate.parse.clauses import RELATIVES, subject_of
from build_scripts.annotate.parse.tree import Token

_THINGS = ("@arms", "@relief", "@craft", "@energy", "@money")
_PAPER = "@paper"
_SPEAKERS = frozenset(("i", "we", "you", "one"))
_ABLE = frozenset(("can", "may", "could"))
_SIGNAL, _AS_SIGNAL = "message", frozenset(("clear", "strong"))
_GAMES = frozenset(
    "championship cup tournament match game olympic festival concert exhibition fair race "
    "league final contest".split()
)
_KIN = frozenset("wife husband girlfriend boyfriend fiancee mother father grandmother fan".split())
# What is met by doing it, and who brings things together without a meeting.
_FULFILLED, _COLLECTING = "@fulfilled", frozenset(("gather", "assemble"))
_WHERE = frozenset(("where", "when"))
_HOLIDAYS = frozenset("vacation holiday honeymoon".split())
_FAMILY = _KIN | frozenset("family child parent friend son daughter".split())
# Those who find shelter, and numbers no reception is for.
_MANY = frozenset(("refugee", "migrant", "million", "asylum", "displace", "tourist"))
# Where a delegation is led in passing: "to lead", "leading", "who led".
_ASIDES = frozenset(("acl", "relcl", "xcomp", "advcl"))


def is_no_talk(verb: Token, group: Group, obj: Token | None) -> bool:
    """True where nobody travels or talks with anybody, though the verb is one of doing so."""
    return (group.type == "CONSULT" or group.id == "message") and (
        _is_done_by_a_thing(verb, group)
        or _is_thought_of(verb)
        or _leads_somewhere(verb, obj)
        or _is_sign(obj)
        or _is_hosted_otherwise(verb, obj)
        or any(c.dep_ == "dobj" and c.lemma_.lower() in _KIN for c in verb.children)
        or (verb.lemma_ == "meet" and obj is not None and _is_fulfilled(obj))
        or _collects(verb)
        or (group.mode == "visit" and _is_holiday(verb))
        or is_kept_secret(verb, group)
    )


def _is_done_by_a_thing(verb: Token, group: Group) -> bool:
    """True for "weapons arriving from Peru" and "the report discusses"."""
    subject = subject_of(verb) or (verb.head if verb.dep_ == "acl" else None)
    if subject is None or is_passive(verb) or subject.ent_type_ == "PERSON":
        return False
    word = subject.lemma_.lower()
    is_moved = group.mode == "visit" and any(word in read_set(name) for name in _THINGS)
    return is_moved or word in read_set(_PAPER)


def _is_thought_of(verb: Token) -> bool:
    """True for "we can discuss the fines", which a speaker only holds to be possible."""
    subject = subject_of(verb)
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return subject is not None and subject.lower_ in _SPEAKERS and bool(helpers & _ABLE)


def _leads_somewhere(verb: Token, obj: Token | None) -> bool:
    """True for "the delegation, led by Ana Lima" and "named her to lead the delegation"."""
    if verb.lemma_ != "lead" or obj is None:
        return False
    return is_passive(verb) or verb.dep_ in _ASIDES


def _is_hosted_otherwise(verb: Token, obj: Token | None) -> bool:
    """True for "hosts the world cup" and "has hosted four million refugees"."""
    if verb.lemma_ not in ("host", "receive", "welcome") or obj is None:
        return False
    words = {token.lemma_.lower() for token in obj.subtree if token.i <= obj.i}
    return bool(words & _GAMES) or bool(words & _MANY)


def _is_fulfilled(obj: Token) -> bool:
    """True for the target of "met the target" and the threat of "meeting any Russian threat"."""
    return obj.lemma_.lower() in read_set(_FULFILLED)


def _collects(verb: Token) -> bool:
    """True for "gathered evidence" and "the evidence they gathered in Lima"."""
    if verb.lemma_ not in _COLLECTING:
        return False
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    inner = (c for p in verb.children if p.dep_ == "prep" for c in p.children)
    is_place = any(c.lower_ in _WHERE for c in verb.children) or any(
        c.lower_ in RELATIVES for c in inner
    )
    has_own = any(c.dep_ == "nsubj" and c.lower_ not in RELATIVES for c in verb.children)
    if verb.dep_ == "relcl" and has_own and not is_place:
        objects.append(verb.head)
    return any(not is_people(o) and o.pos_ == "NOUN" for o in objects)


def _is_holiday(verb: Token) -> bool:
    """True for "a woman visiting Lima on vacation" and "with his family"."""
    free = objects_after(verb, ("on",))
    if any(o.lemma_.lower() in _HOLIDAYS for o in free):
        return True
    beside = objects_after(verb, ("with",))
    is_aside = verb.dep_ == "acl" and verb.tag_ == "VBG"
    return is_aside and any(o.lemma_.lower() in _FAMILY for o in beside)


def _is_sign(obj: Token | None) -> bool:
    """True for "sent a clear message that": a figure of speech."""
    is_message = obj is not None and obj.lemma_.lower() == _SIGNAL
    return is_message and any(child.lower_ in _AS_SIGNAL for child in obj.children)


def is_praise(verb: Token) -> bool:
    """True for "welcomed the release" and "the visit was welcomed by": no guest came."""
    if verb.lemma_ != "welcome":
        return False
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.pos_ == "NOUN"]
    return any(thing.lemma_.lower() in load_events().nouns for thing in things)

"""Words of a frame that stand and say something else: "told Reuters", "called him a liar"."""

from __future__ import annotations

from build_scripts.annotate.events.lexicon import Frame, read_set
from build_scripts.annotate.events.objects import is_people, is_state
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.events.talks import is_call_to_act, is_shared_view
from build_scripts.annotate.events.verb_senses import is_other_deed
from build_scripts.annotate.events.visits import is_praise
from build_scripts.annotate.parse.tree import Token

# How the lexicon writes that a verb has a clause of what is said.
THAT = "@that"
# What is built and then opened, where it is "a new" one.
_BUILT = frozenset("road bridge tunnel railway airport port line canal pipeline plant".split())
# To whom one speaks without a talk: the press, and an audience.
_PRESS = frozenset(
    "reporter journalist newspaper agency radio correspondent television channel herald supporter "
    "follower voter crowd audience fan student graduate troop".split()
)
_SPEAKING = frozenset("tell speak talk assure inform ask".split())
_AWAITED = frozenset(("expect", "await"))
# By what one travels, or others are carried: "flew the wounded to Lima".
_CARRYING = frozenset(("fly", "return", "drive", "sail", "rush", "ship"))


def is_other_sense(verb: Token, frame: Frame, obj: Token | None) -> bool:
    """True where the words of a frame stand and say something else."""
    is_call = _is_to_press(verb, frame) or _is_naming(verb, frame)
    is_call |= frame.group.id == "meeting" and _is_viewing(verb)
    is_call |= frame.group.id == "host" and is_praise(verb)
    is_call |= _is_for_a_deed(verb, frame) or _is_without_name(verb, frame)
    if is_call or is_call_to_act(verb, frame.group) or is_other_deed(verb, frame.group):
        return True
    if _is_made_new(verb, frame, obj) or _is_carrying(verb, frame) or _is_lasting(verb, frame):
        return True
    return is_shared_view(verb, frame.group) and THAT in frame.objects


def _is_to_press(verb: Token, frame: Frame) -> bool:
    """True for "told Reuters by phone" and "talked to reporters", and for a speech."""
    if frame.group.type != "CONSULT" or verb.lemma_ not in _SPEAKING:
        return False
    told = [c for c in verb.children if c.dep_ in ("dobj", "dative", "pobj")]
    is_house = verb.lemma_ == "tell" and any(c.ent_type_ == "ORG" for c in told)
    told += objects_after(verb, ("to", "with"))
    return is_house or any(c.lemma_.lower() in _PRESS for c in told)


def _is_for_a_deed(verb: Token, frame: Frame) -> bool:
    """True for "a court in Lima is expected to rule" and "set plans aside for": nobody travels."""
    if frame.group.mode != "visit":
        return False
    kinds = {child.dep_ for child in verb.children}
    return (verb.lemma_ in _AWAITED and "xcomp" in kinds) or (
        verb.lemma_ == "set" and frame.particle == "for" and "dobj" in kinds
    )


def _is_carrying(verb: Token, frame: Frame) -> bool:
    """True for "flew the wounded to Lima" and "returned the bodies to Peru": these do not visit."""
    if frame.group.mode != "visit" or verb.lemma_ not in _CARRYING:
        return False
    crafts = read_set("@craft")
    return any(c.dep_ == "dobj" and c.lemma_.lower() not in crafts for c in verb.children)


def _is_lasting(verb: Token, frame: Frame) -> bool:
    """True for "gave aid until 2020"; not for "gave Peru until Monday", where somebody must act."""
    if frame.particle != "until":
        return False
    given = [c for c in verb.children if c.dep_ in ("dobj", "dative", "nsubjpass")]
    addressed = (is_state(c) or is_people(c) or _is_body(c) for c in given)
    return not given or not all(addressed)


def _is_body(noun: Token) -> bool:
    return noun.lemma_.lower() in read_set("@institution")


def _is_without_name(verb: Token, frame: Frame) -> bool:
    """True for "spoke about the plan on condition of anonymity", which is how one is quoted."""
    return frame.group.id == "remarks" and any(t.lower_ == "anonymity" for t in verb.subtree)


def _is_viewing(verb: Token) -> bool:
    """True for "saw the envoy leave" and "sees the minister as a rival", who met nobody."""
    if verb.lemma_ != "see":
        return False
    kinds = {child.dep_ for child in verb.children}
    is_as = any(child.lower_ in ("as", "through") for child in verb.children)
    return is_as or bool(kinds & {"ccomp", "xcomp", "acomp", "oprd"})


def _is_naming(verb: Token, frame: Frame) -> bool:
    """True for "a fund called Hope" and for "called him a liar", which are no calls."""
    if verb.lemma_ != "call" or frame.group.mode != "call" or frame.particle is not None:
        return False
    kinds = [child.dep_ for child in verb.children]
    after = verb.doc[verb.i + 1].pos_ if verb.i + 1 < len(verb.doc) else ""
    is_name = verb.dep_ == "acl" and after == "PROPN" and "agent" not in kinds
    objects = [c for c in verb.children if c.dep_ in ("dobj", "oprd", "attr", "acomp", "ccomp")]
    return is_name or len(objects) > 1 or any(_is_predicate(child) for child in objects)


def _is_made_new(verb: Token, frame: Frame, obj: Token | None) -> bool:
    """True for "opened a bridge", which was never closed before; a corridor is opened anew."""
    if verb.lemma_ != "open" or frame.group.id != "link" or obj is None:
        return False
    words = {c.lower_ for c in obj.children}
    return obj.lemma_ in _BUILT and (not words.isdisjoint(("a", "an")) or "new" in words)


def _is_predicate(child: Token) -> bool:
    """True for "weak" in "called her weak" and "liar" in "called a liar"."""
    words = {c.lower_ for c in child.children}
    if child.dep_ == "ccomp":
        return "that" not in words
    return child.dep_ != "dobj" and (child.tag_ == "JJ" or bool(words & {"a", "an"}))

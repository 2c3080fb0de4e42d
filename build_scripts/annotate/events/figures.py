"""Words of force that tell none: "seized the chance", "shot back that", "killed by a storm"."""

from __future__ import annotations

from build_scripts.annotate.events.lexicon import Group, load_events, read_set
from build_scripts.annotate.events.objects import has_object, is_people
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.events.results import cause_clause
from build_scripts.annotate.events.verb_senses import is_plain_death
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

_FORCE = frozenset(("ASSAULT", "COERCE", "PROTEST", "RETREAT"))
# Sets of the lexicon: what is seized or attacked in a figure of speech, what acts only in one,
# what kills without anybody's doing, and how things break by themselves.
_CHANCES, _LIFELESS, _NATURE, _BREAKING = "@chance", "@lifeless", "@nature", "@breaking"
_AGAINST = ("against", "with", "alongside")
_IN = ("by", "in", "from", "of", "after", "during")
# What is killed with words alone, for what people fight with arms, and what a crowd comes for
# that demands nothing.
_ON_PAPER = ("@pact", "@law", "@talk", "@talked-over", "@immaterial")
_TAKING, _FESTIVE = "@taking", "@festive"
_FIGHTS, _GATHERS = frozenset(("fight", "battle")), frozenset(("gather", "assemble"))
_SLAMS, _RIVALS = frozenset(("attack", "target", "hit")), "@rivals"
# Where nobody is hit: "launched a rocket into space", "fired a missile into the sea".
_FIRES, _NOWHERE = frozenset(("launch", "fire")), frozenset("space orbit sea ocean water".split())


def is_figure(verb: Token, group: Group, obj: Token | None) -> bool:
    """True for a figure of speech: "seized the chance", "markets rallied", "shot back that"."""
    if group.type not in _FORCE:
        return False
    if group.type == "ASSAULT" and any(_is_said(c) for c in verb.children):
        return True
    objects = [obj] if obj is not None else [c for c in verb.children if c.dep_ == "dobj"]
    if any(o.lemma_.lower() in read_set(_CHANCES) for o in objects):
        return True
    if verb.lemma_ == "rally" and has_object(verb):
        return True
    if group.id == "killing" and any(_is_on_paper(o) or _is_harmed(verb, o) for o in objects):
        return True
    if group.id == "attack" and verb.lemma_ in _SLAMS and any(map(_is_rival, objects)):
        return True
    if _is_fight_of_words(verb) or _is_feast(verb):
        return True
    if group.type == "RETREAT" and any(
        o.lemma_.lower() in read_set(_LIFELESS) for o in _left_behind(verb)
    ):
        return True
    subject = subject_of(verb)
    if verb.lemma_ == "come" and group.type == "ASSAULT" and _is_rebuke(verb):
        return True
    subject = verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" else subject
    by = None if subject is None else subject.lemma_.lower()
    is_print = group.id == "attack" and by in read_set("@published")
    return by is not None and (is_print or by in read_set(_LIFELESS))


def _is_rebuke(verb: Token) -> bool:
    """True for "came under fire over the tax" and "from critics", which is done with words."""
    under = objects_after(verb, ("under",))
    hosts = (verb, *under)
    if any(c.lower_ in ("over", "for") for host in hosts for c in host.children):
        return True
    doers = (doer for host in hosts for doer in objects_after(host, ("from", "by")))
    return any(doer.lemma_.lower() in read_set("@talkers") for doer in doers)


def _is_harmed(verb: Token, obj: Token) -> bool:
    """True for the trade that a tax could hurt."""
    return verb.lemma_ == "hurt" and obj.pos_ == "NOUN" and not is_people(obj)


def _is_rival(obj: Token) -> bool:
    """True for the candidate whom another attacks with words."""
    return obj.lemma_.lower() in read_set(_RIVALS)


def _left_behind(verb: Token) -> list[Token]:
    """Returns the slump of "pulled out of its slump"."""
    out = [c for c in verb.children if c.lower_ == "out"]
    return [o for host in (verb, *out) for o in objects_after(host, ("of", "from"))]


def _is_on_paper(obj: Token) -> bool:
    """True for the bill of "killed the bill"."""
    return any(obj.lemma_.lower() in read_set(name) for name in _ON_PAPER)


def _is_fight_of_words(verb: Token) -> bool:
    """True for "fought for the bill" and "fought to keep the boy".

    Who fights to retake a town does so with arms.
    """
    is_alone = verb.lemma_ in _FIGHTS and not objects_after(verb, _AGAINST)
    if is_alone and any(_is_on_paper(o) for o in objects_after(verb, ("for",))):
        return True
    aims = _aims_of(verb) if is_alone else []
    return bool(aims) and not any(aim.lemma_ in read_set(_TAKING) for aim in aims)


def _is_feast(verb: Token) -> bool:
    """True for a crowd that "gathered to celebrate the vote" and demands nothing."""
    aims = _aims_of(verb) if verb.lemma_ in _GATHERS else []
    return any(aim.lemma_ in read_set(_FESTIVE) for aim in aims)


def _aims_of(verb: Token) -> list[Token]:
    """Returns the infinitives of what somebody does something for: "fought to keep"."""
    clauses = (c for c in verb.children if c.dep_ in ("xcomp", "advcl") and c.i > verb.i)
    return [c for c in clauses if any(k.lower_ == "to" and k.dep_ == "aux" for k in c.children)]


def _is_said(clause: Token) -> bool:
    return clause.dep_ == "ccomp" and any(c.lower_ == "that" for c in clause.children)


def group_by_words(verb: Token, group: Group) -> Group:
    """Returns the group of accidents for those killed by a storm, and for who died in peace.

    That of tests for a rocket that is launched into space.
    """
    if group.id == "attack" and verb.lemma_ in _FIRES and _hits_nobody(verb):
        return load_events().groups.get("troops-sent", group)
    if group.id != "killing":
        return group
    if (verb.lemma_ == "drown" and not has_object(verb)) or is_plain_death(verb):
        return load_events().groups.get("incident", group)
    causes = objects_after(verb, _IN)
    subject = subject_of(verb)
    causes += [subject] if subject is not None else []
    clause = cause_clause(verb)
    is_nature = any(_is_natural(cause) for cause in causes)
    if is_nature or (clause is not None and clause.lemma_ in read_set(_BREAKING)):
        return load_events().groups.get("incident", group)
    return group


def _hits_nobody(verb: Token) -> bool:
    hosts = (verb, *(c for c in verb.children if c.dep_ == "dobj"))
    aims = [o for host in hosts for o in objects_after(host, ("into", "toward", "towards"))]
    return any(aim.lemma_.lower() in _NOWHERE for aim in aims)


def _is_natural(cause: Token) -> bool:
    """True for a storm and a car crash; not for the fire of guns ("artillery fire")."""
    if cause.lemma_.lower() not in read_set(_NATURE):
        return False
    return cause.lower_ != "fire" or not any(
        c.dep_ in ("compound", "poss", "nmod") for c in cause.children
    )

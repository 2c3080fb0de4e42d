"""Which words of a sentence hold the parts in an event, by the kind of its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.annotate.events.casting import PRONOUNS, Slots
from build_scripts.annotate.events.caused import caused_object, causing, is_suffered
from build_scripts.annotate.events.lexicon import Lexicon, load_events
from build_scripts.annotate.events.phrases import (
    PLACE_WORDS,
    is_made_behind,
    is_name,
    is_passive,
    objects_after,
)
from build_scripts.annotate.events.results import causes_by, harmed_by, is_harm
from build_scripts.annotate.events.subjects import owner_of, subjects_of
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.tree import Token

# Through what a fire or a flood sweeps is what it strikes.
_INCIDENT, _THROUGH = "incident", frozenset(("through", "across", "off"))
_TOGETHER = frozenset(("with", "between", "among", "alongside", "involving", "including", "of"))
_AGAINST = frozenset(
    ("of", "against", "on", "to", "at", "into", "toward", "towards", "for", "upon", "over")
)
# Types in whose events somebody may be without taking part.
_SUFFERED = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "ACCUSE"))
_CONTENT = frozenset(("ccomp", "xcomp", "advcl"))
_CREDITING = frozenset("thank praise commend congratulate".split())
_CAUSING = frozenset(("spark", "trigger", "provoke", "set"))
_DYING = frozenset(("die", "perish", "drown"))
# "Is expected in Lima": who comes is the subject.
_AWAITED = frozenset(("expect", "await"))
_PARTIES = frozenset(("party", "side", "negotiator", "delegation"))


def find_slots(trigger: Trigger, lexicon: Lexicon) -> Slots:
    """Returns the slots of a trigger by its kind: verb, noun, or noun with a light verb."""
    if not trigger.is_noun:
        return _with_harm(trigger.token, _verb_slots(trigger))
    slots = _with_inner_noun(trigger.token, _noun_slots(trigger), lexicon)
    if trigger.carrier is not None:
        return _carried(trigger.carrier, trigger, slots, lexicon)
    return _with_thanked(trigger, _with_speaker(trigger, slots))


def _with_harm(verb: Token, slots: Slots) -> Slots:
    """Adds who did it in a clause beside "were killed", and who was killed beside an attack."""
    hurt = tuple(harmed_by(verb))
    by = causes_by(verb) if is_harm(verb) and not slots.source else ()
    listed = tuple(o for c in verb.conjuncts if is_harm(c) for o in c.children if o.dep_ == "dobj")
    more = listed if is_harm(verb) else ()
    return replace(slots, source=(*slots.source, *by), target=(*slots.target, *hurt, *more))


def _verb_slots(trigger: Trigger) -> Slots:
    verb, roles = trigger.token, trigger.group.roles
    slots = Slots(content=tuple(_content(trigger)), place=tuple(objects_after(verb, PLACE_WORDS)))
    subjects = subjects_of(verb)
    if trigger.group.id == "remarks":
        return Slots(source=subjects)
    above = causing(verb)
    thing = None if above is None else caused_object(verb, above)
    if above is not None and thing is not None:
        doer = tuple(c for c in above.children if c.dep_ == "nsubj")
        if is_suffered(thing):
            return replace(slots, target=(*doer, thing))
        return replace(slots, source=doer, target=(thing,))
    if is_passive(verb) and verb.lemma_ in _AWAITED:
        return replace(slots, source=subjects)
    if is_passive(verb) and trigger.group.id == "message":
        sent = tuple(objects_after(verb, ("by", "from")))
        return Slots(source=sent, target=tuple(objects_after(verb, ("to",))))
    if is_passive(verb) and trigger.group.type == "STATEMENT":
        return Slots(source=(*objects_after(verb, ("by",)), *subjects))
    if verb.dep_ in ("acomp", "oprd") and is_passive(verb):
        held = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
        return replace(slots, source=tuple(objects_after(verb, ("by",))), target=tuple(held))
    if is_passive(verb):
        is_topic = roles == "mutual" and trigger.group.type == "CONSULT"
        is_topic &= verb.lemma_ not in load_events().addressing
        struck = tuple(objects_after(verb, ("to",))) if is_topic else subjects
        return replace(slots, source=tuple(objects_after(verb, ("by",))), target=struck)
    under = objects_after(verb, ("under",))
    if verb.lemma_ == "come" and under:
        doers = (*objects_after(verb, ("from", "by")), *objects_after(under[0], ("from", "by")))
        return replace(slots, source=doers, target=subjects)
    objects = tuple(c for c in verb.children if c.dep_ in ("dobj", "dative"))
    prepositions = _TOGETHER if roles == "mutual" else _AGAINST | {"with", "from"}
    if verb.lemma_ in ("speak", "talk", "say", "write", "report"):
        prepositions = prepositions | {"to"}
    if trigger.group.id == _INCIDENT:
        prepositions = prepositions | _THROUGH
    others = tuple(o for o in objects_after(verb, prepositions) if o.i > verb.i)
    if roles == "mutual":
        agreed = _agreed(trigger, subjects)
        return replace(slots, source=subjects, target=(*objects, *others), place=(), content=agreed)
    if roles == "moving":
        return replace(slots, source=subjects, weaker=others)
    if verb.lemma_ in _DYING and not objects:
        return replace(slots, target=subjects)
    return replace(slots, source=subjects, target=objects, weaker=others)


def _content(trigger: Trigger) -> list[Token]:
    """Returns the words of what a speech act says: "demanded that X leave"."""
    if not trigger.group.is_speech:
        return []
    hosts = [c for c in trigger.token.children if c.dep_ in _CONTENT and c.i > trigger.token.i]
    return [token for host in hosts for token in host.subtree]


def _agreed(trigger: Trigger, subjects: Sequence[Token]) -> tuple[Token, ...]:
    """Returns the words of what "the parties" agree on, which may name them."""
    if trigger.group.type != "AGREE" or not any(s.lemma_.lower() in _PARTIES for s in subjects):
        return ()
    hosts = objects_after(trigger.token, ("on", "to"))
    return tuple(token for host in hosts for token in host.subtree)


def _noun_slots(trigger: Trigger) -> Slots:
    noun, roles = trigger.token, trigger.group.roles
    left = [c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod", "appos")]
    owners = tuple(owner_of(c) for c in left if c.dep_ == "poss") or _owners_of_whole(noun)
    names = tuple(c for c in left if c.dep_ != "poss" and c.i < trigger.first.i and is_name(c))
    by = tuple(objects_after(noun, ("by", "from"))) or _doers_behind(noun)
    if roles == "mutual":
        together = tuple(objects_after(noun, _TOGETHER | {"to"}))
        if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
            together += tuple(objects_after(noun.head, ("for", "with", "between")))
        return Slots((*owners, *names, *by), together)
    if roles == "visit":
        by += tuple(o for o in objects_after(noun, ("of",)) if trigger.group.mode == "visit")
    hit = tuple(o for o in objects_after(noun, _AGAINST) if o not in by)
    place = () if roles == "visit" else tuple(objects_after(noun, ("in",)))
    if roles == "undergone" and owners and not objects_after(noun, ("of",)):
        return Slots((*names, *by), (*owners, *hit), place=place)
    if roles == "struck":
        return Slots((*owners, *by), (*names, *hit), place=place)
    return Slots((*owners, *names, *by), hit, place=place)


def _doers_behind(noun: Token) -> tuple[Token, ...]:
    """Returns Peru in "the downing of a drone by Peru", which parsers hang on the drone."""
    whole = objects_after(noun, ("of",))
    return tuple(doer for o in whole for doer in objects_after(o, ("by",)) if doer.pos_ != "VERB")


def _owners_of_whole(noun: Token) -> tuple[Token, ...]:
    """Returns whose engagements they are in "her engagements, including meetings with X"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "including":
        return ()
    return tuple(owner_of(c) for c in noun.head.head.children if c.dep_ == "poss")


def _with_inner_noun(noun: Token, slots: Slots, lexicon: Lexicon) -> Slots:
    """Adds who takes part "by his participation in the meetings"."""
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return slots
    inner = noun.head.head
    if inner.pos_ != "NOUN" or inner.lemma_ not in lexicon.through:
        return slots
    owners = tuple(owner_of(c) for c in inner.children if c.dep_ == "poss")
    of = tuple(objects_after(inner, ("of",))) if inner.lower_ == "participation" else ()
    return replace(slots, source=(*slots.source, *owners, *of))


def _carried(verb: Token, trigger: Trigger, slots: Slots, lexicon: Lexicon) -> Slots:
    """Adds who does, suffers or shares what a light verb carries: "held a meeting with X"."""
    together = objects_after(verb, ("with", "between", "among"))
    if trigger.token.dep_ != "nsubj":
        guests = [c for c in verb.children if c.dep_ == "dobj"]
        together += [guest for guest in guests if trigger.token not in guest.subtree]
    doers = tuple(s for s in subjects_of(verb) if trigger.token not in (s, *s.conjuncts))
    if is_made_behind(trigger.token):
        return Slots(source=tuple(c for c in verb.children if c.dep_ == "dobj"))
    if is_passive(verb):
        doers = tuple(objects_after(verb, ("by",)))
    if verb.lemma_ in _CAUSING:
        # The law that "sparked protests", or who was arrested before them, did not protest.
        doers = ()
    if trigger.group.roles == "mutual":
        return replace(slots, source=(*slots.source, *doers, *together))
    is_force = trigger.group.type in ("ASSAULT", "COERCE")
    if is_passive(verb) and trigger.token.dep_ == "pobj" and is_force:
        hit = tuple(s for s in subjects_of(verb) if s != trigger.token)
        doers = tuple(d for d in doers if d != trigger.token)
        return replace(slots, source=(*slots.source, *doers), target=(*slots.target, *hit))
    if verb.lemma_ in lexicon.suffering:
        givers = tuple(objects_after(verb, ("from",)))
        return replace(slots, source=(*slots.source, *givers), target=(*slots.target, *doers))
    struck = tuple(objects_after(verb, ("against", "on", "to")))
    struck += tuple(c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP")
    if trigger.token.dep_ == "nsubj":
        slots = replace(slots, place=(*slots.place, *objects_after(verb, PLACE_WORDS)))
        struck += tuple(c for c in verb.children if c.dep_ == "dobj")
    return replace(slots, source=(*slots.source, *doers), target=(*slots.target, *struck))


def _with_thanked(trigger: Trigger, slots: Slots) -> Slots:
    """Adds whom somebody thanked for it: "thanked X for the delivery", "for their help"."""
    noun = trigger.token
    is_theirs = any(c.dep_ == "poss" and c.lower_ in PRONOUNS for c in noun.children)
    if (slots.source and not is_theirs) or noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return slots
    verb = noun.head.head
    if verb.lemma_ not in _CREDITING:
        return slots
    return replace(slots, source=tuple(c for c in verb.children if c.dep_ == "dobj"))


def _with_speaker(trigger: Trigger, slots: Slots) -> Slots:
    """Adds who does something "at a press conference" that has no owner of its own."""
    noun = trigger.token
    if trigger.group.type in _SUFFERED:
        return slots
    if trigger.group.id == "press-conference" and noun.dep_ in ("dobj", "dative"):
        return replace(slots, source=(*slots.source, *subjects_of(noun.head)))
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("at", "during", "in"):
        return slots
    if any(c.dep_ == "poss" or c.lower_ in ("by", "between", "of") for c in noun.children):
        return slots
    verb = noun.head.head
    if verb.dep_ in ("acl", "relcl"):
        return slots
    return replace(slots, source=(*slots.source, *subjects_of(verb)))

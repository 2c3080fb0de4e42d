"""Verbs that tell an event, by their particles and objects."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.events_lexicon import Frame, Lexicon
from build_scripts.annotate.events_phrases import is_passive
from build_scripts.annotate.events_trigger import Trigger
from build_scripts.annotate.tree import Token, Tree

# `@actor` and its like: the kinds of names that an object must hold.
_NAMES = {
    "@person": frozenset(("PERSON",)),
    "@place": frozenset(("GPE", "LOC", "FAC")),
    "@actor": frozenset(("ORG", "NORP", "PERSON", "GPE")),
}
# What may stand for an object: a bloc that one may join, none at all, an infinitive.
_BLOC = "@bloc"
_NO_OBJECT = "@none"
_THAT = "@that"
_TO_DO = "@to"
# What is said "speaking to an outlet", aside of a verb of saying; not what is said to a person.
_ASIDE = "@aside"
# Verbs of a state, which an aside ("the areas controlled by X") does not tell as an event.
_STATES = frozenset(("control", "occupy", "hold", "throw"))
_BLOCS = frozenset("union alliance bloc organization organisation league community nations".split())
_ADVERBS = ("prt", "advmod")
_PREPOSITIONS = ("prep", "prt", "agent", "dative", "advmod")
_REBUKES = frozenset(("attack", "slam", "blast", "hit"))
_NO_NAMES = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"))
# "let go", "ordered them to leave": the deed of the object.
_DEEDS = frozenset(("xcomp", "ccomp"))
_STATED = frozenset(("acomp", "oprd"))
_NEAR = 6
_AMOUNTS = frozenset(
    "tonne ton shipment consignment truckload "
    "part some all most many several number dozen score hundred thousand million ton group batch "
    "series package lot rest half majority".split()
)


def find_verbs(doc: Tree, lexicon: Lexicon) -> Iterator[tuple[Trigger, Token | None]]:
    """Yields the verbs that tell events, each with the object that made it one, if any."""
    for token in doc:
        if token.pos_ != "VERB" or token.dep_ in ("amod", "compound") or _is_rebuke(token):
            continue
        if token.lemma_ in _STATES and token.dep_ == "acl":
            continue
        first, frames = _frames_of(token, lexicon)
        hits = [(frame, obj) for frame in frames for obj in _matched_objects(token, frame)]
        if hits:
            frame, obj = max(hits, key=lambda hit: _closeness(token, hit[0]))
            yield Trigger(token, first, frame.group, 1.0), obj


def _frames_of(verb: Token, lexicon: Lexicon) -> tuple[Token, tuple[Frame, ...]]:
    """Returns where a verb begins, and its frames: those of "test-fire" before those of "fire"."""
    lemma = verb.lemma_.lower()
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    if len(before) == 2 and before[1].text == "-":
        frames = lexicon.verbs.get(f"{before[0].lower_}-{lemma}")
        if frames is not None:
            return before[0], frames
    return verb, lexicon.verbs.get(lemma, ())


def _closeness(verb: Token, frame: Frame) -> tuple[bool, bool, bool]:
    """Returns how closely a frame fits: "sent back" as one verb, then by object and preposition."""
    particles = [c for c in verb.children if c.dep_ in ("prt", "advmod")]
    first = (frame.particle or "").partition(" ")[0]
    phrasal = any(c.lower_ == first for c in particles)
    return phrasal, bool(frame.objects), frame.particle is not None


def _is_rebuke(verb: Token) -> bool:
    """True for "attacked him for failing to act", which is done with words."""
    return any(
        child.lower_ == "for" and any(c.dep_ == "pcomp" for c in child.children)
        for child in verb.children
        if child.dep_ == "prep" and verb.lemma_ in _REBUKES
    )


def _matched_objects(verb: Token, frame: Frame) -> Iterator[Token | None]:
    """Yields the object that fits the frame, once; None for a frame without object."""
    hosts = [verb]
    if frame.particle is not None:
        hosts = _particles_of(verb, frame.particle)
        hosts += [verb] if hosts and hosts[0].dep_ in _ADVERBS else []
    if not hosts:
        return
    objects = [obj for host in hosts for obj in _objects_of(host)]
    objects += [c for c in verb.children if c.dep_ in _DEEDS and c.lemma_ in frame.objects]
    objects += [c for c in verb.children if c.dep_ in _STATED and c.lower_ in frame.objects]
    lone = _NO_OBJECT in frame.objects and not _has_object(verb)
    to_do = _TO_DO in frame.objects and any(c.dep_ == "xcomp" for c in verb.children)
    that = _THAT in frame.objects and any(c.dep_ == "ccomp" for c in verb.children)
    if not frame.objects or lone or to_do or that:
        yield objects[0] if objects else None
        return
    if _ASIDE in frame.objects and not (verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl")):
        return
    yield from [obj for obj in objects if _fits(obj, frame.objects)][:1]


def _particles_of(verb: Token, particle: str) -> list[Token]:
    """Returns the particle or preposition of a verb; of "out of" and "down with" the second."""
    first, _, second = particle.partition(" ")
    found = [c for c in verb.children if c.lower_ == first and c.dep_ in _PREPOSITIONS]
    if not second:
        return found
    return [
        child
        for one in found
        for child in (*one.children, *verb.children)
        if child.lower_ == second and child.i > one.i and child.dep_ in _PREPOSITIONS
    ]


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "nsubjpass", "ccomp", "xcomp") for child in verb.children)


def _objects_of(host: Token) -> list[Token]:
    """Returns the objects of a verb or preposition; of a list of verbs those of the last.

    Of "remain suspended" and "had to be closed" it is the subject.
    """
    kinds = ("dobj", "nsubjpass", "pobj", "dative", "attr")
    found = [c for c in host.children if c.dep_ in kinds]
    if not found and host.dep_ in _STATED:
        found += [c for c in host.head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    if not found and host.dep_ == "xcomp" and is_passive(host):
        found += [c for c in host.head.children if c.dep_ == "nsubj"]
    if not found and host.dep_ == "acl" and is_passive(host):
        found += [host.head, *_wholes_of(host.head)]
    if not found:
        found = [
            c
            for verb in host.conjuncts
            if verb.i > host.i
            for c in verb.children
            if c.dep_ == "dobj"
        ]
    whole = [member for obj in found for member in (obj, *obj.conjuncts)]
    return [*whole, *(part for obj in whole for part in _measured(obj))]


def _measured(noun: Token) -> list[Token]:
    """Returns "sanctions" of "part of the sanctions", "soldiers" of "dozens of soldiers"."""
    if noun.lemma_.lower() not in _AMOUNTS:
        return []
    return [o for c in noun.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]


def _wholes_of(noun: Token) -> list[Token]:
    """Returns "report" for the group in "the report of the group presented at the summit"."""
    is_part = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return [noun.head.head] if is_part else []


def _fits(obj: Token, words: frozenset[str]) -> bool:
    if _ASIDE in words:
        return obj.ent_type_ != "PERSON" and obj.lower_ != "condition"
    if obj.lemma_.lower() in words or obj.lower_ in words:
        return True
    if _BLOC in words and (obj.text.isupper() or obj.lower_ in _BLOCS):
        return obj.ent_type_ not in ("GPE", "PERSON", "DATE")
    labels = frozenset(label for word in words for label in _NAMES.get(word, ()))
    if labels and obj.pos_ == "PROPN" and obj.ent_type_ not in _NO_NAMES:
        return True
    near = (t for t in obj.subtree if abs(t.i - obj.i) <= _NEAR)
    return bool(labels) and any(token.ent_type_ in labels for token in near)

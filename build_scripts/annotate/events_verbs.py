"""Verbs that tell an event, by their particles and objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.clauses import RELATIVES, subject_of
from build_scripts.annotate.events_lexicon import Frame, Lexicon
from build_scripts.annotate.events_phrases import is_passive
from build_scripts.annotate.events_trigger import Trigger
from build_scripts.annotate.lexicon import read_words
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
# Beside the object there must be an infinitive: "asked Peru to wait".
_INFINITIVE = "&to"
# What is said "speaking to an outlet", aside of a verb of saying; not what is said to a person.
_ASIDE = "@aside"
# Verbs of a state, which an aside ("the areas controlled by X") does not tell as an event.
_STATES = frozenset(("control", "occupy", "hold", "throw"))
_BLOCS = frozenset("union alliance bloc organization organisation league community nations".split())
_PEOPLE, _NUMBER, _NAMED = "@people", "@number", "@named"
_KINDS_OF_PEOPLE = ("speakers", "involved", "persons", "strangers")
_TIMES = frozenset(("DATE", "TIME"))
_PAST = frozenset(("VBD", "VBN", "VBG"))
_NO_COUNTS = frozenset(("MONEY", "DATE", "TIME", "PERCENT", "QUANTITY"))
_COUNTS = frozenset(("dozens", "scores", "hundreds", "thousands"))
# Words beside a verb that make it another, other than particles: "walked free", "set foot in".
_WITH_WORDS = ("advmod", "acomp", "oprd", "dobj", "advcl", "amod")
_BARE = frozenset(("in", "on", "at", "to", "by", "with", "from", "of", "for", "as"))
_PREPOSITIONS = ("prep", "prt", "agent", "dative", "advmod")
_PRESS = frozenset(
    "reporter journalist newspaper agency radio correspondent television channel herald".split()
)
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
        hits = [hit for hit in hits if not _is_to_press(token, hit[0])]
        if hits:
            frame, obj = max(hits, key=lambda hit: _closeness(token, hit[0]))
            yield Trigger(token, first, frame.group, 1.0), obj


def _frames_of(verb: Token, lexicon: Lexicon) -> tuple[Token, tuple[Frame, ...]]:
    """Returns where a verb begins, and its frames: those of "test-fire" before those of "fire".

    "Under-equipped" has none. The lemmatizer makes "fin" of "fined" and "cordone" of others.
    """
    lemma = verb.lemma_.lower()
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    if len(before) == 2 and before[1].text == "-":
        return before[0], lexicon.verbs.get(f"{before[0].lower_}-{lemma}", ())
    for form in (lemma, f"{lemma}e", lemma.removesuffix("e"), f"{lemma}{lemma[-1:]}"):
        if form in lexicon.verbs and (form == lemma or verb.tag_ in _PAST):
            return verb, lexicon.verbs[form]
    return verb, ()


def _closeness(verb: Token, frame: Frame) -> tuple[bool, ...]:
    """Returns how closely a frame fits: by who does it, "sent back" as one verb, then the rest."""
    particles = [c for c in verb.children if c.dep_ in ("prt", "advmod")]
    first = (frame.particle or "").partition(" ")[0]
    phrasal = any(c.lower_ == first for c in particles)
    objects = frame.objects
    told = bool(objects - {_NO_OBJECT})
    return bool(frame.subjects), phrasal, told, frame.particle is not None, bool(objects)


def _is_to_press(verb: Token, frame: Frame) -> bool:
    """True for "told reporters by phone", a way to be quoted."""
    told = (c.lemma_.lower() for c in verb.children if c.dep_ in ("dobj", "dative", "pobj"))
    return frame.group.mode == "call" and any(word in _PRESS for word in told)


def _is_rebuke(verb: Token) -> bool:
    """True for "attacked him for failing to act", which is done with words."""
    return any(
        child.lower_ == "for" and any(c.dep_ == "pcomp" for c in child.children)
        for child in verb.children
        if child.dep_ == "prep" and verb.lemma_ in _REBUKES
    )


def _matched_objects(verb: Token, frame: Frame) -> Iterator[Token | None]:
    """Yields the object that fits the frame, once; None for a frame without object."""
    hosts = [verb] if frame.particle is None else _hosts(verb, frame.particle, bool(frame.objects))
    if not hosts or not _has_subject(verb, frame.subjects):
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
    if _INFINITIVE in frame.objects and not any(c.dep_ == "xcomp" for c in verb.children):
        return
    if _ASIDE in frame.objects and not (verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl")):
        return
    yield from [obj for obj in objects if _fits(obj, frame.objects)][:1]


def _behind_objects(verb: Token) -> list[Token]:
    """Returns the prepositions of a verb's object: parsers hang "to court" of "took X to court"."""
    kinds = ("dobj", "nsubjpass")
    return [p for c in verb.children if c.dep_ in kinds for p in c.children if p.dep_ == "prep"]


def _hosts(verb: Token, particle: str, takes_object: bool) -> list[Token]:
    """Returns the particle or the last word of several ("out of"), and the verb of a phrasal one.

    The object of "turned back a plane" is the verb's; "on" before a day is no particle.
    """
    first, *rest = particle.split(" ")
    kinds = (*_PREPOSITIONS, *_WITH_WORDS) if rest or first not in _BARE else _PREPOSITIONS
    found: list[Token] = []
    around = [*verb.children, *_behind_objects(verb)] if takes_object else verb.children
    for child in around:
        if child.lower_ != first or child.dep_ not in kinds:
            continue
        last = _last_of(child, verb, rest)
        if last is None or any(c.dep_ == "pobj" and c.ent_type_ in _TIMES for c in last.children):
            continue
        found.append(last)
    if found and (found[0].dep_ in ("prt", *_WITH_WORDS) or found[0].tag_ == "RP"):
        found.append(verb)
    return found


def _last_of(first: Token, verb: Token, rest: Sequence[str]) -> Token | None:
    """Returns the last word of "out of", and of "down with" with an object between."""
    following = verb.doc[first.i + 1 : first.i + 1 + len(rest)]
    if [token.lower_ for token in following] == list(rest):
        return following[-1] if rest else first
    near = (*first.children, *verb.children) if len(rest) == 1 else ()
    later = (c for c in near if c.lower_ == rest[0] and c.i > first.i and c.dep_ in _PREPOSITIONS)
    return next(later, None)


def _has_subject(verb: Token, words: frozenset[str]) -> bool:
    """True when who does it is told by one of the words; of a passive, whom it is done to."""
    if not words:
        return True
    subject = subject_of(verb)
    if subject is None:
        return False
    whole = [subject, *_measured(subject)]
    return any(token.lemma_.lower() in words or _is_listed(token, words) for token in whole)


def _is_listed(token: Token, words: frozenset[str]) -> bool:
    return (_PEOPLE in words and is_people(token)) or (_NUMBER in words and is_number(token))


def is_number(token: Token) -> bool:
    """True for "2,900", which counts something that is not told; not for money and years."""
    return token.pos_ == "NUM" and token.ent_type_ not in _NO_COUNTS


def is_people(token: Token) -> bool:
    """True for a word that names or counts people: "two sailors", "fifty-two", "Ana Lima"."""
    if is_number(token) or token.ent_type_ == "PERSON" or token.lower_ in _COUNTS:
        return True
    return any(token.lower_ in read_words("groups", key) for key in _KINDS_OF_PEOPLE)


def _has_object(verb: Token) -> bool:
    kinds = ("dobj", "nsubjpass", "ccomp", "xcomp")
    return any(
        child.dep_ in kinds and not (child.dep_ == "dobj" and _is_cut_off(child, verb))
        for child in verb.children
    )


def _is_cut_off(obj: Token, verb: Token) -> bool:
    """True behind a comma, where parsers find objects that are none: "rallied, some with flags"."""
    between = verb.doc[verb.i + 1 : obj.left_edge.i]
    return any(token.text == "," for token in between)


def _objects_of(host: Token) -> list[Token]:
    """Returns the objects of a verb or preposition; of a list of verbs those of the last.

    Of "remain suspended" and "had to be closed" it is the subject.
    """
    kinds = ("dobj", "nsubjpass", "pobj", "dative", "attr")
    found = [_meant_by(c, host) for c in host.children if c.dep_ in kinds]
    if not found and host.pos_ == "VERB":
        found += [c for c in host.children if c.dep_ == "oprd" and c.pos_ in ("NOUN", "PROPN")]
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


def _meant_by(obj: Token, verb: Token) -> Token:
    """Returns the noun that a relative pronoun stands for: "a law that Congress extended"."""
    is_relative = verb.dep_ == "relcl" and obj.lower_ in RELATIVES
    return verb.head if is_relative and obj.dep_ in ("dobj", "nsubjpass") else obj


def _measured(noun: Token) -> list[Token]:
    """Returns "sanctions" of "part of the sanctions", "soldiers" of "dozens of soldiers"."""
    if noun.lemma_.lower() not in _AMOUNTS and noun.pos_ != "NUM":
        return []
    inner = [c for c in noun.children if c.lower_ in ("of", "out")]
    inner += [c for o in inner for c in o.children if c.lower_ == "of"]
    if noun.pos_ == "NUM" and not inner:
        # Parsers hang the "out of 170 requests" of "took 75 out of 170 requests" on the verb.
        inner = [c for p in noun.head.children if p.lower_ == "out" for c in p.children]
    return [o for c in inner if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"]


def _wholes_of(noun: Token) -> list[Token]:
    """Returns "report" for the group in "the report of the group presented at the summit"."""
    is_part = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return [noun.head.head] if is_part else []


def _fits(obj: Token, words: frozenset[str]) -> bool:
    if _ASIDE in words:
        return obj.ent_type_ != "PERSON" and obj.lower_ != "condition"
    if obj.lemma_.lower() in words or obj.lower_ in words:
        return True
    is_money = obj.ent_type_ == "MONEY" or any(c.tag_ == "$" for c in obj.lefts)
    if is_money and "million" in words:
        return True
    if obj.lower_ == "general" and any(c.lower_ in words for c in obj.lefts):
        # The consul of "consul general".
        return True
    if _BLOC in words and (obj.text.isupper() or obj.lower_ in _BLOCS):
        return obj.ent_type_ not in ("GPE", "PERSON", "DATE")
    is_named = obj.pos_ == "PROPN" and obj.ent_type_ not in _NO_NAMES
    if _is_listed(obj, words) or (_NAMED in words and is_named):
        return True
    labels = frozenset(label for word in words for label in _NAMES.get(word, ()))
    if labels and is_named:
        return True
    near = (t for t in obj.subtree if abs(t.i - obj.i) <= _NEAR)
    return bool(labels) and any(token.ent_type_ in labels for token in near)

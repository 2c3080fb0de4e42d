"""The objects that a verb of the trigger lexicon must have, and which words fit them."""

from __future__ import annotations

from build_scripts.annotate.events.caused import caused_object, causing
from build_scripts.annotate.events.lexicon import load_events, read_set
from build_scripts.annotate.events.phrases import is_passive
from build_scripts.annotate.events.trigger import is_misread
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import RELATIVES
from build_scripts.annotate.parse.tree import Token

# `@actor` and its like: the kinds of names that an object must hold.
_NAMES = {
    "@person": frozenset(("PERSON",)),
    "@place": frozenset(("GPE", "LOC", "FAC")),
    "@actor": frozenset(("ORG", "NORP", "PERSON", "GPE")),
}
# A bloc that one may join.
_BLOC = "@bloc"
# What is said "speaking to an outlet", aside of a verb of saying; not what is said to a person.
ASIDE = "@aside"
_BLOCS = frozenset("union alliance bloc organization organisation league community nations".split())
_PEOPLE, _NUMBER, _NAMED, _MONEY = "@people", "@number", "@named", "million"
# Whatever a state or body acts on, but for what is idle or tells an event itself; and who acts.
ANY, STATE = "@any", "@state"
_NOTHING_DONE_TO = ("@idle", "@chance", "@immaterial")
_KINDS_OF_PEOPLE = ("speakers", "involved", "persons", "strangers")
_NO_COUNTS = frozenset(("MONEY", "DATE", "TIME", "PERCENT", "QUANTITY"))
_PEOPLE_TOLD = frozenset(
    "dozens scores hundreds thousands several others he she him her them".split()
)
_NO_NAMES = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"))
STATED = frozenset(("acomp", "oprd"))
_NEAR = 6
_BEFORE_NAME = frozenset(("compound", "nmod", "amod"))
_AMOUNTS = frozenset(
    "tonne ton shipment consignment truckload "
    "section stretch lane load planeload truckload lorryload boatload pair couple handful row "
    "part some all most many several number dozen score hundred thousand million ton group batch "
    "series package lot rest half majority".split()
)


def is_listed(token: Token, words: frozenset[str]) -> bool:
    """True for people and numbers where the words of a frame ask for some."""
    return (_PEOPLE in words and is_people(token)) or (_NUMBER in words and is_number(token))


def is_state(token: Token) -> bool:
    """True for a name, and for a body that acts for a state or an organisation."""
    if token.pos_ == "PROPN":
        return token.ent_type_ not in _NO_NAMES and token.ent_type_ != "PERSON"
    lower = token.lower_
    return lower in read_set("@institution") or lower in read_words("groups", "organs")


def is_number(token: Token) -> bool:
    """True for "2,900", which counts something that is not told; not for money and years."""
    return token.pos_ == "NUM" and token.ent_type_ not in _NO_COUNTS


def is_people(token: Token) -> bool:
    """True for a word that names or counts people: "two sailors", "fifty-two", "Ana Lima"."""
    if token.lower_ in _PEOPLE_TOLD or is_number(token):
        return True
    is_kind = any(token.lower_ in read_words("groups", key) for key in _KINDS_OF_PEOPLE)
    return is_kind or token.ent_type_ == "PERSON"


def has_object(verb: Token) -> bool:
    """True for a verb with an object, or a clause for one."""
    kinds = ("dobj", "nsubjpass", "ccomp", "xcomp")
    return any(
        child.dep_ in kinds and not (child.dep_ == "dobj" and _is_cut_off(child, verb))
        for child in verb.children
    )


def _is_cut_off(obj: Token, verb: Token) -> bool:
    """True behind a comma, where parsers find objects that are none: "rallied, some with flags"."""
    between = verb.doc[verb.i + 1 : obj.left_edge.i]
    return any(token.text == "," for token in between)


def objects_of(host: Token) -> list[Token]:
    """Returns the objects of a verb or preposition; of a list of verbs those of the last.

    Of "remain suspended" and "had to be closed" it is the subject.
    """
    above = causing(host)
    caused = None if above is None else caused_object(host, above)
    if caused is not None:
        return [caused, *caused.conjuncts]
    kinds = ("dobj", "nsubjpass", "pobj", "dative", "attr")
    found = [_meant_by(c, host) for c in host.children if c.dep_ in kinds]
    if not found and host.pos_ == "VERB":
        found += _up_to(host)
        found += [c for c in host.children if c.dep_ == "oprd" and c.pos_ in ("NOUN", "PROPN")]
    if not found and host.dep_ in STATED:
        found += [c for c in host.head.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    if not found and host.dep_ == "xcomp" and is_passive(host):
        found += [c for c in host.head.children if c.dep_ == "nsubj"]
    if not found and is_misread(host):
        found = [host.head]
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
    return [*whole, *(part for obj in whole for part in measured(obj))]


def _up_to(verb: Token) -> list[Token]:
    """Returns the soldiers of "sent up to 2,900 soldiers", which parsers hang on "to"."""
    ups = [c.i for c in verb.children if c.lower_ == "up"]
    to = [c for c in verb.children if c.lower_ == "to" and c.dep_ == "prep" and c.i - 1 in ups]
    numbered = [o for c in to for o in c.children if o.dep_ == "pobj"]
    return [o for o in numbered if is_number(o) or any(is_number(c) for c in o.lefts)]


def _meant_by(obj: Token, verb: Token) -> Token:
    """Returns the noun that a relative pronoun stands for: "a law that Congress extended"."""
    is_relative = verb.dep_ == "relcl" and obj.lower_ in RELATIVES
    return verb.head if is_relative and obj.dep_ in ("dobj", "nsubjpass") else obj


def measured(noun: Token) -> list[Token]:
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


def _is_idle(obj: Token) -> bool:
    """True for "the gap", which is closed only in a figure of speech, and for "the attack"."""
    lemma, before = obj.lemma_.lower(), obj.doc[max(0, obj.i - 1)].lower_
    nouns = load_events().nouns
    if lemma in nouns or f"{before} {lemma}" in nouns:
        return True
    return any(lemma in read_set(key) for key in _NOTHING_DONE_TO)


def is_fit(obj: Token, words: frozenset[str]) -> bool:
    """True for an object that is of the words of a frame, or of the kinds that they name."""
    if ANY in words:
        return obj.pos_ in ("NOUN", "PROPN") and not _is_idle(obj)
    if ASIDE in words:
        return obj.lower_ != "condition" and obj.ent_type_ != "PERSON"
    if obj.lemma_.lower() in words or obj.lower_ in words:
        return True
    if _MONEY in words and is_money(obj):
        return True
    if is_kind_told(obj, words):
        return True
    if obj.lower_ == "general" and any(c.lower_ in words for c in obj.lefts):
        # The consul of "consul general".
        return True
    if _BLOC in words and (obj.text.isupper() or obj.lower_ in _BLOCS):
        return obj.ent_type_ not in ("GPE", "PERSON", "DATE")
    labels = frozenset(label for word in words & _NAMES.keys() for label in _NAMES[word])
    if is_listed(obj, words) or ((labels or _NAMED in words) and is_named(obj)):
        return True
    near = (t for t in obj.subtree if abs(t.i - obj.i) <= _NEAR)
    return bool(labels) and any(token.ent_type_ in labels for token in near)


def is_kind_told(name: Token, words: frozenset[str]) -> bool:
    """True for "the frigate Admiral Reed" and "Ambassador Reed", whose kind stands before it."""
    return name.pos_ == "PROPN" and any(
        c.dep_ in _BEFORE_NAME
        and (c.text.islower() or name.ent_type_ == "PERSON")
        and c.lemma_.lower() in words
        for c in name.lefts
    )


def is_money(noun: Token) -> bool:
    """True for a sum of money: "$5 million"."""
    return any(child.tag_ == "$" for child in noun.lefts) or noun.ent_type_ == "MONEY"


def is_named(noun: Token) -> bool:
    """True for a proper noun that is neither a day nor a number."""
    return noun.pos_ == "PROPN" and noun.ent_type_ not in _NO_NAMES

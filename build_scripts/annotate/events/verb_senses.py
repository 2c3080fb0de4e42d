"""Verbs that tell an event elsewhere, and here something else.

`An entrepreneur named Reed` holds no office, who `was asked to name a law` was asked a question,
who `shot himself in the foot` made a mistake, and a person who `erupted` was angry. Somebody who
`died at 94` was killed by nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.annotate.events.lexicon import Group, load_events, read_set
from build_scripts.annotate.events.objects import is_people, measured
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

_TIMES = frozenset(("DATE", "TIME", "CARDINAL"))
_SELF = frozenset(("himself", "herself", "themselves", "itself", "ourselves", "yourself", "myself"))
_WITHIN = ("in", "after", "from", "during", "under", "amid")
_NAMES = frozenset(("NNP", "NN", "PRP"))
# What is asked of somebody at an interview: "was asked to name a law".
_ANSWERS, _SILENT = (
    frozenset("name explain describe respond justify tell assess".split()),
    "@silent",
)
_VIOLENT = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST"))
_PUBLISHED, _WHICH = "@published", frozenset(("which", "that"))
_QUOTES = frozenset("\"“'‘«„")
_MOVES = frozenset("arrive land reach enter cross move come turn sail dock".split())
_HELD = frozenset("prison jail custody detention cell hospital captivity".split())


def is_other_deed(verb: Token, group: Group) -> bool:
    """True where a verb of a group stands and tells no event of its kind."""
    rule = _OTHER_DEEDS.get(verb.lemma_.lower())
    return rule is not None and rule(verb, group)


def _is_called_so(verb: Token, group: Group) -> bool:
    """True for "an entrepreneur named Reed" and "praised allies, naming Norway"."""
    if group.id != "office" or verb.dep_ not in ("acl", "advcl"):
        return False
    told = [c for c in verb.children if c.dep_ in ("oprd", "dobj")]
    return bool(told) and all(c.tag_ in ("NNP", "NNPS") for c in told)


def _is_question(verb: Token, group: Group) -> bool:
    """True for "was asked to name a law"; who asks is told where it is a request."""
    kinds = {child.dep_ for child in verb.children}
    if "nsubjpass" not in kinds or "agent" in kinds:
        return False
    aims = [c for c in verb.children if c.dep_ == "xcomp"]
    return any(c.lemma_ in _ANSWERS or c.lemma_ in read_set(_SILENT) for c in aims)


def _is_of_words(verb: Token, group: Group) -> bool:
    """True for "a long shot", "shot himself in the foot" and one person who "shot back"."""
    if verb.i and verb.nbor(-1).lower_ == "long":
        return True
    is_own = any(c.lower_ in _SELF for c in verb.children if c.dep_ == "dobj")
    if is_own and any(o.lemma_ == "foot" for o in objects_after(verb, ("in",))):
        return True
    kinds = {child.dep_ for child in verb.children}
    is_back = any(child.lower_ == "back" for child in verb.children)
    return is_back and "dobj" not in kinds and _is_of_one(verb)


def _is_published(verb: Token, group: Group) -> bool:
    """True for "released a brochure" and "a show, which will be released"."""
    things = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    things = [verb.head if c.lower_ in _WHICH and verb.dep_ == "relcl" else c for c in things]
    is_paper = any(c.lemma_.lower() in read_set(_PUBLISHED) for c in things)
    return group.type == "RETREAT" and is_paper


def _is_but(verb: Token, group: Group) -> bool:
    """True for "barring a surprise", unless there is one."""
    return verb.tag_ == "VBG" and verb.dep_ in ("advcl", "prep")


def _is_stance(verb: Token, group: Group) -> bool:
    """True for "took a position on the bill"; soldiers take one on a hill as well."""
    return any(
        o.lemma_.lower() not in read_set("@border") and o.ent_type_ not in ("GPE", "LOC", "FAC")
        for c in verb.children
        if c.dep_ == "dobj" and c.lower_ == "position"
        for o in objects_after(c, ("on",))
    )


def _is_left_so(verb: Token, group: Group) -> bool:
    """True for "left the convention open", of which nobody took leave; "left ten dead" is told."""
    return group.id != "incident" and any(child.dep_ == "oprd" for child in verb.children)


def _is_of_one(verb: Token) -> bool:
    subject = subject_of(verb)
    return subject is not None and subject.ent_type_ == "PERSON"


def _is_remembered(verb: Token, group: Group) -> bool:
    """True for "Reed recalled the widow"; an envoy is recalled from a post."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    envoys = read_set("@envoy") | {"ambassador", "consul"}
    return _is_of_one(verb) and not any(o.lemma_.lower() in envoys for o in objects)


def _is_name_calling(verb: Token, group: Group) -> bool:
    """True for "called the senator “the next Washington”"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    after = (verb.doc[o.i + 1].text for o in objects if o.i + 1 < len(verb.doc))
    return group.type == "CONSULT" and any(sign in _QUOTES for sign in after)


def _is_temper(verb: Token, group: Group) -> bool:
    """True for "Reed erupted at the plan"."""
    subject = subject_of(verb)
    return subject is not None and (subject.ent_type_ == "PERSON" or is_people(subject))


def _is_hurt_in_figure(verb: Token, group: Group) -> bool:
    """True for "the ratings hurt Reed" and "it hurts the party"; "debris hurt two" is told of."""
    if verb.tag_ in ("VBZ", "VBP") and "auxpass" not in {c.dep_ for c in verb.children}:
        return True
    subject, objects = subject_of(verb), [c for c in verb.children if c.dep_ == "dobj"]
    if subject is None or subject.pos_ not in ("NOUN", "VERB") or not objects:
        return False
    is_counted = any(c.dep_ == "nummod" for o in objects for c in (o, *o.children))
    return not (is_people(subject) or _is_violent(subject) or is_counted)


_OTHER_DEEDS: dict[str, Callable[[Token, Group], bool]] = {
    "name": _is_called_so,
    "ask": _is_question,
    "shoot": _is_of_words,
    "recall": _is_remembered,
    "release": _is_published,
    "bar": _is_but,
    "take": _is_stance,
    "leave": _is_left_so,
    "call": _is_name_calling,
    "erupt": _is_temper,
    "hurt": _is_hurt_in_figure,
}


def is_march(trigger: Trigger) -> bool:
    """True for soldiers and warships that "arrived" or "reached the front", and are no guests."""
    verb, group = trigger.token, trigger.group
    is_way = verb.lemma_ in _MOVES and (group.mode == "visit" or group.id == "deed")
    subject = subject_of(verb) if is_way and not trigger.is_noun else None
    if subject is None:
        return False
    whole = [subject, *measured(subject)]
    return any(token.lemma_.lower() in read_set("@soldiers") for token in whole)


def is_plain_death(verb: Token) -> bool:
    """True for one person who "died" of no told violence: "who died on Sunday at age 94"."""
    subject = subject_of(verb)
    if verb.lemma_ != "die" or subject is None or subject.tag_ not in _NAMES:
        return False
    if subject.ent_type_ != "PERSON" and subject.tag_ != "PRP":
        return False
    if any(c.dep_ == "advcl" for c in verb.children):
        return False
    told = (o for o in objects_after(verb, _WITHIN) if o.ent_type_ not in _TIMES)
    if any(_is_violent(o) or o.lemma_ in _HELD for o in told):
        return False
    is_aside = verb.dep_ == "relcl"
    return is_aside or not any(_is_violent(token) for token in verb.doc if token != verb)


def _is_violent(token: Token) -> bool:
    """True for a word that tells force by itself: "shelling", "blast", "gunmen"."""
    lexicon, lemma = load_events(), token.lemma_.lower()
    if token.pos_ == "NOUN":
        group, _ = lexicon.nouns.get(lemma, (None, 0.0))
        known = group is not None and group.type in _VIOLENT
        return known or lemma in read_set("@soldiers") or lemma in read_set("@fire")
    return token.pos_ == "VERB" and any(
        frame.group.type == "ASSAULT" and lemma != "die" for frame in lexicon.verbs.get(lemma, ())
    )

"""Verbs that tell an event elsewhere, and here something else.

`An entrepreneur named Reed` holds no office, who `was asked to name a law` was asked a question,
who `shot himself in the foot` made a mistake, and a person who `erupted` was angry. Somebody who
`died at 94` was killed by nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.annotate.events.lexicon import Group, load_events, read_set
from build_scripts.annotate.events.objects import is_people
from build_scripts.annotate.events.phrases import objects_after
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


def _is_mistake(verb: Token, group: Group) -> bool:
    """True for "shot himself in the foot"."""
    is_own = any(c.lower_ in _SELF for c in verb.children if c.dep_ == "dobj")
    return is_own and any(o.lemma_ == "foot" for o in objects_after(verb, ("in",)))


def _is_temper(verb: Token, group: Group) -> bool:
    """True for "Reed erupted at the plan"."""
    subject = subject_of(verb)
    return subject is not None and (subject.ent_type_ == "PERSON" or is_people(subject))


def _is_hurt_in_figure(verb: Token, group: Group) -> bool:
    """True for "the ratings hurt Reed" and "the tax could hurt Norway"."""
    subject, objects = subject_of(verb), [c for c in verb.children if c.dep_ == "dobj"]
    if subject is None or subject.pos_ not in ("NOUN", "VERB") or not objects:
        return False
    return not (is_people(subject) or _is_violent(subject) or is_people_harmed(objects))


def is_people_harmed(objects: list[Token]) -> bool:
    """True for "two sailors", who are hurt in body; not for a country or a politician."""
    return any(is_people(o) and o.pos_ != "PROPN" for o in objects)


_OTHER_DEEDS: dict[str, Callable[[Token, Group], bool]] = {
    "name": _is_called_so,
    "ask": _is_question,
    "shoot": _is_mistake,
    "erupt": _is_temper,
    "hurt": _is_hurt_in_figure,
}


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
    return not any(_is_violent(token) for token in verb.doc if token != verb)


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

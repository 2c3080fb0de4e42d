"""Nouns that tell an event elsewhere, and here somebody or something else.

`A prisoner of war` is no war, `Cuban exiles` are people, `won by a landslide` buries nobody, `her
duties` are no customs, `the operations of the embassy` are its daily work, `a demonstration of the
fact` shows it, `his audience` listens, and `a battle to keep the boy` is fought in court. `The
strike of the drivers` and `a rally` at which somebody speaks are events of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.annotate.events.lexicon import Group, Lexicon, read_set
from build_scripts.annotate.events.objects import is_people
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.events.spoken import spoken_by
from build_scripts.annotate.parse.tree import Token

# How long those who work stop: the last word of "three-day".
_DURATION = re.compile(r"(?:.*-)?(?:day|hour|week|month)", re.IGNORECASE)
_SHELLING, _STRIKE, _WALKOUT = "shelling", "strike", "walkout"
# Who has an audience with a king, and what a crowd demonstrates that is on the streets.
_GRANTING = frozenset("grant receive give have hold request seek".split())
_FELT = frozenset("support solidarity anger loyalty sympathy protest".split())
# Sets of the lexicon: what is "of war" and no war, who and what works day by day, and words of a
# vote, beside which a landslide is a victory; who may stop work, and what is fired.
_OF_WORDS, _TAKING = "@of-words", "@taking"
_OF_WAR, _CIVIL, _BALLOT = "@of-war", "@civil", "@ballot"
_WORKERS, _FIRE = "@workers", "@fire"
# What is made public.
_PUBLISHED = "@published"
_PROTEST, _RALLY = "protest", "rally"
_PLACES = frozenset(("GPE", "LOC", "FAC", "NORP", "DATE"))
_OF_VOTES = frozenset(("campaign", "election", "party", "his", "her"))


def sense_of(noun: Token, group: Group, lexicon: Lexicon) -> Group:
    """Returns the group that a noun tells: those who work stop by a strike, guns fire one.

    So where it is told how long it lasts or who works: "a three-day strike", "the strike began
    after the dismissal of the drivers"; not where anything is fired or anybody harmed.
    """
    if group.id == _PROTEST and noun.lemma_.lower() == _RALLY:
        return lexicon.groups[_rally_of(noun)]
    if group.id != _SHELLING or noun.lemma_.lower() != _STRIKE:
        return group
    words = {token.lemma_.lower() for token in noun.doc}
    before = noun.doc[noun.left_edge.i : noun.i]
    is_long = any(_DURATION.fullmatch(token.text) for token in before)
    if not (is_long or words & read_set(_WORKERS)) or words & (read_set(_FIRE) | lexicon.harm):
        return group
    return lexicon.groups[_WALKOUT]


def _rally_of(noun: Token) -> str:
    """Returns what a rally is: who speaks at one makes a statement, a "Reed rally" wins votes."""
    if spoken_by(noun) is not None or _is_of_one_at(noun):
        return "press-conference"
    before = [c for c in noun.children if c.dep_ in ("compound", "nmod", "poss")]
    is_of_votes = any(_is_candidate(c) or c.lower_ in _OF_VOTES for c in before)
    return "election" if is_of_votes else _PROTEST


def _is_candidate(token: Token) -> bool:
    """True for the "Reed" of "a Reed rally"; not for a place or a people."""
    return token.tag_ == "NNP" and token.ent_type_ not in _PLACES


def _is_of_one_at(noun: Token) -> bool:
    """True for "at a rally in Lima, Reed was blunt" and "speaking at a rally, Reed said"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "at":
        return False
    verb = noun.head.head
    is_one = any(c.dep_ == "nsubj" and c.ent_type_ == "PERSON" for c in verb.children)
    return verb.lemma_ == "speak" or (verb.lemma_ == "be" and is_one)


def is_other_sense(noun: Token, group: Group) -> bool:
    """True where a noun of a group stands and tells no event of its kind."""
    rule = _OTHER_SENSES.get(noun.lower_)
    return rule is not None and rule(noun, group)


def _is_people(noun: Token, group: Group) -> bool:
    """True for `Cuban exiles`."""
    return True


def _is_owned(noun: Token, group: Group) -> bool:
    """True for `her duties`."""
    return any(c.dep_ == "poss" for c in noun.children)


def _is_on_the_march(noun: Token, group: Group) -> bool:
    """True for `the rebels are on the march`."""
    is_so = noun.dep_ == "pobj" and noun.head.lower_ == "on"
    return is_so and any(c.lower_ == "the" for c in noun.children) and len(list(noun.children)) == 1


def _is_of_papers(noun: Token, group: Group) -> bool:
    """True for `the release of the emails`, which are made public."""
    return any(o.lemma_.lower() in read_set(_PUBLISHED) for o in objects_after(noun, ("of",)))


def _is_in_court(noun: Token, group: Group) -> bool:
    """True for `a battle to keep the boy`, not for one to take a town."""
    aims = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB"]
    return bool(aims) and not any(c.lemma_ in read_set(_TAKING) for c in aims)


def _is_of_words(noun: Token, group: Group) -> bool:
    """True for `a storm of protest`."""
    return any(c.lower_ in read_set(_OF_WORDS) for c in noun.children)


def _is_of_war(noun: Token, group: Group) -> bool:
    """True for `a prisoner of war` and `a tug-of-war`."""
    if [t.lower_ for t in noun.doc[max(0, noun.i - 2) : noun.i]] == ["of", "-"]:
        return True
    is_of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.i == noun.head.i + 1
    return is_of and noun.head.head.lemma_.lower() in read_set(_OF_WAR)


def _is_daily_work(noun: Token, group: Group) -> bool:
    """True for `the operations of the embassy`."""
    if group.type != "ASSAULT":
        return False
    around = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "poss")]
    around += objects_after(noun, ("of",))
    return any(c.lemma_.lower() in read_set(_CIVIL) for c in around)


def _is_show(noun: Token, group: Group) -> bool:
    """True for `a demonstration of the fact`, not for one of support."""
    shown = objects_after(noun, ("of",))
    return bool(shown) and not any(is_people(o) or o.lower_ in _FELT for o in shown)


def _is_hearers(noun: Token, group: Group) -> bool:
    """True for `his audience`, not for an audience with a king."""
    is_granted = noun.dep_ == "dobj" and noun.head.lemma_ in _GRANTING
    return not (is_granted or objects_after(noun, ("with", "of", "by")))


def _is_victory(noun: Token, group: Group) -> bool:
    """True for `won the vote by a landslide`."""
    return any(t.lemma_.lower() in read_set(_BALLOT) for t in noun.doc)


_OTHER_SENSES: dict[str, Callable[[Token, Group], bool]] = {
    "exiles": _is_people,
    "duty": _is_owned,
    "duties": _is_owned,
    "battle": _is_in_court,
    "fight": _is_in_court,
    "storm": _is_of_words,
    "war": _is_of_war,
    "operation": _is_daily_work,
    "operations": _is_daily_work,
    "demonstration": _is_show,
    "audience": _is_hearers,
    "landslide": _is_victory,
    "release": _is_of_papers,
    "march": _is_on_the_march,
}

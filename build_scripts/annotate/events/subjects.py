"""Who does what a verb of an event tells: its subject, or whoever stands in for it."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.events.casting import PRONOUNS
from build_scripts.annotate.events.lexicon import load_events, read_set
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.events.trigger import is_misread
from build_scripts.annotate.events.untold import charged_by
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

# Verbs whose subject does what their object aims at: "took a decision to fight".
_TAKING = frozenset("take make reach announce launch begin start".split())
_SUBJECTS = ("nsubj", "nsubjpass")
_WEAPONS = "@fire"
# Words that place what a relative clause tells: "the region, where rebels killed ten".
_WHERE = frozenset(("where", "when"))


def subjects_of(verb: Token) -> tuple[Token, ...]:
    """Returns who does it; in "urged X to leave" and "called on X to leave" that is X."""
    own = any(child.dep_ in _SUBJECTS for child in verb.children)
    if is_misread(verb):
        return tuple(verb.doc[max(0, verb.i - 3) : verb.i - 2])
    if verb.dep_ == "xcomp" and not own:
        told = [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
        told += objects_after(verb.head, ("on", "upon")) if verb.head.lemma_ == "call" else []
        if told:
            return tuple(told)
    charged = charged_by(verb, load_events())
    if charged is not None:
        return tuple(c for c in charged.children if c.dep_ in ("dobj", "nsubjpass"))
    owners = _owners_of_aim(verb)
    if owners:
        return owners
    described = None if own and not _has_place_clause(verb) else _described_before(verb)
    subject = described or subject_of(verb) or _renamed_before(verb)
    if subject is None or (subject == verb.head and _is_placed(verb)):
        return ()
    return tuple(_senders_of(subject)) or (subject,)


def _senders_of(weapon: Token) -> list[Token]:
    """Returns Peru for the drones of "drones launched by Peru struck two tankers"."""
    if weapon.lemma_.lower() not in read_set(_WEAPONS):
        return []
    sent = [c for c in weapon.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    return [sender for verb in sent for sender in objects_after(verb, ("by", "from"))]


def owner_of(owner: Token) -> Token:
    """Returns the owner, for "his" the subject of the clause."""
    if owner.lower_ not in PRONOUNS:
        return owner
    here = owner.head
    while here.head != here and here.pos_ not in ("VERB", "AUX"):
        here = here.head
    subject = subject_of(here) if here.pos_ in ("VERB", "AUX") else None
    return owner if subject is None or owner in subject.subtree else subject


def _owners_of_aim(verb: Token) -> tuple[Token, ...]:
    """Returns whose "decision to boycott" or "goal of joining" it is, that a verb tells of.

    Who "took a decision to fight" owns it as well.
    """
    aim = None
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        aim = verb.head
    elif verb.dep_ == "pcomp" and verb.head.lower_ in ("of", "for"):
        aim = verb.head.head
    if aim is None or aim.pos_ != "NOUN":
        return ()
    owners = tuple(owner_of(c) for c in aim.children if c.dep_ == "poss")
    if owners or aim.dep_ != "dobj" or aim.head.lemma_ not in _TAKING:
        return owners
    taker = subject_of(aim.head)
    return () if taker is None else (taker,)


def _described_before(verb: Token) -> Token | None:
    """Returns "gunmen" for "killed" in "gunmen linked to the cartel killed ten", or None.

    The parser takes the participle that only describes them for the verb of the clause.
    """
    first = min((c.i for c in verb.children if c.i < verb.i and c.dep_ == "aux"), default=verb.i)
    if verb.tag_ not in ("VBD", "VBN", "VBP", "VBZ", "VB") or first == 0:
        return None
    before = verb.doc[first - 1]
    for participle in (before, *before.ancestors):
        if participle.i >= first or verb in participle.subtree:
            return None
        if participle.tag_ in ("VBN", "VBD") and participle.i < before.i:
            return _only_described(participle, first)
    return None


def _only_described(participle: Token, end: int) -> Token | None:
    """Returns the noun right before a participle that has neither an object nor an auxiliary."""
    children = list(participle.children)
    subjects = [c for c in children if c.dep_ == "nsubj" and c.i == participle.i - 1]
    is_whole = not any(c.dep_ in ("aux", "auxpass", "dobj", "cc") for c in children)
    is_near = all(t.dep_ != "punct" for t in participle.doc[participle.i : end])
    return subjects[0] if subjects and is_whole and is_near else None


def _renamed_before(verb: Token) -> Token | None:
    """Returns "crowd" for "gathered" in "In front of the bank in Lima, a crowd gathered", or None.

    The parser takes the subject for another name of the place, for one of a list, or for the day:
    "On Friday Novak will travel to Lima".
    """
    first = min((c.i for c in verb.children if c.i < verb.i and c.dep_ == "aux"), default=verb.i)
    is_finite = verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") or first < verb.i
    if not is_finite or verb.dep_ != "ROOT":
        return None
    before = verb.doc[:first]
    last = first - 1 if first and before[-1].text != "," else first - 2
    heads = (t for t in before if t.dep_ in ("appos", "conj") and t.right_edge.i == last)
    named = (t for t in heads if t.dep_ == "appos" or t.ent_type_ == "PERSON")
    return next(named, None) or _behind_day(before)


def _behind_day(before: Sequence[Token]) -> Token | None:
    """Returns "Novak" of "On Friday Novak will travel", which the parser takes for the day."""
    if len(before) < 3 or before[0].lower_ != "on" or before[1].ent_type_ != "DATE":
        return None
    day, last = before[1], before[-1]
    is_swallowed = day.dep_ == "compound" and day.head == last and last.pos_ == "PROPN"
    return last if is_swallowed and last.ent_type_ != "DATE" else None


def _has_place_clause(verb: Token) -> bool:
    """True for "killed" where its subject seems to be "the region, where gunmen linked to"."""
    subjects = (c for c in verb.children if c.dep_ == "nsubj")
    return any(_is_placed(clause) for subject in subjects for clause in subject.children)


def _is_placed(verb: Token) -> bool:
    """True for "the region, where rebels killed ten", which does nothing itself."""
    marks = (c.lower_ for c in verb.children if c.dep_ == "advmod" and c.i < verb.i)
    return verb.dep_ == "relcl" and any(mark in _WHERE for mark in marks)

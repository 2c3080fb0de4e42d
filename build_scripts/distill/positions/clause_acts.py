"""What a main clause does by its grammar: demands, promises, refuses, threatens, denies, blames.

A clause is asked only where the cue says nothing of it: `said`, `told`. Its subject is the holder's
own (`we`, `it`, the holder's name or house), another's, or a thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, read_words
from build_scripts.annotate.phrases import read_phrases
from build_scripts.distill.positions.clauses import Clause

_MAY = frozenset("may might could".split())
_MUST = frozenset("must should ought".split())
_ABLE = frozenset("can ca could".split())
_NEEDING = frozenset(("need", "have"))
# Who will do these takes the stance already: `would oppose`.
_TAKEN = frozenset(("supports", "opposes"))
_READY = frozenset("ready prepared willing".split())
_OPEN = frozenset("open interested committed".split())
_TALKING = re.compile(r"\b(?:talks?|talking|dialogue|discuss|negotiat\w+|meet|sit)\b")
_IF = re.compile(r"\bif\b|\bwere\b.*\bto\b")
_LIMIT = re.compile(r"\b(?:if|without|before|alone)\b")
_LET_ME = re.compile(r"\blet me\b")
_ELSE = re.compile(r"\b(?:otherwise|or else)\b")
_YET = re.compile(r"\b(?:ha[sd]|have) yet to\b")


def must(clause: Clause) -> str | None:
    """What must be, should be or has to be done is demanded; what the holder has to do is not."""
    verb = clause.verb
    if not _MUST.isdisjoint(verb.auxiliaries):
        return "demands"
    if verb.is_negated or verb.is_passive or clause.is_willed or verb.lemma not in _NEEDING:
        return None
    if verb.lemma == "need" and not verb.complement:
        return "demands"
    is_duty = bool(verb.complement) and not clause.is_own and not _YET.search(clause.text)
    return "demands" if is_duty else None


def asks(clause: Clause) -> str | None:
    """`Let them go` and `insisted that they go` demand."""
    is_aside = clause.verb.lemma in read_words("stances", "minds") or _LET_ME.search(clause.text)
    return "demands" if clause.verb.is_bare and not is_aside else None


def is_ready(clause: Clause) -> str | None:
    """Who is ready to talk is for it; who is ready to act promises."""
    if not clause.is_own or clause.verb.lemma != "be" or clause.verb.is_negated:
        return None
    if clause.verb.complement in _OPEN:
        return "supports"
    if clause.verb.complement not in _READY:
        return None
    return "supports" if _TALKING.search(clause.text) else "promises"


def acts(clause: Clause) -> str | None:
    """The holder does it by the verb itself: `we ask`, `her country had proposed`."""
    stance = read_acts().get(clause.verb.lemma)
    if stance is None or clause.verb.is_passive or (clause.is_willed and stance not in _TAKEN):
        return None
    if not (clause.is_own or clause.is_pointing):
        return None
    if stance == "demands" and clause.verb.complement in read_words("stances", "minds"):
        return None
    if not clause.verb.is_negated:
        return stance
    turned = read_lexicon("stances")["turned"]
    assert isinstance(turned, dict)
    found = turned.get(stance)
    return None if found is None else str(found)


def refuses(clause: Clause) -> str | None:
    """What will not be is refused; with what it hangs on it is a condition."""
    if not clause.is_willed or not clause.verb.is_negated:
        return None
    if _LIMIT.search(clause.text):
        return "conditions"
    return None if clause.verb.subject == "there" else "opposes"


def depends(clause: Clause) -> str | None:
    """What will be if something else is hangs on a condition, a harm apart."""
    is_open = clause.is_willed or not _MAY.isdisjoint(clause.verb.auxiliaries)
    if not is_open or not (_IF.search(clause.text) or _is_inverted(clause)):
        return None
    if _is_harmful(clause):
        return "warns"
    return None if clause.deed in read_words("stances", "lasting") else "conditions"


def threatens(clause: Clause) -> str | None:
    """A harm that will be is a warning."""
    return "warns" if clause.is_willed and _is_harmful(clause) else None


def promises(clause: Clause) -> str | None:
    """What will be done is promised; what will be so, or what a person is said to do, is not."""
    if not clause.is_willed or clause.deed in read_words("stances", "lasting"):
        return None
    if clause.is_of_a_person:
        return None
    return "promises" if clause.is_own or clause.is_of_another else None


def denies(clause: Clause) -> str | None:
    """What the holder does not do, and what is not so now, is denied or refused."""
    verb = clause.verb
    if not verb.is_negated or verb.is_past or verb.lemma in read_words("stances", "minds"):
        return None
    if clause.is_own:
        return None if "could" in verb.auxiliaries else "opposes"
    is_so = _ABLE.isdisjoint(verb.auxiliaries) and verb.lemma not in read_acts()
    return "opposes" if clause.is_of_another and is_so else None


def blames(clause: Clause) -> str | None:
    """A wrong that another did, and what another owed and did not do."""
    verb = clause.verb
    if not verb.is_past or not clause.is_of_another:
        return None
    if verb.is_negated:
        return "accuses" if verb.lemma in read_words("stances", "dues") else None
    is_wrong = verb.lemma in read_words("stances", "wrongs") and not verb.is_passive
    return "accuses" if is_wrong else None


def praises(clause: Clause) -> str | None:
    """What is said to be good is supported."""
    verb = clause.verb
    if verb.lemma != "be" or verb.is_negated:
        return None
    return "supports" if verb.complement in read_words("stances", "praises") else None


CLAUSE_RULES: tuple[Callable[[Clause], str | None], ...] = (
    must,
    asks,
    is_ready,
    acts,
    refuses,
    depends,
    threatens,
    promises,
    denies,
    blames,
    praises,
)


def find_act(clause: Clause) -> tuple[str, str] | None:
    """Returns the stance of the first rule that gives one, and the name of the rule."""
    told = ((rule(clause), rule.__name__) for rule in CLAUSE_RULES)
    return next(((stance, name) for stance, name in told if stance is not None), None)


@once_a_lexicon
def read_acts() -> Mapping[str, str]:
    """Returns the stance of each verb by which its subject takes one."""
    section = read_lexicon("stances")["acts"]
    assert isinstance(section, dict)
    return {verb: stance for stance, verbs in section.items() for verb in verbs}


def _is_harmful(clause: Clause) -> bool:
    if clause.is_harm or _ELSE.search(clause.text):
        return True
    return bool(read_phrases("stances", "stances", "warns").search(clause.text))


def _is_inverted(clause: Clause) -> bool:
    """True for `should they sail`, which is an `if`."""
    return "should" in clause.text.split() and "should" not in clause.verb.auxiliaries

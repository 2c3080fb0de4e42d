"""What a main clause does by its grammar: demands, promises, refuses, threatens, denies, blames.

A clause is asked only where the cue says nothing of it: `said`, `told`. Its subject is the holder's
own (`we`, `it`, the holder's name or house), another's, or a thing. The words that matter stand in
`stances.yml`, the phrases there under `signs`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, read_words
from build_scripts.annotate.phrases import read_phrases
from build_scripts.distill.positions.clauses import Clause
from build_scripts.distill.positions.evaluations import EVALUATIONS

_MAY = frozenset("may might could".split())
_MUST = frozenset("must should ought".split())
_ABLE = frozenset("can ca could".split())
_NEEDING = frozenset(("need", "have"))
# Who will do these takes the stance already: `would oppose`.
_TAKEN = frozenset(("supports", "opposes"))
_READY = frozenset("ready prepared willing".split())
_OPEN = frozenset("open interested committed".split())


def admonishes(clause: Clause) -> str | None:
    """Who should know or remember something is warned: `they should know who pays`."""
    is_duty = not _MUST.isdisjoint(clause.verb.auxiliaries) and not clause.is_own
    is_known = clause.deed in read_words("stances", "admonishing")
    return "warns" if is_duty and is_known and not clause.verb.is_negated else None


def must(clause: Clause) -> str | None:
    """What must be, should be or has to be done is demanded; what the holder has to do is not."""
    verb = clause.verb
    if not _MUST.isdisjoint(verb.auxiliaries) or verb.lemma == "ought" or _has(clause, "advice"):
        return "demands"
    if verb.is_negated or verb.is_passive or verb.lemma not in _NEEDING:
        return None
    if verb.lemma == "need" and not verb.complement and not clause.is_willed:
        return "demands"
    is_duty = bool(verb.complement) and not clause.is_own and not _has(clause, "yet")
    return "demands" if is_duty else None


def asks(clause: Clause) -> str | None:
    """`Let them go` and `insisted that they go` demand; `let nobody think so` warns."""
    if not clause.verb.is_bare:
        return None
    if _has(clause, "nobody_may"):
        return "warns"
    is_aside = clause.verb.lemma in read_words("stances", "minds") or _has(clause, "asides")
    return None if is_aside else "demands"


def is_due(clause: Clause) -> str | None:
    """What it is time for, or somebody's duty, is demanded."""
    verb = clause.verb
    is_duty = verb.lemma == "be" and verb.complement in read_words("stances", "duties")
    is_others = verb.subject == "it" or not clause.is_own
    return "demands" if is_duty and is_others and not verb.is_negated else None


def is_to(clause: Clause) -> str | None:
    """What others are to do is demanded: `the crews are to leave`."""
    verb = clause.verb
    is_set = verb.lemma == "be" and verb.complement not in ("", "be")
    if not (is_set and clause.is_of_another) or verb.is_negated or clause.is_willed:
        return None
    return "demands" if _has(clause, "is_to") else None


def bids(clause: Clause) -> str | None:
    """Who is invited or requested to do something is asked for it."""
    verb = clause.verb
    is_bid = verb.is_passive and bool(verb.complement) and not (verb.is_past or verb.is_negated)
    if not is_bid or clause.is_own or clause.is_willed:
        return None
    return "demands" if verb.lemma in read_words("stances", "bidding") else None


def is_ready(clause: Clause) -> str | None:
    """Who is ready to talk is for it; who is ready to act promises."""
    is_holder = clause.is_own or clause.is_pointing
    if not is_holder or clause.verb.lemma != "be" or clause.verb.is_negated:
        return None
    if clause.verb.complement in _OPEN:
        return "supports"
    if clause.verb.complement not in _READY:
        return None
    return "supports" if _has(clause, "talking") else "promises"


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
    """What will not be is refused; with what it hangs on it is a condition, a harm is spared."""
    is_open = clause.is_willed or not _ABLE.isdisjoint(clause.verb.auxiliaries)
    if not is_open or not clause.verb.is_negated:
        return None
    if _has(clause, "limits"):
        return "conditions"
    if not clause.is_willed:
        return None
    if clause.deed in read_words("stances", "spared"):
        return "promises"
    return None if clause.verb.subject == "there" else "opposes"


def depends(clause: Clause) -> str | None:
    """What will be if or once something else is hangs on a condition, a harm apart."""
    if clause.is_willed and clause.verb.is_negated:
        return None
    is_open = clause.is_willed or not _MAY.isdisjoint(clause.verb.auxiliaries)
    if not is_open or not (_has(clause, "ties") or _is_inverted(clause)):
        return None
    if _is_harmful(clause):
        return "warns"
    return None if clause.deed in read_words("stances", "lasting") else "conditions"


def threatens(clause: Clause) -> str | None:
    """A harm that will be is a warning."""
    if clause.is_willed and _is_harmful(clause):
        return "warns"
    is_open = not _MAY.isdisjoint(clause.verb.auxiliaries) and not clause.verb.is_negated
    return "warns" if is_open and clause.is_harm else None


def talks(clause: Clause) -> str | None:
    """Who will talk or sign is for it."""
    is_talk = clause.is_own and clause.is_willed and clause.deed in read_words("stances", "talks")
    return "supports" if is_talk else None


def promises(clause: Clause) -> str | None:
    """What will be done is promised; what will be so, or what a person is said to do, is not."""
    if not clause.is_willed or clause.deed in read_words("stances", "lasting"):
        return None
    is_due = clause.is_of_another and clause.deed in read_words("stances", "due")
    if clause.is_of_a_person or is_due:
        return None
    return "promises" if clause.is_own or clause.is_of_another else None


def denies(clause: Clause) -> str | None:
    """What the holder does not do or have, and what is not so now, is denied or refused."""
    verb = clause.verb
    if verb.lemma == "have" and verb.is_negated and not verb.auxiliaries:
        if _has(clause, "no_quarrel"):
            return "supports"
        return None if _has(clause, "no_news") else "opposes"
    if not verb.is_negated or clause.is_over or verb.lemma in read_words("stances", "minds"):
        return None
    if clause.is_own or (clause.is_pointing and verb.is_past):
        return None if "could" in verb.auxiliaries else "opposes"
    is_owed = verb.is_past and verb.lemma in read_words("stances", "dues")
    is_so = _ABLE.isdisjoint(verb.auxiliaries) and verb.lemma not in read_acts() and not is_owed
    return "opposes" if clause.is_of_another and is_so else None


CLAUSE_RULES: tuple[Callable[[Clause], str | None], ...] = (
    admonishes,
    must,
    asks,
    is_due,
    is_to,
    bids,
    is_ready,
    depends,
    acts,
    refuses,
    threatens,
    talks,
    promises,
    denies,
    *EVALUATIONS,
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
    if clause.is_harm or _has(clause, "otherwise"):
        return True
    return bool(read_phrases("stances", "stances", "warns").search(clause.text))


def _has(clause: Clause, sign: str) -> bool:
    """True where a phrase of a sign stands in the words of the claim."""
    return bool(read_phrases("stances", "signs", sign).search(clause.text))


def _is_inverted(clause: Clause) -> bool:
    """True for `should they sail`, which is an `if`."""
    return "should" in clause.text.split() and "should" not in clause.verb.auxiliaries

"""What a main clause thinks of another: blames, complains, scorns, denies to be so, fears, praises.

The words stand by semantic class in `stances.yml`: wrongs, dues, dealings, scorned, untrue,
worrying, troubling, praises. A class is asked in one place of the clause only, so that its words
may be many.
"""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.annotate.lexicon import read_words
from build_scripts.distill.positions.clauses import Clause

_BEING = frozenset("be become remain".split())
_NOBODY = frozenset("nobody none one neither".split())
# Who does what is blamed without being named: `those who`, `you`.
_MEANT = frozenset("those who you".split())


def blames(clause: Clause) -> str | None:
    """A wrong that another does or did, and what another owed and did not do."""
    verb = clause.verb
    if verb.is_negated:
        is_owed = verb.is_past and clause.is_of_another
        return "accuses" if is_owed and verb.lemma in read_words("stances", "dues") else None
    is_anothers = clause.is_of_another or clause.is_pointing or verb.subject in _MEANT
    if verb.is_passive or clause.is_willed or not is_anothers:
        return None
    return "accuses" if verb.lemma in read_words("stances", "wrongs") else None


def complains(clause: Clause) -> str | None:
    """How we were dealt with, and what nobody did for anybody, is complained of."""
    verb = clause.verb
    dealings = read_words("stances", "dealings") | read_words("stances", "dues")
    if not verb.is_past or clause.is_willed or verb.lemma not in dealings:
        return None
    if verb.subject in _NOBODY:
        return "accuses" if verb.is_negated else None
    if not (verb.is_ours and verb.is_passive):
        return None
    is_unheard = verb.lemma in read_words("stances", "dues")
    return "accuses" if is_unheard or not verb.is_negated else None


def scorns(clause: Clause) -> str | None:
    """What is said to be bad is condemned."""
    return "condemns" if _is_called(clause, "scorned") else None


def unmasks(clause: Clause) -> str | None:
    """What is said to be untrue or impossible is denied or refused."""
    return "opposes" if _is_called(clause, "untrue") else None


def worries(clause: Clause) -> str | None:
    """What is feared or said to be dangerous is warned of."""
    verb = clause.verb
    is_troubled = verb.lemma in read_words("stances", "troubling") and verb.is_passive
    if is_troubled and not (verb.is_negated or clause.is_willed):
        return "warns"
    return "warns" if _is_called(clause, "worrying") else None


def praises(clause: Clause) -> str | None:
    """What is said to be good is supported."""
    return "supports" if _is_called(clause, "praises") else None


def _is_called(clause: Clause, key: str) -> bool:
    """True where the clause says that its subject is one of a class of words."""
    verb = clause.verb
    if verb.is_negated or clause.is_willed:
        return False
    return verb.lemma in _BEING and verb.complement in read_words("stances", key)


EVALUATIONS: tuple[Callable[[Clause], str | None], ...] = (
    blames,
    complains,
    scorns,
    unmasks,
    worries,
    praises,
)

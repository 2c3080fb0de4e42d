"""What came of an attack or accident and is told beside it: the dead belong to the event.

`Shells hit the camp, killing two and wounding nine` and `five were killed when rebels stormed a
post` tell one event each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

# Conjunctions by which a clause tells how somebody came to harm.
_BY_WHICH = frozenset(("when", "as", "after", "while"))
_VIOLENT = frozenset(("ASSAULT", "COERCE", "PROTEST"))
# Groups whose verbs tell an accident, in which somebody may come to harm as well.
_ACCIDENTS = frozenset(("incident",))


def is_harm(token: Token) -> bool:
    """True for a verb that tells what became of people and things: kill, wound, damage."""
    return token.pos_ == "VERB" and token.lemma_.lower() in load_events().harm


def cause_clause(harm: Token) -> Token | None:
    """Returns the verb of "when rebels stormed a post" beside "were killed", or None."""
    if not is_harm(harm):
        return None
    for child in harm.children:
        is_clause = child.dep_ == "advcl" and child.pos_ == "VERB" and child.i > harm.i
        marks = {c.lower_ for c in child.children if c.dep_ in ("mark", "advmod")}
        if is_clause and marks & _BY_WHICH and any(c.dep_ == "nsubj" for c in child.children):
            return child
    return None


def cause_above(harm: Token) -> Token | None:
    """Returns "hit" for the "killing" of "shells hit the camp, killing two", or None."""
    first = harm
    while first.dep_ == "conj" and is_harm(first.head):
        first = first.head
    above = first.head
    is_free = first.dep_ == "advcl" and first.tag_ == "VBG" and above.pos_ == "VERB"
    own = any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in first.children)
    return above if is_harm(harm) and is_free and not own and above.i < first.i else None


def harmed_by(verb: Token) -> Iterator[Token]:
    """Yields those of whom the clauses beside an attack say that they were killed or hurt."""
    for child in verb.children:
        if child.dep_ == "advcl" and cause_above(child) is verb:
            for harm in (child, *(c for c in child.conjuncts if is_harm(c))):
                yield from (c for c in harm.children if c.dep_ == "dobj")


def causes_by(harm: Token) -> tuple[Token, ...]:
    """Returns who did what harm came of: the subject of the clause that tells it."""
    cause = cause_clause(harm) or cause_above(harm)
    subject = None if cause is None else subject_of(cause)
    return () if subject is None else (subject,)


def without_results(
    verbs: Iterable[Trigger], nouns: Mapping[int, Trigger]
) -> tuple[list[Trigger], dict[int, Trigger]]:
    """Returns the triggers without those that tell the harm, or the cause, a second time.

    Of an attack and its dead in one sentence the attack is kept, of a clause that is no attack
    of its own ("shells landed, killing two") the harm.
    """
    told, carried = list(verbs), dict(nouns)
    by_token = {verb.token: verb for verb in told}
    by_token |= {noun.carrier: noun for noun in carried.values() if noun.carrier is not None}
    dropped: set[Token] = set()
    for verb in told:
        harm = verb.token
        if not is_harm(harm):
            continue
        if harm.dep_ == "conj" and is_harm(harm.head) and harm.head in by_token:
            dropped.add(harm)
        elif (above := cause_above(harm)) is not None and above in by_token:
            dropped.add(harm if _is_violent(by_token[above]) else above)
        elif (cause := cause_clause(harm)) is not None and cause in by_token:
            dropped.add(cause)
    kept = {i: noun for i, noun in carried.items() if noun.carrier not in dropped}
    return [verb for verb in told if verb.token not in dropped], kept


def _is_violent(trigger: Trigger) -> bool:
    return trigger.group.type in _VIOLENT or trigger.group.id in _ACCIDENTS

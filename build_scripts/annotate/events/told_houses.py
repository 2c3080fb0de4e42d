"""What is told to a house on a day of its own: "told parliament on Sunday that it would wait".

A remark to a reporter is a position; who speaks before a parliament, a council or a court on a
told day makes a statement that a record of events shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.events.lexicon import Lexicon, read_set
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.tree import Token, Tree

_GROUP, _HOUSES = "statement", "@house"
_TELLING = frozenset(("tell", "inform"))
_TIMES = frozenset(("DATE", "TIME"))
_BY_DAY = frozenset(("npadvmod", "prep", "advmod"))


def find_told_houses(doc: Tree, triggers: Sequence[Trigger], lexicon: Lexicon) -> Iterator[Trigger]:
    """Yields the verbs of telling a house something on a day, where no trigger stands on them."""
    taken = {token for trigger in triggers for token in (trigger.token, trigger.carrier)}
    for verb in doc:
        if verb.lemma_ not in _TELLING or verb.tag_ != "VBD" or verb in taken:
            continue
        told = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
        if any(map(_is_house, told)) and _is_dated(verb, told):
            yield Trigger(verb, verb, lexicon.groups[_GROUP], 1.0)


def _is_house(noun: Token) -> bool:
    return noun.lemma_.lower() in read_set(_HOUSES) or noun.lower_ in read_set(_HOUSES)


def _is_dated(verb: Token, told: Sequence[Token]) -> bool:
    """True for a day beside the verb or behind the house, where parsers hang it."""
    return any(
        token.ent_type_ in _TIMES
        for host in (verb, *told)
        for child in host.children
        if child.dep_ in _BY_DAY
        for token in (child, *child.children)
    )

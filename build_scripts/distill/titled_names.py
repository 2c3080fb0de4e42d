"""Names with what stands beside them in print: an office, a rank, a state's whole name.

"Interior Minister Ana Lima" is a name of Ana Lima and her office another; "the Republic of Peru"
and "the Peruvian side" are names of Peru.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Mention, NamedActor

_NAMING = frozenset(("title", "honorific", "apposition", "name", "surname"))
_REACH = 120
# An office of one word tells too little: "the minister" is found where it stands alone.
_FEWEST = 2
# Whose office it is, where that is told by the sentence before: "its envoy".
_POINTING = re.compile(r"(?:his|her|its|their|our|my|your)\s", re.IGNORECASE)
# Before an office: nothing, a mark or a small word; else it is the end of a longer one.
_OPENING = re.compile(
    r"(?:^|\n|[.,;:!?•“”\"(—–-] ?|\b(?:the|an?|and|by|with|to|of|said|says) )$", re.IGNORECASE
)
_RANK = re.compile(r"\b([A-Z][\w’'-]*\.?) $")
# "the Islamic Republic of" before a country's name, and "side" behind it or its adjective.
_STATE = re.compile(
    r"\b((?:[A-Z][a-z]+ ){0,2}(?:Republic|Kingdom|State|Federation|Sultanate|Emirates?|"
    r"Principality|Commonwealth|Union) of (?:the )?)$"
)
_SIDE = re.compile(r"[  ]side\b")


def titled_names(text: str, actor: NamedActor, mentions: Sequence[Mention]) -> Iterator[str]:
    """Yields the longer names of a person or country as they are printed, in text order."""
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        before = text[max(0, start - _REACH) : start]
        name = text[start:end]
        if actor.kind == "person" and mention.rule in _NAMING:
            yield from _of_person(before, name, text[end : end + _REACH], actor.roles)
        elif actor.kind == "country":
            state = _STATE.search(before)
            if state is not None:
                yield " ".join((state[1] + name).split())
            if _SIDE.match(text, end):
                yield f"{name} side"


def _of_person(before: str, name: str, behind: str, roles: Sequence[str]) -> Iterator[str]:
    rank = _RANK.search(before)
    if rank is not None and rank[1] in read_words("offices", "honorifics"):
        yield f"{rank[1]} {name}"
    for role in (row for row in roles if not _POINTING.match(row)):
        at = before.rfind(role)
        if at >= 0 and _OPENING.search(before, 0, at) is None:
            continue
        if before.endswith((f"{role} ", f"{role}. ")):
            yield " ".join(f"{before[at:]}{name}".split())
        is_beside = before.endswith((f"{role} ", f"{role}, ")) or behind.startswith(f", {role}")
        if is_beside and len(role.split()) >= _FEWEST:
            yield role

"""What several do together, by whatever noun: "joint sailing activities held by X and Y"."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.events.lexicon import Group, Lexicon
from build_scripts.annotate.parse.tree import Token, Tree

_JOINT = frozenset(("joint", "combined"))
# What is written or is a house of several, and no doing.
_NO_DOING = frozenset(
    "statement communique communiqué declaration letter account owner staff chief command "
    "secretariat editor author session sitting press venture stock force effort".split()
)


def joint_doings(
    doc: Tree, lexicon: Lexicon, known: frozenset[int]
) -> Iterator[tuple[Token, Token, Group, float]]:
    """Yields the nouns of no list that somebody holds or sets up jointly, with their start."""
    for token in doc:
        if token.pos_ != "NOUN" or token.i in known or token.lemma_.lower() in _NO_DOING:
            continue
        first = next((c for c in token.children if c.lower_ in _JOINT and c.i < token.i), None)
        if first is not None and _is_held(token, lexicon):
            yield token, first, lexicon.groups["cooperation"], 1.0


def _is_held(noun: Token, lexicon: Lexicon) -> bool:
    """True for the object of a light verb, and for "held by" behind it."""
    if noun.dep_ in ("dobj", "nsubjpass"):
        return noun.head.lemma_ in lexicon.light
    return any(c.dep_ == "acl" and c.lemma_ in lexicon.light for c in noun.children)

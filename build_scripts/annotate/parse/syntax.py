"""Small questions to the parse about one name: what it does, what it hangs on."""

from __future__ import annotations

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.tree import Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_MODIFIERS = frozenset(("amod", "compound", "nmod", "poss", "npadvmod", "nummod"))
_AMOUNTS = frozenset(
    "thousands hundreds dozens tens scores millions majority number crowd crowds one some each "
    "part any none many most both two three four several all".split()
)
_MAX_STEPS = 6


def leading(token: Token) -> Token:
    """Returns the word whose place a listed one shares: `Russia and X`."""
    for _ in range(_MAX_STEPS):
        if token.dep_ not in ("conj", "appos"):
            break
        token = token.head
    return token


def whole(token: Token) -> Token:
    """Returns `thousands` for `thousands of protesters`, else the token."""
    head = leading(token)
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ in _AMOUNTS:
        return head.head.head
    return token


def modified(token: Token) -> Token:
    """Returns the noun that adjectives and nouns before it belong to."""
    for _ in range(_MAX_STEPS):
        token = leading(token) if token.dep_ == "conj" and token.head.dep_ in _MODIFIERS else token
        if token.dep_ not in _MODIFIERS or token.head.i == token.i:
            break
        token = token.head
    return token


def is_subject(token: Token | None) -> bool:
    """True for the subject of a clause, or a word listed with it."""
    return token is not None and leading(token).dep_ in _SUBJECTS


def is_cited(token: Token | None) -> bool:
    """True after `according to`."""
    if token is None:
        return False
    head = leading(token)
    return (
        head.dep_ == "pobj" and head.head.lower_ == "to" and (head.head.head.lower_ == "according")
    )


def speaks(token: Token | None) -> bool:
    """True for the subject of a verb of saying or doing, and after `according to`."""
    if token is None:
        return False
    head = leading(token)
    verbs = read_words("names", "says") | read_words("names", "does")
    return is_cited(token) or (head.dep_ == "nsubj" and head.head.lemma_.lower() in verbs)


def says(token: Token) -> bool:
    """True for the subject of a verb of saying."""
    head = leading(token)
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in read_words("names", "says")


def preposition(token: Token | None) -> str:
    """Returns the preposition that governs a word, empty when none does."""
    if token is None:
        return ""
    head = leading(token)
    return head.head.lower_ if head.dep_ == "pobj" else ""


def hears(token: Token | None) -> bool:
    """True for whom something is told: `told X`, `in an interview with X`."""
    if token is None:
        return False
    head, verbs = leading(token), read_words("names", "hears")
    if head.dep_ in ("dobj", "dative") and head.head.lemma_.lower() in verbs:
        return True
    if head.dep_ != "pobj" or head.head.lower_ not in ("to", "with", "by", "for"):
        return False
    above = head.head.head
    if head.head.dep_ == "agent":
        return above.lemma_.lower() in ("interview", "ask", "contact")
    return above.lemma_.lower() in (*verbs, "interview", "statement", "comment", "say", "remark")

"""What a sentence shows of a name: that it is a person's, whatever the model takes it for."""

from __future__ import annotations

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import leading
from build_scripts.annotate.parse.tree import Token

# Whoever speaks to these stands before them in person.
_HEARERS = frozenset("reporter journalist newsman newsmen me us crowd supporter rally".split())
_MAX_CHILDREN = 30
_MAX_STEPS = 4
_LINKS = frozenset(("of", "for"))


def is_person_by_syntax(root: Token | None) -> bool:
    """True for a name, by its head word, that is what or does what only a person is or does.

    `A chairman, X`, `X, an adviser` and `X, who` tell a person, `X told reporters` too.
    """
    if root is None or root.pos_ not in ("PROPN", "NOUN"):
        return False
    return is_apposed(root) or _has_who(root) or _addresses(root)


def is_apposed(root: Token) -> bool:
    """True for a name beside the noun of one person: `the chairman, X` and `X, a chairman`."""
    host = root.head
    if root.dep_ == "appos" and host.pos_ == "PROPN":
        host = owner_of(host)
    if root.dep_ == "appos" and _is_one_person(host):
        return True
    beside = (child for child in root.children[:_MAX_CHILDREN] if child.dep_ == "appos")
    return any(_is_one_person(child) for child in beside)


def is_house_by_syntax(root: Token | None) -> bool:
    """True for a name that stands right beside the noun of a house, whatever the model says.

    `The group, X` and `X, a rights group,` alike.
    """
    if root is None:
        return False
    beside = (child for child in root.children[:_MAX_CHILDREN] if child.dep_ == "appos")
    if any(
        child.lower_ in read_words("groups", "named_houses") - {"operator"} and child.i > root.i
        for child in beside
    ):
        return True
    if root.dep_ != "appos" or root.head.pos_ != "NOUN":
        return False
    host = owner_of(root.head)
    return host.lower_ in read_words("groups", "named_houses") and host.i < root.i


def owner_of(noun: Token) -> Token:
    """Returns `minister` for the last noun of `minister of trade of Peru`, else the noun itself."""
    for _ in range(_MAX_STEPS):
        if noun.dep_ != "pobj" or noun.head.lower_ not in _LINKS or noun.head.dep_ != "prep":
            break
        noun = noun.head.head
    return noun


def _is_one_person(noun: Token) -> bool:
    word = noun.lower_
    told = read_words("groups", "persons") | read_words("groups", "strangers")
    return noun.tag_ == "NN" and word in told and word not in ("source", "head", "speaker")


def _has_who(root: Token) -> bool:
    """True for `X, who`."""
    clauses = (child for child in root.children[:_MAX_CHILDREN] if child.dep_ == "relcl")
    return any(word.lower_ == "who" for clause in clauses for word in clause.children)


def _addresses(root: Token) -> bool:
    """True for the subject of `told reporters`."""
    verb = leading(root).head
    if leading(root).dep_ != "nsubj" or verb.lemma_.lower() != "tell":
        return False
    heard = (child for child in verb.children if child.dep_ in ("dobj", "dative"))
    return any(child.lemma_.lower() in _HEARERS for child in heard)

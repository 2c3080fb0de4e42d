"""The other clauses of what is said: a second one behind `and`, and one that the parser strayed."""

from __future__ import annotations

from build_scripts.annotate.attribution.cues import find_cue
from build_scripts.annotate.parse.clauses import children_of, has_mark, lemmas_of
from build_scripts.annotate.parse.tree import Token

_MODALS = frozenset("would could should might must will can shall".split())
# How many words may stand between a cue and a `that` which the parser hung elsewhere.
_REACH = 12
# Verbs whose object is the hearer; of others the object holds what is said: `demanded guarantees`.
_TELLING = frozenset("tell remind assure inform warn notify convince advise".split())


def goes_on(row: Token, cue: Token, said: Token) -> bool:
    """True for a second clause of what is said, by the verb that the parser joins to the cue."""
    rules = (_goes_on_alone(row, cue), _goes_on_before(row, said), _goes_on_behind(row, cue, said))
    return _goes_on_with_that(row) or any(rules)


def _goes_on_with_that(row: Token) -> bool:
    """True for the second clause of `said that it sank, and that the crew was safe`."""
    return has_mark(row, "that") and row.left_edge.lower_ == "that"


def _goes_on_alone(row: Token, cue: Token) -> bool:
    """True for `would not sit by` of `said it would let food through, but would not sit by`.

    A second verb without a subject, with a helper that the cue has not, or that has no plans.
    """
    if children_of(row, "nsubj", "nsubjpass") or row.i < cue.i:
        return False
    helped = any(aux.lower_ in _MODALS for aux in children_of(row, "aux"))
    itself = any(aux.lower_ in _MODALS for aux in children_of(cue, "aux"))
    return (helped and not itself) or has_none(row)


def has_none(row: Token) -> bool:
    """True for `had no intention`, which is told and nothing that a speaker does."""
    nouns = children_of(row, "dobj") if row.lemma_ == "have" else []
    return any(word.lower_ == "no" for noun in nouns for word in noun.lefts)


def _goes_on_before(row: Token, said: Token) -> bool:
    """True for `had left` of `said it had been full, and had left early`, alike in both."""
    helped = all(
        any(aux.lower_ == "had" for aux in children_of(verb, "aux")) for verb in (row, said)
    )
    return helped and row.i > said.i > row.head.i and not children_of(row, "nsubj", "nsubjpass")


def _goes_on_behind(row: Token, cue: Token, said: Token) -> bool:
    """True for `would change` of `It was so, she wrote, and no call would change it`."""
    helped = any(aux.lower_ in _MODALS for aux in children_of(row, "aux"))
    return helped and said.i < cue.i < row.i and bool(children_of(row, "nsubj", "nsubjpass"))


def find_strayed(token: Token) -> list[Token]:
    """Returns a `that` clause which the parser hung on a noun in between.

    `told a meeting of leaders that few understood it`, `reported at the time that it closed`.
    """
    objects = children_of(token, "dobj")
    for row in token.subtree:
        if row.i > token.i and row != token and row.dep_ in ("acl", "relcl", "advcl", "ccomp"):
            marks = [mark for mark in children_of(row, "mark") if mark.lower_ == "that"]
            if row.head in objects and token.lemma_.lower() not in _TELLING:
                continue
            between = row.doc[token.i + 1 : marks[0].i] if marks else ()
            is_telling = token.lemma_.lower() in _TELLING
            acts = (
                word for word in between if _is_act(word) and not (is_telling and _is_mute(word))
            )
            if marks and len(between) <= _REACH and next(acts, None) is None:
                return [row]
    return []


def _is_act(row: Token) -> bool:
    """True for a verb that somebody does, not for `printed` of `in a letter printed here`."""
    return row.pos_ == "VERB" and not (row.tag_ == "VBN" and row.dep_ == "acl")


def _is_mute(verb: Token) -> bool:
    """True for `born` of `told a rally in the town where he was born that`: it tells no clause."""
    return find_cue("ccomp", *lemmas_of(verb)) is None

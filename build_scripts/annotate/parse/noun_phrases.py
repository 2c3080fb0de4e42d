"""Noun phrases beside a verb, for sources that the parse does not give."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.parse.clauses import cue_tokens
from build_scripts.annotate.parse.tree import FINITE, Token

_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "JJ", "PRP$"))
# What ends the phrase of a speaker who stands after the verb: `said Ana Lima during a visit`.
_PHRASE_ENDS = frozenset(("IN", "RB", "CC", "VBG", "VBZ", "VBD", "VBP", "WRB", "TO", "WP"))
_PHRASE_GOES_ON = frozenset(("of", "for", "and"))
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later".split()
)


def phrase_after(tokens: Sequence[Token], verb: Token) -> list[Token]:
    """Returns the noun phrase that follows an inverted verb: `said the minister of Georgia`."""
    phrase: list[Token] = []
    for token in tokens:
        if token.i <= verb.i:
            continue
        if not phrase and (token.tag_ not in _NOUN_TAGS or token.lower_ in _TIMES):
            return []
        ends = token.tag_ in _PHRASE_ENDS and token.lower_ not in _PHRASE_GOES_ON
        if phrase and (ends or (token.is_punct and token.text != "-") or token.lower_ in _TIMES):
            break
        phrase.append(token)
    while phrase and not phrase[-1].tag_.startswith(("NN", "PRP", "CD", "POS")):
        phrase.pop()
    return phrase


def phrase_before(tokens: Sequence[Token], verb: Token) -> list[Token]:
    """Returns the noun phrase that ends at a verb, back to a quotation mark or the start.

    For `", Ana Lima, a top aide, said` where the parser finds no subject; none when another
    verb stands in it.
    """
    phrase: list[Token] = []
    start = cue_tokens(verb)[0].i
    for token in reversed([row for row in tokens if row.i < start]):
        is_mark = token.text in ('"', "''", "``", ":", ";", "-", "--")
        if is_mark and token.tag_ != "HYPH":
            break
        phrase.insert(0, token)
    while phrase and (phrase[0].is_punct or phrase[0].pos_ in ("ADV", "CCONJ")):
        phrase.pop(0)
    while phrase and (phrase[-1].is_punct or phrase[-1].pos_ == "ADV"):
        phrase.pop()
    finite = any(row.tag_ in FINITE for row in phrase)
    names = any(row.pos_ in ("NOUN", "PROPN", "PRON") for row in phrase)
    begins = bool(phrase) and phrase[0].pos_ in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")
    return phrase if begins and names and not finite else []


def inverted_speaker(verb: Token) -> Token | None:
    """Returns the mayor of `The dam, said the mayor, is ours`, whom the parser hangs anywhere."""
    if verb.tag_ not in FINITE or verb.i < 2 or verb.nbor(-1).text != ",":
        return None
    rows = [row for row in verb.children if row.dep_ == "nsubj"]
    if not rows or rows[0].i > verb.i:
        return None
    # The comma of `The source, who met us, said the dam was ours` ends what is told of the source.
    if any(row.dep_ in ("relcl", "acl", "appos") for row in rows[0].children):
        return None
    told = (row for row in verb.children if row.dep_ == "ccomp")
    rows += [row for clause in told for row in clause.children if row.dep_ == "nsubj"]
    speaker = next((row for row in rows if row.left_edge.i == verb.i + 1), None)
    last = None if speaker is None else speaker.right_edge
    if last is None or last.i + 1 >= len(verb.doc):
        return None
    return speaker if "," in (last.text, last.nbor(1).text) else None


def opening_comma(before: Sequence[Token]) -> Token | None:
    """Returns the comma that opens the phrase which ends at a verb, by the words before the verb.

    One right before the verb closes an apposition: the two around it open nothing.
    """
    commas = [row for row in before if row.text == ","]
    if commas and commas[-1] == before[-1]:
        commas = commas[:-2]
    return commas[-1] if commas else None


def head_of(phrase: Sequence[Token]) -> Token:
    """Returns the word on which a phrase hangs: a name's last word, a title's noun."""
    inside = {token.i for token in phrase}
    return next((token for token in phrase if token.head.i not in inside), phrase[-1])

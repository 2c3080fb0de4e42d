"""Noun phrases and prepositional phrases around the words that tell an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

PLACE_WORDS = frozenset(("in", "at", "near", "inside", "outside"))
_LEFT = frozenset(
    ("compound", "amod", "nmod", "poss", "det", "nummod", "quantmod", "case", "punct")
)
_BELONGING = frozenset(("of", "from", "for"))
_TIMES = frozenset(("DATE", "TIME"))
_NUMBERS = frozenset(("CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"))
_NEAR_APPOSITION = 3


def phrase_of(head: Token) -> list[Token]:
    """Returns a noun with its left modifiers, its "of" phrase and its apposition, in order."""
    tokens = [head]
    for child in head.children:
        if child.dep_ in _LEFT and child.i < head.i:
            tokens += child.subtree
        elif child.dep_ == "appos" and 0 < child.left_edge.i - head.i <= _NEAR_APPOSITION:
            tokens += phrase_of(child)
        elif child.dep_ == "prep" and child.lower_ in _BELONGING:
            for obj in (o for o in objects_of(child) if o.pos_ != "VERB"):
                tokens += [child, *phrase_of(obj)]
    return sorted(set(tokens), key=lambda token: token.i)


def without_clauses(head: Token) -> list[Token]:
    """Returns all that hangs on a noun but for its relative clauses."""
    clauses = [c for c in head.subtree if c.dep_ == "relcl" and c != head]
    dropped = {token.i for clause in clauses for token in clause.subtree}
    return [token for token in head.subtree if token.i not in dropped]


def objects_of(preposition: Token) -> list[Token]:
    """Returns the nouns after a preposition, all of a list."""
    heads = [child for child in preposition.children if child.dep_ in ("pobj", "pcomp")]
    return [member for head in heads for member in (head, *head.conjuncts)]


def objects_after(host: Token, prepositions: Iterable[str]) -> list[Token]:
    """Returns the nouns after some of the prepositions that hang on a word, but for dates."""
    allowed = frozenset(prepositions)
    kinds = ("prep", "agent", "dative")
    found = [c for c in host.children if c.dep_ in kinds and c.lower_ in allowed]
    return [o for prep in found for o in objects_of(prep) if o.ent_type_ not in _TIMES]


def is_place(token: Token) -> bool:
    """True for a word that stands after "in" or "at" as the place of something."""
    here = token
    while here.dep_ in ("compound", "amod", "nmod", "conj", "det", "poss") and here.head != here:
        here = here.head
    return here.dep_ == "pobj" and here.head.lower_ in PLACE_WORDS


def is_name(token: Token) -> bool:
    """True for a capitalised word that is no date and no number."""
    return token.ent_type_ not in _TIMES | _NUMBERS and token.text[0].isupper()


def is_passive(verb: Token) -> bool:
    """True for "was signed", for "signed" right after its noun and for "remain suspended"."""
    if any(child.dep_ in ("auxpass", "nsubjpass", "agent") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ in ("acomp", "oprd"):
        return True
    if _is_listed_passive(verb):
        return True
    own = {child.dep_ for child in verb.children} & {"nsubj", "dobj"}
    is_done = verb.tag_ == "VBN" and "nsubj" not in own
    return verb.dep_ == "acl" and (is_done or (verb.tag_ == "VBD" and not own))


def _is_listed_passive(verb: Token) -> bool:
    """True for "charged" of "was arrested and charged", which borrows the auxiliary."""
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or verb.head.tag_ != "VBN":
        return False
    if any(child.dep_ in ("aux", "nsubj", "dobj") for child in verb.children):
        return False
    return is_passive(verb.head)


def is_made_behind(noun: Token) -> bool:
    """True for "such a statement made the minister", where who made it stands behind."""
    is_such = any(child.lower_ in ("such", "this") for child in noun.children)
    return is_such and noun.dep_ == "nsubj" and noun.head.lemma_ == "make"


def span_of_tokens(sentence: ParsedSentence, tokens: Sequence[Token]) -> Span:
    """Returns the span from the first to the last of the tokens."""
    numbers = [token.i for token in tokens]
    first, last = sentence.doc[min(numbers)], sentence.doc[max(numbers)]
    return Span(sentence.span_of(first).start, sentence.span_of(last).end)

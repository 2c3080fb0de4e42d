"""Attribution by nouns of view: `Rome's view is that`, `proceeds from the premise that`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.attribution.sources import FIRST_PERSONS
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import (
    children_of,
    cue_tokens,
    has_mark,
    spans_of,
    subject_of,
    subtree,
)
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

# What somebody wants, which a noun alone may tell: `Peru's condition is an end to the raids`.
_WANTED = frozenset("demand condition line goal aim wish priority request preference".split())
_BEING = frozenset(("be", "remain", "stay", "run", "go"))
_CLAUSES = frozenset(("acl", "ccomp", "relcl", "advcl"))
# By which prepositions somebody stands on a premise.
_STANDS = frozenset("from of on under in to with".split())
# Between `position` and the colon: `has always been quite simple`.
_MOST_BETWEEN = 6
_MIN_CONTENT = 3
_PROBABILITY = 0.85


def find_held(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields what somebody's view, line or premise is, where the sentence spells it out."""
    views, premises = read_words("cues", "view_nouns"), read_words("cues", "premise_nouns")
    for token in sentence.doc:
        lemma = token.lemma_.lower()
        is_noun = token.pos_ in ("NOUN", "PROPN")
        if lemma == "hold":
            told = _holding(token)
        elif is_noun and lemma in premises and token.dep_ == "pobj":
            told = _standing_on(token)
        elif is_noun and lemma in views:
            told = _spelt_out(token) or _announced(token) or _behind_colon(token)
        else:
            continue
        if told is None:
            continue
        source, cue, content = told
        if source.lower_ in FIRST_PERSONS or len(content) < _MIN_CONTENT:
            continue
        held = {row.i for row in content}
        words = [row for row in subtree(source) if row.dep_ != "case" or row.head != source]
        yield Found(
            rule="view-noun",
            cue_entry=_cue_of(lemma),
            source=spans_of(sentence, [row for row in words if row.i not in held]),
            cue=spans_of(sentence, cue),
            content=spans_of(sentence, content),
            head=sentence.span_of(source),
        )


def _cue_of(lemma: str) -> Cue:
    known = find_cue("noun", lemma)
    return Cue(lemma, "noun", _PROBABILITY, "states" if known is None else known.stance)


_Told = tuple[Token, list[Token], list[Token]]


def _holding(verb: Token) -> _Told | None:
    """`Rome holds that the pier is ours`; whoever holds a rope or a meeting has no view."""
    clauses = [row for row in children_of(verb, "ccomp") if has_mark(row, "that")]
    subjects = children_of(verb, "nsubj")
    if not clauses or not subjects or children_of(verb, "auxpass", "dobj"):
        return None
    return subjects[0], cue_tokens(verb), subtree(clauses[0])


def _spelt_out(noun: Token) -> _Told | None:
    """`Rome's view is that the pier is ours`: the clause behind the verb."""
    verb, owner = noun.head, owner_of(noun)
    if noun.dep_ != "nsubj" or verb.lemma_ not in _BEING or owner is None:
        return None
    clauses = [row for row in children_of(verb, "ccomp") if row.i > verb.i]
    if not clauses and noun.lemma_.lower() in _WANTED:
        clauses = [row for row in children_of(verb, "attr") if row.i > verb.i and not _ranks(row)]
    if not clauses:
        return None
    return owner, [noun], subtree(clauses[0])


def _announced(noun: Token) -> _Told | None:
    """`It is Rome's view that the pier is ours`, `It was the view of the union that it is`."""
    verb, owner = noun.head, owner_of(noun)
    pointer = [row for row in children_of(verb, "nsubj", "expl") if row.lower_ == "it"]
    if noun.dep_ != "attr" or verb.lemma_ not in _BEING or owner is None or not pointer:
        return None
    clauses = [
        row
        for row in (*noun.children, *verb.children, *owner.children)
        if row.dep_ in _CLAUSES and row.i > owner.i and row.left_edge.lower_ == "that"
    ]
    return (owner, [noun], subtree(clauses[0])) if clauses else None


def _ranks(noun: Token) -> bool:
    """True for `the third in the table` and `a letter`: only a place, or what nobody holds."""
    return noun.tag_ in ("CD", "JJ") or noun.lemma_.lower() in read_words("groups", "things")


def _behind_colon(noun: Token) -> _Told | None:
    """`Rome's position is simple: the pier is ours`, `Rome's argument: the pier is ours`."""
    owner = owner_of(noun)
    if owner is None:
        return None
    doc = noun.doc
    for row in doc[noun.i + 1 : noun.i + 2 + _MOST_BETWEEN]:
        if row.text == ":":
            between = doc[noun.i + 1 : row.i]
            is_said = any(word.lemma_ in _BEING for word in between)
            content = [word for word in doc[row.i + 1 :] if not word.is_space]
            while content and content[-1].text in (".", "!"):
                content.pop()
            quoted = bool(content) and content[0].text in ('"', "``")
            return (owner, [noun], content) if (is_said or not between) and not quoted else None
        if row.is_punct or (row.pos_ in ("NOUN", "PROPN", "VERB") and row.lemma_ not in _BEING):
            return None
    return None


def _standing_on(noun: Token) -> _Told | None:
    """`proceeds from the premise that the pier is ours`, `is of the opinion that it is`."""
    prep = noun.head
    verb = prep.head
    is_active = verb.pos_ in ("VERB", "AUX") and not children_of(verb, "auxpass", "neg")
    if prep.lower_ not in _STANDS or not is_active or any(row.lower_ == "no" for row in noun.lefts):
        return None
    behind = noun.i + 1
    clauses = [
        row
        for row in (*noun.children, *verb.children)
        if row.dep_ in _CLAUSES and row.left_edge.i == behind and row.left_edge.lower_ == "that"
    ]
    source = subject_of(verb)
    if not clauses or source is None or source.i > verb.i:
        return None
    return source, [verb, prep, *noun.lefts, noun], subtree(clauses[0])


def owner_of(noun: Token) -> Token | None:
    """Returns whose view it is: `Rome's view`, `the position of the union`."""
    for child in children_of(noun, "poss"):
        return child
    for prep in children_of(noun, "prep"):
        if prep.lower_ in ("of", "from", "among", "in", "at"):
            for child in children_of(prep, "pobj"):
                return child
    for child in children_of(noun, "amod"):
        if child.ent_type_ == "NORP":  # `the Danish view`
            return child
    return None

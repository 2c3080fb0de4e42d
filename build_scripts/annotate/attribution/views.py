"""Attribution by whose view it is: `by the bank's reckoning`, `in the eyes of the union`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.phrases import clause_around
from build_scripts.annotate.attribution.sources import FIRST_PERSONS
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import children_of, spans_of, subtree
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

VIEW = Cue("in the view of", "form", 0.85, "states")
SIDE = Cue("for", "form", 0.72, "states")
_PEOPLE = ("speakers", "sayers", "alone")
# What something is to somebody: `For the union, the pier means more work`.
_STANDING = frozenset("mean matter represent constitute amount lie boil depend".split())
_LINKING = frozenset(("be", "remain", "stay"))
# `is about survival`, `is beyond debate`, `is over`.
_JUDGING = frozenset("about beyond out off over".split())
# Where something stands in a row, which is no judgement.
_IN_ORDER = frozenset("first last latest next earliest".split())
# The nouns that tell a view behind each preposition.
_VIEWS = {
    "by": frozenset(
        "reckoning count estimate estimates account admission calculation calculations tally "
        "telling".split()
    ),
    "in": frozenset(
        "view opinion eyes judgement judgment estimation assessment words reading telling mind "
        "account version".split()
    ),
    "from": frozenset(("viewpoint", "standpoint", "perspective")),
    "to": frozenset(("mind", "eyes", "thinking")),
}
_MIN_CONTENT = 2
# `is, for the union`: the verb, a comma and the phrase.
_BEHIND_VERB = 2


def find_sides(article: Article, sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `For the union, the pier is a trap`: how things stand for one side, in its view.

    The phrase opens the clause and names an actor; the verb tells what something is.
    """
    for token in sentence.doc:
        if token.lower_ not in ("for", "to") or token.dep_ != "prep" or not _opens_clause(token):
            continue
        verb = token.head
        nouns = children_of(token, "pobj")
        if len(nouns) != 1 or not _tells_what_is(token, verb):
            continue
        named = subtree(nouns[0])
        behind = named[-1].i + 1
        if behind >= len(sentence.doc) or not _is_parted(token, named[-1]):
            continue
        head = sentence.span_of(nouns[0])
        is_side = any(nouns[0].lower_ in read_words("groups", key) for key in _PEOPLE)
        if not is_side and article.mention_at(head) is None:
            continue
        if nouns[0].lower_ in FIRST_PERSONS:
            continue
        yield Found(
            rule="according",
            cue_entry=SIDE,
            source=spans_of(sentence, named),
            cue=spans_of(sentence, [token]),
            content=spans_of(sentence, _clause_without(token, behind)),
            head=head,
        )


def _clause_without(token: Token, behind: int) -> list[Token]:
    """Returns the clause behind the phrase, or around one that stands inside it."""
    inside = token.head.i < token.i
    kept = [row for row in clause_around(token) if row.i >= behind or (inside and row.i < token.i)]
    return kept[1:] if kept[0].is_punct and not inside else kept


def _is_parted(token: Token, last: Token) -> bool:
    """True where a comma ends the phrase, or the subject follows: `For the union it is a trap`."""
    after = last.nbor(1)
    if after.text == ",":
        return True
    subjects = children_of(token.head, "nsubj", "nsubjpass", "expl")
    return any(row.left_edge.i == after.i for row in subjects)


def _opens_clause(token: Token) -> bool:
    """True at the beginning of a sentence, behind `But`, and behind a colon or a semicolon.

    So inside a clause between commas: `It is, for the union, a trap`.
    """
    verb = token.head
    if verb.i < token.i:
        return token.nbor(-1).text == "," and token.i - verb.i == _BEHIND_VERB
    before = token.nbor(-1) if token.i else None
    if before is not None and before.tag_ == "CC" and before.i == 0:
        return True
    return before is None or before.text in (":", ";", "-", "–", "—", "*", "•", '"')


def _tells_what_is(token: Token, verb: Token) -> bool:
    """True for `is a trap` and `matters more`, of now; `To Peru, tanks were sent` tells a deed."""
    subjects = children_of(verb, "nsubj", "nsubjpass", "expl", "csubj")
    if not subjects or (subjects[-1].i < token.i < verb.i):
        return False
    present = verb.tag_ in ("VBZ", "VBP") or any(
        row.tag_ in ("VBZ", "VBP", "MD") for row in children_of(verb, "aux", "auxpass")
    )
    if not present or any(row.tag_ == "CD" for row in verb.subtree):
        return False
    if token.lower_ == "to" and children_of(verb, "auxpass"):
        return verb.lemma_.lower() not in read_words("cues", "handed")
    lemma = verb.lemma_.lower()
    return lemma in _STANDING or (lemma in _LINKING and _is_judged(verb))


def _is_judged(verb: Token) -> bool:
    """True for `is a trap`, `is worthless` and `is the worst of all`, not for `is the second`."""
    told = [row for prep in children_of(verb, "prep") for row in children_of(prep, "pobj")]
    aside = [row for noun in told for row in children_of(noun, "appos")]
    for row in (*children_of(verb, "attr", "acomp", "ccomp", "oprd"), *aside):
        named = row.pos_ == "PROPN" or any(child.lower_ == "the" for child in row.lefts)
        words = [word for word in (row, *row.lefts) if word.lower_ not in _IN_ORDER]
        if not named or any(word.tag_ in ("JJS", "RBS") for word in words):
            return True
    return any(row.lower_ in _JUDGING for row in children_of(verb, "prep", "advmod"))


def find_views(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `the closure costs a million a day, by the bank's reckoning`.

    The clause around the phrase is what its owner says; `in my view` belongs to who speaks.
    """
    for token in sentence.doc:
        nouns = _VIEWS.get(token.lower_)
        if nouns is None or token.dep_ not in ("prep", "agent"):
            continue
        for noun in children_of(token, "pobj"):
            owner = _owner_of(noun) if noun.lower_ in nouns else None
            if owner is None or owner.lower_ in FIRST_PERSONS or _is_told_next(token, noun, owner):
                continue
            phrase = {row.i for row in token.subtree}
            content = [row for row in clause_around(token) if row.i not in phrase]
            source = [row for row in subtree(owner) if row.dep_ != "case" or row.head != owner]
            if len(content) >= _MIN_CONTENT:
                yield Found(
                    rule="according",
                    cue_entry=VIEW,
                    source=spans_of(sentence, source),
                    cue=spans_of(sentence, [token, noun]),
                    content=spans_of(sentence, content),
                    head=sentence.span_of(owner),
                )


def _is_told_next(token: Token, noun: Token, owner: Token) -> bool:
    """True for `In his view of the mayor, Reed said that`: Reed, who is told of next, says it."""
    is_about = any(row.lower_ == "of" for row in children_of(noun, "prep"))
    return token.i == 0 and owner.tag_ == "PRP$" and is_about


def _owner_of(noun: Token) -> Token | None:
    """Returns whose view it is: `the bank's view`, `the view of the bank`."""
    for child in children_of(noun, "poss"):
        return child
    for prep in children_of(noun, "prep"):
        if prep.lower_ == "of":
            for child in children_of(prep, "pobj"):
                return child
    return None

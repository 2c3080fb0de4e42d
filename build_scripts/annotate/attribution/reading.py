"""The writer's own reading: `the visit signals NATO's unwavering support`, which nobody says."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import (
    children_of,
    cue_tokens,
    spans_of,
    subject_of,
    subtree,
)
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

PROBABILITY = 0.7
# A stance that two share is nobody's own.
_SHARED = frozenset(("mutual", "joint", "shared", "common", "both"))


def find_readings(article: Article, sentence: ParsedSentence) -> Iterator[Found]:
    """Yields the stances that the writer reads out of a visit, a call or another thing.

    The subject is no actor, and the object holds a noun of stance; its owner is the holder, else
    the owner of the subject.
    """
    for token in sentence.doc:
        link = _object_of(token)
        if link is None:
            continue
        noun, more = link
        subject = subject_of(token)
        if subject is None or not _is_thing(article, sentence, subject):
            continue
        stance = _stance_in(noun)
        if stance is None:
            continue
        word, entry = stance
        owner = _owner_of(word) or _owner_of(subject)
        if owner is None or _is_shared(word):
            continue
        yield Found(
            rule="reading",
            cue_entry=Cue(token.lemma_.lower(), "dobj", PROBABILITY, entry.stance),
            source=spans_of(sentence, subtree(subject)),
            cue=spans_of(sentence, cue_tokens(token, *more)),
            content=spans_of(sentence, subtree(noun)),
            head=sentence.span_of(subject),
            holder=sentence.span_of(owner),
            is_reporter=True,
        )


def _object_of(token: Token) -> tuple[Token, list[Token]] | None:
    """Returns what the verb shows: its object, or what `serves as` leads to."""
    if token.pos_ not in ("VERB", "AUX", "NOUN") or not _is_reading_verb(token):
        return None
    for noun in children_of(token, "dobj"):
        return noun, []
    for prep in children_of(token, "prep"):
        if prep.lower_ in ("as", "to"):
            for noun in children_of(prep, "pobj"):
                return noun, [prep]
    return None


def _is_reading_verb(token: Token) -> bool:
    return token.lemma_.lower() in read_words("cues", "reading_verbs")


def _is_thing(article: Article, sentence: ParsedSentence, subject: Token) -> bool:
    """True for a visit, a call, a decision and the like; never for who is named or pointed at."""
    if article.mention_at(sentence.span_of(subject)) is not None:
        return False
    return subject.lemma_.lower() in read_words("cues", "reading_subjects")


def _stance_in(noun: Token) -> tuple[Token, Cue] | None:
    """Returns the first noun of stance in a phrase, and its cue."""
    stances = read_words("cues", "stance_nouns")
    for token in noun.subtree:
        if token.pos_ != "NOUN":
            continue
        entry = find_cue("noun", token.lemma_.lower())
        if entry is not None and entry.stance != "states":
            return token, entry
        if token.lemma_.lower() in stances:
            return token, entry or Cue(token.lemma_.lower(), "noun", PROBABILITY, "supports")
    return None


def _owner_of(noun: Token) -> Token | None:
    """Returns who owns a noun, or who owns what it is of: `a reassurance of NATO's support`."""
    for child in children_of(noun, "poss"):
        return child
    for prep in children_of(noun, "prep"):
        if prep.lower_ in ("of", "by"):
            for inner in children_of(prep, "pobj"):
                for child in children_of(inner, "poss"):
                    return child
    return None


def _is_shared(noun: Token) -> bool:
    return any(row.lower_ in _SHARED for row in noun.children)

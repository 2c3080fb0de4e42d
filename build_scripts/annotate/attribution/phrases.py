"""Attribution by phrases: `According to X`, and verbs that the parser takes for nouns."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.parse.clauses import RELATIVES, children_of, spans_of, subtree
from build_scripts.annotate.parse.noun_phrases import head_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

ACCORDING = Cue("according to", "form", 0.92, "states")
_NOUN_ROLES = frozenset(("nsubj", "compound", "dobj"))


def find_according(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `According to X, …`: the clause around the phrase is what X says."""
    for token in sentence.doc:
        if token.lower_ != "according" or token.i + 1 >= len(sentence.doc):
            continue
        to = sentence.doc[token.i + 1]
        nouns = children_of(to, "pobj")
        named = _phrase_of(token, nouns[0]) if nouns else _words_after(to)
        if to.lower_ != "to" or not named:
            continue
        phrase = {token.i, to.i, *(row.i for row in named)}
        content = [row for row in clause_around(token) if row.i not in phrase]
        if _opens_second_part(token):
            content = [row for row in content if row.i > max(phrase)] or content
        content = [row for row in content if not (row.dep_ == "mark" and row.i < min(phrase))]
        spans = spans_of(sentence, content)
        if spans:
            source = spans_of(sentence, named)
            cue = spans_of(sentence, [token, to])
            yield Found(
                "according", ACCORDING, source, cue, spans, sentence.span_of(head_of(named))
            )


def _words_after(to: Token) -> list[Token]:
    """Returns the words up to the next mark, where the parser sees no noun."""
    words = []
    for token in to.doc[to.i + 1 :]:
        if token.is_punct:
            break
        words.append(token)
    return words


def _phrase_of(token: Token, noun: Token) -> list[Token]:
    """Returns what names the source, up to a comma where it took the subject of the clause."""
    named = subtree(noun)
    verb = token.head
    if token.i > verb.i or children_of(verb, "nsubj", "nsubjpass", "expl"):
        return named
    commas = [row.i for row in named if row.text == ","]
    return [row for row in named if not commas or row.i < commas[0]]


def _opens_second_part(token: Token) -> bool:
    """True for `sank and, according to the union, cost a million`: the rest alone is told."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return len(before) > 1 and before[0].lower_ in ("and", "but") and before[1].text == ","


def clause_around(token: Token) -> list[Token]:
    """Returns the words of the finite clause that a phrase belongs to.

    It is a relative clause only where the phrase stands before its verb.
    """
    verb = token.head
    if verb.dep_ == "relcl" and token.i < verb.i:
        return [row for row in subtree(verb) if row.lower_ not in RELATIVES or row.head != verb]
    while verb.head != verb and not _is_finite(verb):
        verb = verb.head
    return subtree(verb)


def _is_finite(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.dep_ in ("ROOT", "ccomp", "parataxis", "conj")


def find_mistagged(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `The opposition states, however, that …`, where the parser sees a noun.

    A plural that is a verb of saying stands between the first noun of the sentence and `that`.
    """
    for token in sentence.doc:
        is_noun = token.tag_ == "NNS" or (token.tag_ == "VBZ" and token.dep_ in _NOUN_ROLES)
        is_noun = is_noun or _is_plain_form(token)
        if not is_noun or token.i == 0:
            continue
        entry = find_cue("ccomp", token.lemma_.lower())
        if entry is None:
            continue
        begin = _object_after(token)
        source = [row for row in sentence.doc[: token.i] if not row.is_punct]
        if begin is None or source[-1].pos_ not in ("NOUN", "PROPN"):
            continue
        if any(row.pos_ in ("VERB", "ADP") for row in source):
            continue
        yield Found(
            rule="mistagged",
            cue_entry=entry,
            source=spans_of(sentence, source),
            cue=spans_of(sentence, [token]),
            content=spans_of(sentence, _up_to_semicolon(begin)),
            head=sentence.span_of(source[-1]),
        )


def find_voiced(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `The ministry on Friday voiced regret over it`, where the parser sees `voiced regret`.

    A cue in the past before the noun on which the sentence hangs, whose subject stands before it.
    """
    for token in sentence.doc:
        noun = token.head
        if token.tag_ not in ("VBD", "VBN") or token.dep_ != "amod" or noun.dep_ != "ROOT":
            continue
        entry = find_cue("dobj", token.lemma_.lower())
        subjects = [row for row in children_of(noun, "nsubj") if row.right_edge.i < token.i]
        if entry is None or entry.needs or not subjects or noun.pos_ != "NOUN":
            continue
        content = [row for row in subtree(noun, subjects) if row.i > token.i]
        yield Found(
            rule="direct_object",
            cue_entry=entry,
            source=spans_of(sentence, _without_day(subjects[0])),
            cue=spans_of(sentence, [token]),
            content=spans_of(sentence, content),
            head=sentence.span_of(subjects[0]),
            is_reporter=entry.is_reporter,
        )


def _without_day(noun: Token) -> list[Token]:
    """Returns the phrase of a noun without `on Friday`, which tells when the verb was done."""
    days = [
        row
        for row in children_of(noun, "prep")
        if any(day.ent_type_ in ("DATE", "TIME") for day in children_of(row, "pobj"))
    ]
    return subtree(noun, days)


def _is_plain_form(token: Token) -> bool:
    """True for `affirm` in `Chilean sources affirm that`, which the parser takes for no verb."""
    if token.tag_ not in ("JJ", "NN", "NNP") or token.i + 1 >= len(token.doc):
        return False
    before, after = token.nbor(-1) if token.i else token, token.nbor(1)
    return before.tag_ in ("NNS", "NNPS") and after.lower_ == "that"


def _up_to_semicolon(begin: Token) -> list[Token]:
    words: list[Token] = []
    for row in begin.doc[begin.i :]:
        if row.text == ";":
            break
        words.append(row)
    return words


def _object_after(token: Token) -> Token | None:
    """Returns the `that` or `guarantees` that follows a plural, at most an adverb between."""
    for row in token.doc[token.i + 1 : token.i + 5]:
        if row.lower_ in ("that", "guarantees"):
            return row
        if not row.is_punct and row.pos_ not in ("ADV", "ADJ"):
            return None
    return None

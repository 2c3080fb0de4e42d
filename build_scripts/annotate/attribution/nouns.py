"""Attribution by nouns: `Stoltenberg's call to Russia to cease`, `made a pledge to`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import (
    agent_of,
    children_of,
    cue_tokens,
    follows_genitive,
    is_infinitive,
    spans_of,
    subject_of,
    subtree,
)
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

# A noun less sure than this attributes only where a verb carries it: `made a proposal`.
MIN_ALONE = 0.75
_HOLDING = frozenset("include contain envisage foresee comprise".split())
_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP"))
_MOST_ASIDE = 14
_CLAUSES = frozenset(("acl", "ccomp", "relcl", "xcomp", "advcl"))


def find_nouns(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields what the cue nouns of a sentence attribute to their owner or their verb's subject."""
    for token in sentence.doc:
        if token.pos_ != "NOUN" and not follows_genitive(token):
            continue
        entry = find_cue("noun", token.lemma_.lower())
        if entry is None:
            continue
        content = _content_of(token, entry) or _predicate_of(token)
        owner = _owner_of(token)
        verb = _light_verb_of(token)
        if owner is not None and owner.pos_ == "PRON" and verb is not None:
            owner = None
        source = owner if owner is not None else verb and _doer_of(verb)
        if not content or source is None or source.i == token.i:
            continue
        if owner is not None and (owner.pos_ == "PRON" or entry.probability < MIN_ALONE):
            continue
        yield _found(sentence, token, entry, source, content, None if owner is not None else verb)


def _found(
    sentence: ParsedSentence,
    noun: Token,
    entry: Cue,
    source: Token,
    content: list[Token],
    verb: Token | None,
) -> Found:
    held = {row.i for row in content}
    inner = [] if verb is None or source.i in {row.i for row in verb.subtree} else [verb]
    words = [row for row in subtree(source, inner) if row.i not in held]
    words = [row for row in words if row.dep_ != "case" or row.head.i != source.i]
    links = [row for host in (noun, noun.head) for row in children_of(host, "prep")]
    links = [row for row in links if row.i > noun.i and row.lower_ in entry.takes]
    links = [row for row in links if any(child.i in held for child in row.children)]
    cue = [noun, *links[:1]]
    if verb is not None:
        cue = [*cue_tokens(verb), *noun.doc[min(verb.i, noun.i) : noun.i + 1]]
    return Found(
        rule="light-verb" if verb is not None else "noun",
        cue_entry=entry,
        source=spans_of(sentence, [row for row in words if row.i != noun.i]),
        cue=spans_of(sentence, cue),
        content=spans_of(sentence, content),
        head=sentence.span_of(source),
    )


def _content_of(noun: Token, entry: Cue) -> list[Token]:
    """Returns the infinitive or clause that the noun takes, else the phrase after a preposition.

    The clause may hang on the verb whose object the noun is, and then stands right behind it.
    """
    behind = max(row.i for row in noun.subtree) + 1
    strayed = [row for row in noun.head.children if row.left_edge.i == behind]
    for child in (*noun.children, *(strayed if noun.dep_ == "dobj" else ())):
        if child.i < noun.i or child.dep_ not in _CLAUSES:
            continue
        infinitive = is_infinitive(child) and "to" in entry.takes
        if infinitive or (child.left_edge.lower_ == "that" and "that" in entry.takes):
            return subtree(child)
    return _phrase_of(noun, entry)


def _phrase_of(noun: Token, entry: Cue) -> list[Token]:
    """Returns what a preposition leads to, which may hang on the verb: `made a plea for aid`."""
    behind = max(row.i for row in (noun, *noun.rights)) + 1
    strayed = [row for row in children_of(noun.head, "prep", "dative") if row.i == behind]
    made = {inner.i for row in _made_behind(noun) for inner in row.subtree}
    for prep in (*children_of(noun, "prep"), *strayed):
        if prep.lower_ in entry.takes and prep.i > noun.i:
            content = [row for part in children_of(prep, "pobj", "pcomp") for row in subtree(part)]
            content = [row for row in content if row.i not in made]
            return [*content, *_asked_behind(noun, content)]
    return []


def _asked_behind(noun: Token, content: list[Token]) -> list[Token]:
    """Returns `to leave` of `renewed its call on the army to leave`, wherever the parser hung it.

    A part in commas may stand between.
    """
    end = max((row.i for row in content), default=noun.i)
    behind = noun.doc[end + 1 : end + 2 + _MOST_ASIDE]
    commas = [row.i for row in behind if row.text == ","]
    start = end + 1
    if behind and behind[0].text == ",":
        start = commas[1] + 1 if len(commas) > 1 else end + 1
    to = next((row for row in behind if row.i == start and row.tag_ == "TO"), None)
    if to is None or to.head.i < to.i:
        return []
    return list(noun.doc[end + 1 : max(row.i for row in to.head.subtree) + 1])


def _made_behind(noun: Token) -> list[Token]:
    """Returns `made` of `the call for talks made by Norway`, wherever the parser hung it."""
    return [
        row
        for row in noun.subtree
        if row.dep_ == "acl"
        and row.lemma_.lower() in read_words("cues", "light_verbs")
        and agent_of(row) is not None
    ]


def _predicate_of(noun: Token) -> list[Token]:
    """Returns the clause that says what the noun is: `Russia's position is that …`.

    So for what `Russia's proposal included`.
    """
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ in _HOLDING:
        return [row for part in children_of(verb, "dobj") for row in subtree(part)]
    if noun.dep_ != "nsubj" or verb.lemma_ not in ("be", "remain"):
        return []
    return [row for part in children_of(verb, "ccomp") for row in subtree(part)]


def _owner_of(noun: Token) -> Token | None:
    """Returns who owns the noun: `Russia's demand`, `the demand by Russia`."""
    for child in children_of(noun, "poss"):
        return child
    for prep in children_of(noun, "prep", "agent"):
        if prep.lower_ in ("by", "from"):
            for child in children_of(prep, "pobj"):
                return child
        # `the claims of the Danish side that the ferry was late`; not `claims of theft`.
        if prep.lower_ == "of" and _has_that(noun):
            for child in children_of(prep, "pobj"):
                if child.ent_type_ in _NAMED or child.lower_ in read_words("groups", "speakers"):
                    return child
    for child in children_of(noun, "amod"):
        if child.ent_type_ == "NORP":  # `a Brazilian suggestion that the fighting stop`
            return child
    return None


def _has_that(noun: Token) -> bool:
    """True for a noun with a clause of its own that `that` opens."""
    behind = (row for row in noun.children if row.i > noun.i and row.dep_ in _CLAUSES)
    return any(row.left_edge.lower_ == "that" and row.left_edge.dep_ == "mark" for row in behind)


def _doer_of(verb: Token) -> Token | None:
    """Returns who makes a plea; of "the plea was made by X" and "the plea made by X" that is X."""
    return agent_of(verb) or (None if verb.dep_ == "acl" else subject_of(verb))


def _light_verb_of(noun: Token) -> Token | None:
    """Returns the verb that carries a noun: "made a plea", "a plea was made", "the plea made"."""
    for child in _made_behind(noun):
        return child
    verb = noun.head
    is_passive = noun.dep_ == "nsubjpass" and agent_of(verb) is not None
    # "Expressed concern" is read by the verb, with the noun in what it expresses.
    is_active = noun.dep_ == "dobj" and find_cue("dobj", verb.lemma_.lower()) is None
    if (is_active or is_passive) and verb.lemma_.lower() in read_words("cues", "light_verbs"):
        return verb
    return None

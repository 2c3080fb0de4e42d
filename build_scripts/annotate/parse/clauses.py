"""Walks over the parse of one sentence: who does it, which words belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from build_scripts.annotate.gazetteer import find_name, load_gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.annotate.words import find_words
from build_scripts.text.document import Span

RELATIVES = frozenset(("who", "which", "that", "whom"))
_AUXILIARIES = frozenset(("aux", "auxpass", "neg"))
_EDGE = frozenset((*",;:-()[]{}\"'` .!?", "--", "..", "...", "''", "``"))
_MAX_STEPS = 8
# The ties by which a word borrows the subject of the word it hangs on.
_BORROWING = frozenset("conj xcomp advcl acomp attr pcomp prep dep aux oprd".split())
_CITING = frozenset(("quote", "cite"))
_PARTICLES = frozenset("out off up down back aside away on over".split())
# `TEHRAN -`, `KYIV, Ukraine (AP) —`: a place in capitals, then a dash or an underscore.
_DATELINE = re.compile(r"[A-Z][A-Z.' ]{2,30}(?:, [A-Z][\w. ]{2,20})?(?: \([^()]{2,30}\))? [-_]+ ")
# `Bergen: `, as papers of the Gulf and of India begin; only before a listed town is it a dateline.
_TOWN = re.compile(r"([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}):\s+(?=[\"'A-Z0-9])")


def children_of(token: Token, *labels: str) -> list[Token]:
    """Returns the direct dependents that bear one of the labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def subject_of(token: Token) -> Token | None:
    """Returns the head word of whoever does what `token` says, or None.

    A second verb of a list, an infinitive and a participle borrow the subject of the verb they
    hang on; a relative pronoun stands for the noun before it. Whoever is quoted as saying
    something says it.
    """
    here = token
    for _ in range(_MAX_STEPS):
        own = [child for child in children_of(here, "nsubj", "nsubjpass") if child != token]
        if own:
            return _antecedent(own[0], here)
        if here.dep_ == "conj" and (swallowed := _swallowed_before(here)) is not None:
            return swallowed
        if here.dep_ == "pcomp" and (cited := _cited_before(here.head)) is not None:
            return cited
        if here.dep_ in ("acl", "relcl") and here.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if not _is_misplaced(here, token):
                return here.head
            here = _clause_above(here.head)
        elif here.dep_ in _BORROWING:
            here = behind_aside(here) or here.head
        else:
            return _behind_date(here)
    return None


def _behind_date(verb: Token) -> Token | None:
    """Returns "sailors" of "On 2 September sailors left", which parsers hang on "On", or None."""
    opening = next((c for c in verb.children if c.i < verb.i), None)
    if opening is None or opening.dep_ != "prep" or opening.lower_ not in ("on", "in"):
        return None
    last = next((o for o in children_of(opening, "pobj") if o.i == verb.i - 1), None)
    if last is None or last.ent_type_ == "DATE":
        return None
    return last if last.doc[opening.i + 1].ent_type_ == "DATE" else None


def _swallowed_before(verb: Token) -> Token | None:
    """Returns "Reed" of "he met Lenz and Reed left", which parsers join to "Lenz", or None."""
    end = verb.i - 1
    while end > 0 and verb.doc[end].pos_ in ("ADV", "AUX"):
        end -= 1
    noun = verb.doc[end]
    joined = noun.dep_ == "conj" and noun.head.dep_ in ("pobj", "dobj") and noun.i > verb.head.i
    speaks = noun.pos_ == "PROPN" or noun.lower_ in read_words("groups", "speakers")
    if not joined or not speaks or verb.tag_ not in FINITE:
        return None
    before = noun.left_edge.i - 1
    return noun if before > 0 and noun.doc[before].lower_ == "and" else None


def cited_by(verb: Token) -> Token | None:
    """Returns the envoy of `the agency quoted the envoy as saying`, or None."""
    links = (row for row in verb.subtree if row.lower_ == "as" and row.dep_ == "prep")
    spoken = (row for row in links if any(c.tag_[:2] == "VB" for c in children_of(row, "pcomp")))
    return next(filter(None, map(_cited_before, spoken)), None) if _cites(verb) else None


def _cited_before(link: Token) -> Token | None:
    """Returns whom the verb cites on whose object, or on a word in it, an `as` hangs."""
    noun = link.head
    if _cites(noun):
        return next(iter(children_of(noun, "dobj")), None)
    for _ in range(_MAX_STEPS):
        if noun.dep_ == "dobj" and _cites(noun.head):
            return noun
        if noun.dep_ not in ("pobj", "prep", "appos"):
            break
        noun = noun.head
    return None


def _cites(verb: Token) -> bool:
    return verb.lemma_.lower() in _CITING


def behind_aside(verb: Token) -> Token | None:
    """Returns `praised` for `left` of `praised the town, in which ten died, and left`.

    A second verb behind a comma that the parser hung on an aside with a subject of its own.
    """
    aside = verb.head
    if verb.dep_ != "conj" or aside.dep_ != "relcl" or aside.head.pos_ not in ("NOUN", "PROPN"):
        return None
    subjects = children_of(aside, "nsubj", "nsubjpass")
    first = verb.left_edge.i
    before = [row for row in aside.doc[aside.i : first] if row.text == "," and row.head == aside]
    if not before or any(row.lower_ in RELATIVES for row in subjects):
        return None
    above = _clause_above(aside.head)
    return above if above.tag_ == verb.tag_ and subjects else None


def _clause_above(noun: Token) -> Token:
    """Returns the verb of the clause in which a noun stands."""
    here = noun
    while here.head != here and here.dep_ not in ("conj", "ccomp", "advcl", "relcl"):
        here = here.head
    return here


def _is_misplaced(participle: Token, token: Token) -> bool:
    """True for a participle hung on a thing, which says nothing: `filed papers opposing it`."""
    noun = participle.head
    speaks = noun.pos_ == "PROPN" or noun.lower_ in ("those", "anyone", "everyone", "someone")
    speaks = speaks or noun.lower_ in read_words("groups", "speakers")
    return (
        participle == token
        and participle.tag_ == "VBG"
        and not speaks
        and noun.dep_ in ("dobj", "pobj")
        and noun.lemma_.lower() not in read_words("papers", "papers")
    )


def _antecedent(subject: Token, verb: Token) -> Token:
    """Returns the noun that a relative pronoun stands for, also in `that left and that sings`."""
    for _ in range(_MAX_STEPS):
        if subject.lower_ not in RELATIVES or verb.dep_ != "conj":
            break
        verb = verb.head
    if subject.lower_ in RELATIVES and verb.dep_ in ("relcl", "acl"):
        return verb.head
    return subject


@lru_cache(maxsize=8)
def lemmas_of(token: Token) -> tuple[str, ...]:
    """Returns the names under which the lexicon may hold a word, the longest first.

    `rule out` before `rule`; an adjective and a participle also as printed: `convinced`. What
    somebody `would like` is a wish. The last words are kept, as each is asked by rule after rule.
    """
    lemma = token.lemma_.lower()
    lemma = "hope" if lemma == "hop" and not token.lower_.startswith("hopp") else lemma
    if any(row.dep_ == "aux" and row.lower_ in ("would", "'d") for row in token.children):
        return (f"would {lemma}", lemma, token.lower_)
    near = [row for row in token.children if row.dep_ in ("prt", "advmod")]
    particles = [row.lower_ for row in near if row.i == token.i + 1 and row.lower_ in _PARTICLES]
    return (*(f"{lemma} {particle}" for particle in particles), lemma, token.lower_)


def done_to(token: Token, verbs: frozenset[str]) -> list[Token]:
    """Returns `closed` of `wants every road closed`: what one of the verbs wants to see done."""
    if token.lemma_.lower() not in verbs:
        return []
    rows = [row for row in children_of(token, "ccomp") if row.tag_ in ("VBN", "VBD")]
    bare = [row for row in rows if not children_of(row, "aux", "mark")]
    return [row for row in bare if children_of(row, "nsubj", "nsubjpass")]


def follows_genitive(token: Token) -> bool:
    """True for a word behind `'s`, which is a noun whatever the parser says."""
    return token.i > 0 and token.nbor(-1).tag_ == "POS"


def relative_of(token: Token) -> Token | None:
    """Returns the relative pronoun that is the verb's own subject, or None."""
    own = children_of(token, "nsubj", "nsubjpass")
    return own[0] if own and token.dep_ == "relcl" and own[0].lower_ in RELATIVES else None


def cue_tokens(verb: Token, *more: Token) -> list[Token]:
    """Returns the verb with its auxiliaries, particle and negation, and `more`, in text order."""
    tokens = {verb, *more, *_negations_of(verb)}
    host = verb.head if verb.dep_ in ("acomp", "attr") and verb.head.lemma_ == "be" else verb
    tokens.add(host)
    for child in (*host.children, *verb.children):
        if child.dep_ in _AUXILIARIES or (child.dep_ == "prt" and child.head == verb):
            tokens.add(child)
    if host.dep_ == "xcomp" and children_of(host, "aux") and host.head.lemma_ in ("go", "continue"):
        tokens.add(host.head)
    return sorted(tokens, key=lambda token: token.i)


def _negations_of(verb: Token) -> list[Token]:
    """Returns "neither", "nor" and "without" beside a verb; "not" is an auxiliary."""
    found = [c for c in verb.children if c.dep_ == "preconj" and c.lower_ == "neither"]
    if verb.dep_ == "conj":
        found += [c for c in verb.head.children if c.dep_ == "cc" and c.lower_ == "nor"]
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        found.append(verb.head)
    return [token for token in found if token.i < verb.i]


def subtree(token: Token, without: Iterable[Token] = ()) -> list[Token]:
    """Returns a word and all that hangs on it, less the subtrees of `without`."""
    left_out = {inner.i for other in without for inner in other.subtree}
    return [inner for inner in token.subtree if inner.i not in left_out]


def agent_of(token: Token) -> Token | None:
    """Returns who does it in a passive: `condemned by the union`, or None."""
    for agent in children_of(token, "agent"):
        for noun in children_of(agent, "pobj"):
            return noun
    return None


def is_infinitive(token: Token) -> bool:
    """True for a verb after `to`."""
    return any(row.tag_ == "TO" and row.dep_ == "aux" for row in token.children)


def has_mark(token: Token, word: str) -> bool:
    """True when a conjunction such as `that` opens the clause of a verb."""
    return any(row.lower_ == word for row in children_of(token, "mark"))


def spans_of(sentence: ParsedSentence, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Returns the runs that the tokens make, in order, bare of marks at their ends."""
    runs: list[list[Token]] = []
    for token in sorted(set(tokens), key=lambda row: row.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple(span for run in runs for span in _bare(sentence, run))


def _bare(sentence: ParsedSentence, run: list[Token]) -> Iterator[Span]:
    while run and _is_edge(run[0]):
        run = run[1:]
    while run and _is_edge(run[-1]) and not _closes(run):
        run = run[:-1]
    if run:
        yield Span(sentence.span_of(run[0]).start, sentence.span_of(run[-1]).end)


def _closes(run: list[Token]) -> bool:
    """True for the last mark of `Ana Lima (R-Va.)`, which an earlier one opens."""
    words = [token.text for token in run]
    return words[-1] == ")" and words.count("(") == words.count(")")


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text in _EDGE or token.lower_ in ("and", "but", "or")


def dateline_of(sentence: ParsedSentence) -> list[Token]:
    """Returns the words of a dateline that opens the sentence: `TEHRAN, Iran (AP) -`."""
    match = _DATELINE.match(sentence.doc.text) or _TOWN.match(sentence.doc.text)
    if match is not None and match.re is _TOWN and not _is_town(match[1]):
        return []
    return [] if match is None else [row for row in sentence.doc if row.idx < match.end()]


def _is_town(words: str) -> bool:
    found = tuple(find_words(words, 0, len(words)))
    hit = find_name(load_gazetteer(), words, found, 0, frozenset())
    return hit is not None and (hit[1].kind == "place" or hit[1].form == "capital")

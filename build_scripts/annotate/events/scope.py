"""The words that tell an event: a clause, or a noun with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.events.phrases import is_made_behind, phrase_of
from build_scripts.annotate.events.results import cause_above, cause_clause, is_harm
from build_scripts.annotate.events.spoken import speech_scope
from build_scripts.annotate.events.trigger import LETTING, Trigger, is_due
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token

MIN_WORDS, MIN_LENGTH = 3, 15
_OTHER_CLAUSES = frozenset(("advcl", "parataxis", "cc", "punct", "ccomp", "mark", "dep"))
_NEAR = 10
_EDGES = frozenset(",;:-–—\"'“”«»`()")


def scope_of(trigger: Trigger) -> list[Token]:
    """Returns the tokens that tell the event, in order: the clause, or the noun and its own.

    A noun that is too short to be evidence takes the clause it stands in.
    """
    if is_made_behind(trigger.token):
        return _statement_made_behind(trigger.token)
    if trigger.group.type == "STATEMENT" and trigger.carrier is None:
        said = list(speech_scope(trigger.token))
        if said:
            return said
    if trigger.group.id == "remarks" and trigger.token.dep_ in ("advcl", "acl"):
        return _aside(trigger.token)
    verb = trigger.carrier if trigger.is_noun else trigger.token
    if is_due(trigger.token):
        verb = trigger.token.head
    if trigger.is_noun and verb is not None and verb.dep_ in ("acl", "relcl"):
        verb = verb if trigger.token not in list(verb.ancestors)[:1] else None
    if verb is not None and (above := cause_above(verb)) is not None:
        verb = above
    tokens = noun_scope(trigger) if verb is None else _clause_of(verb, trigger.token)
    if is_long_enough(tokens):
        return tokens
    head = trigger.token if verb is None else verb
    while head.head != head and (head.pos_ not in ("VERB", "AUX") or head == verb):
        head = head.head
    return _clause_of(head, trigger.token)


def _statement_made_behind(noun: Token) -> list[Token]:
    """Returns "such a statement made the minister", without what stands behind."""
    objects = [c for c in noun.head.children if c.dep_ == "dobj"]
    last = max((noun.head, *objects), key=lambda token: token.i)
    return list(noun.doc[noun.left_edge.i : last.i + 1])


def _aside(verb: Token) -> list[Token]:
    """Returns "an official speaking to X" and "Speaking in X on Monday, the minister said"."""
    heads = [o.i for c in verb.children if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]
    first, last = verb.i, max((verb.i, *heads))
    if verb.dep_ == "acl":
        first = min(first, verb.head.left_edge.i)
    elif 0 < verb.head.i - last <= _NEAR:
        last = verb.head.i
    return list(verb.doc[first : last + 1])


def is_long_enough(tokens: Sequence[Token]) -> bool:
    """True when the words may stand as evidence."""
    words = [token for token in tokens if not token.is_punct]
    length = tokens[-1].idx + len(tokens[-1]) - tokens[0].idx if tokens else 0
    return len(words) >= MIN_WORDS and length >= MIN_LENGTH


def _clause_of(verb: Token, trigger: Token) -> list[Token]:
    """Returns a verb's clause from its subject on, without the clauses beside it."""
    dropped: set[int] = set()
    for child in verb.children:
        if _is_beside(child) and trigger not in child.subtree and not _is_of_harm(child, verb):
            dropped |= {token.i for token in child.subtree}
    kept = [token for token in verb.subtree if token.i not in dropped]
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    inverted = subject is None or subject.i > verb.i
    start = min(trigger.i, kept[0].i if inverted or subject is None else subject.left_edge.i)
    if subject is None and verb.dep_ in ("conj", "xcomp"):
        start = _start_of_borrowed(verb, start)
    return _contiguous(kept, start, trigger)


def _is_of_harm(child: Token, verb: Token) -> bool:
    """True for "and nine wounded", "killing two" and "when rebels stormed a post"."""
    is_listed = child.dep_ == "conj" and is_harm(child) and is_harm(verb)
    return is_listed or child == cause_clause(verb) or cause_above(child) == verb


def _is_beside(child: Token) -> bool:
    """True for a clause beside the verb's own; false for "backing" in "helping and backing X".

    Nor is what is agreed ("agreed that the bridge would open") or what others are let do: "allowed
    two trains to pass".
    """
    is_let = child.head.lemma_ in LETTING and child.tag_ in ("VB", "VBP")
    if is_let or (child.dep_ == "ccomp" and child.head.lemma_ == "agree"):
        return False
    if child.dep_ != "conj" or child.pos_ not in ("VERB", "AUX"):
        return child.dep_ in _OTHER_CLAUSES
    shares_object = not any(c.dep_ in ("dobj", "nsubjpass", "prep") for c in child.head.children)
    has_subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children)
    return has_subject or not shares_object


def _start_of_borrowed(verb: Token, start: int) -> int:
    """Returns where the subject begins that a verb borrows, when it is near."""
    subject = subject_of(verb)
    if subject is None or not 0 < verb.i - subject.i <= 12:
        return start
    return min(start, min(token.i for token in phrase_of(subject)))


def noun_scope(trigger: Trigger) -> list[Token]:
    """Returns the noun with all that hangs on it, and a place or date right behind."""
    noun = trigger.token
    appositions = [c for c in noun.children if c.dep_ == "appos"]
    beside = [c for c in appositions if noun.doc[c.left_edge.i - 1].text == ","]
    dropped = {t.i for child in beside for t in child.subtree}
    tokens = [*name_before(trigger), *(t for t in noun.subtree if t.i not in dropped)]
    inner = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else None
    if inner is not None and any(c.dep_ == "poss" for c in inner.children):
        tokens = [*noun.doc[inner.left_edge.i : noun.left_edge.i], *tokens]
    doc, last = noun.doc, tokens[-1].i
    while last + 1 < len(doc) and (end := _end_of_more(doc[last + 1])) > last:
        last = end
    return _contiguous([*tokens, *doc[tokens[-1].i + 1 : last + 1]], tokens[0].i, noun)


def _end_of_more(token: Token) -> int:
    """Returns where "in Brussels", "last week", "held in March" behind a noun ends, or -1."""
    if token.dep_ == "acl" and token.tag_ == "VBN":
        return token.right_edge.i
    if token.ent_type_ == "DATE":
        return next(e.tokens[-1].i for e in token.doc.ents if token in e.tokens)
    if token.dep_ == "prep" and token.lower_ in ("in", "on", "at", "between"):
        return token.right_edge.i
    return -1


def name_before(trigger: Trigger) -> list[Token]:
    """Returns the words of its name before a trigger: "the Russia-United States Dialogue".

    Parsers often hang the parts of such names on one another at random.
    """
    first = trigger.first.i
    if trigger.token.pos_ != "PROPN":
        return []
    doc = trigger.token.doc
    while first > 0 and (doc[first - 1].pos_ in ("PROPN", "NUM") or doc[first - 1].text == "-"):
        first -= 1
    if first > 0 and doc[first - 1].pos_ in ("DET", "ADJ"):
        first -= 1
    return list(doc[first : trigger.first.i])


def _contiguous(tokens: Sequence[Token], start: int, trigger: Token) -> list[Token]:
    """Returns the run of tokens from a start to the last of them, trimmed at its edges.

    It breaks off where more than a few words are left out.
    """
    last = trigger.i
    for token in sorted(tokens, key=lambda t: t.i):
        if token.i > last:
            if token.i - last > 3 and token.i > trigger.i:
                break
            last = token.i
    run = list(trigger.doc[start : last + 1])
    while run and (_is_edge(run[-1], run) or run[-1].text == "."):
        run.pop()
    while run and _is_edge(run[0], run):
        run.pop(0)
    return run or [trigger]


def _is_edge(token: Token, run: Sequence[Token]) -> bool:
    """True for marks and conjunctions; a quotation mark goes when it is alone."""
    if token.text == '"':
        return sum(other.text == '"' for other in run) % 2 == 1
    return token.text in _EDGES or token.dep_ == "cc"

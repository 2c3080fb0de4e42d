"""The main verbs of what is said, with the grammar by which a clause promises, demands or denies.

What is done by a clause hangs on its grammar more than on its words (Searle 1976): `we will sail`
promises, `they must sail` demands, `we will not sail` refuses, and `they sailed` does none of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import find_cue
from build_scripts.annotate.marks import Predication
from build_scripts.annotate.parse.clauses import children_of, has_mark, is_infinitive, lemmas_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token

_VERBS = frozenset(("VERB", "AUX"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_OBJECTS = ("dobj", "attr", "oprd")
_AUXILIARIES = ("aux", "auxpass")
# Ties by which a verb is the main one of what is said, or stands beside or within such a one.
_MAIN = frozenset(("ROOT", "ccomp", "conj", "parataxis"))
# What only another clause hangs on is no clause of its own: `if nobody sails`.
_CONDITIONS = frozenset(("if", "unless"))
_PRESENT = frozenset("is are am 's 're be will would shall can could may might must should".split())
_PAST = frozenset("did had was were".split())
_NO = frozenset("no not never nobody nothing none neither nor nowhere hardly 't n't".split())
_OURS = frozenset("i we us me my our ours".split())
_MAX_STEPS = 4
# A modal may stand so many words before its verb: `will never again be`.
_NEAR = 3
# Of a long quotation no more sentences are asked.
_MOST_SENTENCES = 12


def find_predications(article: Article, found: Found) -> tuple[Predication, ...]:
    """Returns the main verbs of a content in text order; those of its asides are none."""
    rows: dict[int, Predication] = {}
    for part in found.content:
        for sentence in article.sentences_over(part)[:_MOST_SENTENCES]:
            tokens = sentence.tokens_in(part)
            inside = {token.i for token in tokens}
            for verb in (row for row in tokens if _is_main(row, inside)):
                row = _read(article, sentence, verb)
                rows.setdefault(row.verb.start, row)
    return tuple(rows[start] for start in sorted(rows))


def _is_main(token: Token, inside: set[int]) -> bool:
    """True for the verb of a clause of its own; `he said` before what he said is none."""
    if token.pos_ not in _VERBS or token.dep_ in _AUXILIARIES:
        return False
    if any(row.lower_ in _CONDITIONS for row in children_of(token, "mark")):
        return False
    is_top = token.head is token or token.head.i not in inside
    if not (is_top or token.dep_ in _MAIN) or _is_preface(token, inside):
        return False
    for _ in range(_MAX_STEPS):
        if token.head is token or token.head.i not in inside:
            return True
        if token.dep_ not in _MAIN:
            return False
        token = token.head
    return True


def _is_preface(verb: Token, inside: set[int]) -> bool:
    """True for `I think` and `I told him` before the clause that they lead to."""
    own = children_of(verb, "nsubj")
    leads = any(row.i in inside for row in children_of(verb, "ccomp"))
    if not own or own[0].lower_ not in _OURS or not leads:
        return False
    cue = find_cue("ccomp", *lemmas_of(verb))
    return cue is not None and cue.stance == "states"


def _read(article: Article, sentence: ParsedSentence, verb: Token) -> Predication:
    subject = _subject_of(verb)
    about = () if subject is None else (subject, *children_of(subject, "poss"))
    mentions = (article.mention_at(sentence.span_of(row)) for row in about)
    auxiliaries = _auxiliaries_of(verb)
    of_object = bool(children_of(verb, "dobj"))
    inner = [] if of_object else children_of(verb, "xcomp", "acomp", "attr", "oprd")
    return Predication(
        verb=sentence.span_of(verb),
        lemma=verb.lemma_.lower(),
        complement=inner[0].lemma_.lower() if inner else "",
        subject="" if subject is None else subject.lower_,
        actors=tuple(row.actor for row in mentions if row is not None),
        is_ours=any(row.lower_ in _OURS for row in about),
        auxiliaries=auxiliaries,
        is_past=_is_past(verb, auxiliaries),
        is_negated=_is_negated(verb, subject),
        is_passive=any(row.dep_ in ("auxpass", "nsubjpass") for row in verb.children),
        is_bare=_is_bare(verb, subject, auxiliaries),
    )


def _is_past(verb: Token, auxiliaries: tuple[str, ...]) -> bool:
    """True for what was done or had been going on, and for what has been done."""
    if not _PAST.isdisjoint(auxiliaries):
        return True
    return verb.tag_ in ("VBD", "VBN") and _PRESENT.isdisjoint(auxiliaries)


def _is_bare(verb: Token, subject: Token | None, auxiliaries: tuple[str, ...]) -> bool:
    """True for an imperative, and for `that he leave` and `that it be closed`."""
    if auxiliaries:
        be = children_of(verb, *_AUXILIARIES)[:1]
        before = (row.tag_ for aux in be for row in verb.doc[max(0, aux.i - _NEAR) : aux.i])
        if auxiliaries[0] == "do" and subject is None and verb.dep_ != "xcomp":
            return "MD" not in before
        return auxiliaries[0] == "be" and "MD" not in before and not is_infinitive(verb)
    if verb.tag_ != "VB" or verb.dep_ == "xcomp":
        return False
    return subject is None or has_mark(verb, "that")


def _subject_of(verb: Token) -> Token | None:
    """Returns the head word of the subject; a second verb shares that of the first."""
    for _ in range(_MAX_STEPS):
        own = children_of(verb, *_SUBJECTS)
        if own or verb.dep_ != "conj":
            return own[0] if own else None
        verb = verb.head
    return None


def _auxiliaries_of(verb: Token) -> tuple[str, ...]:
    """Returns the auxiliaries in small letters; a second verb without a subject shares them."""
    own = children_of(verb, *_AUXILIARIES)
    if not own and verb.dep_ == "conj" and verb.tag_ not in FINITE:
        own = children_of(verb.head, *_AUXILIARIES)
    return tuple(row.lower_.replace("’", "'") for row in own)


def _is_negated(verb: Token, subject: Token | None) -> bool:
    return any(row.dep_ == "neg" or row.lower_ in _NO for row in _near(verb, subject))


def _near(verb: Token, subject: Token | None) -> Iterator[Token]:
    """Yields the words whose `no` denies the verb: beside it, its subject and its object."""
    yield from verb.children
    for noun in (*children_of(verb, *_OBJECTS), *(() if subject is None else (subject,))):
        yield noun
        for left in noun.lefts:
            yield left
            yield from left.lefts

"""Attribution by a cue behind its content, where the parser hangs the two together wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.parse.clauses import cue_tokens, dateline_of, spans_of
from build_scripts.annotate.parse.noun_phrases import head_of, opening_comma
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token

_MIN_SURE = 0.85
_MAX_SOURCE = 18
_MIN_CONTENT = 4
_LEADS_IN = frozenset(("VBN", "VBG", "TO", "WRB"))
_JOINS = frozenset("while when as after before although though because since if".split())
_BEGINS = frozenset(("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"))
_VERBS = frozenset(("VBD", "VBZ", "VBP", "VBN", "NNS"))
# What may stand right behind the cue: when, where and to whom it was said, and then nothing more.
_GOES_ON = frozenset(
    "on in at during after before by from following late early earlier yesterday today tonight "
    "monday tuesday wednesday thursday friday saturday sunday last this overnight via through "
    "citing without under when while as".split()
)
# What no source holds: marks, and `for which` of "an episode for which nobody was charged".
_NO_SOURCE = frozenset(('"', ":", ";", "which", "whom"))
# `We will not obey it, whatever it says` names no source, nor does `which he says`.
_NO_BEGIN = frozenset("who which that whatever whoever whichever whomever what however".split())
_HEARERS = frozenset(("tell", "inform", "assure"))


def find_trailing(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `Oslo will not sign, a source close to the talks said on Monday, citing …`.

    A clause, a comma, whoever says it, and a verb of saying behind which nothing is said.
    """
    for token in sentence.doc:
        entry = _cue_at(token)
        if entry is None:
            continue
        comma = opening_comma(token.doc[max(0, token.i - _MAX_SOURCE) : token.i])
        if comma is None or not _closes(token, entry):
            continue
        source = _source_between(comma, token)
        content = _content_before(sentence, comma)
        if source and content:
            yield Found(
                rule="trailing",
                cue_entry=entry,
                source=spans_of(sentence, source),
                cue=spans_of(sentence, [row for row in cue_tokens(token) if row.i > comma.i]),
                content=spans_of(sentence, content),
                head=sentence.span_of(head_of(source)),
            )


def _cue_at(token: Token) -> Cue | None:
    """Returns the cue of a finite verb, also of one taken for a plural: `Berlin announces`."""
    if token.tag_ not in _VERBS or not token.is_alpha or token.text[:1].isupper():
        return None
    entry = find_cue("ccomp", token.lemma_.lower())
    if entry is None and token.tag_ == "NNS":
        entry = find_cue("ccomp", token.lower_.removesuffix("s"))
    return entry if entry is not None and entry.probability >= _MIN_SURE else None


def _closes(token: Token, entry: Cue) -> bool:
    """True where nothing follows that the cue could tell, or only when and to whom it did."""
    after = token.doc[token.i + 1 : token.i + 9]
    if entry.lemma in _HEARERS:
        stops = [n for n, row in enumerate(after) if row.is_punct or row.lower_ in _GOES_ON]
        hearer = after[: stops[0]] if stops else after
        if not hearer or any(row.tag_ in FINITE or row.lower_ == "that" for row in hearer):
            return False
        after = after[len(hearer) :]
    first = after[0] if after else None
    return first is None or first.text in (".", ",", ";", "-", "!") or first.lower_ in _GOES_ON


def _source_between(comma: Token, token: Token) -> list[Token]:
    """Returns the words that name the source; none where a verb stands among them."""
    helpers = {row.i for row in cue_tokens(token)}
    words = [row for row in token.doc[comma.i + 1 : token.i] if row.i not in helpers]
    while words and (words[-1].is_punct or words[-1].pos_ in ("ADV", "AUX")):
        words.pop()
    if not words or words[0].pos_ not in _BEGINS or words[0].lower_ in _NO_BEGIN:
        return []
    if any(row.tag_ in FINITE or row.lower_ in _NO_SOURCE for row in words):
        return []
    return words if any(row.pos_ in ("NOUN", "PROPN", "PRON") for row in words) else []


def _content_before(sentence: ParsedSentence, comma: Token) -> list[Token]:
    """Returns the clause before the comma, without a dateline and marks that close quotations."""
    taken = {row.i for row in dateline_of(sentence)}
    words = [row for row in sentence.doc[: comma.i] if row.i not in taken]
    if any(row.text in ('"', ";") for row in words[-1:]) or not _is_clause(words):
        return []
    start = max((row.i for row in words if row.text == ";"), default=-1)
    words = [row for row in words if row.i > start]
    return words if _is_clause(words) else []


def _is_clause(words: Sequence[Token]) -> bool:
    """True for words with a finite verb and a noun before it; `Asked what he saw` is none."""
    verbs = [row.i for row in words if row.tag_ in FINITE]
    nouns = [row.i for row in words if row.pos_ in ("NOUN", "PROPN", "PRON", "DET", "NUM")]
    if not words or words[0].tag_ in _LEADS_IN:
        return False
    # `If she finds none she may resign` has a clause of its own, `if she finds none` has not.
    needed = 2 if words[0].lower_ in _JOINS else 1
    enough = len(words) >= _MIN_CONTENT and len(verbs) >= needed and bool(nouns)
    return enough and nouns[0] < verbs[-1]

"""What stands behind a colon without marks: `The mayor was blunt: the port would not be sold`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.attribution.lone_quotations import BLUNT
from build_scripts.annotate.attribution.speakers import subject_before_colon
from build_scripts.annotate.parse.clauses import (
    children_of,
    lemmas_of,
    spans_of,
    subject_of,
    subtree,
)
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.text.document import Span

# By these somebody takes a stance, which the words behind the colon tell.
_FRAMES = ("ccomp", "quote", "dobj", "prep")
# A message, a condition, an answer: what is told behind the colon.
_TOLD = frozenset(
    "message answer reply condition demand question warning response explanation argument promise "
    "complaint request point view verdict advice word reason appeal".split()
)
_PUTTING = frozenset("put sum phrase word summarise summarize formulate".split())
_SO = frozenset(("it", "this", "things"))
_FEWEST = 4
# By these somebody names what is wanted, each noun with the stance that it tells.
_WANTING = frozenset("want demand seek require".split())
_SETTING = frozenset(
    "set have name list lay put make present table attach pose impose formulate outline state give "
    "issue announce".split()
)
_VAGUE = frozenset(("thing", "point", "step", "change"))
_DEMANDED = {
    **dict.fromkeys(("condition", "precondition", "requirement", "term"), "conditions"),
    **dict.fromkeys(("demand", "request", "claim"), "demands"),
    **dict.fromkeys(_VAGUE, "demands"),
}
_DENYING = frozenset(("no", "not", "never"))
_LISTED, _SHORTEST_LIST = 0.8, 2


def find_behind_colon(article: Article, sentence: ParsedSentence) -> Iterator[Found]:
    """Yields the clause behind a colon as the word of who speaks before it.

    The verb before it says, judges or is blunt; a list, which has no verb, is none.
    """
    if ":" not in sentence.doc.text:
        return
    at = next((row.i for row in sentence.doc if row.text == ":"), 0)
    before, behind = sentence.doc[: at + 1], list(sentence.doc[at + 1 :])
    if any(row.text == '"' for row in (*before, *behind[:1])) or not _is_clause(behind):
        return
    found = subject_before_colon(article, sentence, before)
    if found is None or not any(map(_is_told, before)) or _says_already(before):
        return
    content = spans_of(sentence, behind)
    yield Found("colon", found.cue_entry, found.source, found.cue, content, found.head)


def find_listed_demands(article: Article, sentence: ParsedSentence) -> Iterator[Found]:
    """Yields what somebody wants or sets as a condition and a colon names.

    `Oslo set two conditions: bread and fuel`. The noun belongs to what is wanted; whoever wants it
    is an actor.
    """
    if ":" not in sentence.doc.text:
        return
    colon = next((row for row in sentence.doc if row.text == ":"), sentence.doc[0])
    before, behind = sentence.doc[: colon.i], list(sentence.doc[colon.i + 1 :])
    noun = next((row for row in before if row.lemma_.lower() in _DEMANDED), None)
    verb = None if noun is None else next(filter(_sets, before[: noun.i]), None)
    while behind and behind[-1].is_punct:
        behind.pop()
    if noun is None or verb is None or any(row.text == '"' for row in sentence.doc):
        return
    subject, is_vague = subject_of(verb), noun.lemma_.lower() in _VAGUE
    denied = any(row.lower_ in _DENYING for row in (*noun.children, *verb.children))
    first = list(takewhile(lambda row: row.text != ",", behind))
    if subject is None or denied or _is_clause(first) or len(behind) < _SHORTEST_LIST:
        return
    wants = verb.lemma_.lower() in _WANTING
    if article.mention_at(sentence.span_of(subject)) is None or (is_vague and not wants):
        return
    stance = "demands" if wants else _DEMANDED[noun.lemma_.lower()]
    source = spans_of(sentence, [row for row in subtree(subject) if row.i < verb.i])
    content = (Span(sentence.span_of(noun.left_edge).start, sentence.span_of(behind[-1]).end),)
    cue = Cue(verb.lemma_.lower(), "form", _LISTED, stance)
    yield Found("colon", cue, source, (sentence.span_of(verb),), content, sentence.span_of(subject))


def _sets(verb: Token) -> bool:
    return verb.tag_ in FINITE and verb.lemma_.lower() in _SETTING | _WANTING


def _is_clause(tokens: Sequence[Token]) -> bool:
    words = [row for row in tokens if row.is_alpha]
    finite = any(row.tag_ in FINITE and row.dep_ not in ("relcl", "acl") for row in tokens)
    return len(words) >= _FEWEST and finite and tokens[0].text[:1] != "\n"


def _is_told(token: Token) -> bool:
    """True for a verb of saying or judging, for `was blunt`, and for `has one condition`."""
    if token.lower_ in BLUNT and token.dep_ == "acomp":
        return True
    if token.lemma_.lower() in _TOLD and token.dep_ in ("dobj", "attr"):
        return True
    if _puts(token):
        return True
    finite = token.tag_ in FINITE and token.dep_ not in ("relcl", "acl", "advcl", "aux", "auxpass")
    return finite and any(find_cue(frame, *lemmas_of(token)) for frame in _FRAMES)


def _puts(token: Token) -> bool:
    """True for `put it less elegantly`, `summed it up`, and `goes further`."""
    if token.lemma_.lower() == "go":
        return any(row.lower_ == "further" for row in children_of(token, "advmod", "prt"))
    objects = children_of(token, "dobj")
    return token.lemma_.lower() in _PUTTING and any(row.lower_ in _SO for row in objects)


def _says_already(tokens: Sequence[Token]) -> bool:
    """True for `said that the port is closed: …`, where the clause before goes on."""
    return any(children_of(row, "ccomp") for row in tokens if row.tag_ in FINITE and _is_told(row))

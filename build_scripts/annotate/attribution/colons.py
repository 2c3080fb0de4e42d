"""What stands behind a colon without marks: `The mayor was blunt: the port would not be sold`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import find_cue
from build_scripts.annotate.attribution.lone_quotations import BLUNT
from build_scripts.annotate.attribution.speakers import subject_before_colon
from build_scripts.annotate.parse.clauses import children_of, lemmas_of, spans_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token

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

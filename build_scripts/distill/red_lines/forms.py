"""Limits by the grammar of a clause: what is not to be as long as something else is not.

`No box will enter without an army`, `nobody shall come while a soldier stands here`: whatever the
verb, who denies it of the future under a condition, or denies its subject, draws a limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.annotate.lexicon import once_a_lexicon, read_words
from build_scripts.annotate.marks import Annotation, Predication
from build_scripts.annotate.phrases import phrases_at, plain, read_phrases
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.red_lines.limits import Limit
from build_scripts.text.document import Span
from build_scripts.text.passages import spans_over

_WILL = frozenset("will would wo 'll 'd shall can could ca may must should need going".split())
_WILLED = frozenset("will would wo 'll shall may".split())
_CAN = frozenset("can could ca".split())
_STATES = frozenset("be leave allow admit know tolerate permit have remain stay".split())
_HAS = frozenset("has have had 've did".split())
_CONDITION = re.compile(
    r"\b(?:until|till|unless|without|(?:as|so) long as|while|whilst|before|except|other than|"
    r"in the absence of|short of|barring)\b"
)
# `Not a blade of grass`, `nobody`, at the beginning of a clause.
NO_SUBJECT = re.compile(
    r"(?:^|[,;:] )\W*(?:(?:and|but|so|then|that) )?"
    r"(?:no|nobody|none of|no-one|nothing|neither|not (?:a|an|one|even|the))\b"
)
_NOT_A = re.compile(r"(?:^|[,;:] )\W*(?:(?:and|but|so|then|that) )?not (?:a|an|one|even)\b")
# What may be bargained over lies there: `not a subject for anyone's table`.
_TABLE = re.compile(
    r"\b(?:(?:is|are|was|were|be|remains?) (?:\w+ly )?(?:not|never|no|neither)|"
    r"not (?:a|an|one|even)\b[^.;!?]{1,60}\b(?:is|are|was|were))\b"
    r"[^.;!?]{0,40}\b(?:for|up|on|open|under|to|of)\b"
    r"[^.;!?]{0,30}\b(?:negotiati\w+|discussions?|debate|talks|bargain\w*|barter\w*|sale|trade|"
    r"compromise|haggl\w+|dispute|table|agenda|menu|market|rent|auction|lease)\b"
)
_NO_ROOM = re.compile(
    r"\b(?:leaves?|left|allows?|admits?|is|was|has|have|had) no (?:room|space|place|scope|margin)\b"
)
# A refusal behind what is refused: `a foreign garrison, never`, `that gate we decline`.
_LAST_WORD = re.compile(
    r"\w[,:-] ?never\W*$|"
    r"\w (?:i|we) (?:decline|refuse|reject|(?:will|shall|can|do) not(?: \w+)?)\W*$"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|no-one|decline|refuse|reject)\b"
)


def find_form(annotation: Annotation, span: Span, position: PositionDraft) -> Limit | None:
    """Returns the limit that a clause draws by its form, or None."""
    words = plain(annotation.document.slice(span))
    if not _NEGATIVE.search(words) or position.attribution is None:
        return None
    if _LAST_WORD.search(words) or _TABLE.search(words):
        return Limit("no-compromise", "implied")
    for verb, sentence in _denied(annotation, span, position):
        told = plain(annotation.document.slice(sentence))
        told = read_phrases("limits", "not_limits").sub(" ", told)
        if not _NEGATIVE.search(told):
            continue
        if _CONDITION.search(told):
            return Limit("precondition", "implied")
        is_of_state = bool(read_phrases("matters", "state").search(told))
        if is_of_state and NO_SUBJECT.search(told) and (_is_meant(verb) or _NOT_A.search(told)):
            return Limit("will-not-allow", "implied")
        if _NO_ROOM.search(told):
            return Limit("no-compromise", "implied")
    return None


def is_only_unable(verb: Predication) -> bool:
    """True for what cannot be done, for all anybody wills: `could not win`, no `cannot accept`."""
    is_told_of_can = not _CAN.isdisjoint(verb.auxiliaries) and verb.lemma != "be"
    return is_told_of_can and verb.lemma not in _willed()


@once_a_lexicon
def _willed() -> frozenset[str]:
    """Returns the verbs that are told by `cannot` where somebody will not."""
    listed = (phrases_at("limits", "verbs", key) for key in ("accept", "cede", "discuss"))
    return frozenset(verb for verbs in listed for verb in verbs) | read_words("matters", "willed")


def _is_meant(verb: Predication) -> bool:
    """True for what somebody will not do, not for what will not be."""
    is_willed = not _WILLED.isdisjoint(verb.auxiliaries)
    is_deed = verb.lemma != "be" and verb.lemma not in read_words("limits", "no_refusals")
    return is_willed and is_deed and not verb.is_passive


def _denied(
    annotation: Annotation, span: Span, position: PositionDraft
) -> Iterator[tuple[Predication, Span]]:
    """Yields the verbs of a clause that tell what will not be, each with its sentence inside."""
    assert position.attribution is not None
    for verb in position.attribution.predications:
        if not span.covers(verb.verb) or not verb.is_negated or is_only_unable(verb):
            continue
        is_willed = not _WILL.isdisjoint(verb.auxiliaries)
        if not is_willed and (verb.lemma not in _STATES or _HAS & set(verb.auxiliaries)):
            continue
        for row in spans_over(annotation.sentences, verb.verb):
            yield verb, Span(max(row.start, span.start), min(row.end, span.end))

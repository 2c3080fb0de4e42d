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
from build_scripts.distill.positions.holding import find_own
from build_scripts.distill.red_lines.limits import Limit
from build_scripts.text.document import Span
from build_scripts.text.passages import spans_over

_WILL = frozenset("will would wo 'll 'd shall can could ca may must should need going".split())
_SPEAKER = frozenset(("i", "we"))
_WILLED = frozenset("will would wo 'll shall may".split())
_CAN = frozenset("can could ca".split())
_STATES = frozenset("be leave allow admit know tolerate permit have remain stay".split())
_HAS = frozenset("has have had 've did".split())
_CONDITION = re.compile(
    r"\b(?:until|till|unless|without|(?:as|so) long as|while|whilst|before|except|other than|"
    r"in the absence of|short of|barring|absent|failing (?:that|this)|"
    r"(?:below|beneath|beyond|outside|under|past) (?:that|this|it|these|those))\b"
)
# What only sets one thing against another: `while they were late, no judge would blame them`.
_THOUGH = re.compile(
    r"\W*(?:while|whilst)\b(?!(?: [\w'-]+){0,8} (?:remain\w*|stays?|lasts?|continues?|persists?|"
    r"goes|go|occup\w+|holds?|keeps?|sits?|stands?|is|are) (?:a|in|on|here|there|at|its|our|the)\b)"
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
    r"compromise|haggl\w+|dispute|table|agenda|menu|market|rent|auction|lease|any\w+'s list)\b"
)
_NO_ROOM = re.compile(
    r"\b(?:leaves?|left|allows?|admits?|is|was|has|have|had) no (?:room|space|place|scope|margin)\b"
)
# A refusal behind what is refused: `a foreign garrison, never`, `that gate we decline`.
_LAST_WORD = re.compile(
    r"\w[,:-] ?(?:never|no|no thank you|no, thank you)\W*$|\b(?:and|but) \w+ never will\W*$|"
    r"\w (?:i|we) (?:decline|refuse|reject|(?:will|shall|can|do) not(?: \w+)?)\W*$"
)
# What is somebody's own, behind its verb: `will leave our country`.
_OWN = re.compile(r"\b(?:my|our|his|her|its|their|this|the) \w+")
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
    for verb, sentence in _denied(annotation, span, position, words):
        told = plain(annotation.document.slice(sentence))
        told = read_phrases("limits", "not_limits").sub(" ", told)
        if not _NEGATIVE.search(told):
            continue
        if _CONDITION.search(_THOUGH.sub("", told)):
            return Limit("precondition", "implied")
        is_of_state = bool(read_phrases("matters", "state").search(told))
        if is_of_state and NO_SUBJECT.search(told) and (_is_meant(verb) or _NOT_A.search(told)):
            return Limit("will-not-allow", "implied")
        if _is_meant(verb) and _is_own(annotation, verb, position):
            return Limit("will-not-allow", "implied")
        if is_of_state and _OWN.search(told) and _is_moved(verb):
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


def _is_to_come(verb: Predication, words: str) -> bool:
    """True for what will not be, for a state that is not, and for `without it we do not sign`."""
    if not _WILL.isdisjoint(verb.auxiliaries):
        return True
    if verb.lemma in _STATES:
        return _HAS.isdisjoint(verb.auxiliaries)
    is_told_of_now = not verb.is_past and _HAS.isdisjoint(verb.auxiliaries)
    is_own = verb.is_ours or NO_SUBJECT.search(words) is not None
    return is_told_of_now and is_own and bool(_CONDITION.search(words))


def _is_own(annotation: Annotation, verb: Predication, position: PositionDraft) -> bool:
    """True for what the speaker or the house spoken for does, in whatever clause."""
    if verb.actors and not find_own(annotation, position.holder, position.speaker).isdisjoint(
        verb.actors
    ):
        return True
    is_said = position.mode != "indirect" and verb.subject in _SPEAKER
    return is_said or verb.subject in phrases_at("limits", "own_houses")


def _is_moved(verb: Predication) -> bool:
    """True for a thing that will not come, go or pass."""
    is_willed = not _WILLED.isdisjoint(verb.auxiliaries)
    return is_willed and verb.lemma in read_words("limits", "moving")


def _denied(
    annotation: Annotation, span: Span, position: PositionDraft, words: str
) -> Iterator[tuple[Predication, Span]]:
    """Yields the verbs of a clause that tell what will not be, each with its sentence inside."""
    assert position.attribution is not None
    for verb in position.attribution.predications:
        if not span.covers(verb.verb) or not verb.is_negated or is_only_unable(verb):
            continue
        if not _is_to_come(verb, words):
            continue
        for row in spans_over(annotation.sentences, verb.verb):
            yield verb, Span(max(row.start, span.start), min(row.end, span.end))

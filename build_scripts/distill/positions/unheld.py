"""What a cue tells that nobody holds: what is owed, asked about, or done by saying so."""

from __future__ import annotations

import re
from bisect import bisect_right

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.positions.stances import cue_in
from build_scripts.distill.unnamed_phrases import head_of

# What is done by saying so, and is an event: `declared war on`, `called an emergency session`.
_DONE_BY_WORDS = {
    "declare": re.compile(
        r"(?:an? |the |its |his |all-out |national |nationwide |open )*(?:\w+ )?(?:war|emergency|"
        r"state of \w+|cease-?fire|truce|martial law|curfew|holiday|mourning|bankruptcy)\b"
    ),
    "call": re.compile(
        r"(?:an? |the |its |their |early |\w+ ){1,4}"
        r"(?:session|meeting|elections?|vote|referendum|strike|summit|conference)\b(?! an?\b)"
    ),
}
# `welcomed the leaders to the palace`: guests are received.
_RECEIVED = re.compile(r"(?P<guests>[^,]{3,60}?) (?:to|at|in) (?:the|his|her|their|[A-Z]\w+)\b")
# `a committee called Future Days`: its name.
_NAME = re.compile(r"(?:[A-Z0-9][\w'’-]*(?:\s+(?:of|for|the|and|de|la)\b)*\s*)+")
_OWED = re.compile(
    r"(?:must|should|ought|needs? to|ha(?:s|ve) to|(?:could|might|may)\s+(?:\w+ly\s+)?"
    r"(?:declare|call|lay out|announce|propose|try|demand|order|impose)\w*)\b",
    re.IGNORECASE,
)
# What opens a sentence, up to the comma behind which the answer stands.
_QUESTION = re.compile(r"(?:When |While )?(?:Asked|Pressed|Quizzed|asked)\b[^,]+")
# `wanted to know whether`: who asks.
_CURIOUS = re.compile(r"to (?:know|hear|find out|learn|see) (?:whether|if|what|why|how|when|who)\b")


def is_owed(annotation: Annotation, row: Attribution) -> bool:
    """Somebody ought to say it, or might: `Peru must also acknowledge its debts`."""
    return row.mode != "direct" and bool(_OWED.match(cue_in(annotation.document.text, row)))


def is_asked_about(annotation: Annotation, row: Attribution) -> bool:
    """It stands in what a reporter asked: `Asked what he would like, the mayor answered`.

    Or somebody only asks: `wanted to know whether it was late`.
    """
    if not row.cue or row.mode == "direct":
        return False
    if _CURIOUS.match(annotation.document.slice(row.content[0])):
        return True
    at = bisect_right(annotation.sentences, row.cue[0].start, key=lambda span: span.start) - 1
    start = annotation.sentences[at].start if at >= 0 else 0
    return bool(_QUESTION.fullmatch(annotation.document.text, start, row.cue[0].start))


def is_only_described(annotation: Annotation, row: Attribution) -> bool:
    """What is told at length and not what it is: `described the meeting with the mayor`.

    Nor does `pleaded guilty for his part in it` ask for anything.
    """
    start = row.cue[0].start if row.cue else 0
    told = annotation.document.text[start : row.content[-1].end]
    if row.cue_lemma.startswith("plead"):
        return bool(re.search(r"\b(?:guilty|innocent)\b", told))
    plain = row.rule == "direct_object" and row.mode == "indirect"
    return row.cue_lemma == "describe" and plain and " as " not in told


def is_done_by_words(annotation: Annotation, row: Attribution) -> bool:
    """What is called, declared or welcomed is no view: `declared war`, `welcomed the leaders to`.

    So is what somebody is called who bears a name: `a committee called Future Days`.
    """
    if row.rule != "direct_object" or row.mode == "direct":
        return False
    words = annotation.document.slice(row.content[0])
    if row.cue_lemma == "welcome":
        guests = _RECEIVED.match(words)
        heads = read_words("groups", "speakers") | read_words("groups", "involved")
        return guests is not None and head_of(guests["guests"]) in heads
    if row.cue_lemma == "call" and row.source and _NAME.fullmatch(words):
        source = annotation.document.slice(row.source[0]).lower()
        return source.startswith(("a ", "an ", "another ", "the ")) and row.source[0].end + 1 == (
            row.cue[0].start
        )
    done = _DONE_BY_WORDS.get(row.cue_lemma)
    return done is not None and bool(done.match(words))

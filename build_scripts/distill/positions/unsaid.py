"""What the words around a cue tell was not said, not yet, or only perhaps: `has yet to say`."""

from __future__ import annotations

import re

from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.positions.stances import cue_in, is_negated

# What somebody will not say, or is only expected to say, is not said.
_WITHHELD = re.compile(
    r"\b(?:declin\w+|refus\w+|unable|unwilling|fail(?:s|ed|ing)?|hesitat\w+|reluctant|neglect\w+|"
    r"forg[eo]t\w*|yet|used|ceased|"
    r"not (?:\w+ )?(?:ready|prepared|able|willing|going|about|in a position))\s+(?:to\s+)?$",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\b(?:expected|likely|unlikely|due|set|scheduled|supposed|poised|about|slated|bound|tipped|"
    r"believed|thought|rumou?red|said|reported)\s+(?:to\s+)?$",
    re.IGNORECASE,
)
# Before the verb itself: `without saying that`, `rather than say that`, `denied having said that`.
_AVOIDED = re.compile(
    r"\b(?:stop(?:s|ped|ping)? short of|without|instead of|rather than|refrain\w* from|"
    r"sh(?:y|ies|ied) away from|den(?:y|ies|ied|ying)|regret\w*|apologi[sz]\w* for|"
    r"accus\w+ (?:\w+ ){0,3}of)\s+(?:ever\s+)?(?:having\s+)?$",
    re.IGNORECASE,
)
# `If the union says that …`: right before the source.
_SUPPOSED = re.compile(r"(?:^|[\s“\"(])(?:if|unless|whether|in case)\s+$", re.IGNORECASE)
# `Had the union said that …`, `might say that …`.
_HAD = frozenset(("had", "should", "were"))
_PERHAPS = re.compile(r"(?:may|might)\b", re.IGNORECASE)
# `withdrew her claim that`: the noun of a claim that is taken back.
_TAKEN_BACK = re.compile(
    r"(?:withdr[ae]w\w*|retract\w*|recant\w*|dropp?\w*|abandon\w*|t(?:ake|akes|ook|aking) back|"
    r"delet\w+|disown\w*|walk\w* back)\b",
    re.IGNORECASE,
)
# `hopes that the union will say that`: right before the source of what is only wished.
_WISHED = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|wish\w*|wants?|wanted|expect\w*|predict\w*|pray\w*|fear\w*|"
    r"doubt\w*|bet|bets)\s+(?:that\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_WOULD = re.compile(r"(?:will|would|should|could|to)\b", re.IGNORECASE)
_NOUN_RULES = frozenset(("noun", "light-verb"))
_REFUSING = frozenset(
    "deny accept recognize recognise support believe tolerate rule want regard see view consider "
    "back doubt".split()
)
_WANTED = frozenset("plan intention desire wish ambition".split())
_NOBODY = re.compile(r"(?:nobody|no one|no-one|none)\b", re.IGNORECASE)
_BEFORE_CUE, _BEFORE_SOURCE = 40, 24


def is_unsaid(annotation: Annotation, row: Attribution) -> bool:
    """The cue is negated: `did not say`; to refuse, to accept or to recognise is a stance.

    Who wants nothing of it takes a stance as well: `has no plans to`.
    """
    cue = cue_in(annotation.document.text, row)
    if row.source and _NOBODY.match(annotation.document.slice(row.source[0])):
        return True
    if not is_negated(cue) or row.mode == "direct" or is_unwilling(annotation, row):
        return False
    return row.cue_lemma.split(" ")[0] not in _REFUSING


def is_unwilling(annotation: Annotation, row: Attribution) -> bool:
    """True for `has no plans to`: whoever wants nothing of it takes a stance."""
    wanted = row.rule == "light-verb" and row.cue_lemma in _WANTED
    return wanted and is_negated(cue_in(annotation.document.text, row))


def is_withheld(annotation: Annotation, row: Attribution) -> bool:
    """Somebody will not say it, or did not: `declined to say whether`, `without saying that`."""
    return _follows(annotation, row, _WITHHELD) or _is_avoided(annotation, row)


def is_only_expected(annotation: Annotation, row: Attribution) -> bool:
    """Others expect somebody to say or want it: `is likely to propose sanctions`."""
    return _follows(annotation, row, _EXPECTED)


def is_taken_back(annotation: Annotation, row: Attribution) -> bool:
    """Somebody no longer says it: `withdrew her claim that the port was closed`."""
    cue = cue_in(annotation.document.text, row)
    return row.rule in _NOUN_RULES and bool(_TAKEN_BACK.match(cue))


def is_supposed(annotation: Annotation, row: Attribution) -> bool:
    """Somebody only may say it: `If the union says that the port is closed`, `might say that`.

    So what others hope that somebody will say.
    """
    if row.rule != "clause" or not row.source or not row.cue or row.mode == "direct":
        return False
    start, text = min(row.source).start, annotation.document.text
    if row.cue[0].start < start:
        return annotation.document.slice(row.cue[0]).lower() in _HAD
    before = text[max(0, start - _BEFORE_SOURCE) : start]
    cue = cue_in(text, row)
    is_wished = _WISHED.search(before) and _WOULD.match(cue)
    return bool(is_wished or _SUPPOSED.search(before) or _PERHAPS.match(cue))


def _follows(annotation: Annotation, row: Attribution, pattern: re.Pattern[str]) -> bool:
    """True for an infinitive as the cue, right behind words of the pattern."""
    if not row.cue or row.mode == "direct":
        return False
    start, text = row.cue[0].start, annotation.document.text
    is_infinitive = text[max(0, start - 3) : start + 3].find("to ") >= 0
    return is_infinitive and bool(pattern.search(text, max(0, start - _BEFORE_CUE), start))


def _is_avoided(annotation: Annotation, row: Attribution) -> bool:
    """True for a gerund or bare verb behind words by which it is not done."""
    if not row.cue or row.mode == "direct" or row.rule not in ("clause", "infinitive"):
        return False
    start = row.cue[0].start
    return bool(_AVOIDED.search(annotation.document.text, max(0, start - _BEFORE_CUE), start))

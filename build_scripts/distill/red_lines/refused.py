"""Limits by their form: `I will not walk this country into a dark room`.

Where no listed words of a limit stand, whoever says so of the own will draws one by it. A thing
that will not happen is none, nor is what a reporter is not told.
"""

from __future__ import annotations

import re

from build_scripts.annotate.lexicon import once_a_lexicon, read_words
from build_scripts.annotate.marks import Annotation
from build_scripts.annotate.phrases import any_of, phrases_at, plain, read_phrases
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.positions.claims import trim
from build_scripts.distill.red_lines.limits import Limit
from build_scripts.text.document import Span

REFUSED = Limit("will-not-allow", "implied")
_LEAD = re.compile(
    r"[\s\"“„«]*(?:(?:and|but|so|yet|because|then|no|of course)\b[\s,]*)*(?:the\s+)?", re.IGNORECASE
)
_SPEAKER = re.compile(r"(?:i|we)\b")
_WILL_NOT = re.compile(
    r"(?:'s? \w+)?(?:,[^,.;:]{1,80},)? (?:(?:\w+ly|also|still|simply|just) )?"
    r"(?:(?:can|could) not and )?(?:(?:will|would|shall|wo) (?:\w+ly )?(?:not|never)|"
    r"(?:am|is|are|was|were) not (?:going|prepared|willing|ready) to) "
    r"(?:(?!simply|only|merely)(?:\w+ly|ever|even|again|now|also) )?(be )?(\w+)"
)
# `will look at no file`, `would host nobody`.
_WILL_NONE = re.compile(
    r"(?:'s? \w+)?(?:,[^,.;:]{1,80},)? (?:will|would|shall)()(?: \w+ly)? (\w+) "
    r"(?:(?:at|with|to|on|by|into) )?(?:no|nothing|nobody|none|neither)\b"
)
# What a speaker lets nobody do: `Nobody will put this house under water`, `no truck will pass`.
_NOBODY_WILL = re.compile(
    r"(?:nobody|no one|no-one|none of us|no (?:\w+ ){1,3}?)(?:[\w'-]+ ){0,5}?\s?(?:will|shall) "
    r"(?:ever )?()(?!be\b)(\w+)"
)
_DONE = re.compile(r"\w+(?:ed|en|wn|ught|ung)$|told|made|held|put|led|cut|sold|bound")
_NEGATED = frozenset("not never no nothing nobody none neither".split())
_THINGS = frozenset(("it", "they", "this", "that"))
_REACH = 240
# How far behind its verb a turn of speech may go on: `will not let you down`.
_TURN = 16


def find_refused(annotation: Annotation, span: Span, position: PositionDraft) -> Limit | None:
    """Returns the limit of a clause that says what its holder will not do, or None."""
    text = annotation.document.text
    if _NEGATED.isdisjoint(plain(text[span.start : span.end]).split()):
        return None
    first = trim(annotation.document, span).start
    lead = _LEAD.match(text, first, span.end)
    start = first if lead is None else lead.end()
    behind = _behind_subject(annotation, start, position)
    if behind is None:
        is_own = position.mode != "indirect"
        words = plain(text[first : span.end]).lstrip('" ')
        found = _NOBODY_WILL.match(words) if is_own else None
    else:
        words = plain(text[behind : start + _REACH])
        found = _WILL_NOT.match(words) or _WILL_NONE.match(words)
    if found is None or found[2] in read_words("limits", "no_refusals"):
        return None
    if read_phrases("limits", "not_limits").search(words, 0, found.end() + _TURN):
        return None
    is_thing = found[1] and (text[start:behind].lower() in _THINGS or not _DONE.match(found[2]))
    return None if is_thing else REFUSED


@once_a_lexicon
def _own_house() -> re.Pattern[str]:
    """Returns the pattern of whom a speaker speaks for: `his country`, `the Danish government`."""
    house = any_of(phrases_at("limits", "own_houses"))
    return re.compile(rf"(?:(?:his|her|its|their|our|my|this) )?(?:[\w-]+ )?{house}")


def _behind_subject(annotation: Annotation, start: int, position: PositionDraft) -> int | None:
    """Returns where the subject ends, if it is the speaker, the holder or what it stands for."""
    words = plain(annotation.document.text[start : start + _REACH])
    house = _own_house().match(words)
    if house is not None:
        return start + house.end()
    for mention in annotation.mentions_over(Span(start, start + 1)):
        if mention.span.start == start and mention.actor in (position.holder, position.speaker):
            return mention.span.end
    own = _SPEAKER.match(words) if position.mode != "indirect" else None
    return None if own is None else start + own.end()

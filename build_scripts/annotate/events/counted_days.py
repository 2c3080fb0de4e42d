"""Days counted from another in the sentence: "on 23 April, a day after gunmen killed ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.dates.values import read_anchor, shift
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.marks import Timex
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

_DAYS = re.compile(r"P(\d{1,2})([DW])")
_WEEK = 7
_SIDES = {"after": -1, "before": 1}
# Words that leave open how many days they are: "less than a week after".
_VAGUE = frozenset("than about some nearly almost around roughly over barely just within".split())
# A clause within what is told has a day of its own: "a deal that had been reached in 2019".
_CLAUSES = frozenset(("relcl", "acl", "ccomp", "advcl"))
_HOURS = frozenset(("hours", "minutes"))
# So far the day from which is counted may stand before the number, in signs.
_FAR = 200


def count_day(trigger: Trigger, sentence: ParsedSentence, timexes: Sequence[Timex]) -> Timex | None:
    """Returns the day of an event that is so many days from one told before it, or None.

    Its words run from the day that is counted from to the number. What is told as hours before or
    after is of the same day.
    """
    if (same := _same_day(trigger, sentence, timexes)) is not None:
        return same
    for at, timex in enumerate(timexes):
        found = _DAYS.fullmatch(timex.value or "") if timex.type == "DURATION" else None
        tokens = sentence.tokens_in(timex.span) if found is not None else ()
        if found is None or not tokens or not _is_of(trigger, tokens):
            continue
        days = int(found[1]) * (_WEEK if found[2] == "W" else 1)
        step = days * _SIDES[_next(tokens).lower_]
        start = next((row for row in reversed(timexes[:at]) if _is_day(row)), None)
        if start is None or timex.span.start - start.span.end > _FAR:
            return None
        value, basis = shift(read_anchor(start.value or ""), "day", step)
        return Timex(Span(start.span.start, timex.span.end), "DATE", value, basis)
    return None


def _same_day(trigger: Trigger, sentence: ParsedSentence, timexes: Sequence[Timex]) -> Timex | None:
    """Returns the day of "on Monday, hours after Peru had voted", or None."""
    for verb in (trigger.carrier or trigger.token, *trigger.token.ancestors):
        side = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in _SIDES), None)
        if side is not None and side.i and side.nbor(-1).lower_ in _HOURS:
            at = sentence.span_of(side).start
            days = [row for row in timexes if row.span.end <= at and _is_day(row)]
            is_near = bool(days) and at - days[-1].span.end <= _FAR
            return days[-1] if is_near and sentence.span.covers(days[-1].span) else None
        if verb.dep_ in _CLAUSES - {"advcl"}:
            return None
    return None


def _is_day(timex: Timex) -> bool:
    anchor = read_anchor(timex.value or "") if timex.type in ("DATE", "TIME") else None
    return anchor is not None and anchor.day is not None and "/" not in (timex.value or "")


def _next(tokens: Sequence[Token]) -> Token:
    return tokens[-1].nbor() if tokens[-1].i + 1 < len(tokens[-1].doc) else tokens[-1]


def _is_of(trigger: Trigger, tokens: Sequence[Token]) -> bool:
    """True for a number of days "after" or "before" what the trigger tells."""
    side = _next(tokens)
    if side.lower_ not in _SIDES or side.i > trigger.token.i:
        return False
    first = tokens[0]
    if any(token.lower_ in _VAGUE for token in first.doc[max(0, first.i - 2) : tokens[-1].i + 1]):
        return False
    told = side.head if side.dep_ == "mark" else side
    if trigger.token not in told.subtree or first in (trigger.carrier, trigger.token):
        return False
    return not any(above.dep_ in _CLAUSES for above in _between(trigger.token, told))


def _between(token: Token, told: Token) -> Iterator[Token]:
    """Yields a word and those above it, up to another that is not among them."""
    for above in (token, *token.ancestors):
        if above == told:
            return
        yield above

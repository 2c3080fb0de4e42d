"""The date of an event: which of the dates of a sentence is its own."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.events.circumstances import is_others
from build_scripts.annotate.events.counted_days import count_day
from build_scripts.annotate.events.phrases import span_of_tokens
from build_scripts.annotate.events.scheduled import is_in_schedule
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.events.untold import TOLD_AS_DONE
from build_scripts.annotate.marks import Timex
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

_FIRST, _BACK = frozenset(("first", "only")), 6
# A clause behind a date that tells what was then: "in April, when Peru shot down a drone".
_THEN, _IN = frozenset(("when", "which")), frozenset(("in", "during", "on"))
_VERBS, _BESIDE_NOUNS = ("VERB", "AUX"), ("relcl", "acl")
# Where it is that somebody meets or speaks, and what a clause opens on.
_AT, _OPENING = frozenset(("at", "in", "on", "during")), frozenset((",", "and", "but", "that"))
# What is agreed, asked for or threatened has a day of its own.
_SPOKEN = frozenset("AGREE REQUEST THREATEN REJECT ACCUSE STATEMENT SUPPORT".split())
_CONTENT = frozenset(("xcomp", "ccomp"))
_NEXT = frozenset(("later", "then", "since", "now", "still"))
_NAMES = ("NOUN", "PROPN", "NUM", "PRON")


def find_timex(
    trigger: Trigger,
    scope: Sequence[Token],
    sentence: ParsedSentence,
    timexes: Sequence[Timex],
    others: Sequence[Trigger],
) -> Timex | None:
    """Returns the date that belongs to the event: in its words, with no other event nearer.

    One whose day is not known ("on Sunday" in an article without a date) stands behind others.
    """
    if (counted := count_day(trigger, sentence, timexes)) is not None:
        return counted
    span = span_of_tokens(sentence, scope)
    dates = [t for t in timexes if t.type in ("DATE", "TIME") and sentence.span.covers(t.span)]
    dates = [t for t in dates if not _names_another(t, trigger, sentence)]
    dates = [t for t in dates if not _is_of_one_before(t, sentence)]
    inside = [t for t in dates if span.covers(t.span) or _hangs_on(t, trigger, sentence)]
    own = [t for t in inside if not _has_other(t, trigger, sentence, others)]
    own = own or [t for t in dates if _is_shared(t, trigger, sentence)]
    own = own or [t for t in dates if _is_of_occasion(t, trigger, sentence)]
    own = [t for t in dates if _is_then(t, trigger, sentence)] or own
    if len(own) < 2:
        return next(iter(own), None)
    return min(own, key=lambda timex: _nearness(timex, trigger, sentence))


def _nearness(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> tuple[bool, int, int]:
    """Returns what a date of an event is ordered by: a known day, its tie, and its place."""
    at = sentence.span_of(trigger.token).start
    far = _apart(timex, trigger, sentence)
    return timex.value is None, far, abs(timex.span.start - at)


def _is_then(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True for the date of "in April, when Peru shot down a drone", of what was then."""
    tokens = sentence.tokens_in(timex.span)
    if not tokens or tokens[-1].i > trigger.token.i:
        return False
    doc, at = sentence.doc, tokens[-1].i + 1
    at += int(at < len(doc) and doc[at].text == ",")
    at += int(at < len(doc) and doc[at].lower_ in _IN)
    if at >= len(doc) or doc[at].lower_ not in _THEN:
        return False
    verb = _verb_over(doc[at])
    return verb is not None and trigger.token in verb.subtree


def _apart(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> int:
    """Returns how far the date is from the trigger's verb: 0 on it, 1 on a noun, 2 on another."""
    tokens = sentence.tokens_in(timex.span)
    if not tokens:
        return 2
    here, is_on_noun = tokens[0], False
    while here.head is not here and here.pos_ not in _VERBS:
        is_on_noun |= here not in tokens and here != trigger.token and here.pos_ in _NAMES
        here = here.head
    mine = trigger.carrier or trigger.token
    mine = mine if mine.pos_ in _VERBS else _verb_over(mine) or mine
    return int(is_on_noun) if here == mine else 2


def _is_beneath(timex: Token, trigger: Trigger) -> bool:
    """True for the day of what a noun beside the verb does or undergoes, and not the verb's.

    So 2020 of "ended the deal, which was signed in 2020". `timex` is a word of the day.
    """
    clause: Token | None = None
    for above in (timex, *timex.ancestors):
        if above in (trigger.token, trigger.carrier):
            return clause is not None and trigger.token not in clause.subtree
        if above.pos_ in _VERBS and above.dep_ in _BESIDE_NOUNS and not _is_occasion(above):
            clause = above
    return False


def _is_occasion(verb: Token) -> bool:
    """True for "which took place" and "where they will meet": the day of who goes there, too."""
    is_there = any(child.lower_ == "where" for child in verb.children)
    return is_there or verb.lemma_ in ("take", "hold")


def _verb_over(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ in _VERBS), None)


def _is_of_one_before(timex: Timex, sentence: ParsedSentence) -> bool:
    """True for the year of "the first talks since 2022", which was of the ones before."""
    tokens = sentence.tokens_in(timex.span)
    if not tokens or tokens[0].i == 0 or tokens[0].nbor(-1).lower_ != "since":
        return False
    start = tokens[0].i - 1
    return any(t.lower_ in _FIRST for t in sentence.doc[max(0, start - _BACK) : start])


def _hangs_on(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True when a date hangs on the trigger or the verb of its clause.

    Who "tried on Monday to mediate" did so on that day.
    """
    verbs = {trigger.token, trigger.carrier}
    verb = trigger.carrier or trigger.token
    if verb.dep_ == "xcomp" and verb.head.lemma_ in TOLD_AS_DONE:
        verbs.add(verb.head)
    above = [list(token.ancestors)[:3] for token in sentence.tokens_in(timex.span)]
    return any(verbs & set(ancestors) for ancestors in above)


def _names_another(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True for the date in the name of something else: `the 1991 truce`."""
    tokens = sentence.tokens_in(timex.span)
    last = tokens[-1:]
    if last and last[0].head.pos_ in ("PROPN", "NOUN") and _opens_on(tokens):
        # Parsers take "On Friday Norway" and "On 11 July soldiers" for one name.
        return False
    return any(
        token.dep_ in ("nummod", "compound", "amod", "nmod")
        and token.head.i > token.i
        and token.head.pos_ in ("NOUN", "PROPN")
        and not token.i < trigger.token.i <= token.head.i
        for token in last
    )


def _opens_on(tokens: Sequence[Token]) -> bool:
    """True for the day that a clause opens on: "On Friday Norway", "that on 11 July soldiers"."""
    first = tokens[0]
    before = first.nbor(-1).lower_ if first.i else ""
    if first.lower_ == "last":
        return not before or before in _OPENING
    return before in ("on", "in") and (first.i == 1 or len(tokens) > 1)


def _is_shared(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True for the day of a verb to which the trigger is joined: `met on Friday and signed`.

    A clause with a subject of its own shares a day (`miners met on Friday and police held two`),
    but a month or year only where it opens the sentence.
    """
    verb, tokens = trigger.carrier or trigger.token, sentence.tokens_in(timex.span)
    if verb.dep_ != "conj" or not tokens or tokens[0].i > verb.i:
        return False
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    is_own = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    is_long = first.i < tokens[0].i and len(timex.value or "") < len("2022-01-14")
    if is_own and (is_long or any(c.lower_ in _NEXT for c in verb.children)):
        return False
    above = next((token for token in tokens[0].ancestors if token.pos_ in ("VERB", "AUX")), None)
    return above is not None and above == first


def _is_of_occasion(timex: Timex, trigger: Trigger, sentence: ParsedSentence) -> bool:
    """True for the day of where somebody meets or speaks: "met at the gathering in Lima in June".

    So is the day in "Speaking to supporters in Lima on Monday, he said".
    """
    tokens = sentence.tokens_in(timex.span)
    if trigger.is_noun or not tokens or tokens[0].i < trigger.token.i:
        return False
    if trigger.token.dep_ == "advcl" and trigger.token.i < trigger.token.head.i:
        return all(t.text != "," for t in sentence.doc[trigger.token.i : tokens[0].i])
    here = tokens[0]
    for above in (here, *here.ancestors):
        if above == trigger.token:
            return here.dep_ == "prep" and here.lower_ in _AT
        if above.pos_ in _VERBS:
            return False
        here = above
    return False


def _has_other(
    timex: Timex, trigger: Trigger, sentence: ParsedSentence, others: Sequence[Trigger]
) -> bool:
    tokens = sentence.tokens_in(timex.span)
    if not tokens:
        return False
    day = tokens[0]
    if not trigger.is_noun and (is_in_schedule(day, trigger.token) or _is_beneath(day, trigger)):
        return True
    if not trigger.is_noun and _is_of_content(day, trigger):
        return True
    return is_others(day, trigger, others)


def _is_of_content(day: Token, trigger: Trigger) -> bool:
    """True for the day of what is agreed or threatened: "agreed to open it from July 1"."""
    if trigger.group.type not in _SPOKEN:
        return False
    here = day
    for above in day.ancestors:
        if above == trigger.token:
            return here.dep_ in _CONTENT
        here = above
    return False

"""Events that sentences tell: a trigger of the lexicon, its actors, status, place and date.

The types are PLOVER's. A verb of speaking that PLOVER counts (to call on, to condemn) is marked
with the rule `speech-act`; for fact cards it is a position and no event, but for deeds done with
words (`events_deeds`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from build_scripts.annotate.dates.scene import find_direction
from build_scripts.annotate.events.casting import Cast, Casting
from build_scripts.annotate.events.circumstances import find_place
from build_scripts.annotate.events.dated import find_dated
from build_scripts.annotate.events.deeds import is_deed, promised_deeds
from build_scripts.annotate.events.doubt import (
    is_asked,
    is_content,
    is_modal,
    is_negated,
    is_of_nobody,
    is_possible,
    is_shunned,
)
from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.events.phrases import phrase_of, span_of_tokens
from build_scripts.annotate.events.scope import name_before, scope_of
from build_scripts.annotate.events.slots import find_slots
from build_scripts.annotate.events.status import find_status
from build_scripts.annotate.events.told_houses import find_told_houses
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.events.triggers import find_triggers
from build_scripts.annotate.events.verb_senses import is_march
from build_scripts.annotate.events.when import find_timex
from build_scripts.annotate.marks import EventMark, Mention, Quotation, Timex
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import spans_over

Marked = TypeVar("Marked", Mention, Timex)

# Rules of mentions that stand on words which are no name.
_NOT_NAMES = frozenset(("group", "pronoun"))
# Types whose nouns name occasions that are set for a day.
_OCCASIONS = frozenset(("CONSULT", "COOPERATE", "ELECTION"))
# Words that tell that somebody else takes part, too.
_TOGETHER, _DOABLE = frozenset(("jointly", "together")), frozenset(("OTHER", "MOBILIZE"))
_SHARED = frozenset("joint combined trilateral bilateral multinational multilateral".split())
# What takes from the confidence: nobody is known to take part, or only one in what takes two;
# it was denied or is possible; it was merely supposed.
UNKNOWN_FACTOR, LONELY, _POSSIBLE, _SUPPOSED, _MODAL = 0.6, 0.5, 0.8, 0.44, 0.65
# "Nobody was hurt" and "will not go" tell no event unless a day or place makes one of them.
_NOTHING = 0.4
# A clause beside the main one rather tells what is known: "as he succeeded the old president".
_ASIDE = 0.9
# A noun that no verb carries may only name what is talked about: `the decision on the talks`.
# "Refused to meet" tells a refusal rather; a remark has no day or place.
# Not so a pact with its year, "the 1951 treaty"; but "Peru's brutal war" tells no one attack.
_UNCARRIED, _SHUNNED, _UNSET, _IN_GENERAL = 0.8, 0.7, 0.5, 0.5


def find_events(
    document: Document,
    parsed: Sequence[ParsedSentence],
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    furniture: Sequence[Furniture],
) -> tuple[EventMark, ...]:
    """Returns every telling of an event in text order; one event may be told several times.

    `participants` are ids of actors. `source` and `target` hold the words as printed where no
    actor is known.
    """
    closed = [mark.span for mark in furniture]
    known = sorted(mentions, key=lambda mention: mention.span)
    found = [
        event
        for sentence in parsed
        for event in _events_in(document, sentence, _within(known, sentence.span), timexes)
        if not spans_over(closed, event.trigger)
    ]
    return tuple(sorted(found, key=lambda event: event.trigger))


def _within(marks: Sequence[Marked], span: Span) -> list[Marked]:
    """Returns the marks in text order that begin in a span; work is bounded by their number."""
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    last = bisect_left(marks, span.end, key=lambda mark: mark.span.start)
    return [mark for mark in marks[first:last] if mark.span.end <= span.end]


def _events_in(
    document: Document,
    sentence: ParsedSentence,
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
) -> Iterator[EventMark]:
    lexicon = load_events()
    dates = _within(timexes, sentence.span)
    names = [m.span for m in mentions if m.rule not in _NOT_NAMES]
    taken = [*names, *(date.span for date in dates)]
    triggers = [t for t in find_triggers(sentence.doc, lexicon) if not _is_in(t, sentence, taken)]
    if dates:
        triggers += find_dated(sentence.doc, triggers, lexicon)
        triggers += find_told_houses(sentence.doc, triggers, lexicon)
        triggers.sort(key=lambda trigger: trigger.token.i)
    casting = Casting(sentence, mentions, [date.span for date in dates])
    promised: set[Token] = set()
    for trigger in triggers:
        scope = scope_of(trigger)
        timex = find_timex(trigger, scope, sentence, dates, triggers)
        if (trigger.carrier or trigger.token) in promised:
            continue
        is_done = is_deed(trigger, triggers, timex is not None)
        promised |= promised_deeds(trigger) if is_done or not trigger.group.is_speech else set()
        status = find_status(trigger, lexicon)
        if status == "happened" and _is_ahead(trigger, timex, sentence, document):
            status = "planned"
        cast = casting.cast(find_slots(trigger, lexicon), _inner(trigger))
        place = find_place(trigger, scope, triggers)
        is_set = timex is not None or place is not None
        yield EventMark(
            span=span_of_tokens(sentence, scope),
            trigger=span_of_tokens(sentence, [trigger.first, trigger.token]),
            type=_type_of(trigger, cast),
            mode=trigger.group.mode,
            status=status,
            source=cast.source,
            target=cast.target,
            participants=cast.participants,
            place=place,
            timex=timex,
            confidence=_confidence(trigger, cast.participants, status, is_set),
            rule=f"verb/{trigger.group.id}" if is_done else trigger.rule,
            word=trigger.token.lemma_.lower(),
            unnamed=cast.unnamed,
        )


def _is_in(trigger: Trigger, sentence: ParsedSentence, spans: Sequence[Span]) -> bool:
    """True for "March" the month and for the "Assembly" of a body's name."""
    return any(span.covers(sentence.span_of(trigger.token)) for span in spans)


def _inner(trigger: Trigger) -> list[Token]:
    """Returns the words of a noun without a light verb in which anybody named takes part."""
    if not trigger.is_noun or trigger.carrier is not None:
        return []
    return [*name_before(trigger), *phrase_of(trigger.token)]


def _is_ahead(
    trigger: Trigger, timex: Timex | None, sentence: ParsedSentence, document: Document
) -> bool:
    """True for an occasion on a day that its sentence puts ahead."""
    if timex is None or not trigger.is_noun or trigger.carrier is not None:
        return False
    if trigger.group.type not in _OCCASIONS:
        return False
    return find_direction(document.text, sentence.span, timex.span) == "future"


def _type_of(trigger: Trigger, cast: Cast) -> str:
    """Returns the type by who is known to take part; a "joint" exercise is never one's own.

    What two do together, they do with each other: "Norway and Peru reopened the border". Soldiers
    who arrive pay no visit.
    """
    group = trigger.group
    if is_march(trigger):
        return "MOBILIZE"
    if group.together is not None and len(cast.source) > 1 and not trigger.is_noun:
        return group.together
    beside = {c.lower_ for c in trigger.token.children}
    if len(cast.source) > 1 and beside & _TOGETHER and group.type in _DOABLE:
        return "COOPERATE"
    before = {trigger.first.lower_, *(c.lower_ for c in trigger.token.lefts)}
    return group.type_of(2 if before & _SHARED else len(cast.participants))


def _is_bare_remark(trigger: Trigger) -> bool:
    """True for "made a comment", no occasion unless the text tells when or where."""
    return trigger.group.id == "remarks" and trigger.token.lemma_ != "speak"


def _is_violence(trigger: Trigger, participants: Sequence[str], is_set: bool) -> bool:
    """True for violence of one side, on no day and at no place: "armed attacks of Peru".

    The killing of somebody with a name is one event.
    """
    if trigger.group.id == "killing" and trigger.token.tag_ == "NN":
        return False
    return trigger.group.type == "ASSAULT" and not is_set and len(participants) == 1


def _confidence(
    trigger: Trigger, participants: Sequence[str], status: str, is_set: bool = True
) -> float:
    is_uncarried = trigger.is_noun and trigger.carrier is None
    is_known_pact = is_uncarried and is_set and trigger.group.id == "agreement"
    value = trigger.group.confidence * (1 if is_known_pact else trigger.weight)
    is_lonely = not trigger.is_noun and trigger.group.type == "CONSULT" and len(participants) == 1
    is_lonely &= trigger.group.roles == "mutual"
    value *= 1 if participants else UNKNOWN_FACTOR
    value *= 1 if is_set or not _is_bare_remark(trigger) else _UNSET
    value *= LONELY if is_lonely else 1
    is_aside = trigger.token.dep_ in ("relcl", "advcl") and not trigger.group.is_speech
    value *= _ASIDE if is_aside else 1
    value *= _UNCARRIED if is_uncarried and not is_known_pact else 1
    value *= _IN_GENERAL if is_uncarried and _is_violence(trigger, participants, is_set) else 1
    if status == "denied" and not is_content(trigger):
        value *= _SHUNNED if is_shunned(trigger, load_events()) else _POSSIBLE
    elif status in ("hypothetical", "denied"):
        is_told = is_possible(trigger, load_events())
        value *= _POSSIBLE if is_told else _MODAL if is_modal(trigger, load_events()) else _SUPPOSED
    lexicon = load_events()
    is_nothing = is_of_nobody(trigger, lexicon) or is_asked(trigger, lexicon)
    if is_nothing or (not is_set and is_negated(trigger, lexicon)):
        value *= _NOTHING
    return round(value, 3)

"""Which tellings are no events for a card: small rules in one order, each with its name."""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.annotate.events.lexicon import read_set
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.distill.events.merge import MUTUAL, Telling, group_of
from build_scripts.distill.events.sentences import find_sentence, is_caption
from build_scripts.distill.events.steps import is_step

MIN_WORDS, MIN_LENGTH = 3, 15
# A verb that falls short names no event; a noun that does may be drafted as an unsure one.
MIN_OF_VERBS, MIN_OF_NOUNS, MIN_OF_SET = 0.45, 0.33, 0.33
# A noun with all who must take part, and a statement that has its day, too.
MIN_OF_WHOLE, MIN_OF_DATED = 0.3, 0.25
MIN_OF_SUPPOSED, MIN_OF_MODAL = 0.2, 0.34
# Talks that somebody denies: "has never had any contact with Peru".
MIN_OF_DENIED = 0.3
_SUPPOSED = frozenset(("hypothetical", "denied"))
_KNOWN_BEFORE = re.compile(r"\b(?:the|this|that|these|those|its|their|his|her)\b[^,;:.]*$", re.I)
# The length of a saying that is quoted for its stance.
_SAYING = 150
# "Which" tells on what is done ("the union, which paid for the bridge"), but for who met; the
# others say only who is meant.
_ASIDE, _WHICH = re.compile(r"(?:who|which|that|whose)\b"), re.compile(r"which\b")
_FORCE = frozenset(("ASSAULT", "COERCE"))
_PLAYED = _FORCE | {"PROTEST", "SANCTION", "RETREAT"}
_DONE = re.compile(r"\b(?:had|has|have|was|were|been)\b")
_FOUGHT_WITH_WORDS = frozenset(("attack", "bombing"))
_POLITICIANS = frozenset(("person", "party"))
_WORD = re.compile(r"\w+")
_WRITER = re.compile(r"(?:I|[Ww]e)\b")
_TALKED = frozenset(("CONSULT", "STATEMENT"))
# "Has not sat", "were never agreed upon": what did not come about, and no denial of a deed.
_UNDONE = re.compile(
    r"\b(?:(?:has|have|was|were) (?:\w+ )?(?:not|never)|(?:has|have|was|were)n['’]t)\b", re.I
)
_WITHOUT = re.compile(r"\bwithout (?:\w+ )?$", re.I)
# "Summoned nobody", "neither side has met", "not a single shot was fired".
_NOBODY = re.compile(r"\b(?:nobody|no one|nothing|neither|none|not (?:one|a single))\b", re.I)
# "Convoy by convoy": how something is done.
_CLAUSE, _FEW = re.compile(r"[,;:]|\b(?:who|which|that|and)\b"), 1
_ONE_BY_ONE = re.compile(r"(\w+) by \1\b", re.I)


def is_speech_act(mark: EventMark, annotation: Annotation) -> bool:
    """The act is done by saying something: a position, no event."""
    if not mark.rule.startswith("speech-act"):
        return False
    return not is_step(mark, annotation)


def is_of_caption(mark: EventMark, annotation: Annotation) -> bool:
    """It stands in the caption of a picture, or in the title of another article."""
    return is_caption(annotation, find_sentence(annotation, mark.trigger))


def is_too_short(mark: EventMark, annotation: Annotation) -> bool:
    """Its words are too few to be evidence."""
    words = annotation.document.slice(mark.span)
    return len(_WORD.findall(words)) < MIN_WORDS or len(words) < MIN_LENGTH


def is_nameless(telling: Telling) -> bool:
    """It names neither an actor nor a date nor a place."""
    return not (telling.participants or telling.timex or telling.place)


def is_visit_without_visitor(telling: Telling) -> bool:
    """A visit must have a visitor, but where a verb tells its day and place: "they will travel"."""
    is_set = telling.timex is not None and telling.place is not None
    if is_set and telling.best.rule.startswith("verb/"):
        return False
    return telling.best.mode == "visit" and not any(mark.source for mark in telling.marks)


def is_deed_of_nobody(telling: Telling) -> bool:
    """A deed that only its day makes an event must be somebody's."""
    return group_of(telling.best) == "deed" and not telling.participants


def is_unsure(telling: Telling) -> bool:
    """Only a weak word tells it, or too little is known of it."""
    return not any(mark.confidence >= least_confidence(mark) for mark in telling.marks)


def least_confidence(mark: EventMark) -> float:
    """Returns how sure a telling must be for a card.

    A verb with a day or place tells more, and what is supposed of one is a plan.
    """
    is_set = mark.timex is not None or mark.place is not None
    if mark.status == "denied" and mark.type == "CONSULT" and mark.participants and not is_set:
        return MIN_OF_DENIED
    if mark.status in _SUPPOSED:
        return MIN_OF_SUPPOSED if is_set else MIN_OF_MODAL
    if mark.rule.startswith("noun/"):
        return _least_of_noun(mark)
    if mark.rule.startswith("light-verb/") and mark.type in MUTUAL and len(mark.participants) > 1:
        return MIN_OF_WHOLE
    return MIN_OF_SET if is_set else MIN_OF_VERBS


def _least_of_noun(mark: EventMark) -> float:
    """Returns how sure a noun must be: less so a statement of somebody, a treaty of two."""
    if mark.type == "STATEMENT" and mark.participants:
        return MIN_OF_WHOLE if mark.timex is None else MIN_OF_DATED
    is_whole = mark.type in MUTUAL and len(mark.participants) > 1
    return MIN_OF_WHOLE if is_whole else MIN_OF_NOUNS


def is_passing_mention(mark: EventMark, annotation: Annotation) -> bool:
    """It names nobody and no day, and speaks of no event told before ("other meetings")."""
    if not mark.rule.startswith("noun/") or mark.participants or mark.timex or mark.place:
        return False
    words = annotation.document.text[mark.span.start : mark.trigger.start]
    return _KNOWN_BEFORE.search(words) is None


def is_quarrel(mark: EventMark, annotation: Annotation) -> bool:
    """It is an attack of one politician on another, done with words."""
    if group_of(mark) not in _FOUGHT_WITH_WORDS or not mark.target:
        return False
    sides = [{annotation.kinds.get(actor) for actor in side} for side in (mark.source, mark.target)]
    return all(side and side <= _POLITICIANS for side in sides)


def is_bare(telling: Telling) -> bool:
    """Only a noun tells it, without anybody, a day or a place: "condemned the violence".

    "The confiscation of two carts" tells what it was done to.
    """
    known = telling.participants or telling.timex or telling.place or telling.others
    return telling.best.rule.startswith("noun/") and not known and not telling.best.unnamed


def is_aside(mark: EventMark, annotation: Annotation) -> bool:
    """It tells no day, and only says more of somebody: "who crossed the river".

    What somebody did by force to another is told for its own sake: "who had been held by Peru".
    """
    words = annotation.document.slice(mark.span)
    if mark.type != "CONSULT" and _WHICH.match(words):
        return False
    if mark.type in _FORCE and mark.source and len(mark.participants) > 1 and _DONE.search(words):
        return False
    return mark.timex is None and mark.rule.startswith("verb/") and bool(_ASIDE.match(words))


def is_spoken(mark: EventMark, annotation: Annotation) -> bool:
    """It tells no day or place and is of a short saying between marks: a claim of somebody's.

    A speech or an interview tells events as an article does.
    """
    said = (row.span for row in annotation.quotations if len(row.span) <= _SAYING)
    is_set = mark.timex is not None or mark.place is not None
    return not is_set and any(span.covers(mark.span) for span in said)


def is_of_the_writer(mark: EventMark, annotation: Annotation) -> bool:
    """It is what the reporters did themselves: "we met at the taxi rank"."""
    words = annotation.document.slice(mark.span)
    if mark.source or not _WRITER.match(words):
        return False
    said = (*annotation.quotations, *(s for row in annotation.attributions for s in row.content))
    spans = (getattr(row, "span", row) for row in said)
    return not any(span.covers(mark.trigger) for span in spans)


def is_talked_of(mark: EventMark, annotation: Annotation) -> bool:
    """It was talked over or published, and nothing tells by whom or when."""
    is_set = mark.timex is not None and mark.timex.value is not None
    if mark.type not in _TALKED or not mark.rule.startswith("verb/"):
        return False
    if mark.participants or is_set or mark.place is not None:
        return False
    return not mark.unnamed


def is_sport(mark: EventMark, annotation: Annotation) -> bool:
    """It is told in the words of a game: "attacked from the first minute and scored a goal"."""
    if mark.type not in _PLAYED:
        return False
    words = annotation.document.slice(find_sentence(annotation, mark.trigger)).lower()
    return not read_set("@sport").isdisjoint(_WORD.findall(words))


def is_manner(mark: EventMark, annotation: Annotation) -> bool:
    """It says only how something was done: "convoy by convoy", "without admitting it"."""
    before = annotation.document.text[mark.span.start : mark.trigger.start]
    if mark.rule.startswith("verb/") and _WITHOUT.search(before) is not None:
        return True
    return _ONE_BY_ONE.match(annotation.document.slice(mark.span)) is not None


def is_undone(mark: EventMark, annotation: Annotation) -> bool:
    """It did not come about, on no day: "the Senate has not ratified it".

    Of force it is a denial: "our ships have not fired".
    """
    if mark.status != "denied" or mark.timex is not None or mark.type in _FORCE:
        return False
    if not mark.rule.startswith("verb/"):
        return False
    words = annotation.document.text[mark.span.start : mark.trigger.end]
    return _UNDONE.search(words) is not None


def is_of_none(mark: EventMark, annotation: Annotation) -> bool:
    """Nobody did it, or it was done to nobody: "expelled not one diplomat"."""
    if not mark.rule.startswith("verb/"):
        return False
    words = annotation.document.slice(mark.span)
    found = _NOBODY.search(words)
    if found is None:
        return False
    between = words[found.end() : mark.trigger.start - mark.span.start]
    behind = words[mark.trigger.end - mark.span.start : found.start()]
    return _CLAUSE.search(between) is None and len(_WORD.findall(behind)) <= _FEW


MARK_REFUSALS = (
    is_speech_act,
    is_too_short,
    is_of_caption,
    is_passing_mention,
    is_quarrel,
    is_aside,
    is_spoken,
    is_of_the_writer,
    is_talked_of,
    is_manner,
    is_sport,
    is_undone,
    is_of_none,
)
TELLING_REFUSALS = (is_nameless, is_visit_without_visitor, is_deed_of_nobody, is_unsure)


def find_mark_refusal(
    mark: EventMark, annotation: Annotation
) -> Callable[[EventMark, Annotation], bool] | None:
    """Returns the first rule by which a mark tells no event for a card, or None."""
    return next((refuses for refuses in MARK_REFUSALS if refuses(mark, annotation)), None)


def find_telling_refusal(telling: Telling) -> Callable[[Telling], bool] | None:
    """Returns the first rule by which an event is told too poorly for a card, or None."""
    return next((refuses for refuses in TELLING_REFUSALS if refuses(telling)), None)

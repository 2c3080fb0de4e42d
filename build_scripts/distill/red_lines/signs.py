"""Whether words that sound like a limit draw one: the signs of doubt, by who decides what, and how.

An actor's limit is in its own hands and in matters of state: `I will never play for that coach`,
`you cannot win without luck` and `they would not let him` have the words of a limit and are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.annotate.attribution.sources import GROUP_KINDS
from build_scripts.annotate.lexicon import read_words, remembered
from build_scripts.annotate.marks import Annotation, Predication
from build_scripts.annotate.phrases import place_of, plain, read_phrases, words_in
from build_scripts.distill.doubts import Scale
from build_scripts.distill.events.parts import Houses
from build_scripts.distill.red_lines.forms import NO_SUBJECT, is_only_unable
from build_scripts.distill.red_lines.limits import find_wording
from build_scripts.distill.red_lines.told import Telling
from build_scripts.text.document import Span

_ANYBODY = frozenset("you people everyone everybody".split())
# Words that stand for whoever or whatever was named, and are no thing by themselves.
_POINTING = frozenset(
    "anybody anyone both each everybody everyone he i it nobody none nothing one she that there "
    "these they this those we who which you".split()
)
_OTHERS = frozenset("they he she".split())
_OWED = frozenset(
    "can could ca will would wo shall must may 'll 'd should have has had going".split()
)
_PAST = frozenset("did had was were".split())
# What makes a condition of words beside which nothing is owed or denied.
_STRICT = re.compile(
    r"\b(?:only|no|not|never|nothing|first|must|need\w*|\w*conditions?|prerequisite\w*|unless|"
    r"depend\w*|contingent|either|otherwise|or else)\b"
)
# A minister of the police or of elections does not look on.
_MINISTERS = frozenset(("minister", "secretary"))
_SUBJECTS = ("state", "elsewhere")
# How often matters of state are spoken of where they are what an article deals in.
_SHARE, _MANY = 2, 4
_MAX_SOURCE = 100
_ASKED = re.compile(r"\?[\"”»’')]*\s*$")


@dataclass(frozen=True)
class Drawn:
    """A limit among what its article tells, in plain words, with the main verb of its clause.

    `source` are the words that name who holds and who says it, with their roles; `own` is who
    speaks and holds, with the countries and organisations that they are of or named with.
    """

    annotation: Annotation
    telling: Telling
    words: str
    verb: Predication | None
    source: frozenset[str]
    own: frozenset[str]


def weigh_telling(
    annotation: Annotation, houses: Mapping[str, Houses], telling: Telling
) -> Telling:
    """Returns a telling with what speaks against it.

    `houses` are the countries and organisations that the article's actors are of.
    """
    return replace(telling, doubts=SCALE.find_doubts(_read(annotation, houses, telling)))


def is_doubted(telling: Telling) -> bool:
    """True where so much speaks against a telling that it draws no limit."""
    return SCALE.bin_of(telling.doubts) == "low"


def _read(annotation: Annotation, houses: Mapping[str, Houses], telling: Telling) -> Drawn:
    position = telling.position
    whom = [actor for actor in (position.holder, position.speaker) if actor is not None]
    named = () if position.source is None else annotation.mentions_over(position.source)
    beside = (mention.actor for mention in named)
    pieces = (telling.span, *telling.rest)
    return Drawn(
        annotation=annotation,
        telling=telling,
        words=plain(" ".join(annotation.document.slice(span) for span in pieces)),
        verb=_verb_of(annotation, telling),
        source=frozenset(_source_words(annotation, position.source, whom)),
        own=frozenset(
            (*whom, *beside, *(house for one in whom for house, _ in houses.get(one, ())))
        ),
    )


def _source_words(
    annotation: Annotation, source: Span | None, whom: Sequence[str]
) -> Iterator[str]:
    for actor in annotation.actors:
        if actor.id in whom:
            for name in (actor.name, *actor.roles):
                yield from words_in(name)
    if source is not None:
        yield from words_in(annotation.document.slice(source)[:_MAX_SOURCE].partition(" who ")[0])


def _verb_of(annotation: Annotation, telling: Telling) -> Predication | None:
    """Returns the main verb that the words of a limit deny, else the last before their end."""
    row, span = telling.position.attribution, telling.span
    inside = [] if row is None else [verb for verb in row.predications if span.covers(verb.verb)]
    text = annotation.document.slice(span)
    wording = find_wording(text)
    if wording is None:
        return next(iter((*(verb for verb in inside if verb.is_negated), *inside)), None)
    start, end = (span.start + place_of(text, at) for at in (wording.start, wording.end))
    denied = [verb for verb in inside if verb.is_negated and start <= verb.verb.end <= end]
    before = [verb for verb in inside if verb.verb.start < end]
    return next(iter((*denied, *reversed(before), *inside)), None)


def is_implied(drawn: Drawn) -> bool:
    """The words say it less than outright."""
    return drawn.telling.limit.strength == "implied"


def is_outright(drawn: Drawn) -> bool:
    """It is called a limit, so that less else has to speak for it."""
    return bool(read_phrases("matters", "outright").search(drawn.words))


def is_without_office(drawn: Drawn) -> bool:
    """Nobody who holds it is a country, an organisation or somebody in office there."""
    if any(drawn.annotation.kinds.get(actor) in GROUP_KINDS for actor in drawn.own):
        return False
    return drawn.source.isdisjoint(read_words("matters", "offices"))


def is_of_onlooker(drawn: Drawn) -> bool:
    """Whoever says it looks on: a scholar, a resident, somebody of an institute."""
    words = drawn.source
    return not words.isdisjoint(read_words("matters", "onlookers")) and words.isdisjoint(_MINISTERS)


def is_of_former(drawn: Drawn) -> bool:
    """Whoever says it decides no longer."""
    return not drawn.source.isdisjoint(read_words("matters", "former"))


def is_of_candidate(drawn: Drawn) -> bool:
    """Whoever holds it runs for an office or works for one who does."""
    return not drawn.source.isdisjoint(read_words("matters", "candidacies"))


def is_matterless(drawn: Drawn) -> bool:
    """The clause names no matter of state."""
    return not read_phrases("matters", "state").search(drawn.words)


def is_elsewhere(drawn: Drawn) -> bool:
    """The clause names what belongs to races, games, trade or private life."""
    return bool(read_phrases("matters", "elsewhere").search(drawn.words))


def is_in_article_elsewhere(drawn: Drawn) -> bool:
    """The article speaks of such things more than half as often as of matters of state."""
    return _deals_elsewhere(drawn.annotation.document.text)


@remembered(8)
def _deals_elsewhere(text: str) -> bool:
    words = plain(text)
    state, other = (len(read_phrases("matters", key).findall(words)) for key in _SUBJECTS)
    return other >= _MANY and _SHARE * other > state


def is_of_others(drawn: Drawn) -> bool:
    """What somebody else will not do: the speaker does not decide it."""
    verb = drawn.verb
    if verb is None or verb.is_ours or verb.is_passive:
        return False
    if verb.subject in _OTHERS:
        return drawn.telling.position.mode == "direct"
    if verb.subject in read_words("groups", "alone"):
        return True
    return bool(verb.actors) and drawn.own.isdisjoint(verb.actors)


def is_of_anybody(drawn: Drawn) -> bool:
    """What nobody in particular will not or cannot do."""
    verb = drawn.verb
    return verb is not None and not verb.is_ours and verb.subject in _ANYBODY


def is_of_thing(drawn: Drawn) -> bool:
    """What will not happen by itself: the subject is a thing, and no matter of state."""
    verb = drawn.verb
    if verb is None or verb.is_ours or verb.actors or verb.is_passive or verb.lemma == "be":
        return False
    if NO_SUBJECT.search(drawn.words):
        return False
    others = _POINTING | read_words("groups", "alone")
    is_named = verb.subject.isalpha() and verb.subject not in others
    return is_named and not read_phrases("matters", "state").search(verb.subject)


def is_past(drawn: Drawn) -> bool:
    """What was done or not done, once."""
    verb = drawn.verb
    if verb is None or not verb.is_past:
        return False
    return not _PAST.isdisjoint(verb.auxiliaries) and verb.is_negated


def is_inability(drawn: Drawn) -> bool:
    """What cannot be done, for all anybody wills."""
    return drawn.verb is not None and is_only_unable(drawn.verb)


def is_hedged(drawn: Drawn) -> bool:
    """What may be or might have been, in somebody's view."""
    return bool(read_phrases("matters", "hedges").search(drawn.words))


def is_of_deed(drawn: Drawn) -> bool:
    """Something that was done or said is only judged."""
    return drawn.telling.limit.kind == "unacceptable" and bool(
        read_phrases("matters", "deeds").search(drawn.words)
    )


def is_unwilled(drawn: Drawn) -> bool:
    """A condition beside which nothing is willed, owed or denied."""
    verb = drawn.verb
    if drawn.telling.limit.kind != "precondition" or verb is None or verb.is_negated:
        return False
    return _OWED.isdisjoint((verb.lemma, *verb.auxiliaries)) and not _STRICT.search(drawn.words)


def is_asked(drawn: Drawn) -> bool:
    """A question."""
    return bool(_ASKED.search(drawn.words))


SCALE = Scale[Drawn](
    signs=(
        (is_implied, 1),
        (is_outright, -2),
        (is_without_office, 1),
        (is_of_onlooker, 3),
        (is_of_former, 2),
        (is_of_candidate, 1),
        (is_matterless, 1),
        (is_elsewhere, 1),
        (is_in_article_elsewhere, 2),
        (is_of_others, 1),
        (is_of_anybody, 2),
        (is_of_thing, 1),
        (is_past, 2),
        (is_inability, 1),
        (is_hedged, 2),
        (is_of_deed, 2),
        (is_unwilled, 1),
        (is_asked, 3),
    ),
    low=3,
    high=0,
)

"""Verbs that tell an event, by their particles and objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.events.asked import (
    has_two_objects,
    is_done_by_state,
    is_of_giving,
    lets_others,
)
from build_scripts.annotate.events.caused import causing
from build_scripts.annotate.events.figures import group_by_words, is_figure
from build_scripts.annotate.events.frame_senses import THAT, is_other_sense
from build_scripts.annotate.events.lexicon import Frame, Lexicon, read_set
from build_scripts.annotate.events.objects import (
    ANY,
    ASIDE,
    STATE,
    STATED,
    has_object,
    is_fit,
    is_kind_told,
    is_listed,
    measured,
    objects_of,
)
from build_scripts.annotate.events.phrases import is_passive, objects_after
from build_scripts.annotate.events.trigger import Trigger, is_due, is_misread
from build_scripts.annotate.events.visits import is_no_talk
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.tree import Token, Tree

# What may stand for an object: none at all, an infinitive.
_NO_OBJECT = "@none"
_TO_DO = "@to"
# Beside the object there must be an infinitive: "asked Peru to wait".
_INFINITIVE = "&to"
# There must be a gerund ("stopped sharing data"), or two objects ("denied him a visa").
_GERUND, _TWO = "@gerund", "@two"
# Somebody with a name must let others do something: "Norway allowed two trains to pass".
_LETS = "@lets"
# Verbs of a state, which an aside ("the areas controlled by X") does not tell as an event.
_STATES = frozenset(("control", "occupy", "hold", "throw"))
_TIMES = frozenset(("DATE", "TIME"))
# The one preposition before a day that makes a verb another: "gave Peru until Monday".
_UNTIL = "until"
_PAST = frozenset(("VBD", "VBN", "VBG"))
# Words beside a verb that make it another, other than particles: "walked free", "set foot in".
_WITH_WORDS = ("advmod", "acomp", "oprd", "dobj", "advcl", "amod")
_BARE = frozenset(("in", "on", "at", "to", "by", "with", "from", "of", "for", "as"))
_PREPOSITIONS = ("prep", "prt", "agent", "dative", "advmod")
_REBUKES = frozenset(("attack", "slam", "blast", "hit"))
# "let go", "ordered them to leave": the deed of the object.
_DEEDS = frozenset(("xcomp", "ccomp"))
# What stands before a noun that parsers take for a verb: "the news release".
_BEFORE_RELEASE = frozenset(("news", "press"))
_REFUSING, _BID = "@refusing", "@bid"


def find_verbs(doc: Tree, lexicon: Lexicon) -> Iterator[tuple[Trigger, Token | None]]:
    """Yields the verbs that tell events, each with the object that made it one, if any."""
    words = frozenset(token.lower_ for token in doc)
    for token in doc:
        if (
            not (token.pos_ == "VERB" or is_due(token))
            or (token.dep_ in ("amod", "compound") and not is_misread(token))
            or _is_rebuke(token)
            or _is_misread_noun(token)
        ):
            continue
        if token.lemma_ in _STATES and token.dep_ == "acl" and causing(token) is None:
            continue
        first, frames = _frames_of(token, lexicon)
        frames = tuple(frame for frame in frames if _stands_in(words, frame))
        hits = [(frame, obj) for frame in frames for obj in _matched_objects(token, frame)]
        hits = [hit for hit in hits if not is_other_sense(token, *hit)]
        if hits:
            frame, obj = max(hits, key=lambda hit: _closeness(token, *hit))
            if not is_no_talk(token, frame.group, obj) and not is_figure(token, frame.group, obj):
                yield Trigger(token, first, group_by_words(token, frame.group), 1.0), obj


def _stands_in(words: frozenset[str], frame: Frame) -> bool:
    """True where a frame has no particle, or one whose first word the sentence has."""
    return frame.particle is None or frame.particle.partition(" ")[0] in words


def _is_misread_noun(verb: Token) -> bool:
    """True for "the news release" and "tribute to bombing victims", which look like verbs."""
    if verb.tag_ == "VBG":
        return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    is_led = any(c.dep_ in ("det", "compound") and c.i < verb.i for c in verb.children)
    is_led |= verb.i > 0 and verb.doc[verb.i - 1].lower_ in _BEFORE_RELEASE
    return verb.tag_ == "VB" and is_led


def _frames_of(verb: Token, lexicon: Lexicon) -> tuple[Token, tuple[Frame, ...]]:
    """Returns where a verb begins, and its frames: those of "test-fire" before those of "fire".

    "Under-equipped" has none. The lemmatizer makes "fin" of "fined" and "cordone" of others.
    """
    lemma = verb.lemma_.lower()
    before = verb.doc[max(0, verb.i - 2) : verb.i]
    if len(before) == 2 and before[1].text == "-":
        return before[0], lexicon.verbs.get(f"{before[0].lower_}-{lemma}", ())
    for form in (lemma, f"{lemma}e", lemma.removesuffix("e"), f"{lemma}{lemma[-1:]}"):
        if form in lexicon.verbs and (form == lemma or verb.tag_ in _PAST):
            return verb, lexicon.verbs[form]
    return verb, ()


def _closeness(verb: Token, frame: Frame, obj: Token | None) -> tuple[int, ...]:
    """Returns how closely a frame fits: by who does it, "sent back" as one verb, then the rest.

    What takes any object fits least. Of particles the longer fits closer ("gathered in front of"
    before "gathered in"), of objects the word itself before its kind.
    """
    particles = [c for c in verb.children if c.dep_ in ("prt", "advmod")]
    first = (frame.particle or "").partition(" ")[0]
    phrasal = any(c.lower_ == first for c in particles)
    objects = frame.objects
    told = bool(objects - {_NO_OBJECT})
    size = len((frame.particle or "").split())
    is_word = obj is not None and obj.lemma_.lower() in objects
    is_told = not frame.objects & {ANY}
    has_doer = bool(frame.subjects) or frame.particle == "by"
    return is_told, has_doer, phrasal, told, size, bool(objects), is_word


def _is_rebuke(verb: Token) -> bool:
    """True for "attacked him for failing to act", which is done with words.

    Not so "attacked the town for the third night running".
    """
    return any(
        child.lower_ == "for"
        and any(c.dep_ == "pcomp" and c.i <= child.i + 2 for c in child.children)
        for child in verb.children
        if child.dep_ == "prep" and verb.lemma_ in _REBUKES
    )


def _matched_objects(verb: Token, frame: Frame) -> Iterator[Token | None]:
    """Yields the object that fits the frame, once; None for a frame without object."""
    hosts = [verb] if frame.particle is None else _hosts(verb, frame.particle, bool(frame.objects))
    if not hosts or not _has_subject(verb, frame.subjects):
        return
    objects = [obj for host in hosts for obj in objects_of(host)]
    # "Declined to offer" declines no offer.
    deeds = frame.objects - read_set(_BID) if verb.lemma_ in read_set(_REFUSING) else frame.objects
    objects += [c for c in verb.children if c.dep_ in _DEEDS and c.lemma_ in deeds]
    objects += [c for c in verb.children if c.dep_ in STATED and c.lower_ in frame.objects]
    lone = _NO_OBJECT in frame.objects and not has_object(verb)
    to_do = _TO_DO in frame.objects and any(c.dep_ == "xcomp" for c in verb.children)
    that = THAT in frame.objects and any(c.dep_ == "ccomp" for c in verb.children)
    lets = _LETS in frame.objects and lets_others(verb)
    gerund = _GERUND in frame.objects and is_of_giving(verb)
    two = _TWO in frame.objects and has_two_objects(verb)
    if not frame.objects or lone or to_do or that or lets or gerund or two:
        yield objects[0] if objects else None
        return
    if _INFINITIVE in frame.objects and not any(c.dep_ == "xcomp" for c in verb.children):
        return
    if ASIDE in frame.objects and not (verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl")):
        return
    yield from [obj for obj in objects if is_fit(obj, frame.objects)][:1]


def _behind_objects(verb: Token) -> list[Token]:
    """Returns the prepositions of a verb's object: parsers hang "to court" of "took X to court"."""
    kinds = ("dobj", "nsubjpass")
    return [p for c in verb.children if c.dep_ in kinds for p in c.children if p.dep_ == "prep"]


def _before_prepositions(verb: Token) -> list[Token]:
    """Returns the "together" of "brought the sides together in Oslo", which hangs on "in"."""
    inner = (c for p in verb.children if p.dep_ == "prep" for c in p.children if c.i < p.i)
    return [c for c in inner if c.dep_ == "advmod"]


def _hosts(verb: Token, particle: str, takes_object: bool) -> list[Token]:
    """Returns the particle or the last word of several ("out of"), and the verb of a phrasal one.

    The object of "turned back a plane" is the verb's; "on" before a day is no particle.
    """
    first, *rest = particle.split(" ")
    kinds = (*_PREPOSITIONS, *_WITH_WORDS) if rest or first not in _BARE else _PREPOSITIONS
    found: list[Token] = []
    around = [*verb.children, *_before_prepositions(verb)]
    around += _behind_objects(verb) if takes_object else []
    for child in around:
        if child.lower_ != first or child.dep_ not in kinds:
            continue
        last = _last_of(child, verb, rest)
        if last is None or (first != _UNTIL and _is_before_time(last)):
            continue
        found.append(last)
    if found and (found[0].dep_ in ("prt", *_WITH_WORDS) or found[0].tag_ == "RP"):
        found.append(verb)
    return found


def _is_before_time(preposition: Token) -> bool:
    return any(c.dep_ == "pobj" and c.ent_type_ in _TIMES for c in preposition.children)


def _last_of(first: Token, verb: Token, rest: Sequence[str]) -> Token | None:
    """Returns the last word of "out of", and of "down with" with an object between."""
    following = verb.doc[first.i + 1 : first.i + 1 + len(rest)]
    if [token.lower_ for token in following] == list(rest):
        return following[-1] if rest else first
    near = (*first.children, *verb.children) if len(rest) == 1 else ()
    later = (c for c in near if c.lower_ == rest[0] and c.i > first.i and c.dep_ in _PREPOSITIONS)
    return next(later, None)


def _has_subject(verb: Token, words: frozenset[str]) -> bool:
    """True when who does it is told by one of the words; of a passive, to whom or by whom it is."""
    if not words:
        return True
    if STATE in words and is_done_by_state(verb):
        return True
    subject = subject_of(verb)
    if subject is None:
        return False
    whole = [subject, *measured(subject)]
    if is_passive(verb):
        doers = objects_after(verb, ("by",))
        whole += [part for doer in doers for part in (doer, *measured(doer))]
    return any(
        token.lemma_.lower() in words or is_listed(token, words) or is_kind_told(token, words)
        for token in whole
    )

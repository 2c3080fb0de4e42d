"""Which attributions tell a position: somebody's stance, in words of some weight."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from build_scripts.annotate.attribution.attributions import is_telling
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.positions.stances import cue_in, stance_of_cue
from build_scripts.distill.positions.unheld import (
    is_asked_about,
    is_done_by_words,
    is_only_described,
    is_owed,
)
from build_scripts.distill.positions.unsaid import (
    is_only_expected,
    is_supposed,
    is_taken_back,
    is_unsaid,
    is_unwilling,
    is_withheld,
)
from build_scripts.distill.unnamed_phrases import head_of

MIN_CONFIDENCE = 0.45
MIN_NESTED = 0.4
MIN_ACT = 0.5
_ACTS = frozenset(("demands", "accuses", "condemns", "thanks", "warns"))
# Rules whose finding is somebody's own word also inside the word of another.
_SPEECH_RULES = frozenset(
    "clause quotation according light-verb made_clear tweet verbless colon trailing".split()
)
_SEEING = frozenset(("see", "view", "regard"))
_HELD = frozenset(("consider", "recall"))
# What is asked that it be done, and what is asked to reproach: `asked why nobody had come`.
_ASKED = frozenset(("that", "why"))
_FINDERS = re.compile(
    r"\b(?:justices?|judges?|courts?|tribunal|jury|panel|commission|committee|inquiry|inquest|"
    r"ombudsman|auditors?|inspectors?|observers?|monitors?|investigators?|experts?|rapporteurs?|"
    r"mission|board|chamber)\b"
)
_DENYING = frozenset("reject deny dismiss refute denounce repudiate disown".split())

Refusal = Callable[[Annotation, Attribution], bool]


def is_anonymous(annotation: Annotation, row: Attribution) -> bool:
    """Nobody is known to hold it."""
    return row.holder is None


def is_weak(annotation: Annotation, row: Attribution) -> bool:
    """The cue attributes too seldom, or the source is too uncertain."""
    return row.confidence < MIN_CONFIDENCE


def is_about_knowing(annotation: Annotation, row: Attribution) -> bool:
    """The cue tells of knowing, seeing or talking, unless words are quoted by it.

    To ask for something, to ask somebody to act and to ask that it be done are demands. What the
    writer reads out of a visit ("shows its support") is no knowledge of the visit.
    """
    if row.rule in ("reading", "view-noun") or _is_view(row):
        return False
    listed = read_words("stances", "not_positions")
    if row.cue_lemma == "ask" and _is_asked_for(annotation, row):
        return False
    if row.cue_lemma in _SEEING and _has_judgement(annotation, row):
        return False
    if is_unwilling(annotation, row) or _is_held(annotation, row):
        return False
    if row.cue_lemma == "find" and _is_finding(annotation, row):
        return False
    if row.cue_lemma == "find" and _is_judging(annotation, row):
        return False
    if row.cue_lemma == "cite" and _is_reason(annotation, row):
        return False
    return row.mode != "direct" and row.cue_lemma.replace(" ", "_") in listed


def _is_view(row: Attribution) -> bool:
    """True for `took the view that`, a noun; the verb tells how something is regarded."""
    return row.cue_lemma == "view" and row.rule in ("noun", "light-verb")


def _is_held(annotation: Annotation, row: Attribution) -> bool:
    """True for `considers it illegal` and `recalls that`, by which governments tell their view.

    So for what stands before them: `The lake is ours, the mayor recalled`.
    """
    if row.cue_lemma not in _HELD or row.rule not in ("clause", "inserted", "trailing"):
        return False
    if row.cue_lemma == "consider" and row.rule == "clause":
        return True
    first = annotation.document.slice(row.content[0]).lower()
    return first.startswith("that ") or row.content[0].start < min(row.cue).start


def _is_finding(annotation: Annotation, row: Attribution) -> bool:
    """True for `the judges found that`: who has to find out gives a verdict."""
    words = annotation.document.slice(row.source[0]).lower() if row.source else ""
    said = annotation.document.slice(row.content[0]).lower().startswith("that ")
    return row.rule == "clause" and said and bool(_FINDERS.search(words))


def _is_judging(annotation: Annotation, row: Attribution) -> bool:
    """True for `finds the quarrel healthy`, not for what an inquiry found."""
    told = annotation.document.slice(row.content[0]).lower()
    is_now = cue_in(annotation.document.text, row) in ("find", "finds")
    return row.rule == "clause" and is_now and not told.startswith("that ")


def _is_reason(annotation: Annotation, row: Attribution) -> bool:
    """True for `named nobody, citing a lack of money`; not for `citing two officials`."""
    words = annotation.document.slice(row.content[0])
    keys = ("speakers", "involved", "sayers", "strangers", "persons", "offices", "things")
    told = any(head_of(words) in read_words("groups", key) for key in keys)
    return cue_in(annotation.document.text, row) == "citing" and not told and words[0].islower()


def _has_judgement(annotation: Annotation, row: Attribution) -> bool:
    """True for `is seen by the union as a trap`: to see it so is a view."""
    last = annotation.document.slice(row.content[-1])
    return last.startswith("as ") or (row.rule == "direct_object" and " as " in last)


def _is_asked_for(annotation: Annotation, row: Attribution) -> bool:
    first = annotation.document.slice(row.content[0]).split(maxsplit=1)[0].lower()
    is_infinitive = row.rule in ("infinitive", "point")
    return is_infinitive or (row.rule == "clause" and first in _ASKED)


def is_only_a_topic(annotation: Annotation, row: Attribution) -> bool:
    """The content names what was talked about: `expressed his opinion about Georgia`.

    `Rejected reports of a landing` takes a stance to them.
    """
    if row.mode == "direct" or row.cue_lemma in _DENYING:
        return False
    words = re.findall(r"\w+", annotation.document.slice(row.content[0]).lower())
    if words in (["what"], ["which"]):
        return True
    empty = read_words("stances", "empty_nouns")
    for word, following in pairwise(words[:4]):
        if word in empty and following in ("about", "on", "over", "regarding", "of"):
            return True
    return False


# What is refused or declined to a reporter: `declined to comment`, `refused to identify himself`.
_SILENCE = re.compile(
    r"(?:not )?to (?:\w+ly )?(?:comment|elaborate|answer|say|speak|discuss|identify|disclose|"
    r"specify|respond|reply|speculate|talk|explain why|take (?:any )?questions|"
    r"be (?:named|identified|quoted|drawn|interviewed)|"
    r"(?:give|provide|offer|release|share) (?:any |more |further )?(?:details?|his|her|their))\b",
    re.IGNORECASE,
)


_COURTESY = re.compile(r"anonymity\b|you\b(?: (?:very|so) much)?(?: for\b|$)", re.IGNORECASE)


def is_silence(annotation: Annotation, row: Attribution) -> bool:
    """A reporter is not answered, or is spoken to: `declined to comment`, `requested anonymity`."""
    words = annotation.document.slice(row.content[0])
    if row.rule == "direct_object" and row.mode != "direct":
        return bool(_COURTESY.match(words))
    return row.rule == "infinitive" and bool(_SILENCE.match(words))


# Whoever invites acts; what is wanted of the guest is told of as an event.
_COME = re.compile(
    r"\bto (?:visit|attend|come|join|meet|travel|return|speak|address|(?:take )?part\w*)\b",
    re.IGNORECASE,
)
_MIN_ECHOED = 4


def is_deed(annotation: Annotation, row: Attribution) -> bool:
    """What is done rather than held: `invited the envoys to visit`, `echoing the mayor`."""
    words = annotation.document.slice(row.content[0])
    if row.mode == "direct":
        return False
    if row.cue_lemma == "echo" and row.rule == "direct_object":
        return len(words.split()) < _MIN_ECHOED
    return row.cue_lemma == "invite" and row.rule == "infinitive" and bool(_COME.search(words))


def is_part_of_speech(annotation: Annotation, row: Attribution) -> bool:
    """A lesser cue inside somebody else's words is part of those words.

    Somebody's own speech inside a report is told of as such, and so is a demand or a
    condemnation: `the envoy urged them to go on, the ministry said`. What is known by another,
    `according to the agency`, stays whose it is.
    """
    if row.rule in _SPEECH_RULES and row.confidence >= MIN_NESTED:
        return False
    teller = find_teller(annotation, row)
    if teller is None or (teller.rule == "according" and row.confidence >= MIN_NESTED):
        return False
    is_act = stance_of_cue(row) in _ACTS and row.confidence >= MIN_ACT
    return teller.mode == "direct" or not is_act


REFUSALS: tuple[Refusal, ...] = (
    is_anonymous,
    is_weak,
    is_about_knowing,
    is_unsaid,
    is_only_a_topic,
    is_silence,
    is_deed,
    is_withheld,
    is_only_expected,
    is_taken_back,
    is_supposed,
    is_owed,
    is_asked_about,
    is_done_by_words,
    is_only_described,
    is_part_of_speech,
)


def is_position(annotation: Annotation, row: Attribution) -> bool:
    """True for an attribution that no refusal takes out."""
    return find_refusal(annotation, row) is None


def find_refusal(annotation: Annotation, row: Attribution) -> Refusal | None:
    """Returns the first refusal that takes an attribution out, or None."""
    return next((refuses for refuses in REFUSALS if refuses(annotation, row)), None)


def find_teller(annotation: Annotation, inner: Attribution) -> Attribution | None:
    """Returns an attribution in whose content the cue and the content of `inner` stand."""
    parts = (*inner.cue, *inner.content)
    if not inner.cue:
        return None
    for row in annotation.attributions_over(inner.cue[0]):
        is_around = any(span.covers(inner.cue[0]) for span in row.content)
        if is_around and row is not inner and is_telling(row):
            held = all(any(span.covers(part) for span in row.content) for part in parts)
            if held and row.content != inner.content:
                return row
    return None

"""Who says something without a name: `the mission in Geneva`, `the mayors of five towns`."""

from __future__ import annotations

import re
from dataclasses import replace

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.attribution.sources import FIRST_PERSONS, NOBODY, PRONOUNS
from build_scripts.annotate.gazetteer import find_name, load_gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.annotate.words import find_words, fold
from build_scripts.distill.events.unnamed import Unnamed
from build_scripts.distill.group_kinds import kind_of
from build_scripts.distill.positions.stances import stance_of_cue
from build_scripts.distill.sources.described import whole_phrase
from build_scripts.distill.sources.meant import (
    antecedent_of,
    one_meant,
    owner_of_paper,
    several_meant,
)
from build_scripts.distill.unnamed_phrases import head_of
from build_scripts.text.document import Span

# Where the words that only tell more of a source begin: `a paper close to the party, which …`.
_MORE = re.compile(
    r",| \b(?:who|whom|which|whose|that|I|we|speaking|close|familiar|quoted|asked|briefed|"
    r"reached|contacted|interviewed|with (?:\w+ )?(?:knowledge|access|ties|links))\b| [–—-] "
)
# A name that no list holds and that is no person's: `the opposition BNP`, `Lake Watch`.
_HOUSE = (
    r"(?:International|Watch|Council|Union|Party|Movement|Front|Forum|Institute|Association|Group|"
    r"Force|Guard|Service|Agency|Fund|Bank|Foundation|Network|Alliance|Committee|Commission|Bureau|"
    r"League|Federation|Society|Church|Centre|Center|Initiative|Congress|Coalition|Authority|List)"
)
_NAME = re.compile(rf"\b((?!The )(?:[A-Z][\w&-]*(?:['’]s?)?\s+)+{_HOUSE}|[A-Z]{{2,}}[A-Z&-]*)$")
# How many of them there are is no part of a name.
_ONE = re.compile(r"^(?:one|another|some|several|many)\s+(?!of\b)", re.IGNORECASE)
_SPEECH = frozenset(
    "clause quotation inserted according made_clear trailing colon verbless infinitive".split()
)
_SURE, _SURE_ACT = 0.85, 0.92
_ACTS = frozenset(("accuses", "condemns", "demands", "warns"))
# `Tiraspol denies`; what is only called by a noun may be a thing: `the plan opposes`.
_ACTS_OF_A_NAME = _ACTS | {"opposes"}
_OWN_PAPERS = frozenset(("own-voice", "release", "point"))
# No thing denies anything.
_DENYING = frozenset(("deny", "disavow", "disown"))
_POINTING = PRONOUNS | FIRST_PERSONS
_WHO = re.compile(r"(?:people|those|some) who\b", re.IGNORECASE)
# A place before whoever does something there.
_PLACE = re.compile(r"(?:In|At|Near|Outside|Across)\s+[^,.]{2,40},\s+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# `The 58-year-old`, `the 55-year-old officer`: somebody told of before.
AGED = re.compile(r"the \d{2}-year-old(?: [\w-]+){0,3}$", re.IGNORECASE)
# A clause is nobody: "what it gained shows", "if she comes".
_CLAUSES = frozenset("what if whether how why when where that which".split())
_SHORTEST = 3
# How words for deeds and states end that are no people, where no list has them.
_ABSTRACT = ("ance", "ence", "ing", "ism", "ity", "ness", "sion", "tion", "ture")
_LONGEST_NOUN = 5
_QUOTES = '"“”'
_PEOPLE = ("speakers", "involved", "offices", "strangers", "sayers")
# What a source that is told by its words is worth, where nobody is worth less.
DESCRIBED = 0.6
# A house that goes by a name or by letters is worth more than a phrase.
HOUSE = 0.8


def with_unnamed_sources(annotation: Annotation) -> Annotation:
    """Returns the article with an actor for each source that only a phrase names.

    Its attributions get it as speaker, and as holder where nobody else holds what is said.
    """
    unnamed = Unnamed(annotation)
    rows = tuple(_with_source(annotation, unnamed, row) for row in annotation.attributions)
    if not unnamed.made and rows == annotation.attributions:
        return annotation
    actors = (*annotation.actors, *unnamed.made.values())
    return replace(annotation, actors=actors, attributions=rows)


def _with_source(annotation: Annotation, unnamed: Unnamed, row: Attribution) -> Attribution:
    if row.speaker is not None or row.holder is not None or not row.source:
        return row
    # A label in capitals before a colon is as often a place or a heading.
    if row.rule == "transcript":
        return row
    if row.rule == "interview":
        return _with_actor(row, unnamed.find_speaking(annotation.document.slice(row.source[0])))
    printed = annotation.document.slice(row.source[0])
    # A source that a quotation runs into is none: `Too much of it," she said, blaming the mayor`.
    if AGED.match(printed) or sum(map(printed.count, _QUOTES)) % 2:
        return row
    source = antecedent_of(annotation, row.source[0]) or row.source[0]
    span = _told_part(annotation, source)
    words = _ONE.sub("", annotation.document.slice(span))
    several = several_meant(annotation, span) or one_meant(annotation, span)
    words = owner_of_paper(words) or several or words
    is_known = unnamed.find_known(words) is not None
    name = _NAME.search(words)
    is_paper = row.rule in _OWN_PAPERS  # `Red and Green Front` is all of an author's name
    if name and (name[1] in read_words("groups", "speakers") or (is_paper and name.start())):
        name = None
    is_told = is_known or name or several or _is_somebody(words) or _must_be_somebody(row, words)
    if _is_nobody(words):
        cue = min(row.cue, default=source).start
        words = whole_phrase(annotation, span, max(cue, span.end)) or _people_who(
            annotation, source
        )
    if len(words) < _SHORTEST or not is_told:
        return row
    actor = unnamed.find_named(name[1]) if name else _find_described(unnamed, words, span)
    worth = HOUSE if name else DESCRIBED
    if actor is None:
        return row
    unnamed.add_phrase(actor, annotation.document.slice(row.source[0]))
    return _with_actor(row, actor, worth)


def _find_described(unnamed: Unnamed, words: str, span: Span) -> str | None:
    """Returns whoever a phrase tells of, by the name beside it where it is one person's."""
    is_one = head_of(words) in read_words("groups", "persons")
    return (unnamed.find_bearer(words, span) if is_one else None) or unnamed.find_described(words)


def _with_actor(row: Attribution, actor: str, worth: float = DESCRIBED) -> Attribution:
    sure = round(row.confidence * worth / NOBODY, 4)
    return replace(row, speaker=actor, holder=actor, confidence=sure)


def _people_who(annotation: Annotation, source: Span) -> str:
    """Returns all of `people who know the mayor`, nothing for `people` alone."""
    words = annotation.document.slice(source)
    return words if _WHO.match(words) and "," not in words else ""


def _is_nobody(words: str) -> bool:
    """True for `somebody` and `many people`, who may be anybody; not for `people in the port`."""
    return set(words.lower().split()) <= read_words("groups", "nobodies")


def _must_be_somebody(row: Attribution, words: str) -> bool:
    """True for whoever is said to say something by a sure word, unless it is a paper or a sign.

    So for those who speak in their own paper, and for lands that no country list holds: Greenland.
    """
    if row.rule in _OWN_PAPERS or _is_land(words):
        return True
    acts = _ACTS_OF_A_NAME if words.istitle() else _ACTS
    is_act = row.probability >= _SURE_ACT and stance_of_cue(row) in acts
    is_act = is_act or row.cue_lemma in _DENYING
    is_speech = row.probability >= _SURE and row.rule in _SPEECH
    if not (is_act or is_speech) or words.lower().split()[-1] in _POINTING:
        return False
    # An outlet that no list holds tells only where it is known from: `according to Ria`.
    if row.rule == "according" and words[:1].isupper() and " " not in words:
        return False
    head = head_of(words)
    is_clause = words.lower().split()[0] in _CLAUSES
    return len(head) > 1 and "," not in words and not _is_thing(head) and not is_clause


def _is_thing(head: str) -> bool:
    """True for papers, signs and figures, and for deeds and states: `the polling suggests`."""
    if head in read_words("groups", "things"):
        return True
    known = any(head in read_words("groups", key) for key in (*_PEOPLE, "organs", "own_houses"))
    known = known or kind_of(head) != "group"
    return not known and len(head) > _LONGEST_NOUN and head.endswith(_ABSTRACT)


def _is_land(words: str) -> bool:
    """True for the name of a region, which says and does things as a country does."""
    words = without_article(words)
    found = tuple(find_words(words, 0, len(words)))
    hit = find_name(load_gazetteer(), words, found, 0, frozenset()) if found else None
    return hit is not None and hit[0] == len(found) and hit[1].kind == "region"


def _told_part(annotation: Annotation, source: Span) -> Span:
    """Returns the source without what follows its phrase, and without a place before it.

    `In Lima, youths burnt tyres` is a clause that the parser takes for a phrase: who does it ends
    at the first noun of people.
    """
    words = annotation.document.slice(source)
    place = _PLACE.match(words)
    if place is not None:
        people = _first_people(words, place.end())
        start = source.start + place.end()
        return Span(start, source.start + people) if people else source
    more = _MORE.search(words)
    return source if more is None else Span(source.start, source.start + more.start())


def _first_people(words: str, start: int) -> int:
    """Returns where the first noun of people ends in a phrase, 0 where it has none."""
    told = read_words("groups", "speakers") | read_words("groups", "involved")
    for word in _WORD.finditer(words, start):
        if fold(word[0]) in told:
            return word.end()
    return 0


def _is_somebody(words: str) -> bool:
    """True for a phrase whose noun names people, or an office of somebody's."""
    head = head_of(words)
    return any(head in read_words("groups", key) for key in _PEOPLE)

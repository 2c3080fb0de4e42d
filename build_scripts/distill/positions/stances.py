"""What a holder does by a position: by its cue, by its main clauses, or by its words.

The first that tells it decides. A cue that is an act (`demanded`, `denied`) is the writer's own
word for what was done. Behind a mere `said` the grammar of the main clauses tells most, and then
the words of the content, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from build_scripts.annotate.attribution.cues import FRAMES, Cue, find_cue
from build_scripts.annotate.lexicon import read_lexicon, read_words
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.annotate.phrases import plain, read_keys, read_phrases, words_in
from build_scripts.distill.positions.clause_acts import CLAUSE_RULES, find_act
from build_scripts.distill.positions.clauses import Clause
from build_scripts.text.document import Span

# The frame of the lexicon in which a rule of annotation looks a cue up first.
_FRAME_OF = {
    "clause": "ccomp",
    "inserted": "ccomp",
    "trailing": "ccomp",
    "quotation": "quote",
    "infinitive": "xcomp",
    "direct_object": "dobj",
    "preposition": "prep",
    "noun": "noun",
    "light-verb": "noun",
    "reading": "noun",
    "passive": "passive",
}


# Of phrases these tell their stance before the grammar: `only if we sail` promises nothing.
_BEFORE_GRAMMAR = frozenset(("thanks", "conditions"))
# Of a judgement (`called it "a fair vote"`) these tell what kind it is; every other one condemns.
_JUDGED = frozenset(("supports", "opposes", "warns", "accuses"))
# Papers and letters, which their author wrote to say what it thinks.
_OWN_TEXT = frozenset(("own-voice", "release"))
# By these somebody says what a thing is.
JUDGING = frozenset(("call", "describe", "label", "brand", "term", "dub"))
# What is hoped of another is asked of it: `hopes that they will leave`.
_WISHING = frozenset(("hope", "wish", "pray", "trust"))
# Who calls oneself something judges nobody.
_ITSELF = re.compile(r"\w+sel(?:f|ves)\b")
# `supports neither the union nor its plan`.
_NONE = re.compile(r"(?:neither|none of|no (?:such|other|further))\b", re.IGNORECASE)
_OBJECT_RULES = frozenset(("direct_object", "preposition"))
# Where the words begin by which it is judged.
_JUDGEMENT = re.compile(r" as |[\"“]")
# `not only signals`.
_NOT_ALONE = ("only", "just", "merely", "simply", "alone")
# `no longer`, `hardly ever`: how long an adverb before a cue may be, in code points.
_MAX_BETWEEN = 14
_JUDGING_RULES = frozenset(("direct_object", "passive"))


# What each rule says that is no line of a word list, by its name, for `explain`.
STANCE_RULES = {
    "wish": "What is hoped of another is asked of it.",
    "judgement": "Who calls a thing something condemns it, unless the words tell otherwise.",
    "dismissal": "Who calls a claim, a charge or a demand something else rejects it.",
    "reproach": "Who asks why something is so blames.",
    "own_text": "Who writes a paper of its own blames others for what they do.",
    "goes_on": "Who has just blamed somebody goes on.",
    "threat": "Who vows a harm warns.",
    "half_quoted": "The verb for what another did is quoted: it blames.",
    **{rule.__name__: (rule.__doc__ or "").splitlines()[0] for rule in CLAUSE_RULES},
}


class StanceReading(NamedTuple):
    """A stance, and what told it: `cue`, `words`, `nothing`, or a rule by its name."""

    stance: str
    told_by: str


def read_stance(
    attribution: Attribution,
    cue: str,
    content: str,
    claim: Sequence[Span],
    own: Collection[str],
    annotation: Annotation,
) -> StanceReading:
    """Returns the stance of a claim and what told it.

    `own` are the holder and who stands for it.
    A negated cue turns support, promise and opposition round.
    """
    stance = stance_of_cue(attribution)
    text, is_reported = plain(content), attribution.mode != "direct"
    verbs = (row for row in attribution.predications if any(p.covers(row.verb) for p in claim))
    clauses = tuple(Clause(verb, text, own, annotation.kinds, is_reported) for verb in verbs)
    if _is_wished(attribution, clauses):
        return StanceReading("demands", "wish")
    if _is_judged(attribution, content):
        return _judge(content)
    if attribution.cue_lemma == "ask" and content.lower().startswith("why "):
        return StanceReading("accuses", "reproach")
    if stance == "promises" and any(clause.is_harm for clause in clauses):
        return StanceReading("warns", "threat")
    if stance != "states":
        what = annotation.document.slice(attribution.content[0])
        is_none = attribution.rule in _OBJECT_RULES and _NONE.match(what) is not None
        is_turned = is_negated(cue) != is_none
        return StanceReading(_turned(stance) if is_turned else stance, "cue")
    found = _read_content(content, clauses)
    if found is None and any(_is_half_quoted(annotation, attribution, row) for row in clauses):
        return StanceReading("accuses", "half_quoted")
    if found is None and attribution.rule in _OWN_TEXT:
        found = _read_own_text(clauses)
    return found or StanceReading("states", "nothing")


def _read_own_text(clauses: Sequence[Clause]) -> StanceReading | None:
    """Returns what a sentence of somebody's own paper does to another: it blames, or denies."""
    if not clauses or clauses[0].is_own or clauses[0].is_willed:
        return None
    is_denied = clauses[0].verb.is_negated and not clauses[0].verb.is_past
    return StanceReading("opposes" if is_denied else "condemns", "own_text")


def _read_content(content: str, clauses: Sequence[Clause]) -> StanceReading | None:
    """Returns what the content does by itself, or None where nothing tells it."""
    by_words = stance_of_words(content)
    if by_words in _BEFORE_GRAMMAR:
        return StanceReading(by_words, "words")
    for found in map(find_act, clauses):
        if found is not None:
            return StanceReading(*found)
    if by_words != "states":
        return StanceReading(by_words, "words")
    return None


def _is_judged(attribution: Attribution, content: str) -> bool:
    """True for `called the letter a trap` and `dismissed it as poetry`."""
    if attribution.rule not in _JUDGING_RULES or _ITSELF.match(content):
        return False
    is_scorn = attribution.cue_lemma == "dismiss" and " as " in content
    return is_scorn or attribution.cue_lemma in JUDGING


def _is_wished(attribution: Attribution, clauses: Sequence[Clause]) -> bool:
    is_wish = attribution.rule == "clause" and attribution.cue_lemma in _WISHING
    return is_wish and bool(clauses) and clauses[0].is_of_another


def _is_half_quoted(annotation: Annotation, attribution: Attribution, clause: Clause) -> bool:
    """True for `the army had “come with a map of the old kings”`.

    The writer leaves the verb for what another did to who says it.
    """
    verb = clause.verb
    is_deed = verb.is_past and not verb.is_negated and verb.lemma != "be"
    if attribution.mode != "mixed" or not is_deed or not (verb.actors and clause.is_of_another):
        return False
    return any(row.span.covers(verb.verb) for row in annotation.quotations)


def _judge(content: str) -> StanceReading:
    """Returns the stance of what something is called."""
    by_words = stance_of_words(content)
    if by_words in _JUDGED:
        return StanceReading(by_words, "judgement")
    if read_phrases("stances", "signs", "claims").search(_judged_thing(content)):
        return StanceReading("opposes", "dismissal")
    is_praise = not read_words("stances", "praises").isdisjoint(words_in(content))
    return StanceReading("supports" if is_praise else "condemns", "judgement")


def _judged_thing(content: str) -> str:
    """Returns what is judged: `the report` of `the report as a poem`, of `the report “a poem”`."""
    return _JUDGEMENT.split(plain(content), maxsplit=1)[0]


def stance_of_cue(attribution: Attribution) -> str:
    """Returns the stance that the lexicon gives the cue in its frame, else `states`."""
    entry = find_entry(attribution)
    return "states" if entry is None else entry.stance


def find_entry(attribution: Attribution) -> Cue | None:
    """Returns the lexicon's entry for the cue, in the frame of its rule first, or None."""
    frame = _FRAME_OF.get(attribution.rule, "ccomp")
    entries = (find_cue(name, attribution.cue_lemma) for name in (frame, *FRAMES))
    return next((entry for entry in entries if entry is not None), None)


def stance_of_words(content: str) -> str:
    """Returns the first stance of the word list of which a phrase stands in the content."""
    text = plain(content)
    for stance in read_keys("stances", "stances"):
        if read_phrases("stances", "stances", stance).search(text):
            return stance
    return "states"


def cue_in(text: str, row: Attribution) -> str:
    """Returns the words of a cue, after the "no" or "neither" with which its source begins.

    So with "no longer" and "hardly" between the two.
    """
    words = [text[span.start : span.end] for span in row.cue]
    between = _between(text, row)
    if is_negated(between):
        words.insert(0, between)
    first = text[row.source[0].start : row.source[0].end].split(maxsplit=1) if row.source else []
    return " ".join((*first[:1], *words) if first and is_negated(first[0]) else words)


def _between(text: str, row: Attribution) -> str:
    """Returns a word or two right between the source and its cue, else nothing."""
    if not row.source or not row.cue or row.source[-1].end > row.cue[0].start:
        return ""
    words = text[row.source[-1].end : row.cue[0].start].strip()
    if len(words) > _MAX_BETWEEN or words.lower().endswith(_NOT_ALONE):
        return ""
    return words if words.replace(" ", "").isalpha() else ""


def is_negated(cue: str) -> bool:
    """True when a word of negation stands in the cue."""
    return bool(set(plain(cue).split()) & read_words("stances", "negations"))


def _turned(stance: str) -> str:
    turned = read_lexicon("stances")["turned"]
    assert isinstance(turned, dict)
    return str(turned.get(stance, stance))

"""A position as one plain sentence, made of the article's own words with the holder in front."""

from __future__ import annotations

import re

from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.positions.claims import Claim
from build_scripts.distill.positions.stances import cue_in, is_negated, stance_of_cue

MAX_LENGTH = 560
_MARKS = '“”«»„" '
_SPACES = re.compile(r"\s+")
# How far from its source a cue may begin so that what is between is told with it.
_NEAR = 20
# What is felt, and not said to be so.
_FELT = frozenset("hope wish pray fear worry expect suspect".split())
_FORMS = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_CLAUSE_RULES = frozenset(
    "clause inserted made_clear according points-back quotation continued told-on verbless colon "
    "tweet transcript interview trailing passive mistagged".split()
)


def write_statement(annotation: Annotation, row: Attribution, claim: Claim) -> str:
    """Returns the holder, a verb and the words of the claim, at most 560 signs long.

    Quoted words keep quotation marks; nothing is judged, weighed or added.
    """
    words = " … ".join(_plain(annotation, part.start, part.end) for part in claim)
    if row.rule == "passive" and len(claim) > 1:
        words = _plain(annotation, claim[0].start, claim[-1].end)
    name = _name_of(annotation, row.holder)
    is_whole = bool(row.source) and claim[0].start <= min(row.source).start
    text = (
        words
        if is_whole and row.mode != "direct"
        else _sentence(annotation, row, name, words, claim)
    )
    text = _SPACES.sub(" ", _balanced(text[:1].upper() + text[1:])).strip()
    if len(text) > MAX_LENGTH:
        text = text[:MAX_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return text if text.rstrip('"”»').endswith((".", "…", "!")) else text + "."


def _sentence(annotation: Annotation, row: Attribution, name: str, words: str, claim: Claim) -> str:
    is_many = _is_many(annotation, row.holder, name)
    if row.mode == "direct":
        return f"{name} {'say' if is_many else 'says'}: “{words.strip(_MARKS)}”"
    if _denies(annotation, row) and claim[0].start > row.cue[-1].end:
        printed = _printed_up_to(annotation, row, claim[0].start)
        return f"{name} {printed.removeprefix(name.split(' ')[-1] + ' ')} {words}"
    if row.rule == "passive" and len(claim) > 1:
        return f"{name}: {words}"
    if row.rule == "reading":
        return f"{name} {'are' if is_many else 'is'} described by the article: {words}"
    if row.rule in ("noun", "light-verb") and not _is_clause(annotation, row):
        return f"{name} {'make' if is_many else 'makes'} a {row.cue_lemma}: {words}"
    if row.rule in _CLAUSE_RULES or row.rule in ("noun", "light-verb"):
        verb = "say" if is_many else "says"
        return f"{name} {verb} that {_lower(annotation, words)}"
    if row.rule == "view-noun" and row.cue_lemma != "hold" and len(row.cue) == 1:
        printed = _plain(annotation, row.cue[0].start, row.cue[0].end)
        if " " not in printed:
            return f"{name}’{'' if is_many else 's'} {printed.lower()}: {words}"
    return f"{name} {_verb(annotation, row, is_many)} {words}"


def _balanced(text: str) -> str:
    """Returns the text without a curly mark that has lost its partner."""
    return text if text.count("“") == text.count("”") else re.sub("[“”]", "", text)


def _denies(annotation: Annotation, row: Attribution) -> bool:
    """True for a cue by which somebody does not say so: `doubts that`, `did not deny that`.

    So for `hopes that` and `no longer regards`.
    """
    if not row.cue or row.source[:1] > row.cue[:1]:
        return False
    if is_negated(cue_in(annotation.document.text, row)):
        return True
    is_felt = row.cue_lemma in _FELT or stance_of_cue(row) == "opposes"
    return row.rule in _CLAUSE_RULES and is_felt


def _printed_up_to(annotation: Annotation, row: Attribution, end: int) -> str:
    """Returns what is printed from the cue, with a `no longer` before it, up to the claim."""
    behind = row.source[-1].end if row.source else row.cue[0].start
    is_near = behind <= row.cue[0].start <= behind + _NEAR
    printed = _plain(annotation, behind if is_near else row.cue[0].start, end)
    return printed.strip(_MARKS + ",").strip()


def _is_clause(annotation: Annotation, row: Attribution) -> bool:
    content = annotation.document.slice(row.content[0]).lower()
    return content.startswith("that ")


def _plain(annotation: Annotation, start: int, end: int) -> str:
    return _SPACES.sub(" ", annotation.document.text[start:end]).strip()


def _name_of(annotation: Annotation, actor_id: str | None) -> str:
    name = next((row.name for row in annotation.actors if row.id == actor_id), actor_id or "")
    return name[:1].upper() + name[1:]


def _is_many(annotation: Annotation, actor_id: str | None, name: str) -> bool:
    return annotation.kinds.get(actor_id or "") == "group" and name.rstrip('”»"').endswith("s")


def _lower(annotation: Annotation, words: str) -> str:
    """Returns the words with a small first letter where it is no name's and no acronym's."""
    first = words.split(" ", 1)[0]
    small = first.lower() in _FUNCTION_WORDS
    return words[:1].lower() + words[1:] if small else words


_FUNCTION_WORDS = frozenset(
    "the a an this that these those it they he she we there in on at for with by from as if no "
    "his her its their our all any some many most both such what when while after before under "
    "on since however therefore".split()
)


def _verb(annotation: Annotation, row: Attribution, is_many: bool) -> str:
    """Returns the cue as it is printed, or its verb in the present where it has no form."""
    printed = " ".join(_plain(annotation, span.start, span.end) for span in row.cue)
    first = printed.split(" ")[0].lower()
    if first.endswith("ing") or first == "to":
        verb, *rest = row.cue_lemma.split(" ")
        finite = verb if is_many else third_person(verb)
        return " ".join((finite, *rest))
    return printed[:1].lower() + printed[1:]


def third_person(verb: str) -> str:
    """Returns the form of a verb after he or she: `accuse` -> `accuses`, `deny` -> `denies`."""
    if verb in _FORMS:
        return _FORMS[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"

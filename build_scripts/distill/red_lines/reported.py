"""Limits that the writer tells and nobody says: `For Oslo a wall is out of the question`.

Each becomes an attribution, and so a position too, where no other attribution tells most of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.annotate.attribution.sources import PRONOUN, PRONOUNS
from build_scripts.annotate.lexicon import once_a_lexicon
from build_scripts.annotate.marks import Annotation, Attribution, Mention
from build_scripts.annotate.phrases import any_of, phrases_at, plain, read_phrases
from build_scripts.distill.positions.claims import trim
from build_scripts.distill.red_lines.limits import find_limit
from build_scripts.distill.red_lines.papers import find_author
from build_scripts.text.document import Span

PROBABILITY = 0.8
# The number of a point: `3.`, `(b)`.
_NUMBER = re.compile(r"\(?\w{1,2}[.)]\s+|[•*–-]\s+")
# A word that joins, and a phrase of place or time before the subject.
_LEAD = re.compile(
    r"[\s\"“„«]*(?:(?:and|but|yet|still|so|then|meanwhile|however|instead)\b,?\s+)?"
    r"(?:(?:in|on|at|after|under|until|since|as|despite)\b[^,.;:]{1,60},\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
# Where a clause with a subject of its own may begin inside a sentence.
_JOINT = re.compile(r"[;:–—]\s+|,?\s(?:and|but|while|whereas|yet)\s+")
# Whose view it is: `For Oslo, a wall is unacceptable`.
_FOR = re.compile(r"(?:(?:and|but|yet)\s+)?(?:for|to)\s+(?:the\s+)?", re.IGNORECASE)
_JUDGED = re.compile(r"(?:'s? \w+)?,? [^;:]{2,120}?\b(?:is|are|was|were|remains?|has|have|must) ")
# What may stand between an actor and what it will not do.
_ASIDE = r"(?:, [^,;:]{1,80},)? (?:\w+ly |also |still |itself |themselves |in turn )?"
_QUESTION = re.compile(r"\?[\"”»’')]*\s*$")
# What a paper asks or announces is no word of its author's own.
_NOT_SAID = re.compile(r"[?:][\"”»’')]*\s*$")
_REACH, _SHORTEST = 400, 20


def with_reported_limits(annotation: Annotation) -> Annotation:
    """Returns the article with an attribution for each limit that only the writer tells."""
    author = find_author(annotation)
    found = [row for sentence in annotation.sentences for row in _find(annotation, sentence)]
    if author is not None:
        found += _find_of_paper(annotation, author, found)
    if not found:
        return annotation
    rows = sorted((*annotation.attributions, *found), key=_first)
    return replace(annotation, attributions=tuple(rows))


def _find_of_paper(
    annotation: Annotation, author: Mention, known: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Yields the sentences of a paper that declare a limit and that nobody else says."""
    for sentence in annotation.sentences:
        start = _behind_number(annotation.document.text, sentence.start)
        span = trim(annotation.document, Span(start, sentence.end))
        is_known = any(row.content[0].overlap(span) for row in known)
        told = (part for row in annotation.attributions_over(span) for part in row.content)
        is_told = 3 * sum(part.overlap(span) for part in told) >= len(span)
        if is_known or is_told or len(span) < _SHORTEST:
            continue
        words = annotation.document.slice(span)
        if _is_own_word(annotation.document.slice(sentence)) and find_limit(words) is not None:
            yield _attribution(annotation, author, span)


def _is_own_word(sentence: str) -> bool:
    cited = read_phrases("papers", "cited")
    return not _NOT_SAID.search(sentence) and not cited.search(plain(sentence))


@once_a_lexicon
def _wills() -> re.Pattern[str]:
    """Returns the pattern of the own will behind an actor's name.

    What an actor can, was or has is a fact as often as not.
    """
    house, let, wills = (any_of(phrases_at("limits", key)) for key in ("sides", "let", "wills"))
    will = rf"(?:will|would|shall|wo)\b(?! (?:not )?be (?:\w+ly )?{let})"
    return re.compile(rf"(?:'s? {house})?{_ASIDE}(?:{will}|{wills})")


def _first(row: Attribution) -> int:
    return min(span.start for span in (*row.source, *row.cue, *row.content))


def _find(annotation: Annotation, sentence: Span) -> Iterator[Attribution]:
    """Yields the limits of a sentence in text order; each ends where the next clause begins."""
    named = {mention.span.start: mention for mention in annotation.mentions_over(sentence)}
    text = annotation.document.text
    if not named or _QUESTION.search(text, sentence.start, sentence.end):
        return
    end = sentence.start + len(annotation.document.slice(sentence).rstrip(" .\n"))
    clauses = list(_clauses(annotation, Span(sentence.start, end), named))
    for number, (clause, mention, behind) in enumerate(clauses):
        after = clauses[number + 1][0].start if number + 1 < len(clauses) else end
        span = Span(clause.end, after)
        if find_limit(text[behind:after]) is not None and not _is_told(
            annotation, span, mention.span
        ):
            yield _attribution(annotation, mention, span)


def _clauses(
    annotation: Annotation, sentence: Span, named: dict[int, Mention]
) -> Iterator[tuple[Span, Mention, int]]:
    """Yields where what joins a clause stands, whose will it tells, and where the will begins."""
    text = annotation.document.text
    joints = [Span(row.start(), row.end()) for row in _JOINT.finditer(text, *_ends(sentence))]
    for joint in (Span(sentence.start, _behind_number(text, sentence.start)), *joints):
        view = _FOR.match(text, joint.end, sentence.end)
        lead = _LEAD.match(text, joint.end, sentence.end)
        for opening, pattern in ((view, _JUDGED), (lead, _wills())):
            mention = None if opening is None else named.get(opening.end())
            mention = mention or (named.get(joint.end) if opening is lead else None)
            if mention is None:
                continue
            behind = mention.span.end
            if pattern.match(plain(text[behind : min(behind + _REACH, sentence.end)])):
                yield joint, mention, behind
                break


def _behind_number(text: str, start: int) -> int:
    number = _NUMBER.match(text, start)
    return number.end() if number else start


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_told(annotation: Annotation, clause: Span, first: Span) -> bool:
    """True where somebody is told to say the first words of a clause, or half of it."""
    told = [part for row in annotation.attributions_over(clause) for part in row.content]
    return any(2 * part.overlap(clause) >= len(clause) or part.covers(first) for part in told)


def _attribution(annotation: Annotation, mention: Mention, content: Span) -> Attribution:
    is_pronoun = annotation.document.slice(mention.span).lower() in PRONOUNS
    return Attribution(
        source=(mention.span,),
        cue=(),
        content=(content,),
        mode="reporter",
        confidence=round(PROBABILITY * (PRONOUN if is_pronoun else 1.0), 4),
        rule="limit",
        holder=mention.actor,
        probability=PROBABILITY,
        holder_rule="reporter",
    )

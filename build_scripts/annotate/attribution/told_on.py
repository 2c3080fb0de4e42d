"""Sentences that go on with what somebody is told to say, without another word of saying.

`The envoy said the talks had failed. No ship would be let through.` is called free indirect speech
in the literature: the tense of the report goes on, which the writer's own sentences have not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.parse.clauses import children_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread

TOLD_ON = Cue("", "form", 0.7, "states")

# Rules by which somebody is told to say a clause.
_SAYING_RULES = frozenset("clause trailing inserted quotation told-on".split())
# What is promised or demanded goes on so, too: `He promised to pay. The rest would follow.`
_ACTS = frozenset(("promises", "demands", "warns"))
_PAST = frozenset(("VBD", "VBN"))
_WOULD = frozenset(("would", "could", "should", "must", "might"))
_PEOPLE = frozenset(("he", "she", "they", "it"))
_LEAD = 12
_EDGE = 3
_ASIDES = frozenset(("advcl", "relcl", "acl"))
# What is judged and never just happens: `was out of the question`, `was unacceptable`.
_JUDGED = re.compile(
    r"\b(?:was|were) (?:\w+ )?(?:out of the question|unacceptable|inadmissible|non-negotiable|"
    r"not negotiable|impossible|unthinkable|intolerable|illegal|unlawful|null and void|needed|"
    r"essential|vital|imperative|crucial|indispensable|inevitable|wrong|false|baseless|untrue)\b|"
    r"\bthere was no (?:alternative|question|reason|room|need|doubt|justification|excuse|"
    r"substitute|military solution)\b|(?<!has )(?<!have )\b(?:had|needed) to\b",
    re.IGNORECASE,
)


# The writer's own: `It would be the third country to vote`, `She could not be reached`.
_OWN = re.compile(
    r"\bwould (?:be|become|make|mark)\b.{0,40}\b(?:first|second|third|fourth|fifth|largest|biggest|"
    r"latest|only|last)\b|\b(?:could|would) not (?:immediately|independently|comment|say|"
    r"elaborate|give|name|identify|provide|confirm|take|be (?:\w+ly )?(?:reached|verified|"
    r"confirmed|established|contacted|named|drawn))\b",
    re.IGNORECASE,
)


def find_told_on(article: Article, known: Sequence[Found]) -> Iterator[Found]:
    """Yields each sentence that goes on with the words of the one before it on its line.

    It follows a sentence told in the past tense, is nobody else's word, and would, must or is
    judged. One in the past perfect does so where the same speaker goes on behind it.
    """
    spread = Spread.of((part, at) for at, row in enumerate(known) for part in _parts(row))
    told: Found | None = None
    line = Span(0, 0)
    for number, sentence in enumerate(article.parsed):
        if not line.covers(sentence.span):
            line, told = article.line_of(sentence.span.start), None
        rows = [known[at] for at in spread.over(sentence.span) if known[at].source]
        here = [row for row in rows if _tells(row, sentence)]
        if here or article.speeches_over(sentence.span):
            told = _teller(sentence, here)
            continue
        if told is None:
            continue
        behind = article.parsed[number + 1] if number + 1 < len(article.parsed) else None
        if _is_shifted(article, sentence) or (
            behind is not None
            and line.covers(behind.span)
            and _is_perfect(sentence)
            and (
                _says_on(article, behind, [known[at] for at in spread.over(behind.span)])
                or _is_shifted(article, behind)
            )
        ):
            told = replace(
                told,
                rule="told-on",
                cue_entry=TOLD_ON,
                cue=(),
                quotation=None,
                content=(sentence.span,),
            )
            yield told
        else:
            told = None


def _parts(found: Found) -> tuple[Span, ...]:
    return (*found.source, *found.cue, *found.content)


def _tells(found: Found, sentence: ParsedSentence) -> bool:
    """True for somebody's words, and for what makes up more than half of a sentence."""
    shared = sum(part.overlap(sentence.span) for part in _parts(found))
    is_much = 2 * shared > len(sentence.span) and found.rule != "light-verb"
    return _is_said(found) or is_much


def _is_said(found: Found) -> bool:
    is_act = found.rule == "infinitive" and found.cue_entry.stance in _ACTS
    return found.rule in _SAYING_RULES or is_act


def _teller(sentence: ParsedSentence, here: Sequence[Found]) -> Found | None:
    """Returns who is told to say the most of a sentence, from its start or up to its end."""
    said = [
        row
        for row in here
        if _is_said(row)
        and not row.is_reporter
        and row.cue
        and sentence.span.covers(row.cue[0])
        and _is_past(sentence, row.cue[0])
    ]
    found = max(said, key=lambda row: len(row.extent), default=None)
    if found is None:
        return None
    ends = (found.extent.start - sentence.span.start, sentence.span.end - found.extent.end)
    return found if min(ends) <= _EDGE else None


def _is_past(sentence: ParsedSentence, cue: Span) -> bool:
    """True for `said` as what the sentence tells first, not for `after he said`, `has said`."""
    for row in sentence.tokens_in(cue):
        if row.tag_ in _PAST or row.tag_ == "VBG":
            above = {word.dep_ for word in (row, *row.ancestors)}
            helped = any(word.lower_ in ("has", "have") for word in children_of(row, "aux"))
            return not helped and not above & _ASIDES
    return False


def _root_of(sentence: ParsedSentence) -> Token | None:
    root = next((row for row in sentence.doc if row.dep_ == "ROOT"), None)
    has_subject = root is not None and children_of(root, "nsubj", "nsubjpass", "expl")
    return root if has_subject else None


def _is_shifted(article: Article, sentence: ParsedSentence) -> bool:
    """True for a clause that would or must, or that judges."""
    root = _root_of(sentence)
    text = article.document.slice(sentence.span)
    if root is None or _OWN.search(text):
        return False
    verbs = (root, *children_of(root, "conj"))
    subject = min(row.i for row in children_of(root, "nsubj", "nsubjpass", "expl"))
    helped = any(
        row.lower_ in _WOULD and row.i > subject
        for verb in verbs
        for row in children_of(verb, "aux")
    )
    return helped or bool(_JUDGED.search(text))


def _is_perfect(sentence: ParsedSentence) -> bool:
    root = _root_of(sentence)
    helpers = children_of(root, "aux") if root is not None else []
    return any(row.lower_ == "had" for row in helpers)


def _says_on(article: Article, sentence: ParsedSentence, here: Sequence[Found]) -> bool:
    """True for `He recalled that`: the sentence begins with the one who says it."""
    for row in here:
        start = row.source[0].start if row.source else None
        is_first = start is not None and start - sentence.span.start <= _LEAD
        if is_first and article.document.slice(row.source[0]).lower() in _PEOPLE:
            return row.rule in _SAYING_RULES
    return False

"""Whose a limit is: the speaker's, or that of the country or organisation it speaks of."""

from __future__ import annotations

import re

from build_scripts.annotate.attribution.sources import GROUP_KINDS
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Mention
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.positions.claims import trim
from build_scripts.distill.red_lines.told import HOLDS
from build_scripts.text.document import Span

# Whom an actor acts by, or how: `the union itself will not`, `Norway's government would`.
_BETWEEN = frozenset("also still itself never government side authorities leaders people".split())
_BEHIND, _MAX_ASIDE = 40, 60
# `Oslo, for its part, will not`.
_ASIDE = re.compile(r"^,[^,;:.]{1,60},")


def foresees(position: PositionDraft) -> bool:
    """True for whoever thinks that something will not come before another: that sets no limit."""
    attribution = position.attribution
    return attribution is not None and attribution.cue_lemma in read_words("limits", "foreseeing")


def denies(position: PositionDraft) -> bool:
    """True for whoever denies in other words than his own that something is so."""
    row = position.attribution
    if row is None or position.mode == "direct":
        return False
    return row.cue_lemma in read_words("limits", "denying")


def holder_of(annotation: Annotation, span: Span, position: PositionDraft) -> str | None:
    """Returns whose limit it is: the country or organisation that the clause speaks of first.

    `NATO will not reconsider`, said by a minister of Georgia, is NATO's line. Another actor that
    a limit is set against (`Iran must never have`) does not hold it.
    """
    subject = _subject_of(annotation, span, position)
    if subject is None or subject.actor == position.holder or position.stance == "demands":
        return position.holder
    behind = annotation.document.text[subject.span.end : subject.span.end + _BEHIND + _MAX_ASIDE]
    after = _ASIDE.sub("", behind)[:_BEHIND].lower().split()
    first, verb, *rest = [*after, "", ""]
    if not read_words("limits", "let").isdisjoint((verb, *rest[:2])):
        return position.holder
    if first in _BETWEEN or first.endswith("ly"):
        first = verb
    is_held = first in HOLDS or first in read_words("limits", "holding")
    return subject.actor if is_held else position.holder


def _subject_of(annotation: Annotation, span: Span, position: PositionDraft) -> Mention | None:
    """Returns the house that a clause begins with; a person too where nobody by name tells it."""
    named = {row.id for row in annotation.actors if row.kind == "person" and row.name[:1].isupper()}
    holders = GROUP_KINDS if position.holder in named else (*GROUP_KINDS, "person")
    start = trim(annotation.document, span).start
    for mention in annotation.mentions:
        near = start <= mention.span.start <= start + 5
        if near and annotation.kinds.get(mention.actor) in holders and mention.rule != "demonym":
            return mention
    return None

"""Attribution by whose view it is: `by the bank's reckoning`, `in the eyes of the union`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.phrases import clause_around
from build_scripts.annotate.attribution.sources import FIRST_PERSONS
from build_scripts.annotate.parse.clauses import children_of, spans_of, subtree
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token

VIEW = Cue("in the view of", "form", 0.85, "states")
# The nouns that tell a view behind each preposition.
_VIEWS = {
    "by": frozenset(
        "reckoning count estimate estimates account admission calculation calculations tally "
        "telling".split()
    ),
    "in": frozenset(
        "view opinion eyes judgement judgment estimation assessment words reading telling mind "
        "account version".split()
    ),
    "from": frozenset(("viewpoint", "standpoint", "perspective")),
    "to": frozenset(("mind", "eyes", "thinking")),
}
_MIN_CONTENT = 4


def find_views(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields `the closure costs a million a day, by the bank's reckoning`.

    The clause around the phrase is what its owner says; `in my view` belongs to who speaks.
    """
    for token in sentence.doc:
        nouns = _VIEWS.get(token.lower_)
        if nouns is None or token.dep_ not in ("prep", "agent"):
            continue
        for noun in children_of(token, "pobj"):
            owner = _owner_of(noun) if noun.lower_ in nouns else None
            if owner is None or owner.lower_ in FIRST_PERSONS:
                continue
            phrase = {row.i for row in token.subtree}
            content = [row for row in clause_around(token) if row.i not in phrase]
            source = [row for row in subtree(owner) if row.dep_ != "case" or row.head != owner]
            if len(content) >= _MIN_CONTENT:
                yield Found(
                    rule="according",
                    cue_entry=VIEW,
                    source=spans_of(sentence, source),
                    cue=spans_of(sentence, [token, noun]),
                    content=spans_of(sentence, content),
                    head=sentence.span_of(owner),
                )


def _owner_of(noun: Token) -> Token | None:
    """Returns whose view it is: `the bank's view`, `the view of the bank`."""
    for child in children_of(noun, "poss"):
        return child
    for prep in children_of(noun, "prep"):
        if prep.lower_ == "of":
            for child in children_of(prep, "pobj"):
                return child
    return None

"""How sure it is that somebody holds a position: what its cue says, less the signs of doubt."""

from __future__ import annotations

from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.annotate.phrases import words_in
from build_scripts.distill.drafts import Bin
from build_scripts.distill.positions.claims import Claim
from build_scripts.distill.positions.judgements import Tellings

# From here on a cue says it surely, and from here on more often than not.
HIGH, MEDIUM = 0.75, 0.5
# As many signs of doubt make a position medium at most, and low.
SOME, MANY = 2, 3
# Forms that name a source without a verb of saying right beside the words.
_LOOSE = frozenset("according trailing colon noun".split())
_POINTING = frozenset("they there this that these it but".split())
_ASKING = frozenset(("demands", "conditions", "thanks"))


def weigh_position(
    annotation: Annotation, row: Attribution, claim: Claim, stance: str, tellings: Tellings
) -> Bin:
    """Returns low for three signs of doubt, medium for two or a weak cue, else high."""
    signs = count_doubts(annotation, row, claim, stance, tellings)
    if signs >= MANY:
        return "low"
    return "high" if signs < SOME and row.confidence >= HIGH else "medium"


def count_doubts(
    annotation: Annotation, row: Attribution, claim: Claim, stance: str, tellings: Tellings
) -> int:
    """Returns how many signs of doubt there are.

    It stands in the words of another. Its form names the source loosely, or it is only told as
    what somebody wants to do. A spokesperson, or another who speaks for a body, stands between
    holder and words. The words begin with what only another sentence explains. And a demand, a
    condition or thanks may be told of somebody else.
    """
    first = words_in(annotation.document.slice(claim[0]))[:1]
    by_another = row.holder != row.speaker and annotation.kinds.get(row.holder or "") in (
        "body",
        "party",
    )
    return sum(
        (
            tellings.is_nested(row),
            row.rule.replace("_", "-") in _LOOSE,
            row.rule == "infinitive",
            row.holder_rule == "spokesperson",
            by_another,
            any(word in _POINTING for word in first),
            stance in _ASKING,
        )
    )


def bin_of(confidence: float) -> Bin:
    """Returns high from 0.75 on, medium from 0.5 on, else low."""
    if confidence >= HIGH:
        return "high"
    return "medium" if confidence >= MEDIUM else "low"

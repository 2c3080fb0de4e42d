"""At whom a position is directed, where its own words or its cue name somebody.

Whom the article knows to be meant without naming him there is left open: the other side of a
dispute, guessed from the rest of the article, was wrong in every second case.
"""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.annotate.marks import Addressee, Annotation, Attribution
from build_scripts.distill.positions.claims import Claim
from build_scripts.distill.positions.stances import stance_of_cue

# By which part in the words somebody is the one at whom a stance is directed. The first that
# names anybody beside the holder and the own house decides.
_ROLES: Mapping[str, tuple[str, ...]] = {
    "demands": ("hearer", "duty", "thing", "owner", "inner"),
    "accuses": ("hearer", "thing", "deed", "subject"),
    "condemns": ("hearer", "thing", "owner", "deed"),
    "opposes": ("owner", "object", "inner"),
    "supports": ("hearer", "thing", "owner", "object"),
    "thanks": ("hearer", "thing", "owner"),
    "conditions": ("condition", "duty"),
    "warns": ("hearer", "duty"),
    "promises": ("hearer",),
    "states": ("duty",),
}
# Who prints or airs a word is no party to it.
_OUTLETS = "media"


def find_addressees(
    annotation: Annotation, row: Attribution, claim: Claim, stance: str, own: frozenset[str]
) -> tuple[str, ...]:
    """Returns at whom a claim is directed by its words and its cue, in text order.

    Those of the own side (`own`) and outlets are not; nobody where no part tells.
    """
    roles = _ROLES[stance]
    if stance == "demands" == stance_of_cue(row) and row.rule == "clause":
        roles = (*roles, "subject")
    for role in roles:
        found = [told.actor for told in row.addressees if told.role == role and _is_in(told, claim)]
        kept = [actor for actor in found if actor not in own and _may_hear(annotation, actor)]
        if (found and role == "hearer") or kept:
            return tuple(actor for actor in dict.fromkeys(kept) if actor is not None)
    return ()


def _is_in(told: Addressee, claim: Claim) -> bool:
    return told.role == "hearer" or any(part.overlap(told.span) for part in claim)


def _may_hear(annotation: Annotation, actor: str | None) -> bool:
    return actor is None or annotation.kinds.get(actor) != _OUTLETS

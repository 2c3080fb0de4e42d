"""What a claim that tells no stance by itself goes on with: the blame right before it.

Whoever has just blamed somebody mostly goes on, by irony or by telling what was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_scripts.distill.drafts import PositionDraft

_BLAMES = frozenset(("accuses", "condemns"))
_CONDEMNS = "condemns"


def follow_on(drafts: Iterable[PositionDraft]) -> Iterator[PositionDraft]:
    """Yields drafts in order; what tells nothing right behind a blame of its holder condemns."""
    last: dict[str | None, str] = {}
    for draft in drafts:
        is_silent = draft.stance_told_by == "nothing" and draft.holder is not None
        goes_on = is_silent and last.get(draft.holder) in _BLAMES
        last[draft.holder] = draft.stance
        yield replace(draft, stance=_CONDEMNS, stance_told_by="goes_on") if goes_on else draft

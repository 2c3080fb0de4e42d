"""The countries and organisations that groups, bodies and officials in events are of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.annotate.attribution.sources import find_listed_names
from build_scripts.annotate.marks import Annotation, NamedActor
from build_scripts.distill.events.parts import Houses
from build_scripts.distill.positions.holding import find_house

_OF_SOMEBODY = frozenset(("group", "body"))
_HOUSES = frozenset(("country", "organisation"))


def find_houses(annotation: Annotation) -> dict[str, Houses]:
    """Returns for each actor of whom it is: NATO for "NATO allies", Turkey for its soldiers.

    Only what the article speaks of counts, and of a person the house by the person's role.
    """
    organisations = [actor for actor in annotation.actors if actor.kind == "organisation"]
    found: dict[str, Houses] = {}
    for actor in annotation.actors:
        if actor.kind in _OF_SOMEBODY:
            named = (
                id for _, id in find_listed_names(actor.name) if annotation.kinds.get(id) in _HOUSES
            )
            ids = dict.fromkeys((*named, *_organisations_of(actor, organisations)))
            found[actor.id] = tuple((id, False) for id in ids if id != actor.id)
        elif actor.kind == "person" and (house := find_house(annotation, actor.id)) is not None:
            found[actor.id] = ((house, True),)
    return found


def _organisations_of(group: NamedActor, organisations: list[NamedActor]) -> Iterator[str]:
    if group.kind != "group":
        return
    for house in organisations:
        if any(
            re.search(
                rf"\b{re.escape(alias)}\b"
                if alias.isupper()
                else rf"(?:^|\bof )(?:the )?{re.escape(alias)}\b",
                group.name,
            )
            for alias in house.aliases
        ):
            yield house.id

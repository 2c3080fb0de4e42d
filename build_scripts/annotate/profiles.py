"""What titles and first names tell: whether he or she, and whose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.annotate.gazetteer import Gazetteer
from build_scripts.annotate.gender import gender_of_name, gender_of_title
from build_scripts.annotate.people import People
from build_scripts.text.document import Document


@dataclass(frozen=True)
class Profiles:
    """By the keys of persons: gender, and country served; only what is certain."""

    genders: Mapping[str, str]
    homes: Mapping[str, str]


def make_profiles(
    gazetteer: Gazetteer, document: Document, people: People, owners: Mapping[str, str]
) -> Profiles:
    """Returns the profiles of an article's persons; `owners` are those of its bodies."""
    genders, homes = {}, {}
    for person in people.persons:
        titles = " ".join((*map(document.slice, person.roles), *person.honorifics))
        genders[person.key] = gender_of_title(titles) or gender_of_name(person.core)
        whose = (owners.get(o.owner, o.owner) for o in person.offices if o.owner)
        listed = (gazetteer.actors.get(key) for key in whose)
        countries = {row.id for row in listed if row and row.kind == "country"}
        homes[person.key] = next(iter(countries)) if len(countries) == 1 else ""
    return Profiles(_filled(genders), _filled(homes))


def _filled(table: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in table.items() if value}

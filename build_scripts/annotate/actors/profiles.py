"""What titles and first names tell: whether he or she, and whose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.annotate.actors.gender import gender_of_name, gender_of_title
from build_scripts.annotate.actors.people import People
from build_scripts.annotate.gazetteer import Gazetteer
from build_scripts.text.document import Document


@dataclass(frozen=True)
class Profiles:
    """By the keys of persons: gender, and country served; only what is certain."""

    genders: Mapping[str, str]
    homes: Mapping[str, str]


@dataclass
class Genders:
    """What an article tells of he and she: by titles and names, then by its pronouns.

    `told` is certain; what the pronouns say counts until they contradict each other.
    """

    told: Mapping[str, str]
    known: dict[str, str] = field(default_factory=dict)
    _unclear: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.known = dict(self.told)

    def add(self, key: str, gender: str) -> None:
        """Notes what a pronoun tells of a person; a second one of the other gender undoes it."""
        if key in self.told or key in self._unclear:
            return
        if self.known.setdefault(key, gender) != gender:
            del self.known[key]
            self._unclear.add(key)


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

"""The actors of one article: from keys and finds to ids, names and aliases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.known import KnownActors, without_article
from build_scripts.annotate.actors.naming import fullest, is_generic
from build_scripts.annotate.actors.people import People, core_of
from build_scripts.annotate.gazetteer import Gazetteer
from build_scripts.annotate.marks import Mention, NamedActor
from build_scripts.annotate.words import to_kebab
from build_scripts.text.document import Document, Span

# What these rules found is no name: it gives the actor no alias.
_NAMELESS = frozenset(("pronoun",))
# What is part of a name in print, unlike `Mr`.
_RANKS = ("Sir ", "Dame ", "Lord ", "Lady ", "Baroness ")
_OPENS, _CLOSES = frozenset('«“„"'), '»”“"'


@dataclass
class _Role:
    """An actor in the making."""

    kind: str
    name: str
    id: str
    aliases: dict[str, None] = field(default_factory=dict)
    roles: tuple[str, ...] = ()


class Cast:
    """Gives each key of the finds its actor; the same finds give the same ids."""

    def __init__(
        self,
        document: Document,
        gazetteer: Gazetteer,
        people: People,
        owners: Mapping[str, str],
        known: KnownActors,
        main: str | None,
    ) -> None:
        self._document = document
        self._gazetteer = gazetteer
        self._persons = {person.key: person for person in people.persons}
        self._owners = owners
        self._known = known
        self._main = main

    def kinds_of(self, finds: Iterable[Find]) -> dict[str, str]:
        """Returns the kind of the actor of each key."""
        return {find.actor: self._kind(find) for find in reversed(list(finds)) if find.actor}

    def _kind(self, find: Find) -> str:
        key = find.actor or ""
        if key in self._persons:
            return "person"
        if key in self._gazetteer.actors:
            return self._gazetteer.actors[key].kind
        if key in self._known.by_id:
            return self._known.by_id[key].kind
        return find.kind or ("body" if key in self._owners else key.partition(":")[0])

    def play(self, finds: Sequence[Find]) -> tuple[tuple[NamedActor, ...], tuple[Mention, ...]]:
        """Returns the actors as they come in, and the mentions in text order."""
        rows = sorted((find for find in finds if find.actor), key=lambda find: find.span)
        kinds = self.kinds_of(rows)
        parts: dict[str, _Role] = {}
        for find in rows:
            key = find.actor or ""
            if find.rule not in _NAMELESS:
                part = parts.setdefault(key, _Role(kinds[key], "", ""))
                part.aliases.setdefault(self._document.slice(find.span))
                part.aliases.update(self._with_rank(find))
            elif key not in parts and (printed := self._printed(key)):
                parts[key] = _Role(kinds[key], "", "", {printed: None})
        self._name(parts)
        ids = self._mint(parts)
        mentions = tuple(
            Mention(find.span, ids[find.actor or ""], find.rule)
            for find in rows
            if find.actor in ids
        )
        return tuple(_merge(parts.values())), mentions

    def _with_rank(self, find: Find) -> dict[str, None]:
        """Returns `Sir Jan Novak`, where such a rank stands before the name and is part of it."""
        start = self._document.text.rfind(" ", 0, max(0, find.span.start - 1)) + 1
        printed = self._document.text[start : find.span.end]
        is_ranked = find.rule == "honorific" and printed.startswith(_RANKS)
        return {printed: None} if is_ranked else {}

    def _printed(self, key: str) -> str:
        """Returns how a listed actor is printed who is else only pointed at: in titles."""
        listed = self._gazetteer.actors.get(key)
        forms = (listed.name, listed.adjective) if listed else ()
        return next((form for form in forms if form in self._document.text), "")

    def _name(self, parts: Mapping[str, _Role]) -> None:
        for key, part in parts.items():
            person = self._persons.get(key)
            listed = self._gazetteer.actors.get(key)
            if person:
                printed = [a for a in part.aliases if core_of(a) == person.core]
                part.name = next(iter(printed), person.name)
                part.roles = tuple(dict.fromkeys(map(self._title, sorted(person.roles))))
            elif listed:
                part.name = listed.name
            else:
                part.name = self._with_owner(key, fullest(part.aliases))
            part.id = self._plain_id(key, part)

    def _title(self, span: Span) -> str:
        """Returns an office as printed; a name in quotes at its end keeps its closing quote."""
        text = self._document.slice(span)
        after = self._document.text[span.end : span.end + 1]
        return text + after if after and after in _CLOSES and _OPENS & set(text) else text

    def _plain_id(self, key: str, part: _Role) -> str:
        """Returns the id that the key's actor gets unless a known actor bears the name."""
        if key in self._gazetteer.actors or key in self._owners or key in self._known.by_id:
            return key
        return to_kebab(without_article(part.name.removeprefix("@")))

    def _with_owner(self, key: str, name: str) -> str:
        """Returns `Israeli military` where `the military` alone is printed, `NATO allies` alike."""
        owner = self._owners.get(key, "")
        if key.startswith("group:") and len(name.split()) == 1:
            owner = key.partition(":")[2].partition(" ")[0]
        listed = self._gazetteer.actors.get(owner)
        if listed and not key.startswith(("group:", "office:")):
            name = name.replace("’s ", "'s ").rpartition("'s ")[2]
        is_bare = len(name.split()) == 1 or is_generic(name)
        return f"{listed.adjective} {name}" if listed and is_bare else name

    def _mint(self, parts: Mapping[str, _Role]) -> dict[str, str]:
        """Returns the id of each key: a known actor's, else the plain one, numbered when taken."""
        ids: dict[str, str] = {}
        taken: dict[str, str] = {}
        for key, part in parts.items():
            known = self._find_known(key, part)
            if known:
                part.id, part.name, part.kind = known.id, known.name, known.kind
            else:
                part.id = _free(part.id or part.kind, part.kind, taken)
            taken.setdefault(part.id, part.kind)
            ids[key] = part.id
        return ids

    def _find_known(self, key: str, part: _Role) -> NamedActor | None:
        """Returns the known actor of this kind whose name or alias is the name or an alias.

        Of a person only the whole name counts: another may bear the family name or the office.
        """
        if key in self._known.by_id:
            return self._known.by_id[key]
        aliases = [part.name] if key in self._persons else [part.name, *part.aliases]
        return self._known.find(aliases, part.kind == "person", self._main)


def _free(wanted: str, kind: str, taken: Mapping[str, str]) -> str:
    """Returns the id, or the id with a number when an actor of another kind has it already."""
    number, free = 2, wanted
    while free in taken and taken[free] != kind:
        free, number = f"{wanted}-{number}", number + 1
    return free


def _merge(parts: Iterable[_Role]) -> list[NamedActor]:
    """Returns one actor an id; what two keys say of the same actor is put together."""
    actors: dict[str, NamedActor] = {}
    for part in parts:
        before = actors.get(part.id)
        aliases = (*(before.aliases if before else ()), *part.aliases)
        roles = (*(before.roles if before else ()), *part.roles)
        actors[part.id] = NamedActor(
            part.id,
            before.name if before else part.name,
            before.kind if before else part.kind,
            tuple(dict.fromkeys(aliases)),
            tuple(dict.fromkeys(roles)),
        )
    return list(actors.values())

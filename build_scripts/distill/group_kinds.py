"""What a group that has no name is: a house, a firm, an outlet, a party or one person.

The rules know "the electoral board", "the state broadcaster" and "a trader" as groups; the
word that says what they are tells the kind of actor better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, read_words, words_of
from build_scripts.annotate.marks import NamedActor
from build_scripts.distill.unnamed_phrases import head_of, is_many


def with_told_kinds(actors: Iterable[NamedActor]) -> tuple[NamedActor, ...]:
    """Returns the actors, groups with the kind that the word at their head tells."""
    return tuple(
        replace(actor, kind=kind_of(actor.name)) if actor.kind == "group" else actor
        for actor in actors
    )


def kind_of(name: str) -> str:
    """Returns the kind of whoever is called so: "a trader" a person, "traders" a group."""
    head = head_of(name)
    kind = _kinds().get(head)
    if kind is None and not is_many(head) and head not in read_words("groups", "together"):
        is_one = head in read_words("groups", "persons") or head in read_words("groups", "sayers")
        kind = "person" if is_one else None
    return kind or "group"


@once_a_lexicon
def _kinds() -> Mapping[str, str]:
    """Returns the kind that each word of the list tells."""
    kinds = read_lexicon("groups")["kinds"]
    assert isinstance(kinds, dict)
    return {
        word: kind for kind, text in kinds.items() for row in words_of(text) for word in row.split()
    }

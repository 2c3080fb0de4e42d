"""What a group that has no name is: a house, a firm, an outlet, a party or one person.

The rules know "the electoral board", "the state broadcaster" and "a trader" as groups; the
word that says what they are tells the kind of actor better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from build_scripts.annotate.gazetteer import find_name, load_gazetteer
from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, read_words, words_of
from build_scripts.annotate.marks import NamedActor
from build_scripts.annotate.words import find_words
from build_scripts.distill.unnamed_phrases import head_of, is_many

# A word of these lists may begin a sentence: "Residents", "Guard", "Opposition".
_LISTS = ("speakers", "involved", "organs", "offices", "sayers", "together", "things")


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
    return kind or _kind_of_name(name, head) or "group"


def _kind_of_name(name: str, head: str) -> str | None:
    """Returns the kind of a name that no list holds: a region acts as a country does.

    Whoever else has a capital to each word is a person: "Hannity" of "Hannity said".
    """
    if not all(word[:1].isupper() for word in name.split()):
        return None
    words = tuple(find_words(name, 0, len(name)))
    hit = find_name(load_gazetteer(), name, words, 0, frozenset()) if words else None
    if hit is not None and hit[0] == len(words):
        is_land = hit[1].form == "name" and hit[1].kind in ("country", "region")
        return "country" if is_land else None
    is_listed = any(head in read_words("groups", key) for key in _LISTS)
    return None if is_listed or is_many(head) or name.isupper() else "person"


@once_a_lexicon
def _kinds() -> Mapping[str, str]:
    """Returns the kind that each word of the list tells."""
    kinds = read_lexicon("groups")["kinds"]
    assert isinstance(kinds, dict)
    return {
        word: kind for kind, text in kinds.items() for row in words_of(text) for word in row.split()
    }

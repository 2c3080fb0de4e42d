"""Whose handle it is: `@DZalkaliani` holds a family name of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.offices import Office
from build_scripts.annotate.actors.people import People, Person
from build_scripts.annotate.actors.person_mentions import distinct
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.words import fold
from build_scripts.text.document import Span

_MIN_HANDLE_SURNAME = 4
_MAX_HANDLE = 40
_LETTER = re.compile(r"[^\W_]")


class Handles:
    """Whose handle it is: a person's, when the family name is in it."""

    def __init__(self, people: People) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        for person in people.persons:
            letters = "".join(filter(str.isalnum, person.surname))
            self._by_surname.setdefault(letters, []).append(person)

    def find(
        self, reading: Reading, offices: Sequence[Office], own: dict[str, Person]
    ) -> Iterator[Find]:
        """Yields the handles of a reading; `own` ones stand in signatures."""
        ends = {office.end: office for office in offices}
        for at in reading.words.signed:
            word = reading.words[at]
            if word.text[0] != "@" or at in reading.starts:
                continue
            span = Span(word.start, word.end)
            title = ends.get(at) if not _LETTER.search(reading.gap(at)) else None
            cover = reading.place(title.start, at + 1) if title else span
            person = own.get(word.text.lower()) or self._owner(word.text)
            if person:
                yield Find(span, cover, person.key, "handle")
            elif _names_somebody(word.text):
                key = f"person:{word.text.lower()}"
                yield Find(span, cover, key, "handle", "person")

    def _owner(self, handle: str) -> Person | None:
        letters = "".join(filter(str.isalnum, fold(handle)))[:_MAX_HANDLE]
        parts = {
            letters[start:end]
            for start in range(len(letters))
            for end in range(start + _MIN_HANDLE_SURNAME, len(letters) + 1)
        }
        whose = [p for part in sorted(parts) for p in self._by_surname.get(part, ())]
        persons = distinct(whose)
        return persons[0] if len(persons) == 1 else None


def _names_somebody(handle: str) -> bool:
    """True for `@T_Szatkowski` or `@jane_doe`: an initial or first name, and a family name."""
    first, joined, last = handle[1:].partition("_")
    return bool(joined) and first.isalpha() and last.isalpha() and len(last) >= _MIN_HANDLE_SURNAME

"""Bodies that any country may have, and whose they are: `the Foreign Ministry`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from build_scripts.annotate.actors.body_owners import (
    country_of,
    ends_longer_name,
    find_main_country,
    having_list,
    is_counted,
    last_country,
    may_have,
)
from build_scripts.annotate.actors.office_words import load_bodies, load_offices
from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.gazetteer import Gazetteer, Name, adjective_of
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import is_subject
from build_scripts.annotate.words import find_words, is_capital, to_kebab

# Before a body these say that it is one of many: `a government`, `any parliament`, `his army`.
_VAGUE = frozenset("a an any every each no another some his her its their our my your".split())
_ADVERBS = frozenset("new own interim transitional caretaker current former outgoing".split())
_WHOLE = 3
# After "of" or "in" the owner follows: `the parliament of Georgia`, `the embassy in Tehran`.
_OWNER_WORDS = frozenset(("of", "in"))


@dataclass(frozen=True)
class _Body:
    first: int
    last: int
    id: str
    start: int
    end: int
    owner: str | None


def find_bodies(
    gazetteer: Gazetteer, readings: Sequence[Reading], home: str | None = None
) -> tuple[tuple[Reading, ...], dict[str, str]]:
    """Returns the readings with bodies as hits, and the owner of each body.

    A body whose owner is not told belongs to the one country that is named with such a body,
    else to the country named before it in its sentence, else to the article's main country or,
    where there is none, to the one named last. Without a country a whole name in capitals is found
    alone: `the National Security Council`; the one named last is too far a guess for it. A
    `Department of State` is of a country that has departments, a `Senate` of one that has a
    senate; where the text names no such country, it stands for itself.
    """
    found = [tuple(_find_forms(gazetteer, reading)) for reading in readings]
    owners: dict[str, set[str]] = {}
    for body in (body for row in found for body in row if body.owner):
        owners.setdefault(body.id, set()).add(body.owner or "")
    keys: dict[str, str] = {}
    done: list[Reading] = []
    main = find_main_country(gazetteer, readings, home)
    named = {country_of(gazetteer, hit) for reading in readings for hit in reading.hits}
    last: str | None = None
    for reading, bodies in zip(readings, found, strict=True):
        hits = []
        for body in bodies:
            here = last_country(gazetteer, reading, body.start, None)
            near = here or main or (None if _is_whole_name(reading, body) else last)
            owner = body.owner or _inferred(reading, body, owners.get(body.id, set()), near)
            is_told = body.owner is not None or owner in owners.get(body.id, ())
            words = (body.first, body.last)
            refused = owner and not is_told and not may_have(reading, words, body.id, owner)
            if refused:
                owner = _one_that_has(reading, body, named)
            if owner and body.owner is None and _is_state(gazetteer, body, owner, owners):
                hits.append(Hit(body.start, body.end, Name(owner, "country", "epithet")))
            elif owner:
                key = _key_of(gazetteer, reading, body, owner)
                keys[key] = owner
                hits.append(Hit(body.start, body.end, Name(key, "body")))
            elif refused or _is_whole_name(reading, body):
                key = f"body:{reading.text(body.first, body.last).casefold()}"
                hits.append(Hit(body.start, body.end, Name(key, "body")))
        last = last_country(gazetteer, reading, len(reading.words), last)
        done.append(reading.with_hits(hits))
    return tuple(done), keys


def _one_that_has(reading: Reading, body: _Body, named: Set[str | None]) -> str | None:
    """Returns the one country named that has a body so called, where few have; else None."""
    few = having_list(reading, body.first, body.last)
    fitting = named & set(read_words("bodies", few)) if few else set()
    return next(iter(fitting)) if len(fitting) == 1 else None


def _is_whole_name(reading: Reading, body: _Body) -> bool:
    """True for a name of three words or more in capitals, which tells enough without a country."""
    words = [reading.word(at) for at in range(body.first, body.last)]
    plain = [word for word in words if word not in ("of", "and", "for", "the")]
    return len(words) >= _WHOLE and len(plain) > 1 and all(map(is_capital, plain))


def _is_state(
    gazetteer: Gazetteer, body: _Body, owner: str, owners: Mapping[str, set[str]]
) -> bool:
    """True for a bare `the government`, which is its country where nothing prints it as a body."""
    listed = gazetteer.actors.get(owner)
    is_country = listed is not None and listed.kind == "country"
    return is_country and body.id in read_words("bodies", "state") and not owners.get(body.id)


def _key_of(gazetteer: Gazetteer, reading: Reading, body: _Body, owner: str) -> str:
    """Returns the listed body that bears the owner's name with the form, else a key made up."""
    adjective = adjective_of(gazetteer, owner)
    whole = f"{adjective} {reading.text(body.first, body.last)}"
    words = find_words(whole, 0, len(whole))
    listed = gazetteer.names.longest(whole, words, 0)
    if listed and listed[0] == len(words) and listed[1].kind == "body":
        return listed[1].actor
    return to_kebab(f"{adjective} {body.id}")


def _find_forms(gazetteer: Gazetteer, reading: Reading) -> Iterator[_Body]:
    """Yields the bodies of a reading with the owner that is printed beside them, if any."""
    index, free = load_bodies(), 0
    for at in index.places_in(reading.words):
        is_free = at >= free and at not in reading.starts
        found = index.longest(reading.twin, reading.words, at) if is_free else None
        if found is None:
            continue
        free = _end_of_fields(reading, at, found[0])
        if not _is_attributive(reading, at, free):
            yield _with_owner(gazetteer, reading, at, free, found[1])


def _end_of_fields(reading: Reading, first: int, last: int) -> int:
    """Returns the end of a ministry's fields: `the Department of Foreign Affairs and Trade`."""
    fields = read_words("bodies", "fields")
    if reading.word(first + 1) != "of" or reading.word(last - 1) not in fields:
        return last
    while reading.word(last) == "and" and reading.gap(last) == " ":
        end = last + 1
        while reading.word(end) in fields and reading.gap(end) == " ":
            end += 1
        if end == last + 1:
            break
        last = end
    return last


def _is_attributive(reading: Reading, first: int, last: int) -> bool:
    """True where the body only says what kind: `government websites`, `police car`."""
    root = reading.root(first, last)
    after = reading.word(last)
    if root is None or reading.gap(last) != " " or not after.islower():
        return False
    if load_offices().longest(reading.twin, reading.words, last):
        return False
    if after in read_words("groups", "speakers"):
        return after in read_words("groups", "of_country")
    return root.dep_ in ("compound", "nmod", "amod") and root.head.i > root.i


def _with_owner(gazetteer: Gazetteer, reading: Reading, first: int, last: int, body: str) -> _Body:
    start = first
    while start > 0 and reading.word(start - 1).lower() in _ADVERBS and reading.gap(start) == " ":
        start -= 1
    left = reading.ends.get(start)
    if left and _owns(left) and reading.gap(start) in (" ", "'s ", "' "):
        listed = gazetteer.actors.get(left.name.actor)
        owner = (listed.owner if listed else None) or left.name.actor
        return _Body(first, last, body, left.first, last, owner)
    right = _owner_behind(reading, last, body)
    if right:
        return _Body(first, last, body, first, right.last, right.name.actor)
    return _Body(first, last, body, first, last, None)


def _owner_behind(reading: Reading, last: int, body: str) -> Hit | None:
    """Returns the country of `the parliament of Georgia` and `the government in Berlin`.

    Where an embassy stands does not tell whose it is.
    """
    word = reading.word(last)
    if word not in _OWNER_WORDS or reading.gap(last) != " ":
        return None
    right = reading.starts.get(last + 1 + (reading.word(last + 1) == "the"))
    if right is None or right.name.kind not in ("country", "region"):
        return None
    if word == "in" and body in read_words("bodies", "abroad"):
        return None
    forms = ("name", "capital") if word == "in" else ("name",)
    return right if right.name.form in forms else None


def _owns(hit: Hit) -> bool:
    """True for a country, an organisation, or a listed body such as the White House."""
    owner = hit.name.kind in ("country", "region", "organisation") or ":" not in hit.name.actor
    return owner and hit.name.kind not in ("place", "media") and hit.name.form != "people"


def _inferred(reading: Reading, body: _Body, owners: set[str], last: str | None) -> str | None:
    """Returns whose body it must be, or None where it could be anybody's."""
    before = reading.word(body.first - 1).lower() if reading.gap(body.first) == " " else ""
    capital = is_capital(reading.word(body.first)) and (
        body.first > 0 or body.last - body.first > 1 or is_subject(reading.root(0, body.last))
    )
    if is_counted(reading, body.first):
        return None
    if body.last - body.first == 1 and ends_longer_name(reading, body.first):
        return None
    if before in _VAGUE or not (capital or before == "the" or len(owners) == 1):
        return None
    if body.id in read_words("bodies", "shy") and not (capital or len(owners) == 1):
        return None
    return next(iter(owners)) if len(owners) == 1 else last

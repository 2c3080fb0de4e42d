"""Offices as they are printed, and whose they are: `the Georgian FM`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.annotate.actors.office_words import load_offices, load_portfolios
from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.words import is_capital

_COMPLEMENT_WORDS = frozenset(("of", "for", "to", "in", "at", "from", "on"))
_POSSESSIVE_WORDS = frozenset(("of", "for", "from", "at"))
_JOINING = frozenset(("and", "&"))
_MAX_ITEMS = 6
_MAX_FIELD, _NAME_LENGTH = 5, 2


@dataclass(frozen=True)
class Office:
    """An office at the words `[first, last)`, with owner `[start, end)`.

    `owner` is the key of the country, organisation or body whose office it is, None when untold.
    `is_elsewhere` when the words tell an owner that no list holds: `leader of the Harbour League`.
    """

    first: int
    last: int
    id: str
    is_plural: bool
    is_former: bool
    start: int
    end: int
    owner: str | None = None
    is_elsewhere: bool = False


def find_offices(reading: Reading) -> tuple[Office, ...]:
    """Returns the offices of a reading; one that leads on is part of the next."""
    found = list(_find_all(reading))
    offices = []
    for number, office in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if after and _leads_on(reading, office, after):
            owner = after.owner or office.owner
            found[number + 1] = replace(after, start=office.start, owner=owner)
        else:
            offices.append(office)
    return tuple(offices)


def _leads_on(reading: Reading, office: Office, after: Office) -> bool:
    """True for `NATO Secretary General Special Representative`, two offices of one phrase."""
    return office.end == after.first and reading.gap(after.first) == " " and not office.is_plural


def _find_all(reading: Reading) -> Iterator[Office]:
    places = load_offices().places_in(reading.words)
    free = 0
    for at in sorted({*places, *reading.starts}) if places else ():
        if at < free:
            continue
        found = load_offices().longest(reading.twin, reading.words, at)
        inside = reading.starts.get(at)
        if found and _is_rank(reading, at):
            continue
        if found is None or (inside and inside.last >= found[0]):
            free = inside.last if inside else free
            continue
        office = _with_surroundings(reading, at, found[0], *found[1])
        yield office
        free = max(office.end, found[0])


def _is_rank(reading: Reading, at: int) -> bool:
    """True for `Deputy` of `Deputy Prime Minister`: no office but the rank of the next one."""
    if reading.word(at).lower() not in read_words("offices", "ranks"):
        return False
    after = at + 1 < len(reading.words) and reading.gap(at + 1) == " "
    return after and load_offices().longest(reading.twin, reading.words, at + 1) is not None


def _with_surroundings(reading: Reading, at: int, last: int, id: str, many: bool) -> Office:
    first, ranks, former = _read_prefixes(reading, at)
    left = reading.ends.get(first)
    start, owner = first, None
    if left and _may_own(left) and reading.gap(first) in (" ", "'s ", "' "):
        start, owner = left.first, left.name.actor
    end, right = _read_complement(reading, last)
    named = "-".join((*ranks, id))
    owner = owner or right
    strange = owner is None and reading.word(last).lower() == "of" and reading.gap(last) == " "
    return Office(first, last, named, many, former, start, end, owner, strange)


def _may_own(hit: Hit) -> bool:
    return hit.name.kind not in ("place", "person") and hit.name.form != "people"


def _read_prefixes(reading: Reading, at: int) -> tuple[int, tuple[str, ...], bool]:
    """Returns where the words before an office begin that belong to it, its ranks, and former."""
    ranks, former = [], False
    while at > 0 and reading.gap(at) in (" ", "-", ". ", "."):
        word = reading.word(at - 1).lower()
        whole = f"{reading.word(at - 2).lower()}-{word}" if reading.gap(at - 1) == "-" else ""
        if whole in read_words("offices", "former") | read_words("offices", "neutral"):
            former |= whole in read_words("offices", "former")
            at -= 2
            continue
        if word in read_words("offices", "ranks"):
            ranks.insert(0, "deputy" if word == "dep" else word)
        elif word in read_words("offices", "former"):
            former = True
        elif word not in read_words("offices", "neutral") or at - 1 in reading.starts:
            break
        at -= 1
    return at, tuple(ranks), former


def _read_complement(reading: Reading, last: int) -> tuple[int, str | None]:
    """Returns where `of Georgia`, `for the Caucasus and Central Asia` ends, and the owner in it."""
    word = reading.word(last).lower()
    if word not in _COMPLEMENT_WORDS or reading.gap(last) != " ":
        return last, None
    end, owner, at = last, None, last + 1
    for _ in range(_MAX_ITEMS):
        found = _read_item(reading, at)
        if found is None:
            break
        end, hit = found
        if hit and owner is None and word in _POSSESSIVE_WORDS and _may_own(hit):
            owner = hit.name.actor
        at = end
        if reading.word(at).lower() in _JOINING:
            at += 1
        elif reading.gap(at) not in (", ", " & "):
            break
    return end, owner


def _read_item(reading: Reading, at: int) -> tuple[int, Hit | None] | None:
    """Returns the end of one place, actor or field of work after `of` or `for`."""
    skipped = 0
    while reading.word(at).lower() in ("the", "opposition", "ruling", "party") and skipped < 3:
        at, skipped = at + 1, skipped + 1
    hit = reading.starts.get(at)
    if hit and hit.name.form != "people":
        return _past_genitive(reading, hit)
    if at >= len(reading.words):
        return None
    found = load_portfolios().longest(reading.twin, reading.words, at)
    return (found[0], None) if found else _read_own_field(reading, at)


def _read_own_field(reading: Reading, at: int) -> tuple[int, Hit | None] | None:
    """Returns the end of `Reintegration of Moldova`, a field in capitals that no list holds.

    Of three words and more the last two are the name of who holds the office.
    """
    if reading.word(at - 1).lower() != "for" or not is_capital(reading.word(at)):
        return None
    end = at + 1
    while end - at < _MAX_FIELD and reading.gap(end) == " " and is_capital(reading.word(end)):
        end += 1
    if end - at > _NAME_LENGTH:
        end -= _NAME_LENGTH
    hit = reading.starts.get(end + 1)
    return (hit.last, hit) if hit and reading.word(end) == "of" else (end, None)


def _past_genitive(reading: Reading, hit: Hit) -> tuple[int, Hit] | None:
    """Returns the hit's end; an adjective counts only where a noun it belongs to is the item."""
    if hit.name.form != "adjective":
        return hit.last, hit
    nxt = reading.starts.get(hit.last)
    return (nxt.last, nxt) if nxt and reading.gap(hit.last) == " " else None

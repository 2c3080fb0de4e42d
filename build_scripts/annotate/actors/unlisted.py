"""Parties and organisations that no list holds, known by their form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from build_scripts.annotate.actors.body_owners import ends_longer_name
from build_scripts.annotate.actors.initials import find_by_initials
from build_scripts.annotate.actors.known import KnownActors
from build_scripts.annotate.actors.name_runs import is_verb
from build_scripts.annotate.actors.office_words import load_bodies, load_offices
from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.gazetteer import Name
from build_scripts.annotate.lexicon import read_lexicon, read_words, words_of
from build_scripts.annotate.marks import Quotation
from build_scripts.annotate.words import PhraseIndex, is_acronym, is_capital
from build_scripts.text.document import Span

_PARTY_BEFORE = frozenset("ruling opposition party bloc coalition movement alliance list".split())
_PARTY_AFTER = frozenset("party bloc coalition movement alliance list".split())
_LED = frozenset("administration government cabinet regime".split())
_INSIDE = frozenset("of for the".split())
_STARTERS = frozenset("The This That A An In On At By For From Of To With And But As After".split())
# Before a party's name, and behind it.
_PARTY_WORDS = frozenset(("ruling", "opposition"))
_BLOC_WORDS = frozenset(("party", "bloc"))
# In a headline in title case they have capitals, too.
_OWN = frozenset("Her His Its Their Our My Your".split())
_MAX_WORDS = 8


def mark_unlisted(
    readings: Sequence[Reading],
    quotations: Sequence[Quotation],
    known: KnownActors,
    letterheads: Sequence[Span] = (),
) -> tuple[Reading, ...]:
    """Returns the readings with these names as hits wherever they stand.

    `known` are a record's actors; those that are no persons are found by their proper names. A
    letterhead is the name of who writes, if no other name is in it.
    """
    rows = list(known.phrases())
    starts = {span.start: span.end for q in quotations if q.is_scare for span in q.content}
    for reading in readings:
        names = tuple(_find_names(reading, starts))
        if reading.parse is None and not names and reading.span in letterheads:
            names = tuple(_whole_line(reading))
        for phrase, name, kind in names:
            rows.append((phrase, Name(f"{kind}:{name.casefold()}", kind)))
        for first, last in find_by_initials(reading):
            named = Name(f"organisation:{reading.text(first, last).casefold()}", "organisation")
            rows += [(reading.text(first, last), named), (reading.word(last), named)]
    index = PhraseIndex(rows)
    return tuple(reading.with_hits(_find_all(reading, index)) for reading in readings)


def _find_all(reading: Reading, index: PhraseIndex[Name]) -> Iterator[Hit]:
    free = 0
    for at in index.places_in(reading.words):
        found = index.longest(reading.twin, reading.words, at) if at >= free else None
        if found:
            free, name = found
            yield Hit(at, free, name)


def _find_names(reading: Reading, quoted: dict[int, int]) -> Iterator[tuple[str, str, str]]:
    """Yields what is printed, whose whole name it is, and the kind, where the words tell it."""
    opening = _words_of_rules()
    for at, word in enumerate(reading.words):
        if word.start in quoted:
            last = _end_of_quoted(reading, at, quoted[word.start])
            if _is_party(reading, at, last):
                yield reading.text(at, last), reading.text(at, last), "party"
        if word.text not in opening:
            continue
        rules = (_name_around, _party_around, _after_person, _behind_kind)
        found = next((row for rule in rules if (row := rule(reading, at))), None)
        if found:
            first, last, kind = found
            name = reading.text(first, last)
            yield name, name, kind
            if is_acronym(reading.word(last)) and reading.gap(last) == " (":
                yield reading.word(last), name, kind
            elif len(initials := _initials(reading, first, last)) > 2:
                yield initials, name, kind


def _whole_line(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Yields a letterhead as the name of an organisation: `Global Campaign for the Mekong`."""
    last = len(reading.words)
    is_body = any(load_bodies().longest(reading.twin, reading.words, at) for at in range(last))
    if last and not is_body and not _is_listed(reading, 0, last):
        yield reading.text(0, last), reading.text(0, last), "organisation"


@cache
def _words_of_rules() -> frozenset[str]:
    """Returns the words at which one of the rules may find a name."""
    return frozenset((*_kinds(), *_PARTY_WORDS, *_BLOC_WORDS, *_LED, *_named_by()))


def _initials(reading: Reading, first: int, last: int) -> str:
    words = (reading.word(at) for at in range(first, last))
    return "".join(word[0] for word in words if is_capital(word))


def _end_of_quoted(reading: Reading, at: int, end: int) -> int:
    last = at
    while last < len(reading.words) and reading.words[last].end <= end:
        last += 1
    return last


def _is_party(reading: Reading, first: int, last: int) -> bool:
    """True for a name in quotes with `ruling`, `opposition` before or `party` after it."""
    if last == first or not is_capital(reading.word(first)):
        return False
    before, after = reading.word(first - 1).lower(), reading.word(last).lower()
    near = len(reading.gap(first)) <= 2, len(reading.gap(last)) <= 2
    return (near[0] and before in _PARTY_BEFORE) or (near[1] and after in _PARTY_AFTER)


def _party_around(reading: Reading, at: int) -> tuple[int, int, str] | None:
    """Finds `the ruling Georgian Dream`, `Georgian Dream party`: capitals beside such a word."""
    word, first, last = reading.word(at), at, at
    if word in _PARTY_WORDS:
        first, last = at + 1, _capitals_after(reading, at + 1)
        if last - first < 2 or reading.gap(last)[:1] not in ("", " ", ",", ".", ")", "'"):
            return None
    elif word in _BLOC_WORDS:
        first, last = _capitals_before(reading, at), at
    if first == last or _is_listed(reading, first, last) or not _is_name(reading, first, last):
        return None
    return first, last, "party"


def _after_person(reading: Reading, at: int) -> tuple[int, int, str] | None:
    """Finds `the Biden administration`: a body that bears the name of who leads it."""
    before = reading.word(at - 1)
    if reading.word(at) not in _LED or reading.gap(at) != " " or at in reading.ends:
        return None
    named = is_capital(before) and before not in _STARTERS and not is_acronym(before)
    return (at - 1, at + 1, "body") if named else None


def _behind_kind(reading: Reading, at: int) -> tuple[int, int, str] | None:
    """Finds `the fishermen's group Zubari`: what it is, and its name beside it without a comma."""
    kind = _named_by().get(reading.word(at))
    last = _capitals_after(reading, at + 1) if kind else at + 1
    if kind is None or last == at + 1 or reading.gap(at) not in (" ", "-", "'s ", "' "):
        return None
    if _is_listed(reading, at + 1, last) or not _is_strange(reading, at + 1, last):
        return None
    noun, name = reading.root(at, at + 1), reading.root(at + 1, last)
    if noun is None or name is None:
        return None
    beside = name.head.i == noun.i or noun.head.i == name.i
    return (at + 1, last, kind) if beside else None


def _is_strange(reading: Reading, first: int, last: int) -> bool:
    """True for a name that is no person's: not `Monday`, not `President Ana Brandt`."""
    common = read_words("names", "no_name")
    labels = {reading.labels.get(at) for at in range(first, last)}
    if last - first > 1 and labels == {"PERSON"}:
        return False
    return reading.word(first) not in common and reading.gap(last)[:1] != "'"


def _capitals_after(reading: Reading, at: int) -> int:
    last = at
    while _is_plain(reading, last) and reading.gap(last) in (" ", "-"):
        last += 1
    return last


def _capitals_before(reading: Reading, at: int) -> int:
    first = at
    while first > 0 and _is_plain(reading, first - 1) and reading.gap(first) in (" ", "-"):
        first -= 1
    return first


def _is_plain(reading: Reading, at: int) -> bool:
    """True for a capitalised word that is no article and begins no office."""
    if not is_capital(reading.word(at)) or reading.word(at) in _STARTERS:
        return False
    return load_offices().longest(reading.twin, reading.words, at) is None


def _is_listed(reading: Reading, first: int, last: int) -> bool:
    """True when a listed name is all of it, or one of its words hangs over the edge."""
    hits = reading.hits_over(first, last)
    return any(hit.first <= first and last <= hit.last for hit in hits)


def _is_name(reading: Reading, first: int, last: int) -> bool:
    """True unless the words are only a sentence's first word, a person's or a country's."""
    if reading.labels.get(first) == "PERSON" or reading.gap(first + 1) == "'s ":
        return False
    return last - first > 1 or first > 0


def _name_around(reading: Reading, at: int) -> tuple[int, int, str] | None:
    """Finds a run of capitalised words around a noun such as Council, Institute, Party."""
    kind = _kinds().get(reading.word(at))
    if kind is None:
        return None
    first, last = _run_before(reading, at), _run_after(reading, at)
    if first == at and last == at + 1:
        return None
    if any(_is_body_at(reading, start, at) for start in range(first, at + 1)):
        return None
    if _is_listed(reading, first, last) or reading.gap(first) == "-":
        return None
    return first, last, kind


def _run_before(reading: Reading, at: int) -> int:
    first = at
    while first > 0 and at - first < _MAX_WORDS and reading.gap(first) in (" ", "' ", "'s ", " & "):
        word = reading.word(first - 1)
        if word == "and" and _is_joined(reading, first - 1, at):
            first -= 1
            continue
        if not is_capital(word) or word in _STARTERS or word[0] in "@#":
            break
        if word in _OWN or is_verb(reading, first - 1):
            break
        if load_offices().longest(reading.twin, reading.words, first - 1):
            break
        first -= 1
    return first


def _is_joined(reading: Reading, at: int, head: int) -> bool:
    """True for the `and` of `the Ferries and Harbours Service`: the parser hangs both on the noun.

    In `Brandt and Harbours Service` the first is nobody's part, in `Peru and ...` a listed name.
    """
    if at < 1 or reading.gap(at) != " " or reading.gap(at + 1) != " " or at in reading.ends:
        return False
    before, noun = reading.root(at - 1, at), reading.root(head, head + 1)
    if not is_capital(reading.word(at - 1)) or before is None or noun is None:
        return False
    above = before.head if before.head.i == noun.i else before.head.head
    return above.i == noun.i and before.i < noun.i


def _run_after(reading: Reading, at: int) -> int:
    """Returns the end of the run: more capitals, and `of the Study of War` behind the noun.

    A hyphen joins the word behind it: `of Harbour-side Towns`.
    """
    last = probe = at + 1
    while probe < len(reading.words) and probe - at < _MAX_WORDS:
        word, gap = reading.word(probe), reading.gap(probe)
        is_joined = gap == "-" and last == probe > at + 1
        if gap != " " and not is_joined:
            break
        if is_capital(word):
            if probe == at + 1 and word not in _kinds():
                break
            last = probe + 1
        elif is_joined and is_capital(reading.word(probe + 1)) and reading.gap(probe + 1) == " ":
            last = probe + 1
        elif word not in _INSIDE and not (word == "and" and last > at + 1):
            break
        probe += 1
    hit = reading.starts.get(last - 1)
    return last if hit is None or hit.last == last else last - 1


def _is_body_at(reading: Reading, start: int, head: int) -> bool:
    """True when the noun belongs to a body that any country may have: those are told elsewhere."""
    found = load_bodies().longest(reading.twin, reading.words, start)
    is_part = start == head and ends_longer_name(reading, head)
    return found is not None and found[0] > head and not is_part


@cache
def _named_by() -> dict[str, str]:
    """Returns the nouns behind which a name may stand, each with the kind of actor it tells."""
    return _by_word("named_by")


@cache
def _kinds() -> dict[str, str]:
    """Returns the last nouns of names, each with the kind of actor that bears it."""
    return _by_word("heads")


def _by_word(section: str) -> dict[str, str]:
    heads = read_lexicon("bodies")[section]
    rows = heads.items() if isinstance(heads, dict) else ()
    return {word: kind for kind, words in rows for word in words_of(words)}

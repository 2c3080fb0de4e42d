"""Who acts in an article: every actor, and every place where one is named."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from build_scripts.annotate.actors.appositions import join_appositions
from build_scripts.annotate.actors.bodies import find_bodies
from build_scripts.annotate.actors.body_owners import find_main_country
from build_scripts.annotate.actors.cast import Cast
from build_scripts.annotate.actors.coreference import find_coreferents, make_scene
from build_scripts.annotate.actors.demonyms import find_demonyms
from build_scripts.annotate.actors.descriptions import join_descriptions
from build_scripts.annotate.actors.epithets import mark_epithets
from build_scripts.annotate.actors.families import find_families, find_kin
from build_scripts.annotate.actors.finds import Find, choose_finds, finds_by_reading
from build_scripts.annotate.actors.groups import Groups
from build_scripts.annotate.actors.handles import Handles
from build_scripts.annotate.actors.home import find_home
from build_scripts.annotate.actors.known import KnownActors
from build_scripts.annotate.actors.letterheads import find_letterheads
from build_scripts.annotate.actors.listed import find_listed
from build_scripts.annotate.actors.names import Introduction, find_introductions
from build_scripts.annotate.actors.offices import Office, find_offices
from build_scripts.annotate.actors.people import People, Person, order_introductions
from build_scripts.annotate.actors.person_mentions import find_persons, index_people
from build_scripts.annotate.actors.place_names import without_places
from build_scripts.annotate.actors.profiles import Profiles, make_profiles
from build_scripts.annotate.actors.proposals import find_proposed
from build_scripts.annotate.actors.reading import Reading, make_reading
from build_scripts.annotate.actors.references import Bearers, adopt_sole_bearer, find_references
from build_scripts.annotate.actors.short_names import mark_short_names
from build_scripts.annotate.actors.unlisted import mark_unlisted
from build_scripts.annotate.gazetteer import Gazetteer, find_homonyms, load_gazetteer
from build_scripts.annotate.lexicon import read_lexicon, words_of
from build_scripts.annotate.marks import Mention, NamedActor, Quotation
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.words import fold, is_capital
from build_scripts.text.document import Document, Span
from build_scripts.text.furniture import Furniture
from build_scripts.text.passages import Spread
from build_scripts.text.speech_titles import find_speaker_lines
from build_scripts.text.turn_labels import find_turn_labels, name_in_label
from build_scripts.text.twin import make_twin

# What joins the words of a name and has no capital in it.
_SMALL = re.compile(r"(?<=\s)(?:Of|For|The|And|To|On|In)\b")


def find_mentions(
    document: Document,
    parsed: Sequence[ParsedSentence],
    furniture: Sequence[Furniture],
    quotations: Sequence[Quotation],
    known: Sequence[NamedActor] = (),
) -> tuple[tuple[NamedActor, ...], tuple[Mention, ...]]:
    """Returns the actors in the order they come in, and their mentions in text order.

    Mentions do not overlap; of page furniture only a tweet's signature and the
    title that names a speaker are read. `known` are
    actors of a record: who bears the name of one gets its id.
    """
    gazetteer = load_gazetteer()
    recorded = KnownActors(gazetteer, known)
    heads = find_letterheads(document)
    readings = _read(gazetteer, document, parsed, furniture, heads)
    readings = mark_epithets(gazetteer, readings)
    readings = mark_unlisted(readings, quotations, recorded, heads)
    home = find_home(gazetteer, document, furniture)
    readings, owners = find_bodies(gazetteer, readings, home)
    readings = mark_short_names(readings)
    stage = _set_stage(readings, recorded)
    finds = choose_finds(_find_all(gazetteer, stage))
    finds = join_appositions(stage.readings, finds, stage.people.persons)
    speeches = [row.span for row in quotations if not row.is_scare]
    finds = join_descriptions(stage.readings, finds, stage.people.persons, speeches)
    main = find_main_country(gazetteer, readings, home)
    cast = Cast(document, gazetteer, stage.people, owners, recorded, main)
    profiles = make_profiles(gazetteer, document, stage.people, owners)
    pointed = _find_coreferents(stage, finds, cast.kinds_of(finds), owners, profiles, speeches)
    return cast.play([*finds, *pointed])


@dataclass(frozen=True)
class _Stage:
    """The readings of an article with the offices and persons brought in by each."""

    readings: tuple[Reading, ...]
    offices: tuple[tuple[Office, ...], ...]
    introduced: tuple[tuple[tuple[Introduction, Person], ...], ...]
    people: People


def _read(
    gazetteer: Gazetteer,
    document: Document,
    parsed: Sequence[ParsedSentence],
    furniture: Sequence[Furniture],
    heads: Sequence[Span],
) -> tuple[Reading, ...]:
    twin = make_twin(document.text)
    away = find_homonyms(twin)
    spans = [row.span for row in furniture if row.kind == "signature"]
    lines = (*find_speaker_lines(document), *find_turn_labels(document))
    named = (*lines, *(row for row in heads if row not in lines))
    parsed_spans = Spread.of((row.span, at) for at, row in enumerate(parsed))
    spans += [row for row in named if not parsed_spans.over(row)]
    small = _with_small_names(document, twin, named)
    rows = [*((row.span, row) for row in parsed), *((span, None) for span in spans)]
    rows.sort(key=lambda row: row[0])
    return tuple(
        make_reading(gazetteer, small.get(span.end, twin), span, parse, away)
        for span, parse in rows
    )


def _with_small_names(document: Document, twin: str, spans: Sequence[Span]) -> dict[int, str]:
    """Returns for the end of each span in capitals a twin in which they begin words of names."""
    loud = [row for row in spans if name_in_label(document.slice(row)).isupper()]
    signs = list(twin)
    for row in loud:
        small = _SMALL.sub(lambda word: word[0].lower(), twin[row.start : row.end].title())
        if len(small) == len(row):
            signs[row.start : row.end] = small
    return dict.fromkeys((row.end for row in loud), "".join(signs)) if loud else {}


def _set_stage(readings: tuple[Reading, ...], known: KnownActors) -> _Stage:
    offices = tuple(find_offices(reading) for reading in readings)
    lone = _lone_words(readings)
    rows = [find_introductions(r, o, lone) for r, o in zip(readings, offices, strict=True)]
    rows = without_places(readings, rows)
    families = frozenset().union(*map(find_families, readings, rows))
    rows = [(*row, *find_kin(r, row, families)) for r, row in zip(readings, rows, strict=True)]
    people = People(known.persons)
    introduced: list[list[tuple[Introduction, Person]]] = [[] for _ in readings]
    for number, row in order_introductions(readings, rows):
        person = people.add(readings[number], row)
        if person:
            introduced[number].append((row, person))
    return _Stage(readings, offices, tuple(map(tuple, introduced)), people)


def _find_all(gazetteer: Gazetteer, stage: _Stage) -> Iterator[Find]:
    """Yields what each finder finds; on a tie of length the earlier finder wins."""
    forms = index_people(stage.people, stage.readings[0].twin if stage.readings else "")
    common = _common_words(stage.readings)
    adopt_sole_bearer(
        list(zip(stage.readings, stage.offices, stage.introduced, strict=True)), stage.people
    )
    bearers = Bearers(stage.people, chain.from_iterable(stage.offices))
    handles = Handles(stage.people)
    own = _own_handles(stage)
    groups = Groups(_members(stage.readings))
    for number, reading in enumerate(stage.readings):
        yield from find_persons(reading, forms, stage.introduced[number], common)
        yield from handles.find(reading, stage.offices[number], own)
        yield from find_references(reading, stage.offices[number], bearers)
        yield from find_demonyms(reading, bearers)
        yield from find_listed(reading)
        yield from groups.find(reading, number)
        yield from find_proposed(reading)


def _lone_words(readings: Sequence[Reading]) -> frozenset[str]:
    """Returns the words with a capital that stand with no other such word beside them."""
    found = set()
    for reading in readings:
        for at in reading.words.capitals:
            near = [reading.word(n) for n in (at - 1, at + 1) if reading.gap(max(n, at)) == " "]
            if not any(map(is_capital, near)):
                found.add(reading.word(at))
    return frozenset(found)


def _common_words(readings: Sequence[Reading]) -> frozenset[str]:
    return frozenset(
        fold(word.text) for row in readings for word in row.words if word.text.islower()
    )


def _own_handles(stage: _Stage) -> dict[str, Person]:
    """Returns the handles in small letters that a signature gives to the person who signs."""
    own = {}
    for reading, rows in zip(stage.readings, stage.introduced, strict=True):
        if reading.parse is None and rows:
            handles = (word.text for word in reading.words if word.text.startswith("@"))
            own.update({handle.lower(): rows[0][1] for handle in handles})
    return own


def _members(readings: Sequence[Reading]) -> dict[str, str]:
    """Returns the words that name an organisation's members when the article names it: `allies`."""
    named = frozenset(hit.name.actor for reading in readings for hit in reading.hits)
    section = read_lexicon("groups")["members"]
    rows = section.items() if isinstance(section, dict) else ()
    return {word: key for word, keys in rows for key in words_of(keys) if key in named}


def _near(reading: Reading, spoken: Iterable[Span]) -> tuple[Span, ...]:
    """Returns the quotations, in text order, that begin before a reading ends."""
    return tuple(takewhile(lambda span: span.start < reading.span.end, spoken))


def _find_coreferents(
    stage: _Stage,
    finds: Sequence[Find],
    kinds: Mapping[str, str],
    owners: Mapping[str, str],
    profiles: Profiles,
    speeches: Sequence[Span],
) -> list[Find]:
    """Returns the pronouns that stand for somebody and lie in no other mention."""
    scenes, spoken = [], deque(speeches)
    for reading, rows in finds_by_reading(stage.readings, finds):
        if reading.parse is not None:
            while spoken and spoken[0].end <= reading.span.start:
                spoken.popleft()
            scenes.append(make_scene(reading, rows, kinds, owners, _near(reading, spoken)))
    chosen = set(finds)
    pointed = find_coreferents(scenes, profiles)
    return [find for find in choose_finds([*finds, *pointed]) if find not in chosen]

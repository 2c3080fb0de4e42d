"""The fact base: every card, topic and article, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from build_scripts.cards.articles import read_articles, unlisted_articles
from build_scripts.cards.folders import CardFile, find_card_files, slug
from build_scripts.cards.model import KINDS, Actor, Card, Event, Position, RedLine, Source
from build_scripts.cards.parsed import Parsed, find_parsed
from build_scripts.cards.reading import find_fitting_kind, parse_record
from build_scripts.cards.vocabulary import (
    TOPICS_PATH,
    Rejection,
    Topic,
    TopicSentence,
    read_rejections,
    read_topics,
)
from build_scripts.problems import Problem, Refused, quoted
from build_scripts.text.document import Document
from build_scripts.yamlio import YamlFile, parse_yaml, read_raw

__all__ = ["Entry", "FactBase", "Rejection", "Topic", "TopicSentence", "read_fact_base"]

# How many files are remembered in one process; the cards of a large record are fewer.
_MOST_REMEMBERED = 20_000

C = TypeVar("C", bound=Card)
_Read = tuple[YamlFile | None, Card | list[Problem]]
_REMEMBERED: dict[tuple[type[Card], str, str, bytes], _Read] = {}


@dataclass(frozen=True)
class Entry:
    """A card with the file it stands in; `path` is relative, with forward slashes."""

    card: Card
    path: str
    file: YamlFile


@dataclass(frozen=True, eq=False)
class FactBase:
    """A record as read; mappings are by id, topics in the order of their file.

    Cards that could not be read are left out; `failed` has their ids, so that a reference to
    one of them is not called dangling. `documents` are the articles by source id, each with the
    hash that its card gives. `problems` are what was met while reading. Cards that are `sound`
    are passed over by the rules about one card: those have found nothing wrong with them.
    """

    root: Path
    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    events: Mapping[str, Event]
    positions: Mapping[str, Position]
    red_lines: Mapping[str, RedLine]
    topics: Mapping[str, Topic]
    documents: Mapping[str, Document]
    rejected: tuple[Rejection, ...]
    entries: Mapping[str, Entry]
    failed: frozenset[str]
    vocabulary: YamlFile | None
    rejections: YamlFile | None
    problems: tuple[Problem, ...]
    sound: frozenset[str] = frozenset()

    def cards(self) -> Iterator[Card]:
        """Yields all cards: sources, actors, events, positions, red lines, each by id."""
        for kind in (self.sources, self.actors, self.events, self.positions, self.red_lines):
            yield from kind.values()

    def card(self, id: str) -> Card:
        """Returns the card of any kind with this id; raises KeyError when there is none."""
        return self.entries[id].card


def read_fact_base(root: Path, known: Parsed = MappingProxyType({})) -> FactBase:
    """Returns the record below `root`; what people wrote becomes problems.

    Files that are `known` with the bytes that they have are not parsed again.
    """
    files, found = find_card_files(root)
    problems = list(found)
    entries: dict[str, Entry] = {}
    parsed: dict[str, YamlFile] = {}
    for file in files:
        read = _read_card(file, parsed, known)
        if isinstance(read, Card):
            entries[file.id] = Entry(read, file.shown, parsed[file.id])
        else:
            problems += read
    sources = _of_kind(Source, entries)
    documents, article_problems = read_articles(root, sources, parsed)
    problems += article_problems
    if all(file.id in parsed for file in files if file.kind is Source):
        listed = [str(file.value.get("article", "")) for file in parsed.values()]
        problems += unlisted_articles(root, listed)
    topics, vocabulary, topic_problems = read_topics(root)
    rejected, rejections, rejection_problems = read_rejections(root)
    problems += [*topic_problems, *rejection_problems, *_shared_ids(topics, entries, vocabulary)]
    return FactBase(
        root=root,
        sources=sources,
        actors=_of_kind(Actor, entries),
        events=_of_kind(Event, entries),
        positions=_of_kind(Position, entries),
        red_lines=_of_kind(RedLine, entries),
        topics=topics,
        documents=documents,
        rejected=rejected,
        entries={id: entries[id] for kind in KINDS for id in _of_kind(kind, entries)},
        failed=_failed((*(file.shown for file in files), *(row.path for row in found)), entries),
        vocabulary=vocabulary,
        rejections=rejections,
        problems=tuple(sorted(problems)),
    )


def _read_card(file: CardFile, parsed: dict[str, YamlFile], known: Parsed) -> Card | list[Problem]:
    """Returns the card in a file, or all that is wrong with it; keeps the parsed file.

    The bytes of a file are parsed once in a process, so that serving and comparing records pay
    for what has changed. Nobody may change what is returned.
    """
    try:
        raw = read_raw(file.path, file.shown)
    except Refused as error:
        return list(error.problems)
    key = (file.kind, file.id, file.shown, raw)
    found = _REMEMBERED.get(key)
    if found is None:
        if len(_REMEMBERED) >= _MOST_REMEMBERED:
            _REMEMBERED.clear()
        found = _REMEMBERED[key] = _parse_card(*key, known)
    read, card = found
    if read is not None:
        parsed[file.id] = read
    return card


def has_parsed() -> bool:
    """True in a process that has read cards: it knows them better than any memory on disk."""
    return bool(_REMEMBERED)


def _parse_card(kind: type[Card], id: str, shown: str, raw: bytes, known: Parsed) -> _Read:
    """Returns the parsed file, if it parses, and the card in it or all that is wrong with it."""
    try:
        read = find_parsed(known, shown, raw) or parse_yaml(raw, shown)
    except Refused as error:
        return None, list(error.problems)
    fitting = find_fitting_kind(kind, read)
    if fitting is not None:
        message = f"this reads as a card of the kind {fitting.kind_name}"
        return read, [
            Problem(
                shown,
                1,
                1,
                "card-folder",
                message,
                found=f"data/{kind.folder}/",
                expected=f"data/{fitting.folder}/",
            )
        ]
    return read, parse_record(kind, read, id=id)


def _failed(paths: Iterable[str], entries: Mapping[str, Entry]) -> frozenset[str]:
    """Returns the ids that files without a card have, or were meant to have."""
    stems = {Path(path).stem for path in paths}
    return frozenset(id for stem in stems for id in (stem, slug(stem)) if id not in entries)


def _of_kind(kind: type[C], entries: Mapping[str, Entry]) -> dict[str, C]:
    found = {id: entry.card for id, entry in entries.items() if isinstance(entry.card, kind)}
    return dict(sorted(found.items()))


def _shared_ids(
    topics: Mapping[str, Topic], entries: Mapping[str, Entry], file: YamlFile | None
) -> Iterator[Problem]:
    """Finds topics whose id is that of a card: both have a page of their own."""
    for id in topics:
        if id in entries and file is not None:
            place = file.place((id,))
            yield Problem(
                TOPICS_PATH,
                place.key_line,
                place.key_column,
                "id-twice",
                f"the id {quoted(id)} is that of a card",
                found=f"the first in {entries[id].path}",
            )

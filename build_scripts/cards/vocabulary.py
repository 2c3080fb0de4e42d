"""What stands in data/ beside the cards: topics, and rejected candidates."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from build_scripts.cards.parts import Record
from build_scripts.cards.reading import parse_record
from build_scripts.cards.terms import ActorId, CardId, Id, Line, Quote, SourceId
from build_scripts.problems import Problem, Refused
from build_scripts.tree import find_link
from build_scripts.yamlio import YamlFile, read_yaml

TOPICS_PATH = "data/vocabulary/topics.yml"
REJECTED_PATH = "data/rejected.yml"


class TopicSentence(Record):
    """A sentence of a topic's introduction, with the cards that prove it."""

    text: Line
    """The sentence; it says nothing that the cards do not prove."""
    cards: tuple[CardId, ...] = Field(min_length=1)
    """The ids of the cards that prove it."""


class Topic(Record):
    """What positions are about; its introduction says nothing that no card proves."""

    id: Id = Field(exclude=True)
    name: Line
    """The name used on the site."""
    introduction: tuple[TopicSentence, ...] = ()
    """What a reader should know first, sentence by sentence."""


class Rejection(Record):
    """A candidate that a person threw out: its words in a source, and why."""

    kind: Literal["actor", "event", "position", "red-line"]
    """What the candidate was proposed as."""
    holder: ActorId | None = None
    """The id of the actor whose stance it was said to be."""
    source: SourceId
    """The id of the source that has the words."""
    quote: Quote
    """The words, letter by letter; they are not proposed again."""
    why: Line
    """Why it is no fact of this record."""


class Rejections(Record):
    """The whole of data/rejected.yml."""

    rejected: tuple[Rejection, ...] = ()
    """The candidates, in the order in which they were thrown out."""


def read_topics(root: Path) -> tuple[dict[str, Topic], YamlFile | None, list[Problem]]:
    """Reads the topics by id, in the order of the file; no file means no topics."""
    file, problems = _read(root, TOPICS_PATH)
    topics = {}
    for key in file.value if file is not None else ():
        read = parse_record(Topic, file, (key,), id=key)
        if isinstance(read, Topic):
            topics[key] = read
        else:
            problems += read
    return topics, file, problems


def read_rejections(root: Path) -> tuple[tuple[Rejection, ...], YamlFile | None, list[Problem]]:
    """Reads the rejected candidates in the order of the file; no file means none."""
    file, problems = _read(root, REJECTED_PATH)
    if file is None:
        return (), None, problems
    read = parse_record(Rejections, file)
    if isinstance(read, Rejections):
        return read.rejected, file, problems
    return (), file, problems + read


def _read(root: Path, shown: str) -> tuple[YamlFile | None, list[Problem]]:
    path = root / shown
    if find_link(root, path.parent) is not None:
        return None, []
    if not path.exists() and not path.is_symlink():
        return None, []
    try:
        return read_yaml(path, shown), []
    except Refused as error:
        return None, list(error.problems)

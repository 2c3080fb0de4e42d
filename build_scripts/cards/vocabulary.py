"""What stands in data/ beside the cards: topics, and rejected candidates."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from build_scripts.cards.model import Id, Line, Quote, Record
from build_scripts.cards.reading import parse_record
from build_scripts.problems import Problem, Refused
from build_scripts.yamlio import YamlFile, read_yaml

TOPICS_PATH = "data/vocabulary/topics.yml"
REJECTED_PATH = "data/rejected.yml"


class TopicSentence(Record):
    """A sentence of a topic's introduction, with the cards that prove it."""

    text: Line
    cards: tuple[Id, ...] = Field(min_length=1)


class Topic(Record):
    """What positions are about; its introduction says nothing that no card proves."""

    id: Id = Field(exclude=True)
    name: Line
    introduction: tuple[TopicSentence, ...] = ()


class Rejection(Record):
    """A candidate that a person threw out: its words in a source, and why."""

    kind: Literal["actor", "event", "position", "red-line"]
    holder: Id | None = None
    source: Id
    quote: Quote
    why: Line


class Rejections(Record):
    """The whole of data/rejected.yml."""

    rejected: tuple[Rejection, ...] = ()


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
    if not path.exists() and not path.is_symlink():
        return None, []
    try:
        return read_yaml(path, shown), []
    except Refused as error:
        return None, list(error.problems)

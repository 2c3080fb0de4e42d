"""Events against the gold standard records of PLOVER, the even half.

    python -m benchmarks.events FILE [--write]

FILE is PLOVER_GSR_CAMEO.txt. Of its records with a text only those at even places are read.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Target, add_write_option, report
from benchmarks.spans import percent
from build_scripts.annotate.marks import Annotation, EventMark
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

COMMAND = "python -m benchmarks.events FILE"
ABOUT = "Events on the even half of PLOVER's gold records: what happened, by whom, to whom."
TARGETS = (Target("type", 60), Target("whole triple", 30))
# The types of 2016 by their names of 2021.
_RENAMED = {
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
}  # fmt: skip
_SMALL_WORDS = frozenset("a an and by for her his in its of on the their to with".split())

Words = frozenset[str]


@dataclass(frozen=True)
class Coding:
    """An event as coded: its type, and the words for who does it and to whom."""

    type: str | None
    source: Words
    target: Words


def words_of(texts: Iterable[str]) -> Words:
    """Returns the words of some names, without the small ones."""
    found = {word for text in texts for word in re.findall(r"\w+", text.lower())}
    return frozenset(found - _SMALL_WORDS)


def read_records(path: Path) -> list[tuple[str, Coding]]:
    """Returns text and coding of the records at even places."""
    rows = json.loads(path.read_text("utf-8"))
    told = [row for row in rows if row["event"] != "DOCUMENT" and row.get("text")]
    return [(row["text"], _coding(row)) for row in told[::2]]


def _coding(row: Mapping[str, object]) -> Coding:
    kind = str(row["event"])
    source, target = (_actor_words(row.get(role)) for role in ("source", "target"))
    return Coding(_RENAMED.get(kind, kind), source, target)


def _actor_words(actors: object) -> Words:
    rows = actors if isinstance(actors, list) else []
    texts = (row.get("actorText") for row in rows if isinstance(row, dict))
    return words_of(text for text in texts if text)


def code(text: str) -> tuple[Coding, Coding]:
    """Returns of the events read out of a sentence the surest (of equals the first) and the first.

    The records hold one event a sentence, where the rules may read several.
    """
    annotation = annotate_document(Document("sentence", text, ""))
    events = annotation.events
    surest = max(events, key=lambda mark: mark.confidence, default=None)
    return _code_of(annotation, surest), _code_of(annotation, events[0] if events else None)


def _code_of(annotation: Annotation, mark: EventMark | None) -> Coding:
    if mark is None:
        return Coding(None, frozenset(), frozenset())
    source, target = (_named(annotation, ids) for ids in (mark.source, mark.target))
    return Coding(mark.type, source, target)


def _named(annotation: Annotation, ids: Iterable[str]) -> Words:
    """Returns the words by which the sentence names some actors."""
    wanted = set(ids)
    spans = [row.span for row in annotation.mentions if row.actor in wanted]
    return words_of(annotation.document.slice(span) for span in spans)


def score(pairs: Iterable[tuple[Coding, Coding]]) -> dict[str, float]:
    """Returns the figures over (found, expected) in percent.

    An actor counts when it shares a word; a triple needs type, source and target, and of these
    only what the record has.
    """
    rows = list(pairs)
    return {
        "coded": _share([found.type is not None for found, _ in rows]),
        "type": _share([found.type == gold.type for found, gold in rows]),
        "source": _share([bool(f.source & g.source) for f, g in rows if g.source]),
        "target": _share([bool(f.target & g.target) for f, g in rows if g.target]),
        "whole triple": _share([_is_triple(found, gold) for found, gold in rows]),
    }


def _share(rows: Sequence[bool]) -> float:
    return round(percent(sum(rows), len(rows)), 2)


def _is_triple(found: Coding, gold: Coding) -> bool:
    has_source = not gold.source or bool(found.source & gold.source)
    has_target = not gold.target or bool(found.target & gold.target)
    return found.type == gold.type and has_source and has_target


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures over the even half of the records."""
    parser = argparse.ArgumentParser(prog="benchmarks.events", description=__doc__)
    parser.add_argument("file", type=Path)
    add_write_option(parser)
    options = parser.parse_args(arguments)
    records = read_records(options.file)
    coded = [(*code(text), gold) for text, gold in records]
    figures = score((surest, gold) for surest, _, gold in coded)
    others = score((first, gold) for _, first, gold in coded)
    figures |= {f"{name} of the first event": others[name] for name in ("type", "whole triple")}
    report(
        "events-plover-even",
        figures,
        TARGETS,
        {"sentences": len(records)},
        options.write,
        COMMAND,
        ABOUT,
    )


if __name__ == "__main__":
    main()

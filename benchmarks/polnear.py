"""Attributions against PolNeAR: who says what, and with which words.

    python -m benchmarks.polnear FOLDER [--split dev] [--write]

FOLDER holds data/SPLIT/text and data/SPLIT/attributions. The test split is not read.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.figures import Target, add_write_option, report
from benchmarks.spans import Pair, Score, Words, dice, pair_closest
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.annotate.report import to_json
from build_scripts.text.document import Document

ROLES = ("source", "cue", "content")
SPLITS = ("train", "dev")
COMMAND = "python -m benchmarks.polnear FOLDER --split dev"
ABOUT = "Attributions on PolNeAR's dev split: who said what, by which words."
TARGETS = (
    Target("who-what F1", 60),
    Target("content exact F1", 50),
    Target("source exact F1", 72),
)
_SPAN_LINE = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT_LINE = re.compile(r"E\d+\t(\S+:T\d.*)")
_PART = re.compile(r"(?<!\S)([A-Za-z]+)\d*:(T\d+)")

Spans = Mapping[str, Sequence[Pair]]
Sets = Mapping[str, frozenset[int]]


def read_gold(folder: Path, split: str, name: str) -> list[Spans]:
    """Returns the attributions of the alphabetically first annotator of an article."""
    files = (folder / "data" / split / "attributions").glob("*.ann")
    own = sorted(path for path in files if path.stem.rpartition("_")[0] == name)
    return parse_gold(own[0].read_text("utf-8")) if own else []


def parse_gold(text: str) -> list[Spans]:
    """Returns the attributions in a file of annotations; those without cue and content fall."""
    lines = text.split("\n")
    spans = {match[1]: _pairs(match[2]) for match in map(_SPAN_LINE.match, lines) if match}
    rows = [_attribution(match[1], spans) for match in map(_EVENT_LINE.match, lines) if match]
    return [row for row in rows if row["cue"] or row["content"]]


def _pairs(text: str) -> list[Pair]:
    starts_and_ends = (part.split() for part in text.split(";"))
    return [(int(start), int(end)) for start, end in starts_and_ends]


def _attribution(text: str, spans: Mapping[str, list[Pair]]) -> Spans:
    row: dict[str, list[Pair]] = {role: [] for role in ROLES}
    for role, mark in _PART.findall(text):
        if role.lower() in row:
            row[role.lower()] += spans[mark]
    return row


def find_texts(folder: Path, split: str) -> list[Path]:
    """Returns the articles of a split, by name."""
    return sorted((folder / "data" / split / "text").glob("[!.]*.txt"))


def read_articles(folder: Path, split: str) -> Iterator[tuple[str, list[Spans], list[Spans]]]:
    """Yields text, found attributions and the annotator's, article by article."""
    for path in find_texts(folder, split):
        document = Document(path.name, path.read_bytes().decode("utf-8"), "")
        found = to_json(annotate_document(document))["attributions"]
        yield document.text, list(found), read_gold(folder, split, path.stem)  # type: ignore[call-overload]


def score_article(text: str, found: Iterable[Spans], gold: Iterable[Spans]) -> dict[str, Score]:
    """Returns the scores of one article by figure."""
    words = Words.of(text)
    one = [sets for sets in (_sets(row, words) for row in found) if sets["cue"] or sets["content"]]
    other = [_sets(row, words) for row in gold]
    scores = {f"{role} exact": _exact(role, one, other) for role in ROLES}
    for name, rule in (("whole overlap", _overlap), ("who-what", _who_what)):
        hits = len(pair_closest(one, other, rule))
        scores[name] = Score(hits, len(one), len(other))
    return scores


def _sets(row: Spans, words: Words) -> Sets:
    return {role: words.under((start, end) for start, end in row[role]) for role in ROLES}


def _exact(role: str, found: Iterable[Sets], gold: Iterable[Sets]) -> Score:
    one, other = ({row[role] for row in rows if row[role]} for rows in (found, gold))
    return Score(len(one & other), len(one), len(other))


def _who_what(found: Sets, gold: Sets) -> float | None:
    """How alike two attributions are, where content and source are half the same."""
    content, source, cue = (dice(found[r], gold[r]) for r in ("content", "source", "cue"))
    fits = bool(found["content"]) and content >= 0.5 and source >= 0.5
    return content + source + cue if fits else None


def _overlap(found: Sets, gold: Sets) -> float | None:
    """The same, where the cues also share a word or are both absent."""
    has_cue = bool(found["cue"] & gold["cue"]) or not (found["cue"] or gold["cue"])
    return _who_what(found, gold) if has_cue else None


def score(articles: Iterable[tuple[str, list[Spans], list[Spans]]]) -> dict[str, Score]:
    """Returns the scores over all articles by figure."""
    total: dict[str, Score] = {}
    for text, found, gold in articles:
        for name, value in score_article(text, found, gold).items():
            total[name] = total.get(name, Score()) + value
    return total


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures of one split; any but train and dev is refused."""
    parser = argparse.ArgumentParser(prog="benchmarks.polnear", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", choices=SPLITS, default="dev")
    add_write_option(parser)
    options = parser.parse_args(arguments)
    if not find_texts(options.folder, options.split):
        parser.error(
            f"{options.folder}: there is no data/{options.split}/text/*.txt in this folder"
        )
    scores = score(read_articles(options.folder, options.split))
    figures = {key: val for name, row in scores.items() for key, val in row.figures(name).items()}
    size = scores["who-what"]
    counts = {"proposed": size.proposed, "expected": size.expected}
    report(f"polnear-{options.split}", figures, TARGETS, counts, options.write, COMMAND, ABOUT)


if __name__ == "__main__":
    main()

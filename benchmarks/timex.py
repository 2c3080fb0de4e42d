"""Calendar dates against the AQUAINT half of TempEval-3's training data.

    python -m benchmarks.timex FOLDER [--write]

FOLDER holds AQUAINT/*.tml. TimeBank, the other half, is not read.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.figures import Target, add_write_option, report
from benchmarks.spans import Pair, Score, percent
from build_scripts.annotate.marks import DocumentDate
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

COMMAND = "python -m benchmarks.timex FOLDER"
ABOUT = "Calendar dates in the AQUAINT articles of TempEval-3."
TARGETS = (Target("value F1", 82),)
# TIMEX3 for a year, month or day, a week or its weekend, a quarter, a season.
_CALENDAR = re.compile(r"\d{4}(?:-(?:\d\d|W\d\d|Q\d|SP|SU|FA|WI)(?:-(?:\d\d|WE))?)?")
_MONTHS = re.compile(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
_QUARTERS = {("01", "03"): "Q1", ("04", "06"): "Q2", ("07", "09"): "Q3", ("10", "12"): "Q4"}
_SEASONS = {("03", "05"): "SP", ("06", "08"): "SU", ("09", "11"): "FA", ("12", "02"): "WI"}


@dataclass(frozen=True)
class Timed:
    """A time expression: where it stands and its value in TIMEX3."""

    span: Pair
    value: str


def read_article(path: Path) -> tuple[str, str, list[Timed]]:
    """Returns text, day and annotated time expressions of a TimeML file."""
    root = ElementTree.fromstring(path.read_text("utf-8", errors="replace"))
    stamp = root.find("DCT/TIMEX3")
    parts: list[str] = []
    gold: list[Timed] = []
    body = root.find("TEXT")
    if body is not None:
        _read_node(body, parts, gold)
    day = "" if stamp is None else stamp.get("value", "")[:10]
    return "".join(parts), day, sorted(gold, key=lambda row: row.span)


def _read_node(node: ElementTree.Element, parts: list[str], gold: list[Timed]) -> None:
    start = sum(map(len, parts))
    parts.append(node.text or "")
    for child in node:
        _read_node(child, parts, gold)
        parts.append(child.tail or "")
    if node.tag == "TIMEX3":
        gold.append(Timed((start, sum(map(len, parts))), node.get("value", "")))


def to_timex3(value: str) -> str:
    """Returns an EDTF date as TIMEX3 writes it: ranges that are a season, quarter or week."""
    if months := _MONTHS.fullmatch(value):
        ends = (months[2], months[4])
        name = _QUARTERS.get(ends) or _SEASONS.get(ends)
        return f"{months[1]}-{name}" if name else value
    if days := _DAYS.fullmatch(value):
        first, last = (datetime.date.fromisoformat(day) for day in days.groups())
        year, week, weekday = first.isocalendar()
        ending = {(1, 6): "", (6, 1): "-WE"}.get((weekday, (last - first).days))
        return value if ending is None else f"{year}-W{week:02d}{ending}"
    return value


def find_dates(text: str, day: str) -> list[Timed]:
    """Returns the dates that the rules read out of an article of that day, in TIMEX3."""
    date = DocumentDate(day, "stated") if day else None
    marks = annotate_document(Document("article", text, ""), date).timexes
    dates = (mark for mark in marks if mark.type == "DATE" and mark.value)
    return [Timed((m.span.start, m.span.end), to_timex3(m.value or "")) for m in dates]


def score_article(found: Iterable[Timed], gold: Iterable[Timed]) -> dict[str, Score]:
    """Returns the scores over calendar dates: same span, common words, and right value too."""
    one, other = ([r for r in rows if _CALENDAR.fullmatch(r.value)] for rows in (found, gold))
    pairs = list(_pair(one, other))
    hits = {
        "strict": sum(mine.span == theirs.span for mine, theirs in pairs),
        "relaxed": len(pairs),
        "value": sum(mine.value == theirs.value for mine, theirs in pairs),
    }
    return {name: Score(count, len(one), len(other)) for name, count in hits.items()}


def _pair(found: Sequence[Timed], gold: Iterable[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Yields for each annotated date the free one that shares most with it."""
    free = list(found)
    for row in gold:
        over = [mine for mine in free if _shared(mine, row) > 0]
        if over:
            best = max(over, key=lambda mine: (mine.span == row.span, _shared(mine, row)))
            free.remove(best)
            yield best, row


def _shared(one: Timed, other: Timed) -> int:
    return min(one.span[1], other.span[1]) - max(one.span[0], other.span[0])


def score(articles: Iterable[Path]) -> dict[str, Score]:
    """Returns the scores over all articles by figure."""
    total = dict.fromkeys(("strict", "relaxed", "value"), Score())
    for path in articles:
        text, day, gold = read_article(path)
        for name, row in score_article(find_dates(text, day), gold).items():
            total[name] += row
    return total


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures over AQUAINT."""
    parser = argparse.ArgumentParser(prog="benchmarks.timex", description=__doc__)
    parser.add_argument("folder", type=Path)
    add_write_option(parser)
    options = parser.parse_args(arguments)
    files = sorted((options.folder / "AQUAINT").glob("[!.]*.tml"))
    if not files:
        parser.error(f"{options.folder}: there is no AQUAINT/*.tml in this folder")
    scores = score(files)
    figures = {key: val for name, row in scores.items() for key, val in row.figures(name).items()}
    found = scores["value"]
    share = percent(found.hits, scores["relaxed"].hits)
    figures["value right when found"] = round(share, 2)
    counts = {"articles": len(files), "proposed": found.proposed, "expected": found.expected}
    report("timex-aquaint", figures, TARGETS, counts, options.write, COMMAND, ABOUT)


if __name__ == "__main__":
    main()

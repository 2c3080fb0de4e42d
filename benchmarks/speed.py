"""How fast and in how much memory the work is done, as ratios in one run.

    make bench
    python -m benchmarks.speed [PART...] [--tiny] [--write]

A part is a module that measures; a new one is a row of PARTS. Ratios are medians of alternating
pairs, so that they can be compared between machines; seconds are printed only where a person
waits for a command.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from benchmarks.figures import Target, add_write_option, report
from benchmarks.pairing import Measured


@dataclass(frozen=True)
class Part:
    """A part of the benchmark: its module's function, called with `is_tiny`, measures it.

    The module is loaded when the part runs, since not every part needs spaCy or a browser.
    `is_tiny` asks for a run of seconds that only shows that the part works; its figures are not
    written. The figures stand under `speed-<name>`.
    """

    name: str
    module: str
    title: str
    targets: tuple[Target, ...] = ()
    function: str = "measure"

    def measure(self, is_tiny: bool) -> Measured:
        """Runs the part and returns what it found."""
        measure = getattr(import_module(self.module), self.function)
        return cast(Callable[[bool], Measured], measure)(is_tiny)


PARTS = (
    Part(
        "reading",
        "benchmarks.speed_reading",
        "distilling against plain spaCy with all of its pipes, tokens a second of one core",
        (Target("distilling to plain spaCy, %", 90),),
    ),
    Part(
        "site",
        "benchmarks.speed_site",
        "the site build beside the Markdown floor and plain MkDocs with Material",
        (
            *(
                Target(f"{name}: site build to plain MkDocs with Material, %", 150, True)
                for name in ("the record", "200 cards", "2000 cards", "5000 cards")
            ),
            Target("dearest to cheapest cost per card, %", 125, True),
            Target("one edited card of 2000 to a full build, %", 10, True),
        ),
    ),
    Part(
        "check",
        "benchmarks.speed_check",
        "the whole command that checks a record, seconds on this machine",
        (
            Target("the record: check, seconds of work", 1, True),
            Target("2000 cards: check, seconds of work", 3, True),
        ),
    ),
    Part(
        "preview",
        "benchmarks.speed_preview",
        "the live preview after one edited card, seconds on this machine",
        (Target("2000 cards: saved to shown, seconds of work", 2, True),),
    ),
    Part(
        "search",
        "benchmarks.speed_search",
        "the search's first answer in the browser beside that of Material's own",
        (
            Target("200 cards: first answer to Material's, %", 50, True),
            Target("5000 cards: first answer to Material's, %", 50, True),
        ),
    ),
    Part(
        "workers",
        "benchmarks.speed_many",
        "the time one worker takes against that of two",
        (Target("two workers to one", 1.7),),
        "measure_workers",
    ),
    Part(
        "memory",
        "benchmarks.speed_many",
        "peak memory of distilling 5,000 articles against that for 100",
        (Target("peak memory of many to few, %", 115, is_most=True),),
        "measure_memory",
    ),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the named parts, or all, and prints their figures with the targets."""
    names = [part.name for part in PARTS]
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(names)}")
    parser.add_argument("--tiny", action="store_true", help="only show that the parts work")
    add_write_option(parser)
    options = parser.parse_args(arguments)
    unknown = [name for name in options.parts if name not in names]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(names)}")
    if options.tiny and options.write:
        parser.error("the figures of a tiny run mean nothing and are not written")
    for part in PARTS:
        if not options.parts or part.name in options.parts:
            print(f"{part.name}: {part.title}", flush=True)
            found = part.measure(options.tiny)
            report(
                f"speed-{part.name}",
                found.figures,
                part.targets,
                found.counts,
                options.write,
                f"python -m benchmarks.speed {part.name}",
                f"{part.title[0].upper()}{part.title[1:]}.",
            )


if __name__ == "__main__":
    main()

"""The committed figures: one block for each benchmark, whether its targets are met or not."""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from build_scripts.cli.common import today
from build_scripts.files import write_atomically

FIGURES = Path(__file__).with_name("figures.yml")
_HEAD = "# Written by the benchmarks; benchmarks/README.md has the commands.\n"


@dataclass(frozen=True)
class Target:
    """What a figure must reach; `is_most` turns it into what it must not exceed."""

    figure: str
    value: float
    is_most: bool = False

    def is_met(self, figures: Mapping[str, float]) -> bool:
        """True when the figure reaches the target."""
        found = figures[self.figure]
        return found <= self.value if self.is_most else found >= self.value


def add_write_option(parser: argparse.ArgumentParser) -> None:
    """Gives a command `--write`, which puts its figures into the committed file."""
    text = f"put the figures into benchmarks/{FIGURES.name}"
    parser.add_argument("--write", action="store_true", help=text)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter


def report(
    name: str,
    figures: Mapping[str, float],
    targets: Sequence[Target],
    counts: Mapping[str, int],
    is_written: bool,
    command: str = "",
    about: str = "",
) -> None:
    """Prints a benchmark's figures with its targets, and writes its block when asked to.

    `command` finds the figures anew and `about` says what they measure, for the method page.
    """
    width = max(len(key) for key in (*figures, *counts))
    aims = {target.figure: target for target in targets}
    for key, value in (*counts.items(), *figures.items()):
        shown = f"{value:8.2f}" if key in figures else f"{value:8d}"
        print(f"{key:{width}} {shown}{_verdict(aims.get(key), figures)}")
    if is_written:
        told = {"command": command, "about": about}
        said = {key: text for key, text in told.items() if text}
        write_block(FIGURES, name, {**said, **make_block(figures, targets, counts)})


def _verdict(target: Target | None, figures: Mapping[str, float]) -> str:
    if target is None:
        return ""
    bound = "at most" if target.is_most else "at least"
    return f"   {bound} {target.value:g}: {'met' if target.is_met(figures) else 'NOT met'}"


def make_block(
    figures: Mapping[str, float], targets: Sequence[Target], counts: Mapping[str, int]
) -> dict[str, object]:
    """Returns what the file says of one benchmark: day, commit, figures, targets."""
    return {
        "date": today(),
        "commit": find_commit(),
        "counts": dict(counts),
        "figures": dict(figures),
        "targets": [
            {
                "figure": target.figure,
                "at_most" if target.is_most else "at_least": target.value,
                "found": figures[target.figure],
                "met": target.is_met(figures),
            }
            for target in targets
        ],
    }


def find_commit() -> str:
    """Returns the short name of the commit that is checked out."""
    command = ["git", "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, cwd=FIGURES.parent, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def write_block(path: Path, name: str, block: Mapping[str, object]) -> None:
    """Puts a block in the place of the one of that name; the others stay as they are."""
    blocks = yaml.safe_load(path.read_text("utf-8")) if path.is_file() else None
    merged = {**(blocks or {}), name: dict(block)}
    body = yaml.safe_dump(dict(sorted(merged.items())), sort_keys=False, allow_unicode=True)
    write_atomically(path, _HEAD + body)

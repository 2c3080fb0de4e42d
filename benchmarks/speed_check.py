"""How long `factcards check` takes whoever calls it: the whole process, with its imports.

Nothing is kept from one run to the next. The aims are for the seconds that the processor works,
which are those on the clock where nothing else runs; those on the clock are told beside them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.many_cards import ROOT, write_record
from benchmarks.pairing import Measured, median_seconds, worked

CARDS = 2000
_ROUNDS = 5
# A tiny run has so many cards.
_TINY = 20


def measure(is_tiny: bool) -> Measured:
    """Returns the seconds of a check of the real record, and of one of many cards."""
    rounds = 1 if is_tiny else _ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder)
        write_record(many, _TINY if is_tiny else CARDS)
        figures = {
            f"{name}: check, {clock_name}": round(median_seconds(work, rounds, clock), 2)
            for name, work in (
                ("the record", lambda: check(ROOT)),
                (f"{CARDS} cards", lambda: check(many)),
            )
            for clock_name, clock in (
                ("seconds of work", worked),
                ("seconds on the clock", time.perf_counter),
            )
        }
    return Measured(figures, {"runs": rounds})


def check(root: Path) -> None:
    """Checks a record in a process of its own; raises CalledProcessError where it finds a thing."""
    command = [sys.executable, "-m", "build_scripts.cli", "check", "--root", str(root)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

"""Many articles by the command itself: the gain of a second worker, and peak memory.

The articles are short, so that 5,000 of them are read in minutes; what could grow with their
number grows as with long ones. Memory is what the system counts for the process at its peak.
Start-up counts, so the workers read as many articles as make it small beside the work, as it is
for whoever asks for a second worker.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.many_articles import write_articles
from benchmarks.pairing import Measured, median_ratio

# A process counts the memory of the one that started it as its own, if that had more: so a small
# one starts the command, and prints the command's peak.
_LAUNCHER = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
_COMMAND = (sys.executable, "-m", "build_scripts.cli", "distill", "--json", "--no-record")


def measure_workers(is_tiny: bool) -> Measured:
    """Returns how many times as fast two workers read as one, start-up included."""
    count, rounds = (4, 1) if is_tiny else (400, 3)
    with tempfile.TemporaryDirectory() as folder:
        paths = write_articles(Path(folder), count)
        ratio = median_ratio(lambda: run(paths, 1), lambda: run(paths, 2), rounds)
    figures = {"two workers to one": round(ratio, 2)}
    return Measured(figures, {"articles": count, "processors": os.cpu_count() or 1})


def measure_memory(is_tiny: bool) -> Measured:
    """Returns the peak memory for many articles in percent of that for few."""
    few, many = (2, 8) if is_tiny else (100, 5000)
    with tempfile.TemporaryDirectory() as folder:
        paths = write_articles(Path(folder), many, lines=1)
        first, last = run(paths[:few], 1), run(paths, 1)
    figures = {"peak memory of many to few, %": round(100 * last / first, 1)}
    return Measured(figures, {"few articles": few, "many articles": many, "peak MB": last // 1024})


def run(paths: Sequence[Path], workers: int) -> int:
    """Distils the articles in a process of its own; returns its peak memory in kilobytes."""
    command = [*_COMMAND, "--workers", str(workers), *map(str, paths)]
    launched = [sys.executable, "-c", _LAUNCHER, *command]
    done = subprocess.run(launched, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"distilling ended with {done.returncode}: {done.stderr}")
    return int(done.stdout)

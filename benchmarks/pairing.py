"""Figures of speed: ratios of alternating pairs, which hold on any machine, and seconds."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Work = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Measured:
    """What one part of the speed benchmark found: its figures, and the counts they speak of."""

    figures: Mapping[str, float]
    counts: Mapping[str, int]


def median_ratio(one: Work, other: Work, rounds: int, clock: Clock = time.perf_counter) -> float:
    """Returns how many times as long `one` takes as `other`: the median over `rounds` pairs.

    The two take turns, and so does who begins: what slows the machine for a while slows both.
    `time.process_time` as the clock counts this process's own work, whatever else runs.
    """
    ratios = []
    for number in range(rounds):
        pair = (one, other) if number % 2 == 0 else (other, one)
        first, second = (_time(work, clock) for work in pair)
        ratios.append(first / second if number % 2 == 0 else second / first)
    return median(ratios)


def median_seconds(work: Work, rounds: int, clock: Clock = time.perf_counter) -> float:
    """Returns how long the work takes: the median over `rounds`; it holds on this machine only."""
    return median(_time(work, clock) for _ in range(rounds))


def take_turns(works: Sequence[Work], rounds: int, clock: Clock) -> list[tuple[float, ...]]:
    """Returns how long each work takes in each round; every other round goes backwards."""
    found = []
    for number in range(rounds):
        order = works if number % 2 == 0 else works[::-1]
        times = [_time(work, clock) for work in order]
        found.append(tuple(times if number % 2 == 0 else times[::-1]))
    return found


def apart(work: Work) -> None:
    """Does the work in a process of its own that begins as this one is: nothing is kept of it.

    Raises RuntimeError when it fails.
    """
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    process.join()
    if process.exitcode != 0:
        raise RuntimeError(f"the work ended with {process.exitcode}")


def worked() -> float:
    """Returns the seconds that the processor has worked for processes begun and ended here."""
    times = os.times()
    return times.children_user + times.children_system


def _time(work: Work, clock: Clock) -> float:
    start = clock()
    work()
    return clock() - start

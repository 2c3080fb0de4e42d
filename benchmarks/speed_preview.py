"""How long `factcards serve` takes from a saved card to its new page.

The seconds on the clock are those that a person waits, on a machine that does nothing else; they
hold the half second in which the server looks for changes. The aim is for the seconds that the
processor works for the server in that time, which other work on the machine does not change.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.many_cards import ROOT, edit_a_card, write_record
from benchmarks.pairing import Measured

CARDS = 2000
_ROUNDS = 5
# A tiny run has so many cards.
_TINY = 20
_PAGE = "positions/said-00007.html"
_PATIENCE = 600.0


def measure(is_tiny: bool) -> Measured:
    """Returns the seconds from an edit of a card to the page that shows it."""
    rounds = 1 if is_tiny else _ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_record(root, _TINY if is_tiny else CARDS)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "build_scripts.cli", "serve", "--port", str(port)]
        with subprocess.Popen(
            [*command, "--root", str(root)], cwd=ROOT, stderr=subprocess.DEVNULL
        ) as server:
            try:
                address = f"http://127.0.0.1:{port}/{_PAGE}"
                _await(lambda: "In matter 7 " in _read(address), server)
                times = [_edit(root, turn, address, server) for turn in range(1, rounds + 1)]
            finally:
                server.terminate()
    work, clock = (round(median(row), 2) for row in zip(*times, strict=True))
    figures = {
        f"{CARDS} cards: saved to shown, seconds of work": work,
        f"{CARDS} cards: saved to shown, seconds on the clock": clock,
    }
    return Measured(figures, {"edits": rounds})


def _edit(
    root: Path, turn: int, address: str, server: subprocess.Popen[bytes]
) -> tuple[float, float]:
    """Edits a card and waits for its page; returns the server's work and the time on the clock."""
    work, start = _worked(server.pid), time.perf_counter()
    edit_a_card(root, turn)
    words = f"before winter begins{' again' * turn}<"
    _await(lambda: words in _read(address), server)
    return _worked(server.pid) - work, time.perf_counter() - start


def _await(is_so: Callable[[], bool], server: subprocess.Popen[bytes]) -> None:
    """Waits until something is so; raises TimeoutError when it does not come to that."""
    end = time.perf_counter() + _PATIENCE
    while not is_so():
        if server.poll() is not None or time.perf_counter() > end:
            raise TimeoutError("the server does not show the page")
        time.sleep(0.05)


def _read(address: str) -> str:
    """Returns the page at an address; nothing while the server does not answer."""
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
            return answer.read().decode("utf-8")
    except OSError:
        return ""


def _worked(pid: int) -> float:
    """Returns the seconds that the processor has worked for a running process, as Linux tells."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

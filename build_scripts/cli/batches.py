"""Many articles, read one after the other or in several processes, in flat memory."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from build_scripts.cli.common import FINE, UNREADABLE, say, say_problems
from build_scripts.problems import Refused

T = TypeVar("T")
R = TypeVar("R")
Json = dict[str, object]
# Yields each article's result, or the reasons why it cannot be read, in the given order. It may ask
# for a few articles ahead, so that they are parsed together, never for all.
Reader = Callable[[Iterable[T]], Iterator[R | Refused]]

# Lots that wait for each worker: enough that none is idle, few enough to be held in memory.
_AHEAD = 3
# Articles in a worker's lot at most; of few articles each worker still gets several lots.
_LOT = 8
# Where nobody watches, progress is told once in so many articles.
_TOLD_EVERY = 100
# How every line of --json begins.
_OURS = b'{"article": '


@dataclass(frozen=True)
class Batch:
    """Articles to read, by what, in how many processes, and the file that a run goes on with.

    `resume` holds one JSON line for each article read so far; None prints to stdout.
    """

    articles: tuple[str, ...]
    reader: Reader[str, Json]
    workers: int = 1
    resume: Path | None = None


def print_each(batch: Batch, shape: Callable[[Json], str] | None = None) -> int:
    """Prints each article's result as it is ready, in the given order; returns the exit code.

    The reasons why an article cannot be read go to stderr, and the next one is read.
    """
    done = frozenset() if batch.resume is None else keep_finished(batch.resume)
    articles = tuple(article for article in batch.articles if article not in done)
    if len(articles) < len(batch.articles):
        say(f"{len(batch.articles) - len(articles)} of {len(batch.articles)} were read before")
    output = nullcontext(sys.stdout) if batch.resume is None else _append_to(batch.resume)
    with output as stream:

        def put(result: Json) -> None:
            """Writes an article's line."""
            line = json.dumps(result, ensure_ascii=False) if not shape else shape(result)
            stream.write(line + "\n")
            stream.flush()

        return take_each(articles, batch.reader, batch.workers, put)


def take_each(
    articles: Sequence[T], reader: Reader[T, R], workers: int, take: Callable[[R], None]
) -> int:
    """Takes what is read out of each article, in the given order; returns the exit code.

    The reasons why an article cannot be read go to stderr, and the next one is read. Few
    articles are read ahead of the one that is taken, so that memory does not grow.
    """
    code = FINE
    try:
        for number, result in enumerate(_read_all(articles, reader, workers), 1):
            if isinstance(result, Refused):
                wipe_progress()
                say_problems(result.problems)
                code = UNREADABLE
            else:
                take(result)
            _tell_progress(number, len(articles))
    except BrokenProcessPool:
        say("a worker was ended from outside, perhaps for want of memory: use fewer --workers")
        return UNREADABLE
    return code


def _append_to(path: Path) -> TextIO:
    return path.open("a", encoding="utf-8", newline="\n")


def _tell_progress(number: int, total: int) -> None:
    """Tells at a terminal how far the run is, in one line that is written over; else seldom."""
    if total > 1 and sys.stderr.isatty():
        sys.stderr.write(f"\r{number} of {total} articles" + ("\n" if number == total else ""))
        sys.stderr.flush()
    elif number % _TOLD_EVERY == 0:
        say(f"{number} of {total} articles")


def wipe_progress() -> None:
    """Takes the line of progress off a terminal, so that another may stand there."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def keep_finished(path: Path) -> frozenset[str]:
    """Returns the articles whose lines stand in a file, and takes all other lines out of it.

    Out go half a line that an interruption left, and the lines of articles that have changed or
    gone since. The file is read line by line; one whose first line is none of ours is refused,
    so that no other file is emptied by mistake.
    """
    if not path.exists():
        return frozenset()
    done: set[str] = set()
    handle, name = tempfile.mkstemp(prefix=".resume.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as kept, path.open("rb") as lines:
            for number, line in enumerate(lines):
                if number == 0 and line[: len(_OURS)] != _OURS[: len(line)]:
                    raise click.UsageError(f"{path} holds other lines than those of --json")
                article = _finished(line)
                if article is not None and article not in done:
                    done.add(article)
                    kept.write(line)
        shutil.copymode(path, name)
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return frozenset(done)


def _finished(line: bytes) -> str | None:
    """Returns the article of a whole line, or None when it is to be read again."""
    if not line.endswith(b"\n"):
        return None
    try:
        row = json.loads(line)
        article, digest = row["article"], row["sha256"]
    except (ValueError, KeyError, TypeError):
        return None
    return article if _digest_of(Path(str(article))) == digest else None


def _digest_of(path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _read_all(articles: Sequence[T], reader: Reader[T, R], workers: int) -> Iterator[R | Refused]:
    """Yields each article's result, or the reasons why it cannot be read, in the given order."""
    if workers == 1:
        yield from reader(articles)
        return
    size = max(1, min(_LOT, len(articles) // (workers * _AHEAD)))
    with ProcessPoolExecutor(workers, initializer=_read_with, initargs=(reader,)) as pool:
        waiting: deque[Future[list[R | Refused]]] = deque()
        try:
            for start in range(0, len(articles), size):
                waiting.append(pool.submit(_read_here, articles[start : start + size]))
                if len(waiting) >= workers * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


# The reader of a worker's process, which is handed to it once and not with every article.
_READERS: list[Reader[Any, Any]] = []


def _read_with(reader: Reader[Any, Any]) -> None:
    _READERS[:] = [reader]


def _read_here(articles: Sequence[Any]) -> list[Any]:
    return list(_READERS[0](articles))

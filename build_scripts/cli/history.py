"""An earlier state of the record, read from git without checking it out."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.problems import Problem, Refused, quoted
from build_scripts.text.document import MAX_BYTES as LONGEST_ARTICLE
from build_scripts.yamlio import MAX_BYTES as LONGEST_CARD

# What the record consists of; a name with a backslash or a dot folder is none of it.
_PATH = re.compile(r"(?:data|seeds)(?:/[A-Za-z0-9_][^/\\\x00]*)+")
_PLAIN_FILES = (b"100644", b"100755")
# Far above any record, so that a hostile tree cannot fill the disk.
_MOST_BYTES = 500_000_000


def find_base(root: Path, base: str) -> str:
    """Returns the commit at which HEAD left `base`, or that of `base` when they share none.

    `base` is a stranger's text: it is never taken for an option. Raises Refused.
    """
    commit = _commit(root, base)
    fork = _git(root, "merge-base", "--end-of-options", commit, "HEAD", may_fail=True)
    return fork.decode().strip() or commit


@contextmanager
def record_at(root: Path, commit: str) -> Iterator[FactBase]:
    """Gives the record as it was at a commit; raises Refused when git cannot tell.

    Its plain files are copied to a folder of their own that is gone afterwards: no filter, hook
    or link of the repository has a say in what is read.
    """
    with tempfile.TemporaryDirectory(prefix="factcards-") as folder:
        there = Path(folder)
        for name, blob in _files_at(root, commit):
            path = there / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(blob)
        (there / "data").mkdir(exist_ok=True)
        yield read_fact_base(there)


def _commit(root: Path, base: str) -> str:
    name = f"{base}^{{commit}}"
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name, may_fail=True)
    if not found:
        message = f"git knows no commit {quoted(base)} here"
        raise Refused([Problem(".", 1, 1, "no-base", message, expected="a branch, tag or commit")])
    return found.decode().strip()


def _files_at(root: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Yields (path below the record, bytes) of its plain files; larger than readable are empty."""
    listed = _git(root, "ls-tree", "-r", "-z", "-l", commit, "--", "data", "seeds")
    names, hashes, total = [], [], 0
    for row in listed.split(b"\0")[:-1]:
        facts, _, raw_name = row.partition(b"\t")
        mode, kind, blob, size = facts.split()
        name = raw_name.decode("utf-8", "replace")
        if mode in _PLAIN_FILES and kind == b"blob" and _PATH.fullmatch(name):
            if int(size) > max(LONGEST_ARTICLE, LONGEST_CARD):
                yield name, b""
                continue
            total += int(size)
            names.append(name)
            hashes.append(blob)
    if total > _MOST_BYTES:
        raise Refused([Problem(".", 1, 1, "no-base", "the record at that commit is too large")])
    yield from zip(names, _blobs(root, hashes), strict=True)


def _blobs(root: Path, hashes: list[bytes]) -> Iterator[bytes]:
    """Yields the content of each blob, in order, from one process."""
    raw = _git(root, "cat-file", "--batch", given=b"".join(name + b"\n" for name in hashes))
    at = 0
    for _ in hashes:
        end = raw.index(b"\n", at)
        size = int(raw[at:end].split()[2])
        yield raw[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(root: Path, *arguments: str, given: bytes = b"", may_fail: bool = False) -> bytes:
    """Returns what git prints about the repository that holds `root`. Raises Refused."""
    command = ["git", "-C", str(root.resolve()), "--no-optional-locks", *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise Refused([Problem(".", 1, 1, "no-git", "git is needed for this")]) from error
    if done.returncode and not may_fail:
        reason = done.stderr.decode("utf-8", "replace").strip() or "git failed"
        raise Refused([Problem(".", 1, 1, "no-base", reason)])
    return b"" if done.returncode else done.stdout

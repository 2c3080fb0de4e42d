"""Files are written whole or not at all, and only where bytes change."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic_core import from_json, to_json

T = TypeVar("T")


def write_atomically(path: Path, data: bytes | str, is_kept: bool = True) -> bool:
    """Writes `data` to `path` whole or not at all; returns whether bytes changed.

    The bytes go to a new file in the same folder, which takes the place of the old one only
    when they are on disk: a full disk or a kill leaves the old file as it was. Text is written
    as UTF-8 without translating line ends. What can be made again need not be on disk before
    it takes the place (`is_kept` false), which a loss of power may show. Raises OSError.
    """
    raw = data.encode("utf-8") if isinstance(data, str) else data
    if path.is_file() and path.read_bytes() == raw:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
            stream.flush()
            if is_kept:
                os.fsync(stream.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        os.chmod(name, mode)  # noqa: PTH101 - the name comes from mkstemp
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _umask() -> int:
    """Returns the process's file mode mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_tree(
    root: Path, pages: Mapping[str, bytes | str], manifest: Path, kept: Collection[str] = ()
) -> tuple[int, int]:
    """Writes `pages`, prunes what an earlier call wrote; returns (written, pruned).

    Keys are relative paths with forward slashes. Files that are `kept` stay as they are.
    `manifest` names what the last call wrote, so that only our own files are ever removed.
    Raises ValueError for a path that leaves `root`.
    """
    names = sorted({*pages, *kept})
    for name in names:
        _refuse_outside(name)
    before = manifest.read_text("utf-8").splitlines() if manifest.is_file() else []
    written = sum(write_atomically(root / name, pages[name], False) for name in sorted(pages))
    pruned = _prune(root, sorted(set(before).difference(names)))
    write_atomically(manifest, "".join(f"{name}\n" for name in names))
    return written, pruned


def _refuse_outside(name: str) -> None:
    parts = name.split("/")
    if name.startswith("/") or "\\" in name or any(part in ("", ".", "..") for part in parts):
        raise ValueError(f"not a path below the folder: {name!r}")


def _prune(root: Path, names: Iterable[str]) -> int:
    """Removes the named files and folders left empty; returns the number of files."""
    count = 0
    for name in names:
        _refuse_outside(name)
        path = root / name
        if path.is_file() and not path.is_symlink():
            path.unlink()
            count += 1
        for folder in path.parents:
            if folder == root or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()
    return count


def write_sealed(path: Path, value: object) -> None:
    """Writes a memory as JSON below the hash of it, by which damage is seen."""
    body = to_json(value)
    write_atomically(path, _seal(body) + b"\n" + body, is_kept=False)


def read_sealed(path: Path) -> Any:
    """Returns what `write_sealed` wrote there.

    Raises ValueError when it is damaged, OSError when it cannot be read.
    """
    seal, _, body = path.read_bytes().partition(b"\n")
    if seal != _seal(body):
        raise ValueError(f"{path.name} is not as it was written")
    return from_json(body, cache_strings=False)


def _seal(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


class Held(Generic[T]):
    """What stands in a file, as this process has read or written it last.

    It is good while nobody else has written the file. Of files of one kind the last is held.
    """

    def __init__(self) -> None:
        self._path = Path()
        self._signature: Signature | None = None
        self._value: T | None = None

    def hold(self, path: Path, value: T) -> None:
        """Keeps what has just been read from the file or written to it."""
        self._path, self._signature, self._value = path, signature_of(path), value

    def find(self, path: Path) -> T | None:
        """Returns what stands in the file; None where this process does not know."""
        is_same = self._signature is not None and path == self._path
        return self._value if is_same and signature_of(path) == self._signature else None


# What the system keeps of a file: its number, its size, and when its bytes and its entry changed.
Signature = tuple[int, int, int, int]


def signature_of(path: Path | str) -> Signature | None:
    """Returns what changes whenever a file is written or replaced; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked of every file of the site
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def hash_of(path: Path) -> str:
    """Returns the SHA-256 of a file's bytes; raises OSError when it cannot be read."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files_below(folder: Path) -> tuple[str, ...]:
    """Returns the relative paths of all files below a folder, sorted, with forward slashes."""
    found = []
    for place, _, names in os.walk(folder, followlinks=True):
        above = os.path.relpath(place, folder).replace(os.sep, "/")
        found += names if above == "." else [f"{above}/{name}" for name in names]
    return tuple(sorted(found))

"""A record is one tree: what is read or written below its root goes through no link."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from build_scripts.problems import Problem, Refused


def find_link(root: Path, path: Path) -> Path | None:
    """Returns the first link on the way from `root` to a path below it, the path included."""
    at = root
    for part in path.relative_to(root).parts:
        at = at / part
        if at.is_symlink():
            return at
    return None


def links_below(folder: Path) -> tuple[Path, ...]:
    """Returns the links in a folder, however deep, sorted; the folder alone where it is one."""
    if folder.is_symlink():
        return (folder,)
    return tuple(sorted(map(Path, _links_in(folder))))


def _links_in(folder: Path | str) -> Iterator[str]:
    """Yields the links in a folder; what cannot be listed has none."""
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        if entry.is_symlink():
            yield entry.path
        elif entry.is_dir():
            yield from _links_in(entry.path)


def refuse_links(root: Path, *paths: Path) -> None:
    """Raises Refused when the way from `root` to one of the paths goes through a link."""
    found = sorted({link for path in paths if (link := find_link(root, path)) is not None})
    if found:
        message = "this is a link, and nothing is read or written through one"
        shown = (link.relative_to(root).as_posix() for link in found)
        raise Refused([Problem(name, 1, 1, "file-kind", message) for name in shown])

"""A record is one tree: what is read or written below its root goes through no link."""

from __future__ import annotations

import os
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
    found = []
    for at, folders, files in os.walk(folder):
        paths = (os.path.join(at, name) for name in (*folders, *files))  # noqa: PTH118 - many
        found += [Path(path) for path in paths if os.path.islink(path)]  # noqa: PTH114 - many
    return tuple(sorted(found))


def refuse_links(root: Path, *paths: Path) -> None:
    """Raises Refused when the way from `root` to one of the paths goes through a link."""
    found = sorted({link for path in paths if (link := find_link(root, path)) is not None})
    if found:
        message = "this is a link, and nothing is read or written through one"
        shown = (link.relative_to(root).as_posix() for link in found)
        raise Refused([Problem(name, 1, 1, "file-kind", message) for name in shown])

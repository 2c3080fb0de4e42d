"""What the last build left in the site, and what each of its files was made of.

The file that holds it is a memory, never a source: when it is lost, damaged or of another form,
the whole site is built again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_scripts.files import Held, Signature, read_sealed, write_sealed


class Source(NamedTuple):
    """A file of which something was made: the hash of its bytes and its signature then."""

    hash: str
    signature: Signature


class Made(NamedTuple):
    """A file of the site as it was left, and what decides its bytes beside all that all share.

    `source` is the hash of what it was made of. Of a page, `targets` are the files that its links
    name with where they led, `anchors` the places in it that can be linked to, and `links` its
    links to such places: (file, anchor, link as written).
    """

    source: str
    signature: Signature
    targets: dict[str, str]
    anchors: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Kept:
    """The last build: what all its pages shared, its sources below docs/ and its files.

    `salt` stands for configuration, theme, code and versions; `frame` for the navigation that
    every page shows; `epoch` is the time that the build carries.
    """

    salt: str = ""
    frame: str = ""
    epoch: int = 0
    sources: dict[str, Source] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)


_HELD = Held[Kept]()


def read_kept(path: Path) -> Kept:
    """Returns what the last build left; nothing when there is no whole record of it."""
    held = _HELD.find(path)
    if held is not None:
        return held
    try:
        value = read_sealed(path)
        return Kept(
            salt=value["salt"],
            frame=value["frame"],
            epoch=value["epoch"],
            sources={
                name: Source(one, tuple(row)) for name, (one, row) in value["sources"].items()
            },
            made={name: _made(row) for name, row in value["made"].items()},
        )
    except (OSError, ValueError, LookupError, TypeError):
        return Kept()


def write_kept(path: Path, kept: Kept) -> None:
    """Writes what a build has left, for the next one."""
    value = {
        "salt": kept.salt,
        "frame": kept.frame,
        "epoch": kept.epoch,
        "sources": kept.sources,
        "made": kept.made,
    }
    write_sealed(path, value)
    _HELD.hold(path, kept)


def _made(row: list) -> Made:
    source, signature, targets, anchors, links = row
    return Made(source, tuple(signature), targets, tuple(anchors), tuple(map(tuple, links)))

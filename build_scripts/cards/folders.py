"""The files below data/: which are cards, and what is wrong with the others."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.cards.file_names import is_device
from build_scripts.cards.model import KINDS, Card
from build_scripts.problems import Problem, guess_among, quoted

CARD_SUFFIX = ".yml"
_OTHER_FOLDERS = ("lexicon", "vocabulary")
_OTHER_FILES = ("rejected.yml",)
_TOPICS = "topics.yml"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 100
_NO_ID = "the name of the file is no id"
# Keeps an empty folder in git; nothing else begins with a dot.
_KEEPER = ".gitkeep"


@dataclass(frozen=True)
class CardFile:
    """A file that may be a card: its kind by its folder, its id by its name."""

    kind: type[Card]
    id: str
    path: Path
    shown: str


def find_card_files(root: Path) -> tuple[tuple[CardFile, ...], tuple[Problem, ...]]:
    """Returns the card files by kind and name, and findings for the other files.

    Names that begin with a dot are read by nobody, and said so: editors and interrupted writes
    leave such files. Of files with one id, in two folders or in two letter cases, only the first
    counts.
    """
    links = [name for name in ("data", "seeds") if (root / name).is_symlink()]
    problems = [_linked(name) for name in links]
    if "data" in links:
        return (), tuple(problems)
    problems += [*_strangers(root), *_hidden(root)]
    found: dict[str, CardFile] = {}
    for kind in KINDS:
        folder = root / "data" / kind.folder
        plain = _plain_files(folder)
        for path in _listed(folder):
            file = CardFile(kind, path.stem, path, f"data/{kind.folder}/{path.name}")
            problem = _name_problem(file, found, path.name in plain)
            if problem is None:
                found[file.id] = file
            else:
                problems.append(problem)
    return tuple(found.values()), tuple(problems)


def _listed(folder: Path) -> list[Path]:
    """Returns what a folder holds, small letters first; nothing when it is not there."""
    if not folder.is_dir() or folder.is_symlink():
        return []
    paths = (path for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(paths, key=lambda path: (path.name.lower(), path.name.swapcase()))


def _plain_files(folder: Path) -> frozenset[str]:
    """Returns the names of the plain files in a folder, which are asked for all at once."""
    if not folder.is_dir() or folder.is_symlink():
        return frozenset()
    with os.scandir(folder) as entries:
        return frozenset(entry.name for entry in entries if entry.is_file(follow_symlinks=False))


def _linked(shown: str) -> Problem:
    return Problem(shown, 1, 1, "file-kind", "this is not a plain folder", found="a link")


def _hidden(root: Path) -> Iterator[Problem]:
    """Warns of what begins with a dot in seeds/, in data/ and in the folders there."""
    data = root / "data"
    names = (*(kind.folder for kind in KINDS), *_OTHER_FOLDERS)
    for folder in (root / "seeds", data, *(data / name for name in names)):
        if not folder.is_dir() or folder.is_symlink():
            continue
        for path in sorted(folder.glob(".*")):
            if path.name != _KEEPER:
                shown = path.relative_to(root).as_posix()
                message = "nothing reads a name that begins with a dot"
                yield Problem(shown, 1, 1, "file-hidden", message, severity="warning")


def _strangers(root: Path) -> Iterator[Problem]:
    """Finds what stands in data/ itself, or with the topics, and is nothing that we know."""
    for path in _listed(root / "data" / "vocabulary"):
        if path.name != _TOPICS:
            shown = path.relative_to(root).as_posix()
            guess = guess_among(path.name, (_TOPICS,))
            yield Problem(shown, 1, 1, "file-unknown", "nothing reads this file", guess=guess)
    folders = (*(kind.folder for kind in KINDS), *_OTHER_FOLDERS)
    for path in _listed(root / "data"):
        is_folder = path.is_dir() and not path.is_symlink()
        known = folders if is_folder else _OTHER_FILES
        if path.name in known:
            continue
        shown = path.relative_to(root).as_posix()
        if path.is_symlink() or not (is_folder or path.is_file()):
            yield Problem(shown, 1, 1, "file-kind", "this is not a plain file")
        else:
            message = "nothing reads this folder" if is_folder else "nothing reads this file"
            guess = guess_among(path.name, known)
            check = "folder-unknown" if is_folder else "file-unknown"
            yield Problem(shown, 1, 1, check, message, guess=guess)


def _name_problem(file: CardFile, found: dict[str, CardFile], is_plain: bool) -> Problem | None:
    """Returns the finding for a file whose name or nature makes it no card."""
    path, shown = file.path, file.shown
    if not is_plain:
        message = "a card is a plain file in the folder of its kind"
        kind = "a link" if path.is_symlink() else "a folder" if path.is_dir() else "neither"
        return Problem(shown, 1, 1, "file-kind", message, found=kind)
    if path.suffix != CARD_SUFFIX:
        return Problem(
            shown,
            1,
            1,
            "file-suffix",
            f"the name of a card ends in {CARD_SUFFIX}",
            found=quoted(path.suffix) if path.suffix else "no suffix",
            guess=file.id + CARD_SUFFIX,
        )
    first = found.get(file.id.lower())
    if first is not None:
        same = first.id == file.id
        check = "id-twice" if same else "id-case"
        what = "stands in two folders" if same else "differs only in letter case from another"
        return Problem(
            shown,
            1,
            1,
            check,
            f"the id {quoted(file.id)} {what}",
            found=f"the first in {first.shown}",
        )
    if not is_id(file.id):
        return Problem(
            shown,
            1,
            1,
            "file-name",
            "Windows has a device of this name" if is_device(file.id) else _NO_ID,
            found=quoted(file.id),
            expected="small letters, digits and single hyphens, at most 100 signs",
            guess="" if is_device(file.id) else slug(file.id),
        )
    return None


def is_id(text: str) -> bool:
    """True for what may be an id: small letters, digits, single hyphens, no Windows device."""
    return len(text) <= _LONGEST_ID and not is_device(text) and _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """Returns the id most like `text`; it is empty when nothing in it fits."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:_LONGEST_ID].strip("-")

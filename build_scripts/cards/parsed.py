"""The values of card files as an earlier process has parsed them, by the hash of their bytes.

A memory, never a source: what is lost, damaged or of other bytes is parsed. The values become
cards, and are judged, like those of a file that is parsed now.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from build_scripts.files import read_sealed, write_sealed
from build_scripts.yamlio import Value, YamlFile

# The memory is written anew when so large a part of it, one in so many, is of other bytes.
_STALE = 20

# The hash of a file's bytes and its value, by its path.
Parsed = Mapping[str, tuple[str, dict[str, Value]]]


def read_parsed(path: Path, code: str) -> Parsed:
    """Returns what is remembered by the code that runs; nothing where that is lost or damaged."""
    try:
        found, parsed = read_sealed(path)
        return {name: (row[0], row[1]) for name, row in parsed.items()} if found == code else {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def find_parsed(parsed: Parsed, shown: str, raw: bytes) -> YamlFile | None:
    """Returns the parsed file of these bytes; None where they have not been parsed before."""
    row = parsed.get(shown)
    if row is None or row[0] != hash_of_bytes(raw):
        return None
    return YamlFile(shown, row[1], raw.decode("utf-8"))


def write_parsed(path: Path, code: str, files: Mapping[str, YamlFile], before: Parsed) -> None:
    """Writes what is to be remembered, unless most of it stands there already."""
    now = {name: (hash_of_bytes(file.text.encode()), file.value) for name, file in files.items()}
    stale = sum(before.get(name, ("",))[0] != row[0] for name, row in now.items())
    if stale * _STALE > len(now):
        write_sealed(path, (code, now))


def hash_of_bytes(raw: bytes) -> str:
    """Returns the hash of the bytes of a file."""
    return hashlib.blake2b(raw, digest_size=16).hexdigest()

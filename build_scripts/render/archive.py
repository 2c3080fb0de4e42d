"""The whole site as one zip file: the same files, the same bytes."""

from __future__ import annotations

import datetime
import io
import struct
import zipfile
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, NamedTuple

from build_scripts.files import files_below

ARCHIVE = "site.zip"
# A zip file knows no year before.
_FIRST_YEAR = 1980
# A larger archive has records of another form, which zipfile writes.
_MOST_MEMBERS, _MOST_BYTES = 0xFFFF, 0xFFFFFFFF
# Before a member's bytes stand so many, its name, and its extra part.
_LOCAL = 30
# In the directory: 20 bytes, the packed size, 4 bytes, the lengths of name, extra part and
# comment, 8 bytes, and where the member begins.
_ENTRY = struct.Struct("<20xL4xHHH8xL")
_OFFSET = struct.Struct("<L")
# At the end: the number of members twice, the size of the directory, and where it begins.
_END = struct.Struct("<4s4xHHLLH")
_END_MARK = b"PK\5\6"


# So many bytes are copied at once.
_PIECE = 1 << 20


class _Member(NamedTuple):
    """A packed file in an archive: the how many-eth it is, its bytes `[start, end)`, its entry."""

    file: BinaryIO
    number: int
    start: int
    end: int
    entry: bytes


def write_archive(site: Path, epoch: int, unchanged: Collection[str] = ()) -> Path:
    """Writes all files below `site` but the archive to site.zip in it; returns its path.

    Names are sorted, times are `epoch`, and rights are the same for all, so that only the files
    themselves decide its bytes. Those of `unchanged` files are taken as they are packed in the
    archive that is there. The file is replaced when it is whole.
    """
    target = site / ARCHIVE
    partial = site / f".{ARCHIVE}.tmp"
    names = [name for name in files_below(site) if name not in (ARCHIVE, partial.name)]
    with partial.open("wb") as file:
        if not unchanged or not _renew(file, names, site, epoch, unchanged):
            file.seek(0)
            file.truncate()
            _pack(file, site, names, epoch)
    return partial.replace(target)


def _renew(
    file: BinaryIO, names: list[str], site: Path, epoch: int, unchanged: Collection[str]
) -> bool:
    """Writes the archive with what of the one that is there stays; returns whether it could.

    The bytes are those of a new archive.
    """
    with (site / ARCHIVE).open("rb") as old:
        members = dict(_members(old))
        changed = [name for name in names if name not in unchanged or name not in members]
        packed = io.BytesIO()
        _pack(packed, site, changed, epoch)
        members |= _members(packed)
        if len(names) >= _MOST_MEMBERS or any(name not in members for name in names):
            return False
        found = [members[name] for name in names]
        if sum(row.end - row.start + len(row.entry) for row in found) >= _MOST_BYTES:
            return False
        for _, run in groupby(enumerate(found), key=_run_of):
            rows = [member for _, member in run]
            _copy(rows[0].file, rows[0].start, rows[-1].end, file)
    directory, at = [], 0
    for member in found:
        directory += [
            member.entry[: _ENTRY.size - 4],
            _OFFSET.pack(at),
            member.entry[_ENTRY.size :],
        ]
        at += member.end - member.start
    size = sum(map(len, directory))
    end = _END.pack(_END_MARK, len(found), len(found), size, at, 0)
    file.write(b"".join([*directory, end]))
    return True


def _run_of(row: tuple[int, _Member]) -> tuple[int, int]:
    """Returns the same for members that follow each other in both archives."""
    number, member = row
    return id(member.file), member.number - number


def _copy(source: BinaryIO, start: int, end: int, target: BinaryIO) -> None:
    """Copies bytes from one archive to another, a piece at a time."""
    source.seek(start)
    while start < end:
        piece = source.read(min(_PIECE, end - start))
        target.write(piece)
        start += len(piece)


def _pack(file: BinaryIO, site: Path, names: Iterable[str], epoch: int) -> None:
    """Writes an archive of the named files, in this order."""
    moment = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    stamp = (max(moment.year, _FIRST_YEAR), moment.month, moment.day, 0, 0, 0)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (site / name).read_bytes())


def _members(file: BinaryIO) -> Iterator[tuple[str, _Member]]:
    """Yields the members of an archive of ours; none of one that is larger."""
    at = file.seek(0, io.SEEK_END) - _END.size
    file.seek(at)
    mark, _, count, size, start, _ = _END.unpack(file.read())
    if mark != _END_MARK or count == _MOST_MEMBERS:
        return
    file.seek(start)
    directory, at = file.read(size), 0
    for number in range(count):
        packed, name, extra, comment, begin = _ENTRY.unpack_from(directory, at)
        end = at + _ENTRY.size + name + extra + comment
        text = directory[at + _ENTRY.size : at + _ENTRY.size + name].decode("utf-8")
        stop = begin + _LOCAL + name + extra + packed
        yield text, _Member(file, number, begin, stop, directory[at:end])
        at = end

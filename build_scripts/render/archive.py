"""The whole site as one zip file: the same files, the same bytes."""

from __future__ import annotations

import datetime
import io
import struct
import zipfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from build_scripts.files import files_below

ARCHIVE = "site.zip"
# A zip file knows no year before.
_FIRST_YEAR = 1980
# A larger archive has records of another form, which zipfile writes.
_MOST_MEMBERS, _MOST_BYTES = 0xFFFF, 0xFFFFFFFF
# Before a member's bytes: 26 bytes, and the lengths of its name and its extra part.
_LOCAL = struct.Struct("<26xHH")
# In the directory: 20 bytes, the packed size, 4 bytes, the lengths of name, extra part and
# comment, 8 bytes, and where the member begins.
_ENTRY = struct.Struct("<20xL4xHHH8xL")
_OFFSET = struct.Struct("<L")
# At the end: the number of members twice, the size of the directory, and where it begins.
_END = struct.Struct("<4s4xHHLLH")
_END_MARK = b"PK\5\6"


@dataclass(frozen=True)
class _Member:
    """A packed file as it stands in an archive: its bytes with their head, and its entry."""

    local: memoryview
    entry: memoryview


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
            _pack(file, site, names, epoch)
    return partial.replace(target)


def _renew(
    file: BinaryIO, names: list[str], site: Path, epoch: int, unchanged: Collection[str]
) -> bool:
    """Writes the archive with what of the one that is there stays; returns whether it could.

    The bytes are those of a new archive.
    """
    members = dict(_members((site / ARCHIVE).read_bytes()))
    changed = [name for name in names if name not in unchanged or name not in members]
    packed = io.BytesIO()
    _pack(packed, site, changed, epoch)
    members |= _members(packed.getvalue())
    if len(names) >= _MOST_MEMBERS or any(name not in members for name in names):
        return False
    found = [members[name] for name in names]
    directory, at = [], 0
    for member in found:
        directory += [member.entry[: _ENTRY.size - 4], _OFFSET.pack(at), member.entry[46:]]
        at += len(member.local)
    size = sum(map(len, directory))
    if at + size >= _MOST_BYTES:
        return False
    end = _END.pack(_END_MARK, len(found), len(found), size, at, 0)
    file.write(b"".join([*(member.local for member in found), *directory, end]))
    return True


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


def _members(whole: bytes) -> Iterator[tuple[str, _Member]]:
    """Yields the members of an archive of ours; none of one that is larger or not ours."""
    at = len(whole) - _END.size
    mark, _, count, _, start, _ = _END.unpack_from(whole, at) if at >= 0 else (b"", 0, 0, 0, 0, 0)
    if mark != _END_MARK or count == _MOST_MEMBERS:
        return
    view, at = memoryview(whole), start
    for _ in range(count):
        packed, name, extra, comment, begin = _ENTRY.unpack_from(whole, at)
        end = at + _ENTRY.size + name + extra + comment
        data = begin + _LOCAL.size + sum(_LOCAL.unpack_from(whole, begin)) + packed
        text = whole[at + _ENTRY.size : at + _ENTRY.size + name].decode("utf-8")
        yield text, _Member(view[begin:data], view[at:end])
        at = end

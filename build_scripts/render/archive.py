"""The whole site as one zip file: the same files, the same bytes."""

from __future__ import annotations

import datetime
import struct
import zipfile
from collections.abc import Callable, Collection
from pathlib import Path

from build_scripts.files import files_below

ARCHIVE = "site.zip"
# A zip file knows no year before.
_FIRST_YEAR = 1980
# Before a member's bytes stand 30 bytes that end with the lengths of its name and its extra part.
_HEADER = 30
_LENGTHS = struct.Struct("<HH")
# Returns the member of an earlier archive with its bytes as they are in the file.
_Packed = Callable[[str], tuple[zipfile.ZipInfo, bytes]]


def write_archive(site: Path, epoch: int, unchanged: Collection[str] = ()) -> Path:
    """Writes all files below `site` but the archive to site.zip in it; returns its path.

    Names are sorted, times are `epoch`, and rights are the same for all, so that only the files
    themselves decide its bytes. Those of `unchanged` files are taken as they are packed in the
    archive that is there. The file is replaced when it is whole.
    """
    moment = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    stamp = (max(moment.year, _FIRST_YEAR), moment.month, moment.day, 0, 0, 0)
    target = site / ARCHIVE
    partial = site / f".{ARCHIVE}.tmp"
    names = [name for name in files_below(site) if name not in (ARCHIVE, partial.name)]
    packed = _read_packed(target) if unchanged else None
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            if packed is not None and name in unchanged:
                _add_packed(archive, entry, *packed(name))
            else:
                archive.writestr(entry, (site / name).read_bytes())
    return partial.replace(target)


def _read_packed(path: Path) -> _Packed:
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        members = {member.filename: member for member in archive.infolist()}

    def read(name: str) -> tuple[zipfile.ZipInfo, bytes]:
        """Returns a member; raises KeyError when there is none of this name."""
        member = members[name]
        lengths = _LENGTHS.unpack_from(whole, member.header_offset + _HEADER - _LENGTHS.size)
        start = member.header_offset + _HEADER + sum(lengths)
        return member, whole[start : start + member.compress_size]

    return read


def _add_packed(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, member: zipfile.ZipInfo, packed: bytes
) -> None:
    """Adds a member whose bytes are packed already, which zipfile itself has no call for."""
    entry.CRC = member.CRC
    entry.compress_size = member.compress_size
    entry.file_size = member.file_size
    assert archive.fp is not None
    entry.header_offset = archive.fp.tell()
    archive.fp.write(entry.FileHeader())
    archive.fp.write(packed)
    archive.filelist.append(entry)
    archive.NameToInfo[entry.filename] = entry
    archive.start_dir = archive.fp.tell()
    archive._didModify = True

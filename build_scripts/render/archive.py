"""The whole site as one zip file: the same files, the same bytes."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path

ARCHIVE = "site.zip"
# A zip file knows no year before.
_FIRST_YEAR = 1980


def write_archive(site: Path, epoch: int) -> Path:
    """Writes all files below `site` but the archive to site.zip in it; returns its path.

    Names are sorted, times are `epoch`, and rights are the same for all, so that only the files
    themselves decide its bytes. The file is replaced when it is whole.
    """
    moment = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    stamp = (max(moment.year, _FIRST_YEAR), moment.month, moment.day, 0, 0, 0)
    target = site / ARCHIVE
    partial = site / f".{ARCHIVE}.tmp"
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, path in sorted(files.items()):
            if path not in (target, partial):
                entry = zipfile.ZipInfo(name, stamp)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes())
    return partial.replace(target)

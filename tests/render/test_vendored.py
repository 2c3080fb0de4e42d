"""What the site ships of other projects is unchanged and named."""

from __future__ import annotations

import hashlib
import re

from site_roots import REPOSITORY

VENDOR = REPOSITORY / "docs" / "assets" / "vendor"


def test_vendored_files_have_the_hashes_that_are_written_down() -> None:
    table = (VENDOR / "VENDORED.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \|.*`([0-9a-f]{64})` \|$", table, re.MULTILINE)
    assert [name for name, _ in rows] == ["iframe-worker.js"]
    for name, wanted in rows:
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == wanted


def test_every_vendored_file_has_its_licence() -> None:
    assert "MIT" in (VENDOR / "VENDORED.md").read_text("utf-8")
    licence = (VENDOR / "iframe-worker.LICENSE.txt").read_text("utf-8")
    assert "Permission is hereby granted" in licence

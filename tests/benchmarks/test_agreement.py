"""Two readers are compared as drafts are with a reader, one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.agreement import ARTICLES, READERS, compare
from benchmarks.facts import KINDS


def test_both_readers_marked_every_article() -> None:
    stems = sorted(path.stem for path in ARTICLES.glob("*.txt"))
    for folder in READERS:
        assert sorted(path.stem for path in folder.glob("*.yml")) == stems


@pytest.mark.parametrize("folder", READERS, ids=lambda folder: folder.name)
def test_a_reader_agrees_with_himself(folder: Path) -> None:
    figures = compare(folder, folder).figures()
    # A fact that overlaps a minor one may be paired with that.
    assert all(figures[f"{kind} F1"] > 98 for kind in KINDS)

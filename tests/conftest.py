"""The toy record: invented articles and cards of all kinds, without a single finding."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import FactBase, read_fact_base

# The same examples on every run, and no clock: a busy machine fails no test.
settings.register_profile("same", deadline=None, derandomize=True, database=None)
settings.load_profile("same")

TOY = Path(__file__).parent / "toy"


@pytest.fixture(scope="session")
def toy() -> FactBase:
    """Returns the toy record as read; any finding on it, a warning too, fails every test."""
    fact_base = read_fact_base(TOY)
    assert [str(problem) for problem in run_checks(fact_base)] == []
    return fact_base


@pytest.fixture
def toy_copy(tmp_path: Path) -> Path:
    """Returns the root of a copy of the toy record that a test may break."""
    root = tmp_path / "record"
    shutil.copytree(TOY, root)
    return root

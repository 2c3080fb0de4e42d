"""The real record for the tests of its cards."""

from __future__ import annotations

import pytest
from record_lookup import read_record

from build_scripts.cards.factbase import FactBase


@pytest.fixture(scope="session")
def record() -> FactBase:
    """Returns the record of the five articles."""
    return read_record()

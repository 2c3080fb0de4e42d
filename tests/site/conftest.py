"""The site of the real record, built once."""

from __future__ import annotations

import pytest
from browsing import chromium  # noqa: F401 - a fixture
from site_roots import REPOSITORY, Built, make_site_root

from build_scripts.cards.factbase import read_fact_base
from build_scripts.render.build import build_site


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Returns the built site of the record in this repository."""
    root = make_site_root(tmp_path_factory.mktemp("real"), REPOSITORY)
    site = build_site(root, lambda line: None).parent
    return Built(site, read_fact_base(root))

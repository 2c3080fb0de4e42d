"""The toy record as pages, and as a site on disk."""

from __future__ import annotations

import pytest
from browsing import chromium  # noqa: F401 - a fixture
from poison import poisoned
from site_roots import REPOSITORY, Built, make_site_root

from build_scripts.cards.factbase import FactBase
from build_scripts.render.build import build_pages, build_site, write_checked
from build_scripts.render.setting import read_setting
from build_scripts.render.site import render_site


@pytest.fixture(scope="session")
def pages(toy: FactBase) -> dict[str, str]:
    """Returns every generated file of the toy record."""
    return render_site(toy)


@pytest.fixture(scope="session")
def built(toy: FactBase, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Returns the built site of the toy record."""
    root = make_site_root(tmp_path_factory.mktemp("toy"), REPOSITORY / "tests" / "toy")
    return Built(build_site(root, lambda line: None).parent, toy)


@pytest.fixture(scope="session")
def poisoned_site(toy: FactBase, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Returns the site of a record in which every text tries to be markup."""
    root = make_site_root(tmp_path_factory.mktemp("poison"), REPOSITORY / "tests" / "toy")
    fact_base = poisoned(toy, root)
    setting = read_setting(fact_base)
    write_checked(fact_base, setting, lambda line: None)
    return Built(build_pages(setting, lambda line: None).parent, fact_base)

"""Folders in which a site can be built: the configuration and what is written by hand."""

from __future__ import annotations

import importlib.resources
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from page_dom import Node, content_of, read_page

from build_scripts.cards.factbase import FactBase

REPOSITORY = Path(__file__).parents[1]
BY_HAND = (
    "mkdocs.yml",
    "docs/assets",
    "docs/contribute",
    "docs/editorial-policy.md",
)
RECORD = ("data", "seeds")


@dataclass(frozen=True)
class Built:
    """A built site with the record it was made from."""

    site: Path
    fact_base: FactBase

    @property
    def pages(self) -> list[str]:
        """The paths of all pages but the one for lost readers, without their ending."""
        paths = [path.relative_to(self.site).as_posix() for path in self.site.rglob("*.html")]
        return sorted(path.removesuffix(".html") for path in paths if path != "404.html")

    def page(self, path: str) -> Node:
        """Returns the page at `path`, given without its ending."""
        return read_page(self.site / f"{path}.html")

    def content(self, path: str) -> Node:
        """Returns what of the page is not the theme's frame."""
        return content_of(self.page(path))


def make_site_root(root: Path, record: Path) -> Path:
    """Copies the record in `record`, and what its site needs, to `root`; returns `root`."""
    for folder, names in ((REPOSITORY, BY_HAND), (record, RECORD)):
        for name in names:
            _copy(folder / name, root / name)
    return root


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)


@cache
def read_axe() -> str:
    """Returns the source of axe-core, the version that the lock of the tests brings."""
    package = importlib.resources.files("axe_playwright_python")
    return (package / "axe.min.js").read_text("utf-8")

"""What all files of a build share: the configuration, the time, and a hash over all of it."""

from __future__ import annotations

import hashlib
import importlib.metadata
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import build_scripts
from build_scripts.cards.factbase import FactBase
from build_scripts.files import files_below, hash_of
from build_scripts.render.generator import build_epoch, read_config, read_settings
from build_scripts.render.measures import read_benchmarks
from build_scripts.render.page import Options

# Where MkDocs writes what is new, before it takes its place in the site.
STAGED = ".cache/site"
# What decides the bytes of a built page beside its source.
PACKAGES = ("jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "pydantic",
            "pygments", "pymdown-extensions")  # fmt: skip
CODE = Path(build_scripts.__file__).parent
# What no page is made by.
OTHERS = ("annotate/", "cli/", "distill/", "review/")


@dataclass(frozen=True)
class Setting:
    """A build's surroundings: where it is, MkDocs' configuration, the time that it carries.

    `salt` stands for configuration, theme, code and versions.
    """

    root: Path
    config: MkDocsConfig
    epoch: int
    salt: str

    @property
    def options(self) -> Options:
        """What pages say beside the record."""
        return Options(
            name=str(self.config.site_name),
            repository=str(self.config.extra.get("repository") or ""),
            address=str(self.config.site_url or ""),
            benchmarks=read_benchmarks(self.root),
        )


def read_setting(fact_base: FactBase) -> Setting:
    """Returns the setting of a build of this record.

    Raises Refused with what is wrong with the configuration.
    """
    root, epoch = fact_base.root, build_epoch(fact_base)
    config = read_config(root, root / STAGED, epoch)
    return Setting(root, config, epoch, _salt(root, config))


def _salt(root: Path, config: MkDocsConfig) -> str:
    total = hashlib.sha256(f"{code_salt()}\0{read_settings(root)}".encode())
    theme = config.theme.custom_dir
    for line in _hashes(Path(theme)) if theme else ():
        total.update(line.encode())
    return total.hexdigest()


@cache
def code_salt() -> str:
    """Returns a hash over the code that runs and the versions of the packages that it uses.

    It is taken once in a process, which goes on with the code that it has read.
    """
    versions = [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES]
    lines = (*versions, zlib.ZLIB_RUNTIME_VERSION, *_hashes(CODE))
    return hashlib.sha256("\0".join(lines).encode()).hexdigest()


def _hashes(folder: Path) -> list[str]:
    """Returns a line with its name and its hash for each file of a folder."""
    names = [
        name
        for name in files_below(folder)
        if not name.endswith(".pyc") and not name.startswith(OTHERS)
    ]
    return [f"{name}\0{hash_of(folder / name)}\n" for name in names]

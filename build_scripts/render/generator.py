"""MkDocs as this build runs it: its configuration, its warnings as findings, its environment."""

from __future__ import annotations

import datetime
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.theme import Theme
from mkdocs.utils.yaml import yaml_load

from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.factbase import FactBase
from build_scripts.problems import Problem, Refused
from build_scripts.render.keeping import Keeping
from build_scripts.render.record import newest_change

CONFIG = "mkdocs.yml"
# Part of the package: a record in another folder needs none of its own.
THEME = Path(__file__).parent / "theme"
# What MkDocs says of a build that leaves pages out by their times: this one knows better.
_DIRTY = "A 'dirty' build is being performed"


def read_config(root: Path, site: Path, epoch: int) -> MkDocsConfig:
    """Returns the configuration of the site below `root`, which is written to `site`.

    Raises Refused with what is wrong with it.
    """
    path = root / CONFIG
    if not path.is_file():
        raise Refused([Problem(CONFIG, 1, 1, "site-config", "there is no configuration")])
    with _environment(epoch), _warnings() as found:
        try:
            return load_config(str(path), site_dir=str(site))
        except (Abort, MkDocsException) as error:
            raise _refusal(error, found) from error


def read_settings(root: Path) -> str:
    """Returns what the configuration says with the environment as it is, as text to compare."""
    with (root / CONFIG).open("rb") as file:
        return json.dumps(yaml_load(file), default=str)


def run_mkdocs(config: MkDocsConfig, keeping: Keeping, epoch: int) -> None:
    """Writes to the configured folder what of the site is not kept.

    Raises Refused with what MkDocs found wrong, in kept pages too.
    """
    config.plugins["factcards"] = keeping
    config.theme.get_env = partial(_environment_of, config.theme)  # type: ignore[method-assign]
    with _environment(epoch), _warnings() as found:
        try:
            config.plugins.on_startup(command="build", dirty=True)
            build(config, dirty=True)
        except (Abort, MkDocsException) as error:
            raise _refusal(error, found) from error
        finally:
            config.plugins.on_shutdown()


class _Templates(FileSystemLoader):
    """The theme's files, of which MkDocs asks for all that are in no hidden folder.

    Hidden are more than ten thousand icons.
    """

    def list_templates(self) -> list[str]:
        """Returns their paths, sorted."""
        found = set()
        for top in self.searchpath:
            for place, folders, names in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found |= {os.path.relpath(f"{place}/{name}", top) for name in names}
        return sorted(path.replace(os.sep, "/") for path in found)


def _environment_of(theme: Theme) -> Environment:
    """Returns the theme's environment, which finds its files faster."""
    found = Theme.get_env(theme)
    found.loader = _Templates(theme.dirs)
    found.optimized = False  # as in `markup`
    return found


def build_epoch(fact_base: FactBase) -> int:
    """Returns the time that a build carries: the start of the newest day in any history."""
    newest = newest_change(fact_base.cards())
    day = parse_edtf(newest).earliest if newest else None
    start = day or datetime.date(1980, 1, 1)
    return int(datetime.datetime.combine(start, datetime.time(), datetime.UTC).timestamp())


def _refusal(error: BaseException, found: list[str]) -> Refused:
    """Returns what MkDocs warned of as findings, or its error where it warned of nothing."""
    lines = found or [str(error)]
    return Refused([Problem(CONFIG, 1, 1, "site-build", " ".join(line.split())) for line in lines])


@contextmanager
def _environment(epoch: int) -> Iterator[None]:
    """Sets what MkDocs and its theme read from the environment, and puts it back."""
    wanted = {
        "SOURCE_DATE_EPOCH": str(epoch),
        "FACTCARDS_THEME": str(THEME),
        "NO_MKDOCS_2_WARNING": "1",
    }
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collects what MkDocs warns of, so that it becomes findings and is not printed twice.

    A caller may have quietened MkDocs; its strict mode counts only what is heard.
    """
    found: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    logger, builder = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build")
    level = logger.level
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    logger.addHandler(handler)
    builder.addFilter(_is_wanted)
    try:
        yield found
    finally:
        builder.removeFilter(_is_wanted)
        logger.removeHandler(handler)
        logger.setLevel(level)


def _is_wanted(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith(_DIRTY)

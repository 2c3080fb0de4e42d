"""Pages and site on disk: the only module here that touches files and runs MkDocs."""

from __future__ import annotations

import datetime
import hashlib
import importlib.metadata
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from build_scripts.cards.checks import run_checks
from build_scripts.cards.dates import parse_edtf
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.files import write_atomically, write_tree
from build_scripts.problems import Problem, Refused
from build_scripts.render.archive import write_archive
from build_scripts.render.exports import export_record
from build_scripts.render.measures import read_benchmarks
from build_scripts.render.page import Options
from build_scripts.render.record import Record, newest_change
from build_scripts.render.site import render_site
from build_scripts.render.words import count_of

Report = Callable[[str], None]

CONFIG = "mkdocs.yml"
MANIFEST = ".cache/pages.txt"
DIGEST = ".cache/build.sha256"
# Part of the package: a record in another folder needs none of its own.
THEME = Path(__file__).parent / "theme"
# What the theme ships for its own search, which this site has not, and for its developers.
UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers")
# What decides the bytes of a built page beside its source.
PACKAGES = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "pygments", "pymdown-extensions")


def build_site(root: Path, report: Report) -> Path:
    """Writes pages and site of the record below `root`; returns the site's index.html.

    Raises Refused with the errors of the checks, or with what MkDocs found wrong.
    """
    return build_pages(write_pages(root, report), report)


def write_pages(root: Path, report: Report) -> FactBase:
    """Writes the pages of the record below `root` to docs/; returns the record.

    Raises Refused with the errors of the checks: nothing unproven is written.
    """
    fact_base = _read_checked(root)
    write_checked(fact_base, report)
    return fact_base


def write_exports(root: Path, folder: Path, report: Report) -> None:
    """Writes the data files of the record below `root` to `folder`, where bytes change.

    Raises Refused with the errors of the checks.
    """
    fact_base = _read_checked(root)
    has_site = (root / CONFIG).is_file()
    name = str(_read_config(root, fact_base).site_name) if has_site else Options().name
    files = export_record(Record(fact_base), name, os.environ.get("SITE_URL", ""))
    written = sum(write_atomically(folder / name, text) for name, text in files.items())
    report(f"{count_of(len(files), 'file')}: {written} written")


def _read_checked(root: Path) -> FactBase:
    """Returns the record below `root`; raises Refused with the errors of the checks."""
    fact_base = read_fact_base(root)
    errors = [problem for problem in run_checks(fact_base) if problem.severity == "error"]
    if errors:
        raise Refused(errors)
    return fact_base


def write_checked(fact_base: FactBase, report: Report) -> None:
    """Writes the pages of a checked record to docs/, where bytes change, and prunes old ones."""
    root = fact_base.root
    config = _read_config(root, fact_base)
    options = Options(
        name=str(config.site_name),
        repository=str(config.extra.get("repository") or ""),
        address=str(config.site_url or ""),
        benchmarks=read_benchmarks(root),
    )
    pages: dict[str, bytes | str] = {**render_site(fact_base, options)}
    written, pruned = write_tree(root / "docs", pages, root / MANIFEST)
    gone = f", {pruned} removed" if pruned else ""
    report(f"{count_of(len(pages), 'file')}: {written} written{gone}")


def build_pages(fact_base: FactBase, report: Report) -> Path:
    """Builds site/ from docs/ with MkDocs; returns its index.html.

    Nothing is built when pages, configuration and versions are those of the last build and the
    site is there. Raises Refused with what MkDocs found wrong.
    """
    root = fact_base.root
    index = root / "site" / "index.html"
    stamp = root / DIGEST
    digest = _digest(root, fact_base)
    if index.is_file() and stamp.is_file() and stamp.read_text("utf-8") == digest:
        report("the site is up to date")
        return index
    stamp.unlink(missing_ok=True)
    report("building the site")
    _run_mkdocs(root, fact_base)
    _drop_unused(root / "site")
    write_archive(root / "site", build_epoch(fact_base))
    write_atomically(stamp, digest)
    return index


def _drop_unused(site: Path) -> None:
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    for path in (site / "assets").rglob("*.map"):
        path.unlink()


def build_epoch(fact_base: FactBase) -> int:
    """Returns the time that a build carries: the start of the newest day in any history."""
    newest = newest_change(fact_base.cards())
    day = parse_edtf(newest).earliest if newest else None
    start = day or datetime.date(1980, 1, 1)
    return int(datetime.datetime.combine(start, datetime.time(), datetime.UTC).timestamp())


def _digest(root: Path, fact_base: FactBase) -> str:
    """Returns a hash over everything that decides the bytes of the site."""
    total = hashlib.sha256()
    settings = [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES]
    settings += [os.environ.get("SITE_URL", ""), str(build_epoch(fact_base))]
    total.update("\0".join(settings).encode())
    files = [(root, root / CONFIG), *((root, path) for path in _files_in(root / "docs"))]
    files += ((THEME, path) for path in _files_in(THEME))
    for base, path in files:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(base).as_posix()}\0{content}\n".encode())
    return total.hexdigest() + "\n"


def _files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _read_config(root: Path, fact_base: FactBase) -> MkDocsConfig:
    path = root / CONFIG
    if not path.is_file():
        raise Refused([Problem(CONFIG, 1, 1, "site-config", "there is no configuration")])
    with _environment(fact_base), _warnings() as found:
        try:
            return load_config(str(path), site_dir=str(root / "site"))
        except (Abort, MkDocsException) as error:
            raise _refusal(error, found) from error


def _run_mkdocs(root: Path, fact_base: FactBase) -> None:
    config = _read_config(root, fact_base)
    with _environment(fact_base), _warnings() as found:
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (Abort, MkDocsException) as error:
            raise _refusal(error, found) from error
        finally:
            config.plugins.on_shutdown()


def _refusal(error: BaseException, found: list[str]) -> Refused:
    """Returns what MkDocs warned of as findings, or its error where it warned of nothing."""
    lines = found or [str(error)]
    return Refused([Problem(CONFIG, 1, 1, "site-build", " ".join(line.split())) for line in lines])


@contextmanager
def _environment(fact_base: FactBase) -> Iterator[None]:
    """Sets what MkDocs and its theme read from the environment, and puts it back."""
    epoch = str(build_epoch(fact_base))
    wanted = {"SOURCE_DATE_EPOCH": epoch, "FACTCARDS_THEME": str(THEME), "NO_MKDOCS_2_WARNING": "1"}
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
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)

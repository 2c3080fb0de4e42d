"""Pages and site on disk: what is written when, and what the last build left is kept."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from build_scripts.cards.checks import find_errors
from build_scripts.cards.checks.sound import find_sound, read_sound, sound_of, write_sound
from build_scripts.cards.factbase import FactBase, has_parsed, read_fact_base
from build_scripts.cards.parsed import read_parsed, write_parsed
from build_scripts.files import files_below, signature_of, write_atomically, write_tree
from build_scripts.problems import Refused
from build_scripts.render.archive import ARCHIVE, write_archive
from build_scripts.render.exports import export_record, long_files, short_files
from build_scripts.render.generator import CONFIG, run_mkdocs
from build_scripts.render.keeping import Keeping, source_of
from build_scripts.render.kept import Kept, read_kept, write_kept
from build_scripts.render.memory import read_memory, write_memory
from build_scripts.render.page import Options
from build_scripts.render.record import Record
from build_scripts.render.remembering import Rendering
from build_scripts.render.setting import STAGED, Setting, code_salt, read_setting
from build_scripts.render.site import pages_of
from build_scripts.render.strangers import refuse_strangers
from build_scripts.render.words import count_of
from build_scripts.tree import links_below, refuse_links

try:
    import fcntl
except ImportError:  # Windows has no such lock: whoever builds there takes care alone
    fcntl = None  # type: ignore[assignment]

Report = Callable[[str], None]

MANIFEST = ".cache/pages.txt"
LOCK = ".cache/build.lock"
SOUND = ".cache/sound.json"
PARSED = ".cache/cards.json"
MEMORY = ".cache/pages.json"
KEPT = ".cache/site.json"


def build_site(root: Path, report: Report) -> Path:
    """Writes pages and site of the record below `root`; returns the site's index.html.

    Raises Refused with the errors of the checks, or with what MkDocs found wrong.
    """
    with _alone(root), _nothing_collected():
        fact_base = _read_checked(root)
        setting = read_setting(fact_base)
        write_checked(fact_base, setting, report)
        return build_pages(setting, report)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Waits until no other process builds the site of this record, and keeps others waiting."""
    if fcntl is None:
        yield
        return
    path = root / LOCK
    refuse_links(root, path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Lets no time go into looking for objects that only hold each other.

    A build makes a great many that live until it ends, and leaves few that nobody needs.
    """
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def write_pages(root: Path, report: Report) -> None:
    """Writes the pages of the record below `root` to docs/.

    Raises Refused with the errors of the checks: nothing unproven is written.
    """
    fact_base = _read_checked(root)
    write_checked(fact_base, read_setting(fact_base), report)


def write_exports(root: Path, folder: Path, report: Report) -> None:
    """Writes the data files of the record below `root` to `folder`, where bytes change.

    Raises Refused with the errors of the checks.
    """
    fact_base = _read_checked(root)
    name = Options().name
    if (root / CONFIG).is_file():
        name = read_setting(fact_base).options.name
    files = export_record(Record(fact_base), name, os.environ.get("SITE_URL", ""))
    written = sum(write_atomically(folder / name, text) for name, text in files.items())
    report(f"{count_of(len(files), 'file')}: {written} written")


def _read_checked(root: Path) -> FactBase:
    """Returns the record below `root`; raises Refused with the errors of the checks.

    Cards that were sound when the site was built last, by what they are judged by now, still are.
    """
    refuse_links(root, root / SOUND, root / PARSED)
    code = code_salt()
    known = None if has_parsed() else read_parsed(root / PARSED, code)
    fact_base = read_fact_base(root, known or {})
    now, before = sound_of(fact_base, code), read_sound(root / SOUND)
    fact_base = replace(fact_base, sound=find_sound(now, before))
    errors = find_errors(fact_base)
    if errors:
        raise Refused(errors)
    if now != before:
        write_sound(root / SOUND, now)
    if known is not None:
        files = {entry.path: entry.file for entry in fact_base.entries.values()}
        write_parsed(root / PARSED, code, files, known)
    return fact_base


def write_checked(fact_base: FactBase, setting: Setting, report: Report) -> None:
    """Writes the pages of a checked record to docs/, where bytes change, and prunes old ones."""
    root, options = setting.root, setting.options
    refuse_links(root, root / MEMORY, root / KEPT, root / STAGED, *links_below(root / "site"))
    salt = f"{setting.salt} {options}"
    record = Record(fact_base)
    rendering = Rendering(root / "docs", read_memory(root / MEMORY, salt), record)
    rendering.render(pages_of(fact_base, options))
    rendering.render(short_files(fact_base, options.name, options.address))
    rendering.render_long(long_files(record))
    texts, kept = rendering.texts, rendering.kept
    refuse_strangers(root, {*texts, *kept}, setting.config.nav, root / MANIFEST)
    written, pruned = write_tree(root / "docs", {**texts}, root / MANIFEST, kept)
    write_memory(root / MEMORY, rendering.memory(salt))
    gone = f", {pruned} removed" if pruned else ""
    report(f"{count_of(len(texts) + len(kept), 'file')}: {written} written{gone}")


def build_pages(setting: Setting, report: Report) -> Path:
    """Builds site/ from docs/ with MkDocs; returns its index.html.

    Only what has changed since the last build is made again; all of it when the last build is
    unknown or did not come to its end. The site stays as it was when MkDocs finds something
    wrong: raises Refused with that.
    """
    root, epoch = setting.root, setting.epoch
    site, staged = root / "site", root / STAGED
    kept = read_kept(root / KEPT)
    if kept.salt != setting.salt:
        kept = Kept()
    if kept.epoch == epoch and _is_as_left(root, kept):
        report("the site is up to date")
        return site / "index.html"
    report("building the site")
    shutil.rmtree(staged, ignore_errors=True)
    keeping = Keeping(kept, site, epoch)
    run_mkdocs(setting.config, keeping, epoch)
    names = _take_over(root, keeping)
    write_archive(site, epoch, keeping.unchanged if _has_archive(root, kept) else ())
    write_kept(root / KEPT, _left(keeping, names, setting))
    report(f"made {len(keeping.rendered)} of {count_of(keeping.pages, 'page')}")
    return site / "index.html"


def _is_as_left(root: Path, kept: Kept) -> bool:
    """True when pages and site are those of the last build, with nothing more and nothing less."""
    docs, site = root / "docs", root / "site"
    if kept.sources.keys() != set(files_below(docs)) or kept.made.keys() != set(files_below(site)):
        return False
    return all(
        source_of(f"{docs}/{name}", source).hash == source.hash
        for name, source in kept.sources.items()
    ) and all(signature_of(f"{site}/{name}") == made.signature for name, made in kept.made.items())


def _take_over(root: Path, keeping: Keeping) -> frozenset[str]:
    """Puts what MkDocs has made in its place, and removes from the site what has no source.

    Returns the names of the files that are then in the site, with that of its archive.

    Nothing is known of the last build from here on until this one is done.
    """
    (root / KEPT).unlink(missing_ok=True)
    site, staged = root / "site", root / STAGED
    made = files_below(staged)
    for name in made:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (staged / name).replace(site / name)
    shutil.rmtree(staged, ignore_errors=True)
    wanted = frozenset((*made, *keeping.unchanged, ARCHIVE))
    _remove_others(site, wanted)
    return wanted


def _remove_others(folder: Path, wanted: Collection[str]) -> None:
    """Removes every file below a folder that is not wanted, and folders left empty."""
    for name in files_below(folder):
        if name not in wanted:
            (folder / name).unlink()
    for place, _, _ in os.walk(folder, topdown=False):
        if Path(place) != folder and not any(Path(place).iterdir()):
            Path(place).rmdir()


def _has_archive(root: Path, kept: Kept) -> bool:
    made = kept.made.get(ARCHIVE)
    return made is not None and signature_of(root / "site" / ARCHIVE) == made.signature


def _left(keeping: Keeping, names: Collection[str], setting: Setting) -> Kept:
    """Returns what the next build is to know of this one, which has left these files."""
    made = {name: keeping.made(name) for name in sorted(names)}
    return Kept(setting.salt, keeping.frame, setting.epoch, keeping.sources, made)

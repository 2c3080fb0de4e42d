"""A plugin for MkDocs that leaves out what the last build has made and nothing has changed.

A file of the site is kept when it is on disk as the last build left it, its source has the same
bytes, all that pages share is the same, and the links in it lead where they led. MkDocs still
sees every page: a link to a page or a place that is gone is found, though the page with the link
is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from build_scripts.files import hash_of, signature_of
from build_scripts.render.kept import Kept, Made, Source

# What the theme ships for its own search, which this site has not, and for its developers.
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


# What no file has: it is made again.
_NOWHERE = (0, 0, 0, 0)


class Listening(Files):
    """The files of a build, which note what is asked for while a page is made."""

    def __init__(self, files: Files) -> None:
        super().__init__(files)
        self.asked: dict[str, str] | None = None

    def get_file_from_path(self, path: str) -> File | None:
        """Returns the file with this path below docs/, or none; notes the answer."""
        found = super().get_file_from_path(path)
        if self.asked is not None:
            self.asked[path] = _answer(found)
        return found


class Keeping(BasePlugin):
    """Decides for each file of the site whether it is made, and notes what it is made of."""

    def __init__(self, kept: Kept, site: Path, epoch: int) -> None:
        self.kept = kept
        self.site = site
        self.epoch = epoch
        self.frame = ""
        self.sources: dict[str, Source] = {}
        self.wanted: dict[str, File] = {}
        self.unchanged: set[str] = set()
        self.pages = 0
        self.rendered: list[str] = []
        self._targets: dict[str, dict[str, str]] = {}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leaves out what the site does not use; listens to what is asked of the rest."""
        found = Listening(file for file in files if not _is_unused(file))  # type: ignore[arg-type]
        for file in found:  # MkDocs asks each file over and over what its name says
            is_page = _is if file.is_documentation_page() else _is_not
            file.is_documentation_page = is_page  # type: ignore[method-assign]
        return found

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Listening) -> Navigation:
        """Tells MkDocs of each file whether there is anything to do for it."""
        for page in nav.pages:
            page.read_source(config)
        self.frame = _frame_of(nav)
        is_framed = self.frame == self.kept.frame and all(page.title for page in nav.pages)
        for file in files:
            if file.src_dir == config.docs_dir:
                before = self.kept.sources.get(file.src_uri)
                path = f"{config.docs_dir}/{file.src_uri}"
                self.sources[file.src_uri] = source_of(path, before)
            if not file.inclusion.is_included():
                continue
            self.wanted[file.dest_uri] = file
            is_page = file.is_documentation_page()
            self.pages += is_page
            if self._is_left(file) and (is_framed or not is_page) and self._leads(file, files):
                self._keep(file, files)
                file.is_modified = _is_not  # type: ignore[method-assign]
            else:
                file.is_modified = _is  # type: ignore[method-assign]
        if is_framed:
            self._keep_frames(config.theme.static_templates)
        return nav

    def _keep_frames(self, names: set[str]) -> None:
        """Leaves the theme's own pages as they are, which show the frame and list the pages."""
        if self.epoch != self.kept.epoch or self.sources.keys() != self.kept.sources.keys():
            return
        for name in sorted(names):
            written = [one for one in (name, f"{name}.gz") if one in self.kept.made]
            if name in written and all(map(self._stands, written)):
                names.remove(name)
                self.unchanged.update(written)

    def _stands(self, dest: str) -> bool:
        """True when a file of the site is as the last build has left it."""
        return signature_of(f"{self.site}/{dest}") == self.kept.made[dest].signature

    def _is_left(self, file: File) -> bool:
        """True when a file's source is that of the last build and what was made of it is there."""
        made = self.kept.made.get(file.dest_uri)
        if made is None or made.source != self._hash(file):
            return False
        return self._stands(file.dest_uri)

    def _hash(self, file: File) -> str:
        """Returns the hash of a file's source; nothing for the theme's own, which all share."""
        source = self.sources.get(file.src_uri)
        return "" if source is None else source.hash

    def _leads(self, file: File, files: Listening) -> bool:
        """True when the links in a file lead where they led."""
        targets = self.kept.made[file.dest_uri].targets
        return all(_answer(files.get_file_from_path(path)) == led for path, led in targets.items())

    def _keep(self, file: File, files: Listening) -> None:
        """Leaves a file as it is."""
        made = self.kept.made[file.dest_uri]
        self.unchanged.add(file.dest_uri)
        if file.is_documentation_page():
            if file.page is None:
                file.page = _KeptPage(file)
            file.page.present_anchor_ids = set(made.anchors)
            file.page.links_to_anchors = {}
            for path, anchor, link in made.links:
                target = files.get_file_from_path(path)
                assert target is not None
                file.page.links_to_anchors.setdefault(target, {})[anchor] = link

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Listening) -> Environment:
        """Lets builds in one process share the theme's compiled templates."""
        env.bytecode_cache = _compiled()
        return env

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Listening) -> Page:
        """Begins to note what a page's links name."""
        files.asked = self._targets[page.file.dest_uri] = {}
        self.rendered.append(page.file.dest_uri)
        return page

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Listening
    ) -> str:
        """Ends to note what a page's links name."""
        files.asked = None
        return html

    def made(self, dest: str) -> Made:
        """Returns what is to be remembered of a file of the site, which is there."""
        file = self.wanted.get(dest)
        if dest in self.unchanged:
            signature = self.kept.made[dest].signature
        else:
            signature = signature_of(f"{self.site}/{dest}") or _NOWHERE
        if file is None:
            return Made("", signature, {}, (), ())
        digest = self._hash(file)
        if file.page is None:
            return Made(digest, signature, {}, (), ())
        if dest in self.unchanged:
            before = self.kept.made[dest]
            return Made(digest, signature, before.targets, before.anchors, before.links)
        anchors = tuple(sorted(file.page.present_anchor_ids or ()))
        return Made(digest, signature, self._targets[dest], anchors, tuple(_links(file.page)))


class _KeptPage(Page):
    """A page that is not made: MkDocs asks for its places and links alone."""

    def __init__(self, file: File) -> None:
        self.file = file


def _is() -> bool:
    return True


def _is_not() -> bool:
    return False


class _Compiled(BytecodeCache):
    """Compiled templates in memory; Jinja itself compares them with their sources."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives a template its code, when it has been compiled before."""
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code of a template."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


@cache
def _compiled() -> _Compiled:
    return _Compiled()


def source_of(path: str, before: Source | None) -> Source:
    """Returns a source as it is now; its bytes are read only when they may have changed."""
    signature = signature_of(path)
    if signature is None:
        raise FileNotFoundError(path)
    if before is not None and before.signature == signature:
        return before
    return Source(hash_of(Path(path)), signature)


def _links(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yields the links to places in other pages; those in the page itself change only with it."""
    for target, links in (page.links_to_anchors or {}).items():
        if target is not page.file:
            for anchor, link in links.items():
                yield target.src_uri, anchor, link


def _answer(file: File | None) -> str:
    """Returns where a link to a file leads, and whether the file is in the site."""
    return "" if file is None else f"{file.inclusion.name} {file.url}"


def _is_unused(file: File) -> bool:
    is_map = file.src_uri.startswith("assets/") and file.src_uri.endswith(".map")
    return is_map or file.src_uri.startswith(_UNUSED)


def _frame_of(nav: Navigation) -> str:
    """Returns a hash of what a page shows of the others: the navigation, and their front matter."""
    rows = [str(nav), *(repr((page.title, page.url, dict(page.meta))) for page in nav.pages)]
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()

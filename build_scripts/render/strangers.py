"""What lies in docs/ and would be published, though nobody rendered it or listed it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from build_scripts.files import files_below
from build_scripts.problems import Problem, Refused
from build_scripts.tree import links_below, refuse_links

_ASSETS = "assets"
# What a browser opens as a page.
_PAGES = frozenset({".htm", ".html", ".markdown", ".md", ".mhtml", ".shtml", ".xht", ".xhtml"})


def refuse_strangers(root: Path, pages: Collection[str], nav: object, manifest: Path) -> None:
    """Raises Refused for a link below docs/, and for a file there that nothing accounts for.

    Accounted for are the rendered `pages`, what the navigation lists, and what `manifest` names
    as written by the last build. Files beside pages belong into docs/assets/: others would be
    published without having been looked at.
    """
    docs = root / "docs"
    refuse_links(root, manifest, *links_below(docs))
    before = manifest.read_text("utf-8").splitlines() if manifest.is_file() else []
    problems = list(_find_strangers(docs, {*pages, *before, *_listed(nav)}))
    if problems:
        raise Refused(problems)


def _find_strangers(docs: Path, known: Collection[str]) -> Iterator[Problem]:
    for shown in files_below(docs):
        if not (shown in known or _is_unread(shown) or _is_asset(shown)):
            message = "no card gives this file and no navigation lists it"
            expected = "make clean, to take away what an earlier build has left"
            yield Problem(f"docs/{shown}", 1, 1, "site-stranger", message, "", expected)


def _is_unread(shown: str) -> bool:
    """True for what MkDocs leaves out: what editors and interrupted writes leave behind."""
    return Path(shown).name.startswith(".")


def _is_asset(shown: str) -> bool:
    return shown.startswith(f"{_ASSETS}/") and Path(shown).suffix.lower() not in _PAGES


def _listed(nav: object) -> Iterator[str]:
    """Yields the paths of the pages in a navigation, however deep."""
    if isinstance(nav, str):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _listed(part)

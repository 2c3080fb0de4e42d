"""The site at a local address, built anew when a card, an article or a page changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from build_scripts.problems import Refused
from build_scripts.render.build import build_site
from build_scripts.render.generator import THEME

WATCHED = (
    "data",
    "seeds",
    "mkdocs.yml",
    "docs/assets",
    "docs/contribute",
    "docs/editorial-policy.md",
)


def serve_site(root: Path, port: int, report: Callable[[str], None]) -> None:
    """Serves the site of the record below `root` until interrupted.

    What stands in the way of a build is reported; the site stays as it was. Raises OSError when
    the port is taken.
    """

    def rebuild() -> None:
        """Builds the site, or reports what stands in the way."""
        try:
            build_site(root, report)
        except Refused as refused:
            report(str(refused))

    rebuild()
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(root / "site"))
    for path in (THEME, *(root / name for name in WATCHED)):
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()
    except KeyboardInterrupt:
        report("stopped")
    finally:
        server.shutdown()

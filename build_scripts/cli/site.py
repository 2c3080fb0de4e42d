"""Commands on the site: render, export, build, serve."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from build_scripts.cli.common import FINDINGS, need_record, root_option, say, say_problems
from build_scripts.problems import Refused
from build_scripts.render.build import build_site, write_exports, write_pages

T = TypeVar("T")


def _or_findings(action: Callable[[], T]) -> T:
    """Returns what `action` returns; its refusal ends with its findings and exit code 1."""
    try:
        return action()
    except Refused as refused:
        say_problems(refused.problems)
        sys.exit(FINDINGS)


@click.command()
@root_option
def render(root: Path) -> None:
    """Write the pages of the site into docs/."""
    need_record(root)
    _or_findings(lambda: write_pages(root, say))


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@root_option
def export(folder: Path, root: Path) -> None:
    """Write the record into FOLDER as JSON, JSON Lines, CSV, JSON-LD and a feed."""
    need_record(root)
    _or_findings(lambda: write_exports(root, folder, say))


@click.command()
@root_option
def build(root: Path) -> None:
    """Render the pages and build the site; prints the file to open."""
    need_record(root)
    click.echo(_or_findings(lambda: build_site(root, say)))


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000)
@root_option
def serve(port: int, root: Path) -> None:
    """Show the site at a local address, built anew when a card or a page changes."""
    from build_scripts.render.serve import serve_site

    need_record(root)
    _or_findings(lambda: serve_site(root, port, say))

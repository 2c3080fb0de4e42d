"""The command line: each command parses, calls one function, prints, and exits.

Exit 0 is fine, 1 means findings, 2 means wrong usage or unreadable input. People's text goes to
stderr, data to stdout.
"""

from __future__ import annotations

import sys

import click

from build_scripts.cli.common import UNREADABLE, say
from build_scripts.cli.explaining import explain
from build_scripts.cli.making import new
from build_scripts.cli.reading import annotate, distill
from build_scripts.cli.record import check, coverage, fmt
from build_scripts.cli.reviewing import accept, diff, reject, withdraw
from build_scripts.cli.site import build, export, render, serve


class _Group(click.Group):
    """A group whose commands end with one line when a file cannot be read or written."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; a full disk loses nothing, since files are written whole or not."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except OSError as error:
            say(f"{error.filename or 'the disk'}: cannot read or write: {error.strerror}")
            sys.exit(UNREADABLE)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcards")
def main() -> None:
    """Distil news articles into fact cards, and build a site out of them."""


for command in (
    annotate,
    distill,
    new,
    accept,
    reject,
    withdraw,
    check,
    fmt,
    coverage,
    diff,
    explain,
    render,
    export,
    build,
    serve,
):
    main.add_command(command)

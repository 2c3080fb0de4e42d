"""The command line: each command parses, calls one function, prints, and exits.

Exit 0 is fine, 1 means findings, 2 means wrong usage or unreadable input. People's text goes to
stderr, data to stdout.
"""

from __future__ import annotations

import importlib
import sys

import click

# The module of each command. Only the one that is asked for is imported: reading the rules and
# the site builder takes three times as long as checking all cards.
COMMANDS = {
    "annotate": "reading",
    "distill": "reading",
    "new": "making",
    "accept": "reviewing",
    "reject": "reviewing",
    "withdraw": "reviewing",
    "check": "record",
    "fmt": "record",
    "coverage": "record",
    "diff": "reviewing",
    "explain": "explaining",
    "render": "site",
    "export": "site",
    "build": "site",
    "serve": "site",
}


class _Group(click.Group):
    """A group that imports a command when it is called.

    Its commands end with one line when a file cannot be read or written.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Returns the names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Returns a command out of its module; None when there is none of the name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"build_scripts.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; a full disk loses nothing, since files are written whole or not."""
        from build_scripts.cli.common import UNREADABLE, say

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

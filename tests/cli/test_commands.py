"""The commands are all there, and each costs only what it needs."""

from __future__ import annotations

import subprocess
import sys

from click.testing import CliRunner

from build_scripts.cli import COMMANDS, main


def test_help_tells_of_every_command() -> None:
    told = CliRunner().invoke(main, ["--help"]).output
    assert all(f"\n  {name} " in told for name in COMMANDS)


def test_a_check_does_not_load_the_site_builder_or_the_rules_of_reading() -> None:
    unused = {"mkdocs", "jinja2", "spacy", "build_scripts.render.build"}
    unused |= {"build_scripts.annotate.added", "build_scripts.text.furniture"}
    code = (
        "import sys; from click.testing import CliRunner; from build_scripts.cli import main; "
        "CliRunner().invoke(main, ['check', '--root', 'tests/toy']); "
        f"print(sorted({unused} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

"""CONTRIBUTING.md is true: its commands run, and print what it shows.

`python tests/test_contributing.py` writes what they print into it, to be read before a commit.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_scripts.cards.factbase import read_fact_base
from build_scripts.cards.model import KINDS
from build_scripts.cli import main
from build_scripts.render.page import Options
from build_scripts.render.record import Record
from build_scripts.render.site import pages_of

REPOSITORY = Path(__file__).parents[1]
# What stands before an answer that is typed.
ANSWER = "  > "
PAPER = REPOSITORY / "CONTRIBUTING.md"
_BLOCK = re.compile(r"^```(console|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run_blocks(text: str, folder: Path) -> str:
    """Returns the paper with what its commands print when they are run in order in `folder`."""

    def run(block: re.Match[str]) -> str:
        if block[1] == "text":
            (folder / "strait.txt").write_text(block[2], "utf-8")
            return block[0]
        shown = "".join(
            f"$ {line}\n{run_line(line, folder, answers)}" for line, answers in _commands(block[2])
        )
        return f"```console\n{shown}```"

    return _BLOCK.sub(run, text)


def _commands(block: str) -> list[tuple[str, str]]:
    """Returns each command of a block with what a person types at its questions."""
    parts = [part.splitlines() for part in ("\n" + block).split("\n$ ")[1:]]
    return [(lines[0], "".join(row[4:] + "\n" for row in lines[1:] if row.startswith(ANSWER)))
            for lines in parts]  # fmt: skip


def run_line(line: str, folder: Path, answers: str) -> str:
    """Returns what one line of the paper prints; with answers, a person sits at a terminal."""
    words = shlex.split(line)
    if words[0] == "export":
        name, _, value = words[1].partition("=")
        os.environ[name] = value
        return ""
    if words[0] == "cp":
        shutil.copytree(REPOSITORY / words[2], folder / words[3])
        return ""
    assert words[0] == "factcards"
    with pytest.MonkeyPatch.context() as patch:
        for module in ("making", "reviewing"):
            patch.setattr(f"build_scripts.cli.{module}.is_terminal", lambda: bool(answers))
        result = CliRunner().invoke(main, words[1:], input=answers)
    assert result.exit_code == 0, result.output
    return re.sub(r" +$", "", result.output, flags=re.MULTILINE).replace("  >\n", "  > \n")


def run_paper(folder: Path) -> str:
    """Returns the paper as it must read, all its commands run in `folder`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "")  # so that what the paper exports is put back
        patch.chdir(folder)
        return run_blocks(PAPER.read_text("utf-8"), folder)


def test_every_command_of_contributing_prints_what_it_shows(tmp_path: Path) -> None:
    assert PAPER.read_text("utf-8") == run_paper(tmp_path)


@pytest.mark.parametrize("paper", ["CONTRIBUTING.md", "docs/contribute/index.md"])
def test_the_link_that_a_reader_is_told_to_choose_is_on_the_page_of_a_fact(paper: str) -> None:
    words = (REPOSITORY / paper).read_text("utf-8")
    told = re.search(r"choose \*\*(.+?)\*\* under \*(.+?)\*\.", words)
    assert told is not None
    fact_base = read_fact_base(REPOSITORY / "tests" / "toy")
    options = Options(repository="https://repository.example/facts")
    page = pages_of(fact_base, options)["positions/2031-03-03-norland-demands-reopening.md"]
    text = page(Record(fact_base))
    section = text.partition(f">{told[2]}<")[2] or text.partition(f"## {told[2]}")[2]
    assert f">{told[1]}</a>" in section


def test_an_editor_maps_every_kind_of_file_to_its_schema() -> None:
    settings = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text("utf-8"))
    wanted = {f"./schemas/{k.kind_name}.json": f"data/{k.folder}/*.yml" for k in KINDS}
    wanted["./schemas/topics.json"] = "data/vocabulary/topics.yml"
    wanted["./schemas/rejected.json"] = "data/rejected.yml"
    assert settings["yaml.schemas"] == wanted
    names = {path.removeprefix("./schemas/") for path in wanted}
    assert {path.name for path in (REPOSITORY / "schemas").iterdir()} == names | {"ids.json"}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        PAPER.write_text(run_paper(Path(name)), "utf-8")

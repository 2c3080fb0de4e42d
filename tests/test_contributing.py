"""CONTRIBUTING.md is true: its commands run, and print what it shows."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_scripts.cards.model import KINDS
from build_scripts.cli import main

REPOSITORY = Path(__file__).parents[1]
PAPER = REPOSITORY / "CONTRIBUTING.md"
_BLOCK = re.compile(r"^```(console|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run_blocks(text: str, folder: Path) -> str:
    """Returns the paper with what its commands print when they are run in order in `folder`."""

    def run(block: re.Match[str]) -> str:
        if block[1] == "text":
            (folder / "strait.txt").write_text(block[2], "utf-8")
            return block[0]
        commands = [line[2:] for line in block[2].splitlines() if line.startswith("$ ")]
        shown = "".join(f"$ {line}\n{run_line(line, folder)}" for line in commands)
        return f"```console\n{shown}```"

    return _BLOCK.sub(run, text)


def run_line(line: str, folder: Path) -> str:
    """Returns what one line of the paper prints."""
    words = shlex.split(line)
    if words[0] == "cp":
        shutil.copytree(REPOSITORY / words[2], folder / words[3])
        return ""
    assert words[0] == "factcards"
    result = CliRunner().invoke(main, words[1:])
    assert result.exit_code == 0, result.output
    return result.output


def test_every_command_of_contributing_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1934000000")
    monkeypatch.chdir(tmp_path)
    text = PAPER.read_text("utf-8")
    assert text == run_blocks(text, tmp_path)


def test_an_editor_maps_every_kind_of_file_to_its_schema() -> None:
    settings = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text("utf-8"))
    wanted = {f"./schemas/{k.kind_name}.json": f"data/{k.folder}/*.yml" for k in KINDS}
    wanted["./schemas/topics.json"] = "data/vocabulary/topics.yml"
    wanted["./schemas/rejected.json"] = "data/rejected.yml"
    assert settings["yaml.schemas"] == wanted
    names = {path.removeprefix("./schemas/") for path in wanted}
    assert {path.name for path in (REPOSITORY / "schemas").iterdir()} == names | {"ids.json"}

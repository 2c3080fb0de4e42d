"""The papers of the house exist, agree with the project, and link to what is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from build_scripts.cli import COMMANDS

ROOT = Path(__file__).parents[1]
PAPERS = (
    "SECURITY.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md",
    "AGENTS.md", "DATA-LICENSE.md", "README.md",
)  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
def test_links_of_a_paper_lead_to_files_of_the_repository(paper: str) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", (ROOT / paper).read_text("utf-8"))
    missing = [t for t in targets if "://" not in t and not (ROOT / t).exists()]
    assert missing == []


def test_the_readme_leads_to_every_paper() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    papers = {*PAPERS, "CITATION.cff", "docs/editorial-policy.md"} - {"README.md"}
    assert sorted(p for p in papers if f"]({p})" not in readme) == []


def test_the_citation_names_the_version_of_the_package() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert citation["version"] == project["version"]
    assert citation["license"] == "CC-BY-4.0"
    assert citation["authors"] == [{"name": project["authors"][0]["name"]}]


def test_hooks_run_make_targets_that_the_workflow_runs_too() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    workflow = (ROOT / ".github/workflows/pull-request.yml").read_text("utf-8")
    entries = [hook["entry"] for repo in config["repos"] for hook in repo["hooks"]]
    assert entries == ["make lint", "make check"]
    assert all(f"run: {entry}" in workflow for entry in entries)


def test_programs_read_the_licences_that_people_read() -> None:
    reuse = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))
    licences = [(a["path"], a["SPDX-License-Identifier"]) for a in reuse["annotations"]]
    assert licences == [
        ("**", "MIT"),
        (["data/**", "docs/**.md"], "CC-BY-4.0"),
        ("seeds/**", "LicenseRef-Publishers"),
    ]
    texts = {path.stem for path in (ROOT / "LICENSES").iterdir()}
    assert texts == {name for _, name in licences}


def test_the_readme_tells_of_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"| `factcards {name}" not in readme] == [
        "reject"  # stands in the row of accept
    ]

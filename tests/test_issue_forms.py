"""The forms for issues: they ask for evidence and offer the words of the card model."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import yaml

from build_scripts.cards import model

GITHUB = Path(__file__).parents[1] / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
KINDS = {kind.kind_name for kind in model.KINDS}
# Which closed list of the model a field offers, by the field's id.
LISTS = {
    "stance": model.Stance,
    "status": model.Status,
    "red-line-kind": model.RedLineKind,
}

every_form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)


def read_form(path: Path) -> dict:
    """Returns a form with every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def fields_of(path: Path) -> dict[str, dict]:
    """Returns the fields of a form by their id."""
    return {field["id"]: field for field in read_form(path)["body"]}


@every_form
def test_each_form_insists_on_evidence(path: Path) -> None:
    evidence = fields_of(path)["evidence"]
    assert evidence["type"] == "textarea"
    assert evidence["validations"]["required"] == "true"


@pytest.mark.parametrize("name", LISTS)
def test_forms_offer_the_words_of_the_model(name: str) -> None:
    offered = [fields[name]["attributes"]["options"] for fields in map(fields_of, FORMS)
               if name in fields]  # fmt: skip
    assert offered == [list(get_args(LISTS[name]))]


def test_forms_offer_the_kinds_of_the_model() -> None:
    kinds = [set(fields["kind"]["attributes"]["options"]) for fields in map(fields_of, FORMS)
             if "kind" in fields]  # fmt: skip
    assert kinds == [KINDS, KINDS - {"source"}]


def test_every_label_that_is_given_is_one_of_the_repository() -> None:
    read = (GITHUB / "labels.yml").read_text(encoding="utf-8")
    known = {row["name"] for row in yaml.load(read, yaml.BaseLoader)}
    dependabot = read_form(GITHUB / "dependabot.yml")["updates"]
    given = {label for path in FORMS for label in read_form(path)["labels"]}
    assert given | {label for row in dependabot for label in row["labels"]} <= known


def test_no_issue_begins_without_a_form() -> None:
    assert read_form(GITHUB / "ISSUE_TEMPLATE/config.yml") == {"blank_issues_enabled": "false"}


def test_every_update_waits_until_a_release_has_settled() -> None:
    updates = read_form(GITHUB / "dependabot.yml")["updates"]
    assert {row["package-ecosystem"] for row in updates} == {"github-actions", "pip", "npm"}
    assert [row for row in updates if int(row["cooldown"]["default-days"]) < 7] == []


def test_every_folder_with_an_owner_is_there() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line.startswith("/")]
    assert [path for path in paths if not (GITHUB.parent / path[1:]).exists()] == []

"""What a record adds to the word lists: read by, and checked with path, line and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from build_scripts.annotate.added import FORMS, check_form, read_added
from build_scripts.annotate.attribution.cues import find_cue
from build_scripts.annotate.lexicon import BASE, find_place, reading_with
from build_scripts.annotate.pipeline import annotate_document
from build_scripts.cli import main
from build_scripts.distill.article import distill_article
from build_scripts.distill.red_lines.limits import find_limit
from build_scripts.text.document import Document
from build_scripts.yamlio import parse_yaml

CUES = """\
ccomp:
  - lemma: trumpet
    probability: 0.9
    stance: promises
    example: "[The mayor] *trumpeted* {that the ferry would sail}."
"""
LIMITS = """\
no-compromise:
  explicit:
    hills will crumble: "The hills will crumble before we sign, the envoy said."
"""


def write(root: Path, **lists: str) -> Path:
    folder = root / "data" / "lexicon"
    folder.mkdir(parents=True)
    for name, text in lists.items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    return root


def test_an_added_cue_attributes_with_its_own_stance_and_only_there(tmp_path: Path) -> None:
    added = read_added(write(tmp_path, cues=CUES))
    assert added.problems == ()
    text = "Georgia trumpeted that the new ferry would sail to every island."
    document = Document("article.txt", text, "")
    with_it = distill_article(annotate_document(document, lexicon=added.lexicon))
    assert [(row.holder, row.stance) for row in with_it.positions] == [("georgia", "promises")]
    assert distill_article(annotate_document(document)).positions == ()
    assert find_cue("ccomp", "trumpet") is None


def test_an_added_phrase_stands_beside_those_of_the_package(tmp_path: Path) -> None:
    added = read_added(write(tmp_path, limits=LIMITS))
    with reading_with(added.lexicon):
        limit = find_limit("the hills will crumble before we sign")
        assert limit is not None and limit.kind == "no-compromise"
        assert find_limit("there will be no compromise") is not None
    assert find_limit("the hills will crumble before we sign") is None


def test_the_place_of_an_added_line_is_its_own_file(tmp_path: Path) -> None:
    with reading_with(read_added(write(tmp_path, cues=CUES)).lexicon):
        assert find_place("cues", "ccomp", 0) == "data/lexicon/cues.yml:2"


BROKEN = [
    ("cues", CUES.replace("0.9", "1.9"), "3:18: lexicon-form: ccomp.0.probability: Input should"),
    ("cues", CUES.replace("promises", "hopes"), "4:13: lexicon-form: ccomp.0.stance: Input should"),
    ("cues", CUES.replace("[The mayor]", "The mayor"), "5:14: lexicon-form: ccomp.0.example: "),
    ("cues", CUES.replace("ccomp:", "verb:"), "1:1: lexicon-form: verb: Extra inputs"),
    ("limits", LIMITS.replace("explicit", "plain"), "2:3: lexicon-form: no-compromise.plain: "),
    ("limits", 'not_limits: {no line: "-"}\n', "1:23: lexicon-form: not_limits.no line: String"),
    ("events", "groups:\n  meetings: {}\n", "2:3: lexicon-form: groups.meetings: Value error"),
    ("cuse", CUES, "1:1: lexicon-file: this is no word list of the lexicon"),
    ("cues", "ccomp: [\n", "2:1: yaml-syntax: "),
]


@pytest.mark.parametrize(("name", "text", "expected"), BROKEN)
def test_a_broken_word_list_is_told_with_its_place(
    toy_copy: Path, name: str, text: str, expected: str
) -> None:
    root = write(toy_copy, **{name: text})
    result = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert result.exit_code == 1
    assert f"data/lexicon/{name}.yml:{expected}" in result.stderr


def test_nothing_is_read_with_a_broken_word_list(toy_copy: Path) -> None:
    root = write(toy_copy, cues=CUES.replace("0.9", "1.9"))
    for command in (["distill"], ["distill", "--json"]):
        result = CliRunner().invoke(main, [*command, "--root", str(root)])
        assert result.exit_code == 2
        assert "data/lexicon/cues.yml:3:18: lexicon-form: " in result.stderr


def test_the_forms_of_the_package_are_those_that_a_record_may_add_to() -> None:
    assert BASE.added == {}
    file = parse_yaml(CUES.encode(), "cues.yml")
    assert list(check_form("cues", file)) == []
    assert set(FORMS) == {"cues", "events", "limits", "stances", "topics"}


WRONG_EXAMPLES = [
    (
        "cues",
        CUES.replace("[The mayor] *trumpeted*", "The [mayor] *trumpeted*"),
        "5:14: lexicon-example: ",
    ),
    ("cues", CUES.replace("{that the ferry", "that the {ferry"), "5:14: lexicon-example: "),
    (
        "limits",
        LIMITS.replace("The hills", "These hills do not fall, they"),
        "3:25: lexicon-example: ",
    ),
    ("limits", 'not_limits: {soft line: "This is our red line."}\n', "1:25: lexicon-example: "),
    ("stances", 'stances: {warns: {beware: "We thank the crews."}}\n', "1:27: lexicon-example: "),
    ("topics", 'topics: {fish: {cod: "The herring is gone."}}\n', "1:22: lexicon-example: "),
    (
        "events",
        'groups: {visit: {verbs: {sail to: "Norway and Peru were friends."}}}\n',
        "1:35: lexicon-example: ",
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), WRONG_EXAMPLES)
def test_an_example_that_is_not_read_so_is_told_with_its_place(
    toy_copy: Path, name: str, text: str, expected: str
) -> None:
    root = write(toy_copy, **{name: text})
    result = CliRunner().invoke(main, ["check", "--root", str(root)])
    assert result.exit_code == 1, result.output
    assert f"data/lexicon/{name}.yml:{expected}" in result.stderr


def test_sound_word_lists_are_no_finding(toy_copy: Path) -> None:
    stances = 'stances: {warns: {beware: "Beware of the tide."}}\n'
    topics = 'topics: {fish: {cod: "The cod is gone."}}\n'
    events = 'groups: {visit: {verbs: {sail to: "The envoy of Norway sailed to Peru."}}}\n'
    root = write(toy_copy, cues=CUES, limits=LIMITS, stances=stances, topics=topics, events=events)
    result = CliRunner().invoke(main, ["check", "--strict", "--root", str(root)])
    assert result.exit_code == 0, result.stderr


def test_without_the_model_the_form_of_the_word_lists_is_checked_all_the_same(
    toy_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("build_scripts.cli.record.has_model", lambda: False)
    result = CliRunner().invoke(main, ["check", "--root", str(write(toy_copy, cues=CUES))])
    assert result.exit_code == 0
    assert "are read when the distill extra is installed" in result.stderr

"""`explain` on the real record: a card, a draft, and sentences with and without a fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.annotate.lexicon import BASE
from build_scripts.cards.evidence import evidence_of, locate, sentences_of
from build_scripts.cards.factbase import FactBase, read_fact_base
from build_scripts.cards.model import Card
from build_scripts.cli import main
from build_scripts.cli.sourced import read_source
from build_scripts.distill.article import Drafts
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.matching import find_held
from build_scripts.distill.passages import explain_sentence, explain_spans
from build_scripts.text.document import Span

ROOT = Path(__file__).parents[2]
SOURCE = "agenda-ge-2022-115"
CARD = "2022-01-10-russia-demands-guarantees"
LEXICON = "build_scripts/annotate/lexicon"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


def spans_of(fact_base: FactBase, card: Card, source_id: str) -> list[Span]:
    """Returns the places of a card's content in one source."""
    rows = [row for _, row in evidence_of(card) if row.source == source_id]
    found = [locate(fact_base, row) for row in rows if row.use == "content"]
    return [span for span in found if span is not None]


@pytest.fixture(scope="module")
def record() -> FactBase:
    return read_fact_base(ROOT)


@pytest.fixture(scope="module")
def read(record: FactBase) -> dict[str, Drafts]:
    return {name: read_source(record, name, BASE) for name in record.documents}


@pytest.fixture(scope="module")
def told() -> str:
    result = run(CARD, "--root", ROOT)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_card_tells_its_file_and_each_evidence_with_line_and_column(told: str) -> None:
    assert told.startswith(f"data/positions/{CARD}.yml: position {CARD}\n")
    assert "attribution: seeds/000_0d1eca71cabe98a4.txt:13:206: “Russian Deputy Foreign" in told
    assert "checks: nothing found" in told


def test_a_card_tells_the_rules_and_lines_by_which_its_words_are_read(told: str) -> None:
    assert "position read by the rule attribution/clause" in told
    assert f"cue “said”: {LEXICON}/cues.yml:" in told
    assert "'say' as ccomp, probability 0.98" in told
    assert "holder told from the speaker by the rule own_country" in told
    assert "is sergey-ryabkov by the rule title" in told
    assert f"{LEXICON}/topics.yml:" in told
    assert f"not written: held by {CARD}" in told


def test_the_line_that_is_told_holds_the_entry(told: str) -> None:
    line = next(row for row in told.splitlines() if "'say' as ccomp" in row)
    number = int(line.split("cues.yml:")[1].split(":")[0])
    text = (ROOT / LEXICON / "cues.yml").read_text("utf-8").splitlines()[number - 1]
    assert "lemma: say," in text


def test_a_red_line_tells_its_limit_words_and_its_positions() -> None:
    result = run("russia-guarantees-of-no-membership", "--root", ROOT)
    assert result.exit_code == 0
    assert f"limit: {LEXICON}/limits.yml:" in result.stdout
    assert "'concrete guarantees' (demand-for-guarantees, explicit)" in result.stdout
    assert "rests on the position seeds/000_0d1eca71cabe98a4.txt:13:258" in result.stdout


def test_a_signature_is_told_as_furniture_that_is_not_read() -> None:
    result = run(SOURCE, "--at", "5", "--root", ROOT)
    assert result.exit_code == 0
    assert "signature, listed as furniture by the source card" in result.stdout
    assert "furniture is not read" in result.stdout


def test_a_column_chooses_one_sentence_of_a_line() -> None:
    result = run(SOURCE, "--at", "13:300", "--root", ROOT)
    assert result.stdout.count("seeds/000_0d1eca71cabe98a4.txt:13:1: “") == 1
    assert "ACCUSE without an event: is_speech_act: the act is done by saying" in result.stdout


SENTENCES = [
    ("The ferry smelled of rope and tar until noon.", "no cue and no word"),
    ("Somebody said that the talks had failed at noon.", "is_anonymous: nobody is known to hold"),
    ("Georgia did not say that the talks had failed.", "is_unsaid: the cue is negated"),
    ("Georgia had much to say on the old harbour.", "attributes only as"),
]


@pytest.mark.parametrize(("sentence", "reason"), SENTENCES)
def test_a_sentence_without_a_fact_tells_why(
    toy_copy: Path, tmp_path: Path, sentence: str, reason: str
) -> None:
    article = tmp_path / "article.txt"
    article.write_text(f"Ferries of the north\n\n{sentence}\n", "utf-8")
    result = run(article, "--at", "3", "--root", toy_copy)
    assert result.exit_code == 0, result.output
    assert reason in result.stdout, result.stdout


def test_a_pronoun_that_may_mean_two_names_both_and_chooses_none(
    toy_copy: Path, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    first = "Georgian President Ivan Reed and Norwegian Prime Minister Peter Olsen met in Oslo."
    article.write_text(f"{first}\n\nHe said that the talks had failed.\n", "utf-8")
    told = run(article, "--at", "3", "--root", toy_copy).stdout
    assert "is_anonymous: nobody is known to hold it" in told
    assert "nobody: several were named near before, and in doubt none is chosen" in told
    assert "also looked at: ivan-reed, " in told and "also looked at: peter-olsen, " in told


def test_a_card_that_the_rules_do_not_find_tells_what_they_saw_instead(
    record: FactBase, read: dict[str, Drafts]
) -> None:
    unread = [
        card.id
        for card in record.positions.values()
        for source_id, drafts in read.items()
        if "no candidate was read here"
        in explain_spans(drafts, PositionDraft, spans_of(record, card, source_id), ())
        and spans_of(record, card, source_id)
    ]
    result = run(unread[0], "--root", ROOT)
    assert result.exit_code == 0
    after = result.stdout.split("no candidate was read here\n")[1]
    assert re.search(r"without a position: |attributes only as|no cue|without an event", after)


def test_a_rejected_candidate_tells_its_rejection(
    record: FactBase, read: dict[str, Drafts]
) -> None:
    lines = [
        line
        for name, drafts in read.items()
        for span in sentences_of(record, name)
        for line in explain_sentence(drafts, span, find_held(record, name))
    ]
    assert any("not written: held by rejected.yml (" in line for line in lines)
    assert any("merge_repeats: a copy of the position of" in line for line in lines)
    assert any("is_part_of_speech: " in line for line in lines)
    assert any("also looked at: " in line for line in lines)


def test_every_sentence_of_the_seeds_is_told_of(record: FactBase, read: dict[str, Drafts]) -> None:
    for name, drafts in read.items():
        for span in sentences_of(record, name):
            assert list(explain_sentence(drafts, span, find_held(record, name)))


def test_without_the_model_a_card_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_scripts.cli.explaining.has_model", lambda: False)
    result = run(CARD, "--root", ROOT)
    assert result.exit_code == 0
    assert "checks: nothing found" in result.stdout
    assert "as the rules read" not in result.stdout
    assert "when the distill extra is installed" in result.stderr
    place = run(SOURCE, "--at", "13", "--root", ROOT)
    assert place.exit_code == 0 and f"content of {CARD}" in place.stdout


def test_a_card_with_a_finding_exits_with_1(toy_copy: Path) -> None:
    name = "2031-03-03-norland-demands-reopening"
    path = toy_copy / "data" / "positions" / f"{name}.yml"
    path.write_text(path.read_text("utf-8").replace("Sorland reopens", "Sorland re-opens"), "utf-8")
    result = run(name, "--root", toy_copy)
    assert result.exit_code == 1
    assert f"check: data/positions/{name}.yml:" in result.stdout
    assert "not found in minister-in-westhaven: “" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2022-01-10-russia-demands-guarantee"], f"Did you mean '{CARD}'?"),
        ([SOURCE, "--at", "99"], "there is no line 99"),
        ([SOURCE, "--at", "5:999"], "there is no column 999"),
        ([SOURCE, "--at", "five"], "give a line, or a line and a column"),
        (["nowhere.txt", "--at", "1"], "nowhere.txt:1:1: article-missing: "),
    ],
)
def test_what_is_not_there_is_wrong_usage(arguments: list[str], message: str) -> None:
    result = run(*arguments, "--root", ROOT)
    assert result.exit_code == 2
    assert message in result.stderr

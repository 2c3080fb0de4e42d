"""`distill` into a record of many articles: any order and number of workers, ended and resumed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.annotate.marks import Annotation
from build_scripts.cli import main, sourced
from build_scripts.distill.article import Drafts

# Sources by id. The second is read otherwise once Ada Berg, whom the first names, is known; the
# first and the third give drafts of one and the same stem.
ARTICLES = {
    "a-norway": "Foreign Minister Ada Berg of Norway said on Monday that she will never accept the "
    "closure of the strait.\n\nNorway will not tolerate a wall in the harbour, Berg said.\n",
    "b-serbia": "The president of Serbia visited Egypt on Monday. Berg said that the vote was "
    "fair, and Japan condemned the attack on the port.\n",
    "c-norway": "Foreign Minister Ada Berg of Norway said on Monday that she will never accept the "
    "closure of the bridge.\n",
    "d-kenya": "Kenya and Chile signed an agreement on fishing in Nairobi. Foreign Minister Tom "
    "Hale of Chile said the deal was historic.\n",
}
SOURCE = """\
article: {id}.txt
sha256: {sha256}
length: {length}
label: An invented article
outlet: inland-radio
outlet_basis: outside
outlet_note: "found at https://inland.example/news/77"
published: "2031-03-04"
published_basis: outside
published_note: the station dates its report
published_url:
  - "https://inland.example/news/77"
language: en
origin_group: {id}
display: passages
review: reviewed
origin: hand
history:
  - {{date: "2031-03-05", change: added}}
"""


def make_record(root: Path, articles: dict[str, str] = ARTICLES) -> Path:
    (root / "seeds").mkdir(parents=True)
    (root / "data" / "sources").mkdir(parents=True)
    for id, text in articles.items():
        raw = text.encode()
        (root / "seeds" / f"{id}.txt").write_bytes(raw)
        card = SOURCE.format(id=id, sha256=hashlib.sha256(raw).hexdigest(), length=len(text))
        (root / "data" / "sources" / f"{id}.yml").write_text(card, "utf-8")
    return root


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1930000000")
    return make_record(tmp_path / "record")


def distill(root: Path, *arguments: str | Path) -> Result:
    words = ["distill", "--root", str(root), *map(str, arguments)]
    return CliRunner().invoke(main, words)


def drafts_of(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "data").rglob("*.yml"))
        if path.parent.name != "sources"
    }


@pytest.fixture
def whole(record: Path, tmp_path: Path) -> dict[str, bytes]:
    """The drafts of one run over all articles, never interrupted."""
    root = make_record(tmp_path / "whole")
    assert distill(root).exit_code == 0
    return drafts_of(root)


def test_the_order_of_the_articles_and_the_workers_change_no_byte(
    record: Path, whole: dict[str, bytes]
) -> None:
    assert len(whole) > 12
    named = [f"seeds/{id}.txt" for id in (*reversed(ARTICLES), "a-norway")]
    told = distill(record, "--workers", "3", *named)
    assert told.exit_code == 0, told.output
    assert drafts_of(record) == whole
    heads = [line.split(":")[0] for line in told.stderr.splitlines() if line[0] != " "]
    assert heads == list(ARTICLES)


def test_the_articles_of_a_run_do_not_write_over_each_others_drafts(
    whole: dict[str, bytes],
) -> None:
    lines = [raw for name, raw in whole.items() if name.startswith("data/red_lines/")]
    sources = {id for id in ARTICLES if any(f"source: {id}\n".encode() in raw for raw in lines)}
    assert {"a-norway", "c-norway"} <= sources
    assert b"".join(whole.values()).count(b"\nname: Ada Berg\n") == 1


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_bad_article_is_told_and_the_others_are_drafted(
    record: Path, whole: dict[str, bytes], workers: str
) -> None:
    (record / "seeds" / "b-serbia.txt").write_bytes(b"The caf\xe9 is in the town.")
    result = distill(record, "--workers", workers, *(f"{id}.txt" for id in ARTICLES))
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0].startswith("seeds/b-serbia.txt:1:8: article-not-utf8: ")
    assert "no source card" not in result.stderr
    assert [line.split(":")[0] for line in result.stderr.splitlines() if ": found " in line] == [
        "a-norway", "c-norway", "d-kenya"
    ]  # fmt: skip
    left = {name: raw for name, raw in whole.items() if b"source: b-serbia\n" not in raw}
    assert (
        drafts_of(record).items()
        >= {name: raw for name, raw in left.items() if not name.startswith("data/actors/")}.items()
    )


@pytest.mark.parametrize("number", range(0, 14, 2))
def test_a_run_that_ends_in_the_midst_goes_on_to_the_same_bytes(
    record: Path, whole: dict[str, bytes], number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = record / "journal.jsonl"
    end_after(number, monkeypatch)
    assert distill(record, "--resume", journal).exit_code == 1
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1930000000")
    assert len(drafts_of(record)) == number
    result = distill(record, "--resume", journal, "--workers", "2")
    assert result.exit_code == 0, result.output
    assert drafts_of(record) == whole
    assert distill(record, "--resume", journal).stderr == "4 of 4 were drafted before\n"


def end_after(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a run end as by Ctrl-C when so many cards are written."""
    left = [number]
    write = sourced.write_atomically

    def write_or_end(path: Path, text: str) -> None:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        write(path, text)

    monkeypatch.setattr(sourced, "write_atomically", write_or_end)


def test_what_a_person_did_to_the_drafts_of_a_run_stays_when_it_goes_on(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = record / "journal.jsonl"
    end_after(6, monkeypatch)
    distill(record, "--resume", journal)
    monkeypatch.undo()
    path = next((record / "data" / "positions").glob("*.yml"))
    path.write_text(path.read_text("utf-8").replace("stance: ", "note: mine\nstance: "), "utf-8")
    mine = path.read_bytes()
    assert distill(record, "--resume", journal).exit_code == 0
    assert path.read_bytes() == mine


def test_what_is_drafted_is_not_read_again(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = record / "journal.jsonl"
    distill(record, "--resume", journal, "a-norway.txt", "c-norway.txt")
    read = []
    distil = sourced.distill_article

    def note(annotation: Annotation) -> Drafts:
        read.append(Path(annotation.document.path).stem)
        return distil(annotation)

    monkeypatch.setattr(sourced, "distill_article", note)
    result = distill(record, "--resume", journal)
    assert result.stderr.splitlines()[0] == "2 of 4 were drafted before"
    assert read == ["b-serbia", "d-kenya"]


def test_a_draft_that_was_rejected_since_does_not_come_back(record: Path) -> None:
    journal = record / "journal.jsonl"
    distill(record, "--resume", journal)
    name = next((record / "data" / "red_lines").glob("*.yml")).stem
    words = ["reject", name, "--why", "no red line", "--root", str(record)]
    assert CliRunner().invoke(main, words).exit_code == 0
    before = drafts_of(record)
    distill(record, "--resume", journal)
    assert drafts_of(record) == before


@pytest.mark.parametrize("text", ["my own notes\n", '{"article": "a.txt", "sha256": "00"}\n'])
def test_a_file_of_other_content_is_no_journal(record: Path, text: str) -> None:
    path = record / "notes"
    path.write_text(text, "utf-8")
    result = distill(record, "--resume", path)
    assert (result.exit_code, path.read_text("utf-8")) == (2, text)
    assert "holds other lines" in result.stderr
    assert drafts_of(record) == {}


def test_a_journal_of_drafts_is_no_file_of_json_lines(record: Path) -> None:
    journal = record / "journal.jsonl"
    distill(record, "--resume", journal, "d-kenya.txt")
    lines = journal.read_text("utf-8")
    result = distill(record, "--json", "--resume", journal)
    assert (result.exit_code, journal.read_text("utf-8")) == (2, lines)


def test_a_dry_run_with_workers_says_what_would_be_written(
    record: Path, whole: dict[str, bytes]
) -> None:
    result = distill(record, "--dry-run", "--workers", "2")
    named = [line.strip() for line in result.stderr.splitlines() if line.startswith("  data/")]
    assert sorted(named) == sorted(whole)
    assert drafts_of(record) == {}


def test_the_ids_for_editors_are_those_of_the_record_after_a_run(record: Path) -> None:
    (record / "schemas").mkdir()
    distill(record, "--workers", "2", "--resume", record / "journal.jsonl")
    ids = json.loads((record / "schemas" / "ids.json").read_text("utf-8"))["$defs"]["card"]["enum"]
    cards = {path.stem for path in (record / "data").rglob("*.yml")}
    assert set(ids) == cards


def test_progress_is_told_on_a_long_run(tmp_path: Path) -> None:
    lines = {f"s-{n}": f"Norway thanked Peru for the ferry number {n}.\n" for n in range(100)}
    result = distill(make_record(tmp_path / "many", lines), "--dry-run")
    assert result.stderr.splitlines()[-1] == "100 of 100 articles"

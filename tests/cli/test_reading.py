"""`annotate` and `distill` on articles that are in no record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_scripts.cli import main

ARTICLE = (
    "Norland shuts border after talks\n\n"
    "Foreign Minister Ada Berg said on Monday that Norland will never accept the closure of the "
    "Varen strait. She met her Sudmark counterpart Jon Falk in Geneva on 4 March 2019.\n\n"
    "“We will not allow anyone to close the strait,” Berg told reporters.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "norland.txt"
    path.write_text(ARTICLE, encoding="utf-8", newline="")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments])


def test_annotate_prints_the_keys_of_the_contract(article: Path) -> None:
    result = run("annotate", article, "--json")
    assert result.exit_code == 0, result.output
    row = json.loads(result.stdout)
    assert list(row) == [
        "article", "sha256", "furniture", "sentences", "mentions", "timexes", "attributions",
        "events",
    ]  # fmt: skip
    assert row["article"] == str(article)
    shown = [ARTICLE[s:e] for s, e in row["sentences"]]
    assert shown[-1] == "“We will not allow anyone to close the strait,” Berg told reporters."


def test_distill_reads_an_article_outside_any_record(article: Path) -> None:
    result = run("distill", article, "--json", "--no-record")
    assert result.exit_code == 0, result.output
    row = json.loads(result.stdout)
    assert list(row) == [
        "article", "sha256", "document_date", "actors", "positions", "events", "red_lines",
    ]  # fmt: skip
    for kind in ("positions", "events", "red_lines"):
        assert row[kind], kind
        for fact in row[kind]:
            for part in fact["evidence"]:
                assert ARTICLE[part["start"] : part["end"]] == part["quote"]
    ids = {actor["id"] for actor in row["actors"]}
    assert {fact["holder"] for fact in row["positions"]} <= ids | {None}


def test_a_given_date_is_taken_and_a_broken_one_refused(article: Path) -> None:
    row = json.loads(run("distill", article, "--json", "--date", "2019-03-05").stdout)
    assert row["document_date"] == {"value": "2019-03-05", "basis": "outside"}
    assert run("distill", article, "--json", "--date", "5 March").exit_code == 2


def test_several_workers_print_the_same_bytes_in_the_same_order(
    article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.replace("Norland", "Westland"), encoding="utf-8")
    one = run("annotate", article, other, "--json").stdout
    assert one == run("annotate", article, other, "--json", "--workers", "2").stdout


BAD = [
    (b"\xff\xfe", "1:1: article-not-utf8"),
    (b"The man said so.\nThe \xe9 of it", "2:5: article-not-utf8"),
    (b"\xef\xbb\xbfThe man said that it was so.", "1:1: article-byte-order-mark"),
    (b"The man said\x00 that it was so.", "1:13: article-nul"),
    (b"The man said that.\r\nIt was so.", "1:19: article-carriage-return"),
    (b"", "1:1: article-empty"),
    (b" \n\n ", "1:1: article-empty"),
    ("Президент сказал, что это так.".encode(), "1:1: article-not-english"),
    (
        b"Der Minister sagte am Montag in Berlin dass die Verhandlungen mit den Partnern weiter "
        b"gehen und niemand ausgeschlossen werde",
        "1:1: article-not-english",
    ),
]


@pytest.mark.parametrize(("raw", "finding"), BAD)
def test_an_unreadable_article_is_told_and_the_next_one_read(
    raw: bytes, finding: str, article: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(raw)
    result = run("annotate", bad, article, "--json")
    assert result.exit_code == 2
    assert f"{bad}:{finding}" in result.stderr
    assert [json.loads(row)["article"] for row in result.stdout.splitlines()] == [str(article)]


def test_a_missing_article_and_a_folder_are_told(article: Path, tmp_path: Path) -> None:
    result = run("annotate", tmp_path / "none.txt", tmp_path, article, "--json")
    assert result.exit_code == 2
    assert "article-missing" in result.stderr
    assert "article-unreadable" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_naming_no_article_is_wrong_usage() -> None:
    assert run("annotate", "--json").exit_code == 2

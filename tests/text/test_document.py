"""Articles are read exactly or refused with every reason."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.problems import Refused
from build_scripts.text.document import (
    MAX_BYTES,
    Document,
    Span,
    is_english,
    parse_document,
    read_document,
)

TEXT = "The envoys of the two countries met in Eastmark and agreed to meet again.\n"


def reasons(raw: bytes) -> list[str]:
    """Returns what is said about the bytes of an article."""
    with pytest.raises(Refused) as refused:
        parse_document(raw, "a.txt")
    return [str(problem) for problem in refused.value.problems]


def test_an_article_is_read_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((" " + TEXT).encode())
    document = read_document(path, "seeds/a.txt")
    assert (document.path, document.text) == ("seeds/a.txt", " " + TEXT)
    assert document.sha256 == hashlib.sha256((" " + TEXT).encode()).hexdigest()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\xef\xbb\xbf" + TEXT.encode(), "a.txt:1:1: article-byte-order-mark: the article holds"),
        (b"The\n a\x00b of the", "a.txt:2:3: article-nul: the article holds a nul"),
        (b"It is the end.\r\n", "a.txt:1:15: article-carriage-return: the article holds a"),
        (b"The\nab \xff", "a.txt:2:4: article-not-utf8: the article is not UTF-8, found byte 0xff"),
        (b"", "a.txt:1:1: article-empty: the article is empty"),
        (b" \n\n", "a.txt:1:1: article-empty: the article is empty"),
        ("Die Gesandten beider Länder trafen sich gestern und vereinbarten viel mehr".encode(),
         "a.txt:1:1: article-not-english: the article does not read as English"),
        (b"the end " * 20_000, "a.txt:1:1: article-line-length: the line is too long"),
    ],
)  # fmt: skip
def test_an_article_is_refused_with_place_and_reason(raw: bytes, said: str) -> None:
    assert [reason[: len(said)] for reason in reasons(raw)] == [said]


def test_all_reasons_are_given_at_once() -> None:
    assert len(reasons("\ufeffIt is\r\n".encode())) == 2


def test_a_missing_file_a_folder_and_a_large_file_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * (MAX_BYTES + 1))
    for path, check in (
        (tmp_path / "none.txt", "article-missing"),
        (tmp_path, "article-unreadable"),
        (large, "article-size"),
    ):
        with pytest.raises(Refused, match=check):
            read_document(path)


def test_lines_and_columns_count_from_one() -> None:
    document = Document("a.txt", "ab\n\ncd", "")
    assert [document.position(offset) for offset in (0, 2, 3, 4, 6)] == [
        (1, 1),
        (1, 3),
        (2, 1),
        (3, 1),
        (3, 3),
    ]
    assert [document.slice(line) for line in document.lines] == ["ab", "", "cd"]


def test_only_a_line_feed_ends_a_line() -> None:
    assert len(Document("a.txt", "a\u2028b\x0bc\x85d", "").lines) == 1


def test_trimming_takes_the_outer_white_space_off() -> None:
    document = Document("a.txt", " \u00a0ab c\n", "")
    assert document.slice(document.trim(Span(0, 7))) == "ab c"
    assert len(document.trim(Span(0, 2))) == 0


def test_spans_know_what_they_share() -> None:
    assert Span(2, 6).overlap(Span(4, 9)) == 2
    assert Span(2, 4).overlap(Span(4, 9)) == 0
    assert Span(2, 6).covers(Span(2, 6)) and not Span(2, 6).covers(Span(1, 3))


@pytest.mark.parametrize("text", [TEXT, "Strike ends", "Georgia and NATO"])
def test_english_is_known_by_its_small_words(text: str) -> None:
    assert is_english(text)


@given(st.text(alphabet="ab\n\r\u2028 ", max_size=40))
def test_lines_and_line_feeds_make_up_the_text(text: str) -> None:
    document = Document("a.txt", text, "")
    assert "\n".join(document.slice(line) for line in document.lines) == text

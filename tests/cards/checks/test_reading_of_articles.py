"""Articles that are missing, changed or unreadable are found; what follows is not told."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    ARTICLE,
    MINISTER,
    REPOST,
    Mutation,
    expected_of,
    findings_after,
)

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import read_fact_base

TOY = Path(__file__).parents[2] / "toy"

SECOND_SOURCE = (TOY / REPOST).read_text(encoding="utf-8")
MUTATIONS = [
    Mutation(
        ARTICLE,
        "Norland thanked the minister",
        "Norland blamed the minister",
        (
            "3:9: article-changed: seeds/minister-in-westhaven.txt is not the article that "
            "was read, found the hash "
            "a1f45b65d38ed7959c6ea052d57cfe8662139a8b4352f7b18f7c231adba9c5bd, expected "
            "21bf66c9e6335dbe464f0d4e034f7e455dee150e673ff166c9db9fe1a7f65f2b."
        ),
        at=MINISTER,
    ),
    Mutation(
        MINISTER,
        "length: 801",
        "length: 800",
        (
            "4:9: article-length: the length of the article is wrong, found 800, expected "
            "801 code points."
        ),
    ),
    Mutation(
        "seeds/new.txt",
        None,
        "A new article that nobody has listed is here.",
        "1:1: article-unlisted: warning: no source card lists this article.",
    ),
    Mutation(ARTICLE, None, b"", "1:1: article-empty: the article is empty."),
    Mutation(
        ARTICLE,
        None,
        b"\xef\xbb\xbfThis is the text of an article.",
        (
            "1:1: article-byte-order-mark: the article holds a byte order mark, expected "
            "UTF-8 text with line feeds only."
        ),
    ),
    Mutation(
        ARTICLE,
        None,
        b"This is the text\x00 of an article.",
        ("1:17: article-nul: the article holds a nul, expected UTF-8 text with line feeds only."),
    ),
    Mutation(
        ARTICLE,
        None,
        b"This is the text\r\nof an article.",
        (
            "1:17: article-carriage-return: the article holds a carriage return, expected "
            "UTF-8 text with line feeds only."
        ),
    ),
    Mutation(
        ARTICLE,
        None,
        (
            "Die Minister treffen sich heute am Hafen, um in aller Ruhe mit allen "
            "Beteiligten zu reden."
        ),
        "1:1: article-not-english: the article does not read as English.",
    ),
    Mutation(
        ARTICLE,
        "",
        None,
        "2:10: article-missing: there is no article 'minister-in-westhaven.txt' in seeds/.",
        at=MINISTER,
    ),
    Mutation(
        "data/sources/z-again.yml",
        None,
        SECOND_SOURCE,
        (
            "2:10: article-twice: the article 'sorland-repost.txt' has two source cards, "
            "found the first in data/sources/sorland-repost.yml."
        ),
    ),
    Mutation(
        ARTICLE,
        None,
        b"This is the text " * 6000,
        (
            "1:1: article-line-length: the line is too long, found 102000 signs, "
            "expected at most 100000."
        ),
    ),
    Mutation(
        ARTICLE,
        None,
        b"This is the text\n" * 30_000,
        (
            "1:1: article-size: the article is too large, found 510000 bytes, "
            "expected at most 500000."
        ),
    ),
    Mutation(
        ARTICLE,
        None,
        b"To the end\n" * 30_000,
        (
            "20001:1: article-lines: the article has too many lines, found 30001 lines, "
            "expected at most 20000."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_what_cannot_be_read_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)


def test_a_link_is_no_article(toy_copy: Path) -> None:
    (toy_copy / ARTICLE).rename(toy_copy / "elsewhere.txt")
    (toy_copy / ARTICLE).symlink_to(toy_copy / "elsewhere.txt")
    assert [str(problem) for problem in run_checks(read_fact_base(toy_copy))] == [
        "seeds/minister-in-westhaven.txt:1:1: article-unreadable: an article is a plain file."
    ]


def test_a_misspelt_article_is_told_with_a_guess_and_as_unlisted(toy_copy: Path) -> None:
    mutation = Mutation(MINISTER, "article: minister-in-we", "article: minister-in-ea", "")
    assert findings_after(toy_copy, mutation) == [
        f"{MINISTER}:2:10: article-missing: there is no article 'minister-in-easthaven.txt' in "
        "seeds/. Did you mean 'minister-in-westhaven.txt'?",
        f"{ARTICLE}:1:1: article-unlisted: warning: no source card lists this article.",
    ]


def test_a_changed_article_keeps_its_card_and_loses_its_text(toy_copy: Path) -> None:
    (toy_copy / ARTICLE).write_bytes((toy_copy / ARTICLE).read_bytes() + b"\n")
    fact_base = read_fact_base(toy_copy)
    assert "minister-in-westhaven" in fact_base.sources
    assert "minister-in-westhaven" not in fact_base.documents


def test_the_readme_of_the_articles_is_no_article(toy_copy: Path) -> None:
    (toy_copy / "seeds/README.md").write_text("Where the articles are from.", "utf-8")
    assert run_checks(read_fact_base(toy_copy)) == ()

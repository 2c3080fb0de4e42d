"""The passage most like a quote that is not there, and the diff that turns one into the other."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.text.document import Document
from build_scripts.text.nearest import nearest_passage

TEXT = (
    "The envoys met on Monday in Eastmark.\n"
    "Norland will join the alliance, Ada Brandt said, “when the strait is open to all.”\n"
    "Sorland's government has rejected the plan of the alliance as unacceptable.\n"
)


def nearest(quote: str, text: str = TEXT) -> tuple[str, str]:
    """Returns the nearest passage and its diff; both are empty when there is none."""
    document = Document("article.txt", text, "")
    found = nearest_passage(document, quote)
    return (document.slice(found.span), found.diff) if found else ("", "")


@pytest.mark.parametrize(
    ("quote", "diff"),
    [
        ("Norland will not join alliance", "Norland will [-not-] join {+the+} alliance"),
        ("Sorland will join the alliance", "[-Sorland-] {+Norland+} will join the alliance"),
        ("when the strait is closed", "when the strait is [-closed-]"),
        ("will join the Alliance, Ada", "will join the [-Alliance-] {+alliance+}, Ada"),
        ("rejected plan of alliance", "rejected {+the+} plan of {+the+} alliance"),
        (
            "Norland will join the alliance, Ada Brandt said, “when the strait was open to all.”",
            "Norland will join the alliance … , “when the strait [-was-] {+is+} open to all.”",
        ),
    ],
)  # fmt: skip
def test_the_diff_shows_what_the_article_lacks_and_has(quote: str, diff: str) -> None:
    assert nearest(quote)[1] == diff


def test_the_span_holds_the_passage_and_no_more() -> None:
    assert nearest("Norland will not join alliance")[0] == "Norland will join the alliance"
    assert nearest("Sorland will join the alliance")[0] == "Norland will join the alliance"


@pytest.mark.parametrize("quote", ["", "…", "Nobody wrote anything like this", "the"])
def test_what_resembles_nothing_has_no_nearest_passage(quote: str) -> None:
    assert nearest(quote, "Ferries lie idle. Nothing moves.") == ("", "")


def test_of_two_like_passages_the_nearer_one_is_shown() -> None:
    text = "He may join the old alliance. " + "Nothing happened then. " * 50 + TEXT
    assert (
        nearest("Norland will not join the alliance", text)[0] == "Norland will join the alliance"
    )


def test_only_glyphs_and_spaces_that_differ_are_no_difference() -> None:
    assert nearest('said, "when the\nstrait')[1] == "said, “when the strait"


@given(
    st.text(alphabet="Norland will the “,. \n", max_size=60),
    st.text(alphabet="will Nortd”. ", max_size=40),
)
def test_the_span_lies_in_the_article_and_the_diff_is_not_empty(text: str, quote: str) -> None:
    document = Document("article.txt", text, "")
    found = nearest_passage(document, quote)
    if found:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.diff


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("the ferry and the crew " * 60_000, "the crew and the ferry " * 217),
        ("a b " * 400_000, "b a a " * 833),
        ("." * 5_000_000, "the end of the talks"),
        ("x" * 5_000_000, "the end of the talks " * 200),
    ],
    ids=["words", "letters", "marks", "one word"],
)
def test_work_on_a_large_article_is_bounded(text: str, quote: str) -> None:
    document = Document("article.txt", text, "")
    began = time.process_time()
    nearest_passage(document, quote)
    assert time.process_time() - began < 30

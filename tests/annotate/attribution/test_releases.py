"""Papers whose author goes by its own name say in the present what it holds."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

HEAD = "Embassy of Norway\nLima\n\nPRESS STATEMENT\n\n12 June 2025\n\n"
LEAD = "The Embassy of Norway has seen a report on the port. The Embassy rejects the report.\n\n"
PERU = "Peru heard of it. "


def released_in(text: str) -> list[tuple[str | None, str]]:
    """Returns (holder, words) of each sentence that a paper says of itself, in text order."""
    document = Document("paper.txt", text, "")
    rows = [row for row in annotate_document(document).attributions if row.rule == "release"]
    return sorted((row.holder, document.slice(row.content[0])) for row in rows)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        # The author, or its country, in the present tense.
        ("Norway respects the sovereign choice of every state.", "norway"),
        ("Norway has always paid what it owes in this port.", "norway"),
        ("The Embassy will go on with its work in the valley.", "norwegian-embassy"),
        # What is judged, denied or required.
        ("No such offer was made to anybody in Lima.", "norwegian-embassy"),
        ("The ship must be released without delay.", "norwegian-embassy"),
        ("The figures in it are false and misleading.", "norwegian-embassy"),
        ("Readers are kindly requested to ask the press office first.", "norwegian-embassy"),
        # A single `we` outside of quotation marks.
        ("We expect the ship to leave the port.", "norwegian-embassy"),
    ],
)
def test_a_release_holds_what_it_says_in_the_present(sentence: str, holder: str) -> None:
    assert released_in(HEAD + LEAD + PERU + sentence + "\n") == [(holder, sentence)]


@pytest.mark.parametrize(
    "text",
    [
        # What was done, and what is done with the paper.
        HEAD + LEAD + "Norway paid for the port in 2019.\n",
        HEAD + LEAD + "The ambassador met the mayor of Lima.\n",
        HEAD + LEAD + "The text will be published on the page of the embassy.\n",
        HEAD + LEAD + "For further questions please contact the press office.\n",
        HEAD + LEAD + "The Embassy rejects it. A complaint has been sent to the editor.\n",
        # Somebody else says it.
        HEAD + LEAD + "The mayor said that the ship must be released without delay.\n",
        # Whose ministry it is, is a guess: Peru is not the author.
        "PGD News Release\n\nThe Ministry of Defence protests against a raid by Peru.\n\n"
        "Peru alone bears the blame.\n",
        # Who says `we` is named nowhere, and is not whoever else speaks.
        "COMMUNIQUE No. 3\n\nNATO says that it waits. NATO is patient. We reject the charges.\n",
        # A reporter's article has no letterhead and is no statement.
        "Norway and Peru at odds over port\n\n" + LEAD + "The ship must be released now.\n",
    ],
)
def test_what_is_only_told_is_no_word_of_the_author(text: str) -> None:
    assert released_in(text) == []


def test_a_release_ends_where_its_background_begins() -> None:
    goes_on = "The ties of both lands are old and deep."
    text = HEAD + LEAD + goes_on + "\n\nBackground\n\nThe port is an old one of the valley.\n"
    assert released_in(text) == [("norwegian-embassy", goes_on)]


def test_lines_without_we_are_the_word_of_an_author_who_says_we() -> None:
    text = (
        "On the peace\n\nThe Popular Front of Sarn states the following:\n\n"
        "We reject the charges. We thank Norway.\n\n"
        "The valley has been given away in silence.\n\nSilence will be read as consent.\n\n"
        "The mayor said that the port was open.\n"
    )
    told = {"The valley has been given away in silence.", "Silence will be read as consent."}
    assert set(released_in(text)) == {("popular-front-of-sarn", words) for words in told}

"""A label before a paragraph, and a sentence before a colon, tell who goes on."""

from __future__ import annotations

import pytest
from drawing import annotate, find_drawn

from build_scripts.text.document import Document

LABELLED = [
    # Under a label the verb without a subject, the pronoun and the noun mean who is labelled.
    "<source>The ELN</source>: The oldest of the rebels <cue>wants</cue> <content>a long "
    "ceasefire with observers</content>.",
    "<source>The fishermen of the valley</source>: They <cue>demand</cue> <content>that the "
    "bombing stop</content>.",
    "<source>The union</source>: <cue>Insists on</cue> <content>a vote before any talks</content>.",
    "And <source>Norway</source>? It <cue>denies</cue> <content>having ferries in the "
    "valley</content>.",
    # Somebody else under the label speaks for himself, and so on.
    "The fishermen: Two pilots left the port. <source>Their commander</source> <cue>has ruled "
    "out</cue> <content>a separate agreement</content>.",
    # Before a colon and a quotation, whatever somebody does.
    "<source>Our reporter Ana Lima</source> is in the port<cue>:</cue>\n"
    "“<content>The market is shut and the ferry has left.</content>”",
    "<source>Prime Minister Ana Lima</source> rejects the label of rebel<cue>:</cue> “<content>We "
    "were born here and our cows too.</content>”",
    "<source>Ana Lima</source>'s answer is short<cue>:</cue> “<content>We will stay here until "
    "it ends.</content>”",
]
# What follows a colon without marks, by whoever puts it so.
UNMARKED = [
    "<source>Prime Minister Ana Lima</source> put it less elegantly<cue>:</cue> <content>nobody "
    "here will sink a ferry for a clause</content>.",
    "<source>Norwegian Foreign Minister Maria Brandt</source> goes further<cue>:</cue> <content>"
    "those who take a port cannot ask for fish</content>.",
]
DEEDS = [
    "The result was clear: the ferry had won the race.",
    "Norway has a new rule: nobody enters the port at night.",
    "Fishermen were beaten in the port, an episode for which no one has been charged.",
    "The port has three gates: two of them are closed on Sundays.",
]
UNLABELLED = [
    "Background: <source>It</source> <cue>denies</cue> <content>having ferries</content>.",
    "The plan: <source>It</source> <cue>demands</cue> <content>a new vote</content>.",
]


@pytest.mark.parametrize("drawn", LABELLED)
def test_whoever_stands_before_a_colon_goes_on(drawn: str) -> None:
    hit, found = find_drawn(drawn)
    assert hit is not None, found


@pytest.mark.parametrize("drawn", UNLABELLED)
def test_a_heading_is_nobody(drawn: str) -> None:
    hit, found = find_drawn(drawn)
    assert hit is not None and hit.holder is None, found


@pytest.mark.parametrize("drawn", UNMARKED)
def test_who_puts_it_so_says_what_follows_the_colon(drawn: str) -> None:
    hit, found = find_drawn(drawn)
    assert hit is not None, found


def test_a_label_that_begins_with_a_person_is_hers() -> None:
    text = (
        "Minister Maria Brandt, second in the delegation of Peru, on the radio:\n"
        "“We were born here and our cows too.”\n"
    )
    (row,) = annotate(Document("label.txt", text, "")).attributions
    assert row.holder == "maria-brandt"


@pytest.mark.parametrize("text", DEEDS)
def test_what_explains_a_fact_is_nobodys_word(text: str) -> None:
    assert annotate(Document("colons.txt", text, "")).attributions == ()

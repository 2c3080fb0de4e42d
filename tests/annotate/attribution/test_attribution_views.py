"""Whose view something is, where nobody says it, one line a case."""

from __future__ import annotations

import pytest
from drawing import annotate, find_drawn

from build_scripts.text.document import Document

VIEWS = [
    # A noun of view, and what it is: a clause, or what stands behind the colon.
    "Peru disagrees. <source>Norway</source>'s <cue>view</cue> is <content>that no ferry should "
    "sail at night</content>.",
    "<source>Norway</source>'s <cue>position</cue> is simple: <content>a ferry without lights "
    "cannot sail</content>.",
    "Peru disagrees. The <cue>thinking</cue> in <source>Lima</source> is <content>that time is on "
    "its side</content>.",
    "<source>Peru</source>'s main <cue>condition</cue> is <content>a full withdrawal of the "
    "ferries</content>.",
    "Peru disagrees. It was the <cue>view</cue> of <source>the council</source> <content>that the "
    "ferry must sail</content>.",
    # On what somebody stands who acts.
    "<source>The foreign ministry of Peru</source> <cue>proceeds from the premise</cue> <content>"
    "that every contract is void</content>.",
    "<source>Norway</source> <cue>is of the opinion</cue> <content>that the talks are "
    "dead</content>.",
    # How things stand for one side.
    "<cue>For</cue> <source>Oslo</source>, <content>this is a blockade under another "
    "name</content>.",
    "<cue>To</cue> <source>Ana Lima, who left last spring</source>, <content>the war has already "
    "been decided</content>.",
    "But <cue>for</cue> <source>the government of Peru</source>, <content>the ferry is the "
    "worst of the threats</content>.",
    "Mali votes. <cue>For</cue> <source>Bamako</source> <content>it is a matter of "
    "sovereignty</content>.",
    "<content>That is unfair</content>, <cue>in</cue> the <cue>eyes</cue> of <source>Ana Lima, who "
    "teaches the law of the sea</source>.",
    "Peru and China met. The <source>Chinese</source> <cue>view</cue>, as laid out in Oslo, is "
    "<content>that a fishing ground cannot be erased</content>.",
    # As what something is taken, and at what it is put.
    "<source>The government of Peru</source> <cue>treats</cue> <content>the fishermen as a foreign "
    "army</content>.",
    "<source>Norway</source> <cue>sees</cue> <content>the ferry as a door to the sea</content>.",
    "<source>The union</source> <cue>puts</cue> <content>the number of the missing at 40"
    "</content>.",
    "<source>The court in Oslo</source> <cue>holds</cue> <content>that the treaty is "
    "void</content>.",
]
NO_VIEWS = [
    "For Peru, the match is the last before the break.",
    "For Norway, Ana Lima is the second speaker.",
    "To Norway, it is 800 kilometres.",
    "To Norway, ten tanks have been sent.",
    "Norway saw Peru as it left the harbour.",
    "Norway put its troops at risk.",
    "Norway's request is the third in the list.",
    "Norway's aim was a letter.",
    "Norway went for Peru, a country of mountains.",
    "For Peru the talks were over.",
    "Norway's answer came on Friday: a note of two lines.",
    "The point of the exercise is that it is hard.",
]


@pytest.mark.parametrize("drawn", VIEWS)
def test_a_view_is_that_of_whoever_has_it(drawn: str) -> None:
    hit, found = find_drawn(drawn)
    assert hit is not None, found


@pytest.mark.parametrize("text", NO_VIEWS)
def test_what_only_looks_alike_is_nobodys_view(text: str) -> None:
    rows = annotate(Document("views.txt", text, "")).attributions
    assert [row for row in rows if row.holder is not None] == []

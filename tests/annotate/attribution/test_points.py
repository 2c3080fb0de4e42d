"""Lists whose points go on from the words above them: resolutions, conclusions, demands."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

OPENING = "The ministers met in Bergen on Monday and adopted a text.\n\n"


def points_in(text: str) -> list[tuple[str, str, str]]:
    """Returns (source, cue, content) of each attribution that has a source, in text order."""
    document = Document("paper.txt", text, "")
    rows = annotate_document(document).attributions
    told = [row for row in rows if row.source and row.cue]
    told.sort(key=lambda row: (row.cue, row.content))
    return [
        tuple(" ".join(map(document.slice, part)) for part in (row.source, row.cue, row.content))
        for row in told
    ]


COUNCIL = "The Security Council,"
LISTS = [
    # The head only names who decides; participles and numbered verbs go on from it.
    (COUNCIL + "\n\nDeeply alarmed by the siege of the port,\n\n"
     "1. Condemns the shelling of the market;\n\n2. Demands that the army lift the siege;\n",
     [(COUNCIL[:-1], "alarmed by", "the siege of the port"),
      (COUNCIL[:-1], "Condemns", "the shelling of the market"),
      (COUNCIL[:-1], "Demands", "that the army lift the siege")]),
    # A head that tells how they came together as well.
    ("The Elders of Sarn, meeting in Bergen on 2 May with envoys of the port, the army and the "
     "unions,\n\nDemands that the army leave;\n\nCondemns the siege of the port.\n",
     [("The Elders of Sarn", "Demands", "that the army leave"),
      ("The Elders of Sarn", "Condemns", "the siege of the port")]),
    # A verb of no frame leads to all of its point.
    ("6. On the river, the two sides:\n\n(a) ruled out any new dam on it;\n\n"
     "(b) reproached those who mine the sand; and\n",
     [("the two sides", "ruled out", "any new dam on it"),
      ("the two sides", "reproached", "those who mine the sand")]),
    ("The participants\n\n• note that traffic has doubled\n\n• encourage insurers to pay\n",
     [("The participants", "note", "that traffic has doubled"),
      ("The participants", "encourage", "insurers to pay")]),
    # The head's own verb asks for the points; the outer list goes on behind them.
    (COUNCIL + "\n\n1. Calls upon the government:\n\n(a) To release the fishermen;\n\n"
     "(b) To open the port;\n\n2. Urges all states to refrain from reprisals.\n",
     [(COUNCIL[:-1], "Calls", "To release the fishermen"),
      (COUNCIL[:-1], "Calls", "To open the port"),
      (COUNCIL[:-1], "Urges", "all states to refrain from reprisals")]),
    # A head alone on its line without a colon.
    ("The miners demand\n\n* a new pier for the port;\n\n* fair pay for all.\n",
     [("The miners", "demand", "a new pier for the port"),
      ("The miners", "demand", "fair pay for all")]),
    # Behind a bullet, which is no source, a verb of several frames.
    ("The participants\n\n• underline the importance of calm\n\n• agree to keep a register\n",
     [("The participants", "underline", "the importance of calm"),
      ("The participants", "agree", "to keep a register")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), LISTS)
def test_points_are_told_by_who_stands_above_them(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    found = points_in(OPENING + text)
    assert [row for row in told if row not in found] == []


def test_what_we_ask_below_is_asked_by_the_author_of_the_paper() -> None:
    text = (
        "On the peace\n\nThe Popular Front of Sarn states the following:\n\n"
        "We are alarmed by the raid. We have waited.\n\n"
        "We therefore ask you:\n\n- to open the port;\n- to free the fishermen.\n"
    )
    asked = [row for row in points_in(text) if row[1] == "ask"]
    assert asked == [
        ("Popular Front of Sarn", "ask", "to open the port"),
        ("Popular Front of Sarn", "ask", "to free the fishermen"),
    ]


NO_LISTS = [
    "Demands of the day\n\n* a new pier for the port;\n\n* fair pay for all.\n",
    # Nobody stands above the points.
    "What we know:\n\n- Condemns was the word of the day\n\n- Demands rose in the north\n",
    "The following papers were signed:\n\n1. Demands on fisheries;\n\n2. Rules for ferries;\n",
    # A point that is a sentence of its own, below one of other points.
    "The three mayors,\n\nhaving held talks,\n\nproceeding from old ties,\n\n"
    "have agreed as follows:\n\nI. The river is deep.\n\nII. The port is old.\n",
    # The points begin with no verb.
    "The delegation:\n\n- Ana Lima, the minister of trade\n\n- Oran Reed, an adviser of hers\n",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_a_list_that_nobody_tells_is_none(text: str) -> None:
    assert points_in(OPENING + text) == []


@pytest.mark.parametrize("line", ["1. Demands:", "Condemns:"])
def test_lists_opened_in_lists_without_end_hide_no_other_list(line: str) -> None:
    between = "\nThe talks in the old port went on for the whole of the night.\n\n"
    text, told = LISTS[0]
    assert points_in(OPENING + f"{line}\n" * 1500 + between + text)[-len(told) :] == told

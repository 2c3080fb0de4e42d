"""Speech that a dash opens is the word of who is told behind it, or in the line above."""

from __future__ import annotations

import pytest
from drawing import annotate_text

TOP = "Harbour Minister Ana Brandt met the dockers on Monday.\n"

SPOKEN = [
    ("– We will not leave the harbour, says Ana Brandt.\n", "We will not leave the harbour"),
    ("— We will not leave the harbour. It is ours, said the minister Ana Brandt on Monday.\n",
     "We will not leave the harbour. It is ours"),
    ("—We will not leave the harbour —said Ana Brandt.\n", "We will not leave the harbour"),
    ("- We will not leave the harbour, she says.\n", "We will not leave the harbour"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "content"), SPOKEN)
def test_a_line_behind_a_dash_is_spoken_by_who_stands_at_its_end(line: str, content: str) -> None:
    annotation = annotate_text(TOP + line)
    told = [
        (row.holder, row.mode, " ".join(annotation.document.slice(p) for p in row.content))
        for row in annotation.attributions
    ]
    assert ("ana-brandt", "direct", content) in told


def test_a_line_without_a_speaker_goes_on_from_the_line_above() -> None:
    text = (
        "– The fish is late, says Oran Reed.\n"
        "Harbour Minister Ana Brandt thinks that too much is read into the talks.\n"
        "– Neither side wants a strike on the quay.\n"
    )
    annotation = annotate_text(text)
    at = text.index("Neither")
    rows = [r for r in annotation.attributions if any(p.start <= at < p.end for p in r.content)]
    assert [row.holder for row in rows if row.mode == "direct"] == ["ana-brandt"]


@pytest.mark.parametrize(
    "lines",
    [
        # A list of items, and of what others did.
        "– The port is closed.\n– The ferry is late again.\n",
        "- Norway closed the port, the ferry stayed.\n- The union is on strike for a week.\n",
    ],
)
def test_a_list_is_nobodys_speech(lines: str) -> None:
    assert annotate_text(TOP + lines).quotations == ()

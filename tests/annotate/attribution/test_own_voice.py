"""Papers whose author says `we`: their sentences are the author's own words."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

TITLE = "COMMUNIQUE OF THE NATIONAL COMMAND\n\n"
OPENING = "The Popular Front of Sarn informs public opinion of the following:\n\n"
POINTS = """\
1. We suspend all attacks in the valley from 1 June. The river stays open.

2. We reject the charges of the ministry, which has invented an attack.

3. We thank Norway for its patience. The ministry "shall answer for our dead", we say.
"""
LETTER = "Open letter of the Popular Front of Sarn to the people of the valley, on the peace.\n\n"


def own_voice_in(text: str) -> list[tuple[str, str | None, str]]:
    """Returns (words of the first sentence, holder, mode) of each line that has its own voice."""
    document = Document("paper.txt", text, "")
    rows = annotate_document(document).attributions
    own = sorted((row for row in rows if row.rule == "own-voice"), key=lambda row: row.content)
    return [(document.slice(row.content[0]), row.holder, row.mode) for row in own]


@pytest.mark.parametrize("text", [TITLE + OPENING + POINTS, OPENING + POINTS, LETTER + POINTS])
def test_what_a_paper_says_as_we_is_held_by_its_author(text: str) -> None:
    first, second, _ = own_voice_in(text)
    assert first[0] == "We suspend all attacks in the valley from 1 June."
    assert first[2] == "direct"
    assert first[1] == "popular-front-of-sarn"
    assert second[0].startswith("We reject the charges")


NO_PAPERS = [
    # Nobody is named as the author.
    "The valley is quiet\n\n" + POINTS,
    # A reporter's text with the words of somebody between marks.
    OPENING + '"We suspend all attacks. We reject the charges. We thank Norway," the text says.\n',
    # One `we` in the text of somebody else.
    OPENING + "The river stays open. The valley is quiet. We saw no ships. The port sleeps.\n",
]


@pytest.mark.parametrize("text", NO_PAPERS)
def test_a_report_has_no_voice_of_its_own(text: str) -> None:
    assert own_voice_in(text) == []

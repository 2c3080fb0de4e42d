"""Papers whose author says `we`: their sentences are the author's own words."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.text.document import Document

TITLE = "COMMUNIQUE OF THE NATIONAL COMMAND\n\n"
OPENING = "The Popular Front of Sarn informs public opinion of the following:\n\n"
POINTS = """\
1. We suspend all attacks in the valley from 1 June. The river stays open.

2. We reject the charges of the ministry, which has invented an attack.

3. We thank Norway for its patience. The ministry "shall answer for our dead", we say.
"""
NAMED = "\n4. The Popular Front of Sarn stands by the peace.\n"
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


@pytest.mark.parametrize(
    "paper",
    [
        # In the letterhead, in the words of the authors themselves, where it is signed.
        "POPULAR FRONT OF SARN (PFS)\n\n12 May\n\nOn the peace\n\n" + POINTS + NAMED,
        "On the peace\n\nWe, the Popular Front of Sarn, have met.\n\n" + POINTS,
        "On the peace in the valley\n\n" + POINTS + "\nFor the Popular Front of Sarn,\nAna Lima\n",
        "On the peace\n\nIssued by the Popular Front of Sarn\n\n" + POINTS + NAMED,
        "The Popular Front of Sarn on the new decree\n\n" + POINTS + NAMED,
    ],
)
def test_a_paper_is_by_who_stands_in_its_head_or_signs_it(paper: str) -> None:
    holders = {holder for words, holder, _ in own_voice_in(paper) if words.startswith("We")}
    assert holders == {"popular-front-of-sarn"}


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Appeal of the valley's ferrymen", "valley's ferrymen"),
        ("FERRYMEN OF THE VALLEY\n\nPRESS RELEASE", "FERRYMEN OF THE VALLEY"),
        # Neither the country of somebody nor what the paper is on.
        ("Statement by the mayors of Norway on Peru", "mayors of Norway"),
        ("Statement by the Red and Green Front on the ferry", "Red and Green Front"),
    ],
)
def test_words_tell_the_author_whom_no_name_does(title: str, author: str) -> None:
    text = title + "\n\n" + POINTS
    drafts = distill_article(annotate_document(Document("p.txt", text, "")))
    names = {actor.id: actor.name for actor in drafts.actors}
    assert {names[row.holder] for row in drafts.positions} == {author}


NO_PAPERS = [
    # The line at the end is no signature.
    "The valley is quiet\n\n" + POINTS + "\nFor interviews call the desk\n",
    # Nobody is named as the author, or only where a correspondent writes from.
    "The valley is quiet\n\n" + POINTS,
    "The valley is quiet\nLetter From Norway.\n\n" + POINTS,
    # A reporter's text with the words of somebody between marks.
    OPENING + '"We suspend all attacks. We reject the charges. We thank Norway," the text says.\n',
    # One `we` in the text of somebody else.
    OPENING + "The river stays open. The valley is quiet. We saw no ships. The port sleeps.\n",
]


@pytest.mark.parametrize("text", NO_PAPERS)
def test_a_report_has_no_voice_of_its_own(text: str) -> None:
    assert own_voice_in(text) == []

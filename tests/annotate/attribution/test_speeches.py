"""Speeches that a page prints are the words of the person whom their title names."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.text.document import Document

SPEECH = """\
Ladies and gentlemen,

I came here to say one thing.

The harbour will not be sold. We have built it with our own hands. (Applause)

Kenya is a friend. The court says that "we broke the treaty".

We thank our friends. Good night.
"""
SPOKEN = ["I came here to say one thing.", "The harbour will not be sold.", "Kenya is a friend."]


def read_speech(text: str) -> list[tuple[str, str | None]]:
    """Returns (words of the first sentence, holder) of each line of a speech."""
    document = Document("speech.txt", text, "")
    rows = annotate_document(document).attributions
    own = sorted((row for row in rows if row.rule == "speech"), key=lambda row: row.content)
    return [(document.slice(row.content[0]), row.holder) for row in own]


@pytest.mark.parametrize(
    ("title", "holder"),
    [
        ("Speech by Foreign Minister Ana Solberg at the Arctic Conference", "ana-solberg"),
        ("Statement by H.E. Mr. Jan Brandt, Permanent Representative of Norway", "jan-brandt"),
        ("REMARKS BY PRESIDENT ANA SOLBERG AT THE OPENING OF THE PORT", "ana-solberg"),
        ("President Ana Solberg's speech at the Munich Conference", "ana-solberg"),
        ("Ana Solberg: Speech to the nation", "ana-solberg"),
        ("Opening remarks of High Representative Ana Solberg at the Council", "ana-solberg"),
        ("Address by His Excellency Jan Brandt, President of Kenya, on Heroes' Day", "jan-brandt"),
        ("Statement to the Assembly\nBy Jan Brandt, Minister of Trade of Kenya", "jan-brandt"),
        ("Message from the President of Kenya, Jan Brandt, on Africa Day", "jan-brandt"),
        # Without a name it is the word of the country whose office speaks.
        ("Remarks to the press by the Foreign Minister of Norway in Oslo", "norway"),
    ],
)
def test_a_speech_is_the_word_of_whom_its_title_names(title: str, holder: str) -> None:
    found = read_speech(f"{title}\nOslo, 4 May 2025\n\n{SPEECH}")
    assert {row[1] for row in found} == {holder}
    assert [row[0] for row in found][:3] == SPOKEN


@pytest.mark.parametrize(
    "text",
    [
        # The report of a speech says `we` only in quotation marks.
        "Speech by Ana Solberg angers Norway\n\nAna Solberg spoke in Oslo on Monday. The port was "
        'full.\n\n"We will not sell our harbour. I know that we are right," she said.\n\n"My '
        'people," she added, "have waited." The crowd went home. The port closed at ten.\n',
        # A byline below a headline on a speech.
        "The mayor's speech divides the town\nBy Oran Reed\nI was in the hall when Ana Solberg "
        "spoke. We had been told that there would be news. Nobody asked us what we thought.\n",
        # A column of somebody whom no title names as a speaker.
        f"The harbour and its friends\nAna Solberg is a writer in Oslo.\n\n{SPEECH}",
    ],
)
def test_a_report_of_a_speech_and_a_column_have_no_speaker(text: str) -> None:
    assert read_speech(text) == []
